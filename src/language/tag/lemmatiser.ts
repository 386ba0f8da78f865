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

export const normalise = (form: string): string => form.replace(/[’ʼ]/gu, "'");

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
