import type { Token } from '../../../model/doc.ts';
import type { Entity } from '../../../model/entity.ts';
import type { Role } from '../../../model/facts.ts';
import { antecedentOf, takesUp } from '../../clause/antecedents.ts';
import { type Frame, inSlot } from '../../clause/frame.ts';
import { adjectiveMention, type Context } from '../../context.ts';
import type { EventRule } from '../../rule.ts';
import { allEntitiesIn, entitiesIn } from '../../slots.ts';
import { changesHands, handsOf, struckIn } from './ground.ts';
import { perpetrators } from './perpetrators.ts';
import { attacksPlace, isAim, ownersOfTarget, takesPeople, townsHit } from './struck.ts';
import { isStruckThing, ownersStruck, sufferers } from './under-fire.ts';

/** "L’invasion de l’Ukraine" names who is hit; "les frappes de la Russie" names who strikes, unless an adjective or "par" does. */
function rolesOfNoun(frame: Frame, context: Context): readonly (readonly [Role, Entity])[] {
  if (frame.verbal) return [];
  const authors = entitiesIn(frame, ['by', 'owner', 'adjective'], context);
  const of = [...entitiesIn(frame, ['of'], context), ...behindAdjectives(frame, context)];
  const behind = doersBehind(frame, context);
  if (authors.length === 0) authors.push(...context.resolver.resolveAll(behind).slice(0, 1));
  // "L’agression de la Russie contre l’Ukraine": beside whom it is against, who wages it.
  const waged = inSlot(frame, 'against').length > 0 || hitBehind(frame, context).length > 0;
  const isAttributed = authors.length > 0 || behind.length > 0;
  // "L’offensive du M23", "l’invasion de l’Ukraine": a body invades, lands are invaded.
  const isHit = ({ class: kind }: Entity): boolean =>
    isAttributed || frame.concepts.has('noun-hitting') || (frame.concepts.has('noun-invasion') && kind !== 'Organization' && !waged);
  return [
    ...authors.map((each) => ['Author', each] as const),
    ...of.filter((each) => !authors.includes(each)).map((each) => [isHit(each) ? 'Target' : 'Author', each] as const),
  ];
}

/** "L’invasion illégale et non provoquée de l’Ukraine": what the tree hangs on the adjectives between. */
const behindAdjectives = ({ head }: Frame, { clauses, resolver }: Context): Entity[] =>
  resolver.resolveAll(
    clauses.tree
      .by(head.index, 'amod', 'acl')
      .flatMap((each) => clauses.tree.conjuncts(each))
      .filter((each) => each.upos === 'ADJ' || each.feats.VerbForm === 'Part')
      .flatMap(({ index }) => clauses.argumentsOf(index))
      .flatMap(({ slot, marker, head: noun }) => (slot === 'of' && marker === 'de' ? clauses.tree.conjuncts(noun) : [])),
  );

/** "The ambush of a patrol by X", "the massacre of civilians by M23 rebels": who did it, where the tree hangs them on those who were hit. */
function doersBehind(frame: Frame, { clauses }: Context): Token[] {
  const by = inSlot(frame, 'of').flatMap(({ head }) => clauses.argumentsOf(head.index).filter(({ slot }) => slot === 'by'));
  return by.flatMap(({ head }) => [head, ...clauses.tree.by(head.index, 'compound')]);
}

/** "Frappes qui ont touché des civils": what the strikes of a relative or main clause hit. */
function victims(frame: Frame, context: Context): readonly (readonly [Role, Entity])[] {
  const verbs = context.clauses
    .inSentence(frame.head.sentence)
    .filter(
      (each) =>
        each.verbal &&
        (each.concepts.has('hit') || each.concepts.has('attack')) &&
        each.subjects.some((token) => takesUp(context.clauses, token, frame.head)),
    );
  return verbs.flatMap((verb) => allEntitiesIn(verb, ['object'], context)).map((each) => ['Target', each] as const);
}

