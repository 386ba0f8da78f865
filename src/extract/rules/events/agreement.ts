import type { Token } from '../../../model/doc.ts';
import { type Entity, isParty } from '../../../model/entity.ts';
import type { Role } from '../../../model/facts.ts';
import { partiesBehind } from '../../clause/agents.ts';
import { antecedentOf } from '../../clause/antecedents.ts';
import { type Frame, inSlot, PAST } from '../../clause/frame.ts';
import { OF } from '../../clause/function-words.ts';
import type { Context } from '../../context.ts';
import { isDated } from '../../events/times.ts';
import { GATHERINGS, hasConcept } from '../../pledges/concept.ts';
import type { EventRule } from '../../rule.ts';
import { withListed } from '../../slots.ts';
import { coSigners } from './signatories.ts';
import { hasLawObject, hasTextObject, isText, signedTexts } from './texts.ts';

/** "Des mesures seront adoptées": by nobody, some day. */
const isVague = (frame: Frame, context: Context): boolean =>
  frame.passive && frame.tense === 'future' && frame.subjects.length === 0 && context.timesOf(frame).length === 0;

/** The accord that takes effect. */
const inForce = (frame: Frame, { clauses }: Context): readonly Token[] =>
  frame.concepts.has('become-operational') ? frame.subjects.map((token) => antecedentOf(clauses, token)) : [];

/** "The signing of an agreement between …": its parties. */
const parties = (frame: Frame, context: Context): readonly (readonly [Role, Entity])[] => [
  ...(frame.verbal ? [...frame.objects, ...inForce(frame, context)] : signedTexts(frame, context))
    .flatMap((text) => [text, ...context.clauses.tree.by(text.index, 'nmod', 'acl')])
    .flatMap((text) => context.clauses.argumentsOf(text.index))
    .filter(({ slot }) => slot === 'between' || slot === 'with' || (slot === 'by' && !frame.verbal))
    .flatMap(({ head }) => context.clauses.tree.conjuncts(head).flatMap((token) => withListed(token, context)))
    .flatMap((token) => context.resolver.resolve(token))
    .map((entity) => ['Author', entity] as const),
  ...otherParty(frame, context).map((entity) => ['Author', entity] as const),
  ...performers(frame, context).map((entity) => ['Author', entity] as const),
  ...coSigners(frame, context).map((entity) => ['Author', entity] as const),
  ...witnesses(frame, context).map((entity) => ['Participant', entity] as const),
  ...context.resolver
    .resolveAll(frame.tense === 'participle' || frame.concepts.has('agree-text') ? partiesBehind(context.clauses, frame) : [])
    .map((entity) => ['Author', entity] as const),
];

/** "Under an agreement signed last week with Norway, Tanzania will receive …": who signed with the one party that a participle names, by the main verb. */
const otherParty = (frame: Frame, { resolver, clauses }: Context): readonly Entity[] => {
  const { tense, passive, head, args } = frame;
  const partners = inSlot(frame, 'with');
  if (tense !== 'participle' || !passive || partners.length !== 1 || args.some(({ slot }) => slot === 'by' || slot === 'between'))
    return [];
  const partner = resolver.resolveAll(partners.map((each) => each.head));
  if (partner.length !== 1) return [];
  const main = [...clauses.tree.ancestors(head)].flatMap(({ index }) => clauses.at(index) ?? []).find(({ verbal }) => verbal);
  const others = main && !main.passive ? resolver.resolveAll(main.subjects) : [];
  return others.length === 1 && others.every((each) => isParty(each) && !partner.includes(each)) ? others : [];
};

/** "Ont procédé hier, au palais, à la signature de deux accords": who signs, by the verb of a signing. */
const performers = ({ verbal, concepts, head, governor }: Frame, { resolver }: Context): readonly Entity[] =>
  !verbal && concepts.has('sign-noun') && governor?.concepts.has('perform') && !governor.negated && !governor.subjects.includes(head)
    ? resolver.resolveAll(governor.subjects)
    : [];

