import type { Model } from '../model-file.ts';

/** How a lemma is made from a form: drop `strip` units at the end and append `add`. */
export interface Rule {
  readonly strip: number;
  readonly add: string;
}

/** What the lemmatiser learnt: words by form, part of speech and morphology, then endings by part of speech. */
export interface LemmaTable {
  /** "form upos morphology" or "form upos" (separated by blanks) to lemma; forms in lower case, except where the capital matters. */
  readonly words: ReadonlyMap<string, string>;
  /** "upos ending" to rule; the longest ending wins. */
  readonly endings: ReadonlyMap<string, Rule>;
}

export const LONGEST_ENDING = 7;

const lowered = new Set(['PROPN', 'X', 'SYM', 'PUNCT']);

/** Forms whose lemma keeps their capitals. */
const base = (form: string, upos: string): string => (lowered.has(upos) ? form : form.toLowerCase());

export const normalise = (form: string): string => form.normalize('NFC').replace(/[’ʼ]/gu, "'");

/** Applies the rule of the longest known ending. */
export function byEnding(endings: ReadonlyMap<string, Rule>, form: string, upos: string): string {
  const from = base(form, upos);
  for (let k = Math.min(LONGEST_ENDING, from.length); k >= 0; k--) {
    const rule = endings.get(`${upos} ${from.slice(from.length - k)}`);
    if (rule !== undefined && rule.strip <= from.length) return from.slice(0, from.length - rule.strip) + rule.add;
  }
  return from;
}

/** The lemma of a form. Never empty for a form that is not. */
export function lemmaOf(table: LemmaTable, form: string, upos: string, morph: number): string {
  const plain = normalise(form);
  const lower = plain.toLowerCase();
  return (
    table.words.get(`${plain} ${upos} ${morph}`) ??
    table.words.get(`${lower} ${upos} ${morph}`) ??
    table.words.get(`${lower} ${upos}`) ??
    (byEnding(table.endings, plain, upos) || plain)
  );
}

const CACHED_FORMS = 50_000;

/** Looks lemmas up by class numbers and remembers them. */
export class Lemmatiser {
  private readonly table: LemmaTable;
  private readonly upos: readonly string[];
  /** Class of the morphology of infinitives. */
  private readonly infinitive: number;
  private readonly cache = new Map<string, Map<number, string>>();

  constructor({ description }: Model) {
    this.table = readTable(description);
    this.upos = description.upos;
    this.infinitive = description.morphs.indexOf('VerbForm=Inf');
  }

  /** The lemma of a form with this part of speech and morphology (classes). */
  lemma(form: string, upos: number, morph: number): string {
    let known = this.cache.get(form);
    if (known === undefined) {
      if (this.cache.size > CACHED_FORMS) this.cache.clear();
      known = new Map();
      this.cache.set(form, known);
    }
    const key = upos * 4096 + morph;
    let lemma = known.get(key);
    if (lemma === undefined) {
      // An infinitive is its own lemma; endings learnt from "drew" make "renow" of "renew".
      const isOwn = morph === this.infinitive && this.upos[upos] === 'VERB';
      lemma = isOwn ? normalise(form).toLowerCase() : lemmaOf(this.table, form, this.upos[upos], morph);
      known.set(key, lemma);
    }
    return lemma;
  }
}

/** The table from the lines of a model file. */
function readTable({ lemmas, endings }: Model['description']): LemmaTable {
  const words = lemmas.map((line) => {
    const tab = line.indexOf('\t');
    return [line.slice(0, tab), line.slice(tab + 1)] as const;
  });
  const rules = endings.map((line) => {
    const [key, strip, add] = line.split('\t');
    return [key, { strip: Number(strip), add }] as const;
  });
  return { words: new Map(words), endings: new Map(rules) };
}