/** "Frappes de drones russes", "Russian missiles hit a school", "the incursion of Russian drones into Polish airspace": whose weapons they are, and whose land they enter. */
function armsOf(frame: Frame, context: Context): readonly (readonly [Role, Entity])[] {
  const whose = (token: Token): Entity[] =>
    context.resolver.resolve(token).length > 0 ? [] : [adjectiveMention(context, token)?.entity].flatMap((entity) => entity ?? []);
  const arms = frame.verbal ? frame.subjects : inSlot(frame, 'of').map(({ head }) => head);
  const armed = arms.filter((head) => context.conceptsOf(head).has('goods-military'));
  if (frame.verbal) return armed.flatMap(whose).map((entity) => ['Author', entity] as const);
  return [
    ...armed.flatMap(whose).map((entity) => ['Author', entity] as const),
    ...[frame.head, ...armed]
      .flatMap((token) => context.clauses.argumentsOf(token.index))
      .filter(({ slot }) => slot === 'in')
      .flatMap(({ head }) => whose(head))
      .map((entity) => ['Target', entity] as const),
  ];
}

/** "Shocks that could result from a further invasion": an attack that nobody has made; "aurait fait douze victimes dimanche" is only reported. */
const isSupposed = (frame: Frame, context: Context): boolean =>
  frame.governor?.tense === 'conditional' &&
  !(context.language === 'fr' && frame.governor.modals.includes('avoir') && context.timesOf(frame.governor).length > 0) &&
  context.clauses.tree.by(frame.head.index, 'det', 'nmod:poss').every((token) => /^(an?|une?|des|any)$/i.test(token.form));

/** "Israeli forces hit a school", "missiles struck the port": somebody or a weapon strikes; prices and storms only hit. */
const isArmed = (frame: Frame, context: Context): boolean =>
  frame.subjects.some(
    (token) =>
      context.resolver.resolve(token).length > 0 ||
      adjectiveMention(context, token) !== undefined ||
      context.conceptsOf(token).has('goods-military') ||
      context.conceptsOf(token).has('noun-fighter'),
  );

const AGAINST = new Set(['contre', 'against']);

/** "L’attaque perpétrée dimanche contre un camp des forces armées": whom the words behind the noun say it was against, wherever the tree hangs them. */
function hitBehind(frame: Frame, context: Context): readonly (readonly [Role, Entity])[] {
  const { doc, clauses, resolver } = context;
  if (frame.verbal || inSlot(frame, 'against').length > 0) return [];
  for (let at = frame.head.index + 1; at < doc.tokens.length && doc.tokens[at].sentence === frame.head.sentence; at++) {
    const token = doc.tokens[at];
    const between = clauses.at(at);
    if (token.feats.VerbForm === 'Fin' || between?.concepts.has('noun-attack') || between?.concepts.has('noun-sanction')) return [];
    if (!AGAINST.has(token.lemma)) continue;
    const hit = clauses.tree.head(token);
    if (!hit || hit.upos === 'VERB') return [];
    const named = resolver.resolve(hit);
    const whose = clauses.argumentsOf(hit.index).filter((argument) => argument.slot === 'of');
    return (named.length > 0 ? named : resolver.resolveAll(whose.slice(0, 1).map((argument) => argument.head)))
      .filter((entity) => entity.class !== 'Place')
      .map((entity) => ['Target', entity] as const);
  }
  return [];
}

/** "Armed groups attacked villages", "des hommes armés ont attaqué le marché": fighters strike, whoever they are. */
const byFighters = (frame: Frame, context: Context): boolean =>
  frame.subjects.some((token) => context.conceptsOf(token).has('noun-fighter'));

/** "Conflict broke out", "l’éclatement du conflit", "the conflict of 2014": one that began, or has a day. */
const isWar = (frame: Frame, context: Context): boolean => {
  const above = context.clauses.tree.head(frame.head);
  return (
    context.timesOf(frame).length > 0 ||
    (above !== undefined && context.conceptsOf(above).has('erupt-noun')) ||
    (frame.governor?.concepts.has('erupt') === true && frame.governor.subjects.includes(frame.head))
  );
};

