import { fold } from '../../lexicon/words.ts';
import type { Entity } from '../../model/entity.ts';
import { isNoSubject, isReached, isScene, isTreated } from './capital-scene.ts';
import type { Draft, Findings } from './findings.ts';

const OF: ReadonlySet<string> = new Set(['de', 'd', 'of']);
const TO: ReadonlySet<string> = new Set(['a', 'to']);
const REACH = 6;

/**
 * Decides for every capital whether the city or its government is meant ("à Berne" against "Berne a fourni").
 * @param home whose text it is: at home a city that is the seat of others too stands for its own state
 */
export function readCapitals(found: Findings, home: Entity | undefined): void {
  const leaves = found.leaves();
  const named = new Set(
    [...leaves, ...found.outers].flatMap(({ entity }) => [entity.key ?? '', ...(found.entryOf(entity)?.families ?? [])]),
  );
  for (const draft of leaves) {
    if (!draft.rule.endsWith('-capital')) continue;
    const state = stateOf(found, draft, home, named);
    if (state && standsForState(found, draft)) found.replace(draft, { entity: state, kind: 'metonym', rule: 'entity/metonym' });
  }
}

/** The state of a capital; of the seat of a body that body, unless at home, or where it is a foreign one that the text names nobody of beside the state. */
function stateOf(found: Findings, draft: Draft, home: Entity | undefined, named: ReadonlySet<string>): Entity | undefined {
  const { seat, country } = found.entryOf(draft.entity) ?? {};
  const state = country && `country/${country}`;
  const own = state ? found.entityByKey(state) : undefined;
  if (own && own === home && found.doc.meta.publisher) return own;
  const body = seat ? found.lexicon.entries.get(seat) : undefined;
  const guest = body?.class === 'Organization' && body.country === undefined;
  const meant =
    guest && state && named.has(state) && ![body.key, ...body.families].some((each) => named.has(each)) ? state : (seat ?? state);
  return meant ? found.entityByKey(meant) : undefined;
}

function standsForState(found: Findings, draft: Draft): boolean {
  const { words } = found;
  const before = words[draft.first - 1];
  const next = words[draft.last];
  if (words[draft.first].caps || isDateline(found, draft)) return false;
  if (!before || words[draft.first].gap) return acts(found, draft.last) && !isScene(found, draft);
  if (TO.has(before.norm)) return receives(found, draft.first - 1) && !isSetting(found, draft);
  if (found.small('at', draft.first - 1)) return false;
  if (next?.glue === '-' || isNameOfEvent(found, draft.last) || isReached(found, draft) || isScene(found, draft)) return false;
  if (isBoundFor(found, draft.first - 1)) return false;
  if (OF.has(before.norm)) return !ofPlace(found, draft.first - 2) && !isStage(found, draft);
  if (found.small('toward', draft.first - 1)) return true;
  if (next?.norm === 's' && next.glue === "'") return true;
  if (before.form === '(' || next?.form === ')') return false;
  if (before.form === ',' || found.small('list', draft.first - 1))
    return besideState(found, draft) || (before.form === ',' && acts(found, draft.last) && !isNoSubject(found, draft));
  if (isNoSubject(found, draft)) return false;
  if (isTreated(found, draft)) return true;
  return acts(found, draft.last) || (found.token(draft.first)?.deprel.startsWith('nsubj') ?? false);
}

/** "the Cairo talks", "the Geneva peace conference": English puts the place of an event before its noun. */
function isNameOfEvent(found: Findings, at: number): boolean {
  if (found.doc.language !== 'en' || found.words[at]?.glue !== '') return false;
  return found.is(at, 'NOUN', 'PROPN') && (found.small('event-of', at) || (found.is(at + 1, 'NOUN') && found.small('event-of', at + 1)));
}

/** "Berne, 15.04.2024", "Paris, le 18 janvier": a capital that opens a line and is followed by a date. */
function isDateline(found: Findings, draft: Draft): boolean {
  if (!found.opens(draft.first)) return false;
  const after = found.words.slice(draft.last, draft.last + 5).map((word) => word.form);
  return (after[0] === ',' || after[0] === '(' || /^[–—-]$/u.test(after[0] ?? '')) && after.some((form) => /^\d/u.test(form));
}

