import type { SentenceKind } from '../../model/doc.ts';
import { cutRunIns } from './run-in.ts';

/** A stretch of text that no sentence crosses: a paragraph, a heading, one entry of a list. UTF-16 units, end exclusive. */
export interface Block {
  readonly start: number;
  readonly end: number;
  readonly kind: SentenceKind;
  readonly paragraph: number;
}

/** Signs that open an entry, and letters and numbers that count it: "2.", "b)", "(iv)", "1°". */
const SIGN = /^[ \t\u00a0]*(?:(?:[-–—]{1,2}|[·*])[ \t\u00a0]|[•●▪■◦‣►▶➢➤✓✔❖◆](?:[ \t\u00a0]|(?=\p{L})))/u;
const COUNT = /^[ \t\u00a0]*(?:\(?(?:\d{1,2}|[a-z]|[ivx]{2,5})[.)]|\d{1,2}°\)?)[ \t\u00a0]+/u;
const CLOSED = /[.!?…;:,][»"”’')\]\s]*$/u;
const STARTS_LOWER = /^[\s«"“(]*\p{Ll}/u;
const WRAP_WIDTH = 60;
const HEADING_LENGTH = 200;

/** Wrapped lines end at one width, more or less: a line that is shorter by this factor than the widest of its paragraph ends where its author ended it. */
const SHORTER = 2;

/** How much of a line's end is looked at. */
const TAIL = 200;

/** How much shorter than the widest line of its paragraph, with the next word added, a line must be not to have been wrapped. */
const RAGGED = 12;

interface Line {
  start: number;
  end: number;
}

const opensEntry = (text: string): boolean => SIGN.test(text) || COUNT.test(text);

/** Kind of a block from its own text: a list entry, a heading (short, no closing mark), or prose. */
function kindOf(text: string): SentenceKind {
  if (opensEntry(text)) return 'item';
  return text.length <= HEADING_LENGTH && !CLOSED.test(text) ? 'heading' : 'prose';
}

/** How lists of people open their lines: "S.E.M. Patrice Talon, …", "H.E. Ama Mensah", "Mme Awa Diop". */
const ADDRESS =
  /^[\s«"“(]*(?:[SH]\. ?E\.|(?:M|MM|Mme|Mmes|Mr|Mrs|Ms|Dr|Pr|Prof|Hon)(?![\p{L}\p{M}])\.?|Monsieur|Madame|Son Excellence|(?:His|Her) Excellency)/u;

/** "Norway – 15 million kroner, …": a line that a name and a mark open. */
const ROW = /^\s*\p{Lu}[^.:;,\n\d]{1,32}?(?:\s?:|\s\p{Pd})\s/u;
const HEAD = 40;

/** Two lines that a name and a mark open are rows of a list, however wide. */
const areRows = (text: string, { start }: Line, after: string): boolean => ROW.test(after) && ROW.test(text.slice(start, start + HEAD));

/** A line of a list of people without punctuation: the next word would have stood on it too, had it been wrapped at the width of its paragraph. */
const isEntry = (text: string, line: Line, after: string, widest: number): boolean =>
  line.end - line.start + after.search(/\s|$/u) + RAGGED < widest &&
  (ADDRESS.test(after) || ADDRESS.test(text.slice(line.start, line.start + HEAD)));

/** An entry without the letter or number that counts it, which is no word of its sentence. */
function behindCount(text: string, { start, end }: Line): Line {
  const counted = COUNT.exec(text.slice(start, Math.min(end, start + LONGEST_COUNT)))?.[0].length ?? 0;
  return { start: start + counted, end };
}

const LONGEST_COUNT = 16;

/** The width of the widest line of the paragraph that a line opens. */
function widestFrom(text: string, start: number): number {
  let widest = 0;
  for (let at = start; at < text.length; ) {
    const found = text.indexOf('\n', at);
    const end = found < 0 ? text.length : found;
    if (text.slice(at, end).trim() === '') break;
    widest = Math.max(widest, end - at);
    at = end + 1;
  }
  return widest;
}

/** True where the line break between two lines of one paragraph also ends a sentence: not a line wrapped at a width. */
function breaks(text: string, line: Line, next: Line, widest: number): boolean {
  const after = text.slice(next.start, Math.min(next.end, next.start + HEAD));
  if (opensEntry(after) || areRows(text, line, after)) return true;
  if (STARTS_LOWER.test(after)) return false;
  const before = text.slice(Math.max(line.start, line.end - TAIL), line.end).trimEnd();
  if (CLOSED.test(before)) return !before.endsWith(',');
  const width = line.end - line.start;
  return width < WRAP_WIDTH || (width + after.search(/\s|$/u)) * SHORTER < widest || isEntry(text, line, after, widest);
}

const LEADS = /:[\s»"”’')\]]*$/u;
const GOES_ON = /[;；](?:\s+(?:and|or|et|ou))?\s*$/iu;
/** UTF-16 units of the longest entry of a list without bullets. */
const LONGEST_ENTRY = 400;

/** "… include:" and paragraphs that end with semicolons: a list that has lost its bullets; the entry behind the last semicolon closes it. */
function markEntries(text: string, blocks: Block[]): Block[] {
  const ends = (block: Block | undefined, mark: RegExp): boolean =>
    block !== undefined && mark.test(text.slice(Math.max(block.start, block.end - TAIL), block.end));
  const isShort = ({ start, end }: Block): boolean => end - start <= LONGEST_ENTRY;
  let listing = false;
  return markBare(text, blocks, (block) => ends(block, LEADS)).map((block, at) => {
    if (!listing && !ends(blocks[at - 1], LEADS)) return block;
    const goesOn = isShort(block) && ends(block, GOES_ON);
    const isLast = listing && !goesOn && isShort(block);
    listing = goesOn;
    return goesOn || isLast ? { ...block, kind: 'item' as const } : block;
  });
}

/** "Cette enveloppe se répartit comme suit :" above lines without bullet or mark: short lines of one paragraph are the entries of a list. */
function markBare(text: string, blocks: readonly Block[], leads: (block: Block | undefined) => boolean): Block[] {
  const out = [...blocks];
  for (let at = 1; at < blocks.length; at++) {
    if (!leads(blocks[at - 1])) continue;
    let end = at;
    while (blocks[end]?.paragraph === blocks[at].paragraph && (blocks[end].kind === 'heading' || isLabelled(text, blocks[end]))) end++;
    const lines = blocks.slice(at, end).map(({ start, end: to }) => text.slice(start, to));
    const counted = lines.filter((line) => /\d/u.test(line)).length;
    const holds = counted === lines.length || (counted > 0 && lines.every((line) => DASHED.test(line)));
    if (end - at < FEWEST_BARE || !holds) continue;
    for (let each = at; each < end; each++) out[each] = { ...blocks[each], kind: 'item' };
  }
  return out;
}

/** "Kuwait: $300 million.", "Spain – 3 million euros.": a line that a name and a mark open, full stop or not. */
const LABELLED = /^\s*\p{Lu}[^.:;\n]{1,60}?(?:\s?:|\s\p{Pd})\s[^:]*$/u;
const isLabelled = (text: string, { kind, start, end }: Block): boolean =>
  kind === 'prose' && end - start <= HEADING_LENGTH && LABELLED.test(text.slice(start, end));

/** "Switzerland – two lawyers for the Registry": a row of givers may hold no figure, a row of fields ("Project ID: …") is none. */
const DASHED = /^\s*\p{Lu}[^.:;\n]{1,60}?\s\p{Pd}\s/u;

const FEWEST_BARE = 2;

/** Cuts a text into blocks by blank lines, bullets and short unclosed lines. Linear in the length. */
export function layout(text: string): Block[] {
  const blocks: Block[] = [];
  let paragraph = 0;
  let open: Line | undefined;
  let last: Line | undefined;
  let widest: number | undefined;
  const close = (): void => {
    if (open !== undefined) blocks.push({ ...behindCount(text, open), kind: kindOf(text.slice(open.start, open.end)), paragraph });
    open = undefined;
  };
  for (let at = 0; at <= text.length; ) {
    const found = text.indexOf('\n', at);
    const end = found < 0 ? text.length : found;
    const line = { start: at, end };
    if (text.slice(at, end).trim() === '') {
      if (open !== undefined) {
        close();
        paragraph++;
      }
      widest = undefined;
    } else {
      widest ??= widestFrom(text, at);
      if (open !== undefined && last !== undefined && breaks(text, last, line, widest)) close();
      if (open === undefined) open = line;
      else open.end = end;
    }
    last = line;
    at = end + 1;
  }
  close();
  return markEntries(text, blocks).flatMap((block) => cutRunIns(text, block));
}
