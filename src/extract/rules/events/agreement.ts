import type { Token } from '../../../model/doc.ts';
import type { Entity } from '../../../model/entity.ts';
import type { Role } from '../../../model/facts.ts';
import { type Frame, inSlot } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';
import type { EventRule } from '../../rule.ts';
import { hasTextObject, isText } from './texts.ts';

/** "Des mesures seront adoptées": by nobody, some day. */
const isVague = (frame: Frame, context: Context): boolean =>
  frame.passive && frame.tense === 'future' && frame.subjects.length === 0 && context.timesOf(frame).length === 0;

/** The texts that "the signing of …" is of, where the tree hangs them on the day between too ("la signature, hier, d’un accord"). */
const signedTexts = ({ args }: Frame, context: Context): readonly Token[] =>
  args
    .flatMap((argument) => [
      argument,
      ...(context.clauses.isTime(argument.head.index) ? context.clauses.argumentsOf(argument.head.index) : []),
    ])
    .filter((argument) => argument.slot === 'of' && isText(argument.head, context))
    .map((argument) => argument.head);

/** "The signing of an agreement between …": its parties. */
const parties = (frame: Frame, context: Context): readonly (readonly [Role, Entity])[] =>
  (frame.verbal ? frame.objects : signedTexts(frame, context))
    .flatMap((text) => context.clauses.argumentsOf(text.index))
    .filter((argument) => argument.slot === 'between' || (argument.slot === 'by' && !frame.verbal))
    .flatMap((argument) => context.resolver.resolveAll(context.clauses.tree.conjuncts(argument.head)))
    .map((entity) => ['Author', entity] as const);

/** "The signing of a memorandum by …", "la signature, hier, de la convention": of a text, by somebody or on a day; "lors de la signature" of none. */
const isSigning = (frame: Frame, context: Context): boolean =>
  signedTexts(frame, context).length > 0 &&
  (context.timesOf(frame).length > 0 ||
    context.resolver.resolveAll(inSlot(frame, 'by', 'between').map(({ head }) => head)).length > 0 ||
    ['attend', 'perform', 'chair', 'have'].some((concept) => frame.governor?.concepts.has(concept)));

export const agreement: EventRule = {
  id: 'event/agreement',
  class: 'Agreement',
  units: ['sign', 'adopt', 'conclude', 'ratify', 'sign-noun', 'ratify-noun'],
  roles: { Author: ['subject', 'by', 'with', 'between'] },
  also: parties,
  accepts: (frame, context) =>
    frame.verbal ? !isVague(frame, context) && (frame.concepts.has('sign') || hasTextObject(frame, context)) : isSigning(frame, context),
  examples: {
    fr: {
      match: [
        {
          text: 'Les ministres ont assisté mardi à la signature d’un accord de coopération par le Bénin et le Togo.',
          reads: 'Agreement 2024-05-14 Author=Togo',
        },
        { text: 'Le Maroc et l’Espagne ont signé mardi un accord de pêche.', reads: 'Agreement 2024-05-14 Author=Maroc Author=Espagne' },
      ],
      reject: ['La signature électronique se généralise.', 'La séance s’est conclue dans la bonne humeur.'],
    },
    en: {
      match: [
        {
          text: 'They witnessed the signing of a trade agreement between Ghana and Togo on Tuesday.',
          reads: 'Agreement 2024-05-14 Author=Ghana Author=Togo',
        },
        { text: 'Morocco and Spain signed a fisheries agreement on Tuesday.', reads: 'Agreement 2024-05-14 Author=Morocco Author=Spain' },
      ],
      reject: ['The signing fee is low.', 'The session concluded in good spirits.'],
    },
  },
};
