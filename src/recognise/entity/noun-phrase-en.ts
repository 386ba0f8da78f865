import { isRelation } from '../../model/tree.ts';
import { countryList } from './country-list.ts';
import type { Findings } from './findings.ts';
import { qualifierEnd } from './people-phrase-en.ts';

const MAX_WORDS = 14;
const AROUND: ReadonlySet<string> = new Set(['than', 'over', 'nearly', 'about', 'around']);
const ABOUT: ReadonlySet<string> = new Set(['across', 'throughout', 'around', 'along']);
const SITED: ReadonlySet<string> = new Set(['at', 'on', 'along']);
const OPENING: ReadonlySet<string> = new Set([
  'the',
  'our',
  'its',
  'their',
  'all',
  'every',
  'each',
  'some',
  'these',
  'both',
  'his',
  'her',
  'that',
  'this',
  'those',
]);

/** Where an English plural noun's phrase ends whose head ends at `from`: "of" and "from", "in" complements up to a verb, clause or comma. */
export function englishExtent(found: Findings, from: number): number {
  const { words } = found;
  let at = from;
  let solid = from;
  const origin = words[from]?.norm === 'from';
  let joined = false;
  let located = false;
  while (at < words.length && at - from < MAX_WORDS && !found.breaks(at)) {
    const word = words[at];
    if (at === solid && solid > from && found.endsLine(at)) break;
    if (isPluralOwner(found, at) && at === solid && solid > from && nominal(found, at + 1)) {
      at += 2;
      solid = at;
      continue;
    }
    if (word.punct) break;
    if (word.glue === "'") {
      if (word.norm !== 's' || solid === from || at !== solid) break;
      at = skip(found, at + 1);
      while (found.is(at, 'VERB') && found.words[at].norm.endsWith('ing') && nounFollows(found, at)) at++;
      if (!nominal(found, at)) break;
      at++;
      solid = at;
      continue;
    }
    const somewhere = isSomewhere(found, at, from);
    located ||= somewhere;
    const link =
      word.norm === 'of' ||
      somewhere ||
      (word.norm === 'to' && at === from && found.small('party-to', at - 1)) ||
      (((word.norm === 'from' && (names(found, at + 1) || isCountedGroup(found, at + 1))) ||
        (word.norm === 'in' &&
          !isCounted(found, from) &&
          (isRegion(found, at + 1) || (found.small('settled', at - 1) && names(found, at + 1))))) &&
        (at === from || (joined && at === solid)) &&
        found.at(from - 2)?.kind !== 'adjective') ||
      (origin && word.norm === 'in' && at === solid && !found.at(at - 1) && isRegion(found, at + 1));
    if (link || (word.norm === 'and' && solid === at && !located && (coordinates(found, at, from) || isSecondField(found, at, from)))) {
      joined = !found.at(at + 1) && (word.norm === 'and' || (word.norm === 'of' && found.small('team', from - 1)));
      at = skip(found, at + 1);
      const leaf = found.at(at);
      if (leaf) {
        if (leaf.entity.class === 'Person') break;
        at = found.words[leaf.last]?.glue === '-' ? ledBody(found, leaf.last) : leaf.last;
      } else if (found.small('whereabouts', at + 1) && found.is(at, 'ADJ', 'VERB')) at += 2;
      else if (!nominal(found, at)) break;
      else at++;
      solid = bracketEnd(found, countryList(found, at, 'en'));
      at = solid;
      continue;
    }
    if (
      at === solid &&
      (solid > from || isRest(found, at)) &&
      (((nominal(found, at) || isCapitals(found, at)) &&
        (found.words[at].upper || found.words[at].glue === '-' || found.is(at, 'NOUN', 'PROPN', 'ADJ'))) ||
        found.at(at))
    ) {
      at = found.at(at)?.last ?? at + 1;
      solid = at;
      continue;
    }
    break;
  }
  return Math.max(solid, at === solid ? qualifierEnd(found, solid) : -1);
}

