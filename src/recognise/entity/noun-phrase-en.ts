import { countryList } from './country-list.ts';
import type { Findings } from './findings.ts';

const MAX_WORDS = 14;
const OPENING: ReadonlySet<string> = new Set(['the', 'our', 'its', 'their', 'all', 'some', 'these', 'both', 'his', 'her']);

/** Where an English plural noun's phrase ends whose head ends at `from`: "of" and "from", "in" complements up to a verb, clause or comma. */
export function englishExtent(found: Findings, from: number): number {
  const { words } = found;
  let at = from;
  let solid = from;
  while (at < words.length && at - from < MAX_WORDS && !found.breaks(at)) {
    const word = words[at];
    if (word.punct) break;
    if (word.glue === "'") {
      if (word.norm !== 's' || solid === from || at !== solid) break;
      at = skip(found, at + 1);
      if (!nominal(found, at)) break;
      at++;
      solid = at;
      continue;
    }
    const link =
      word.norm === 'of' ||
      (((word.norm === 'from' && names(found, at + 1)) ||
        (word.norm === 'in' && !isCounted(found, from) && (names(found, at + 1) || found.small('whereabouts', at + 1)))) &&
        at === from &&
        found.at(from - 2)?.kind !== 'adjective');
    if (link || (word.norm === 'and' && solid === at && coordinates(found, at, from))) {
      at = skip(found, at + 1);
      const leaf = found.at(at);
      if (leaf) {
        if (leaf.entity.class === 'Person') break;
        at = leaf.last;
      } else if (found.small('whereabouts', at + 1) && found.is(at, 'ADJ', 'VERB')) at += 2;
      else if (!nominal(found, at)) break;
      else at++;
      solid = countryList(found, at, 'en');
      at = solid;
      continue;
    }
    if (
      at === solid &&
      solid > from &&
      ((nominal(found, at) && (found.words[at].upper || found.words[at].glue === '-' || found.is(at, 'NOUN', 'PROPN', 'ADJ'))) ||
        found.at(at))
    ) {
      at = found.at(at)?.last ?? at + 1;
      solid = at;
      continue;
    }
    break;
  }
  return solid;
}

/** Articles, possessives and numbers before a noun ("of the 23 member states"). */
function skip(found: Findings, from: number): number {
  let at = from;
  while (found.words[at] && !found.breaks(at) && (OPENING.has(found.words[at].norm) || isNumber(found, at))) at++;
  return at;
}

const isNumber = (found: Findings, at: number): boolean =>
  !found.at(at) && !found.words[at].upper && (found.is(at, 'NUM') || /^\d/u.test(found.words[at].form));

/** A name, or a noun of place with an adjective, behind "the" and the like. */
function names(found: Findings, from: number): boolean {
  const at = skip(found, from);
  const word = found.words[at];
  if (!word || found.small('calendar', at)) return false;
  if (found.at(at) || (found.small('cardinal', at) && found.at(at + 1))) return true;
  if (found.is(at, 'ADJ', 'VERB', 'NOUN') && found.small('whereabouts', at + 1)) return true;
  return (word.upper && found.is(at, 'PROPN')) || found.small('whereabouts', at);
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

/** "allies and partners": another plural noun follows directly, without a number or a complement of its own. */
function coordinates(found: Findings, at: number, from: number): boolean {
  if (at - from > 5 || isNumber(found, at + 1)) return false;
  for (let next = at + 1; next <= at + 3 && next < found.words.length; next++) {
    const hit = found.vocabulary.collectives.at(found.words, next)[0];
    if (hit) return found.words[hit.end]?.norm !== 'of';
  }
  return false;
}
