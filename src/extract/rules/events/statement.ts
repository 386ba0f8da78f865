import type { Token } from '../../../model/doc.ts';
import type { Entity } from '../../../model/entity.ts';
import type { Role } from '../../../model/facts.ts';
import { type Frame, inSlot } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';
import type { EventRule, Slot } from '../../rule.ts';
import { allEntitiesIn, entitiesIn, fillers } from '../../slots.ts';

const ADDRESSING = ['urge', 'thank', 'ask', 'warn', 'inform', 'propose'] as const;
const JUDGING = ['condemn', 'welcome', 'regret', 'thank'] as const;
/** Words whose theme is a feeling for somebody ("exprime sa solidarité avec X", "our thoughts are with X"). */
const FEELING = ['noun-sympathy', 'thank-noun', 'regret-noun'] as const;
const TOWARDS = ['to', 'recipient', 'benefit', 'with'] as const;
/** Nouns whose complement suffers or joins what is done, and does not do it ("le meurtre de X", "la nomination de X"). */
const SUFFERED = ['noun-hitting', 'noun-creation', 'noun-agreement', 'adopt-noun', 'sign-noun', 'noun-holding', 'noun-meeting'] as const;

const has = (concepts: ReadonlySet<string>, list: readonly string[]): boolean => list.some((concept) => concepts.has(concept));

/** Whom the words address ("exhorte les bailleurs à …"), or whose deed they judge ("condamne les frappes de la Russie"). */
function targetsOf(frame: Frame, context: Context): Entity[] {
  if (isSympathy(frame)) return sympathised(frame, context);
  if (!frame.verbal) return [];
  if (has(frame.concepts, ADDRESSING)) {
    const addressed = partiesIn(frame, ['object', 'recipient', 'to', 'on'], context);
    if (addressed.length > 0 || !has(frame.concepts, JUDGING)) return addressed;
  }
  if (frame.recipients.length > 0) return context.resolver.resolveAll(frame.recipients);
  const felt = feltFor(frame, context);
  if (felt.length > 0) return felt;
  const called = frame.objects
    .filter((token) => has(context.conceptsOf(token), ['urge-noun', 'noun-call']))
    .flatMap((token) => context.clauses.at(token.index) ?? []);
  if (called.length > 0) return [frame, ...called].flatMap((each) => partiesIn(each, ['to', 'on', 'recipient'], context));
  if (has(frame.concepts, JUDGING)) return judged(frame, context);
  return frame.concepts.has('say') ? entitiesIn(frame, ['before'], context).filter((each) => each.class !== 'Country') : [];
}

/** Entities in slots; an office-holder without a name, or "the Government", stands for the state that the phrase names ("the President and people of X"). */
function partiesIn(frame: Frame, slots: readonly Slot[], context: Context): Entity[] {
  const { resolver } = context;
  const tokens = slots.flatMap((slot) => fillers(frame, slot, context));
  const named = resolver.resolveAll(tokens).filter((each) => each.class !== 'Place');
  const nameless = tokens.some((token) => resolver.resolve(token).every((each) => each.anonymous));
  if (!nameless) return named;
  const states = tokens.flatMap((token) => stateBehind(token, context) ?? []);
  return [...named, ...states.filter((each) => !named.includes(each))];
}

const LISTED: ReadonlySet<Token['upos']> = new Set(['NOUN', 'PROPN', 'ADJ', 'DET', 'CCONJ', 'PUNCT']);

/** The state whose office-holders and people a list of titles names: read from the words, since trees hang such lists anywhere. */
function stateBehind(token: Token, { doc, positions }: Context): Entity | undefined {
  let at = token.index + 1;
  while (doc.tokens[at]?.sentence === token.sentence && LISTED.has(doc.tokens[at].upos)) at++;
  if (doc.tokens[at]?.upos !== 'ADP' || !OF.has(doc.tokens[at].lemma)) return undefined;
  for (let next = at + 1; next <= at + OF_REACH; next++) {
    const state = positions.headedBy(next).find(({ entity }) => entity.class === 'Country');
    if (state) return state.entity;
  }
  return undefined;
}

