import type { EventFact } from '../../model/facts.ts';
import { addDays } from '../../recognise/time/calendar.ts';
import { PAST } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import { SESSIONS } from '../event-classes.ts';
import type { Events } from '../events/index.ts';
import { isAttended } from './attended.ts';
import { chainAbove } from './chain.ts';
import type { Draft } from './index.ts';
import { paragraphOf } from './paragraphs.ts';
import { isOfToday, isTold, RECENT_DAYS } from './told.ts';

/** Paragraphs of running text that tell what a text is about. */
const LEAD_PARAGRAPHS = 2;
const FAR_LEAD = 4;

/** The session or visit that a text is about, if the promise may have been made there: what is only considered is of those who met, and what was given before is not. */
export function mainGathering(draft: Draft, events: Events, context: Context): EventFact | null {
  const main = leadGathering(draft, events, context);
  if (!main || isOlder(draft, main, context)) return null;
  return draft.pledge.status !== 'Proposed' || (main.class !== 'Conference' && isAttended(draft, main, context)) ? main : null;
}

/** "Où il a rencontré le ministre", "where he met refugees": told of by the way alone; what others give, they give elsewhere. */
export const isRecalled = (event: EventFact, events: Events, { clauses: { tree } }: Context): boolean =>
  event.class === 'Meeting' &&
  events
    .framesOf(event)
    .every(({ verbal, link, head }) => verbal && (link === 'relative' || tree.children(head.index).some(({ lemma }) => lemma === 'where')));

/** "Last Thursday, the Council resolved to …", "versée en février", in the account of a gathering of today; "announced today", in that of an earlier one. */
function isOlder({ frame }: Draft, { date }: EventFact, context: Context): boolean {
  if (!date?.earliest || !date.latest) return false;
  const { earliest, latest } = date;
  return [frame, ...chainAbove(frame)].some((each) =>
    context
      .timesOf(each)
      .some(
        (time) =>
          time.kind === 'point' &&
          ((time.latest ?? earliest) < earliest || (time.edtf === context.doc.meta.issued && (time.earliest ?? latest) > latest)),
      ),
  );
}

/** A visit that the first paragraph tells of, by one of the parties to the promise. */
const isLeadVisit = (event: EventFact, draft: Draft, events: Events, body: number, context: Context): boolean =>
  event.class === 'Visit' &&
  isAttended(draft, event, context) &&
  event.participations.some(({ role }) => role === 'Visitor') &&
  event.evidence.some((span) => paragraphOf(span, context) <= body && isTold(event, span, events, PAST));

/** Somebody says so, rather than the text alone. */
const isSaid = (draft: Draft, events: Events): boolean =>
  [draft.frame, ...chainAbove(draft.frame)].some((frame) => events.ofFrame(frame)?.class === 'Statement');

/** "Le Forum s’est refermé ce vendredi à Bruxelles": a gathering with no guest named that a main clause tells of. */
const isPublic = (event: EventFact, events: Events): boolean =>
  (event.class === 'Conference' || event.class === 'Summit') &&
  event.place !== null &&
  event.date !== null &&
  event.evidence.some((span) => isTold(event, span, events));

/**
 * The session or visit that a text is about: dated within the days before its issue and named in its first lines. A visit that holds no
 * session is where something was promised only if somebody says so.
 */
function leadGathering(draft: Draft, events: Events, context: Context): EventFact | null {
  const { issued } = context.doc.meta;
  if (!issued) return null;
  const since = addDays(issued, -RECENT_DAYS);
  const { sentences } = context.doc;
  const body = (sentences.find(({ kind }) => kind === 'prose') ?? sentences.find(({ kind }) => kind === 'item'))?.paragraph ?? 0;
  const found = events.events
    .filter((event) => event.factuality === 'Actual' && (event.participations.length > 0 || isPublic(event, events)))
    .filter(
      (event) => (SESSIONS.has(event.class) && !isRecalled(event, events, context)) || isLeadVisit(event, draft, events, body, context),
    )
    .filter((event) => isOfToday(event, since, issued) || (!event.date && event.evidence.some((span) => isTold(event, span, events, PAST))))
    .filter((event) => {
      const reach = draft.pledge.status === 'Agreed' ? FAR_LEAD : LEAD_PARAGRAPHS;
      return event.evidence.some((span) => paragraphOf(span, context) < body + reach);
    })
    .sort((a, b) => a.evidence[0].start - b.evidence[0].start);
  const sessions = found.filter(({ class: kind }) => kind !== 'Visit');
  return (sessions.length > 0 || isSaid(draft, events) ? found[0] : undefined) ?? null;
}