/** "Witnessed the signing of a memorandum": who looked on. */
const witnesses = (frame: Frame, { resolver }: Context): readonly Entity[] => {
  const { verbal, head, governor } = frame;
  if (verbal || !governor?.concepts.has('attend') || governor.negated || governor.subjects.includes(head)) return [];
  return resolver.resolveAll(governor.subjects).filter(({ class: kind }) => kind !== 'Place');
};

const NEAR = 3;

/** "The Peace Agreement of 2018", "the 2016 accord", "le traité de 1963": a text that the day of its making tells apart. */
function isOfYear({ head }: Frame, { doc }: Context): boolean {
  const { tokens } = doc;
  const [before, next] = [tokens[head.index - 1], tokens[head.index + 1]];
  if (next && OF.has(next.lemma)) {
    for (let at = next.index + 1; at <= next.index + NEAR && tokens[at]?.sentence === head.sentence; at++)
      if (YEAR.test(tokens[at].form)) return true;
  }
  for (let at = before?.index ?? 0; at > head.index - NEAR && at > 0; at--) {
    if (YEAR.test(tokens[at].form)) return tokens[at - 1]?.upos !== 'ADP';
    if (tokens[at].upos !== 'ADJ' && tokens[at].upos !== 'NOUN' && tokens[at].upos !== 'PROPN') return false;
  }
  return false;
}

const YEAR = /^(?:19|20)\d\d$/u;

/** "The exchange of notes took place in Accra on 3 May": on a day. */
const isHeld = ({ head, governor }: Frame, { clauses, timesOf }: Context): boolean =>
  [...(governor ? [governor] : []), ...clauses.inSentence(head.sentence).filter(({ subjects }) => subjects.includes(head))].some(
    (each) => each.concepts.has('hold') && timesOf(each).length > 0,
  );

/** Verbs of whoever speaks of a signing that has been. */
const REPORTING = ['attend', 'perform', 'chair', 'have', 'welcome', 'say', 'announce', 'inform'] as const;

const MARKING = ['close', 'news-verb', 'end-in'] as const;

/** "The visit ended with the signing of an accord", "la signature de … a marqué la fin de la visite": at a gathering that the clause tells of. */
function marksGathering({ head, governor }: Frame, context: Context): boolean {
  if (!governor || governor.negated || governor.tense === 'conditional' || !MARKING.some((concept) => governor.concepts.has(concept)))
    return false;
  const ends = governor.objects.flatMap(({ index }) => context.clauses.argumentsOf(index)).filter(({ slot }) => slot === 'of');
  return [...governor.subjects, ...governor.objects, ...[...governor.args, ...ends].map((argument) => argument.head)].some(
    (token) => token !== head && hasConcept(token, GATHERINGS, context),
  );
}

/** "The signing of a memorandum by …", "la signature, hier, de la convention": of a text, by somebody or on a day; "lors de la signature" of none. */
const isSigning = (frame: Frame, context: Context): boolean =>
  signedTexts(frame, context).length > 0 &&
  (isDated(frame, context) ||
    context.resolver.resolveAll(inSlot(frame, 'by', 'between').map(({ head }) => head)).length > 0 ||
    isHeld(frame, context) ||
    marksGathering(frame, context) ||
    REPORTING.some((concept) => reporterOf(frame)?.concepts.has(concept) && reporterOf(frame)?.tense !== 'future'));

/** "La signature a eu lieu au palais", "the signing took place in the presence of …": of what the text has named before. */
const hasTakenPlace = ({ concepts, head, governor }: Frame): boolean =>
  concepts.has('sign-noun') &&
  governor?.concepts.has('hold') === true &&
  !governor.negated &&
  PAST.has(governor.tense) &&
  governor.subjects.includes(head);

/** The verb that speaks of a signing, though another noun stands between ("a assisté à la cérémonie et à la signature de l’accord"). */
const reporterOf = ({ governor, link }: Frame): Frame | null | undefined =>
  link === 'coordinate' && governor && !governor.verbal ? governor.governor : governor;

