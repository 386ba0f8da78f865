import { isSmallWord } from '../../../lexicon/entity-words.ts';
import { phrasePattern } from '../../../lexicon/phrases.ts';
import type { Token } from '../../../model/doc.ts';
import type { TimeMention } from '../../../model/value.ts';
import { type Frame, inSlot } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';
import { editionOf } from '../../events/editions.ts';

const isDay = (time: TimeMention): boolean => time.kind === 'point' && time.earliest !== null && time.earliest === time.latest;

/** "Will chair the Foreign Affairs Council on Monday": a body that somebody chairs or attends on a day meets that day. */
export const isDatedCouncil = (frame: Frame, context: Context): boolean =>
  frame.verbal &&
  !frame.passive &&
  (context.resolver.resolveAll(frame.objects).some((entity) => entity.class === 'Organization') ||
    councilsJoined(frame, context).length > 0) &&
  (context.timesOf(frame).some(isDay) ||
    (frame.tense === 'infinitive' && frame.governor !== null && context.timesOf(frame.governor).some(isDay)) ||
    [...frame.objects, ...councilsJoined(frame, context)].some((token) => isSomewhere(token, context)));

/** "Participera au Conseil des affaires étrangères", "will participate in the Foreign Affairs Council": a body of councils that somebody joins where it sits. */
export const councilsJoined = (frame: Frame, { conceptsOf, doc, positions }: Context): readonly Token[] =>
  frame.verbal && frame.concepts.has('attend')
    ? inSlot(frame, 'to', 'in')
        .map(({ head }) => head)
        .filter(
          ({ index }) =>
            conceptsOf(doc.tokens[index]).has('noun-council') &&
            positions.headedBy(index).some(({ entity, kind }) => entity.class === 'Organization' && kind === 'name'),
        )
    : [];

/** "The Foreign Affairs Council in Brussels": where it sits. */
const isSomewhere = ({ index }: Token, { clauses, conceptsOf, doc, positions }: Context): boolean =>
  conceptsOf(doc.tokens[index]).has('noun-council') &&
  clauses
    .argumentsOf(index)
    .some(({ slot, head }) => slot === 'in' && positions.headedBy(head.index).some(({ entity }) => entity.class === 'Place'));

/** "Le comité siégera le 4 mai à Lomé": a body that sits somewhere or some day; one that "siège à Lomé" has its seat there, whoever sits on a body has a seat there. */
export const sits = (frame: Frame, context: Context): boolean =>
  frame.concepts.has('meet') &&
  frame.concepts.has('sit-in-office') &&
  frame.subjects.length > 0 &&
  context.resolver.resolveAll(frame.subjects).every(({ class: kind }) => kind !== 'Country') &&
  (context.timesOf(frame).length > 0 ||
    (frame.tense !== 'present' &&
      inSlot(frame, 'in', 'to').some(({ head }) =>
        context.positions.headedBy(head.index).some(({ entity }) => entity.class === 'Place'),
      ))) &&
  inSlot(frame, 'in', 'to').every(({ head }) =>
    context.positions.headedBy(head.index).every(({ entity }) => entity.class !== 'Organization'),
  );

const FOUNDING = ['create', 'launch', 'open', 'operational', 'noun-creation'] as const;

/** "Une commission sera créée en mars": the day is that of its beginning. */
const isBeingFounded = ({ governor, head }: Frame): boolean =>
  governor !== null &&
  FOUNDING.some((concept) => governor.concepts.has(concept)) &&
  (governor.objects.includes(head) || governor.subjects.includes(head) || !governor.verbal);

/** "Approved by the Board on Friday": the day is that of what the body does. */
const isDoer = ({ governor, head }: Frame): boolean => governor?.passive === true && governor.subjects.includes(head);

/** "Le Conseil des ministres du 12 juin": a body of a day is its sitting. */
export const isSitting = (frame: Frame, context: Context): boolean =>
  !frame.verbal &&
  frame.concepts.has('noun-council') &&
  !isBeingFounded(frame) &&
  !isDoer(frame) &&
  (context.timesOf(frame).some((time) => isDay(time) || time.kind === 'span') || isAtWork(frame, context));

const LEADING: ReadonlySet<Token['upos']> = new Set(['ADP', 'DET', 'ADJ', 'NUM']);

/** "Les travaux du Conseil se sont achevés", "the opening of the Committee’s work": a body whose proceedings take place sits. */
export function isAtWork({ head }: Frame, { clauses, doc, language }: Context): boolean {
  let at = head.index - 1;
  while (doc.tokens[at]?.sentence === head.sentence && LEADING.has(doc.tokens[at].upos)) at--;
  const work = [doc.tokens[at], clauses.tree.head(head)].find((noun) => noun && isSmallWord(language, 'proceedings', noun.lemma));
  const verb = work ? clauses.at(work.head) : undefined;
  return (
    verb?.verbal === true &&
    verb.tense !== 'infinitive' &&
    [...verb.subjects, ...verb.objects, ...verb.args.map((argument) => argument.head)].includes(work as Token) &&
    WORKING.some((concept) => verb.concepts.has(concept))
  );
}

