import type { Token } from '../../model/doc.ts';
import type { Context } from '../context.ts';

/** A title over several lines of text is rarely longer, in words. */
const LONGEST = 40;

/** "Moldavie – Entretien de M. X avec Mme Y", "Entretien avec Mme Y, Présidente du Z.": a line of its own without a verb, over prose, is a heading whatever ends or opens it. */
export function isInTitle({ sentence: at }: Token, { doc }: Context): boolean {
  const { sentences, tokens } = doc;
  const { kind, paragraph, first, last } = sentences[at];
  if (kind === 'heading') return true;
  const [before, next] = [sentences[at - 1], sentences[at + 1]];
  if (last - first > LONGEST || !next || next.kind === 'item') return false;
  if (next.paragraph === paragraph || (before && (before.kind === 'item' || before.paragraph === paragraph))) return false;
  return tokens.slice(first, last).every(({ feats }) => feats.VerbForm !== 'Fin');
}
