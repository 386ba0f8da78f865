import type { Span } from '../../model/doc.ts';
import type { EventFact } from '../../model/facts.ts';
import { type Frame, PAST } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import { addEvidence } from '../evidence.ts';
import { lowerBound } from '../reference/mentions.ts';
import { isText } from '../rules/events/texts.ts';
import { addParticipation } from './candidates.ts';
import { dayOfIssue, newEvent } from './new-event.ts';

const MAKING = ['adopt', 'approve', 'sign', 'ratify', 'conclude'] as const;
/** A line of a list: "- le projet de loi", "b. un décret", "(ii) Memorandum". */
const ITEM = /^\s*(?:[-–—•*▪·]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s+/iu;
/** What is left of a line that leads a list in. */
const LEADING = /^[^\n]*:\s*?(?=\n|$)/u;
/** Words of a line in which its first noun stands. */
const OPENING = 5;
const MAX_ITEMS = 30;
const CONFIDENCE = 0.8;

/** "A adopté", "a examiné et adopté", "were signed". */
const isMaking = ({ verbal, negated, tense, concepts, link, governor }: Frame): boolean =>
  verbal &&
  !negated &&
  (PAST.has(tense) || (link === 'coordinate' && tense === 'participle' && governor !== null && PAST.has(governor.tense))) &&
  MAKING.some((concept) => concepts.has(concept));

/** The lines of a list behind an offset, without their marks. */
function itemsBehind(text: string, offset: number): Span[] {
  const items: Span[] = [];
  for (let start = offset; start < text.length && items.length < MAX_ITEMS; ) {
    const stop = text.indexOf('\n', start);
    const end = stop < 0 ? text.length : stop;
    const line = text.slice(start, end);
    const mark = ITEM.exec(line);
    if (mark) items.push({ start: start + mark[0].length, end: start + line.trimEnd().length });
    else if (line.trim().length > 0) break;
    start = end + 1;
  }
  return items;
}

/** The first noun of a line is a text that can be adopted or signed. */
function opensWithText({ start, end }: Span, context: Context): boolean {
  const { tokens } = context.doc;
  const first = lowerBound(tokens.length, (index) => tokens[index].start, start);
  const noun = tokens.slice(first, first + OPENING).find(({ upos }) => upos === 'NOUN' || upos === 'PROPN');
  return noun !== undefined && noun.end <= end && isText(noun, context);
}

const covers = (span: Span, { evidence }: EventFact): boolean => evidence.some((each) => each.start < span.end && span.start < each.end);

/**
 * "Le Conseil a examiné et adopté :\n- le projet de loi …;\n- le projet de décret …", "The following documents were signed:\n(i) …": one
 * agreement for each text that a line names first; where the verb has named one already, the first line says which.
 */
export function listedTexts(events: readonly EventFact[], ofFrame: (frame: Frame) => EventFact | undefined, context: Context): EventFact[] {
  const { doc, clauses, resolver } = context;
  const { issued } = doc.meta;
  const found: EventFact[] = [];
  for (const lead of doc.sentences) {
    if (!doc.text.slice(lead.start, lead.end).includes(':')) continue;
    const verb = clauses.inSentence(lead.index).find(isMaking);
    const rest = verb && LEADING.exec(doc.text.slice(verb.head.end, lead.end));
    if (!verb || !rest) continue;
    const last = verb.head.end + rest[0].length;
    const told = ofFrame(verb);
    if (told && told.class !== 'Agreement') continue;
    for (const item of itemsBehind(doc.text, last).filter((each) => opensWithText(each, context))) {
      if (events.some((each) => each.class === 'Agreement' && covers(item, each))) continue;
      if (told?.evidence.every(({ end }) => end <= last)) {
        addEvidence(told.evidence, item);
        continue;
      }
      const event = newEvent({
        class: 'Agreement',
        date: told?.date ?? dayOfIssue(issued),
        place: told?.place ?? null,
        evidence: [item],
        rule: 'event/agreement',
        confidence: CONFIDENCE,
      });
      if (told) for (const { role, agent } of told.participations) addParticipation(event, role, agent);
      else for (const agent of resolver.resolveAll(verb.subjects)) if (agent.class !== 'Place') addParticipation(event, 'Author', agent);
      found.push(event);
    }
  }
  return found;
}
