import type { Token } from '../../model/doc.ts';
import type { Draft, Findings } from './findings.ts';
import { SINGULAR_ARTICLES } from './particles.ts';
import { claimPerson } from './persons.ts';
import { isStorm } from './storms.ts';

const MAX_WORDS = 3;
const CONTRACTED: ReadonlySet<string> = new Set(['du', 'au']);
const WITH: ReadonlySet<string> = new Set(['to', 'with', 'by', 'à', 'avec', 'par', 'auprès']);
const CASE_REACH = 4;
/** Relations of those who act, and to whom something is given or done. */
const ACTING = /^(?:nsubj|obl:agent|iobj)/u;

/**
 * Names that nothing tells the class of, where they act like bodies: unknown capitals as the subject or agent of a verb ("Aquavia et
 * Solterre poseront …"), unknown acronyms behind an article ("la SOMAVE"). Their rule is {@link PRESUMED}: they stay only where a fact uses them.
 */
export function findPresumed(found: Findings): void {
  const { words } = found;
  for (let at = 0; at < words.length; at++) {
    if (!words[at].upper || !isFree(found, at) || found.is(at, 'DET', 'ADP', 'PRON', 'CCONJ')) continue;
    let last = at + 1;
    while (words[last]?.upper && isFree(found, last) && !found.breaks(last) && words[last].glue !== "'" && last - at < MAX_WORDS) last++;
    if (last - at > 1 && isName(found, at, last) && besidePerson(found, at, last)) claimPerson(found, at, last, '', 'entity/beside-person');
    else if (
      isName(found, at, last) &&
      !isStorm(found, at) &&
      !shortensMatter(found, at) &&
      (acts(found, at, nameTail(found, last)) || isNamedByArticle(found, at, last))
    ) {
      last = nameTail(found, last);
      const entity = found.own('Organization', found.text(at, last), at, { kind: 'formal' });
      found.claim({ first: at, last, entity, kind: 'name', rule: PRESUMED });
    }
    at = last - 1;
  }
}

/** "Vodacom Tanzania", "Grupo Bimbo", "Bangko Sentral ng Pilipinas": the land that a company bears in its name, and capitals behind a small word of another language. */
function nameTail(found: Findings, from: number): number {
  const { words } = found;
  let last = from;
  for (;;) {
    const next = found.small('foreign-link', last) || isPurpose(found, last) ? last + 1 : last;
    const word = words[next];
    if (!word?.upper || word.glue !== '' || found.breaks(last) || found.breaks(next) || words[last].punct) return last;
    const leaf = found.at(next);
    if (leaf ? !isLand(leaf, next) : next === last || !(found.is(next, 'PROPN', 'X', 'NOUN') || isPurpose(found, last))) return last;
    const end = leaf?.last ?? next + 1;
    if (/^['’-]$/u.test(words[end]?.glue ?? '')) return last;
    last = end;
  }
}

/** "Water for All", "Search for Common Ground": in English a name may tell what the body is for. */
const isPurpose = (found: Findings, at: number): boolean =>
  found.doc.language === 'en' &&
  found.words[at]?.norm === 'for' &&
  found.words[at + 1]?.upper === true &&
  !found.at(at + 1) &&
  !found.small('calendar', at + 1) &&
  found.is(at + 1, 'PROPN', 'DET', 'PRON', 'ADJ');

const isLand = ({ entity, kind, first }: Draft, at: number): boolean =>
  first === at && kind === 'name' && (entity.class === 'Country' || entity.class === 'Place');

export const PRESUMED = 'entity/presumed';

/** "Ilse Vandam et Thibault Renard ont ouvert": joined to somebody by nothing but a conjunction. */
function besidePerson(found: Findings, first: number, last: number): boolean {
  const [before, next] = [
    found.small('list', first - 1) ? found.at(first - 2) : undefined,
    found.small('list', last) ? found.at(last + 1) : undefined,
  ];
  return [before, next].some((leaf) => leaf?.entity.class === 'Person' && leaf.last - leaf.first > 1);
}

export const isFree = (found: Findings, at: number): boolean => !found.at(at) && !found.outerAt(at) && !found.words[at].punct;

/** Neither a word of the language with a capital nor a month, heading, post or abbreviation of something else. */
export function isName(found: Findings, first: number, last: number): boolean {
  const { words, vocabulary } = found;
  if (words[first].glue !== '' && words[first].glue !== "'") return false;
  for (let at = first; at < last; at++) {
    if (!(found.is(at, 'PROPN', 'X') || (words[at].caps && found.is(at, 'NOUN', 'ADJ')))) return false;
    if (
      words[at].form.length < 3 ||
      ['calendar', 'stop', 'no-body', 'event-of', 'no-acronym', 'instrument', 'authority'].some((use) => found.small(use, at))
    )
      return false;
    if (vocabulary.stateHeads.has(words[at].norm)) return false;
    if ([vocabulary.posts, vocabulary.titles, vocabulary.bodyHeads, vocabulary.collectives].some((trie) => trie.at(words, at).length > 0))
      return false;
  }
  const [before, next] = [words[first - 1], words[last]];
  if (next && (next.glue === '-' || /^\d/u.test(next.form))) return false;
  if (last - first > 1 && words.slice(first, last).every(({ caps }) => caps)) return false;
  return !(words[first].caps && (before?.caps || next?.caps) && !found.breaks(first));
}

/** "Programme indicatif de coopération (PIC)": the acronym in brackets behind a noun is that of a matter; that of a body has been bound to it. */
const shortensMatter = (found: Findings, at: number): boolean =>
  found.words[at].caps &&
  found
    .positionsOf(found.words[at].norm)
    .some((other) => found.words[other - 1]?.form === '(' && found.words[other + 1]?.form === ')' && isMatter(found, other - 2));

const isMatter = (found: Findings, at: number): boolean =>
  found.is(at, 'NOUN', 'ADJ') && !found.words[at].upper && !found.at(at) && !found.outerAt(at);

/** True where one of the words is a subject, agent or partner. */
export function acts(found: Findings, first: number, last: number): boolean {
  for (let at = first; at < last; at++) {
    const token = found.token(at);
    if (token && actsAs(found, token)) return true;
  }
  return false;
}

/** The subject of a verb, itself or beside one that is ("Aquavia et Solterre"). */
function actsAs(found: Findings, token: Token): boolean {
  const { tokens } = found.doc;
  const head = tokens[token.head];
  if (!head) return false;
  if (isPartner(found, token)) return true;
  if (ACTING.test(token.deprel)) return head.upos === 'VERB' && !token.deprel.includes('pass');
  return token.deprel === 'conj' && ACTING.test(head.deprel) && !head.deprel.includes('pass') && tokens[head.head]?.upos === 'VERB';
}

/** "a contract to Halvorsen Ordnance", "an agreement with Aquavia": whom something is given to or settled with. */
function isPartner(found: Findings, token: Token): boolean {
  if (!/^(?:obl|nmod)/u.test(token.deprel)) return false;
  return WITH.has(found.caseOf(token, CASE_REACH)?.form.toLowerCase() ?? '');
}

function isNamedByArticle(found: Findings, first: number, last: number): boolean {
  const before = found.words[first - 1];
  if (last > first + 1 || !found.words[first].caps || !before || found.breaks(first)) return false;
  return SINGULAR_ARTICLES.has(before.norm) || (found.doc.language === 'fr' && CONTRACTED.has(before.norm));
}
