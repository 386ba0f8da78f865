import type { Token } from '../../model/doc.ts';
import type { QuantityMention } from '../../model/value.ts';
import { IN_FORM_OF, INDEFINITE } from '../clause/function-words.ts';
import type { Context } from '../context.ts';
import { GOODS, hasConcept } from './concept.ts';
import { jointBehind, listedBehind, nounAt, phraseEnd } from './enumeration.ts';
import { isCounted } from './scope.ts';
import { isVague } from './unpack.ts';

const FORMS_OF_MONEY = ['noun-money', 'fund-noun', 'give-noun', 'support-noun'] as const;
const TEAMS = ['noun-crew', 'noun-force'] as const;

/** Counted things and people, goods, a team; no money and no mere help. */
function isThing(token: Token, context: Context): boolean {
  if (hasConcept(token, ['noun-money', 'noun-cost'], context) || context.quantityAt(token)?.kind === 'money') return false;
  if (isCounted(token, context)) return true;
  const isOne = context.clauses.tree.by(token.index, 'det').some(({ form }) => INDEFINITE.test(form));
  return !isVague(token, context) && hasConcept(token, isOne ? [...GOODS, ...TEAMS] : GOODS, context);
}

/** "12 million dollars and 300 tents", "5 million in cash as well as medicines": what the words behind a sum join to it. */
export function thingsBehindSum(quantity: QuantityMention, context: Context): Token[] {
  const [, end] = context.positions.tokensIn(quantity);
  const listed = listedBehind(behindForm(end, context), context);
  return listed.length > 0 && isThing(listed[0], context) ? listed : [];
}

/** "In cash", "in grant aid", "d’aide humanitaire", "grant": the words right behind a figure that only say what money it is. */
function behindForm(end: number, context: Context): number {
  const { tokens } = context.doc;
  const noun = nounAt(IN_FORM_OF.test(tokens[end]?.form ?? '') ? end + 1 : end, context);
  return noun && hasConcept(noun, FORMS_OF_MONEY, context) && !isCounted(noun, context) ? phraseEnd(noun, context) : end;
}

const MAX_OPENING = 5;
const OPENING = new Set<Token['upos']>(['DET', 'ADJ', 'ADP', 'ADV', 'NUM', 'SYM']);

/** "Medicines and €50 million", "trente ambulances et un chèque de 2 millions": a thing that a conjunction joins to the sum behind it. */
export function isBeforeSum(thing: Token, quantity: QuantityMention, context: Context): boolean {
  const joint = jointBehind(thing, context);
  const [figure] = context.positions.tokensIn(quantity);
  if (!joint?.closes || joint.next > figure || figure - joint.next > MAX_OPENING) return false;
  const between = context.doc.tokens.slice(joint.next, figure);
  return isThing(thing, context) && between.every((token) => OPENING.has(token.upos) || hasConcept(token, FORMS_OF_MONEY, context));
}