/** "Le Conseil a approuvé le projet de décret", "la loi a été publiée lundi": what makes a text law; a report is only published. */
const makesLaw = (frame: Frame, context: Context): boolean =>
  !frame.negated && frame.tense !== 'infinitive' && !isVague(frame, context) && hasLawObject(frame, context);

const SIGNED = ['sign', 'adopt', 'conclude', 'ratify'] as const;

/** "COMMUNIQUÉ – Adopté par le Conseil lors de sa 900e réunion": the text itself. */
const isOwnText = (frame: Frame, context: Context): boolean =>
  frame.passive &&
  frame.concepts.has('adopt') &&
  frame.head.deprel === 'root' &&
  frame.objects.length === 0 &&
  context.clauses.tree.by(frame.head.index, 'aux', 'nsubj').length === 0 &&
  context.resolver.resolveAll(frame.subjects).length > 0;

/** "Sont parvenus à un accord": somebody did, and does not only wish to; "se sont entendus sur une trêve" is one by what it is about. */
const isReached = (frame: Frame, context: Context): boolean =>
  PAST.has(frame.tense) &&
  ((frame.concepts.has('reach-accord') && context.resolver.resolveAll(frame.subjects).length > 0) ||
    (frame.concepts.has('agree-text') && agreedOn(frame).some((token) => isText(token, context))));

/** What somebody agrees, or agrees on; "the truce agreed in March has held", where the tree lets the text agree itself. */
const agreedOn = (frame: Frame): readonly Token[] => [
  ...frame.objects,
  ...(frame.objects.length === 0 ? frame.subjects : []),
  ...inSlot(frame, 'of', 'on', 'to').map(({ head }) => head),
];

/** "The treaty entered into force in 2019", "la trêve a pris effet dimanche": an accord that holds from a day. */
const takesEffect = (frame: Frame, context: Context): boolean =>
  frame.concepts.has('become-operational') &&
  PAST.has(frame.tense) &&
  context.timesOf(frame).length > 0 &&
  frame.subjects.some((token) => context.conceptsOf(antecedentOf(context.clauses, token)).has('noun-agreement'));

const isMade = (frame: Frame, context: Context): boolean =>
  isOwnText(frame, context) ||
  takesEffect(frame, context) ||
  isReached(frame, context) ||
  (SIGNED.some((concept) => frame.concepts.has(concept))
    ? !isVague(frame, context) &&
      (frame.concepts.has('sign') || hasTextObject(frame, context) || (frame.concepts.has('ratify') && hasLawObject(frame, context)))
    : makesLaw(frame, context));

const SIGNINGS = ['sign-noun', 'ratify-noun', 'adopt-noun'] as const;

