/** Which state a post belongs to that names none, told by where the text is. */

import type { Token } from '../../model/doc.ts';
import type { Entity } from '../../model/entity.ts';
import { isRelation } from '../../model/tree.ts';
import type { Findings } from './findings.ts';
import type { Home } from './home.ts';
import type { PostPhrase } from './posts.ts';
import { statesNamed } from './states-named.ts';

const WITHIN = 45;
const JOURNEY = 160;
/** Relations of those to whom somebody comes or speaks. */
const MET = ['obj', 'iobj', 'obl'] as const;
const TO: ReadonlySet<string> = new Set(['to', 'a', 'au']);
const OF: ReadonlySet<string> = new Set(['de', 'du', 'd', 'of']);
/** Relations that tie a post to the name beside it. */
const NAMING = ['compound', 'flat', 'appos'] as const;

/** "À Praia, elle a été reçue par le Premier ministre", "in Beirut, he called on President Aoun": whom others meet holds office where the sentence is. */
export function metState(found: Findings, post: PostPhrase, home: Home): Entity | null {
  if (!isMet(found, post)) return null;
  return stateAt(found, post.first, home, (index) => post.first - index <= WITHIN && !isStop(found, index));
}

/** The word that a post and the name beside it hang on the rest of the sentence by. */
function nameHead(found: Findings, post: PostPhrase): Token | undefined {
  let head = found.token(post.head);
  while (head && (head.deprel === 'nmod:desc' || NAMING.some((relation) => isRelation(head!, relation))))
    head = found.doc.tokens[head.head];
  return head;
}

function isMet(found: Findings, post: PostPhrase): boolean {
  const before = found.is(post.first - 1, 'DET') ? post.first - 2 : post.first - 1;
  if (found.small('toward', before) || found.small('meet', before) || TO.has(found.words[before]?.norm ?? '')) return true;
  if (OF.has(found.words[before]?.norm ?? '') && found.words[before - 1]?.norm === 'presence') return true;
  const head = nameHead(found, post);
  return head !== undefined && MET.some((relation) => isRelation(head!, relation)) && !isInverted(found, head);
}

/** "« … », fait observer le ministre", "…, argued the minister": who speaks, behind the verb. */
function isInverted(found: Findings, { head, index }: Token): boolean {
  const { tokens } = found.doc;
  let before = head;
  while (before >= 0 && before < index && ['VERB', 'AUX', 'PRON', 'ADV'].includes(tokens[before].upos)) before--;
  return head < index && before < head && tokens[before]?.upos === 'PUNCT';
}

/** The land that the text has come to: the latest state or capital before a post behind "in", "to" or "visit". */
export const visitedState = (found: Findings, at: number, home: Home): Entity | null =>
  stateAt(found, at, home, (index) => at - index <= JOURNEY);

function stateAt(found: Findings, at: number, home: Home, reaches: (index: number) => boolean): Entity | null {
  for (let index = at - 1; index >= 0 && reaches(index); index--) {
    const leaf = found.at(index);
    if (leaf?.first !== index || (leaf.kind !== 'name' && leaf.kind !== 'acronym')) continue;
    const state = stateOf(found, leaf.entity);
    if (state && state !== home.state && isReached(found, index)) return state;
  }
  return null;
}

function stateOf(found: Findings, entity: Entity): Entity | undefined {
  if (entity.class === 'Country') return entity;
  return entity.class === 'Place' ? found.landOf(entity) : undefined;
}

/** "à", "au", "en", "in", "to", "at" right before the name. */
function isReached(found: Findings, at: number): boolean {
  const before = found.words[at - 1]?.norm ?? '';
  return ['in', 'at', 'to', 'a', 'au', 'aux', 'en'].includes(
    before === 'the' || before === 'la' ? (found.words[at - 2]?.norm ?? '') : before,
  );
}

const THANKING = ['thank', 'welcome'] as const;

/** "The Minister of Health, X, thanked Japan", "la ministre a salué ce geste de la Turquie": nobody thanks the state that is their own. */
export function thanksState(found: Findings, post: PostPhrase, state: Entity): boolean {
  const head = nameHead(found, post);
  const verb = head && isRelation(head, 'nsubj') ? found.doc.tokens[head.head] : undefined;
  if (!verb || verb.index < (head?.index ?? 0) || !found.means(verb, THANKING)) return false;
  for (let at = post.last; found.words[at] && found.words[at].start < verb.start + THANKED_REACH && !isStop(found, at); at++) {
    const leaf = found.at(at);
    if (leaf?.entity === state && found.words[at].start > verb.start) return true;
  }
  return false;
}

/** Farthest that the thanked state may stand behind the verb, UTF-16 units. */
const THANKED_REACH = 80;

/** "La Turquie a remis au ministre dix ambulances", "Japan handed the mayor …": nobody is given things by their own state. */
export function isGivenBy(found: Findings, post: PostPhrase, state: Entity): boolean {
  const head = nameHead(found, post);
  const verb = head && MET.some((relation) => isRelation(head, relation)) ? found.doc.tokens[head.head] : undefined;
  if (!verb || !found.means(verb, ['give'])) return false;
  for (let index = post.first - 1; index >= 0 && !isStop(found, index); index--) {
    const leaf = found.at(index);
    const name = leaf?.entity === state ? found.token(leaf.last - 1) : undefined;
    if (name?.head === verb.index && isRelation(name, 'nsubj')) return true;
  }
  return false;
}

const isStop = (found: Findings, index: number): boolean =>
  found.breaks(index + 1) || (found.words[index].form === '.' && found.words[index + 1]?.upper === true);

/** The latest state that the sentence has named before a word, besides one that is known to have its own. */
export function stateBeside(found: Findings, at: number, besides: Entity): Entity | null {
  for (let index = at - 1; index >= 0 && !isStop(found, index); index--) {
    const leaf = found.at(index);
    if (leaf?.entity.class === 'Country' && leaf.kind === 'name' && leaf.entity !== besides) return leaf.entity;
  }
  return null;
}

/** The state that the text speaks of most, besides its own; null where none is named `least` times. */
export const mainState = (found: Findings, home: Home, least = 1): Entity | null =>
  statesNamed(found).find(([entity, count]) => entity !== home.state && count >= least)?.[0] ?? null;
