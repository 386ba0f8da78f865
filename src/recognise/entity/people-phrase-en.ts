import type { Findings } from './findings.ts';
import { isUrged } from './group-each.ts';

/** What the cause, place or matter behind a participle may stand under ("hit by", "living in", "responsible for"). */
const UNDER: ReadonlySet<string> = new Set(['by', 'in', 'from', 'for', 'with', 'to', 'under', 'within', 'of']);
/** What still belongs to the noun behind it ("the conflict in Sudan", "floods across Somalia"). */
const WITHIN: ReadonlySet<string> = new Set(['in', 'across', 'throughout']);
const OPENING: ReadonlySet<string> = new Set(['the', 'a', 'an', 'this', 'that', 'its', 'their', 'our', 'his', 'her', 'these', 'such']);
const MAX_PHRASE = 12;
const MAX_CLAUSE = 11;

/**
 * Where a participle phrase ends that says which people are meant: "families hit by floods across Somalia", "Koreans living in Uzbekistan".
 * -1 where none starts at `at`. What told an event ("soldiers killed on Sunday", "troops sent by Fiji") says no more who they are.
 */
export function qualifierEnd(found: Findings, at: number): number {
  const { words } = found;
  if (words[at]?.glue !== '' || found.breaks(at)) return -1;
  const passive = found.small('befallen', at) && UNDER.has(words[at + 1]?.norm ?? '');
  const active = found.small('undergoing', at);
  if (!passive && !active) return -1;
  const object = UNDER.has(words[at + 1]?.norm ?? '') ? at + 2 : at + 1;
  const pointing = active && found.is(object, 'PRON') ? object + 1 : -1;
  const end = pointing > 0 ? pointing : nounEnd(found, object);
  return end > object ? withRegion(found, end, pointing > 0) : -1;
}

/** "the communities hosting them in Chad". */
function withRegion(found: Findings, end: number, pointing: boolean): number {
  if (!pointing || !WITHIN.has(found.words[end]?.norm ?? '') || !isRegion(found, end + 1)) return end;
  const name = found.at(end + 1) ?? found.at(end + 2);
  return name ? name.last : end;
}

/**
 * Where "those" with what tells who they are ends: "those in greatest need", "those displaced by the fighting", "those who have lost
 * their homes". -1 where it points back at things.
 */
export function thoseEnd(found: Findings, those: number): number {
  const { words } = found;
  const next = words[those + 1];
  if (words[those].norm !== 'those' || !next || next.gap) return -1;
  if (next.norm === 'who') return clauseEnd(found, those + 2);
  const need = next.norm === 'in' ? found.find('need', those + 2, 3) : -1;
  return need > 0 ? need + 1 : qualifierEnd(found, those + 1);
}

/** A short relative clause up to the mark that ends it. */
function clauseEnd(found: Findings, from: number): number {
  const urged = isUrged(found, from - 2);
  for (let at = from; found.words[at] && at - from < MAX_CLAUSE; at++)
    if (found.words[at].punct || found.breaks(at) || (urged && resumes(found, at))) return at > from ? at : -1;
  return -1;
}

/** "called on those who know the price | to pay it": what those who are asked are to do, which completes no verb of theirs. */
const resumes = (found: Findings, at: number): boolean =>
  found.words[at].norm === 'to' && found.is(at + 1, 'VERB', 'AUX') && !found.is(at - 1, 'VERB', 'AUX', 'ADV');

/** A noun with what stands before it, "of" and a place behind it. */
export function nounEnd(found: Findings, from: number): number {
  let solid = from;
  for (let at = from; found.words[at] && !found.breaks(at) && at - from < MAX_PHRASE; ) {
    const { norm, punct, glue } = found.words[at];
    if (punct) break;
    if (solid === from || at > solid) {
      if (OPENING.has(norm) || found.is(at, 'DET', 'NUM')) at++;
      else if (isNoun(found, at)) at = solid = found.at(at)?.last ?? at + 1;
      else break;
    } else if (isNoun(found, at) || glue === '-') at = solid = found.at(at)?.last ?? at + 1;
    else if (norm === 'of' || (norm === 'and' && isJoined(found, at)) || (WITHIN.has(norm) && isRegion(found, at + 1))) at++;
    else break;
  }
  return solid;
}

function isNoun(found: Findings, at: number): boolean {
  const leaf = found.at(at);
  if (leaf) return leaf.entity.class !== 'Person';
  if (found.small('stop', at) || found.small('link', at) || found.small('calendar', at)) return false;
  return found.is(at, 'NOUN', 'PROPN', 'ADJ', 'X') || (found.is(at, 'VERB') && found.token(at)?.deprel === 'amod');
}

/** "floods and drought", "Boko Haram and ISWAP": two names, or two nouns the second of which has no article of its own. */
function isJoined(found: Findings, and: number): boolean {
  const next = and + 1;
  if (found.at(and - 1) || found.at(next)) return found.at(and - 1)?.entity.class === 'Organization' && found.at(next) !== undefined;
  return !found.words[next]?.upper && found.is(next, 'NOUN') && found.vocabulary.collectives.at(found.words, next).length === 0;
}

/** "Sudan", "the Lake Chad Basin", "the country". */
function isRegion(found: Findings, at: number): boolean {
  const next = OPENING.has(found.words[at]?.norm ?? '') ? at + 1 : at;
  const leaf = found.at(next);
  return leaf?.entity.class === 'Country' || leaf?.entity.class === 'Place' || found.small('whereabouts', next);
}
