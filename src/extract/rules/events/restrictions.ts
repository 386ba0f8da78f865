import { isSmallWord } from '../../../lexicon/entity-words.ts';
import type { Token } from '../../../model/doc.ts';
import type { Clauses } from '../../clause/build.ts';
import type { Frame } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';

/** "Its measures against Burma": against somebody; those against piracy are none. */
const isAgainst = (token: Token, { clauses, resolver, language }: Context): boolean =>
  isSmallWord(language, 'restriction', token.lemma) &&
  clauses
    .argumentsOf(token.index)
    .some(({ slot, head }) => slot === 'against' && resolver.resolve(head).some(({ class: kind }) => kind !== 'Place' && kind !== 'Group'));

/** "Canada imposed similar measures", "suspended its own measures": behind sanctions that the text has told of. */
const isAlike = (token: Token, { clauses, language }: Context): boolean =>
  isSmallWord(language, 'restriction', token.lemma) &&
  clauses.tree.by(token.index, 'amod', 'det').some(({ lemma }) => isSmallWord(language, 'alike', lemma)) &&
  firstSanction(clauses) < token.index;

/** Where a text first names sanctions; nowhere, behind all. */
function firstSanction(clauses: Clauses): number {
  const known = first.get(clauses);
  if (known !== undefined) return known;
  const at =
    clauses.frames.find(({ concepts, verbal }) => !verbal && concepts.has('noun-sanction'))?.head.index ?? Number.POSITIVE_INFINITY;
  first.set(clauses, at);
  return at;
}
const first = new WeakMap<Clauses, number>();

/** "Restrictive measures". */
const hasRestriction = (token: Token, { clauses, conceptsOf }: Context): boolean =>
  clauses.tree.by(token.index, 'amod').some((each) => conceptsOf(each).has('restrictive-adj'));

/** "The sanctions", "a number of sanctions", "its measures against Burma": what is imposed or lifted. */
export const isSanctions = (token: Token, context: Context): boolean =>
  hasRestriction(token, context) ||
  isAgainst(token, context) ||
  isAlike(token, context) ||
  [
    token,
    ...context.clauses
      .argumentsOf(token.index)
      .filter(({ slot }) => slot === 'of')
      .map(({ head }) => head),
  ].some((each) => context.conceptsOf(each).has('noun-sanction'));

const ALLOWING: ReadonlySet<string> = new Set(['sanction', 'sanctionner']);

/** "Sanctioned a loan", "sanctioned $11 million for X": what is allowed. */
const isAllowance = (frame: Frame, context: Context): boolean =>
  frame.verbal &&
  !frame.passive &&
  ALLOWING.has(frame.head.lemma) &&
  frame.objects.some(
    (token) =>
      (context.quantityAt(token)?.currency !== undefined || context.conceptsOf(token).has('noun-money')) &&
      context.resolver.resolve(token).length === 0,
  );

/** "Restrictive measures" are sanctions, "measures" are not. */
export const isRestrictive = (frame: Frame, context: Context): boolean =>
  isAgainst(frame.head, context) ||
  isAlike(frame.head, context) ||
  (frame.concepts.has('sanction') && !isAllowance(frame, context)) ||
  frame.concepts.has('noun-sanction') ||
  hasRestriction(frame.head, context);

/** "La liste des sanctions", "the sanctions list". */
export const isList = ({ lemma }: Token, { language }: Context): boolean => isSmallWord(language, 'listing', lemma);

/** Words from a list to what it is of. */
const LIST_OF = 9;

/** "A inscrit trois dirigeants sur la liste des sanctions", "added ten ships to its sanctions list": who is put on a list of those under sanctions. */
export function isListing(frame: Frame, context: Context): boolean {
  if (!frame.verbal) return false;
  const { tokens } = context.doc;
  for (let at = frame.head.index + 1; at < tokens.length && at - frame.head.index < LIST_REACH; at++) {
    const token = tokens[at];
    if (token.sentence !== frame.head.sentence) return false;
    if (context.conceptsOf(token).has('noun-blacklist')) return true;
    if (!isList(token, context)) continue;
    const beside = [...context.clauses.tree.by(token.index, 'compound', 'nmod', 'amod'), ...tokens.slice(at + 1, at + 1 + LIST_OF)].filter(
      ({ sentence }) => sentence === token.sentence,
    );
    if (beside.some((each) => LISTED.some((concept) => context.conceptsOf(each).has(concept)))) return true;
  }
  return false;
}

/** What a list is of. */
const LISTED = ['noun-sanction', 'sanction', 'restrictive-adj'] as const;

/** Farthest that the list may stand behind its verb, in words: the tree hangs it on whoever is listed. */
const LIST_REACH = 25;
