import { isRelation } from '../../model/tree.ts';
import type { Findings } from './findings.ts';

const DEFINITE: ReadonlySet<string> = new Set([
  'le',
  'la',
  'les',
  'l',
  'the',
  'ses',
  'leurs',
  'nos',
  'ces',
  'our',
  'their',
  'its',
  'these',
]);
const A: ReadonlySet<string> = new Set(['a', 'an']);
const BEFORE_DEFINITE: ReadonlySet<string> = new Set(['tous', 'toutes', 'all', 'de', 'of']);
const EMPTY: Readonly<Record<string, readonly string[]>> = {
  fr: ['de', 'd', 'plus', 'environ'],
  en: ['a', 'an', 'to', 'at', 'up', 'over', 'about', 'more', 'than'],
};

/** Small words that belong to a number only behind another ("more than", "up to", "au moins"). */
const OPENERS: Readonly<Record<string, ReadonlySet<string>>> = {
  than: new Set(['more', 'less', 'fewer', 'rather']),
  to: new Set(['up', 'close']),
  least: new Set(['at']),
  of: new Set(['hundreds', 'thousands', 'dozens', 'millions', 'tens', 'scores']),
  moins: new Set(['au', 'de', 'du']),
};

/** Where a plural noun's phrase starts: quantifiers, numbers and determiners belong to it ("près de 10 000 soldats", "other G7 nations"). */
export function leftEdge(found: Findings, head: number): number {
  let at = head;
  while (at > 0 && !found.breaks(at) && !closes(found, at, head)) {
    const next = stepLeft(found, at);
    if (next === at) break;
    at = next;
  }
  while (at < head && isEmpty(found, at)) at++;
  return at;
}

/** A definite article opens the phrase, unless "all", "tous" stand before it. */
function closes(found: Findings, at: number, head: number): boolean {
  return at < head && DEFINITE.has(found.words[at].norm) && !BEFORE_DEFINITE.has(found.words[at - 1].norm);
}

