import type { Span, Token } from '../../model/doc.ts';
import type { Entity } from '../../model/entity.ts';
import type { EventFact } from '../../model/facts.ts';
import { addDays } from '../../recognise/time/calendar.ts';
import { inSlot } from '../clause/frame.ts';
import { isKnown } from '../clause/function-words.ts';
import type { Context } from '../context.ts';
import { SESSIONS } from '../event-classes.ts';
import type { Events } from '../events/index.ts';
import { accordAbove, isUnderAccord } from './accords.ts';
import { isAttended, partiesOf, takesPart } from './attended.ts';
import { chainAbove } from './chain.ts';
import type { Draft } from './index.ts';
import { isRecalled, mainGathering } from './main-gathering.ts';
import { paragraphOf, proseParagraphOf, sentenceOf } from './paragraphs.ts';
import { pledgingGathering } from './pledging-gathering.ts';
import { pointedOccasion } from './pointed-occasion.ts';
import { saidAt } from './said-at.ts';
import { isOfToday, isTold, RECENT_DAYS, TOLD } from './told.ts';

const OCCASIONS = new Set<EventFact['class']>(['Meeting', 'Summit', 'Conference', 'Visit', 'Call', 'Agreement', 'Decision', 'Ceremony']);

/**
 * The event at which a promise was made: the one that its own words name, else the gathering in whose account the sentence stands.
 * What was given already, or is only considered later on, was promised nowhere in particular.
 */
export function occasionOf(draft: Draft, events: Events, context: Context): EventFact | null {
  const frames = [draft.frame, ...chainAbove(draft.frame)];
  let decision: EventFact | undefined;
  for (const frame of frames) {
    const told = events.ofFrame(frame);
    const own = told?.factuality === 'Actual' && (frame.tense !== 'infinitive' || frame === frames.at(-1)) ? told : undefined;
    if (own?.class === 'Agreement') return own;
    if (own?.class === 'Decision') decision ??= own;
    for (const argument of inSlot(frame, 'occasion', 'in', 'to', 'framework', 'under')) {
      const named = context.clauses.at(argument.head.index);
      const event = named && events.ofFrame(named);
      if (event && OCCASIONS.has(event.class)) return event;
    }
  }
  const accord = accordOf(draft, events, context) ?? signedBefore(draft, events, context);
  if (accord) return accord;
  const pointed = pointedOccasion(draft, events, context);
  if (pointed) return pointed;
  if (draft.pledge.status === 'Delivered') return decision ?? null;
  const said = saidAt(draft, events);
  if (said) return said;
  const pledging = pledgingGathering(draft, events, context);
  if (pledging) return pledging;
  const main = mainGathering(draft, events, context);
  const account = accountOf(draft, events, context);
  return (
    sittingOf(draft, events, context) ??
    account?.here ??
    (main && isAttended(draft, main, context) ? main : null) ??
    account?.near ??
    (main && !isRecalled(main, events, context) ? main : null) ??
    decision ??
    null
  );
}

const ACCORDS = ['noun-agreement', 'noun-text'] as const;

/** "The accord", "ce texte": one that is known. */
const isAccord = (head: Token, { conceptsOf, clauses, resolver }: Context): boolean =>
  ACCORDS.some((concept) => conceptsOf(head).has(concept)) && resolver.resolve(head).length === 0 && isKnown(head, clauses);

/** "Under the accord, UNHCR will …", "en vertu de la deuxième", "by which Romania plans to …": what was signed and told of last. */
function accordOf({ frame, pledge }: Draft, events: Events, context: Context): EventFact | null {
  if (pledge.status === 'Delivered') return null;
  const { governor } = frame;
  const accord = accordAbove(frame, context);
  const noun = accord && context.clauses.at(accord.index);
  const above = [frame.link === 'relative' ? governor : null, noun, noun?.governor].flatMap(
    (each) => (each ? events.ofFrame(each) : undefined) ?? [],
  );
  const signed = above.find((event) => event.class === 'Agreement');
  if (signed) return signed;
  const heads = inSlot(frame, 'under', 'framework', 'by').map((argument) => argument.head);
  const subjects = context.clauses
    .inSentence(frame.head.sentence)
    .filter((each) => each.verbal && each.head.index < frame.head.index)
    .flatMap((each) => each.subjects);
  const named =
    heads.some((head) => isAccord(head, context) || head.feats.NumType === 'Ord') ||
    subjects.some((head) => context.conceptsOf(head).has('noun-agreement') && isAccord(head, context));
  if (!named) return null;
  const known = events.events.filter((event) => event.class === 'Agreement' && event.factuality === 'Actual');
  return (
    known.filter((event) => event.evidence[0].start < frame.head.start).sort((a, b) => b.evidence[0].start - a.evidence[0].start)[0] ?? null
  );
}

