/**
 * The measures of the CoNLL 2018 shared task (https://universaldependencies.org/conll18/evaluation.html): both sides cut the same characters
 * (white space aside) into words; words are aligned by their characters, inside contractions by their longest common subsequence.
 */

/** A syntactic word: characters [start, end) of the text without white space. */
export interface EvalWord {
  readonly start: number;
  readonly end: number;
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly deprel: string;
  /** Position in the list of all words; -1 for a root. */
  readonly head: number;
  /** Part of a contraction: its span is the contraction's. */
  readonly contracted: boolean;
}

export interface EvalSide {
  /** The text without white space. */
  readonly characters: string;
  readonly words: readonly EvalWord[];
  /** Sentences as [start, end) of `characters`. */
  readonly sentences: readonly (readonly [number, number])[];
}

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export type Measure = 'words' | 'sentences' | 'upos' | 'lemmas' | 'uas' | 'las';

const f1 = (correct: number, gold: number, system: number): Score => ({
  precision: system === 0 ? 0 : (100 * correct) / system,
  recall: gold === 0 ? 0 : (100 * correct) / gold,
  f1: gold + system === 0 ? 0 : (200 * correct) / (gold + system),
});

type Pair = readonly [gold: number, system: number];

/** Pairs of aligned words, as positions in the two lists. */
function alignWords(gold: readonly EvalWord[], system: readonly EvalWord[]): Pair[] {
  const pairs: Pair[] = [];
  let g = 0;
  let s = 0;
  while (g < gold.length && s < system.length) {
    if (gold[g].contracted || system[s].contracted) {
      const region = contractedRegion(gold, system, g, s);
      pairs.push(...alignRegion(gold, system, region));
      [, g, , s] = region;
    } else if (gold[g].start === system[s].start && gold[g].end === system[s].end) pairs.push([g++, s++]);
    else if (gold[g].start <= system[s].start) g++;
    else s++;
  }
  return pairs;
}

type Region = readonly [goldFrom: number, goldTo: number, systemFrom: number, systemTo: number];

/** Words on both sides that overlap the contraction at (g, s), until neither side's contraction reaches further. */
function contractedRegion(gold: readonly EvalWord[], system: readonly EvalWord[], g: number, s: number): Region {
  let end = gold[g].contracted ? gold[g].end : system[s].end;
  if (system[s].contracted && !(gold[g].contracted && system[s].start > gold[g].start)) end = Math.max(end, system[s].end);
  if (gold[g].contracted && !system[s].contracted) end = gold[g].end;
  let toG = g;
  let toS = s;
  const inside = (word: EvalWord): boolean => word.start < end;
  let moved = true;
  while (moved) {
    moved = false;
    for (; toG < gold.length && inside(gold[toG]); toG++) {
      moved = true;
      if (gold[toG].contracted) end = Math.max(end, gold[toG].end);
    }
    for (; toS < system.length && inside(system[toS]); toS++) {
      moved = true;
      if (system[toS].contracted) end = Math.max(end, system[toS].end);
    }
  }
  return [g, toG, s, toS];
}

function alignRegion(gold: readonly EvalWord[], system: readonly EvalWord[], [g0, g1, s0, s1]: Region): Pair[] {
  const rows = g1 - g0;
  const columns = s1 - s0;
  const lcs = Array.from({ length: rows + 1 }, () => new Int32Array(columns + 1));
  const same = (i: number, j: number): boolean => gold[g0 + i].form.toLowerCase() === system[s0 + j].form.toLowerCase();
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      lcs[i][j] = same(i, j) ? 1 + lcs[i + 1][j + 1] : Math.max(lcs[i + 1][j], lcs[i][j + 1]);
    }
  }
  const pairs: Pair[] = [];
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    if (same(i, j)) pairs.push([g0 + i++, s0 + j++]);
    else if (lcs[i][j] === lcs[i + 1][j]) i++;
    else j++;
  }
  return pairs;
}

const universal = (deprel: string): string => deprel.split(':')[0];

/** Scores a system against gold. Throws where they do not cut the same characters. */
export function evaluate(gold: EvalSide, system: EvalSide): Record<Measure, Score> {
  if (gold.characters !== system.characters)
    throw new Error(`the two sides differ in their text at ${firstDifference(gold.characters, system.characters)}`);
  const pairs = alignWords(gold.words, system.words);
  const goldOf = new Map(pairs.map(([g, s]) => [s, g]));
  const sameHead = (g: EvalWord, s: EvalWord): boolean => (s.head < 0 || g.head < 0 ? s.head === g.head : goldOf.get(s.head) === g.head);
  const count = (test: (g: EvalWord, s: EvalWord) => boolean): Score =>
    f1(pairs.filter(([g, s]) => test(gold.words[g], system.words[s])).length, gold.words.length, system.words.length);
  const spans = new Set(gold.sentences.map(([start, end]) => `${start} ${end}`));
  const sentences = system.sentences.filter(([start, end]) => spans.has(`${start} ${end}`)).length;
  return {
    words: count(() => true),
    sentences: f1(sentences, gold.sentences.length, system.sentences.length),
    upos: count((g, s) => g.upos === s.upos),
    lemmas: count((g, s) => g.lemma === s.lemma || g.lemma === '_'),
    uas: count(sameHead),
    las: count((g, s) => sameHead(g, s) && universal(g.deprel) === universal(s.deprel)),
  };
}

function firstDifference(a: string, b: string): string {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return `character ${at}: "${a.slice(at, at + 20)}" and "${b.slice(at, at + 20)}"`;
}
