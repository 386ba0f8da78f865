import type { Token } from '../../model/doc.ts';
import type { Tree } from '../../model/tree.ts';

const OPENING: ReadonlySet<string> = new Set(['«', '“', '"']);
const CLOSING: ReadonlySet<string> = new Set(['»', '”', '"']);
/** What ends the words of a quotation that goes on ("« … ? »", "“…,”"). */
const ENDS: ReadonlySet<string> = new Set([',', '?', '!', '.', '…', '...']);
const GROUPED: ReadonlySet<Token['upos']> = new Set(['AUX', 'PRON', 'ADV', 'PART']);
/** Farthest that a group of verbs or its subject may reach back to the quotation, in words. */
const REACH = 14;
/** Fewer words than this are a name between quotation marks. */
const FEW = 4;

/** Words between quotation marks, in one sentence: the indices of its marks; the first one is that of the sentence where it opened in one before. */
export interface Words {
  readonly open: number;
  readonly close: number;
}

/** The quotation that ends right before a token, behind a comma or with a stop of its own: what stands behind it tells who says it. */
function wordsBefore(tree: Tree, at: number): Words | undefined {
  const { tokens } = tree;
  const comma = tokens[at - 1]?.form === ',';
  const close = comma ? at - 2 : at - 1;
  const mark = tokens[close];
  if (!mark || !CLOSING.has(mark.form) || (!comma && !ENDS.has(tokens[close - 1]?.form))) return undefined;
  const { sentence } = mark;
  // A splitter may end a sentence behind “…,” all the same.
  if (sentence !== tokens[at].sentence && (comma || tokens[close - 1].form !== ',')) return undefined;
  let open = close - 1;
  while (open >= 0 && tokens[open].sentence === sentence && !OPENING.has(tokens[open].form)) open--;
  const opened = open >= 0 && tokens[open].sentence === sentence;
  if (opened && close - open <= FEW) return undefined;
  return { open: opened ? open : open + 1, close };
}

/** Where a verb begins, with its auxiliaries and the pronouns between them. */
function startOf({ tokens }: Tree, head: Token): number {
  let at = head.index;
  while (at > 0 && head.index - at < REACH && tokens[at - 1].sentence === head.sentence && GROUPED.has(tokens[at - 1].upos)) at--;
  return at;
}

/** The quotation right before a verb: "« … », a-t-il déclaré", "“…,” observed the minister". */
export const wordsBeforeVerb = (tree: Tree, head: Token): Words | undefined => wordsBefore(tree, startOf(tree, head));

const isTold = (tree: Tree, head: Token): boolean =>
  [head, ...tree.by(head.index, 'aux')].some(({ feats }) => feats.VerbForm === 'Fin') && tree.by(head.index, 'aux:pass').length === 0;

/** True for a verb beside a quotation that opens its sentence, whatever the verb means: "« … », a plastronné X", "“…,” X thundered". */
export function isSpeechTag(tree: Tree, head: Token): boolean {
  if (!isTold(tree, head)) return false;
  const subject = tree.by(head.index, 'nsubj').find(({ index }) => index < head.index && head.index - index < REACH);
  const words = wordsBeforeVerb(tree, head) ?? (subject && wordsBefore(tree, tree.edges(subject.index)[0]));
  if (!words) return false;
  const { tokens } = tree;
  return words.open === 0 || tokens[words.open - 1].sentence !== tokens[words.open].sentence;
}
