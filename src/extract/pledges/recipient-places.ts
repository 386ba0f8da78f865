import type { Token } from '../../model/doc.ts';
import type { Entity } from '../../model/entity.ts';
import { type Frame, inSlot } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import { GATHERINGS, hasConcept } from './concept.ts';
import { type Accept, complements } from './recipient-words.ts';

/** Rules of gifts: where they are spent is who receives them, where nobody else is named. */
export const GIVING: ReadonlySet<string> = new Set([
  'pledge/give',
  'pledge/announce',
  'pledge/support',
  'pledge/contribution',
  'pledge/sum',
  'pledge/amount',
  'pledge/grant',
  'pledge/loan',
  'pledge/addition',
  'pledge/open',
  'pledge/carriage',
  'pledge/shipment',
  'pledge/loose',
]);

/** "Invested 3 million in the country", "pour six hôpitaux en Guinée": the state that a gift is spent in, "paying 650 million into the Amazon Fund": the fund, "in Equity Bank": the firm. */
export function placesOf(frame: Frame, things: readonly Token[], accept: Accept, context: Context): Entity[] {
  const isState = (entity: Entity): boolean => entity.class === 'Country' && accept(entity);
  const isFund = (entity: Entity): boolean => entity.class === 'Organization' && accept(entity);
  for (const top of [...things, frame.head]) {
    const [left, right] = context.clauses.tree.edges(top.index);
    for (let at = Math.max(left, frame.head.index); at <= right; at++) {
      if (hasConcept(context.doc.tokens[at], GATHERINGS, context)) continue;
      for (const { slot, head } of context.clauses.argumentsOf(at)) {
        if (slot !== 'in' || head.index < frame.head.index) continue;
        const heads = context.clauses.tree.conjuncts(head);
        const funds = context.resolver.resolveAll(heads.filter((each) => hasConcept(each, ['fund-noun'], context))).filter(isFund);
        if (funds.length > 0) return funds;
        const firms = frame.concepts.has('fund') ? heads.filter((each) => each.upos === 'PROPN') : [];
        const owned = context.resolver.resolveAll(firms).filter(isFund);
        if (owned.length > 0) return owned;
        const found = context.resolver.resolveAll(heads).filter(isState);
        if (found.length > 0) return found;
        const owners = heads.flatMap((each) => [...context.clauses.tree.by(each.index, 'nmod:poss'), ...complements(each, context)]);
        const owning = context.resolver.resolveAll(owners).filter(isState);
        if (owning.length > 0) return owning;
      }
    }
  }
  return namesGiver(frame, context) ? [] : context.resolver.resolveAll(frontedIn(frame, context)).filter(isState);
}

/** "In Haiti, 7 million will be used …": where a sum goes, at the head of a clause that names no giver; a giver may only speak there. */
const frontedIn = (frame: Frame, { clauses }: Context): Token[] =>
  inSlot(frame, 'in', 'to')
    .filter(({ head }) => head.index < frame.head.index)
    .flatMap(({ head }) => clauses.tree.conjuncts(head));

const namesGiver = ({ passive, subjects }: Frame, { resolver }: Context): boolean =>
  passive ? subjects.length > 0 : resolver.resolveAll(subjects).length > 0;

const PAYING = ['give', 'fund', 'allot', 'contribute'] as const;
const FUNDS = ['fund-noun', 'noun-body', 'noun-initiative'] as const;

/** "L’État y versera 500 millions": the fund, body or programme that was named last. */
export function pointedAt(frame: Frame, accept: Accept, context: Context): Entity[] {
  const { tokens, sentences } = context.doc;
  const pronoun = [frame.head.index - 1, frame.head.index - 2, frame.head.index - 3].find((at) => tokens[at]?.form.toLowerCase() === 'y');
  if (pronoun === undefined || !PAYING.some((concept) => frame.concepts.has(concept))) return [];
  const from = sentences[Math.max(0, frame.head.sentence - 1)].first;
  for (let at = pronoun - 1; at >= from; at--) {
    const mention = context.positions.headedBy(at).find((each) => each.entity.class === 'Organization' && accept(each.entity));
    if (mention && hasConcept(tokens[at], FUNDS, context)) return [mention.entity];
  }
  return [];
}
