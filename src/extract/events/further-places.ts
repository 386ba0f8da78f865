import { isSmallWord } from '../../lexicon/entity-words.ts';
import type { Entity, Mention } from '../../model/entity.ts';
import type { EventFact } from '../../model/facts.ts';
import { LOCATIVE } from '../clause/function-words.ts';
import type { Context } from '../context.ts';
import { OCCASIONS } from '../event-classes.ts';
import type { Candidate } from './candidates.ts';
import { sceneVerb } from './scenes.ts';

/** What people do where they have met. */
const SEALED: ReadonlySet<EventFact['class']> = new Set(['Agreement', 'Ceremony']);

/** "At the end of the talks, they signed an accord", "ont signé un accord à l’occasion de la visite": done where the gathering was. */
export function sealWhereMet(into: ReadonlyMap<Candidate, Candidate>, context: Context): void {
  const byVerb = new Map([...into].map(([{ frame }, { event }]) => [frame, event]));
  for (const [{ frame }, { event: gathering }] of into) {
    if (!OCCASIONS.has(gathering.class) || gathering.place?.class !== 'Place') continue;
    const verb = sceneVerb(frame, context);
    const event = verb && byVerb.get(verb);
    if (event && SEALED.has(event.class)) event.place ??= gathering.place;
  }
}

/** Acts of a body that has sat for them. */
const RESOLVED: ReadonlySet<EventFact['class']> = new Set(['Decision', 'Agreement']);

/** "The Committee, meeting in Dakar on 4 May, decided …", "le Conseil, réuni à Lomé, a adopté …": where and when the body that acts sat for it. */
export function sealInSession(into: ReadonlyMap<Candidate, Candidate>, issued: string | undefined): void {
  const acts = new Map<number, EventFact[]>();
  for (const [{ frame }, { event }] of into)
    if (RESOLVED.has(event.class))
      for (const { index } of frame.verbal ? frame.subjects : frame.args.flatMap(({ head, slot }) => (slot === 'of' ? [head] : [])))
        acts.set(index, [...(acts.get(index) ?? []), event]);
  for (const [{ frame }, { event: sitting }] of into) {
    if (sitting.class !== 'Meeting' || !frame.verbal || frame.link !== 'participle' || sitting.place?.class !== 'Place') continue;
    for (const act of acts.get(frame.head.head) ?? []) {
      act.place ??= sitting.place;
      if (sitting.date && (!act.date || (!act.date.words && act.date.edtf === issued))) act.date = sitting.date;
    }
  }
}

/** "Visits Kenya and Uganda", "au Tchad, au Niger et au Mali": a journey to several states is in none of them alone. */
export function leaveListedStates(into: ReadonlyMap<Candidate, Candidate>, context: Context): void {
  for (const [{ frame }, { event }] of into)
    if (event.class === 'Visit' && event.place?.class === 'Country' && isListed(event.place, frame.head.sentence, context))
      event.place = null;
}

/** Farthest that the next state of a list may stand behind a state, in words. */
const NEXT_WITHIN = 5;
const BETWEEN = /^\s*(?:,|,?\s+(?:and|et))\s+(?:(?:to|in|the|au|aux|en|à|le|la|les)\s+|l['’])*$/iu;

/** True where a sentence names a state right before or behind another. */
function isListed(state: Entity, sentence: number, context: Context): boolean {
  const { doc, positions } = context;
  const { first, last } = doc.sentences[sentence];
  for (let at = first; at <= last; at++) {
    const name = stateAt(at, context);
    if (!name || isBetween(at, context)) continue;
    const end = positions.tokensIn(name)[1];
    for (let next = end; next < end + NEXT_WITHIN && next <= last; next++) {
      const other = stateAt(next, context);
      if (!other) continue;
      const listed = other.entity !== name.entity && BETWEEN.test(doc.text.slice(name.end, other.start));
      if (listed && (name.entity === state || other.entity === state)) return true;
      break;
    }
  }
  return false;
}

const AMONG: ReadonlySet<string> = new Set(['between', 'entre', 'of', 'de', 'with', 'avec', 'by', 'par']);

/** "Talks between Kenya and Uganda": no goals of a journey. */
const isBetween = (at: number, { clauses }: Context): boolean => clauses.tree.by(at, 'case').some(({ lemma }) => AMONG.has(lemma));

const stateAt = (at: number, { positions }: Context): Mention | undefined =>
  positions.headedBy(at).find(({ entity, kind }) => entity.class === 'Country' && kind === 'name');

/** Farthest that the town may stand behind the name of a house, in words. */
const TOWN_WITHIN = 4;

/** "At OECD Headquarters in Paris", "au siège de la Banque, à Tunis": the town, where the house only has its owner's name. */
export function townOfSeat(place: Entity | null, context: Context): Entity | null {
  const { doc, language, positions } = context;
  const house = place && positions.firstOf(place);
  if (place?.class !== 'Place' || !house) return place;
  const [first, last] = positions.tokensIn(house);
  const words = doc.tokens.slice(first, last);
  const inside = words.flatMap(({ index }) => positions.headedBy(index)).map(({ entity }) => entity);
  const isSeat = words.some(({ lemma }) => isSmallWord(language, 'seat-noun', lemma));
  const isCamp = inside.some((each) => each.class === 'Organization') && words.some(({ lemma }) => isSmallWord(language, 'camp', lemma));
  if (!(isSeat || isCamp) || inside.some((each) => each.class === 'Place' && each !== place)) return place;
  for (let at = last; at < last + TOWN_WITHIN && doc.tokens[at]?.sentence === words[0]?.sentence; at++) {
    if (doc.tokens[at].form === ',' || LOCATIVE.has(doc.tokens[at].lemma)) continue;
    const town = positions.holding(at).find(({ entity, kind }) => entity.class === 'Place' && kind !== 'adjective');
    return town && LOCATIVE.has(doc.tokens[at - 1].lemma) ? town.entity : place;
  }
  return place;
}
