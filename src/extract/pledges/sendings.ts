/** Counted goods or people that a noun of giving or sending is completed by, and who sends them. */
import type { Token } from '../../model/doc.ts';
import { type Entity, isParty } from '../../model/entity.ts';
import { type Frame, inSlot } from '../clause/frame.ts';
import { adjectiveMention, type Context } from '../context.ts';
import { hasConcept } from './concept.ts';
import { isCounted } from './scope.ts';

/** Verbs over a noun of giving that leave it no gift of its own: those of arriving and leaving tell a shipment, and what is suspended or given up is no promise. */
export const NOT_OF_NOUN = ['set-off', 'leave-place', 'stop', 'forsake', 'hold-back'] as const;

const THINGS = ['goods', 'goods-military', 'goods-humanitarian', 'noun-people'] as const;

/** What is sent: counted goods or people right behind the noun. */
export const sentThings = (frame: Frame, context: Context): readonly Token[] =>
  inSlot(frame, 'of')
    .flatMap(({ head }) => context.clauses.tree.conjuncts(head))
    .filter((token) => isCounted(token, context) && hasConcept(token, THINGS, context));

/** Who is said to send them, by a phrase in one of these slots. */
function named(frame: Frame, slots: readonly string[], context: Context): Token[] {
  const { argumentsOf, tree } = context.clauses;
  const things = sentThings(frame, context);
  const beside = [frame.head, ...things].flatMap(({ index }) => argumentsOf(index));
  // "L’envoi de 15 médecins au Mali par la Suède": the tree may hang who sends on whom it is sent to.
  const all = [...beside, ...beside.filter(({ head }) => !things.includes(head)).flatMap(({ head }) => argumentsOf(head.index))];
  return all.flatMap(({ slot, head }) => (slots.includes(slot) && !things.includes(head) ? tree.conjuncts(head) : []));
}

/** Whose goods they are ("ambulances suédoises", "par la Suède", "de la Suède"). */
export function senders(frame: Frame, context: Context): readonly Entity[] {
  const things = sentThings(frame, context);
  const parties = context.resolver.resolveAll(named(frame, ['by', 'from', 'of'], context)).filter(isParty);
  if (parties.length > 0) return parties;
  return things.flatMap((token) => adjectiveMention(context, token)?.entity ?? []).filter(isParty);
}

/** Who is said to send them, by words that can only mean the sender ("Sweden’s donation", "la livraison par la Suède"). */
export function sureSenders(frame: Frame, context: Context): readonly Entity[] {
  const owners = context.clauses.tree.by(frame.head.index, 'nmod:poss').flatMap((token) => context.clauses.tree.conjuncts(token));
  const words = [...named(frame, ['by', 'from'], context), ...owners, ...makers(frame)];
  return context.resolver.resolveAll(words).filter(isParty);
}

/** "A donation of three vehicles has been made by Norway": who makes it. */
const makers = ({ governor, head }: Frame): readonly Token[] =>
  governor?.passive && governor.concepts.has('perform') && governor.objects.includes(head) ? governor.subjects : [];