const RELATIVES: ReadonlySet<string> = new Set(['que', "qu'", 'qu’', 'that', 'which']);
/** Words between an attack and its relative clause ("guerre d’agression non provoquée que …"), and inside that clause. */
const CLAUSE_REACH = 5;

/** "La guerre d’agression que la Russie mène contre l’Ukraine": who wages it and against whom, read from the words in long sentences. */
function wagedBehind(frame: Frame, { doc, clauses, positions }: Context): readonly (readonly [Role, Entity])[] {
  if (frame.verbal) return [];
  const { tokens } = doc;
  const named = (at: number): Entity | undefined => positions.headedBy(at).find(({ entity }) => entity.class !== 'Place')?.entity;
  const from = frame.head.index + 1;
  const relative = tokens.slice(from, from + CLAUSE_REACH).find(({ form }) => RELATIVES.has(form.toLowerCase()))?.index;
  if (relative === undefined || tokens[relative].sentence !== frame.head.sentence) return [];
  const window = tokens.slice(relative + 1, relative + 1 + 2 * CLAUSE_REACH).filter(({ sentence }) => sentence === frame.head.sentence);
  const verb = window.find(({ index }) => clauses.at(index)?.concepts.has('perform'));
  const author = verb && window.filter(({ index }) => index < verb.index).flatMap(({ index }) => named(index) ?? [])[0];
  if (!verb || !author) return [];
  const against = window.find(({ index, lemma }) => index > verb.index && AGAINST.has(lemma));
  const hit = against && tokens.slice(against.index + 1, against.index + CLAUSE_REACH).flatMap(({ index }) => named(index) ?? [])[0];
  return [['Author', author] as const, ...(hit ? [['Target', hit] as const] : [])];
}

/** "The storm struck the coast": nobody attacks. */
const isNature = (frame: Frame, context: Context): boolean =>
  frame.subjects.some((token) => context.conceptsOf(antecedentOf(context.clauses, token)).has('noun-disaster'));

/** "The war between X and Y", "war broke out between X and Y": both wage it. */
const belligerents = (frame: Frame, context: Context): readonly Entity[] =>
  frame.verbal
    ? []
    : [frame, ...(frame.governor?.concepts.has('erupt') && frame.governor.subjects.includes(frame.head) ? [frame.governor] : [])].flatMap(
        (each) => allEntitiesIn(each, ['between'], context),
      );

const STRIKING = [
  'attack',
  'assail',
  'abduct',
  'invade',
  'strike-at',
  'noun-attack',
  'noun-invasion',
  'noun-hitting',
  'noun-conflict',
] as const;
const GROUND = ['capture', 'noun-capture', 'fall'] as const;

/** Words of ground that changes hands, and of no attack. */
const onlyTakes = ({ concepts }: Frame): boolean =>
  GROUND.some((concept) => concepts.has(concept)) && !STRIKING.some((concept) => concepts.has(concept));

/** "Un obus a touché l’école", "gunmen killed nine villagers": verbs of harm tell of an attack where a weapon or fighters have done it. */
const isStrike = (frame: Frame, context: Context): boolean =>
  STRIKING.some((concept) => frame.concepts.has(concept)) ||
  ((frame.tense === 'past' || frame.tense === 'perfect') && !frame.negated && byFighters(frame, context));

/** "Struck a deal", "launched an attack": what is struck is nobody. */
const NO_TARGET = ['noun-attack', 'noun-invasion', 'noun-agreement'] as const;

