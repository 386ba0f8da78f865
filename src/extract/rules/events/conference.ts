import type { Frame } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';
import type { EventRule } from '../../rule.ts';
import { isConferenceItself } from './sittings.ts';

/** "Les Journées européennes du développement", "European Development Days": days with a name, and none that are counted. */
const areDays = ({ head, verbal }: Frame, { clauses, doc }: Context): boolean =>
  !verbal &&
  /^\p{Lu}/u.test(head.form) &&
  head.feats.Number === 'Plur' &&
  head.index > doc.sentences[head.sentence].first + 1 &&
  clauses.tree.by(head.index, 'nummod').length === 0 &&
  clauses.tree.by(head.index, 'amod', 'nmod', 'compound').length > 0;

export const conference: EventRule = {
  id: 'event/conference',
  class: 'Conference',
  units: ['noun-conference', 'noun-days'],
  roles: { Host: ['of', 'of-within', 'owner'], Participant: ['attendee', 'between'], Chair: ['chair'], Organizer: ['organizer', 'by'] },
  place: ['in', 'to', 'place', 'of'],
  holds: { Host: ['Organization'] },
  accepts: (frame, context) => (frame.concepts.has('noun-conference') || areDays(frame, context)) && !isConferenceItself(frame, context),
  examples: {
    fr: {
      match: [
        {
          text: 'La ministre Anna Weiss se rendra à Oslo le 20 mai pour participer au Forum des investisseurs.',
          reads: 'Conference 2024-05-20 Place=Oslo Participant=Anna Weiss',
        },
        { text: 'Le Forum de l’eau a ouvert ses portes lundi.', reads: 'Conference 2024-05-13' },
        { text: 'Marrakech a servi de cadre, lundi, à la conférence des donateurs.', reads: 'Conference Place=Marrakech' },
        {
          text: 'La conférence des donateurs, organisée par la Norvège, s’est ouverte hier à Oslo.',
          reads: 'Conference 2024-05-14 Organizer=Norvège',
        },
        {
          text: 'La conférence des donateurs s’est ouverte hier à Oslo. La commissaire Ana Roux, de l’Union africaine, a salué ce geste.',
          reads: 'Conference 2024-05-14 Participant=Ana Roux',
        },
      ],
      reject: [
        'Les donateurs suivent la situation de près.',
        'La Conférence des chefs d’État de la CEDEAO a chargé la Commission du suivi.',
      ],
    },
    en: {
      match: [
        {
          text: 'Minister Anna Weiss will travel to Oslo on 20 May to attend the Investors’ Forum.',
          reads: 'Conference 2024-05-20 Place=Oslo Participant=Anna Weiss',
        },
        { text: 'The Water Forum opened its doors on Monday in Accra.', reads: 'Conference 2024-05-13 Place=Accra' },
        { text: 'Marrakech served as the venue for the donor conference.', reads: 'Conference Place=Marrakech' },
        { text: 'The donor conference organised by Norway opened yesterday in Oslo.', reads: 'Conference 2024-05-14 Organizer=Norway' },
        {
          text: 'The donor conference opened yesterday in Oslo. Commissioner Ana Roux of the African Union welcomed this step.',
          reads: 'Conference 2024-05-14 Participant=Ana Roux',
        },
      ],
      reject: ['Donors follow the situation closely.'],
    },
  },
};
