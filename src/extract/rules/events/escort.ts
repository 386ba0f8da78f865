import { type Entity, isNamedPerson } from '../../../model/entity.ts';
import { type Frame, inSlot } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';
import { isPersonName } from '../../reference/mentions.ts';
import type { EventRule } from '../../rule.ts';
import { destinationOf, isGoal, isSite } from './destinations.ts';

/** Words between the verb and the name of whom it takes ("taken Timor-Leste’s Minister of Public Works, X, to Jakarta"). */
const REACH = 12;

/** Who is taken: the object, or the person named behind the verb where the tree makes the name part of a title. */
function taken(frame: Frame, { resolver, positions, doc, clauses }: Context): readonly Entity[] {
  const named = resolver.resolveAll(frame.objects).filter(isNamedPerson);
  if (named.length > 0 || frame.passive || frame.objects.length === 0) return named;
  for (let at = frame.head.index + 1; at < frame.head.index + REACH && doc.tokens[at]?.sentence === frame.head.sentence; at++) {
    const person = positions.holding(at).find(isPersonName);
    if (person) return [person.entity];
    if (clauses.at(at)?.verbal) return [];
  }
  return [];
}

const TOLD: ReadonlySet<Frame['tense']> = new Set(['past', 'perfect', 'future', 'present']);

/** "The visit took him to Kisumu", "was taken to the port by the mayor": whoever is brought somewhere goes there, and so does the person who brings him. */
export const escort: EventRule = {
  id: 'event/escort',
  class: 'Visit',
  units: ['take-to'],
  roles: {},
  place: ['to', 'in'],
  accepts: (frame, context) =>
    frame.verbal &&
    !frame.negated &&
    TOLD.has(frame.tense) &&
    taken(frame, context).length > 0 &&
    (destinationOf(frame, context) !== undefined || inSlot(frame, 'to').some(({ head }) => isGoal(head, context) || isSite(head, context))),
  also: (frame, context) =>
    [...taken(frame, context), ...context.resolver.resolveAll(frame.subjects)]
      .filter(({ class: kind }) => kind === 'Person')
      .map((entity) => ['Visitor', entity] as const),
  examples: {
    fr: {
      match: [
        {
          text: 'Le préfet a conduit la ministre, Awa Diallo, à Thiès lundi.',
          reads: 'Visit 2024-05-13 Place=Thiès Visitor=Awa Diallo',
        },
      ],
      reject: ['Cette décision a conduit le ministre à démissionner.', 'Un camion a conduit les vivres à Thiès.'],
    },
    en: {
      match: [
        {
          text: 'Minister Anna Weiss was taken to the port of Tema on Monday by the mayor.',
          reads: 'Visit 2024-05-13 Visitor=Anna Weiss',
        },
        {
          text: 'Talks on the bridge took the Minister of Works, Paul Mensah, to Accra on Monday.',
          reads: 'Visit 2024-05-13 Place=Accra Visitor=Paul Mensah',
        },
      ],
      reject: ['The minister took the file to Accra.', 'The news brought Anna Weiss to tears.'],
    },
  },
};
