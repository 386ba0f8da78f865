import { isSmallWord } from '../../../lexicon/entity-words.ts';
import type { Token } from '../../../model/doc.ts';
import { type Entity, isParty } from '../../../model/entity.ts';
import type { Role } from '../../../model/facts.ts';
import { type Frame, inSlot } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';
import { factualityOf } from '../../events/factuality.ts';
import type { EventRule } from '../../rule.ts';
import { allEntitiesIn } from '../../slots.ts';
import { aimedAt, imposersOf, statesAimedAt } from './aimed.ts';
import { isBranded } from './branding.ts';
import { isBody } from './decided.ts';
import { isList, isListing, isRestrictive } from './restrictions.ts';

/** "Le communiqué sanctionnant la session": what ends it, no penalty. */
const onlyCloses = ({ verbal, tense, head }: Frame, { clauses }: Context): boolean =>
  verbal && tense === 'progressive' && clauses.tree.by(head.index, 'aux').length === 0;

/** "Sans restrictions": there are none. */
const isAbsent = (frame: Frame, context: Context): boolean =>
  context.clauses.tree.by(frame.head.index, 'case').some((token) => token.lemma === 'sans' || token.lemma === 'without');

/** The predicate that imposes: the governor, or the one above the noun that counts them ("adopted a package of sanctions"). */
const imposing = ({ governor, head }: Frame): Frame | null =>
  governor && !governor.verbal && governor.head.index === head.head && governor.governor?.objects.includes(governor.head)
    ? governor.governor
    : governor;

/** "A package of sanctions", "un train de sanctions"; not "a narrative on sanctions". */
const counts = (frame: Frame, context: Context): boolean =>
  context.clauses.tree.by(frame.head.index, 'case').every((token) => token.lemma === 'of' || token.lemma === 'de');

/** Heads between a list and what it is of ("la liste des personnes faisant l’objet de mesures restrictives"). */
const HEADS_TO_LIST = 5;

/** "The Russia sanctions regime", read as a verb, "la liste des sanctions", "listed under its sanctions regime": the scheme by which somebody is listed. */
function isScheme({ head, verbal, objects, governor }: Frame, context: Context): boolean {
  const { clauses, resolver } = context;
  if (verbal) return head.form === 'sanctions' && objects.length > 0 && resolver.resolveAll(objects).length === 0;
  if (governor?.concepts.has('designate-verb') && !governor.objects.includes(head)) return true;
  return [...clauses.tree.ancestors(head)].slice(0, HEADS_TO_LIST).some((each) => isList(each, context) && each.index < head.index);
}

/** "A false narrative on sanctions": a bare noun below another that is no verb’s object, and nobody aimed at. */
const isMentioned = (frame: Frame, context: Context): boolean =>
  !frame.verbal &&
  frame.head.deprel.startsWith('nmod') &&
  !isImposed(frame, context) &&
  context.clauses.tree.by(frame.head.index, 'det', 'amod', 'acl', 'nmod').length === 0;

/** The sanctions are the verb’s object, or what its object counts ("a new set of sanctions"). */
const isImposed = (frame: Frame, context: Context): boolean => {
  const objects = imposing(frame)?.objects ?? [];
  const above = context.clauses.tree.head(frame.head);
  return (
    objects.includes(frame.head) ||
    (frame.head.deprel.startsWith('nmod') &&
      counts(frame, context) &&
      above !== undefined &&
      (objects.includes(above) || context.clauses.isTime(above.index)))
  );
};

/** The verb that puts somebody "sous sanctions", or hits them "with sanctions", though the tree may hang the noun on whoever is hit. */
function striking({ verbal, head, governor }: Frame, { clauses, language }: Context): Frame | null {
  if (verbal || !governor?.verbal || governor.negated || governor.passive) return null;
  const [preposition] = clauses.tree.by(head.index, 'case');
  if (!preposition || !isSmallWord(language, 'penalty-by', preposition.lemma)) return null;
  return isSmallWord(language, 'penalise', governor.head.lemma) && governor.objects.length > 0 ? governor : null;
}

/** Who puts whom under sanctions. */
function struck(frame: Frame, context: Context): readonly (readonly [Role, Entity])[] {
  const verb = striking(frame, context);
  if (!verb) return [];
  const [authors, targets] = [verb.subjects, verb.objects].map((tokens) => context.resolver.resolveAll(tokens));
  return [...authors.map((each) => ['Author', each] as const), ...targets.map((each) => ['Target', each] as const)];
}

/** "Imposed travel bans", "hit the firms with sanctions": the verb tells the penalty with its noun. */
const isWithVerb = ({ verbal, governor, head }: Frame): boolean =>
  !verbal &&
  governor?.verbal === true &&
  governor.concepts.has('sanction') &&
  [...governor.objects, ...governor.args.map((each) => each.head)].includes(head);

