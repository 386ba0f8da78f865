import { isSmallWord } from '../../../lexicon/entity-words.ts';
import { type Entity, isNamedPerson } from '../../../model/entity.ts';
import { type Frame, inSlot } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';
import type { EventRule } from '../../rule.ts';
import { entitiesIn } from '../../slots.ts';
import { sympathised, TOWARDS, targets } from './addressed.ts';
import { APPEALS, appealing, isAttributed, isMadeKnown, isOfTheDay, speakersOfNoun } from './attributed.ts';
import { isQuoted, isSaid } from './said.ts';
import { has, isMoved, isSympathy, orators, reporters, speakersOf, tellersOf } from './speakers.ts';

/** "Our thoughts are with …", "nos pensées vont aux familles". */
const isHeartfelt = (frame: Frame, context: Context): boolean =>
  speakersOf(frame, context).length > 0 &&
  !isQuoted(frame, context) &&
  (sympathised(frame, context).length > 0 || inSlot(frame, ...TOWARDS).length > 0);

const isAnnouncing = ({ concepts }: Frame): boolean => has(concepts, ['announce-noun', 'urge-noun']);

const UNITS: readonly string[] = [
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
  'present',
  'report',
  'propose',
  'noun-sympathy',
  'noun-speech',
  'ask-noun',
  'warn-noun',
  'noun-report',
  'learn',
  'give-out',
  'take-floor',
  'be-moved',
];

/** "Discuss pressing issues": what the tree takes for a verb describes the words behind it. */
const isQualifier = ({ head: { form, index } }: Frame, { doc: { tokens }, language }: Context): boolean =>
  isSmallWord(language, 'qualifying', form) && (tokens[index + 1]?.upos === 'NOUN' || tokens[index + 1]?.upos === 'ADJ');

/** "Said that …"; "learned from X that …" tells what X said. */
const isTold = (frame: Frame, context: Context): boolean =>
  frame.concepts.has('learn')
    ? tellersOf(frame, context).length > 0
    : isMoved(frame, context)
      ? !isQuoted(frame, context)
      : isSaid(frame, context) && UNITS.some((unit) => unit !== 'be-moved' && frame.concepts.has(unit));

const UPON: ReadonlySet<string> = new Set(['at', 'on', 'upon', 'sur']);

/** "At Liberia’s request", "sur demande de la Suisse": why something is done. */
const isOccasion = ({ head, concepts }: Frame, { clauses }: Context): boolean =>
  has(concepts, ['ask-noun', 'urge-noun']) && clauses.tree.by(head.index, 'case').some(({ lemma }) => UPON.has(lemma.toLowerCase()));

/** "Dans une déclaration diffusée mardi, l’Union a condamné …": the verb tells what was said, and the noun where. */
const isMedium = ({ governor, head }: Frame): boolean =>
  governor?.verbal === true &&
  governor.subjects.length > 0 &&
  has(governor.concepts, UNITS) &&
  governor.args.some((argument) => argument.head === head && argument.slot === 'in');

/** "Prononcera un discours": the verb tells the words to come. */
const willBeGiven = ({ governor, head }: Frame, context: Context): boolean =>
  governor?.tense === 'future' && governor.objects.includes(head) && isTold(governor, context);

/** "Statement by Minister X on the war" as a heading: who speaks in the text below. */
const headliners = (frame: Frame, context: Context): readonly Entity[] =>
  !frame.verbal &&
  frame.concepts.has('noun-speech') &&
  frame.head.deprel === 'root' &&
  context.doc.sentences[frame.head.sentence].kind === 'heading'
    ? entitiesIn(frame, ['by', 'of'], context).filter(isNamedPerson)
    : [];

/** A noun of speech with whoever speaks: "her remarks", "the plea made by X"; a danger that somebody poses is no threat that he utters. */
function isNamed(frame: Frame, context: Context): boolean {
  const { concepts } = frame;
  if (isOccasion(frame, context) || isMedium(frame) || willBeGiven(frame, context)) return false;
  if (headliners(frame, context).length > 0) return true;
  if (reporters(frame, context).length > 0 || (concepts.has('noun-speech') && orators(frame, context).length > 0)) return true;
  if (!isAnnouncing(frame) && (concepts.has('noun-speech') || !has(concepts, APPEALS) || concepts.has('noun-trouble'))) return false;
  return isAttributed(frame, context) || (!concepts.has('noun-speech') && isOfTheDay(frame, context));
}

