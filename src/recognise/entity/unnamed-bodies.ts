import type { Draft, Findings } from './findings.ts';
import { frenchExtent } from './noun-phrase.ts';
import { nounEnd } from './people-phrase-en.ts';

const SMALL_A: ReadonlySet<string> = new Set(['a', 'an', 'un', 'une', 'd']);
/** Words before an English head that belong to it: "a new regional training centre". */
const MAX_BEFORE = 5;

/**
 * Bodies that are told of by what they are: "a regional training centre", "une cellule de coordination", "un guichet unique d’indemnisation".
 * They have no name, so that they stay only where a fact uses them: whoever opens, funds or hosts them.
 */
export function findUnnamedBodies(found: Findings): void {
  const { words } = found;
  for (let at = 1; at < words.length; at++) {
    if (found.small('armed-group', at)) namedGroup(found, at);
    if (words[at].upper || words[at].punct || !found.small('founded', at) || !isFree(found, at) || found.is(at, 'VERB', 'ADJ')) continue;
    const span = found.doc.language === 'fr' ? frenchBody(found, at) : englishBody(found, at);
    if (!span) continue;
    const [first, last] = span;
    const name = apposedName(found, last);
    const entity =
      name?.entity ??
      (found.small('sent-out', at)
        ? found.own('Group', found.text(first, last), first, { number: 'Sing' })
        : found.own('Organization', found.text(first, last), first, { kind: 'formal' }));
    found.wrap({ first, last: name?.last ?? last, entity, kind: 'description', rule: 'entity/unnamed-body' });
    at = last - 1;
  }
}

/** "the hacker group Ombra": the name right behind what the body is. */
function apposedName(found: Findings, at: number): Draft | undefined {
  const leaf = found.breaks(at) ? undefined : found.at(at);
  return leaf?.first === at && leaf.entity.class === 'Organization' && leaf.kind !== 'adjective' ? leaf : undefined;
}

/** "the Maute group": an unknown name before a noun for those who bear arms or deal together. */
function namedGroup(found: Findings, noun: number): void {
  const { words } = found;
  let first = noun;
  while (first > 0 && words[first - 1].upper && isFree(found, first - 1) && found.is(first - 1, 'PROPN') && !found.breaks(first)) first--;
  if (first === noun || noun - first > 3 || words[noun].upper || words[first - 1]?.norm !== 'the' || words[noun].glue) return;
  const entity = found.own('Organization', found.text(first, noun + 1), first, { kind: 'formal' });
  found.alias('Organization', found.text(first, noun), entity);
  found.claim({ first, last: noun + 1, entity, kind: 'name', rule: 'entity/named-group' });
}

const isFree = (found: Findings, at: number): boolean => !found.at(at) && !found.outerAt(at);

/** One body: an article, and something that tells it from others before the head. */
function englishBody(found: Findings, head: number): readonly [number, number] | undefined {
  const { words } = found;
  let first = head;
  while (head - first < MAX_BEFORE && first > 0 && !found.breaks(first) && modifies(found, first - 1))
    first = found.at(first - 1)?.first ?? first - 1;
  const before = words[first - 1]?.norm ?? '';
  if (words[head + 1]?.glue || (found.is(head + 1, 'NOUN') && !found.breaks(head + 1) && !words[head + 1].punct)) return undefined;
  const matter = words[head + 1]?.norm === 'on' || words[head + 1]?.norm === 'for' || isMadeUp(found, head);
  const end = matter ? nounEnd(found, head + 2) : head + 1;
  const land = words[head + 1]?.norm === 'in' ? found.at(head + 2) : undefined;
  const last = land?.entity.class === 'Country' && land.first === head + 2 ? land.last : end > head + 2 ? end : head + 1;
  // An embassy that is named as if known is mostly the building.
  const told = first < head && (before === 'the' || found.small('possessive', first - 1)) && !found.small('embassy', head);
  return told || (SMALL_A.has(before) && last - first > 1) ? [first, last] : undefined;
}

/** "a committee of experts": who make up the body. */
const isMadeUp = (found: Findings, head: number): boolean =>
  found.words[head + 1]?.norm === 'of' && found.small('made-up', head) && found.vocabulary.collectives.at(found.words, head + 2).length > 0;

function modifies(found: Findings, at: number): boolean {
  const { words } = found;
  const leaf = found.at(at);
  if (leaf) return leaf.entity.class === 'Country' && words[at].glue === '';
  if (!isFree(found, at) || words[at].punct || found.small('stop', at) || found.small('link', at)) return false;
  return found.is(at, 'ADJ', 'NOUN') || (found.is(at, 'VERB') && found.token(at)?.deprel === 'amod');
}

/** "Un", "une" before the head, and what completes it behind. */
function frenchBody(found: Findings, head: number): readonly [number, number] | undefined {
  const { words } = found;
  let before = head - 1;
  while (before > 0 && found.is(before, 'ADJ') && !words[before].punct) before--;
  if (!SMALL_A.has(words[before]?.norm ?? '') || (words[before].norm === 'd' && !words[before].form.includes('un'))) return undefined;
  const last = frenchExtent(found, head + 1, { capital: false });
  const told = last === head + 2 && found.is(head + 1, 'VERB');
  return last > head + 1 && !told ? [head, last] : undefined;
}