const OF: ReadonlySet<string> = new Set(['of', 'de']);
const OF_REACH = 4;

/** A noun of sympathy that itself says what is felt ("our thoughts are with …"), not one that a verb expresses. */
const isSympathy = ({ concepts, verbal, head }: Frame): boolean =>
  has(concepts, ['noun-sympathy']) && (!verbal || head.upos === 'NOUN') && !has(concepts, ['announce-noun', 'urge-noun']);

/** "Our hearts go out to the people of X", "our thoughts are with the families". */
function sympathised(frame: Frame, context: Context): Entity[] {
  const { governor } = frame;
  if (frame.verbal) return allEntitiesIn(frame, TOWARDS, context);
  if (!governor?.subjects.includes(frame.head)) return [];
  const said = allEntitiesIn(governor, TOWARDS, context);
  return said.length > 0 ? said : context.resolver.resolveAll(context.clauses.tree.conjuncts(governor.head));
}

/** "Exprime sa gratitude au Japon", "extends condolences to the families", "expressed sympathy for the victims". */
function feltFor(frame: Frame, context: Context): Entity[] {
  const themes = frame.objects.filter((token) => has(context.conceptsOf(token), FEELING));
  if (themes.length === 0 && !frame.concepts.has('regret')) return [];
  const nouns = themes.flatMap((token) => context.clauses.at(token.index) ?? []);
  const direct = [frame, ...nouns].flatMap((each) => partiesIn(each, TOWARDS, context));
  if (direct.length > 0) return direct;
  const reasons = [frame, ...nouns].flatMap((each) => fillers(each, 'for', context));
  const named = context.resolver.resolveAll(reasons).filter((each) => each.class !== 'Organization');
  return named.length > 0 ? named : reasons.flatMap((token) => doersOf(token, ['by', 'owner'], context));
}

/** Whose deed is praised or condemned; else whoever is praised or condemned in person. */
function judged(frame: Frame, context: Context): Entity[] {
  const blamed = frame.concepts.has('condemn');
  const slots = blamed ? ['by', 'owner', 'adjective', 'of'] : ['by', 'owner', 'of', 'from'];
  const reasons = [
    ...(frame.concepts.has('thank') ? fillers(frame, 'for', context) : []),
    ...(frame.objects.length === 0 ? fillers(frame, 'of', context) : []),
  ];
  const doers = [...frame.objects, ...reasons].flatMap((token) => doersOf(token, slots, context));
  if (doers.length > 0) return doers;
  return entitiesIn(frame, ['object'], context).filter((each) => blamed || each.class === 'Person' || each.class === 'Country');
}

/** Who did what a noun names: by its complements, a participle or a relative clause ("l’attaque perpétrée par X", "the strikes that X launched"). */
function doersOf(token: Token, slots: readonly string[], context: Context): Entity[] {
  const { clauses, resolver } = context;
  const clausal = [token, ...clauses.tree.by(token.index, 'nmod')]
    .flatMap((noun) => clauses.tree.by(noun.index, 'acl'))
    .flatMap((child) => clauses.at(child.index) ?? [])
    .filter((each) => each.passive || !each.inherited)
    .flatMap((each) => resolver.resolveAll(each.subjects));
  const suffered = has(context.conceptsOf(token), SUFFERED);
  const open = suffered ? slots.filter((slot) => slot !== 'of') : slots;
  const deed = clauses.at(token.index);
  const named = deed
    ? entitiesIn(deed, open, context)
    : resolver.resolveAll(
        clauses
          .argumentsOf(token.index)
          .filter((argument) => open.includes(argument.slot))
          .flatMap((argument) => clauses.tree.conjuncts(argument.head)),
      );
  return [...clausal, ...named].filter((each) => each.class !== 'Place');
}

const targets = (frame: Frame, context: Context): (readonly [Role, Entity])[] =>
  targetsOf(frame, context)
    .filter((each) => each.class !== 'Place' && !speakersOf(frame, context).includes(each))
    .map((each) => ['Target', each] as const);

