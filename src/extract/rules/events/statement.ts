import type { Token } from '../../../model/doc.ts';
import type { Entity } from '../../../model/entity.ts';
import type { Role } from '../../../model/facts.ts';
import type { Frame } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';
import type { EventRule } from '../../rule.ts';
import { allEntitiesIn, entitiesIn, fillers } from '../../slots.ts';

const ADDRESSING = ['urge', 'thank', 'ask', 'warn', 'inform'] as const;
const JUDGING = ['condemn', 'welcome', 'regret'] as const;

/** Whom the words address ("exhorte les bailleurs à …"), or whose deed they condemn ("condamne les frappes de la Russie"). */
function targets(frame: Frame, context: Context): readonly (readonly [Role, Entity])[] {
  const asTargets = (entities: readonly Entity[]): (readonly [Role, Entity])[] =>
    entities.filter((each) => each.class !== 'Place').map((each) => ['Target', each] as const);
  if (ADDRESSING.some((concept) => frame.concepts.has(concept)))
    return asTargets(allEntitiesIn(frame, ['object', 'recipient', 'to', 'on'], context));
  if (frame.recipients.length > 0) return asTargets(context.resolver.resolveAll(frame.recipients));
  if (!JUDGING.some((concept) => frame.concepts.has(concept))) return [];
  const consoled = frame.concepts.has('regret') ? entitiesIn(frame, ['to', 'recipient'], context) : [];
  if (consoled.length > 0) return asTargets(consoled);
  const deeds = frame.objects.flatMap((token) => context.clauses.at(token.index) ?? []);
  const slots = frame.concepts.has('condemn') ? ['by', 'owner', 'adjective', 'of'] : ['by', 'owner'];
  const doers = deeds.flatMap((deed) => entitiesIn(deed, slots, context));
  const people = entitiesIn(frame, ['object'], context).filter((entity) => frame.concepts.has('condemn') || entity.class === 'Person');
  return asTargets(doers.length > 0 ? doers : people);
}

/** "Y ajoutera 64 missiles" adds something; "a-t-il ajouté" speaks. */
const isCounted = (token: Token, context: Context): boolean =>
  context.quantityAt(token) !== undefined || context.clauses.tree.one(token.index, 'nummod') !== undefined;

/** "A averti X, avant d’inviter les Alliés à …": said in one go. */
const isSequel = (frame: Frame): boolean =>
  frame.link === 'adverbial' &&
  frame.governor !== null &&
  ((frame.concepts.has('condemn') && frame.governor.concepts.has('attend')) ||
    ['say', 'warn', 'regret', 'welcome', 'urge'].some((concept) => frame.governor?.concepts.has(concept)));

/** "I am proud to announce", "I want to thank": said by saying it. */
const isPerformed = (frame: Frame): boolean =>
  frame.tense === 'infinitive' && frame.governor?.concepts.has('glad-adj') === true && frame.governor.tense === 'present';

/** "Today’s announcement": the issuer’s own. */
const isOfTheDay = (frame: Frame, context: Context): boolean =>
  frame.concepts.has('announce-noun') && fillers(frame, 'owner', context).some((token) => context.clauses.isTime(token.index));

/** Inside somebody else’s quotation, only "we" and "I" speak for the speaker. */
const isQuoted = (frame: Frame, context: Context): boolean =>
  context.quotes.some((quote) => quote.start <= frame.head.start && frame.head.end <= quote.end);

/** A body or its leaders that instruct somebody take a decision. */
const isInstruction = (frame: Frame, context: Context): boolean =>
  frame.concepts.has('instruct') && context.resolver.resolveAll(frame.subjects).some((entity) => entity.class !== 'Person');

/** A body that confirms its aid makes a pledge; a person who confirms something speaks. */
const isRenewal = (frame: Frame, context: Context): boolean =>
  frame.concepts.has('reaffirm') &&
  !frame.concepts.has('say') &&
  !context.resolver.resolveAll(frame.subjects).some((entity) => entity.class === 'Person');

/** "Cet attentat visant des civils rappelle …": a finite verb without a relative pronoun is not said by the noun that the tree hung it on. */
const isStray = ({ inherited, link, tense, head }: Frame): boolean =>
  inherited && link === 'participle' && tense === 'present' && head.feats.VerbForm === 'Fin';

/** "Ont réagi en mettant en place des sanctions": by a deed. */
const isDeed = (frame: Frame, context: Context): boolean =>
  frame.concepts.has('react') &&
  context.clauses.frames.some(
    (each) =>
      each.governor === frame &&
      each.tense === 'progressive' &&
      !['say', 'condemn', 'welcome', 'urge'].some((concept) => each.concepts.has(concept)),
  );

const CLOSING = 3;

