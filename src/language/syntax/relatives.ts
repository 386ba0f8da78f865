import type { LanguageCode } from '../../model/doc.ts';
import type { Description } from '../model-file.ts';
import { hashFolded } from '../words/hash.ts';
import type { Input } from './state.ts';

/** Pronouns that stand for a noun before them; "what" and "quoi" need none. */
const PRONOUNS: Readonly<Record<LanguageCode, readonly string[]>> = {
  fr: ['qui', 'que', "qu'", 'qu’', 'dont', 'où', 'lequel', 'laquelle', 'lesquels', 'lesquelles'],
  en: ['which', 'who', 'whom', 'whose', 'that'],
};
/** How many words "on the margins of" and the like may have before the pronoun, and how many nouns a phrase is climbed up. */
const LONGEST_LEAD = 6;
const MOST_NOUNS = 5;
/** Words within which a copula or auxiliary stands before its predicate. */
const SUPPORT_WITHIN = 8;

const set = (names: readonly string[], wanted: (name: string) => boolean): Uint8Array =>
  Uint8Array.from(names, (name) => (wanted(name) ? 1 : 0));
const startsWith =
  (...starts: readonly string[]) =>
  (name: string): boolean =>
    starts.some((start) => name === start || name.startsWith(`${start}:`));

/**
 * Hangs relative clauses on the noun before their pronoun. A greedy parser that has already closed the noun's phrase takes "…, which will" for a
 * second main clause, or for the only one.
 */
export class Relatives {
  private readonly pronouns: ReadonlySet<number>;
  private readonly relative: Uint8Array;
  private readonly plural: Uint8Array;
  private readonly singular: Uint8Array;
  private readonly nominal: Uint8Array;
  private readonly verbal: Uint8Array;
  private readonly skipped: Uint8Array;
  private readonly inNoun: Uint8Array;
  private readonly leads: Uint8Array;
  private readonly before: Uint8Array;
  private readonly support: Uint8Array;
  private readonly subject: Uint8Array;
  private readonly flat: Uint8Array;
  private readonly verbalForm: Uint8Array;
  private readonly conj: number;
  private readonly label: number;

  constructor(code: LanguageCode, { upos, morphs, relations }: Pick<Description, 'upos' | 'morphs' | 'relations'>) {
    this.pronouns = new Set(PRONOUNS[code].map((form) => hashFolded(form, 0, form.length)));
    this.relative = set(morphs, (name) => name.includes('PronType=Rel'));
    this.plural = set(morphs, (name) => name.includes('Number=Plur'));
    this.singular = set(morphs, (name) => name.includes('Number=Sing'));
    this.nominal = set(upos, (name) => ['NOUN', 'PROPN', 'PRON', 'SYM'].includes(name));
    this.verbal = set(upos, (name) => name === 'VERB' || name === 'AUX');
    this.skipped = set(upos, (name) => name === 'PUNCT');
    this.inNoun = set(relations, startsWith('nmod', 'flat', 'compound', 'appos', 'conj', 'nummod', 'amod', 'acl'));
    this.leads = set(relations, startsWith('nmod'));
    this.before = set(relations, startsWith('case', 'det', 'advmod', 'amod'));
    this.support = set(relations, startsWith('cop', 'aux'));
    this.subject = set(relations, startsWith('nsubj'));
    this.flat = set(relations, startsWith('flat', 'compound', 'nummod'));
    this.verbalForm = set(morphs, (name) => name.includes('VerbForm=Fin'));
    this.conj = relations.indexOf('conj');
    this.label = relations.indexOf('acl:relcl');
  }

  /** Heads are the number of words for the root. A clause that has to be mended costs a look at its whole sentence. */
  mend(heads: Int32Array, labels: Int32Array, { size, word, tag, morph }: Input): void {
    for (let at = 1; at < size; at++) {
      if (this.relative[morph[at]] === 1 && this.nominal[tag[at]] === 1 && this.pronouns.has(word[at])) {
        this.mendOne(at, heads, labels, tag, morph);
      }
    }
  }

