import type { Role } from '../../../model/facts.ts';
import type { Frame } from '../../clause/frame.ts';
import type { EventRule } from '../../rule.ts';
import { allEntitiesIn } from '../../slots.ts';

/** Initiatives and programmes are created or launched by somebody, or were; an infinitive only means to. */
const startsIt = (frame: Frame): boolean =>
  (frame.concepts.has('create') || frame.concepts.has('launch')) &&
  (frame.tense === 'past' || frame.tense === 'perfect' || frame.tense === 'participle' || frame.passive);

/** Somebody sets up or opens a body, or is to; "une commission ouverte" is none. */
const foundsIt = (frame: Frame): boolean =>
  (frame.concepts.has('create') || frame.concepts.has('open') || frame.concepts.has('launch')) &&
  frame.tense !== 'infinitive' &&
  frame.tense !== 'participle' &&
  (frame.subjects.length > 0 || frame.passive);

/** What is created has to be a body (a fund, a centre, a command, a coalition) or an initiative. */
export const establishment: EventRule = {
  id: 'event/establishment',
  class: 'Establishment',
  units: ['create', 'launch', 'open', 'operational', 'noun-creation'],
  roles: { Target: ['object', 'of'] },
  holds: { Target: ['Organization'] },
  accepts: (frame, context) => {
    if (frame.passive && frame.tense === 'infinitive') return false;
    const things = frame.concepts.has('operational')
      ? frame.subjects
      : [...frame.objects, ...frame.args.filter((argument) => argument.slot === 'of').map((argument) => argument.head)];
    return (
      context.resolver.resolveAll(things).some((entity) => entity.class === 'Organization') ||
      (startsIt(frame) && things.some((thing) => context.conceptsOf(thing).has('noun-initiative'))) ||
      (foundsIt(frame) && things.some((thing) => context.conceptsOf(thing).has('noun-body')))
    );
  },
  also: (frame, context) => {
    const role: Role = frame.concepts.has('operational') ? 'Target' : 'Author';
    const doers = allEntitiesIn(frame, ['subject', 'by'], context);
    return doers.filter((entity) => entity.class !== 'Place').map((entity) => [role, entity] as const);
  },
  examples: {
    fr: {
      match: [
        {
          text: 'Le HCR ouvrira un bureau à Goma en juin.',
          reads: 'Establishment 2024-06 Author=Haut-Commissariat des Nations unies pour les réfugiés',
        },
        { text: 'Le Fonds vert pour le climat a été créé en 2010.', reads: 'Establishment 2010 Target=Fonds vert pour le climat' },
      ],
      reject: ['La crise a créé des tensions dans la région.'],
    },
    en: {
      match: [
        { text: 'UNHCR will open a field office in Goma in June.', reads: 'Establishment 2024-06' },
        { text: 'The Green Climate Fund was established in 2010.', reads: 'Establishment 2010 Target=Green Climate Fund' },
      ],
      reject: ['The crisis created tensions in the region.'],
    },
  },
};
