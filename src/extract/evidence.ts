import type { Span, Token } from '../model/doc.ts';
import type { Frame } from './clause/frame.ts';
import type { Context } from './context.ts';

const MAX_LEFT = 20;
const MAX_RIGHT = 16;
const STOPS = new Set([';', ':', '.', '!', '?', '»', '«', '•']);
const CLAUSAL = /^(acl:relcl|advcl|parataxis|conj|ccomp)/;

/** Tokens below the frame that are a coordinated predicate or a side clause: they say something else. */
function sideClauses(frame: Frame, context: Context, keep: ReadonlySet<number>): ReadonlySet<number> {
  const out = new Set<number>();
  for (const child of context.clauses.tree.children(frame.head.index)) {
    if (!CLAUSAL.test(child.deprel) || keep.has(child.index) || (child.deprel === 'conj' && !context.clauses.at(child.index))) continue;
    const [left, right] = context.clauses.tree.edges(child.index);
    for (let at = left; at <= right; at++) out.add(at);
  }
  return out;
}

/**
 * The words that say what a frame says: its head with the phrases around it, whole phrases within 20 words before, and at most 16 words after, never past a
 * strong stop or into a side clause. `keep` lists children to leave in (the verb of a promise under "announce").
 */
export function evidenceOf(frame: Frame, context: Context, keep: readonly Token[] = []): Span {
  const { tokens, text } = context.doc;
  const kept = new Set(keep.map((token) => token.index));
  const aside = sideClauses(frame, context, kept);
  const [left, right] = context.clauses.tree.edges(frame.head.index);
  const most = keep.length > 0 ? MAX_RIGHT + 9 : MAX_RIGHT;
  let floor = frame.head.index;
  while (floor > left && frame.head.index - floor < MAX_LEFT && !STOPS.has(tokens[floor - 1].form) && !aside.has(floor - 1)) floor--;
  let from = phraseStart(frame, floor, context);
  let to = frame.head.index;
  while (to < right && to - frame.head.index < most && !STOPS.has(tokens[to + 1].form) && !aside.has(to + 1)) to++;
  while (from < frame.head.index && trimmable(tokens[from])) from++;
  while (to > frame.head.index && (trimmable(tokens[to]) || tokens[to].upos === 'ADP' || tokens[to].upos === 'DET')) to--;
  const start = tokens[from].start;
  const end = tokens[to].end;
  return text.slice(start, end).includes('\n\n') ? { start: frame.head.start, end: frame.head.end } : { start, end };
}

/** Where the first phrase begins that stands whole at or behind `floor`: a quotation does not open in the middle of a title. */
function phraseStart({ head }: Frame, floor: number, { clauses }: Context): number {
  const starts = clauses.tree
    .children(head.index)
    .filter((child) => child.index < head.index)
    .map((child) => clauses.tree.edges(child.index)[0]);
  return Math.min(head.index, ...starts.filter((start) => start >= floor));
}

const trimmable = (token: Token): boolean => token.upos === 'PUNCT' || token.upos === 'CCONJ';

/** Adds a span unless the same one is there. */
export function addEvidence(list: Span[], span: Span): void {
  if (!list.some((each) => each.start === span.start && each.end === span.end)) list.push(span);
}
