import { countryList } from './country-list.ts';
import type { Findings } from './findings.ts';

const MAX_WORDS = 14;

/** Where an English plural noun's phrase ends whose head ends at `from`: "of" and "from", "in" complements up to a verb, clause or comma. */
export function englishExtent(found: Findings, from: number): number {
  const { words } = found;
  let at = from;
  let solid = from;
  while (at < words.length && at - from < MAX_WORDS && !found.breaks(at)) {
    const word = words[at];
    if (word.punct || word.glue === "'") break;
    const link =
      word.norm === 'of' ||
      ((word.norm === 'from' || (word.norm === 'in' && !isCounted(found, from))) &&
        at === from &&
        found.at(from - 2)?.kind !== 'adjective');
    if (link || (word.norm === 'and' && coordinates(found, at, from))) {
      at++;
      while (words[at] && (words[at].norm === 'the' || words[at].norm === 'our' || words[at].norm === 'its')) at++;
      const leaf = found.at(at);
      if (leaf) {
        if (leaf.entity.class === 'Person') break;
        at = leaf.last;
      } else if (!nominal(found, at)) break;
      else at++;
      solid = countryList(found, at, 'en');
      at = solid;
      continue;
    }
    if (
      at === solid &&
      solid > from &&
      ((nominal(found, at) && (found.words[at].upper || found.is(at, 'NOUN', 'PROPN', 'ADJ'))) || found.at(at))
    ) {
      at = found.at(at)?.last ?? at + 1;
      solid = at;
      continue;
    }
    break;
  }
  return solid;
}

/** "150 police officers in Montreal": a place behind counted people is where something happens to them. */
function isCounted(found: Findings, from: number): boolean {
  for (let at = from - 1; at >= 0 && from - at <= 5 && !found.words[at].punct; at--)
    if (/^\d/u.test(found.words[at].form) || found.is(at, 'NUM')) return true;
  return false;
}

function nominal(found: Findings, at: number): boolean {
  const word = found.words[at];
  if (
    !word ||
    word.punct ||
    found.breaks(at) ||
    found.small('stop', at) ||
    found.small('link', at) ||
    found.small('calendar', at) ||
    /^\d/u.test(word.form)
  )
    return false;
  return !found.is(at, 'VERB', 'AUX', 'PRON', 'ADV', 'SCONJ', 'ADP', 'DET', 'PART');
}

/** "allies and partners": another plural noun follows directly. */
function coordinates(found: Findings, at: number, from: number): boolean {
  if (at - from > 5) return false;
  return [at + 1, at + 2, at + 3].some(
    (next) => next < found.words.length && found.vocabulary.collectives.at(found.words, next).length > 0,
  );
}
