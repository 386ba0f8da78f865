/** What the tree says of a capital: it is travelled to, struck, or the scene of something, and no government. */
import { fold } from '../../lexicon/words.ts';
import type { Token } from '../../model/doc.ts';
import { isRelation } from '../../model/tree.ts';
import type { Draft, Findings } from './findings.ts';

/** Words between a verb of serving and what its subject serves as ("a servi, en 2019, de cadre"). */
const SERVE_REACH = 10;
const CLIMB = 6;

/** "visited Kinshasa and Kampala", "regagner Tunis": the object of a verb that reaches, leaves or strikes places; "passer par Tachkent". */
export function isReached(found: Findings, draft: Draft): boolean {
  const token = firstOfList(found, found.token(draft.first));
  const governor = token && found.doc.tokens[token.head];
  if (!governor) return false;
  const lemma = fold(governor.lemma);
  if (isRelation(token, 'obj') || token.deprel === 'nsubj:pass') return found.lists('reach', lemma);
  return (
    (isRelation(token, 'obl') || isRelation(token, 'nmod')) && found.small('through', draft.first - 1) && found.lists('journey', lemma)
  );
}

/** "Paris was the scene of", "Manila is the second stop", "c’est Tunis qui a servi de cadre": the subject of a word for where things happen. */
export function isScene(found: Findings, draft: Draft): boolean {
  const token = found.token(draft.first);
  if (!token) return false;
  const { tokens } = found.doc;
  if (isRelation(token, 'nsubj')) return tokens[token.head] !== undefined && setsScene(found, tokens[token.head]);
  const next = tokens
    .slice(token.index + 1, token.index + CLIMB)
    .find(({ head, deprel }) => head === token.index && deprel.startsWith('acl'));
  return next !== undefined && setsScene(found, next);
}

function setsScene(found: Findings, predicate: Token): boolean {
  if (found.lists('scene', fold(predicate.lemma))) return true;
  if (!found.lists('serve', fold(predicate.lemma))) return false;
  return found.doc.tokens
    .slice(predicate.index + 1, predicate.index + SERVE_REACH)
    .some(({ sentence, lemma }) => sentence === predicate.sentence && found.lists('scene', fold(lemma)));
}

/** True where the tree knows that no verb has the capital for its subject, and none treats it as somebody ("indemniser Chisinau"). */
export function isNoSubject(found: Findings, draft: Draft): boolean {
  const token = firstOfList(found, found.token(draft.first));
  if (!token) return false;
  if (isRelation(token, 'obj')) return !found.lists('treat', fold(found.doc.tokens[token.head]?.lemma ?? ''));
  return isRelation(token, 'obl') || isRelation(token, 'nmod');
}

/** "promised Mogadishu radios", "accusé Kigali": whom a verb gives, tells or does something to. */
export function isTreated(found: Findings, draft: Draft): boolean {
  const token = firstOfList(found, found.token(draft.first));
  const governor = token && found.doc.tokens[token.head];
  if (!token || !governor) return false;
  return isRelation(token, 'iobj') || (isRelation(token, 'obj') && found.lists('treat', fold(governor.lemma)));
}

function firstOfList(found: Findings, token: Token | undefined): Token | undefined {
  let first = token;
  for (let steps = 0; first && isRelation(first, 'conj') && steps < CLIMB; steps++) first = found.doc.tokens[first.head];
  return first;
}
