import type { Span, Token } from '../../model/doc.ts';
import type { Mention } from '../../model/entity.ts';
import type { EventFact } from '../../model/facts.ts';
import type { TimeMention } from '../../model/value.ts';
import type { Context } from '../context.ts';
import { annotationAround, annotationsIn, isPersonName } from '../reference/mentions.ts';
import { isPlaceName } from '../rules/events/destinations.ts';
import { addParticipation } from './candidates.ts';
import { newEvent, whenOf } from './new-event.ts';

const BEING: ReadonlySet<string> = new Set(['be', 'être']);
const IN: ReadonlySet<string> = new Set(['in', 'à', 'en', 'au']);
/** Between the verb and the place: when ("sera lundi à Londres"), and words that only add. */
const LIGHT: ReadonlySet<Token['upos']> = new Set(['ADV', 'PUNCT', 'DET']);
const REACH = 8;
const CONFIDENCE = 0.75;

interface Stay {
  readonly where: Mention;
  readonly when: TimeMention;
  readonly who: Mention;
  readonly verb: Token;
}

/**
 * "Minister X will be in London on Monday", "Mme X sera lundi à Rabat": whoever is somewhere on a day visits it. Read from the words: trees
 * make the name, the day or the place the head of such clauses.
 */
export function readStays(events: readonly EventFact[], context: Context): EventFact[] {
  const found: EventFact[] = [];
  for (const verb of context.doc.tokens) {
    const stay = BEING.has(verb.lemma) && verb.upos === 'AUX' ? stayAt(verb, context) : undefined;
    if (!stay || [...events, ...found].some((event) => tellsOf(event, stay))) continue;
    const event = newEvent({
      class: 'Visit',
      date: whenOf(stay.when),
      place: stay.where.entity,
      factuality: (stay.when.earliest ?? '') > (context.doc.meta.issued ?? '') ? 'Planned' : 'Actual',
      evidence: [spanOf(stay)],
      rule: 'event/visit',
      confidence: CONFIDENCE,
    });
    addParticipation(event, 'Visitor', stay.who.entity);
    found.push(event);
  }
  return found;
}

const spanOf = ({ who, where, when, verb }: Stay): Span => ({
  start: verb.start - who.end > 2 ? verb.start : who.start,
  end: Math.max(where.end, when.end),
});

/** The visit is told by another event, of any kind that says who was there when. */
const tellsOf = ({ class: kind, evidence, participations }: EventFact, stay: Stay): boolean =>
  (kind === 'Visit' && participations.some(({ agent }) => agent === stay.who.entity)) ||
  (kind !== 'Statement' && evidence.some(({ start, end }) => start <= stay.verb.start && stay.verb.end <= end));

function stayAt(verb: Token, context: Context): Stay | undefined {
  const { doc, positions } = context;
  const { tokens, sentences } = doc;
  for (let at = verb.index + 1; at <= verb.index + REACH && tokens[at]?.sentence === verb.sentence; at++) {
    const token = tokens[at];
    if (IN.has(token.lemma) && !timeAround(token, context)) {
      const where = positions.holding(at + 1).find((mention) => isPlaceName(mention) && mention.start === tokens[at + 1].start);
      const when = where && (timeNear(verb, where, context) ?? timeInFront(verb, context));
      const who = when && visitorBefore(verb, context);
      return who && /^\p{Lu}/u.test(tokens[at + 1].form) && sentences[verb.sentence].kind !== 'heading'
        ? { where, when, who, verb }
        : undefined;
    }
    if (!timeAround(token, context) && !LIGHT.has(token.upos)) return undefined;
  }
  return undefined;
}

const timeAround = (token: Token, { doc }: Context): TimeMention | undefined => annotationAround(doc.times, token);

/** The day between the verb and the place, or right behind the place. */
const timeNear = (verb: Token, where: Mention, { doc }: Context): TimeMention | undefined =>
  annotationsIn(doc.times, { start: verb.end, end: doc.sentences[verb.sentence].end }).find(
    (time) =>
      (time.kind === 'point' || time.kind === 'span') &&
      time.edtf !== null &&
      (time.end <= where.start || /^[\s,]*(?:on|from|le|du|the|in|en|d[eè]s)?\s*$/iu.test(doc.text.slice(where.end, time.start))) &&
      time.start < where.end + NEAR,
  );
const NEAR = 12;

/** "Hier, le ministre, X, était à Djibouti", "From 2 to 4 July, X is to be in Ethiopia": the time that opens the sentence. */
const timeInFront = (verb: Token, { doc }: Context): TimeMention | undefined => {
  const { first, start } = doc.sentences[verb.sentence];
  const time = annotationsIn(doc.times, { start, end: verb.start })[0];
  const opens = time && time.start <= doc.tokens[first].end + 1;
  return opens && time.edtf !== null && (time.kind === 'point' || time.kind === 'span') ? time : undefined;
};

/** The last person named before the verb with no other predicate between; what stands between commas belongs to the name. */
function visitorBefore(verb: Token, { doc, clauses, positions }: Context): Mention | undefined {
  let at = verb.index - 1;
  while (AUXILIARY.has(doc.tokens[at]?.upos)) at--;
  if (doc.tokens[at]?.feats.PronType === 'Rel' && doc.tokens[at - 1]?.form === ',') at -= 2;
  else if (doc.tokens[at]?.form === ',' && positions.holding(at - 1).some(isPersonName)) at--;
  else if (doc.tokens[at]?.form === ',') at = openingComma(at, doc.tokens) - 1;
  const before = doc.tokens[at];
  if (!before || before.sentence !== verb.sentence || clauses.at(before.index)?.verbal) return undefined;
  return positions.holding(at).find(isPersonName) ?? apposed(at, positions);
}

/** "Is to be", "will soon be". */
const AUXILIARY: ReadonlySet<Token['upos']> = new Set(['AUX', 'ADV', 'PART']);

const apposed = (at: number, positions: Context['positions']): Mention | undefined =>
  positions.headedBy(at).find(({ entity }) => entity.class === 'Person');

function openingComma(closing: number, tokens: readonly Token[]): number {
  let at = closing - 1;
  while (tokens[at]?.sentence === tokens[closing].sentence && tokens[at].form !== ',') at--;
  return tokens[at]?.form === ',' ? at : closing;
}
