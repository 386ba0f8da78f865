/** Where French names and descriptions of bodies end, and which of them are bodies. */
import type { BodyHead } from '../../lexicon/entity-words.ts';
import type { Entity } from '../../model/entity.ts';
import { isMiddle, isMinistersField, isNumbered, OF, POST_REACH } from './body-limits.ts';
import { recordBody } from './body-record.ts';
import type { Draft, Findings } from './findings.ts';
import { frenchExtent } from './noun-phrase.ts';
import { ARTICLES } from './particles.ts';

const SINGULAR: ReadonlySet<string> = new Set(['le', 'un', 'du', 'au', 'ce', 'son', 'notre', 'leur', 'nouveau', 'premier']);
const DEFINITE: ReadonlySet<string> = new Set([...ARTICLES, 'du', 'au', 'des', 'aux']);

/** @returns where the body's name ends; `at` where none stands here. */
export function frenchBody(found: Findings, at: number, headEnd: number, head: BodyHead): number {
  const { words } = found;
  if (isNumberedUnit(found, at)) {
    const end = Math.max(frenchExtent(found, headEnd, { capital: false }), headEnd);
    recordBody(found, at - 2, end, head, true);
    return end;
  }
  const written = words[at].upper && !(words[at].caps && words[headEnd]?.caps && headEnd === at + 1);
  const capital = written && !(found.opens(at) && head.use === 'any');
  const proper = capital && !found.opens(at);
  if (head.use === 'state' && !(proper && found.at(headEnd)?.kind === 'adjective')) return at;
  if (isPressOffice(found, headEnd) || isNumbered(found, at) || isMinistersField(found, at) || isInRank(found, at)) return at;
  if (!written && (isMiddle(found, at) || (found.is(at, 'ADJ') && found.is(at - 1, 'NOUN')))) return at;
  if (found.opens(at) && (found.is(at, 'VERB') || found.small('calendar', headEnd))) return at;
  if (!written && words[at - 2]?.norm === 'dans' && found.small('place-noun', at)) return at;
  if ((found.vocabulary.posts.at(words, at)[0]?.end ?? 0) > headEnd) return at;
  if (head.head === 'police' && words[at - 1]?.norm === 'de') return at;
  if (OF.has(words[headEnd]?.norm ?? '') && found.small('honour', headEnd + 1)) return at;
  if (!written && isOrganising(found, at)) return at;
  const serves = found.small('for-heads', at);
  const last = Math.max(frenchExtent(found, headEnd, { capital, purpose: capital && serves, receives: !capital && !serves }), headEnd);
  const leaf = found.at(at);
  if (leaf?.first === at && leaf.entity.class === 'Organization') {
    const short = words[last]?.form === '(' && words[last + 1]?.caps && words[last + 2]?.form === ')';
    const extended =
      last > leaf.last &&
      proper &&
      !isServing(found, leaf, last) &&
      !isListed(found, leaf, last) &&
      (short || isGeneric(found, leaf) || words.slice(leaf.last, last).some((word) => word.upper));
    if (!extended) return leaf.last;
  }
  const whole = head.use === 'whole' || (written && headEnd > at + 1);
  if (last === headEnd && !(whole && DEFINITE.has(words[at - 1]?.norm ?? ''))) return at;
  const named = hasName(found, headEnd, last);
  if (!capital && !isOneBody(found, at, named)) return at;
  if (!capital && (head.use === 'capital' || head.use === 'nation' || (head.use === 'named' && !named))) return at;
  if (capital && !proper && !named && head.use !== 'any') return at;
  const instance = ['un', 'une'].includes(words[at - 1]?.norm ?? '') && !named;
  const apposed = capital || found.breaks(last) ? undefined : found.at(last);
  if (
    apposed?.first === last &&
    apposed.entity.class === 'Organization' &&
    apposed.kind !== 'adjective' &&
    !apposed.rule.endsWith('description')
  ) {
    found.wrap({ first: at, last: apposed.last, entity: apposed.entity, kind: 'description', rule: 'entity/body-description' });
    return apposed.last;
  }
  const whose = capital ? undefined : nameAtEnd(found, headEnd, last);
  if (whose) {
    found.wrap({ first: at, last, entity: whose, kind: 'description', rule: 'entity/body-description' });
    return last;
  }
  recordBody(found, at, last, head, capital && !instance);
  if (!capital) findInside(found, headEnd, last);
  return last;
}

/** "le Fonds central pour le Soudan": a known body, and the state that it does something for. */
function isServing(found: Findings, { entity, last: end }: Draft, last: number): boolean {
  const state = found.at(last - 1);
  return entity.key !== undefined && found.words[end]?.norm === 'pour' && state?.entity.class === 'Country' && state.first - end <= 2;
}