/** "of Indigenous peoples’ organisations": the mark behind a plural that owns the noun behind it. */
const isPluralOwner = (found: Findings, at: number): boolean =>
  /^['’]$/u.test(found.words[at].form) &&
  found.words[at].start === found.words[at - 1].end &&
  found.words[at - 1].norm.endsWith('s') &&
  found.words[at + 1]?.start === found.words[at].end + 1;

/** "partners across East Africa", "students at the Naval Academy", "Sudanese refugees in Chad": where people are who are told apart by it. */
function isSomewhere(found: Findings, at: number, from: number): boolean {
  const { norm, glue } = found.words[at];
  if (at !== from || glue || isCounted(found, from)) return false;
  if (norm === 'at') return found.small('enrolled', at - 1) && found.at(skip(found, at + 1)) !== undefined;
  if (norm === 'in') return found.small('living', at - 1) && (isRegion(found, at + 1) || isTheirs(found, at));
  return (ABOUT.has(norm) && isRegion(found, at + 1)) || (SITED.has(norm) && found.small('living', at - 1) && isTheirs(found, at));
}

/** "families in Osh", "cooperatives along the route": the tree hangs the place on those who live there. */
function isTheirs(found: Findings, preposition: number): boolean {
  const head = found.token(preposition - 1);
  const noun = found.doc.tokens[found.token(preposition)?.head ?? -1];
  return head !== undefined && noun !== undefined && isRelation(noun, 'nmod') && noun.head === head.index && names(found, preposition + 1);
}

const nounFollows = (found: Findings, at: number): boolean => found.is(at + 1, 'NOUN') && !found.breaks(at + 1);

/** "of the Kenya-led mission": the participle tied to a state's name, and the noun behind it. */
function ledBody(found: Findings, hyphened: number): number {
  let at = hyphened + 1;
  while (found.words[at] && !found.breaks(at) && (found.at(at) || found.is(at, 'NOUN', 'PROPN', 'ADJ'))) at = found.at(at)?.last ?? at + 1;
  return at;
}

/** "the Chiefs of Defence" of the lexicon, with "Staff" behind: a capital that no event or text is named by. */
const isRest = (found: Findings, at: number): boolean =>
  at > 1 &&
  isCapitals(found, at) &&
  found.words[at - 2].norm === 'of' &&
  !found.at(at) &&
  found.is(at, 'NOUN', 'PROPN') &&
  !found.small('event-of', at);

/** "Chiefs of Defence Staff": capitals go on, whatever a tagger takes them for. */
const isCapitals = (found: Findings, at: number): boolean =>
  found.words[at].upper && found.words[at - 1].upper && found.words[at].glue === '' && !found.small('stop', at) && !found.small('link', at);

/** Articles, possessives and numbers before a noun ("of the 23 member states"). */
function skip(found: Findings, from: number): number {
  let at = from;
  while (found.words[at] && !found.breaks(at) && (OPENING.has(found.words[at].norm) || isNumber(found, at) || isMore(found, at))) at++;
  return at;
}

/** "more than 30 nations", "over 20 states". */
const isMore = (found: Findings, at: number): boolean =>
  (found.words[at].norm === 'more' && found.words[at + 1]?.norm === 'than') ||
  (AROUND.has(found.words[at].norm) && isNumber(found, at + 1));

const isNumber = (found: Findings, at: number): boolean =>
  found.words[at] !== undefined && !found.at(at) && !found.words[at].upper && (found.is(at, 'NUM') || /^\d/u.test(found.words[at].form));

/** "from the 27 contributing nations", "from public operators", "from every country of the region". */
function isCountedGroup(found: Findings, from: number): boolean {
  let at = skip(found, from);
  while (
    at - from < 6 &&
    (found.small('quantifier-before', at) || isNumber(found, at) || found.is(at, 'ADJ', 'VERB', 'DET') || found.at(at)?.kind === 'acronym')
  )
    at++;
  return found.vocabulary.collectives.at(found.words, at).length > 0 || (at > from && found.small('whereabouts', at));
}

/** What people belong to: a state or a part of the world, not the town where something happens to them, save for those who are settled there. */
function isRegion(found: Findings, from: number): boolean {
  const at = skip(found, from);
  const leaf = found.at(at);
  if (leaf?.entity.class === 'Place') return found.words.slice(leaf.first, leaf.last).some((_, step) => isPart(found, leaf.first + step));
  if (!leaf && found.words[at]?.upper && !isPart(found, at)) return false;
  return names(found, from) || found.small('whereabouts', from);
}

const isPart = (found: Findings, at: number): boolean =>
  ['cardinal', 'whereabouts', 'place-noun', 'continent'].some((use) => found.small(use, at));

/** A name, or a noun of place with an adjective, behind "the" and the like. */
function names(found: Findings, from: number): boolean {
  const at = skip(found, from);
  const word = found.words[at];
  if (!word || found.small('calendar', at)) return false;
  if (found.at(at) || (found.small('cardinal', at) && found.at(at + 1))) return true;
  if (found.is(at, 'ADJ', 'VERB', 'NOUN') && found.small('whereabouts', at + 1)) return true;
  return (word.upper && found.is(at, 'PROPN')) || found.small('whereabouts', at);
}

/** "150 police officers in Montreal": a place behind counted people is where something happens to them; "for three years to schools" counts none. */
function isCounted(found: Findings, from: number): boolean {
  for (let at = from - 1; at >= 0 && from - at <= 5 && !found.words[at].punct; at--)
    if (found.is(at, 'ADP') && found.words[at].norm !== 'of') return false;
    else if (/^\d/u.test(found.words[at].form) || found.is(at, 'NUM')) return true;
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

/** "envoys, rectors and traders": a list of three is three groups. */
function isListed(found: Findings, from: number): boolean {
  for (let at = from - 1; at > 0 && from - at <= 4 && !found.breaks(at); at--)
    if (found.words[at].form === ',') return found.outerAt(at - 1)?.entity.class === 'Group';
  return false;
}

/** "of the Group of Seven (G7)": the acronym behind the name. */
function bracketEnd(found: Findings, at: number): number {
  if (!found.at(at - 1) || found.words[at]?.form !== '(' || !found.words[at + 1]?.upper) return at;
  const close = found.find(')', at + 2, 3);
  return close > 0 ? close + 1 : at;
}

/** "Ministers of Finance and Defence". */
const isSecondField = (found: Findings, and: number, from: number): boolean =>
  found.words[from]?.norm === 'of' && found.words[and - 1].upper && found.small('field', and - 1) && found.small('field', and + 1);

/** "representatives of civil society and religious leaders": behind a noun for nobody in particular, people with a word of their own are others. */
const isAbstract = (found: Findings, at: number, from: number): boolean =>
  at > from &&
  !found.at(at) &&
  found.is(at, 'NOUN') &&
  found.token(at)?.feats.Number === 'Sing' &&
  !found.vocabulary.collectives.at(found.words, at).length;

/** "allies and partners": another plural noun follows directly, without a number or a complement of its own. */
function coordinates(found: Findings, at: number, from: number): boolean {
  if (isAbstract(found, at - 1, from) && !found.vocabulary.collectives.at(found.words, at + 1).length) return false;
  if (at - from > 5 || isNumber(found, at + 1) || isListed(found, from) || OPENING.has(found.words[at + 1]?.norm ?? '')) return false;
  for (let next = at + 1; next <= at + 3 && next < found.words.length; next++) {
    const hit = found.vocabulary.collectives.at(found.words, next)[0];
    const kin = found.small('kin', at - 1) && found.small('kin', next);
    if (hit) return found.words[hit.end]?.norm !== 'of' || kin || found.words[from - 2]?.norm === 'the';
  }
  return false;
}