function stepLeft(found: Findings, at: number): number {
  const english = found.doc.language === 'en';
  const word = found.words[at - 1];
  const leaf = found.at(at - 1);
  if (leaf && english && leaf.kind === 'adjective' && leaf.last === at && found.small('list', leaf.first - 1)) {
    const other = found.at(leaf.first - 2);
    if (other?.kind === 'adjective') return other.first;
  }
  if (leaf) {
    const counted = leaf.kind !== 'adjective' && isNumber(found, at);
    const own =
      !counted && leaf.entity.class !== 'Person' && leaf.last === at && found.words[at].glue !== "'" && !A.has(found.words[at].norm);
    return english && own && !isElsewhere(found, leaf.last - 1) ? leaf.first : at;
  }
  if (english && word.glue === '-' && !leaf && !word.upper && found.is(at - 1, 'ADJ', 'NOUN', 'NUM', 'VERB'))
    return compoundStart(found, at - 1);
  if (english && found.small('producing', at - 1) && found.is(at - 2, 'NOUN') && !found.breaks(at - 1)) return at - 2;
  const genitive =
    (word.norm === 's' && word.glue === "'") || (/^['’]$/u.test(word.form) && at > 1 && word.start === found.words[at - 2].end);
  const owner = english && genitive ? ownerBefore(found, at - 2) : -1;
  if (owner >= 0) return owner;
  if (english && isCoordinated(found, at)) return at - 2;
  if (isPart(found, at) || isTeen(found, at)) return at - 2;
  const opener = OPENERS[word.norm];
  if (opener) return opener.has(found.words[at - 2]?.norm ?? '') ? at - 2 : at;
  if (/^\d{4}$/u.test(word.form) && (found.small('calendar', at - 2) || isNumber(found, at))) return at;
  const counts = /^\d/u.test(word.form) || (found.is(at - 1, 'NUM') && (!word.upper || found.opens(at - 1)));
  if (found.small('quantifier-before', at - 1) || counts) return at - 1;
  if (!english && found.small('prenominal', at - 1) && found.is(at - 1, 'ADJ') && word.glue === '') return at - 1;
  const modifier =
    english &&
    !word.punct &&
    (found.is(at - 1, 'ADJ') ||
      (found.is(at - 1, 'NOUN') && !isNumber(found, at) && !governs(found, at - 1)) ||
      (isParticiple(found, at - 1) && !found.small('quantifier-before', at) && !/^\d/u.test(found.words[at].form)) ||
      (word.upper && found.is(at - 1, 'PROPN') && (found.words[at].upper || isAttribute(found, at - 1))) ||
      (found.small('people-modifier', at - 1) && !isNumber(found, at))) &&
    !found.small('stop', at - 1) &&
    word.glue === '';
  const degree =
    english && found.is(at - 1, 'ADV') && word.norm.endsWith('ly') && !found.small('aside', at - 1) && !found.small('stop', at - 1);
  return modifier || degree ? at - 1 : at;
}

/** "FAO counsels herders": a noun that the tree has as the head of its sentence stands before nobody. */
function governs(found: Findings, at: number): boolean {
  const deprel = found.token(at)?.deprel;
  return deprel === 'root' || deprel === 'parataxis' || deprel === 'ccomp';
}

/** "welcomed to Lima ministers from …": the tree hangs the place before on the verb. */
const isElsewhere = (found: Findings, at: number): boolean => found.token(at)?.deprel.startsWith('obl') === true;

/** "Eight of the team’s specialists", "nine of its members", "quatre-vingts de ses agents": some of those whom the noun means. */
function isPart(found: Findings, at: number): boolean {
  if (!BEFORE_DEFINITE.has(found.words[at - 1].norm) || !DEFINITE.has(found.words[at].norm) || at < 2 || found.breaks(at - 1)) return false;
  const part = found.words[at - 2];
  return /^\d+$/u.test(part.form) || (found.is(at - 2, 'NUM') && !/^(?:one|une?)$/u.test(part.norm));
}

/** "Houthi leaders", "Ceasefire monitors": an unknown capital that the tree hangs on the noun behind it. */
function isAttribute(found: Findings, at: number): boolean {
  const token = found.token(at);
  return token !== undefined && token.head > token.index && token.deprel === 'compound' && !found.small('calendar', at);
}

/** "vingt et une personnes": two words of one number. */
const isTeen = (found: Findings, at: number): boolean =>
  /^(?:une?|onze)$/u.test(found.words[at].norm) && found.words[at - 1].norm === 'et' && found.is(at - 2, 'NUM') && !found.breaks(at - 1);

/** The first word of "non-state", "long-term", "twenty-six". */
function compoundStart(found: Findings, last: number): number {
  let first = last;
  while (first > 0 && found.words[first].glue === '-') first--;
  return first;
}

/** Whose they are: "Ukraine’s defenders", "Tongan women’s organisations". */
function ownerBefore(found: Findings, at: number): number {
  const leaf = found.at(at);
  if (leaf) return leaf.entity.class === 'Person' ? -1 : leaf.first;
  const body = found.words[at].upper && found.is(at, 'PROPN', 'NOUN') && found.words[at - 1]?.norm === 'the';
  const owner = body || ['country-noun', 'body-noun', 'land-owner'].some((use) => found.small(use, at));
  return owner || found.vocabulary.collectives.at(found.words, at).length > 0 ? at : -1;
}

/** "stranded visitors", "exporting companies", "severely malnourished children": a participle that the tree hangs on the noun. */
function isParticiple(found: Findings, at: number): boolean {
  const token = found.token(at);
  if (token?.upos !== 'VERB' || token.head <= token.index) return false;
  return token.deprel === 'amod' || (token.feats.VerbForm !== 'Part' && token.deprel === 'compound');
}

const isNumber = (found: Findings, at: number): boolean => /^\d/u.test(found.words[at].form) || found.is(at, 'NUM');

/** "search and rescue specialists", "civil and military authorities": two modifiers of one noun, the second of which the tree joins to the first. */
function isCoordinated(found: Findings, at: number): boolean {
  if (!found.small('list', at - 1) || at < 2 || found.breaks(at - 1) || found.at(at - 2)) return false;
  const [first, second] = [found.token(at - 2), found.token(at)];
  if (!first || !second) return false;
  if (first.upos === 'ADJ' && found.small('people-modifier', at)) return true;
  if (second.head !== first.index || !isRelation(second, 'conj')) return false;
  return first.head > second.index && (isRelation(first, 'compound') || isRelation(first, 'amod'));
}

/** "plus", "de" at the edge mean nothing unless a number or "plus de" follows. */
function isEmpty(found: Findings, at: number): boolean {
  const { norm } = found.words[at];
  const next = found.words[at + 1];
  if (next && OPENERS[next.norm]?.has(norm)) return false;
  if (norm === 'over' && next?.norm === 'half') return false;
  if (norm === 'de' || norm === 'd') return true;
  const more = norm === 'plus' && (next?.norm === 'de' || next?.norm === 'd');
  return EMPTY[found.doc.language].includes(norm) && !/^\d/u.test(next?.form ?? '') && !more;
}