/** Verbs that only speak where words follow or stand beside them: "« … », poursuit X", "confirmed that …"; not "poursuit son appui". */
const tellsWords = ({ head, concepts, objects }: Frame, { clauses, quotes }: Context): boolean =>
  !concepts.has('say-that') ||
  ['say', 'warn', 'welcome', 'urge', 'announce', 'condemn'].some((concept) => concepts.has(concept)) ||
  (objects.length === 0 &&
    (clauses.tree.by(head.index, 'ccomp').some((child) => child.index > head.index) ||
      quotes.some(
        ({ start, end }) => (end <= head.start && head.start - end <= CLOSING) || (start >= head.end && start - head.end <= CLOSING),
      )));

/** Somebody says it in so many words: a finite verb with a subject, not what a rule or a relative clause supposes. */
const isSaid = (frame: Frame, context: Context): boolean =>
  frame.verbal &&
  tellsWords(frame, context) &&
  !(frame.passive && !frame.concepts.has('condemn')) &&
  !isInstruction(frame, context) &&
  !isRenewal(frame, context) &&
  !isDeed(frame, context) &&
  !isStray(frame) &&
  !(frame.concepts.has('add') && frame.objects.some((token) => isCounted(token, context))) &&
  !frame.hypothetical &&
  frame.tense !== 'conditional' &&
  (frame.tense !== 'infinitive' || isSequel(frame) || isPerformed(frame)) &&
  !isQuoted(frame, context) &&
  !(frame.tense === 'future' && frame.objects.some((token) => context.conceptsOf(token).has('noun-sanction'))) &&
  !frame.negated &&
  context.resolver.resolveAll(frame.subjects).some((entity) => entity.class !== 'Place');

/** Who speaks by the participle beside a noun ("lancé par l’OMS"). */
const speakersOfNoun = (frame: Frame, context: Context): readonly (readonly [Role, Entity])[] =>
  context.clauses.tree
    .by(frame.head.index, 'acl')
    .flatMap((token) => context.clauses.at(token.index)?.subjects ?? [])
    .flatMap((token) => context.resolver.resolve(token))
    .map((entity) => ['Speaker', entity] as const);

/** "L’appel lancé hier par l’OMS", "today’s announcement by the Council": a noun of speech with a speaker or a day of its own. */
const isAttributed = (frame: Frame, context: Context): boolean => {
  const participles = context.clauses.tree.by(frame.head.index, 'acl').flatMap((token) => context.clauses.at(token.index) ?? []);
  return [frame, ...participles].some(
    (each) =>
      each.subjects.some((token) => context.resolver.resolve(token).length > 0) || (each !== frame && context.timesOf(each).length > 0),
  );
};

export const statement: EventRule = {
  id: 'event/statement',
  class: 'Statement',
  units: [
    'announce',
    'say',
    'say-that',
    'condemn',
    'welcome',
    'urge',
    'warn',
    'thank',
    'regret',
    'ask',
    'inform',
    'react',
    'announce-noun',
    'urge-noun',
    'reaffirm',
  ],
  roles: { Speaker: ['subject'] },
  place: [],
  accepts: (frame, context) => (frame.verbal ? isSaid(frame, context) : isAttributed(frame, context) || isOfTheDay(frame, context)),
  also: (frame, context) => [
    ...targets(frame, context).filter(([, entity]) => !context.resolver.resolveAll(frame.subjects).includes(entity)),
    ...(frame.verbal ? [] : speakersOfNoun(frame, context)),
    ...(isOfTheDay(frame, context) ? context.self.entities.map((entity) => ['Speaker', entity] as const) : []),
  ],
  examples: {
    fr: {
      match: [
        {
          text: '« La paix reste possible dans cette région », assure Josep Borrell.',
          reads: 'Statement 2024-05-15 Speaker=Josep Borrell',
        },
        {
          text: 'L’Union européenne condamne les attaques de la Russie.',
          reads: 'Statement 2024-05-15 Speaker=Union européenne Target=Russie',
        },
        {
          text: '« La paix ne se décrète pas, elle se construit », a déclaré Josep Borrell.',
          reads: 'Statement 2024-05-15 Speaker=Josep Borrell',
        },
      ],
      reject: ['La Suisse poursuit son appui au Soudan.', 'La convention stipule les obligations de chaque partie.'],
    },
    en: {
      match: [
        { text: 'Josep Borrell confirmed that the mission will stay.', reads: 'Statement 2024-05-15 Speaker=Josep Borrell' },
        { text: 'The European Union condemns Russia’s attacks.', reads: 'Statement 2024-05-15 Speaker=European Union Target=Russia' },
      ],
      reject: [
        'Switzerland continues its support to Sudan.',
        'The agreement sets out the duties of each party.',
        'An announcement is expected.',
      ],
    },
  },
};
