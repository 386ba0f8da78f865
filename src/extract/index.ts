import type { Doc, Token } from '../model/doc.ts';
import type { Entity, Mention } from '../model/entity.ts';
import type { EventFact, Facts, Office, PledgeFact } from '../model/facts.ts';
import { nameCapacities } from './acting.ts';
import { buildClauses } from './clause/build.ts';
import type { Frame } from './clause/frame.ts';
import { setConfidence } from './confidence.ts';
import { byFrame, type Context } from './context.ts';
import { isDateline } from './datelines.ts';
import { type Events, extractEvents } from './events/index.ts';
import { lendPlaces, lendStricken, lendVictims } from './nearby.ts';
import { extractPledges } from './pledges/index.ts';
import { issuersOf } from './reference/issuers.ts';
import { jointAuthors } from './reference/joint.ts';
import { positionsOf } from './reference/mentions.ts';
import { officeHolders } from './reference/office-holders.ts';
import { findQuotes } from './reference/quotes.ts';
import { Resolver } from './reference/resolver.ts';
import { selfOf } from './reference/self.ts';
import { assignSpeakers } from './reference/speakers.ts';
import { mendSubjects } from './reference/surface-subjects.ts';
import { EVENT_RULES } from './rules/events/index.ts';
import { PLEDGE_RULES } from './rules/pledges/index.ts';
import { selectFacts } from './select.ts';
import { conceptReader } from './units.ts';
import { loadWords } from './words.ts';

/** What earlier stages know besides the annotated document. */
export interface Recognised {
  readonly offices: readonly Office[];
  /** Mentions in the publisher's name, which is no part of the text. */
  readonly publisher: readonly Mention[];
}

/** Works out the facts of an annotated document: who met, said, struck, founded; who promised what to whom. Pure: changes only what it returns. */
export function extract(doc: Doc, recognised: Recognised): Facts {
  const context = contextOf(doc, recognised);
  const events = extractEvents(context, EVENT_RULES);
  const { pledges, promising } = extractPledges(context, events, PLEDGE_RULES);
  const kept = events.events.filter(
    (event) => !isOnlyPromise(event, events, promising, pledges, context) && !isOnlyWord(event, events, context),
  );
  for (const pledge of pledges) if (pledge.madeAt && !kept.includes(pledge.madeAt)) pledge.madeAt = null;
  nameCapacities(kept, context);
  lendVictims(kept, context);
  lendStricken(kept, context);
  lendPlaces(kept, pledges, context);
  const facts = selectFacts(doc, context.positions, recognised.offices, kept, pledges);
  setConfidence(facts.events, facts.pledges);
  return facts;
}

/**
 * A decision or a group's announcement that only says a pledge is that pledge, and no event beside it; unless a person or the text's own
 * author makes it here and now ("we announce").
 */
function isOnlyPromise(
  event: EventFact,
  events: Events,
  promising: ReadonlySet<Frame>,
  pledges: readonly PledgeFact[],
  context: Context,
): boolean {
  if (event.class !== 'Decision' && event.class !== 'Statement') return false;
  const frames = events.framesOf(event);
  if (frames.some(({ concepts }) => concepts.has('instruct'))) return false;
  const byGroup = event.participations.every(({ agent }) => agent.class === 'Group');
  const silent = (frame: Frame): boolean => isNoNews(frame, context) || (byGroup && frame.concepts.has('announce'));
  if (frames.some((frame) => !promising.has(frame) || isDecisionNoun(frame) || (event.class === 'Statement' && !silent(frame))))
    return false;
  const byPerson = event.participations.some(
    (part) => part.role === 'Speaker' && (part.agent.class === 'Person' || context.self.entities.includes(part.agent)),
  );
  const performed =
    byPerson ||
    frames.some((frame) => context.resolver.resolveAll(frame.subjects).includes(context.self.author) || frame.tense === 'progressive');
  return !performed && (event.class === 'Decision' || !pledges.some((pledge) => pledge.madeAt === event));
}

