/** Gifts that a text tells of once more, without saying anything new of them. */
import type { Token } from '../../model/doc.ts';
import type { Entity } from '../../model/entity.ts';
import { isKnown } from '../clause/function-words.ts';
import type { Context } from '../context.ts';
import { GOODS, hasConcept } from './concept.ts';
import type { Draft } from './index.ts';

/** Sentences that a gift stays in mind for. */
const REACH = 3;
const HANDING: ReadonlySet<string> = new Set(['pledge/give', 'pledge/handover']);

/**
 * Leaves out thanks for a gift that was told of ("We thank Japan for this generous contribution") and its handing over ("the trucks were
 * handed over by the Ambassador"); whoever takes it receives the gift, where its own words named nobody.
 */
export function withoutRetold(drafts: readonly Draft[], context: Context): Draft[] {
  const told = new Map<Entity, Draft>();
  return drafts.filter((draft) => {
    const { pledgers } = draft.pledge;
    const [before] = pledgers.flatMap((entity) => told.get(entity) ?? []);
    if (before && (isThanks(draft, context) || isHandedOver(draft, before, context))) {
      if (before.pledge.beneficiaries.length === 0)
        before.pledge.beneficiaries = draft.pledge.beneficiaries.filter((entity) => !before.pledge.pledgers.includes(entity));
      return false;
    }
    if (draft.pledge.amount || draft.pledge.items.length > 0) for (const entity of pledgers) told.set(entity, draft);
    return true;
  });
}

const isGift = (token: Token, context: Context): boolean => hasConcept(token, ['noun-share', 'noun-present'], context);

const isThanks = ({ rule, pledge, frame }: Draft, context: Context): boolean =>
  rule.id === 'pledge/gratitude' && !pledge.amount && pledge.items.length === 0 && isGift(frame.head, context);

/** The gift, or its things, by a noun that counts nothing, in the sentences behind it. */
function isHandedOver({ rule, pledge, frame }: Draft, before: Draft, context: Context): boolean {
  if (!HANDING.has(rule.id) || pledge.status !== 'Delivered' || before.pledge.status !== 'Delivered' || pledge.amount) return false;
  if (frame.head.sentence - before.frame.head.sentence > REACH || frame.objects.length === 0) return false;
  return frame.objects.every(
    (token) => isKnown(token, context.clauses) && (isGift(token, context) || isAmong(token, before, context)) && isBare(pledge),
  );
}

const isBare = ({ items }: Draft['pledge']): boolean => items.every(({ quantity }) => quantity === null);

/** "The trucks", behind "five trucks". */
const isAmong = (token: Token, { pledge }: Draft, context: Context): boolean =>
  hasConcept(token, GOODS, context) && pledge.items.some(({ what }) => what.toLowerCase().includes(token.form.toLowerCase()));
