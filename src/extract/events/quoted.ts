import type { Entity, Mention } from '../../model/entity.ts';
import type { EventFact } from '../../model/facts.ts';
import type { Frame } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import { addEvidence } from '../evidence.ts';
import { lowerBound } from '../reference/mentions.ts';
import type { Quote } from '../reference/quotes.ts';
import { addParticipation } from './candidates.ts';
import { dayOfIssue, newEvent } from './new-event.ts';

/** "« … »\n– Anna Weiss, première ministre": a dash, then titles, then the name. */
const SIGNATURE = /^[\s.,]{0,4}[–—:-]\s?/u;
/** Farthest that the name may stand behind the dash, UTF-16 units: titles stand between. */
const TITLES = 60;
/** "Pour Anna Weiss, « … »", "according to Anna Weiss, “…”". */
const ACCORDING = /(?:^|[\s(])(?:pour|selon|d’après|d'après|for|according to)\s+(?:\p{L}+\.?\s){0,3}$/iu;
const BEFORE = 40;
/** "Quotes attributable to the Minister, Anna Weiss:", "Propos attribuables à Mme Weiss :": a line that leads quotations in. */
const ATTRIBUTED =
  /^[^\p{L}\p{N}]*(?:(?:quotes?|comments?|citations?|propos|déclarations?)\s(?:\p{L}+\s){0,2})?(?:attributable|attributed|attribuables?|attribuée?s?|from|de|d['’])(?!\p{L})[^\n]*$/iu;
const CONFIDENCE = 0.75;

const isNamed = ({ entity, kind }: Mention): boolean => entity.class === 'Person' && kind === 'name';

/** The first person named from one offset to another, or the last. */
function namedBetween(from: number, to: number, mentions: readonly Mention[], last = false): Mention | undefined {
  let found: Mention | undefined;
  for (let at = lowerBound(mentions.length, (index) => mentions[index].start, from); mentions[at]?.start <= to; at++) {
    if (!isNamed(mentions[at])) continue;
    found = mentions[at];
    if (!last) break;
  }
  return found;
}

/** The line behind a quotation that has a line of its own. */
const NEXT_LINE = /^[\s.,]*\n\s*/u;
/** What may follow a name that signs: nothing, or titles behind a comma. */
const SIGNED = /^\s*(?:[,–—-][^.!?]*)?(?:\n|$)/u;

/** "« … »\nAnna Weiss": a name that opens the line below. */
function namedBelow(quote: Quote, { text, mentions }: Pick<Context['doc'], 'text' | 'mentions'>): Entity | undefined {
  const below = NEXT_LINE.exec(text.slice(quote.end, quote.end + TITLES));
  if (!below || !/(?:^|\n)\s*$/u.test(text.slice(0, quote.start))) return undefined;
  const from = quote.end + below[0].length;
  const named = namedBetween(from, from, mentions);
  return named && SIGNED.test(text.slice(named.end)) ? named.entity : undefined;
}

/** Who speaks, and where what says so begins. */
interface Signer {
  readonly speaker: Entity;
  readonly from: number;
}

/** "Anna Weiss, ministre du Commerce : « … »": a line that opens with a name and gives its words behind a colon. */
function openerOf(quote: Quote, { text, mentions }: Pick<Context['doc'], 'text' | 'mentions'>): Signer | undefined {
  const back = Math.max(0, quote.start - LINE - 1);
  const ended = text.slice(back, quote.start).lastIndexOf('\n');
  if (ended < 0 && back > 0) return undefined;
  const from = back + ended + 1;
  const named = namedBetween(from, from + TITLED, mentions);
  return named && OPENED.test(text.slice(named.end, quote.start)) && TITLE.test(text.slice(from, named.start))
    ? { speaker: named.entity, from }
    : undefined;
}

/** Longest line of a name with titles before its words; longest title before the name. */
const LINE = 160;
const TITLED = 30;
const OPENED = /^(?:,[^.!?«“"]*)?\s?:\s*$/u;
const TITLE = /^[^\p{L}\p{N}]*(?:\p{Lu}[\p{L}.]*\s){0,3}$/u;

/** Who signs a quotation, where no verb says that he speaks. */
function signerOf(quote: Quote, { doc, resolver }: Context): Signer | undefined {
  const { text, mentions } = doc;
  const below = namedBelow(quote, doc);
  if (below) return { speaker: below, from: quote.start };
  const signature = SIGNATURE.exec(text.slice(quote.end, quote.end + TITLES));
  if (signature) {
    const from = quote.end + signature[0].length;
    const behind = namedBetween(from, from + TITLES, mentions);
    const signs = !signature[0].includes(':') || (behind && SIGNED.test(text.slice(behind.end)));
    if (behind && signs && !text.slice(from, behind.start).includes('\n')) return { speaker: behind.entity, from: quote.start };
  }
  const opening = resolver.speakerOf(quote).length > 0 ? undefined : openerOf(quote, doc);
  if (opening) return opening;
  const ahead = namedBetween(quote.start - BEFORE, quote.start, mentions, true);
  if (!ahead || !/^[\s,:]{1,4}$/u.test(text.slice(ahead.end, quote.start))) return undefined;
  const from = text.lastIndexOf('\n', ahead.start) + 1;
  if (/:/u.test(text.slice(ahead.end, quote.start)) && ATTRIBUTED.test(text.slice(from, ahead.start)))
    return { speaker: ahead.entity, from };
  return ACCORDING.test(text.slice(Math.max(0, ahead.start - BEFORE), ahead.start))
    ? { speaker: ahead.entity, from: quote.start }
    : undefined;
}

/** One statement for each quotation that is signed or laid to somebody without a verb of speech, on the day of issue; what he said another day is another. */
export function signedQuotes(events: readonly EventFact[], context: Context): EventFact[] {
  const { issued } = context.doc.meta;
  const found: EventFact[] = [];
  const speakers = new Set(
    events
      .filter(
        ({ class: kind, date, factuality }) => kind === 'Statement' && factuality === 'Actual' && (date === null || date.edtf === issued),
      )
      .flatMap(({ participations }) => participations.filter(({ role }) => role === 'Speaker').map(({ agent }) => agent)),
  );
  for (const quote of context.quotes) {
    const signer = signerOf(quote, context);
    if (!signer || speakers.has(signer.speaker)) continue;
    const { speaker, from } = signer;
    speakers.add(speaker);
    const event = newEvent({
      class: 'Statement',
      date: dayOfIssue(issued),
      evidence: [{ start: from, end: quote.end }],
      rule: 'event/statement',
      confidence: CONFIDENCE,
    });
    addParticipation(event, 'Speaker', speaker);
    found.push(event);
  }
  return found;
}

/** The words that a statement quotes are where it stands, as much as the verb beside them. */
export function quoteWords(ofFrame: (frame: Frame) => EventFact | undefined, { quotes, resolver }: Context): void {
  for (const quote of quotes) {
    const verb = resolver.tagOf(quote);
    const event = verb && ofFrame(verb);
    if (event?.class === 'Statement') addEvidence(event.evidence, { start: quote.start, end: quote.end });
  }
}