/** "On the margins of the UN General Assembly", "lors de l’Assemblée générale": a body where something is done is its session. */
export const isSittingScene = ({ head, concepts, verbal }: Frame, { positions, doc, language }: Context): boolean => {
  if (verbal || !concepts.has('noun-council')) return false;
  const body = positions.headedBy(head.index).find(({ entity, kind }) => entity.class === 'Organization' && kind === 'name');
  return body !== undefined && atSitting(language).test(doc.text.slice(Math.max(0, body.start - BEFORE), body.start));
};

/** Letters before the body that may hold the words "on the sidelines of this year’s". */
const BEFORE = 45;
const atSitting = phrasePattern('at-sitting', 'iu', '(?<!\\p{L})', '\\s*$');

/** "La huitième commission mixte se tiendra", "the third Joint Committee between the two countries": one of a series is a sitting. */
export const isNumbered = (frame: Frame, context: Context): boolean =>
  !frame.verbal &&
  frame.concepts.has('noun-council') &&
  editionOf(frame, context).ordinal !== null &&
  (context.timesOf(frame).length > 0 || inSlot(frame, 'between').length > 0 || frame.governor?.concepts.has('hold') === true);

/** "Convoquera lundi le Conseil de sécurité": whoever calls a body together. */
export const convenesBody = ({ verbal, passive, head, objects }: Frame, context: Context): boolean =>
  verbal &&
  !passive &&
  isSmallWord(context.language, 'convening', head.lemma) &&
  objects.some(
    (token) =>
      context.conceptsOf(token).has('noun-council') &&
      context.positions.headedBy(token.index).some(({ entity }) => entity.class === 'Organization'),
  );

const TAKING_PLACE = ['hold', 'meet', 'convene', 'open', 'close', 'begin', 'organize', 'news-verb'] as const;
/** What is done to the proceedings of a body that sits. */
const WORKING = [...TAKING_PLACE, 'chair', 'attend'] as const;

/** The subject of a verb that says what somebody does, and not that a gathering takes place. */
const isActing = ({ governor, head }: Frame): boolean =>
  governor?.verbal === true &&
  !governor.passive &&
  governor.subjects.includes(head) &&
  !TAKING_PLACE.some((concept) => governor.concepts.has(concept));

/** "La commission mixte veille à l’exécution des accords", "the steering committee, set up in 2018": the body that acts or is founded, and no sitting. */
export const isBodyItself = (frame: Frame, context: Context): boolean =>
  !frame.verbal &&
  (frame.concepts.has('noun-council')
    ? context.timesOf(frame).length === 0 && (isBeingFounded(frame) || isActing(frame) || sitsItself(frame, context))
    : frame.concepts.has('noun-body') && isFoundedBy(frame, context));

const FOUNDING_BODY = ['create', 'form-body', 'noun-creation'] as const;

/** "Un comité de pilotage, mis sur pied en 2019": whatever verb or noun of its sentence founds it. */
const isFoundedBy = ({ head }: Frame, { clauses }: Context): boolean =>
  clauses
    .inSentence(head.sentence)
    .some(
      (each) =>
        FOUNDING_BODY.some((concept) => each.concepts.has(concept)) &&
        (each.verbal ? each.objects.includes(head) : each.args.some((argument) => argument.slot === 'of' && argument.head === head)),
    );

/** "La commission mixte a siégé à Lomé": the verb tells of the sitting. */
const sitsItself = ({ governor, head, concepts }: Frame, context: Context): boolean =>
  concepts.has('noun-meeting') &&
  governor?.verbal === true &&
  governor.subjects.includes(head) &&
  (sits(governor, context) ||
    (governor.concepts.has('meet') && !governor.concepts.has('sit-in-office') && !governor.concepts.has('noun-meeting')));

/** "La Conférence des chefs d’État a chargé la Commission", "the 40th session of the Conference of Ministers": the body of that name, and no gathering of its own. */
export const isConferenceItself = (frame: Frame, { positions }: Context): boolean =>
  !frame.verbal &&
  positions.headedBy(frame.head.index).some(({ entity }) => entity.class === 'Organization') &&
  (isActing(frame) || frame.governor?.concepts.has('noun-meeting') === true);

/** "Le programme réunit l’État et les communes", "the Community brings together 15 states" only joins: a transitive verb needs somebody as its subject, and a day where it says what is. */
export const onlyJoins = (frame: Frame, context: Context): boolean =>
  frame.verbal &&
  !frame.passive &&
  frame.concepts.has('bring-together') &&
  (context.resolver.resolveAll(frame.subjects).length === 0 ||
    (frame.tense === 'present' && context.timesOf(frame).length === 0) ||
    (frame.objects.length > 0 && frame.objects.every((token) => GATHERED.some((concept) => context.conceptsOf(token).has(concept)))));

/** "A rassemblé des fonds", "gathered information": what is gathered is nobody. */
const GATHERED = [
  'noun-money',
  'fund-noun',
  'goods',
  'goods-humanitarian',
  'noun-abstract',
  'noun-text',
  'noun-report',
  'noun-worth',
] as const;
