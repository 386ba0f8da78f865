import { isSmallWord } from '../../../lexicon/entity-words.ts';
import type { Token } from '../../../model/doc.ts';
import type { Entity } from '../../../model/entity.ts';
import type { Role } from '../../../model/facts.ts';
import { isRelation } from '../../../model/tree.ts';
import { type Frame, inSlot } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';
import type { EventRule } from '../../rule.ts';
import { allEntitiesIn, fillers } from '../../slots.ts';

const MEMORY: ReadonlySet<string> = new Set(['mémoire', 'memory', 'honneur', 'honor', 'honour', 'tribute']);

/** "Une minute de silence à la mémoire des victimes", "in memory of X": those who are remembered. */
const remembered = (frame: Frame, { clauses, resolver, doc }: Context): readonly Entity[] => {
  const { sentence } = frame.head;
  const out: Token[] = [];
  for (let at = frame.head.index + 1; at < frame.head.index + REACH && doc.tokens[at]?.sentence === sentence; at++) {
    const token = doc.tokens[at];
    if (MEMORY.has(token.lemma)) out.push(...clauses.argumentsOf(at).map(({ head }) => head));
    const [before] = clauses.argumentsOf(frame.head.index).filter(({ head, marker }) => head.index === at && BEHIND_MEMORY.test(marker));
    if (before) out.push(token);
  }
  return resolver.resolveAll(out.flatMap((token) => clauses.tree.conjuncts(token)));
};

const REACH = 14;
const BEHIND_MEMORY = /(?:mémoire|memory|honou?r|honneur)/u;

const isActor = ({ class: kind }: Entity): boolean => kind !== 'Place';

/** "S’est vu remettre la médaille par X": whoever sees it done gets the award. */
const seesItDone = ({ governor, link }: Frame, { language }: Context): boolean =>
  governor !== null && link !== 'coordinate' && isSmallWord(language, 'see', governor.head.lemma);

/** "Ont été remis lundi à Lomé": where it was, and no state that acts through its capital. */
const isTown = ({ index }: Token, { positions }: Context): boolean =>
  positions.headedBy(index).some(({ entity, kind }) => entity.class === 'Place' || kind === 'metonym');

/** "A remis une médaille aux sauveteurs", "was awarded the prize by the Committee": who gives it, and who gets it. */
function awarded(frame: Frame, context: Context): readonly (readonly [Role, Entity])[] {
  const seen = seesItDone(frame, context);
  const givers = [
    ...allEntitiesIn(frame, seen ? ['by'] : ['subject', 'by'], context),
    ...context.resolver.resolveAll([...frame.objects, frame.head].flatMap(({ index }) => behindAward(index, 'by', context))),
  ];
  const getters = seen
    ? allEntitiesIn(frame, ['subject'], context)
    : [
        ...allEntitiesIn(frame, ['recipient', 'object'], context),
        ...context.resolver.resolveAll(fillers(frame, 'to', context).filter((token) => !isTown(token, context))),
      ];
  const behind = context.resolver.resolveAll(
    [...frame.objects, frame.head].flatMap(({ index }) => behindAward(index, 'to', context)).filter((token) => !isTown(token, context)),
  );
  return [
    ...givers.map((entity) => ['Author', entity] as const),
    ...[...getters, ...behind].filter(isActor).map((entity) => ['Target', entity] as const),
  ];
}

const DEEPEST = 3;

/** "A remis les insignes de la Légion d’honneur à X": the tree may hang on the award, or on its name, who gets it or gives it. */
const behindAward = (at: number, wanted: string, { clauses }: Pick<Context, 'clauses'>, depth = 0): readonly Token[] =>
  depth >= DEEPEST
    ? []
    : clauses
        .argumentsOf(at)
        .flatMap(({ slot, head }) =>
          slot === wanted ? [head] : slot === 'of' || slot === 'in' ? behindAward(head.index, wanted, { clauses }, depth + 1) : [],
        );

/** "A reçu le prix Charlemagne", "received the medal": who is honoured. */
const isHonoured = (frame: Frame, context: Context): boolean =>
  frame.verbal &&
  !frame.negated &&
  (frame.tense === 'past' || frame.tense === 'perfect' || frame.tense === 'future') &&
  frame.concepts.has('gain') &&
  frame.objects.some((token) => context.conceptsOf(token).has('noun-award')) &&
  context.resolver.resolveAll(frame.subjects).some(isReceiver);

const isReceiver = ({ class: kind }: Entity): boolean => kind === 'Person' || kind === 'Group';

