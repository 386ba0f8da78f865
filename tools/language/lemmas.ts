import { byEnding, LONGEST_ENDING, normalise, type Rule } from '../../src/language/tag/lemmatiser.ts';

/** One observation: a form with its part of speech, morphology (class) and lemma, and how often it was seen. */
export interface LemmaCase {
  readonly form: string;
  readonly upos: string;
  readonly morph: number;
  readonly lemma: string;
  readonly times: number;
}

const kept = new Set(['PROPN', 'X', 'SYM', 'PUNCT']);

const bump = (table: Map<string, Map<string, number>>, key: string, value: string, times: number): void => {
  let row = table.get(key);
  if (row === undefined) {
    row = new Map();
    table.set(key, row);
  }
  row.set(value, (row.get(value) ?? 0) + times);
};

/** The most frequent value; the smaller string where two are level. */
function commonest(row: ReadonlyMap<string, number>): string {
  let best = '';
  let most = -1;
  for (const [value, times] of row) {
    if (times > most || (times === most && value < best)) {
      best = value;
      most = times;
    }
  }
  return best;
}

function ruleFor(form: string, lemma: string): string {
  let same = 0;
  while (same < form.length && same < lemma.length && form[same] === lemma[same]) same++;
  return `${form.length - same}\t${lemma.slice(same)}`;
}

const toRule = (text: string): Rule => {
  const [strip, add] = text.split('\t');
  return { strip: Number(strip), add };
};

/** Rules by ending, learnt over word types; an ending is kept only where it says something else than the shorter one. */
function learnEndings(cases: readonly LemmaCase[]): Map<string, Rule> {
  const table = new Map<string, Map<string, number>>();
  const types = new Set<string>();
  for (const { form, upos, lemma } of cases) {
    const from = kept.has(upos) ? normalise(form) : normalise(form).toLowerCase();
    const type = `${from} ${upos} ${lemma}`;
    if (types.has(type)) continue;
    types.add(type);
    const rule = ruleFor(from, lemma);
    for (let k = 0; k <= Math.min(LONGEST_ENDING, from.length); k++) bump(table, `${upos} ${from.slice(from.length - k)}`, rule, 1);
  }
  const chosen = new Map<string, Rule>();
  const keys = [...table.keys()].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  for (const key of keys) {
    const row = table.get(key) as Map<string, number>;
    const rule = commonest(row);
    const space = key.indexOf(' ');
    const shorter = byRule(chosen, key.slice(0, space), key.slice(space + 2));
    const total = [...row.values()].reduce((sum, n) => sum + n, 0);
    if (rule !== shorter && (key.length === space + 1 || total >= 2)) chosen.set(key, toRule(rule));
  }
  return chosen;
}

function byRule(chosen: ReadonlyMap<string, Rule>, upos: string, ending: string): string | undefined {
  for (let k = 0; k <= ending.length; k++) {
    const rule = chosen.get(`${upos} ${ending.slice(k)}`);
    if (rule !== undefined) return `${rule.strip}\t${rule.add}`;
  }
  return undefined;
}

/** The lemma table as lines of the model file: words whose lemma the endings would get wrong, and the endings. */
export function learnLemmas(cases: readonly LemmaCase[], extra: readonly LemmaCase[]): { lemmas: string[]; endings: string[] } {
  const endings = learnEndings([...cases, ...extra]);
  const byMorph = new Map<string, Map<string, number>>();
  const byUpos = new Map<string, Map<string, number>>();
  const byForm = new Map<string, Map<string, number>>();
  for (const { form, upos, morph, lemma, times } of [...cases, ...extra]) {
    const plain = normalise(form);
    const lower = plain.toLowerCase();
    bump(byMorph, `${lower} ${upos} ${morph}`, lemma, times);
    bump(byUpos, `${lower} ${upos}`, lemma, times);
    if (plain !== lower) bump(byForm, `${plain} ${upos} ${morph}`, lemma, times);
  }
  const words = new Map<string, string>();
  for (const [key, row] of byUpos) {
    const [form, upos] = key.split(/ (?=\S+$)/u);
    const lemma = commonest(row);
    if (byEnding(endings, form, upos) !== lemma || kept.has(upos)) words.set(key, lemma);
  }
  const below = (key: string): string => {
    const [rest] = key.split(/ (?=\S+$)/u);
    const [form, upos] = rest.split(/ (?=\S+$)/u);
    return words.get(rest) ?? byEnding(endings, form, upos);
  };
  for (const [key, row] of byMorph) {
    const lemma = commonest(row);
    if (below(key) !== lemma) words.set(key, lemma);
  }
  for (const [key, row] of byForm) {
    const lemma = commonest(row);
    const [rest, morph] = key.split(/ (?=\S+$)/u);
    const [form, upos] = rest.split(/ (?=\S+$)/u);
    const lower = form.toLowerCase();
    const fallback = words.get(`${lower} ${upos} ${morph}`) ?? words.get(`${lower} ${upos}`) ?? byEnding(endings, form, upos);
    if (fallback !== lemma) words.set(key, lemma);
  }
  return {
    lemmas: [...words].map(([key, lemma]) => `${key}\t${lemma}`).sort(),
    endings: [...endings].map(([key, rule]) => `${key}\t${rule.strip}\t${rule.add}`).sort(),
  };
}