/** Sanctions that somebody imposes, renews or lifts. */
const isPenalty = (frame: Frame, context: Context): boolean =>
  isRestrictive(frame, context) &&
  !isWithVerb(frame) &&
  !onlyCloses(frame, context) &&
  (!frame.verbal || context.resolver.resolveAll([...frame.subjects, ...frame.objects]).length > 0) &&
  !isAbsent(frame, context) &&
  factualityOf(frame) === 'Actual' &&
  (frame.verbal ||
    frame.governor === null ||
    imposing(frame)?.verbal === true ||
    context.clauses.tree.by(frame.head.index, 'acl').length > 0) &&
  (striking(frame, context) !== null || (!isScheme(frame, context) && !isMentioned(frame, context)));

const isOutlawed = (frame: Frame, context: Context): boolean =>
  isBranded(frame, context) && !frame.negated && context.resolver.resolveAll(frame.objects).length > 0;

/** "The Treasury designated a general and two refineries": named by a body, and to no post; or branded. */
const isDesignation = (frame: Frame, context: Context): boolean =>
  isOutlawed(frame, context) ||
  (context.language === 'en' &&
    inSlot(frame, 'as', 'to').length === 0 &&
    context.clauses.tree.by(frame.head.index, 'xcomp').length === 0 &&
    context.resolver.resolveAll(frame.subjects).some(isParty) &&
    frame.objects.some((token) =>
      context.resolver.resolve(token).some((entity) => entity.class === 'Group' || entity.class === 'Organization'),
    ));

/** "A suspendu la Guinée de ses instances", "la suspension du Mali": a member that loses its seat. */
const isExclusion = (frame: Frame, context: Context): boolean =>
  (frame.verbal
    ? (inSlot(frame, 'of', 'from').length > 0 || context.resolver.resolveAll(frame.subjects).some(isBody)) &&
      context.resolver.resolveAll(frame.objects).some((entity) => entity.class === 'Country')
    : inSlot(frame, 'from').length + inSlot(frame, 'of').length > 0 &&
      context.resolver.resolveAll(inSlot(frame, 'of').map(({ head }) => head)).some((entity) => entity.class === 'Country')) &&
  !frame.negated;

/** "The sanctions imposed in September 2022": the participle that dates them. */
const datedParticiple = (noun: Token, context: Context): boolean =>
  context.clauses.tree
    .by(noun.index, 'acl')
    .flatMap((token) => context.clauses.at(token.index) ?? [])
    .some((each) => each.passive && context.timesOf(each).length > 0);

/** "Decides to lift the sanctions imposed in 2022": lifted now, imposed then. */
const isLifting = (frame: Frame, context: Context): boolean =>
  frame.verbal &&
  !frame.negated &&
  frame.objects.some((token) => context.conceptsOf(token).has('noun-sanction') && datedParticiple(token, context));

/** Sanctions that are lifted, and that a participle dates: who lifts them need not have imposed them. */
const wasImposed = (frame: Frame, context: Context): boolean =>
  frame.governor?.concepts.has('lift-sanction') === true && datedParticiple(frame.head, context);

/** Whom the lifted sanctions were against. */
const relieved = (frame: Frame, context: Context): readonly (readonly [Role, Entity])[] =>
  frame.verbal && frame.concepts.has('lift-sanction')
    ? frame.objects.flatMap((token) => context.clauses.at(token.index) ?? []).flatMap((noun) => aimedAt(noun, context))
    : [];

/** Where the verb says who suffers: "imposed on", "a imposé au Mali des sanctions". */
const sufferedBy = (verb: Frame | null): readonly string[] => ['against', 'on', ...(verb?.concepts.has('policy-verb') ? ['to'] : [])];

/** "The sanctions of Belarus", against whom they are; "les sanctions de l’Union contre la Russie", where that is told, whose they are. */
const ofWhom = (frame: Frame, context: Context): readonly (readonly [Role, Entity])[] => {
  const aimed = !frame.verbal && inSlot(frame, 'against', 'on').length > 0;
  const role: Role = aimed ? 'Author' : 'Target';
  return allEntitiesIn(frame, ['of'], context)
    .filter((entity) => !aimed || isParty(entity))
    .map((entity) => [role, entity] as const);
};

/** "A gelé les avoirs de trois généraux": whose the things are that a verb of sanctions takes away. */
const ownersHit = ({ verbal, concepts, objects }: Frame, { clauses, resolver }: Context): readonly (readonly [Role, Entity])[] =>
  verbal && concepts.has('sanction')
    ? objects
        .filter((token) => resolver.resolve(token).length === 0)
        .flatMap(({ index }) => clauses.argumentsOf(index))
        .flatMap(({ slot, head }) => (slot === 'of' || slot === 'owner' ? resolver.resolveAll(clauses.tree.conjuncts(head)) : []))
        .map((entity) => ['Target', entity] as const)
    : [];