  private mendOne(at: number, heads: Int32Array, labels: Int32Array, tag: Int32Array, morph: Int32Array): void {
    const size = heads.length;
    let top = at;
    let opens = at;
    for (
      let head = heads[top];
      head < size && head > at - LONGEST_LEAD && (head > at || this.leads[labels[top]] === 1);
      head = heads[top]
    ) {
      top = head;
      opens = Math.min(opens, head);
    }
    if (top === at || top < at || !this.isPredicate(top, heads, labels, tag)) return;
    while (opens > 0 && heads[opens - 1] >= opens && heads[opens - 1] <= at && this.before[labels[opens - 1]] === 1) opens--;
    if (labels[top] === this.label && heads[top] < opens && this.nominal[tag[heads[top]]] === 1) return;
    const noun = this.antecedent(opens, at, top, heads, labels, tag, morph);
    if (noun < 0) return;
    const path = this.childAbove(noun, top, heads);
    const [head, label] = [heads[top], labels[top]];
    if (path >= 0) {
      for (let i = 0; i < opens; i++) if (heads[i] === top && i !== path) heads[i] = path;
      heads[path] = head;
      labels[path] = label;
    } else if (head === size) return;
    heads[top] = noun;
    labels[top] = this.label;
  }

  private isPredicate(at: number, heads: Int32Array, labels: Int32Array, tag: Int32Array): boolean {
    if (this.verbal[tag[at]] === 1) return true;
    for (let i = Math.max(0, at - SUPPORT_WITHIN); i < at; i++) if (heads[i] === at && this.support[labels[i]] === 1) return true;
    return false;
  }

  /** The noun that stands before the clause: of a longer phrase the last that agrees with the verb, behind a comma the first. -1 where there is none. */
  private antecedent(
    opens: number,
    at: number,
    top: number,
    heads: Int32Array,
    labels: Int32Array,
    tag: Int32Array,
    morph: Int32Array,
  ): number {
    let last = opens - 1;
    while (last >= 0 && this.skipped[tag[last]] === 1) last--;
    if (last < 0) return -1;
    const candidates: number[] = [];
    for (let i = last, steps = 0; i < opens && steps < MOST_NOUNS; i = heads[i], steps++) {
      if (this.nominal[tag[i]] === 1 && this.flat[labels[i]] !== 1) candidates.push(i);
      if (this.inNoun[labels[i]] !== 1) break;
    }
    if (candidates.length === 0) return -1;
    const order = last === opens - 1 ? candidates : candidates.reverse();
    const verb = this.finite(top, heads, labels, morph);
    const wantsPlural = this.plural[morph[verb]] === 1;
    const isSubject = this.subject[labels[at]] === 1 && heads[at] === top && (wantsPlural || this.singular[morph[verb]] === 1);
    if (!isSubject) return order[0];
    const isPlural = (i: number): boolean =>
      this.plural[morph[i]] === 1 || heads.some((head, k) => head === i && k > i && k < opens && labels[k] === this.conj);
    return order.find((i) => isPlural(i) === wantsPlural) ?? order[0];
  }

  private finite(top: number, heads: Int32Array, labels: Int32Array, morph: Int32Array): number {
    if (this.verbalForm[morph[top]] === 1) return top;
    for (let i = 0; i < heads.length; i++)
      if (heads[i] === top && this.support[labels[i]] === 1 && this.verbalForm[morph[i]] === 1) return i;
    return top;
  }

  /** The dependent of `top` that is `at` or above it; -1 where `at` is not below. */
  private childAbove(at: number, top: number, heads: Int32Array): number {
    for (let i = at, steps = 0; i < heads.length && steps < heads.length; i = heads[i], steps++) if (heads[i] === top) return i;
    return -1;
  }
}