/** Somebody strikes, or a noun says so. */
const strikes = (frame: Frame, context: Context): boolean =>
  (!frame.verbal && !isSupposed(frame, context) && (!frame.concepts.has('noun-conflict') || isWar(frame, context))) ||
  (frame.verbal &&
    isStrike(frame, context) &&
    !isAim(frame) &&
    !isNature(frame, context) &&
    (!frame.concepts.has('abduct') || takesPeople(frame, context)) &&
    (!frame.concepts.has('hit') || isArmed(frame, context) || (frame.concepts.has('assail') && isStruckThing(frame, context))) &&
    !frame.objects
      .map((token) => context.conceptsOf(antecedentOf(context.clauses, token)))
      .some((concepts) => NO_TARGET.some((concept) => concepts.has(concept))) &&
    (frame.concepts.has('assail') ||
      frame.concepts.has('abduct') ||
      byFighters(frame, context) ||
      isStruckThing(frame, context) ||
      attacksPlace(frame, context) ||
      context.resolver
        .resolveAll([...frame.subjects, ...frame.objects])
        .some(
          (entity) =>
            entity.class === 'Country' ||
            entity.class === 'Organization' ||
            (entity.class === 'Group' && entity.collectiveOf?.class === 'Country'),
        )));

export const attack: EventRule = {
  id: 'event/attack',
  class: 'Attack',
  units: [...STRIKING, ...GROUND, 'hit'],
  roles: { Author: ['subject'], Target: ['object', 'against', 'on'] },
  holds: { Target: ['Person', 'Organization', 'Country', 'Group', 'Place'] },
  place: ['in', 'on', 'against'],
  accepts: (frame, context) => (onlyTakes(frame) ? changesHands(frame, context) : strikes(frame, context)),
  also: (frame, context) => [
    ...(onlyTakes(frame) ? handsOf(frame, context) : rolesOfNoun(frame, context)),
    ...context.resolver.resolveAll(struckIn(frame, context)).map((each) => ['Target', each] as const),
    ...ownersOfTarget(frame, context),
    ...townsHit(frame, context).map((each) => ['Target', each] as const),
    ...armsOf(frame, context),
    ...perpetrators(frame, context),
    ...[...sufferers(frame, context), ...ownersStruck(frame, context)].map((each) => ['Target', each] as const),
    ...hitBehind(frame, context),
    ...wagedBehind(frame, context),
    ...belligerents(frame, context).map((each) => ['Author', each] as const),
    ...(frame.verbal ? [] : victims(frame, context)),
  ],
  examples: {
    fr: {
      match: [
        { text: 'Des hommes armés ont enlevé trois missionnaires à Kaduna.', reads: 'Attack Place=Kaduna Target=trois missionnaires' },
        { text: 'Une cyberattaque a paralysé lundi la Banque mondiale.', reads: 'Attack 2024-05-13 Target=Banque mondiale' },
        { text: 'La prise de Bunagana par le M23 inquiète la région.', reads: 'Attack Place=Bunagana Author=M23 Target=Bunagana' },
        { text: 'Des hommes armés ont assassiné deux humanitaires lundi.', reads: 'Attack 2024-05-13' },
        { text: 'L’éclatement du conflit au Soudan, en avril 2023, a causé des déplacements.', reads: 'Attack 2023-04' },
        { text: 'Les frappes russes contre l’Ukraine ont repris hier.', reads: 'Attack Author=Russie Target=Ukraine' },
      ],
      reject: [
        'Le Togo a enlevé les épaves du port.',
        'Le Ghana a pris des mesures à Accra.',
        'La Commission s’attaque à ce chantier avec confiance.',
        'Le conflit entre les deux textes doit être réglé.',
      ],
    },
    en: {
      match: [
        { text: 'A cyberattack paralysed the World Bank on Monday.', reads: 'Attack 2024-05-13 Target=World Bank' },
        { text: 'The M23 captured Goma on 27 January.', reads: 'Attack 2024-01-27 Place=Goma Author=M23 Target=Goma' },
        { text: 'Gunmen ambushed a supply convoy on Monday.', reads: 'Attack 2024-05-13' },
        { text: 'Russia’s invasion of Ukraine is illegal.', reads: 'Attack Author=Russia Target=Ukraine' },
      ],
      reject: [
        'Ghana took measures in Accra.',
        'A heart attack is a medical emergency.',
        'Nobody may lend rebels the means to attack Norway.',
        'A further attack could disrupt trade.',
      ],
    },
  },
};
