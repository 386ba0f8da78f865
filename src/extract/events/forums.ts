/** Gatherings that bear the name of a body. */
import type { Span } from '../../model/doc.ts';
import type { Frame } from '../clause/frame.ts';
import type { Context } from '../context.ts';

/**
 * "The Bled Strategic Forum", "au Forum mondial sur les réfugiés": it looks like a body and is held; "the Forum foreign ministers’ meeting",
 * "le sommet du Forum", "the leaders of the Forum", what is done "by the Forum" are of one.
 */
export function isForum({ head, concepts }: Frame, context: Context): boolean {
  if (!concepts.has('noun-forum')) return false;
  const [mention] = context.positions.holding(head.index).filter(({ entity }) => entity.class === 'Organization');
  if (!mention) return false;
  const { tokens } = context.doc;
  const [first, last] = context.positions.tokensIn(mention);
  const behind = tokens[last];
  const noun = context.language === 'en' && behind !== undefined && behind.sentence === head.sentence && behind.upos === 'NOUN';
  const of = tokens
    .slice(Math.max(0, first - 3), first)
    .some(({ index }) => MEETING_NOUNS.some((concept) => context.clauses.at(index)?.concepts.has(concept)));
  const acts = context.clauses.tree.by(head.index, 'case').some(({ lemma }) => BY.has(lemma));
  const ofPeople = context.positions.holding(head.index).some((one) => one.entity.class === 'Group' && one.start < mention.start);
  return !noun && !of && !acts && !ofPeople;
}

const BY = new Set(['by', 'par']);

const MEETING_NOUNS = ['noun-meeting', 'noun-conference', 'noun-summit'] as const;
const ARTICLES = new Set(['un', 'une', 'a', 'an']);
const ORDINAL = /^\d+(?:e|ème|er|ère|th|st|nd|rd)$/iu;

/** "Un Conseil interministériel", "le 12e Forum des affaires, clôturé samedi": what looks like a body is held, once or for the nth time. */
export function isGatheringOfItsOwn(frame: Frame, context: Context): boolean {
  if (isForum(frame, context)) return true;
  if (!MEETING_NOUNS.some((concept) => frame.concepts.has(concept)) || frame.governor?.concepts.has('meet')) return false;
  if (!context.positions.headedBy(frame.head.index).some(({ entity }) => entity.class === 'Organization')) return false;
  const words = context.clauses.tree.by(frame.head.index, 'det', 'amod', 'nummod');
  return words.some(({ form }) => ARTICLES.has(form.toLowerCase()) || ORDINAL.test(form));
}

/** "Le Conseil des ministres du 12 juin": the sitting of a day, under the name of the body. */
export const isOfDay = (frame: Frame, context: Context): boolean =>
  frame.concepts.has('noun-council') &&
  context.timesOf(frame).some((time) => (time.kind === 'point' || time.kind === 'span') && isComplement(time, context));

const OF = /^(du|des|de|of)$/iu;

const isComplement = (time: Span, context: Context): boolean => {
  const [first] = context.positions.tokensIn(time);
  return [first - 2, first - 1, first].some((at) => OF.test(context.doc.tokens[at]?.form ?? ''));
};