/** Words inside somebody’s quotation are his where they say "we" or "I" ("« Nous remercions la Suisse », a déclaré X"). */
const quoteAround = (frame: Frame, { quotes }: Context) =>
  quotes.find((quote) => quote.start <= frame.head.start && frame.head.end <= quote.end);

/** Who speaks: the subject; for "our thoughts" whose they are; inside a quotation whoever is quoted. */
function speakersOf(frame: Frame, context: Context): readonly Entity[] {
  const quote = quoteAround(frame, context);
  if (quote) return context.resolver.speakerOf(quote);
  if (isSympathy(frame)) return entitiesIn(frame, ['owner'], context);
  return voicesOf(frame, context);
}

/** The subjects of a verb, a spokesperson without a name as whoever he speaks for. */
const voicesOf = (frame: Frame, { resolver, self }: Context): readonly Entity[] =>
  resolver.resolveAll(frame.subjects).flatMap((each) => (isMouthpiece(each) ? self.bodyOf(each) : [each]));

/** "Le porte-parole a déclaré": without a name he is whoever he speaks for. */
const isMouthpiece = ({ anonymous, name }: Entity): boolean => anonymous === true && /^(porte-parole|spokes)/u.test(name);

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
  frame.tense === 'infinitive' &&
  (frame.link !== 'adverbial' || frame.governor?.head.upos === 'ADJ') &&
  frame.governor?.concepts.has('glad-adj') === true &&
  (frame.governor.tense === 'present' || frame.governor.head.lemma === 'tenir') &&
  !frame.governor.negated;

/** "Today’s announcement": the issuer’s own. */
const isOfTheDay = (frame: Frame, context: Context): boolean =>
  frame.concepts.has('announce-noun') && fillers(frame, 'owner', context).some((token) => context.clauses.isTime(token.index));

