import type { Block } from './layout.ts';

/** What counts or opens an entry inside a paragraph: "(i)", "b)", "2.", "–". */
const MARK = String.raw`(?:\(?(?<count>\d{1,2}|[a-z]|[ivx]{2,5})(?<close>[.)])|(?<sign>[-–—•]))[ \t\u00a0\n]+`;
const FIRST = new RegExp(String.raw`:\s+${MARK}`, 'gu');
const NEXT = new RegExp(String.raw`[;,](?:\s+(?:and|or|et|ou))?\s+${MARK}`, 'gu');
/** A full stop behind a word that is no abbreviation, and what begins anew behind it. */
const STOP = /(?<=[\p{Ll}\d)»”%]{2})\.[ \t\u00a0\n]+(?=[\p{Lu}«“])/gu;
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];
const FEWEST = 2;
/** Longest entry, UTF-16 units: a list is given up where its next mark stands farther. */
const LONGEST = 1500;

/** "Le Bureau est convenu : (i) d’ouvrir …; (ii) de nommer …": a paragraph that holds a list, cut into its lead-in, its entries and what follows. */
export function cutRunIns(text: string, block: Block): Block[] {
  if (block.kind !== 'prose') return [block];
  const words = text.slice(block.start, block.end);
  for (const first of words.matchAll(FIRST)) {
    const entries = entriesFrom(words, first);
    if (entries.length < FEWEST) continue;
    return cut(words, first.index + 1, entries).map(({ start, end, kind }) => ({
      ...block,
      start: block.start + start,
      end: block.start + end,
      kind,
    }));
  }
  return [block];
}

/** Where each entry begins and its words begin, as long as their marks count on. */
interface Entry {
  readonly mark: number;
  readonly words: number;
}

function entriesFrom(words: string, first: RegExpMatchArray): Entry[] {
  const groups = first.groups!;
  if (groups.count !== undefined && !/^[ia1]$/u.test(groups.count)) return [];
  const out: Entry[] = [{ mark: first.index! + 1, words: first.index! + first[0].length }];
  for (let next = nextEntry(words, groups, out); next; next = nextEntry(words, groups, out)) out.push(next);
  return out;
}

/** The entry behind those found so far. */
function nextEntry(words: string, first: Record<string, string>, before: readonly Entry[]): Entry | undefined {
  const from = before[before.length - 1].words;
  for (const found of words.slice(from, from + LONGEST).matchAll(NEXT)) {
    const isPaused = found[0].startsWith(',') && found.groups!.close !== ')';
    if (!isPaused && follows(first, found.groups!, before.length))
      return { mark: from + found.index + 1, words: from + found.index + found[0].length };
  }
  return undefined;
}

/** True for the mark that counts the entry behind so many others. */
function follows(first: Record<string, string>, next: Record<string, string>, count: number): boolean {
  if (first.sign !== undefined) return next.sign === first.sign;
  if (first.count === 'i') return next.count === ROMAN[count];
  if (first.count === '1') return next.count === String(count + 1);
  return next.count?.codePointAt(0) === 'a'.codePointAt(0)! + count;
}

type Piece = Pick<Block, 'start' | 'end' | 'kind'>;

function cut(words: string, lead: number, entries: readonly Entry[]): Piece[] {
  const last = entries[entries.length - 1];
  STOP.lastIndex = last.words;
  const stop = STOP.exec(words);
  const end = stop ? stop.index + 1 : words.length;
  const items = entries.map((entry, at): Piece => ({ start: entry.words, end: entries[at + 1]?.mark ?? end, kind: 'item' }));
  const rest: Piece[] = stop ? [{ start: stop.index + stop[0].length, end: words.length, kind: 'prose' }] : [];
  return [{ start: 0, end: lead, kind: 'prose' }, ...items, ...rest];
}