/** "Le Ghana et le PAM ont signé un accord. Le PAM formera …": what a party to it will do, told right behind its signing; its own share of the costs is not. */
function signedBefore({ frame, pledge }: Draft, events: Events, context: Context): EventFact | null {
  const { issued } = context.doc.meta;
  const binds =
    frame.tense === 'future' ||
    (frame.tense === 'present' && GIVES.some((concept) => frame.concepts.has(concept))) ||
    chainAbove(frame).some(({ concepts }) => concepts.has('commit'));
  const isOpen = pledge.status === 'Pledged' || (pledge.status === 'Agreed' && isUnderAccord(frame, context));
  if (!isOpen || !binds || frame.concepts.has('bear-cost') || !issued) return null;
  const since = addDays(issued, -RECENT_DAYS);
  const paragraph = proseParagraphOf(pledge.evidence[0], context);
  const told = events.events
    .filter((event) => event.class === 'Agreement' && event.factuality === 'Actual' && (!event.date || isOfToday(event, since, issued)))
    .filter((event) => {
      const parties = partiesOf(event, context);
      const known = event.participations.length > 0 && event.participations.every(({ agent }) => !agent.anonymous);
      return !known || pledge.pledgers.every((entity) => parties.has(entity));
    })
    .flatMap((event) => event.evidence.map((span) => ({ event, span })))
    .filter(({ event, span }) => span.start < frame.head.start && isTold(event, span, events, TOLD))
    .filter(({ span }) => paragraph - paragraphOf(span, context) <= SIGNING_REACH)
    .sort((a, b) => b.span.start - a.span.start);
  return told[0]?.event ?? null;
}

/** Verbs whose present promises: "l’État apporte 3 millions", told behind the signing. */
const GIVES = ['give', 'fund', 'contribute'] as const;

/** Paragraphs behind a signing that tell what the parties will do. */
const SIGNING_REACH = 1;

const BODIES = new Set<Entity['class']>(['Organization', 'Group']);

/** The session of the days before the issue at which the body that promises sat. */
function sittingOf({ pledge }: Draft, events: Events, context: Context): EventFact | null {
  const { issued } = context.doc.meta;
  if (!issued) return null;
  const since = addDays(issued, -RECENT_DAYS);
  const bodies = pledge.pledgers.filter((entity) => BODIES.has(entity.class));
  const found = events.events
    .filter((event) => SESSIONS.has(event.class))
    .filter((event) => event.factuality === 'Actual' && isOfToday(event, since, issued))
    .filter((event) =>
      event.participations.some(({ agent, role }) => (role === 'Participant' || role === 'Host') && bodies.includes(agent)),
    );
  return found.sort((a, b) => a.evidence[0].start - b.evidence[0].start)[0] ?? null;
}

/** True for two spans of one sentence. */
const isHere = (a: Span, b: Span, { doc }: Context): boolean => sentenceOf(a, doc.sentences) === sentenceOf(b, doc.sentences);

/** "Lors de sa séance du 3 mai, le Conseil a …": the occasion stands before the verb that promises, and not below a noun of its clause. */
const isOpener = (event: EventFact, span: Span, { frame }: Draft, events: Events): boolean =>
  events
    .framesOf(event)
    .some(
      (each) =>
        each.head.start >= span.start &&
        each.head.end <= span.end &&
        [frame, ...chainAbove(frame)].some((above) => each.governor === above || above.args.some(({ head }) => head === each.head)),
    );

const OPENING: ReadonlySet<Token['upos']> = new Set(['ADP', 'DET', 'NOUN', 'ADJ', 'NUM', 'PROPN']);

/** "À l’issue de la réunion, tenue à Tunis, le Togo s’est engagé …": an occasion opens the sentence, wherever the tree hangs it. */
const opensSentence = (event: EventFact, span: Span, { frame }: Draft, events: Events, { doc, clauses }: Context): boolean =>
  events.framesOf(event).some(({ verbal, head }) => {
    if (verbal || head.sentence !== frame.head.sentence || head.start < span.start || head.end > span.end) return false;
    const opening = doc.tokens.slice(doc.sentences[head.sentence].first, head.index);
    return (
      opening.every(({ upos }) => OPENING.has(upos)) &&
      [head, ...clauses.tree.ancestors(head)].some(({ index }) =>
        clauses.argumentsOf(index).some((argument) => argument.slot === 'occasion' && argument.head === head),
      )
    );
  });

/** The sessions told of last before a promise, in its sentence and in its paragraph; there one of who promises comes first. */
interface Account {
  readonly here?: EventFact;
  readonly near?: EventFact;
}

function accountOf(draft: Draft, events: Events, context: Context): Account {
  const { issued } = context.doc.meta;
  const here = draft.pledge.evidence[0];
  const paragraph = paragraphOf(here, context);
  const found = events.events
    .filter(({ class: kind, factuality, date }) => SESSIONS.has(kind) && factuality === 'Actual' && date)
    .filter(({ date }) => !issued || (date?.earliest ?? '') <= issued)
    .flatMap((event) => event.evidence.filter((span) => span.start <= here.end).map((span) => ({ event, span })))
    .sort((a, b) => b.span.start - a.span.start);
  const inSentence = found.find(
    ({ event, span }) =>
      isHere(span, here, context) &&
      (isTold(event, span, events) || isOpener(event, span, draft, events) || opensSentence(event, span, draft, events, context)),
  );
  const around = found.filter(
    ({ event, span }) => paragraphOf(span, context) === paragraph && isTold(event, span, events) && takesPart(draft, event, context),
  );
  const own = around.find(({ event }) => event.participations.some(({ agent }) => draft.pledge.pledgers.includes(agent)));
  return { here: inSentence?.event, near: (own ?? around[0])?.event };
}