const SPECIAL: readonly (readonly [string, (frame: Frame, context: Context) => boolean])[] = [
  ['list-verb', isListing],
  ['designate-verb', isDesignation],
  ['appoint', isOutlawed],
  ['list-verb', isOutlawed],
  ['suspend-member', isExclusion],
  ['lift-sanction', isLifting],
];

const isSpecial = (frame: Frame, context: Context): boolean =>
  SPECIAL.some(([concept, holds]) => frame.concepts.has(concept) && holds(frame, context)) &&
  factualityOf(frame) === 'Actual' &&
  (frame.verbal ? frame.tense !== 'infinitive' || frame.governor !== null : true);

export const sanction: EventRule = {
  id: 'event/sanction',
  class: 'Sanction',
  units: ['sanction', 'noun-sanction', 'noun-text', 'list-verb', 'designate-verb', 'suspend-member', 'lift-sanction', 'appoint'],
  roles: { Author: ['subject', 'by', 'owner', 'adjective'], Target: ['object', 'against', 'on', 'to'] },
  accepts: (frame, context) => isSpecial(frame, context) || isPenalty(frame, context),
  also: (frame, context) => [
    ...(frame.verbal ? [] : aimedAt(frame, context)),
    ...statesAimedAt(frame, context).map((entity) => ['Target', entity] as const),
    ...ofWhom(frame, context),
    ...relieved(frame, context),
    ...ownersHit(frame, context),
    ...(frame.verbal || wasImposed(frame, context) ? [] : imposersOf(frame, context)).map((entity) => ['Author', entity] as const),
    ...struck(frame, context),
    ...(frame.verbal || !imposing(frame) || !isImposed(frame, context) || wasImposed(frame, context)
      ? []
      : [
          ...allEntitiesIn(imposing(frame) as Frame, ['subject'], context)
            .flatMap((each) => context.self.bodyOf(each))
            .map((each) => ['Author', each] as const),
          ...allEntitiesIn(imposing(frame) as Frame, sufferedBy(imposing(frame)), context).map((each) => ['Target', each] as const),
        ]),
  ],
  examples: {
    fr: {
      match: [
        {
          text: 'Le Canada a inscrit mardi trois dirigeants bélarusses sur sa liste de sanctions.',
          reads: 'Sanction 2024-05-14 Author=Canada',
        },
        {
          text: 'Les sanctions contre le Bélarus demeurent. Le Canada a imposé mardi des mesures analogues.',
          reads: 'Sanction 2024-05-14 Author=Canada',
        },
        {
          text: 'L’Union africaine a suspendu mardi le Niger de ses instances.',
          reads: 'Sanction 2024-05-14 Target=Niger Author=Union africaine',
        },
        {
          text: 'Le Canada a placé mardi douze firmes sous sanctions.',
          reads: 'Sanction 2024-05-14 Author=Canada Target=douze firmes',
        },
        {
          text: 'La Suisse a décidé la levée des sanctions contre le Bélarus.',
          reads: 'Sanction 2024-05-15 Author=Suisse Target=Bélarus',
        },
        { text: 'Le Canada a décrété mardi un embargo contre le Bélarus.', reads: 'Sanction 2024-05-14 Author=Canada Target=Bélarus' },
        { text: 'Le Canada a imposé au Bélarus de nouvelles sanctions.', reads: 'Sanction Target=Bélarus Author=Canada' },
        { text: 'Le Canada a imposé mardi des sanctions contre le Bélarus.', reads: 'Sanction 2024-05-14 Target=Bélarus Author=Canada' },
      ],
      reject: ['Le texte a été sanctionné par un vote favorable.', 'Le Conseil a inscrit ce point à l’ordre du jour.'],
    },
    en: {
      match: [
        { text: 'Canada added three Belarusian officials to its sanctions list on Tuesday.', reads: 'Sanction 2024-05-14 Author=Canada' },
        {
          text: 'The Treasury added six firms to the Entity List. Canada is also sanctioning two companies.',
          reads: 'Sanction 2024-05-15 Author=Canada',
        },
        {
          text: 'Canada targeted twelve firms with new sanctions on Tuesday.',
          reads: 'Sanction 2024-05-14 Author=Canada Target=twelve firms',
        },
        {
          text: 'The sanctions imposed by Canada on Belarus remain in force.',
          reads: 'Sanction Author=Canada Target=Belarus',
        },
        { text: 'Canada imposed sanctions against Belarus on Tuesday.', reads: 'Sanction 2024-05-14 Target=Belarus Author=Canada' },
        {
          text: 'The sanctions against Belarus remain. Canada imposed similar measures on Tuesday.',
          reads: 'Sanction 2024-05-14 Author=Canada',
        },
        { text: 'The Council today renewed its restrictive measures against Belarus.', reads: 'Sanction 2024-05-15 Target=Belarus' },
      ],
      reject: [
        'The court found no breach.',
        'The African Union sanctioned 3 million dollars for Togo.',
        'The Council added an item to its list of priorities.',
        'The Council adopted measures for farmers.',
      ],
    },
  },
};
