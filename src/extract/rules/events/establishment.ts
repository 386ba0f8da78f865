import { isSmallWord } from '../../../lexicon/entity-words.ts';
import type { Token } from '../../../model/doc.ts';
import type { Role } from '../../../model/facts.ts';
import { type Frame, inSlot } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';
import type { EventRule } from '../../rule.ts';
import { allEntitiesIn } from '../../slots.ts';
import {
  formsBody,
  foundedAbove,
  foundedBefore,
  foundedBeside,
  foundedOwner,
  isFounded,
  isKnown,
  opensDoors,
  opensItself,
  servingSince,
} from './founded.ts';

const FOUNDING = ['create', 'launch', 'open'] as const;

/** What has to be done, is wanted or asked for, is not founded yet. */
const WISHING = ['need', 'want', 'urge', 'ask', 'propose', 'propose-noun'] as const;

/** "To set up a joint force": an infinitive counts under whoever decides, travels or enables, not under whoever wishes. */
const isMeant = (frame: Frame): boolean =>
  frame.tense !== 'infinitive' ||
  frame.governor?.head.lemma === 'venir' ||
  (!frame.passive &&
    frame.governor !== null &&
    !frame.governor.negated &&
    !WISHING.some((concept) => frame.governor?.concepts.has(concept)));

/** Initiatives and programmes are created or launched by somebody, or were. */
const startsIt = (frame: Frame): boolean =>
  (frame.concepts.has('create') || frame.concepts.has('launch')) &&
  ((frame.tense === 'infinitive' && isAgreed(frame.governor)) ||
    frame.tense === 'past' ||
    frame.tense === 'perfect' ||
    frame.tense === 'participle' ||
    frame.passive);

/** "Have agreed to set up a partnership", "a décidé de créer un fonds". */
const isAgreed = (governor: Frame | null): boolean =>
  governor !== null &&
  !governor.negated &&
  (governor.concepts.has('agree') || governor.concepts.has('decide')) &&
  (governor.tense === 'past' || governor.tense === 'perfect');

/** Somebody sets up or opens a body, a school, a plant, or is to; "une commission ouverte" is none. */
const foundsIt = (frame: Frame): boolean =>
  FOUNDING.some((concept) => frame.concepts.has(concept)) &&
  isMeant(frame) &&
  (frame.subjects.length > 0 || frame.passive) &&
  (frame.tense !== 'participle' || !frame.concepts.has('open') || frame.concepts.has('launch'));

/** "A partnership founded on respect" rests on it. */
const isBased = (frame: Frame): boolean => FOUND.has(frame.head.lemma) && frame.args.some((argument) => argument.slot === 'on');
const FOUND = new Set(['found', 'fonder']);

/** "L’ouverture prochaine, à Chisinau, d’un bureau": the tree may hang the complement beside the noun. */
export function thingsOf(frame: Frame, context: Context): readonly Token[] {
  const told = namedThings(frame, context);
  if (frame.passive && !told.some((token) => isKnown(token, context))) {
    const before = foundedBefore(frame, context);
    if (before.length > 0) return before;
  }
  const lost =
    ([...FOUNDING, 'form-body'].some((concept) => frame.concepts.has(concept)) || !frame.verbal) &&
    !told.some((token) => isKnown(token, context));
  if (!lost) return told;
  const above = foundedAbove(frame, context);
  const beside = above.length > 0 ? above : foundedBeside(frame, context);
  return beside.length > 0 ? beside : told;
}

/** "Cut the ribbon at a laboratory", "on a new hospital": slots of what is opened by it. */
const OPENED: ReadonlySet<string> = new Set(['in', 'to', 'on', 'of', 'for']);

function namedThings(frame: Frame, context: Context): readonly Token[] {
  if (frame.concepts.has('in-service')) return servingSince(frame, context);
  if (frame.concepts.has('operational') || frame.concepts.has('swear-in'))
    return frame.passive || frame.subjects.length === 0 ? frame.objects : frame.subjects;
  const own = [...frame.objects, ...frame.args.filter((argument) => argument.slot === 'of').map((argument) => argument.head)];
  const ribbons = frame.objects.filter(({ lemma }) => isSmallWord(context.language, 'ribbon', lemma));
  if (ribbons.length > 0) {
    const behind = ribbons.flatMap(({ index }) => context.clauses.argumentsOf(index)).filter(({ slot }) => OPENED.has(slot));
    return [...own, ...[...inSlot(frame, ...OPENED), ...behind].map(({ head }) => head)];
  }
  if (frame.verbal || own.length > 0 || !frame.governor) return own;
  return frame.governor.args
    .filter((argument) => argument.slot === 'of' && argument.head.index > frame.head.index)
    .map((argument) => argument.head);
}

/** "The transitional government was sworn in": a body that takes office as a whole. */
const isWhole = (thing: Token, { language, conceptsOf, resolver }: Context): boolean =>
  isSmallWord(language, 'sworn-in', thing.lemma) ||
  (conceptsOf(thing).has('noun-council') && resolver.resolve(thing).some(({ class: kind }) => kind === 'Organization'));