export const agreement: EventRule = {
  id: 'event/agreement',
  class: 'Agreement',
  units: [
    'sign',
    'adopt',
    'conclude',
    'reach-accord',
    'agree-text',
    'ratify',
    'approve',
    'publish',
    'sign-noun',
    'ratify-noun',
    'adopt-noun',
    'noun-agreement',
    'become-operational',
  ],
  roles: { Author: ['subject', 'by', 'with', 'between'], Participant: ['attendee'] },
  also: parties,
  accepts: (frame, context) =>
    frame.verbal
      ? !frame.negated && isMade(frame, context)
      : (frame.concepts.has('noun-agreement') && isOfYear(frame, context)) ||
        (SIGNINGS.some((concept) => frame.concepts.has(concept)) && isSigning(frame, context)) ||
        hasTakenPlace(frame),
  examples: {
    fr: {
      match: [
        {
          text: 'La visite a été sanctionnée par la signature d’un accord entre la Suisse et le Togo.',
          reads: 'Agreement Author=Suisse Author=Togo',
        },
        { text: 'La Norvège a adhéré lundi à la convention.', reads: 'Agreement 2024-05-13 Author=Norvège' },
        {
          text: 'Les ministres ont assisté mardi à la signature d’un accord de coopération par le Bénin et le Togo.',
          reads: 'Agreement 2024-05-14 Author=Togo',
        },
        { text: 'Le Conseil des ministres a approuvé mercredi le projet de décret.', reads: 'Agreement 2024-05-15' },
        {
          text: 'Le Tchad et le Gabon ont signé lundi deux conventions. Les textes ont été paraphés par la ministre tchadienne de la Pêche, Awa Lund, et son homologue gabonais, M. Jan Roth.',
          reads: 'Agreement 2024-05-13 Author=Tchad Author=Gabon Author=Awa Lund Author=Jan Roth',
        },
        {
          text: 'Le Conseil de sécurité a examiné et adopté :\n\n- le projet de statut de la mission ;\n\n- un plan de retrait.',
          reads: 'Agreement 2024-05-15 Author=Conseil de sécurité',
        },
        {
          text: 'Ils se sont réjouis de la conclusion d’un protocole d’entente entre le Maroc et l’Espagne.',
          reads: 'Agreement Author=Maroc Author=Espagne',
        },
        { text: 'Le Maroc et l’Espagne ont signé mardi un accord de pêche.', reads: 'Agreement 2024-05-14 Author=Maroc Author=Espagne' },
      ],
      reject: [
        'Le rapport annuel a été publié lundi.',
        'Le Conseil a approuvé la nomination de la directrice.',
        'La signature électronique se généralise.',
        'La séance s’est conclue dans la bonne humeur.',
        'Les parties n’ont pas signé l’accord mardi.',
        'L’interdiction est entrée en vigueur lundi.',
        'L’accord entrera en vigueur en 2025.',
        'La signature aura lieu lundi.',
      ],
    },
    en: {
      match: [
        {
          text: 'The visit culminated in the signing of an accord between Togo and Ghana.',
          reads: 'Agreement Author=Togo Author=Ghana',
        },
        { text: 'The deal that Ghana struck with Togo on 3 May was hailed.', reads: 'Agreement 2024-05-03 Author=Ghana Author=Togo' },
        {
          text: 'Ghana and Togo signed a convention on Monday. The convention was signed by the Minister of Trade, Ada Lund, and her Togolese counterpart, Mr Jan Roth.',
          reads: 'Agreement 2024-05-13 Author=Ghana Author=Togo Author=Ada Lund Author=Jan Roth',
        },
        {
          text: 'The treaty was signed on Monday by Ada Lund, Director of the World Bank, and Jan Roth, Finance Secretary, in the presence of Ana Ruiz.',
          reads: 'Agreement 2024-05-13 Author=Ada Lund Author=Jan Roth',
        },
        { text: 'Norway acceded to the convention on Monday.', reads: 'Agreement 2024-05-13 Author=Norway' },
        {
          text: 'They witnessed the signing of a trade agreement between Ghana and Togo on Tuesday.',
          reads: 'Agreement 2024-05-14 Author=Ghana Author=Togo',
        },
        {
          text: 'They noted the adoption by the Parliament on 20 April of the law on energy.',
          reads: 'Agreement 2024-04-20',
        },
        {
          text: 'The following were signed by Ghana and Togo on Tuesday:\n(i) Protocol on shipping data;\n(ii) Memorandum of Understanding.',
          reads: 'Agreement 2024-05-14 Author=Ghana Author=Togo',
        },
        { text: 'The two ministers welcomed the signing of a memorandum on the blue economy.', reads: 'Agreement' },
        { text: 'Morocco and Spain signed a fisheries agreement on Tuesday.', reads: 'Agreement 2024-05-14 Author=Morocco Author=Spain' },
      ],
      reject: [
        'The visit that Ana Ruiz paid to Oslo was short.',
        'The report was published on Monday.',
        'The signing fee is low.',
        'The session concluded in good spirits.',
        'The parties did not reach agreement on Tuesday.',
        'The ban took effect on Monday.',
        'The treaty will enter into force in 2025.',
        'The signing did not take place.',
      ],
    },
  },
};
