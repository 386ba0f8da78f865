/** Reads CoNLL-U (https://universaldependencies.org/format.html): basic trees; empty nodes and enhanced dependencies are left out. */
import { PledgegraphError } from '../errors.ts';
import type { Features } from '../model/doc.ts';

export interface ConlluWord {
  /** Line in the file, from 1. */
  readonly line: number;
  /** Number in the sentence, from 1. */
  readonly id: number;
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly feats: Features;
  /** Number of the head; 0 for the root. */
  readonly head: number;
  readonly deprel: string;
  readonly spaceAfter: boolean;
}

/** A surface token that several words share ("du"). */
export interface ConlluRange {
  readonly line: number;
  readonly first: number;
  readonly last: number;
  readonly form: string;
  readonly spaceAfter: boolean;
}

export interface ConlluSentence {
  readonly file: string;
  /** First line in the file, from 1. */
  readonly line: number;
  readonly id: string;
  readonly text: string;
  readonly words: readonly ConlluWord[];
  readonly ranges: readonly ConlluRange[];
}

const COLUMNS = 10;
const NO_FEATURES: Features = Object.freeze({});

interface Draft {
  line: number;
  id: string;
  text: string;
  words: ConlluWord[];
  ranges: ConlluRange[];
}

/** Sentences of a CoNLL-U file. Throws `input-format` naming file and line where a line is not CoNLL-U; trees are not checked here. */
export function readConllu(source: string, file: string): ConlluSentence[] {
  const out: ConlluSentence[] = [];
  let draft: Draft | undefined;
  const lines = source.split(/\r?\n/);
  for (let k = 0; k <= lines.length; k++) {
    const line = lines[k] ?? '';
    if (line === '') {
      if (draft && draft.words.length > 0) out.push({ file, ...draft });
      draft = undefined;
      continue;
    }
    draft ??= { line: k + 1, id: '', text: '', words: [], ranges: [] };
    if (line.startsWith('#')) readComment(line, draft);
    else readLine(line, draft, file, k + 1);
  }
  return out;
}

function readComment(line: string, draft: Draft): void {
  const found = /^#\s*(sent_id|text)\s*=\s*(.*)$/.exec(line);
  if (found?.[1] === 'sent_id') draft.id = found[2];
  if (found?.[1] === 'text') draft.text = found[2];
}

function readLine(line: string, draft: Draft, file: string, number: number): void {
  const fail = (problem: string): never => {
    throw new PledgegraphError('input-format', `${file}, line ${number}: ${problem}.`);
  };
  const cells = line.split('\t');
  if (cells.length !== COLUMNS) fail(`${cells.length} columns where CoNLL-U has ${COLUMNS}`);
  const [id, form, lemma, upos, , feats, head, deprel, , misc] = cells;
  const spaceAfter = !misc.split('|').includes('SpaceAfter=No');
  if (/^\d+\.\d+$/.test(id)) return;
  const range = /^(\d+)-(\d+)$/.exec(id);
  if (range) {
    draft.ranges.push({ line: number, first: Number(range[1]), last: Number(range[2]), form, spaceAfter });
    return;
  }
  if (!/^\d+$/.test(id)) fail(`“${id}” is not a word number`);
  if (!/^\d+$/.test(head)) fail(`“${head}” is not the number of a head`);
  draft.words.push({ line: number, id: Number(id), form, lemma, upos, feats: readFeatures(feats), head: Number(head), deprel, spaceAfter });
}

const featureCache = new Map<string, Features>();

/** Features from their CoNLL-U notation ("Gender=Fem|Number=Sing"); equal strings share one object. */
export function readFeatures(text: string): Features {
  if (text === '_') return NO_FEATURES;
  const known = featureCache.get(text);
  if (known) return known;
  const features: Features = Object.freeze(Object.fromEntries(text.split('|').map((pair) => pair.split(/=(.*)/s, 2))));
  featureCache.set(text, features);
  return features;
}

/** Features in CoNLL-U notation, sorted by name without regard to case, as UD requires. */
export function writeFeatures(feats: Features): string {
  const names = Object.keys(feats).map((name) => [name.toLowerCase(), name] as const);
  names.sort(([a], [b]) => (a < b ? -1 : 1));
  return names.map(([, name]) => `${name}=${feats[name]}`).join('|') || '_';
}