/** "le Conseil national de sécurité": a state's body without a name but its noun and adjectives, and what makes it another one. */
const isGeneric = (found: Findings, { entity, first, last: end }: Draft): boolean =>
  found.entryOf(entity)?.country !== undefined &&
  OF.has(found.words[end]?.norm ?? '') &&
  found.words.slice(first + 1, end).every(({ upper }) => !upper);

/** "de la Banque mondiale, de l’Union européenne et de l’UNICEF": a known body, and others behind a comma. */
function isListed(found: Findings, { last: end }: Draft, last: number): boolean {
  if (found.words[end]?.form !== ',') return false;
  for (let at = end + 1; at < last; at++) if (found.at(at)?.entity.class === 'Organization') return true;
  return false;
}

/** "l’association Handicap International": the name that the description ends with, adjectives apart. */
function nameAtEnd(found: Findings, from: number, last: number): Entity | undefined {
  let at = from;
  while (at < last && (found.at(at)?.kind === 'adjective' || (!found.at(at) && found.is(at, 'ADJ')))) at++;
  const leaf = found.at(at);
  return leaf?.first === at && leaf.last === last && leaf.entity.class === 'Organization' ? leaf.entity : undefined;
}

/** "le conseil d’administration de la Société nationale d’électricité": the body named inside a description. */
function findInside(found: Findings, first: number, last: number): void {
  for (let at = first; at < last; at++) {
    const hit = found.words[at].upper && !found.at(at) ? found.vocabulary.bodyHeads.at(found.words, at)[0] : undefined;
    if (hit && hit.end < last) at = Math.max(frenchBody(found, at, hit.end, hit.values[0]) - 1, at);
  }
}

/** In lower case: no "en direction de", no money ("les fonds nécessaires"), no advice ("des conseils utiles"). */
function isOneBody(found: Findings, at: number, named: boolean): boolean {
  const before = found.words[at - 1]?.norm ?? '';
  const { norm } = found.words[at];
  const whose = OF.has(before) ? found.words[at - 2]?.norm : undefined;
  if (
    before === 'en' ||
    whose === 'mecanisme' ||
    found.words[at - 2]?.norm === 'sous' ||
    (OF.has(before) && /^chef(?:fe)?s?$/u.test(found.words[at - 2]?.norm ?? ''))
  )
    return false;
  if (norm === 'fonds') return SINGULAR.has(before);
  if (norm.endsWith('s') && !found.small('plural-body', at) && found.vocabulary.collectives.at(found.words, at).length > 0) return false;
  return named || !norm.endsWith('s') || norm === 'forces';
}

const ORGANISED: ReadonlySet<string> = new Set(['du', 'des']);
const ITS: ReadonlySet<string> = new Set(['l', 'la', 'le', 'les']);

/** "portant organisation de l’Agence", "l’organisation du scrutin": an act, whose object has an article; a body is one of somebody or for something. */
const isOrganising = ({ words }: Findings, at: number): boolean =>
  words[at].norm === 'organisation' &&
  (ORGANISED.has(words[at + 1]?.norm ?? '') || (words[at + 1]?.norm === 'de' && ITS.has(words[at + 2]?.norm ?? '')));

/** "le 1er régiment d’infanterie de marine", "la 11e brigade parachutiste". */
const isNumberedUnit = (found: Findings, at: number): boolean =>
  found.small('numbered', at) &&
  /^(?:er|re|ere|e|eme)$/u.test(found.words[at - 1]?.norm ?? '') &&
  /^\d+$/u.test(found.words[at - 2]?.norm ?? '') &&
  found.words[at - 2].end === found.words[at - 1].start;

/** "Service de presse", "Direction Presse et Communication": who sends the text out, no body that acts. */
const isPressOffice = (found: Findings, headEnd: number): boolean =>
  found.words[OF.has(found.words[headEnd]?.norm ?? '') ? headEnd + 1 : headEnd]?.norm === 'presse';

/** "le général de corps d’armée Lund": part of a rank. */
function isInRank(found: Findings, at: number): boolean {
  for (let first = Math.max(0, at - POST_REACH); first < at; first++)
    if (found.vocabulary.posts.at(found.words, first).some((hit) => hit.end > at && hit.values[0].scope === 'rank')) return true;
  return false;
}

function hasName(found: Findings, first: number, last: number): boolean {
  for (let at = first; at < last; at++) if (found.words[at].upper || found.at(at)) return true;
  return false;
}
