import type { Token } from '../../../model/doc.ts';
import { COMING, type Frame, inSlot, NOW } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';
import { hasConcept } from '../../pledges/concept.ts';
import { isCrew } from '../../pledges/crew.ts';
import { ownersOf } from '../../pledges/donor.ts';
import { isStaying } from '../../pledges/stance.ts';
import type { PledgeRule } from '../../rule.ts';

/** Counted people in service, where the words tell whose they are. */
const crewsOf = ({ subjects }: Frame, context: Context): Token[] =>
  subjects.filter(
    (token) =>
      isCrew(token, context) &&
      [token, ...context.clauses.argumentsOf(token.index).flatMap(({ slot, head }) => (slot === 'of' ? [head] : []))].some((each) =>
        hasConcept(each, ['noun-crew'], context),
      ),
  );

/** Still to come, or going on until a day. */
const isAhead = (frame: Frame): boolean =>
  COMING.has(frame.tense) || (NOW.has(frame.tense) && isStaying(frame) && inSlot(frame, 'until').length > 0);

/** "Six Australian advisers stay on until December", "une équipe de dix médecins cubains se rendra à Haïti": who sends them does a service. */
export const posting: PledgeRule = {
  id: 'pledge/posting',
  units: ['go', 'set-off', 'on-duty', 'visit'],
  plain: true,
  kind: 'Service',
  pledgers: (frame, context) => ownersOf(crewsOf(frame, context), context),
  pledger: [],
  things: crewsOf,
  beneficiary: ['recipient', 'benefit', 'for', 'to'],
  accepts: (frame, context) =>
    frame.verbal &&
    !frame.passive &&
    !frame.inherited &&
    isAhead(frame) &&
    frame.link !== 'relative' &&
    ownersOf(crewsOf(frame, context), context).length > 0,
  examples: {
    fr: {
      match: [
        { text: 'Une équipe de dix médecins cubains se rendra à Haïti lundi.', reads: 'pledged service Cuba 10' },
        {
          text: 'Quatre experts de l’UNICEF gagneront Bamako la semaine prochaine.',
          reads: 'pledged service Fonds des Nations unies pour l’enfance',
        },
        { text: 'Les 300 soldats italiens resteront au Niger jusqu’en juin.', reads: 'reaffirmed service Italie' },
      ],
      reject: ['Dix ministres africains se rendront à Paris lundi.', 'Les médecins se rendront à Haïti.'],
    },
    en: {
      match: [
        { text: 'Up to 60 Danish nurses will go to Liberia.', reads: 'pledged service Denmark' },
        { text: 'Six Norwegian advisers stay on until December.', reads: 'reaffirmed service Norway 6' },
      ],
      reject: [
        'Ten African ministers will go to Paris.',
        'The troops will go to South Sudan.',
        'Ten Norwegian journalists will travel to Mali.',
      ],
    },
  },
};