export const statement: EventRule = {
  id: 'event/statement',
  class: 'Statement',
  units: UNITS,
  roles: {},
  place: [],
  accepts: (frame, context) =>
    !isQualifier(frame, context) &&
    (isSympathy(frame) ? isHeartfelt(frame, context) : frame.verbal ? isTold(frame, context) : isNamed(frame, context)),
  also: (frame, context) => [
    ...speakersOf(frame, context).map((entity) => ['Speaker', entity] as const),
    ...targets(frame, context),
    ...(frame.verbal ? [] : speakersOfNoun(frame, context)),
    ...(isMadeKnown(frame, context)
      ? context.resolver.resolveAll(frame.governor?.subjects ?? []).map((entity) => ['Speaker', entity] as const)
      : []),
    ...appealing(frame, context).map((entity) => ['Speaker', entity] as const),
    ...reporters(frame, context).map((entity) => ['Speaker', entity] as const),
    ...(reporters(frame, context).length > 0 ? context.resolver.resolveAll(frame.governor?.subjects ?? []) : []).map(
      (entity) => ['Target', entity] as const,
    ),
    ...[...orators(frame, context), ...headliners(frame, context)].map((entity) => ['Speaker', entity] as const),
    ...(isOfTheDay(frame, context) ? context.self.entities.map((entity) => ['Speaker', entity] as const) : []),
  ],
  examples: {
    fr: {
      match: [
        {
          text: 'Lundi, à Lomé, Josep Borrell a tenu à remercier le Japon.',
          reads: 'Statement 2024-05-13 Speaker=Josep Borrell Target=Japon',
        },
        { text: 'Josep Borrell n’a pas manqué de saluer la trêve.', reads: 'Statement Speaker=Josep Borrell' },
        { text: 'Josep Borrell en a profité pour rappeler les enjeux.', reads: 'Statement Speaker=Josep Borrell' },
        { text: 'Josep Borrell a visité le port avant d’appeler à la retenue.', reads: 'Statement Speaker=Josep Borrell' },
        { text: 'La visite a permis à Josep Borrell de plaider pour la trêve.', reads: 'Statement Speaker=Josep Borrell' },
        { text: 'Le forum a été l’occasion pour la Suisse de saluer la trêve.', reads: 'Statement Speaker=Suisse' },
        {
          text: '« La paix reste possible dans cette région », assure Josep Borrell.',
          reads: 'Statement 2024-05-15 Speaker=Josep Borrell',
        },
        {
          text: '« Une monnaie stable protège les plus pauvres », a professé Josep Borrell.',
          reads: 'Statement 2024-05-15 Speaker=Josep Borrell',
        },
        {
          text: 'Josep Borrell s’est réjoui de la libération à Tripoli, le 7 mai, des otages.',
          reads: 'Statement 2024-05-15 Speaker=Josep Borrell',
        },
        { text: 'Josep Borrell est revenu sur les causes de la crise.', reads: 'Statement 2024-05-15 Speaker=Josep Borrell' },
        { text: 'Le convoi partira lundi, a confirmé Josep Borrell.', reads: 'Statement 2024-05-15 Speaker=Josep Borrell' },
        {
          text: 'Le Conseil de sécurité, informé par la Commission des événements récents :\n\n1. Condamne les attaques de la Russie ;',
          reads: 'Statement 2024-05-15 Speaker=Conseil de sécurité Target=Russie',
        },
        {
          text: 'Propos attribuables au ministre, M. Josep Borrell :\n« Nous serons là pour le Togo aussi longtemps qu’il le faudra. »',
          reads: 'Statement 2024-05-15 Speaker=Josep Borrell',
        },
        { text: 'La Suisse est satisfaite de l’issue des pourparlers.', reads: 'Statement 2024-05-15 Speaker=Suisse' },
        { text: 'Josep Borrell a été consterné par la nouvelle.', reads: 'Statement 2024-05-15 Speaker=Josep Borrell' },
        { text: 'Josep Borrell prendra la parole lundi à la conférence de Lomé.', reads: 'Statement Speaker=Josep Borrell' },
        {
          text: 'L’Union européenne condamne les attaques de la Russie.',
          reads: 'Statement 2024-05-15 Speaker=Union européenne Target=Russie',
        },
        {
          text: 'L’Union européenne salue le peuple chilien pour sa générosité.',
          reads: 'Statement 2024-05-15 Speaker=Union européenne Target=le peuple chilien',
        },
        {
          text: 'Josep Borrell a exhorté les compagnies minières à publier leurs contrats.',
          reads: 'Statement 2024-05-15 Speaker=Josep Borrell Target=les compagnies minières',
        },
        {
          text: 'La Suisse salue le Kenya et espère que les autres donateurs feront de même.',
          reads: 'Statement 2024-05-15 Speaker=Suisse Target=les autres donateurs',
        },
        {
          text: 'La Suisse salue la décision de la Commission européenne.',
          reads: 'Statement 2024-05-15 Speaker=Suisse',
        },
        {
          text: 'Josep Borrell a exprimé la gratitude de la Suisse au Japon.',
          reads: 'Statement 2024-05-15 Speaker=Josep Borrell Target=Japon',
        },
        {
          text: '« La paix ne se décrète pas, elle se construit », a déclaré Josep Borrell.',
          reads: 'Statement 2024-05-15 Speaker=Josep Borrell',
        },
      ],
      reject: [
        'Josep Borrell voudrait remercier le Japon.',
        'Josep Borrell a manqué de saluer la trêve.',
        'La Norvège est heureuse d’accueillir les enfants.',
        'La ministre s’est adressée à un médecin.',
        'La recherche est encouragée par des bourses.',
        'La mission est partie sur demande de la Suisse.',
        'La Suisse n’a fait aucune annonce.',
        'L’UNICEF estime à 12 millions d’euros les besoins du Togo.',
        'L’opération « Un fleuve propre pour tous les peuples », a mobilisé la Suisse.',
        'La Suisse poursuit son appui au Soudan.',
        'La Suisse a engagé 12 millions de francs pour les écoles.',
        'La ministre a confié à Karim Osman une mission.',
        'La convention stipule les obligations de chaque partie.',
      ],
    },
    en: {
      match: [
        { text: 'Josep Borrell went on to stress the need for a truce.', reads: 'Statement Speaker=Josep Borrell' },
        { text: 'The visit gave Josep Borrell the opportunity to praise Ghana.', reads: 'Statement Speaker=Josep Borrell' },
        { text: 'Josep Borrell used the visit to call for restraint.', reads: 'Statement Speaker=Josep Borrell' },
        {
          text: 'Josep Borrell thanked Norway for the delivery of trucks on 7 May.',
          reads: 'Statement 2024-05-15 Speaker=Josep Borrell Target=Norway',
        },
        { text: 'Switzerland is saddened by the death of the judge.', reads: 'Statement 2024-05-15 Speaker=Switzerland' },
        { text: 'Norway is delighted at the generosity shown by Chad.', reads: 'Statement 2024-05-15 Speaker=Norway' },
        { text: 'WHO recommends boiling all drinking water.', reads: 'Statement 2024-05-15 Speaker=World Health Organization' },
        {
          text: '“A stable currency protects the poor most of all,” thundered Josep Borrell.',
          reads: 'Statement 2024-05-15 Speaker=Josep Borrell',
        },
        {
          text: 'Quotes attributable to the Minister, Josep Borrell:\n\n“We will be there for Togo for as long as it takes.”',
          reads: 'Statement 2024-05-15 Speaker=Josep Borrell',
        },
        { text: 'Josep Borrell addressed the Bled Strategic Forum on Monday.', reads: 'Statement 2024-05-13 Speaker=Josep Borrell' },
        { text: 'Josep Borrell confirmed that the mission will stay.', reads: 'Statement 2024-05-15 Speaker=Josep Borrell' },
        {
          text: 'The European Union commended the Chilean people for their generosity.',
          reads: 'Statement 2024-05-15 Speaker=European Union Target=Chilean people',
        },
        {
          text: 'Josep Borrell appealed to insurers and to the region’s shippers to stay.',
          reads: 'Statement 2024-05-15 Speaker=Josep Borrell Target=insurers',
        },
        {
          text: 'Switzerland expressed the wish that the remaining donors would follow suit.',
          reads: 'Statement 2024-05-15 Speaker=Switzerland Target=the remaining donors',
        },
        { text: 'Switzerland welcomes the decision of the European Commission.', reads: 'Statement 2024-05-15 Speaker=Switzerland' },
        {
          text: 'The European Union reiterates its call on Israel to open all crossing points.',
          reads: 'Statement 2024-05-15 Speaker=European Union Target=Israel',
        },
        {
          text: 'Josep Borrell expressed the appreciation of Switzerland to Japan.',
          reads: 'Statement 2024-05-15 Speaker=Josep Borrell Target=Japan',
        },
        { text: 'The European Union condemns Russia’s attacks.', reads: 'Statement 2024-05-15 Speaker=European Union Target=Russia' },
      ],
      reject: [
        'Josep Borrell failed to condemn the raid.',
        'People in the camp are happy with the food.',
        'Switzerland continues its support to Sudan.',
        'The agreement sets out the duties of each party.',
        'An announcement is expected.',
        'UNICEF, which reckons that it needs 12 million dollars, works in Togo.',
        'Josep Borrell will call on President Mark Rutte today and is to leave tomorrow.',
        'Growth is encouraged by low rates.',
        'The mission left at Switzerland’s request.',
        'Switzerland has made no announcement.',
        'Switzerland has yet to say what it will do.',
        'The ministers addressed the crisis in Sudan.',
      ],
    },
  },
};
