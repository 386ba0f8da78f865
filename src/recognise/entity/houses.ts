/** Houses: a hospital or embassy is a body that gets and does something, and a place where it is visited or struck, or where others meet. */
import type { Token } from '../../model/doc.ts';
import type { Entity } from '../../model/entity.ts';
import { isRelation } from '../../model/tree.ts';
import type { Draft, Findings } from './findings.ts';
import { UPON } from './particles.ts';

const IN: ReadonlySet<string> = new Set(['at', 'in', 'inside', 'outside', 'near', 'à', 'dans', 'devant']);
const CASE_REACH = 6;
/** What is done to a house itself, and what is done in one. */
const DONE_TO = ['visit', 'attack', 'hit', 'assail', 'invade'] as const;
const DEED = ['noun-attack', 'noun-hitting', 'noun-visit'] as const;
const DONE_IN = ['meet', 'say', 'say-that', 'sign', 'hold', 'visit', 'attack', 'commemorate', 'take-floor', 'speak'] as const;
const HELD = ['hold', 'commemorate', 'sign', 'meet'] as const;
const HELD_IN = ['noun-meeting', 'noun-ceremony', 'noun-speech', 'noun-conference', 'noun-visit', 'noun-attack'] as const;

/** Reads houses that the text goes to, strikes or meets in as places, by every name that it gives them. */
export function findHouses(found: Findings): void {
  const bodies = [...found.leaves(), ...found.outers].filter((draft) => isHouse(found, draft));
  const sites = new Set(bodies.filter((draft) => isSite(found, draft)).map(({ entity }) => entity));
  for (const entity of onlyVenues(found)) sites.add(entity);
  found.recast(new Map([...sites].map((entity) => [entity, placeOf(entity)])));
}

/** "La cérémonie s’est tenue au Centre culturel de Tavel": schools and centres under a proper name that the text names as a venue and nothing else. */
function onlyVenues(found: Findings): Set<Entity> {
  const venues = new Set<Entity>();
  const others = new Set<Entity>();
  for (const draft of [...found.leaves(), ...found.outers])
    if (isNamedHouse(found, draft)) (isHeldIn(found, draft) ? venues : others).add(draft.entity);
  for (const entity of others) venues.delete(entity);
  return venues;
}

/** A body that only the text knows, whose name opens with a noun for a house and a capital. */
const isNamedHouse = (found: Findings, { first, entity, kind }: Draft): boolean =>
  entity.class === 'Organization' && !entity.key && kind === 'name' && found.words[first].upper && found.small('house-common', first);

/** Where something is held, signed or celebrated. */
function isHeldIn(found: Findings, draft: Draft): boolean {
  const head = headOf(found, draft);
  const governor = head && found.doc.tokens[head.head];
  if (!head || !governor || !IN.has(found.caseOf(head, CASE_REACH)?.lemma.toLowerCase() ?? '')) return false;
  return governor.upos === 'VERB' ? isRelation(head, 'obl') && found.means(governor, HELD) : found.means(governor, HELD_IN);
}

const placeOf = ({ id, name, gender, number }: Entity): Entity => ({
  id: id.replace(/^organization/u, 'place'),
  class: 'Place',
  name,
  ...(gender ? { gender } : {}),
  ...(number ? { number } : {}),
});

/** A body that only the text knows, headed by a noun for a house; schools and centres under a proper name receive whoever visits them. */
function isHouse(found: Findings, { first, last, entity, kind }: Draft): boolean {
  if (entity.class !== 'Organization' || entity.key || kind === 'adjective') return false;
  for (let at = first; at < last; at++) {
    if (found.small('house-body', at) || (!found.words[at].upper && found.small('house-common', at))) return true;
    if (found.doc.language === 'fr' && !found.words[at].upper && found.is(at, 'NOUN')) return false;
    if (found.small('link', at)) return false;
  }
  return false;
}

function isSite(found: Findings, draft: Draft): boolean {
  const head = headOf(found, draft);
  return head !== undefined && (stands(found, head) || (isRelation(head, 'conj') && stands(found, found.doc.tokens[head.head])));
}

/** The word, or the one that it is joined to, is where something is done or what it is done to. */
function stands(found: Findings, head: Token): boolean {
  const governor = found.doc.tokens[head.head];
  if (!governor) return false;
  const mark = found.caseOf(head, CASE_REACH)?.lemma.toLowerCase();
  if (governor.upos === 'VERB') {
    if (mark === undefined) return (isRelation(head, 'obj') || head.deprel === 'nsubj:pass') && found.means(governor, DONE_TO);
    return (
      isRelation(head, 'obl') && ((IN.has(mark) && found.means(governor, DONE_IN)) || (UPON.has(mark) && found.means(governor, DONE_TO)))
    );
  }
  if (governor.upos !== 'NOUN' || mark === undefined || !isRelation(head, 'nmod')) return false;
  return (UPON.has(mark) && found.means(governor, DEED)) || (IN.has(mark) && found.means(governor, HELD_IN));
}

/** The word of the phrase that hangs on a word outside it. */
function headOf(found: Findings, { first, last }: Draft): Token | undefined {
  const tokens = found.words.slice(first, last).flatMap((_, step) => found.token(first + step) ?? []);
  const inside = new Set(tokens.map(({ index }) => index));
  return tokens.find(({ head }) => !inside.has(head));
}