/** A verb follows, at most two small words later. */
function acts(found: Findings, from: number): boolean {
  let at = from;
  while (found.words[at] && (found.words[at].form === ',' || found.small('list', at)) && isStateName(found, at + 1))
    at = found.at(at + 1)?.last ?? at + 2;
  for (let index = at; index < at + 3 && found.words[index] && !found.words[index].punct; index++) {
    if (found.is(index, 'VERB', 'AUX')) return true;
    if (!found.token(index) && found.small('acting', index) && !found.small('list', index)) return true;
  }
  return false;
}

/** "Fournir à Kyïv 8 000 obus": a word of giving stands before, nearer than another place; "to send a delegation to Juba" gives nothing, nor does what takes place. */
function receives(found: Findings, at: number): boolean {
  for (let index = at - 1; index >= 0 && at - index <= REACH; index--) {
    if (found.words[index].punct || found.breaks(index + 1)) return false;
    if (found.small('sent', index) || found.small('occur', index)) return false;
    const lemma = found.token(index)?.lemma;
    if (found.small('transfer', index) || (lemma && found.vocabulary.small.transfer.has(fold(lemma)))) return true;
  }
  return false;
}

/** "Les prix ont été remis lundi à Lomé": a time, a place and no more say when and where; "a livré lundi à Kyïv 8 000 obus" goes on with the thing. */
function isSetting(found: Findings, draft: Draft): boolean {
  const next = found.words[draft.last];
  if (next && !next.punct && !found.is(draft.last, 'ADP')) return false;
  const before = draft.first - 2;
  return found.small('calendar', before) || YEAR.test(found.words[before]?.form ?? '');
}

const YEAR = /^(?:19|20)\d\d$/u;

const FOR: ReadonlySet<string> = new Set(['pour', 'for', 'de', 'd']);

/** "S’envolera dimanche pour Pékin", "left for Kampala": a journey leads to the city; "a meeting is planned for Juba": or a gathering does. */
function isBoundFor(found: Findings, at: number): boolean {
  if (!FOR.has(found.words[at].norm)) return false;
  let planned = false;
  for (let index = at - 1; index >= 0 && at - index <= REACH && !found.words[index].punct; index--) {
    if (found.small('leave', index) || (planned && found.small('event-of', index))) return true;
    planned ||= found.small('planned', index);
  }
  return false;
}

/** "Sommet de Washington", "l’aéroport de Paris", "au large de Dakar", "de Lomé à Kara": the noun before "de", or the "à" behind, asks for a place. */
function ofPlace(found: Findings, at: number): boolean {
  if (found.small('beside', at)) return true;
  for (let index = at; index >= 0 && at - index < 2; index--) {
    if (found.small('event-of', index) || found.small('generic-after', index)) return true;
    if (!found.is(index, 'ADJ')) return false;
  }
  return false;
}

/** "de Lomé à Kara", "les régions de Maradi, de Zinder et de Niamey": where a way starts, and one of several places. */
function isStage(found: Findings, draft: Draft): boolean {
  const { words } = found;
  if (words[draft.last]?.norm === 'a' && found.at(draft.last + 1)?.entity.class === 'Place') return true;
  const listed = draft.first - 3;
  if (!found.small('list', draft.first - 2) || !words[listed]?.upper || !OF.has(words[listed - 1]?.norm ?? '')) return false;
  const leaf = found.at(listed);
  return leaf ? leaf.entity.class === 'Place' && !leaf.rule.endsWith('-capital') : found.is(listed, 'PROPN', 'X');
}

/** "Paris et Berlin ont …": beside another capital or state that acts. */
function besideState(found: Findings, draft: Draft): boolean {
  const other = found.at(draft.first - 2);
  return other !== undefined && (other.kind === 'metonym' || (other.entity.class === 'Country' && other.kind === 'name'));
}

function isStateName(found: Findings, at: number): boolean {
  const leaf = found.at(at);
  return leaf !== undefined && (leaf.entity.class === 'Country' || leaf.rule.endsWith('-capital'));
}