const FIRST_PERSON = /^(?:we|i|nous|je|j['’]|our|my|nos|notre|mes|mon|ma)$/iu;
const APPEALING = ['urge', 'thank', 'condemn', 'welcome', 'regret', 'noun-sympathy'] as const;

/** Inside a quotation, others speak than the one who is quoted, unless in the first person. */
const isQuoted = (frame: Frame, context: Context): boolean => {
  const quote = quoteAround(frame, context);
  if (!quote) return false;
  const selves = [...frame.subjects, ...fillers(frame, 'owner', context)].some((token) => FIRST_PERSON.test(token.form));
  return !selves || !has(frame.concepts, APPEALING) || context.resolver.speakerOf(quote).length === 0;
};

/** A body or its leaders that instruct somebody take a decision. */
const isInstruction = (frame: Frame, context: Context): boolean =>
  frame.concepts.has('instruct') && context.resolver.resolveAll(frame.subjects).some((entity) => entity.class !== 'Person');

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

/** "The package announced on Friday by the Minister". */
const isBySomebody = (frame: Frame, context: Context): boolean =>
  has(frame.concepts, ['announce', 'say', 'urge', 'warn', 'give-out']) && !frame.inherited && entitiesIn(frame, ['by'], context).length > 0;

/** "A présenté au Conseil le plan d’action", "a fait le point sur": one person lays a text or a state of affairs before others; several talk. */
function isReport(frame: Frame, context: Context): boolean {
  const [speaker, other] = context.resolver.resolveAll(frame.subjects);
  const told = frame.concepts.has('report') || frame.objects.some((token) => has(context.conceptsOf(token), LAID_BEFORE));
  return told && speaker?.class === 'Person' && other === undefined && (frame.tense === 'perfect' || frame.tense === 'past');
}

const LAID_BEFORE = ['noun-text', 'noun-policy', 'say-noun', 'noun-abstract'] as const;

/** "Le fonds de prévention, dit « fonds vert »": what it is called. */
const isCalled = ({ head, link }: Frame, { doc }: Context): boolean =>
  /^dite?s?$/u.test(head.form) && (link === 'participle' || head.feats.VerbForm === 'Part') && doc.tokens[head.index + 1]?.form === '«';

/** "The following statement was released by the Governments of X and Y": words that are given out. */
const isGivenOut = (frame: Frame, context: Context): boolean =>
  frame.passive &&
  frame.concepts.has('give-out') &&
  frame.objects.some((token) =>
    [token, ...context.clauses.tree.by(token.index, 'nmod')].some((each) => context.conceptsOf(each).has('say-noun')),
  );

const NOTING: ReadonlySet<string> = new Set(['note', 'entendre', 'écouter', 'suivre', 'hear', 'listen', 'noter', 'prendre']);

/** "Prenant note de l’allocution d’ouverture de Mme X": a speech that was heard, and who gave it, read from the words: trees hang such names anywhere. */
function orators(frame: Frame, context: Context): readonly Entity[] {
  if (frame.verbal || !frame.concepts.has('noun-speech')) return [];
  const { doc, positions, resolver } = context;
  const { governor, head } = frame;
  if (governor?.verbal && GIVING.some((concept) => governor.concepts.has(concept)) && governor.objects.includes(head) && !governor.negated)
    return voicesOf(governor, context).filter(({ class: kind }) => kind !== 'Place');
  const { first } = doc.sentences[frame.head.sentence];
  if (!doc.tokens.slice(first, frame.head.index).some(({ lemma }) => NOTING.has(lemma))) return [];
  for (let at = frame.head.index + 1; at < frame.head.index + ORATOR_WITHIN && doc.tokens[at]?.sentence === frame.head.sentence; at++) {
    const token = doc.tokens[at];
    if (token.form === ',' || token.form === ';' || token.upos === 'VERB') return [];
    const [named] = positions
      .headedBy(at)
      .filter(({ entity, kind }) => kind !== 'adjective' && entity.class !== 'Place' && entity.class !== 'Organization');
    const found = named ? [named.entity] : resolver.resolve(token).filter(({ class: kind }) => kind === 'Person');
    if (found.length > 0)
      return found.every(({ anonymous }) => anonymous)
        ? stateBehind(token, context)
          ? [stateBehind(token, context) as Entity]
          : []
        : found;
  }
  return [];
}

const ORATOR_WITHIN = 12;
/** "Made the following statement", "a prononcé un discours". */
const GIVING = ['perform', 'say', 'give-out'] as const;

/** Somebody says it in so many words: a finite verb with a subject, not what a rule or a relative clause supposes. */
const isSaid = (frame: Frame, context: Context): boolean =>
  frame.verbal &&
  tellsWords(frame, context) &&
  !isCalled(frame, context) &&
  (!frame.concepts.has('give-out') || isGivenOut(frame, context)) &&
  (!frame.passive || frame.concepts.has('condemn') || isBySomebody(frame, context)) &&
  (!has(frame.concepts, ['present', 'report']) || frame.concepts.has('say') || isReport(frame, context)) &&
  (!frame.concepts.has('propose') || frame.concepts.has('urge') || targetsOf(frame, context).length > 0) &&
  !isInstruction(frame, context) &&
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

/** "Our thoughts are with …", "nos pensées vont aux familles". */
const isHeartfelt = (frame: Frame, context: Context): boolean =>
  speakersOf(frame, context).length > 0 &&
  !isQuoted(frame, context) &&
  (sympathised(frame, context).length > 0 || inSlot(frame, ...TOWARDS).length > 0);

const isAnnouncing = ({ concepts }: Frame): boolean => has(concepts, ['announce-noun', 'urge-noun']);

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
    'present',
    'report',
    'propose',
    'noun-sympathy',
    'noun-speech',
    'give-out',
  ],
  roles: {},
  place: [],
  accepts: (frame, context) =>
    isSympathy(frame)
      ? isHeartfelt(frame, context)
      : frame.verbal
        ? isSaid(frame, context)
        : frame.concepts.has('noun-speech')
          ? orators(frame, context).length > 0 || (isAnnouncing(frame) && isAttributed(frame, context))
          : isAttributed(frame, context) || isOfTheDay(frame, context),
  also: (frame, context) => [
    ...speakersOf(frame, context).map((entity) => ['Speaker', entity] as const),
    ...targets(frame, context),
    ...(frame.verbal ? [] : speakersOfNoun(frame, context)),
    ...orators(frame, context).map((entity) => ['Speaker', entity] as const),
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
