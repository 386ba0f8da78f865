import type { Token } from '../../model/doc.ts';
import { type Entity, isParty } from '../../model/entity.ts';
import type { Status } from '../../model/facts.ts';
import { type Frame, PAST } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import { hasConcept } from './concept.ts';
import { giversIn } from './gained.ts';
import { ownersOfGift } from './gift-owners.ts';

/** Sentences that a gift stays in mind for. */
const REACH = 2;
const GIFTS = ['noun-present', 'gift-noun'] as const;
const RECEIVING: ReadonlySet<string> = new Set(['to', 'benefit', 'for', 'recipient']);
const HANDED = ['gain', 'give', 'hand-over'] as const;

/** A gift that a sentence names with its giver. */
interface GiftTold {
  readonly pledgers: readonly Entity[];
  readonly receivers: readonly Entity[];
  readonly status: Status;
}

/**
 * Whose gift a sentence takes apart: "ce don du Japon au Togo est composé de 30 lits", or the one just named before, "a réceptionné un don
 * de l’OMS. Il se compose de …". The nearest that names its giver, behind the word `after`.
 */
export function giftTold(from: Token, after: number, context: Context): GiftTold | undefined {
  const { tokens } = context.doc;
  for (let at = from.index - 1; at > after && from.sentence - tokens[at].sentence <= REACH; at--) {
    const gift = tokens[at];
    if (gift.upos !== 'NOUN' || !hasConcept(gift, GIFTS, context)) continue;
    const pledgers = giversOf(gift, context);
    if (pledgers.length > 0)
      return { pledgers, receivers: receiversOf(gift, pledgers, context), status: isHandedOver(gift, context) ? 'Delivered' : 'Pledged' };
  }
  return undefined;
}

/** Whose it is called, or whom the verb that receives it names ("received a donation on Tuesday from …"). */
function giversOf(gift: Token, context: Context): readonly Entity[] {
  const owners = ownersOfGift(gift, context);
  const frame = verbOf(gift, context);
  return owners.length > 0 || !frame?.concepts.has('gain') ? owners : giversIn(frame, context);
}

const verbOf = (gift: Token, { clauses }: Context): Frame | undefined => {
  const verb = clauses.tree.head(gift);
  return verb && clauses.at(verb.index);
};

/** Whom the gift is to, or who has received it. */
function receiversOf(gift: Token, pledgers: readonly Entity[], context: Context): readonly Entity[] {
  const { clauses, resolver } = context;
  const to = clauses.argumentsOf(gift.index).filter(({ slot }) => RECEIVING.has(slot));
  const frame = verbOf(gift, context);
  const got = frame?.concepts.has('gain') ? frame.subjects : [];
  return resolver
    .resolveAll([...to.map(({ head }) => head), ...got].flatMap((token) => clauses.tree.conjuncts(token)))
    .filter((entity) => isParty(entity) && !pledgers.includes(entity));
}

/** "A reçu un don", "a remis un don": it has changed hands. */
function isHandedOver(gift: Token, context: Context): boolean {
  const frame = verbOf(gift, context);
  return frame !== undefined && PAST.has(frame.tense) && HANDED.some((concept) => frame.concepts.has(concept));
}
