/** Who pays, and what is paid, where the verb of giving does not say so itself. */
import type { Token } from '../../model/doc.ts';
import type { Entity } from '../../model/entity.ts';
import type { Frame } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import { hasConcept } from './concept.ts';
import { payersOf, sourcesOf } from './gift-owners.ts';
import { holdsMoney, thingsOf } from './scope.ts';
import { sourceBehind, sumAt, sumsIn } from './sums.ts';

/** "The Relief Coordinator released 5 million from the Emergency Fund": a fund pays, where only an office-holder says so. */
function fundsIn(frame: Frame, context: Context): readonly Entity[] {
  const actors = context.resolver.resolveAll(frame.subjects).filter(({ anonymous, class: kind }) => !anonymous && kind !== 'Person');
  if (frame.passive || frame.subjects.length === 0 || actors.length > 0) return [];
  return context
    .quantitiesOf(frame)
    .filter(({ kind }) => kind === 'money')
    .flatMap((quantity) => sourceBehind(quantity, context))
    .filter((entity) => isFund(entity, context));
}

const isFund = (entity: Entity, { positions, conceptsOf }: Context): boolean => {
  const mention = entity.class === 'Organization' ? positions.firstOf(entity) : undefined;
  const head = mention && positions.headOf(mention);
  return head !== undefined && conceptsOf(head).has('fund-noun');
};

/** "The project, at a cost of 8 million, is financed by …": what the things that a passive pays for cost, where no other sum is told. */
export function costOf(frame: Frame, context: Context): readonly Token[] {
  if (!frame.passive || !frame.concepts.has('fund') || frame.subjects.length === 0 || holdsMoney(frame, context)) return [];
  const costs = frame.objects
    .flatMap((token) => context.clauses.argumentsOf(token.index))
    .filter(({ head }) => hasConcept(head, COST, context) && sumAt(head, context) !== undefined)
    .map(({ head }) => head);
  return costs.length > 0 ? costs : onlyCost(frame, context);
}

export const COST = ['noun-cost'] as const;
/** Words between what tells of a cost and its figure. */
export const MAX_TO_COST = 12;

/** "The cost, put at 8 million, is borne by …", "le projet, qui coûtera 8 millions, est financé par …": the only sum of the sentence, where it is told before as a cost. */
function onlyCost({ head }: Frame, context: Context): Token[] {
  const [only, more] = sumsIn(head.sentence, context);
  const figure = only && context.positions.headOf(only);
  if (!figure || more || figure.index > head.index) return [];
  const before = context.doc.tokens.slice(Math.max(0, figure.index - MAX_TO_COST), figure.index);
  const tells = (token: Token): boolean =>
    token.sentence === head.sentence &&
    (token.upos === 'NOUN' ? hasConcept(token, COST, context) : token.upos === 'VERB' && hasConcept(token, ['be-worth'], context));
  return before.some(tells) ? [figure] : [];
}

/** Of a passive that does not say by whom: who pays for it, or where its things come from. */
export function sources(frame: Frame, context: Context): readonly Entity[] {
  if (!frame.passive) return fundsIn(frame, context);
  if (frame.subjects.length > 0) return [];
  const payers = payersOf(frame, context);
  return payers.length > 0 ? payers : sourcesOf(thingsOf(frame, context), context);
}

/** Money and goods that are promised are nobody’s own: where a person without a known body promises them, whoever issues the text gives. */
export function payersFor(who: readonly Entity[], { self }: Context): readonly Entity[] {
  if (who.length === 0 || who.some((entity) => entity.class !== 'Person')) return who;
  const issuers = self.entities.filter((entity) => entity.class !== 'Person');
  return issuers.length > 0 ? issuers : who;
}
