import type { Token } from '../../model/doc.ts';
import type { Entity } from '../../model/entity.ts';
import type { EventFact } from '../../model/facts.ts';
import { cleftOf } from '../clause/clefts.ts';
import type { Frame } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import type { Candidate } from './candidates.ts';
import { LOCATIVE, placesAt, SET_THERE } from './places.ts';

/** "C’est à Lomé que les ministres se sont réunis", "it was in Lomé that …": the place that a cleft sets before its clause. */
export function placeInCleft({ event }: Candidate, frames: readonly Frame[], context: Context): Entity | null {
  if (!SET_THERE.has(event.class)) return null;
  for (const { head } of frames.flatMap((frame) => cleftOf(context.clauses, frame) ?? [])) {
    const place = placesAt(head.index, context)[0];
    if (place && context.clauses.tree.by(head.index, 'case').some((token) => LOCATIVE.has(token.lemma))) return place;
  }
  return null;
}

const SCENES = new Set<EventFact['class']>(['Meeting', 'Summit', 'Conference', 'Ceremony']);
/** Prepositions of what is done at a gathering; "of" and "de" stand behind a phase of it ("au terme de", "at the end of"). */
const AT_SCENE = new Set(['during', 'at', 'for', 'in', 'before', 'to', 'lors', 'pendant', 'durant', 'devant', 'à', 'pour', 'en', 'dans']);
/** Farthest that the place may stand before a gathering, in words. */
const SCENE_BACK = 10;

/** "Promised today in Bangkok during the Conference", "mercredi à Doha, au terme de la conférence": the place right before the phrase in which a gathering stands. */
export function placeBeforeScene({ event, frame }: Candidate, context: Context): Entity | null {
  if (frame.verbal || !SCENES.has(event.class)) return null;
  const { tokens } = context.doc;
  const [left] = context.clauses.tree.edges(frame.head.index);
  const cases = context.clauses.tree.by(frame.head.index, 'case');
  if (!cases.some(({ lemma, index }) => AT_SCENE.has(lemma) || (index >= left && isPhase(index, tokens)))) return null;
  for (let at = left - 1; at >= left - SCENE_BACK && tokens[at]?.sentence === frame.head.sentence; at--) {
    if (SMALL.has(tokens[at].upos) || PHASES.test(tokens[at].form) || context.clauses.isTime(at)) continue;
    const place = context.positions.holding(at).find(({ entity, kind }) => entity.class === 'Place' && kind !== 'adjective');
    const head = place && context.positions.headOf(place);
    if (!head) return null;
    if (context.clauses.tree.by(head.index, 'case').some((token) => LOCATIVE.has(token.lemma))) return place.entity;
  }
  return null;
}

const SMALL = new Set<Token['upos']>(['ADP', 'DET', 'PUNCT']);

const PHASES =
  /^(?:fin|terme|issue|cours|occasion|marge|ouverture|clôture|début|end|close|conclusion|opening|course|start|margins|sidelines)$/iu;

const isPhase = (index: number, tokens: readonly Token[]): boolean =>
  (tokens[index].lemma === 'de' || tokens[index].lemma === 'of') && PHASES.test(tokens[index - 1]?.form ?? '');
