import type { Doc, Sentence } from '../../model/doc.ts';
import type { Context } from '../context.ts';
import { annotationsIn } from '../reference/mentions.ts';

/** Words that the theme before an item may take. */
const LONGEST = 6;

/** "• Énergie. 20 millions …": a sentence of an item that only names its theme, with more behind it on the line. */
export function isRunInHeading({ first, last, end, index, kind }: Sentence, { doc }: Context): boolean {
  const next = doc.sentences[index + 1];
  return (
    kind === 'item' &&
    next?.kind === 'item' &&
    last - first <= LONGEST + 2 &&
    /[.:]$/u.test(doc.text.slice(Math.max(0, end - 4), end).trimEnd()) &&
    !doc.text.slice(end, next.start).includes('\n') &&
    isPlain(first, last, doc)
  );
}

/** The first token behind "Déminage :", where an item names its theme first; else the first of the item. */
export function behindTheme({ first, last }: Sentence, context: Context): number {
  const { tokens, mentions, quantities } = context.doc;
  for (let at = first; at < Math.min(last - 2, first + LONGEST); at++) {
    if (tokens[at].form !== ':') continue;
    const theme = { start: tokens[first].start, end: tokens[at].start };
    const named = annotationsIn(mentions, theme).some(({ kind }) => kind !== 'adjective');
    const counted = annotationsIn(quantities, theme).length > 0;
    return named || counted || !isPlain(first, at, context.doc) ? first : at + 1;
  }
  return first;
}

/** Nouns and what belongs to them, without a verb or a figure. */
const isPlain = (from: number, to: number, { tokens }: Doc): boolean =>
  tokens.slice(from, to).every(({ upos, feats }) => upos !== 'NUM' && upos !== 'SYM' && upos !== 'AUX' && feats.VerbForm !== 'Fin');
