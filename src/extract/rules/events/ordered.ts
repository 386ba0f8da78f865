import type { Entity } from '../../../model/entity.ts';
import { type Frame, PAST } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';
import { entitiesIn } from '../../slots.ts';
import { headed } from './appointment.ts';
import { isBody } from './decided.ts';

/** "The chiefs were instructed to …", "nos ministres ont été chargés du suivi": somebody has been told to. */
export const isOrdered = (frame: Frame, context: Context): boolean =>
  frame.passive &&
  !headed(frame, context) &&
  frame.concepts.has('instruct') &&
  !frame.concepts.has('noun-people') &&
  context.resolver.resolveAll(frame.objects).length > 0 &&
  (frame.args.some((argument) => argument.slot === 'of') ||
    context.clauses.tree.by(frame.head.index, 'xcomp', 'advcl', 'ccomp').length > 0);

/** To whom something is entrusted: bodies and groups, since a person is rather appointed. */
export const entrusted = (frame: Frame, context: Context): readonly Entity[] =>
  frame.concepts.has('entrust') && !frame.concepts.has('instruct')
    ? entitiesIn(frame, ['to', 'recipient'], context).filter(({ class: kind }) => kind === 'Group' || kind === 'Organization')
    : [];

/** "Le suivi a été confié à nos ministres", "we entrust our ministers with the follow-up": what is left to whoever a body leads. */
export const isEntrusted = (frame: Frame, context: Context): boolean =>
  entrusted(frame, context).length > 0 &&
  !headed(frame, context) &&
  frame.objects.every((token) => context.resolver.resolve(token).length === 0 && context.quantityAt(token) === undefined) &&
  (frame.passive
    ? PAST.has(frame.tense)
    : context.resolver
        .resolveAll(frame.subjects)
        .some((each) => isBody(each) && (PAST.has(frame.tense) || context.self.entities.includes(each))));

/** "Ordered a review of prices", "a ordonné la fermeture de la frontière": an undertaking, not somebody. */
export const ordersThing = (frame: Frame, { resolver }: Context): boolean =>
  PAST.has(frame.tense) &&
  ORDERING.has(frame.head.lemma) &&
  frame.objects.some((token) => token.upos === 'NOUN' && resolver.resolve(token).length === 0);
const ORDERING: ReadonlySet<string> = new Set(['order', 'ordonner', 'direct', 'mandate']);

/** "The Prime Minister ordered the Treasury to pay": somebody by name, and the body under him. */
export const instructsBody = (frame: Frame, { resolver }: Context): boolean =>
  PAST.has(frame.tense) && resolver.resolveAll(frame.objects).some((entity) => entity.class === 'Organization');
