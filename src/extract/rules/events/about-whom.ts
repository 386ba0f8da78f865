/** Who is on a visit that its own words say nothing of: whoever the sentence is about, and whoever goes along. */
import type { Token } from '../../../model/doc.ts';
import { type Entity, isNamedPerson } from '../../../model/entity.ts';
import { type Frame, inSlot } from '../../clause/frame.ts';
import { INDEFINITE } from '../../clause/function-words.ts';
import type { Context } from '../../context.ts';
import { sceneVerb } from '../../events/scenes.ts';
import { isPersonName } from '../../reference/mentions.ts';
import { allEntitiesIn } from '../../slots.ts';

/** "Une visite de trois jours": how long it lasts. */
const isLength = ({ index }: Token, { clauses }: Context): boolean => clauses.isTime(index) || clauses.tree.by(index, 'nummod').length > 0;

/** "La visite du ministre", "a mission of the Bank": whose it is; "a tour of Syria", "une mission de terrain" are nobody’s. */
const isOwner = (token: Token, context: Context): boolean =>
  !isLength(token, context) && context.resolver.resolve(token).some(({ class: kind }) => kind !== 'Place' && kind !== 'Country');

/** "De retour d’une mission", "back from a tour": the visit is over. */
const isBackFrom = ({ head }: Frame, { clauses, doc }: Context): boolean =>
  clauses.tree.by(head.index, 'case').some(({ index }) => BACK.test(doc.tokens[index - 1]?.form ?? ''));
const BACK = /^(?:back|fresh|retour)$/iu;

/** The verb of whoever is back: the first that follows in the sentence and says something of its own. */
const verbBehind = ({ head }: Frame, { clauses }: Context): Frame | undefined =>
  clauses
    .inSentence(head.sentence)
    .find((each) => each.verbal && each.head.index > head.index && each.subjects.length > 0 && each.link !== 'relative');

/** "…, Olaf Scholz, actuellement en visite au Canada": the person right before the comma. */
function personBefore({ head }: Frame, { clauses, doc: { tokens }, positions }: Context): Entity | undefined {
  const [preposition] = clauses.tree.by(head.index, 'case');
  if (!preposition || !VISITING.test(preposition.form)) return undefined;
  let at = preposition.index - 1;
  while (tokens[at]?.upos === 'ADV') at--;
  if (tokens[at]?.form !== ',' || tokens[at - 1]?.sentence !== head.sentence) return undefined;
  const mention = positions.endingAt(tokens[at - 1].end);
  return mention && isPersonName(mention) ? mention.entity : undefined;
}
const VISITING = /^(?:en|on)$/iu;

const TAKING_IN = ['receive', 'host'] as const;

/** "A accueilli Y pour une visite", "hosted Y on a visit": behind the verb, the visit is the guest's. */
const takesIn = (verb: Frame, visit: Token): boolean =>
  visit.index > verb.head.index && verb.objects.length > 0 && TAKING_IN.some((concept) => verb.concepts.has(concept));

/**
 * "En visite à Dakar, le ministre X a …", "during a visit to Kyiv, Y said", "back from a tour of the east, Z called on …": whoever the sentence is about, where no
 * word says whose visit it is; whoever is received there, or otherwise suffers what the verb says.
 */
export function aboutWhom(frame: Frame, context: Context): readonly Entity[] {
  const { head } = frame;
  if (frame.verbal || !frame.concepts.has('noun-visit')) return [];
  const apposed = personBefore(frame, context);
  if (apposed) return [apposed];
  const verb = isBackFrom(frame, context) ? verbBehind(frame, context) : sceneVerb(frame, context);
  if (!verb) return [];
  const determiners = context.clauses.tree.by(head.index, 'det', 'nmod:poss', 'case').filter(({ upos }) => upos !== 'ADP');
  if (determiners.some(({ form }) => !INDEFINITE.test(form))) return [];
  if (inSlot(frame, 'of', 'by').some((argument) => isOwner(argument.head, context))) return [];
  const people = (tokens: readonly Token[]): readonly Entity[] =>
    context.resolver.resolveAll(tokens).filter((each) => each.class === 'Person');
  const received = verb.passive || takesIn(verb, head) ? people(verb.objects) : [];
  return received.length > 0 ? received : people(verb.subjects);
}

/** "Will travel there with a delegation", "toured the camps with Ms X": on a journey, company is whoever goes along. */
export function companions(frame: Frame, context: Context): readonly Entity[] {
  const { concepts, verbal } = frame;
  const slots = concepts.has('go') || concepts.has('leave-place') ? (['attendee', 'with'] as const) : (['attendee'] as const);
  return [...allEntitiesIn(frame, slots, context), ...(verbal && concepts.has('visit') ? peopleWith(frame, context) : [])];
}

/** People behind "with", which the tree may hang on what is visited. */
function peopleWith(frame: Frame, context: Context): readonly Entity[] {
  const { clauses, resolver } = context;
  const beside = frame.objects
    .flatMap(({ index }) => clauses.argumentsOf(index))
    .filter(({ slot }) => slot === 'with')
    .map(({ head }) => head);
  return [...allEntitiesIn(frame, ['with'], context), ...resolver.resolveAll(beside)].filter(isNamedPerson);
}