/** "Explained Peru’s decision to give 40 trucks": one that is spoken of as such. */
const isDecisionNoun = ({ verbal, concepts }: Frame): boolean => !verbal && concepts.has('noun-decision');

/** "Les 2 milliards annoncés par X", "a renouvelé sa promesse de …", "renewed its pledge to …": what was promised before. */
const isNoNews = ({ concepts, objects, tense }: Frame, { conceptsOf }: Context): boolean =>
  (concepts.has('announce') && tense === 'participle') ||
  (concepts.has('reaffirm') && !concepts.has('say') && objects.some((token) => conceptsOf(token).has('commit-noun')));

/** "Decided to create a centre", "a entériné la nomination de X": the centre and the appointment are told as events of their own. */
function isOnlyWord(event: EventFact, events: Events, context: Context): boolean {
  if (event.class !== 'Decision') return false;
  const { clauses } = context;
  return events.framesOf(event).every((frame) => {
    if (leadsInPosts(frame, events, context)) return true;
    const created = clauses.tree.by(frame.head.index, 'xcomp', 'ccomp', 'advcl');
    const told = (tokens: readonly Token[]) => tokens.flatMap((token) => clauses.at(token.index) ?? []).map(events.ofFrame);
    return (
      frame.verbal &&
      (told(created).some((each) => each?.class === 'Establishment') || told(frame.objects).some((each) => each?.class === 'Appointment'))
    );
  });
}

/** "A pris les décisions suivantes : – M. X est nommé …": the appointments are what is decided. */
function leadsInPosts({ head }: Frame, events: Events, { clauses, doc }: Context): boolean {
  const { start, end } = doc.sentences[head.sentence];
  const leads = doc.text.slice(start, end).trimEnd().endsWith(':') && doc.sentences[head.sentence + 1] !== undefined;
  return leads && clauses.inSentence(head.sentence + 1).some((frame) => events.ofFrame(frame)?.class === 'Appointment');
}

/** The offices of a text by who holds them. */
function postReader(offices: readonly Office[]): Context['postsOf'] {
  const posts = new Map<Entity, Office[]>();
  for (const office of offices) {
    const held = posts.get(office.person);
    if (held) held.push(office);
    else posts.set(office.person, [office]);
  }
  return (person) => posts.get(person) ?? [];
}

/** Puts together everything that rules may ask about a document. */
export function contextOf(doc: Doc, recognised: Recognised): Context {
  const words = loadWords(doc.language);
  const conceptsOf = conceptReader(doc, words.concepts, words.verbForms);
  const clauses = buildClauses(doc, words.markers, conceptsOf);
  const positions = positionsOf(doc);
  const quotes = findQuotes(doc.text);
  const joint = jointAuthors(doc);
  const issuers = joint.length > 0 ? joint : issuersOf(doc, clauses, positions, recognised.publisher);
  const self = selfOf(doc, issuers, recognised.offices);
  const holders = officeHolders(doc, clauses, positions, recognised.offices, words.roleNouns, issuers);
  mendSubjects(clauses, doc, positions, holders);
  const { pronouns, pairNouns, stateNouns } = words;
  const resolver = new Resolver({ doc, clauses, positions, pronouns, pairNouns, stateNouns, quotes, holders, self });
  assignSpeakers(resolver, clauses, doc);
  const counted = new Map<number, (typeof doc.quantities)[number]>();
  for (const quantity of doc.quantities) {
    const [first, last] = positions.tokensIn(quantity);
    for (let at = first; at < last; at++) counted.set(at, quantity);
  }
  return {
    doc,
    language: doc.language,
    clauses,
    positions,
    resolver,
    self,
    quotes,
    offices: recognised.offices,
    postsOf: postReader(recognised.offices),
    conceptsOf,
    timesOf: byFrame(
      doc.times.filter((time) => !isDateline(doc, time)),
      clauses,
      positions,
    ),
    quantitiesOf: byFrame(doc.quantities, clauses, positions),
    quantityAt: (token: Token) => counted.get(token.index),
  };
}
