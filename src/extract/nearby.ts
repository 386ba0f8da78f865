import { phrasePattern, WHOLE } from '../lexicon/phrases.ts';
import type { Span } from '../model/doc.ts';
import type { Entity, Mention } from '../model/entity.ts';
import type { EventFact, PledgeFact } from '../model/facts.ts';
import type { Frame } from './clause/frame.ts';
import { type Context, nearestFrame } from './context.ts';
import { addParticipation } from './events/candidates.ts';
import { isOfAffairs } from './events/places.ts';
import { allEntitiesIn } from './slots.ts';

/** Words are said and sanctions set anywhere: a place beside them is seldom theirs. */
const ELSEWHERE: ReadonlySet<EventFact['class']> = new Set(['Statement', 'Sanction', 'Decision', 'Call']);
/** Verbs of what strikes people. */
const HARM = ['hit', 'attack'] as const;
/** What strikes a place, whose own words may be what is talked about ("the fighting in Goma"). */
const STRIKING: ReadonlySet<EventFact['class']> = new Set(['Attack', 'Disaster', 'Election', 'Exercise']);
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
    if (isElsewhere(mention, context) || isTopic(mention, context)) continue;
    if (taken.some((span) => holds(span, mention))) continue;
    const event = eventBeside(mention, events, context);
    if (!event) continue;
    event.place = mention.entity;
    used.add(mention.entity);
  }
}

/**
 * Gives attacks and disasters the groups that their own sentence, or the next, says were hit ("Deux militaires y ont été tués par des
 * manifestants"), and attacks those that hit them.
 */
export function lendVictims(events: readonly EventFact[], context: Context): void {
  const harms = events.filter((event) => event.class === 'Attack' || event.class === 'Disaster');
  if (harms.length === 0) return;
  const used = new Set(events.flatMap((event) => event.participations.map((part) => part.agent)));
  const fresh = (entity: Entity): boolean => entity.class === 'Group' && !used.has(entity);
  for (const frame of context.clauses.frames) {
    const fatal = frame.concepts.has('perish');
    if (!frame.verbal || !(fatal || HARM.some((concept) => frame.concepts.has(concept)))) continue;
    const event = harmNear(frame, harms, context);
    if (!event) continue;
    const stricken = fatal ? allEntitiesIn(frame, ['subject'], context) : allEntitiesIn(frame, ['object', 'recipient', 'to'], context);
    for (const entity of [...stricken, ...livesOf(frame, context)].filter(fresh)) addParticipation(event, 'Target', entity);
    if (event.class === 'Disaster' || fatal) continue;
    for (const entity of allEntitiesIn(frame, ['subject'], context).filter(fresh)) addParticipation(event, 'Author', entity);
  }
}

/** "Claimed the lives of 37 soldiers": whose they were. */
const livesOf = ({ objects }: Frame, { clauses, resolver }: Context): Entity[] =>
  resolver.resolveAll(
    objects.flatMap((token) =>
      clauses
        .argumentsOf(token.index)
        .filter(({ slot }) => slot === 'of')
        .map(({ head }) => head),
    ),
  );

/** Words of groups that something has befallen; "communities affected by the conflict", whom no flood or storm has; those who mourn the victims. */
const stricken = phrasePattern('stricken', 'iu');
const byPeople = phrasePattern('by-people', 'iu', ...WHOLE);
const bereaved = phrasePattern('bereaved', 'iu');

/**
 * Gives the victims that a text speaks of ("les populations sinistrées", "families stranded by the flooding") to the attack or disaster of
 * their sentence, else to the only one that the text tells of.
 */
export function lendStricken(events: readonly EventFact[], context: Context): void {
  const harms = events.filter((event) => event.class === 'Attack' || event.class === 'Disaster');
  if (harms.length === 0) return;
  const used = new Set(harms.flatMap((event) => event.participations.map((part) => part.agent)));
  const [befallen, fought, mourning] = [stricken, byPeople, bereaved].map((pattern) => pattern(context.language));
  for (const mention of context.doc.mentions) {
    const { entity } = mention;
    const words = context.doc.text.slice(mention.start, mention.end);
    if (entity.class !== 'Group' || used.has(entity) || !befallen.test(words) || mourning.test(words)) continue;
    const head = context.positions.headOf(mention);
    const within = harms.find((event) =>
      event.evidence.some((span) => context.doc.tokens[context.positions.tokensIn(span)[0]]?.sentence === head?.sentence),
    );
    const event = within ?? (harms.length === 1 ? harms[0] : undefined);
    if (!event || (event.class === 'Disaster' && fought.test(words))) continue;
    addParticipation(event, 'Target', entity);
    used.add(entity);
  }
}

/** The attack or disaster named nearest in the sentence of a verb, else last in the sentence before. */
function harmNear(frame: Frame, harms: readonly EventFact[], context: Context): EventFact | undefined {
  const { tokens } = context.doc;
  const own = harms.flatMap((event) => {
    const at = event.evidence.map((span) => tokens[context.positions.tokensIn(span)[0]]);
    return at.map((token) => ({ event, sentence: token.sentence, gap: Math.abs(token.start - frame.head.start) }));
  });
  const within = own.filter((each) => each.sentence === frame.head.sentence).sort((a, b) => a.gap - b.gap)[0];
  return (within ?? own.filter((each) => each.sentence === frame.head.sentence - 1).at(-1))?.event;
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

/** "The veterans who fought at Bastogne": where somebody did something else. */
function isElsewhere(mention: Mention, context: Context): boolean {
  const head = context.positions.headOf(mention);
  const frame = head && nearestFrame(context.clauses, head);
  return frame?.link === 'relative' && context.resolver.resolveAll(frame.subjects).length > 0;
}

/** Another finite verb tells of something else that happened there ("the six aviators who died at Alert"). */
function verbBetween(span: Span, mention: Span, context: Context): boolean {
  if (holds(span, mention)) return false;
  const [first, last] = context.positions.tokensIn({ start: span.end, end: mention.start });
  return context.doc.tokens.slice(first, last).some((token) => token.upos !== 'NOUN' && token.feats.VerbForm === 'Fin');
}

const TALKING = ['discuss', 'deliberate', 'meet'] as const;

/** "To discuss the situation in Gaza", "s’est entretenu de la crise à Goma": a place inside what is talked about, where nobody need be. */
function isTopic(mention: Mention, { clauses, positions }: Context): boolean {
  const head = positions.headOf(mention);
  if (head?.deprel.startsWith('nmod') !== true) return false;
  for (const above of clauses.tree.ancestors(head)) {
    const frame = clauses.at(above.index);
    if (frame?.verbal)
      return TALKING.some((concept) => frame.concepts.has(concept)) && !frame.objects.some((token) => token.upos === 'PROPN');
  }
  return false;
}

function eventBeside(mention: Mention, events: readonly EventFact[], context: Context): EventFact | undefined {
  const { tokens, sentences } = context.doc;
  const sentence = sentences[tokens[context.positions.tokensIn(mention)[0]].sentence];
  const start = tokens[sentence.first].start;
  const head = context.positions.headOf(mention);
  const talkedAbout = head !== undefined && isOfAffairs(head.index, context);
  let best: EventFact | undefined;
  let nearest = REACH;
  for (const event of events) {
    if (event.place || ELSEWHERE.has(event.class) || (talkedAbout && !STRIKING.has(event.class))) continue;
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
