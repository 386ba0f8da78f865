import type { Span } from '../model/doc.ts';
import type { Mention } from '../model/entity.ts';
import type { EventFact, PledgeFact } from '../model/facts.ts';
import type { Context } from './context.ts';

/** Words are said and sanctions set anywhere: a place beside them is seldom theirs. */
const ELSEWHERE: ReadonlySet<EventFact['class']> = new Set(['Statement', 'Sanction', 'Decision', 'Call']);
const LOCATIVE: ReadonlySet<string> = new Set(['à', 'dans', 'sur', 'en', 'in', 'at', 'near']);
/** Farthest that a place may stand behind the words that name its event, UTF-16 units. */
const REACH = 90;

/**
 * Gives a place that the text locates something at ("les tirs survenus à Sokodé") to the event of its sentence that names it, or that
 * stands right before it, where the trees tell none. Places in a post or in a pledge are theirs.
 */
export function lendPlaces(events: readonly EventFact[], pledges: readonly PledgeFact[], context: Context): void {
  const used = new Set(events.map((event) => event.place));
  const taken: Span[] = [...context.offices, ...pledges].flatMap((fact) => fact.evidence);
  for (const mention of context.doc.mentions) {
    if (mention.entity.class !== 'Place' || used.has(mention.entity) || !isLocated(mention, context)) continue;
    if (taken.some((span) => holds(span, mention))) continue;
    const event = eventBeside(mention, events, context);
    if (!event) continue;
    event.place = mention.entity;
    used.add(mention.entity);
  }
}

const holds = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

function isLocated(mention: Mention, context: Context): boolean {
  const [first] = context.positions.tokensIn(mention);
  for (let at = first - 1; at >= 0 && first - at <= 2; at--) {
    const token = context.doc.tokens[at];
    if (LOCATIVE.has(token.lemma)) return true;
    if (token.upos !== 'DET') return false;
  }
  return false;
}

/** Another finite verb tells of something else that happened there ("the six aviators who died at Alert"). */
function verbBetween(span: Span, mention: Span, context: Context): boolean {
  if (holds(span, mention)) return false;
  const [first, last] = context.positions.tokensIn({ start: span.end, end: mention.start });
  return context.doc.tokens.slice(first, last).some((token) => token.upos !== 'NOUN' && token.feats.VerbForm === 'Fin');
}

function eventBeside(mention: Mention, events: readonly EventFact[], context: Context): EventFact | undefined {
  const { tokens, sentences } = context.doc;
  const sentence = sentences[tokens[context.positions.tokensIn(mention)[0]].sentence];
  const start = tokens[sentence.first].start;
  let best: EventFact | undefined;
  let nearest = REACH;
  for (const event of events) {
    if (event.place || ELSEWHERE.has(event.class)) continue;
    for (const span of event.evidence) {
      if (span.start < start || span.start > mention.start) continue;
      const gap = holds(span, mention) ? 0 : mention.start - span.end;
      if (gap < nearest && !verbBetween(span, mention, context)) {
        nearest = gap;
        best = event;
      }
    }
  }
  return best;
}
