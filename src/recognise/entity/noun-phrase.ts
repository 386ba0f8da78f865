/** Where French noun phrases end. */
import { countryList } from './country-list.ts';
import type { Findings } from './findings.ts';
import { titleAt } from './name-shape.ts';
import { joins } from './noun-phrase-links.ts';
import { type ExtentOptions, FrenchPhrase } from './noun-phrase-state.ts';
import { accredited, dated, withLand } from './noun-phrase-tails.ts';
import { describes } from './noun-phrase-words.ts';
import { FRENCH_OF } from './particles.ts';
import { ageEnd, pastNumbers, qualityEnd, superlativeEnd } from './people-phrase.ts';

const MAX_WORDS = 18;
/** Articles that may stand before a noun behind "par". */
const UNSURE: ReadonlySet<string> = new Set(['un', 'une', 'des', 'de', 'd']);

/**
 * Where a French noun phrase ends whose head ends at `from`: adjectives, participles, complements with "de" and "pour",
 * coordinated complements; a quoted name right after the head belongs to it.
 */
export function frenchExtent(found: Findings, from: number, options: ExtentOptions): number {
  const phrase = new FrenchPhrase(found, from, options);
  while (phrase.at < found.words.length && phrase.at - from < MAX_WORDS && !found.endsLine(phrase.at) && !opensPost(phrase)) {
    if (!PARTS.some((goesOn) => goesOn(phrase))) break;
  }
  return phrase.solid;
}

/** "Président de l’Institut français et ancien ministre": a further post of somebody. */
const opensPost = ({ found, at }: FrenchPhrase): boolean =>
  found.small('list', at) && found.small('former', at + 1) && found.vocabulary.posts.at(found.words, at + 2).length > 0;

/** What may come next, in the order in which it is tried: each reads on in the phrase where it applies. */
const PARTS: readonly ((phrase: FrenchPhrase) => boolean)[] = [
  body,
  withLand,
  named,
  dated,
  accredited,
  quotation,
  charge,
  described,
  agent,
  joins,
  describes,
];

/** A name: an adjective of a state may follow the head, a noun needs "de" or a place right behind it; its acronym in brackets goes with it. */
function named(phrase: FrenchPhrase): boolean {
  const { found, at, solid, from } = phrase;
  const leaf = found.at(at);
  if (!leaf) return false;
  if (leaf.entity.class === 'Person') return (isNamesake(phrase) || isOwner(phrase)) && phrase.take(leaf.last);
  const pair = found.words[leaf.last]?.glue === '-' && found.at(leaf.last) !== undefined;
  const river = found.small('stream', at - 1) && leaf.kind === 'name';
  const local = river || (phrase.options.capital && leaf.entity.class === 'Place' && found.words[at - 1].glue !== "'");
  if (leaf.kind !== 'adjective' && at === solid && at !== from && !pair && !local && found.words[at].glue !== '-') return false;
  phrase.take(phrase.options.people && leaf.kind !== 'adjective' ? countryList(found, leaf.last, 'fr') : leaf.last);
  const bracket = found.words[leaf.last]?.form === '(' && found.words[leaf.last + 2]?.form === ')' && found.words[leaf.last + 1].caps;
  if (bracket && phrase.options.people) {
    phrase.take(leaf.last + 3);
    phrase.bracketed = true;
  }
  return true;
}

/** "Les services de Mme Keller", "les proches de M. Roux": people whom somebody with a title owns. */
const isOwner = ({ found, at, from, options }: FrenchPhrase): boolean =>
  options.people === true && at >= from + 2 && titleAt(found, at - 1)?.end === at && FRENCH_OF.has(found.words[at - 2].norm);

/** "Centre international Kofi Annan", "Institut vétérinaire Hassan-II": a house that bears a person's name. */
const isNamesake = ({ found, from, at, options }: FrenchPhrase): boolean =>
  options.capital && found.small('namesake', from - 1) && at - from < 4 && found.words.slice(from, at).every(({ punct }) => !punct);

/** A body's description that follows "de" belongs to the phrase as a whole ("dirigeants du groupe armé X"). */
function body(phrase: FrenchPhrase): boolean {
  const { found, at, solid, from } = phrase;
  const outer = found.outerAt(at);
  if (!phrase.options.people || at === solid || at === from || outer?.first !== at) return false;
  if (outer.entity.class !== 'Organization' && outer.entity.class !== 'Place') return false;
  return phrase.take(outer.last);
}

function quotation(phrase: FrenchPhrase): boolean {
  if (phrase.found.words[phrase.at].form !== '«' || (phrase.at - phrase.from > 1 && !phrase.isUnit(phrase.at - 1))) return false;
  const close = phrase.found.find('»', phrase.at + 1, 11);
  return close > 0 && phrase.take(close + 1);
}

/** "en charge de", "chargé de". */
function charge(phrase: FrenchPhrase): boolean {
  const { words } = phrase.found;
  if (words[phrase.at].norm !== 'en' || words[phrase.at + 1]?.norm !== 'charge' || !FRENCH_OF.has(words[phrase.at + 2]?.norm ?? ''))
    return false;
  phrase.at += 2;
  return true;
}

/** An age, superlative or quality of people. */
function described(phrase: FrenchPhrase): boolean {
  const { found, at } = phrase;
  const end = phrase.options.people
    ? Math.max(ageEnd(found, at), superlativeEnd(found, at), qualityEnd(found, at))
    : superlativeEnd(found, at);
  return end > at && phrase.take(end);
}

/** Who did what the complement has suffered belongs to it: "éleveurs des zones affectées par les feux de brousse". */
function agent(phrase: FrenchPhrase): boolean {
  const { found, at, solid } = phrase;
  if (found.words[at].norm !== 'par' || at !== solid || !phrase.inner) return false;
  const next = pastNumbers(found, UNSURE.has(found.words[at + 1]?.norm ?? '') ? at + 2 : at + 1);
  if (!phrase.startsNoun(next)) return false;
  phrase.at = next;
  phrase.cause = next;
  return true;
}
