/** Towns that no lexicon lists and that an attack hits. */
import { isRelation } from '../../model/tree.ts';
import type { Findings } from './findings.ts';
import { ARTICLES, UPON } from './particles.ts';
import { claimPlace, isUnknownPlace, nameOfPlace } from './place-name.ts';

/** What is done to a town, and nouns for it. */
const DONE_TO = ['attack', 'hit', 'assail', 'invade'] as const;
const STRIKES = ['noun-attack', 'noun-hitting', 'noun-invasion'] as const;
const CASE_REACH = 2;

/** "Tavel a été bombardée", "une frappe a visé Tavel", "a missile attack on Tavel": one bare name that a verb or noun of attack hits. */
export function findStruck(found: Findings): void {
  const { words } = found;
  for (let at = 0; at < words.length; at++) {
    if (!isUnknownPlace(found, at) || isNamedThing(found, at) || !isHit(found, at)) continue;
    const last = nameOfPlace(found, at);
    if (found.at(last)?.entity.class === 'Person') continue;
    claimPlace(found, at, last);
    at = last - 1;
  }
}

/** "The Bluefin S", "the tanker Bluefin S": a ship or company behind its noun or an article. */
const isNamedThing = (found: Findings, at: number): boolean =>
  !found.opens(at) && (ARTICLES.has(found.words[at - 1].norm) || found.is(at - 1, 'NOUN', 'ADJ', 'NUM'));

function isHit(found: Findings, at: number): boolean {
  const token = found.token(at);
  const governor = token && found.doc.tokens[token.head];
  if (!token || !governor || token.upos !== 'PROPN') return false;
  const mark = found.caseOf(token, CASE_REACH)?.lemma.toLowerCase();
  if (mark === undefined)
    return (
      governor.upos === 'VERB' &&
      (token.deprel === 'nsubj:pass' || (isRelation(token, 'obj') && governor.index < token.index)) &&
      found.means(governor, DONE_TO)
    );
  return UPON.has(mark) && isRelation(token, 'nmod') && found.means(governor, STRIKES);
}