/** "Received her medal from X", "a reçu du ministre X la médaille": who gets it, and from whom. */
const honoured = (frame: Frame, context: Context): readonly (readonly [Role, Entity])[] => [
  ...allEntitiesIn(frame, ['subject'], context).map((entity) => ['Target', entity] as const),
  ...[
    ...allEntitiesIn(frame, ['from', 'of', 'by'], context),
    ...context.resolver.resolveAll(frame.objects.flatMap(({ index }) => behindAward(index, 'from', context))),
  ]
    .filter(({ class: kind }) => kind === 'Person')
    .map((entity) => ['Author', entity] as const),
];

const OPENED = ['noun-facility', 'noun-body', 'noun-building'] as const;

/** "L’inauguration d’un abattoir": what is opened begins to serve; "la cérémonie d’inauguration" stays one. */
const opensPlace = (frame: Frame, { conceptsOf, clauses: { tree } }: Context): boolean =>
  !frame.verbal &&
  frame.concepts.has('noun-creation') &&
  ![tree.head(frame.head)].some((above) => above !== undefined && conceptsOf(above).has('noun-ceremony')) &&
  inSlot(frame, 'of').some(({ head }) => OPENED.some((concept) => conceptsOf(head).has(concept)));

const KNIGHTING: ReadonlySet<string> = new Set(['décorer', 'médailler', 'adouber', 'decorate', 'knight']);

/** "A décoré le général X": the verb alone says that it is an honour. */
const isKnighted = (frame: Frame, context: Context): boolean =>
  frame.verbal &&
  KNIGHTING.has(frame.head.lemma) &&
  context.resolver.resolveAll(frame.objects).some(({ class: kind }) => kind === 'Person' || kind === 'Group');

/** "A remis la médaille", "remise des insignes à X par Y": somebody gives an award, by a verb or by the noun of it. */
const isAward = (frame: Frame, { language }: Context): boolean =>
  frame.verbal ? frame.concepts.has('award') : isSmallWord(language, 'awarding', frame.head.lemma);

export const ceremony: EventRule = {
  id: 'event/ceremony',
  class: 'Ceremony',
  units: ['noun-ceremony', 'commemorate', 'award', 'gain'],
  roles: { Participant: ['attendee', 'with'], Chair: ['chair'], Organizer: ['organizer'] },
  also: (frame, context) =>
    isHonoured(frame, context)
      ? honoured(frame, context)
      : isAward(frame, context)
        ? awarded(frame, context)
        : [
            ...allEntitiesIn(frame, ['subject'], context)
              .filter(({ class: kind }) => kind !== 'Place')
              .map((entity) => ['Participant', entity] as const),
            ...(frame.verbal && frame.concepts.has('commemorate')
              ? [...allEntitiesIn(frame, ['object'], context), ...remembered(frame, context)].map((entity) => ['Target', entity] as const)
              : []),
          ],
  accepts: (frame, context) =>
    !opensPlace(frame, context) &&
    !(frame.concepts.has('welcome-noun') && isRelation(frame.head, 'obj')) &&
    (!frame.concepts.has('gain') || isHonoured(frame, context)) &&
    (!frame.concepts.has('award') ||
      isKnighted(frame, context) ||
      inSlot(frame, 'to', 'with').some(({ head }) => context.conceptsOf(head).has('noun-award')) ||
      frame.objects.some((token) => context.conceptsOf(token).has('noun-award'))),
  examples: {
    fr: {
      match: [
        { text: 'Le prix de la francophonie sera remis le 27 mai.', reads: 'Ceremony 2024-05-27' },
        { text: 'Les prix ont été remis lundi à Lomé par Jean Kouassi.', reads: 'Ceremony 2024-05-13 Place=Lomé Author=Jean Kouassi' },
        { text: 'Remise des insignes de l’ordre national à Mme Awa Diallo', reads: 'Ceremony Target=Awa Diallo' },
        {
          text: 'Une cérémonie a eu lieu lundi à Thiès. Elle a été rehaussée par la présence d’Awa Diallo.',
          reads: 'Ceremony 2024-05-13 Participant=Awa Diallo',
        },
        { text: 'Les obsèques auront lieu lundi à Lomé.', reads: 'Ceremony 2024-05-20 Place=Lomé' },
        { text: 'La cérémonie de commémoration s’est tenue dimanche à Verdun.', reads: 'Ceremony 2024-05-12' },
      ],
      reject: ['La rentrée scolaire approche.', 'La ministre a rendu hommage aux secouristes.'],
    },
    en: {
      match: [
        {
          text: 'A ceremony was held in Accra on Monday. It was graced by the presence of Anna Weiss.',
          reads: 'Ceremony 2024-05-13 Participant=Anna Weiss',
        },
        { text: 'The funeral will take place on Monday in Accra.', reads: 'Ceremony 2024-05-20 Place=Accra' },
        { text: 'The commemoration ceremony was held on Sunday in Verdun.', reads: 'Ceremony 2024-05-12' },
      ],
      reject: ['The school year is about to begin.'],
    },
  },
};