/** What is created has to be a body (a fund, a centre, a command, a coalition) or an initiative; a government is founded when it is sworn in. */
export const establishment: EventRule = {
  id: 'event/establishment',
  class: 'Establishment',
  units: ['create', 'form-body', 'launch', 'open', 'operational', 'swear-in', 'noun-creation', 'in-service'],
  roles: { Target: ['object', 'of'], Participant: ['attendee', 'with'] },
  holds: { Target: ['Organization'] },
  accepts: (frame, context) => {
    if (frame.negated || isBased(frame) || (frame.passive && frame.tense === 'infinitive' && frame.governor?.head.lemma !== 'venir'))
      return false;
    if (frame.passive && frame.objects.some(({ lemma }) => isSmallWord(context.language, 'proceedings', lemma))) return false;
    const things = thingsOf(frame, context);
    if (frame.concepts.has('form-body') && !FOUNDING.some((concept) => frame.concepts.has(concept)))
      return formsBody(frame, things, context);
    if (frame.concepts.has('swear-in')) return things.some((thing) => isWhole(thing, context));
    if (frame.concepts.has('in-service') && !FOUNDING.some((concept) => frame.concepts.has(concept))) return things.length > 0;
    return (
      opensItself(frame, context) ||
      opensDoors(frame, context) ||
      foundedOwner(frame, context).length > 0 ||
      context.resolver.resolveAll(things).some((entity) => entity.class === 'Organization') ||
      (startsIt(frame) && things.some((thing) => context.conceptsOf(thing).has('noun-initiative'))) ||
      (foundsIt(frame) && frame.concepts.has('open') && things.some((thing) => context.conceptsOf(thing).has('noun-building'))) ||
      (foundsIt(frame) &&
        things.some((thing) => context.conceptsOf(thing).has('noun-body') || context.conceptsOf(thing).has('noun-facility'))) ||
      (!frame.verbal &&
        frame.concepts.has('noun-ceremony') &&
        things.some((thing) => context.conceptsOf(thing).has('noun-building') || context.conceptsOf(thing).has('noun-facility'))) ||
      ((!frame.verbal || frame.concepts.has('operational')) && things.some((thing) => isFounded(thing, context)))
    );
  },
  also: (frame, context) => {
    const role: Role =
      frame.concepts.has('operational') || frame.concepts.has('swear-in') || opensItself(frame, context) ? 'Target' : 'Author';
    const doers = allEntitiesIn(frame, ['subject', 'by'], context).filter((entity) => entity.class !== 'Place');
    const things = context.resolver.resolveAll(thingsOf(frame, context)).filter((entity) => entity.class === 'Organization');
    return [
      ...doers.filter((entity) => !things.includes(entity)).map((entity) => [role, entity] as const),
      ...[...things, ...(frame.concepts.has('in-service') ? [] : foundedOwner(frame, context))].map(
        (entity) => ['Target', entity] as const,
      ),
    ];
  },
  examples: {
    fr: {
      match: [
        {
          text: 'Le HCR ouvrira un bureau à Goma en juin.',
          reads: 'Establishment 2024-06 Author=Haut-Commissariat des Nations unies pour les réfugiés',
        },
        { text: 'La ministre a inauguré lundi une école professionnelle à Thiès.', reads: 'Establishment 2024-05-13 Place=Thiès' },
        { text: 'L’ouverture d’un bureau de liaison à Lomé a été saluée.', reads: 'Establishment Place=Lomé' },
        {
          text: 'L’Agence de l’eau, dont la création a été décidée en 2022, compte dix agents.',
          reads: 'Establishment Target=Agence de l’eau',
        },
        { text: 'Le Bureau de liaison de l’ONU, en place depuis mars 2023, compte dix agents.', reads: 'Establishment 2023-03' },
        { text: 'Un centre de santé animale s’ouvrira en juin à Bamako.', reads: 'Establishment 2024-06 Place=Bamako' },
        { text: 'Mise sur pied en 2012 par la Suisse, la plateforme a servi au Népal.', reads: 'Establishment 2012 Author=Suisse' },
        { text: 'Une cellule de crise a été activée lundi à Thiès.', reads: 'Establishment 2024-05-13 Place=Thiès' },
        {
          text: 'La Suisse a procédé lundi à l’ouverture d’une école à Thiès.',
          reads: 'Establishment 2024-05-13 Place=Thiès Author=Suisse',
        },
        { text: 'Le Fonds vert pour le climat a été créé en 2010.', reads: 'Establishment 2010 Target=Fonds vert pour le climat' },
      ],
      reject: [
        'La crise a créé des tensions dans la région.',
        'La Suisse a formé le comité aux premiers secours.',
        'La ministre souhaite ouvrir une école à Thiès.',
        'L’ouverture de la séance a été retardée.',
        'Le président, en fonction depuis 2020, a pris la parole.',
        'La ministre a prêté serment dimanche.',
      ],
    },
    en: {
      match: [
        { text: 'UNHCR will open a field office in Goma in June.', reads: 'Establishment 2024-06' },
        {
          text: 'The Water Task Force, created by the ministers in February, has met twice.',
          reads: 'Establishment 2024-02 Target=Water Task Force',
        },
        { text: 'A new hospital was inaugurated in Accra on Friday.', reads: 'Establishment 2024-05-10 Place=Accra' },
        {
          text: 'The Enabling Command, whose establishment was agreed in 2022, has a hundred staff.',
          reads: 'Establishment Target=Enabling Command',
        },
        { text: 'The registration centre in Accra, in service since 2019, has ten staff.', reads: 'Establishment 2019' },
        { text: 'She visited a plant that came into operation last November.', reads: 'Establishment 2023-11' },
        { text: 'A crisis cell was activated in Accra on Monday.', reads: 'Establishment 2024-05-13 Place=Accra' },
        { text: 'The Green Climate Fund was established in 2010.', reads: 'Establishment 2010 Target=Green Climate Fund' },
      ],
      reject: [
        'The crisis created tensions in the region.',
        'These reserves form a network of wetlands.',
        'The minister wants to open a school.',
        'The opening of the session was delayed.',
        'The minister, in office since 2020, spoke in Accra.',
        'The minister was sworn in on Sunday.',
      ],
    },
  },
};
