import { isSmallWord } from '../../lexicon/entity-words.ts';
import type { Token } from '../../model/doc.ts';
import type { Entity } from '../../model/entity.ts';
import { cleftOf } from '../clause/clefts.ts';
import type { Frame } from '../clause/frame.ts';
import { LOCATIVE } from '../clause/function-words.ts';
import type { Context } from '../context.ts';
import { GATHERINGS } from '../event-classes.ts';
import type { Candidate } from './candidates.ts';
import { isTown, placesAt, SET_THERE } from './places.ts';
import { sceneVerb } from './scenes.ts';

/** "C’est à Lomé que les ministres se sont réunis", "it was in Lomé that …": the place that a cleft sets before its clause. */
export function placeInCleft({ event }: Candidate, frames: readonly Frame[], context: Context): Entity | null {
  if (!SET_THERE.has(event.class)) return null;
  for (const { head } of frames.flatMap((frame) => cleftOf(context.clauses, frame) ?? [])) {
    const place = placesAt(head.index, context)[0];
    if (place && context.clauses.tree.by(head.index, 'case').some((token) => LOCATIVE.has(token.lemma))) return place;
  }
  return null;
}

/** Prepositions of what is done at a gathering; "of" and "de" stand behind a phase of it ("au terme de", "at the end of"). */
const AT_SCENE = new Set(['during', 'at', 'for', 'in', 'before', 'to', 'lors', 'pendant', 'durant', 'devant', 'à', 'pour', 'en', 'dans']);
/** Farthest that the place may stand before a gathering, in words. */
const SCENE_BACK = 10;

/** "Promised today in Bangkok during the Conference", "mercredi à Doha, au terme de la conférence": the place right before the phrase in which a gathering stands. */
export function placeBeforeScene({ event, frame }: Candidate, context: Context): Entity | null {
  if (frame.verbal || !GATHERINGS.has(event.class)) return null;
  const { tokens } = context.doc;
  const [left] = context.clauses.tree.edges(frame.head.index);
  const cases = context.clauses.tree.by(frame.head.index, 'case');
  if (!cases.some(({ lemma, index }) => AT_SCENE.has(lemma) || (index >= left && isBehindPhase(index, context)))) return null;
  for (let at = left - 1; at >= left - SCENE_BACK && tokens[at]?.sentence === frame.head.sentence; at--) {
    if (SMALL.has(tokens[at].upos) || isPhase(at, context) || context.clauses.isTime(at)) continue;
    const place = context.positions.holding(at).find(({ entity, kind }) => entity.class === 'Place' && kind !== 'adjective');
    const head = place && context.positions.headOf(place);
    if (!head) return null;
    if (context.clauses.tree.by(head.index, 'case').some((token) => LOCATIVE.has(token.lemma))) return place.entity;
  }
  return null;
}

const SMALL = new Set<Token['upos']>(['ADP', 'DET', 'PUNCT']);

const isPhase = (index: number, { doc, language }: Context): boolean =>
  doc.tokens[index] !== undefined && isSmallWord(language, 'phase', doc.tokens[index].form);

const isBehindPhase = (index: number, context: Context): boolean =>
  ['de', 'of'].includes(context.doc.tokens[index].lemma) && isPhase(index - 1, context);

/** "The Oslo Conference", "the Dakar Water Forum": the town before the noun, and not before an adjective that makes it the name of a series ("the Oslo International Conference"). */
export function placeInName({ event, frame }: Candidate, context: Context): Entity | null {
  const { tree } = context.clauses;
  if (frame.verbal || event.class !== 'Conference') return null;
  for (const { index } of tree.by(frame.head.index, 'compound', 'nmod:poss')) {
    const between = context.doc.tokens.slice(index + 1, frame.head.index);
    const town = between.some(({ upos }) => upos === 'ADJ') ? undefined : placesAt(index, context).find(isTown);
    if (town) return town;
  }
  return null;
}

/** Farthest that the gathering may stand behind the word that sets the scene, and that word behind its subject, in words. */
const SET_WITHIN = 8;
const SUBJECT_BACK = 14;

const HOUSING = ['host', 'receive'] as const;

/** "Lomé a été le théâtre de la conférence", "the town hall served as the venue for the talks", "Lomé abritera le sommet", "Lomé recevra les ministres": the subject of what sets the scene. */
export function placeSettingScene({ event, frame }: Candidate, supports: readonly Frame[], context: Context): Entity | null {
  if (!GATHERINGS.has(event.class) || (frame.verbal && !HOUSING.some((concept) => frame.concepts.has(concept)))) return null;
  const { tokens } = context.doc;
  const housing = (frame.verbal ? [frame] : supports)
    .filter(({ concepts, passive }) => HOUSING.some((concept) => concepts.has(concept)) && !passive)
    .flatMap(({ subjects }) => subjects);
  const subjects = [...housing, ...(frame.verbal ? [] : subjectOfScene(frame.head, context))];
  for (const { index } of subjects) {
    const [first, last] = context.clauses.tree.edges(index);
    for (let at = first; at <= last && tokens[at].feats.VerbForm !== 'Fin'; at++) {
      const place = placesAt(at, context)[0];
      if (place?.class === 'Place') return place;
    }
  }
  return null;
}

function subjectOfScene({ index, sentence }: Token, { doc: { tokens }, conceptsOf }: Context): readonly Token[] {
  for (let at = index - 1; at > index - SET_WITHIN && tokens[at]?.sentence === sentence; at--) {
    if ((tokens[at].upos === 'PUNCT' && tokens[at].form !== ',') || tokens[at].feats.VerbForm === 'Fin') return [];
    if (conceptsOf(tokens[at]).has('noun-scene'))
      return tokens
        .slice(Math.max(0, at - SUBJECT_BACK), at)
        .filter((token) => token.sentence === sentence && token.deprel.startsWith('nsubj'))
        .slice(-1);
  }
  return [];
}

/** "A quitté Cotonou après une visite de deux jours", "left Cotonou at the end of a visit": where a visit was is the place that it ends with. */
export function placeLeft({ event, frame }: Candidate, context: Context): Entity | null {
  const verb = event.class === 'Visit' && !frame.verbal ? sceneVerb(frame, context) : null;
  if (!verb?.concepts.has('leave-place') || !verb.args.some(({ head, slot }) => head === frame.head && LEFT.has(slot))) return null;
  return verb.objects.flatMap(({ index }) => placesAt(index, context))[0] ?? null;
}
const LEFT: ReadonlySet<string> = new Set(['after', 'occasion']);
