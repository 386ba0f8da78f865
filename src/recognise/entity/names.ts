import type { Entry, Name, NameKind } from '../../lexicon/gazetteer.ts';
import { normsOf } from '../../lexicon/words.ts';
import type { Mention } from '../../model/entity.ts';
import { isListedField } from './body-limits.ts';
import type { Findings } from './findings.ts';
import { ARTICLES } from './particles.ts';

const ORDER: readonly NameKind[] = ['name', 'acronym', 'demonym', 'adjective', 'stem', 'capital', 'surname', 'description'];
const KINDS: Readonly<Record<NameKind, Mention['kind']>> = {
  name: 'name',
  acronym: 'acronym',
  demonym: 'adjective',
  adjective: 'adjective',
  stem: 'adjective',
  capital: 'name',
  surname: 'name',
  description: 'description',
};

/** Finds every name of the lexicon: the longest one that its capitals allow. */
export function findLexiconNames(found: Findings): void {
  const { words, lexicon } = found;
  for (let at = 0; at < words.length; at++) {
    if (words[at].punct || found.at(at) || found.inSum(at)) continue;
    for (const hit of lexicon.names.at(words, at)) {
      const names = hit.values.filter((name) => accepts(found, name, at, hit.end));
      if (names.length === 0) continue;
      const name = choose(found, names, at);
      if (!name) continue;
      const adjective =
        name.kind === 'name' || name.kind === 'acronym'
          ? modifies(found, name, at, hit.end) || namesInstrument(found, name, at, hit.end)
          : false;
      found.claim({
        first: at,
        last: hit.end,
        entity: found.entityOf(name.entry),
        kind: adjective ? 'adjective' : KINDS[name.kind],
        rule: `entity/lexicon-${name.kind}`,
      });
      at = hit.end - 1;
      break;
    }
  }
}

/** The name that fits best; an adjective or acronym that several share goes to the one named elsewhere in the text, else the first listed. */
function choose(found: Findings, names: readonly Name[], first: number): Name | undefined {
  const building = names.find(({ entry }) => entry.seat !== undefined && names.some((other) => other.entry.key === entry.seat));
  if (building && isLocative(found, first)) return { ...building, kind: 'name' };
  const best = ORDER.find((kind) => names.some((name) => name.kind === kind));
  const same = names.filter((name) => name.kind === best);
  if (same.length < 2) return same[0];
  const longest = (entry: Entry): number =>
    Math.max(0, ...Object.values(entry.labels).map((label) => (standsIn(found, label) ? label.length : 0)));
  return same.reduce((best, name) => (longest(name.entry) > longest(best.entry) ? name : best));
}

/** "at the White House", "à l’Élysée": the building, not who sits in it. */
function isLocative(found: Findings, first: number): boolean {
  const before = found.words[first - 1] && ARTICLES.has(found.words[first - 1].norm) ? first - 2 : first - 1;
  return found.small('at', before) || found.words[before]?.norm === 'to';
}

function accepts(found: Findings, name: Name, first: number, last: number): boolean {
  if (!joinsWell(found, first, last) || isField(found, name, first)) return false;
  const word = found.words[first];
  switch (name.kind) {
    case 'acronym':
      return acceptsAcronym(found, name, first, last);
    case 'adjective':
      return found.doc.language === 'en' ? word.upper : !word.upper || found.opens(first) || word.caps;
    case 'stem':
      return opensPair(found, last);
    case 'demonym':
      return word.upper && !word.caps && (found.doc.language === 'en' || !found.opens(first) || found.is(first, 'NOUN', 'PROPN'));
    case 'name':
      if (name.entry.class === 'Person') return word.upper;
      // A capital article may only open a sentence: "La réunion" is not "La Réunion".
      if (ARTICLES.has(word.norm) && /^\p{Lu}\p{Ll}*[ '’]\p{Lu}/u.test(name.form) && !found.words[first + 1].upper) return false;
      return (word.upper || !/^\p{Lu}/u.test(name.form) || last - first >= 3) && !isPersonal(found, name, first, last);
    default:
      return (word.upper || opensSmall(found, name, last)) && !isPersonal(found, name, first, last);
  }
}

/** "franco-togolais", "Sino-African": the adjective of a state or region behind a hyphen. */
const opensPair = (found: Findings, last: number): boolean =>
  found.words[last]?.glue === '-' &&
  (found.small('region-adjective', last) ||
    found.lexicon.names.at(found.words, last).some(({ values }) => values.some(({ kind }) => kind === 'adjective' || kind === 'stem')));

/** "von der Leyen": a surname that its particles open. */
const opensSmall = ({ words }: Findings, { kind, form }: Name, last: number): boolean =>
  kind === 'surname' && /^\p{Ll}/u.test(form) && words[last - 1].upper;

/** "ministre de la Défense nationale", "Minister of National Defence", "déléguée chargée de la Francophonie": what the minister is in charge of. */
function isField(found: Findings, { entry, kind }: Name, first: number): boolean {
  if (entry.class !== 'Organization' || kind !== 'name') return false;
  const { words } = found;
  const of = words[first - 1] && ARTICLES.has(words[first - 1].norm) ? first - 2 : first - 1;
  if (!['de', 'du', 'd', 'of', 'for'].includes(words[of]?.norm ?? '')) return false;
  if (found.small('charged', of - 1)) return true;
  if (found.small('minister', of - 1)) return true;
  return isListedField(found, of);
}

/** Acronyms need their capitals; from four letters on the press also writes "Otan", "Unesco". In a heading set in capitals "AU" is a word. */
function acceptsAcronym(found: Findings, name: Name, first: number, last: number): boolean {
  const shape = found.doc.text.slice(found.words[first].start, found.words[last - 1].end);
  const letters = name.form.replace(/[^\p{L}]/gu, '');
  const word = found.words[first];
  if (
    word.caps &&
    last === first + 1 &&
    inCapitals(found, first) &&
    Object.values(found.vocabulary.small).some((set) => set.has(word.norm))
  )
    return false;
  if (shape === name.form || shape.replaceAll('.', '') === name.form.replaceAll('.', '')) return true;
  if (letters === letters.toUpperCase())
    return word.caps || (letters.length > 3 && last === first + 1 && word.upper && !found.opens(first));
  return shape.toUpperCase() === shape && inCapitals(found, first);
}

/** True where the neighbours are capitals too: a heading, not an acronym. */
function inCapitals(found: Findings, index: number): boolean {
  const near = [found.words[index - 1], found.words[index + 1]].filter((word) => word && !word.punct && word.form.length > 1);
  return near.length > 0 && near.every((word) => word.caps);
}

/** A hyphen may tie a name to another name ("UE-Moldavie") or to a small word ("American-made"), never to an unknown capital ("Paris-Saclay"). */
function joinsWell(found: Findings, first: number, last: number): boolean {
  const { words } = found;
  if (words[first].glue === '-' && !found.at(first - 1) && words[first - 1].upper) return false;
  const next = words[last];
  if (next?.form === '$' && next.start === words[last - 1].end) return false;
  if (next?.glue !== '-' || !next.upper) return true;
  return found.lexicon.names.at(words, last).length > 0;
}

/** "Jordan Bardella", "Jack London": one word that may be a first name before, or a surname after, another capital. */
function isPersonal(found: Findings, { entry, kind }: Name, first: number, last: number): boolean {
  const { words, vocabulary } = found;
  if (last - first > 1) return false;
  if (entry.class === 'Place' && kind === 'name' && isTitled(found, first)) return true;
  const before = words[first - 1];
  if (before?.upper && !words[first].gap && !before.punct && vocabulary.firstNames.has(before.norm) && !found.at(first - 1)) return true;
  const next = words[last];
  if (!next?.upper || next.gap || next.caps || !vocabulary.firstNames.has(words[first].norm) || found.small('stop', last)) return false;
  // "Dominique Ouattara": what is only known as a surname behind it names nothing else.
  return found.lexicon.names.at(words, last).every(({ values }) => values.every(({ kind: other }) => other === 'surname'));
}

/** "President Mahama", "le ministre Kigali": a town's name right behind a post is somebody's; a continent there is in his charge. */
function isTitled(found: Findings, first: number): boolean {
  const { words, vocabulary } = found;
  if (!words[first].upper || words[first].gap || words[first].glue || found.small('continent', first)) return false;
  return [1, 2, 3].some(
    (back) => first >= back && vocabulary.posts.at(words, first - back).some(({ end }) => end === first) && !words[first - 1].punct,
  );
}

/** "U.S. readiness", "UK support": a state's short name used as an adjective in English. */
function modifies(found: Findings, name: Name, first: number, last: number): boolean {
  if (found.doc.language !== 'en' || name.entry.class !== 'Country' || name.kind !== 'acronym') return false;
  const next = found.words[last];
  if (!next || next.punct || next.gap || next.glue || found.words[first - 1]?.norm === 'the') return false;
  return !found.small('stop', last) && !found.small('link', last) && !found.small('list', last);
}

/** "The UN Charter", "la Charte des Nations unies": the body only names a text. */
function namesInstrument(found: Findings, name: Name, first: number, last: number): boolean {
  if (name.entry.class !== 'Organization') return false;
  if (found.doc.language === 'en') return !found.breaks(last) && found.small('instrument', last);
  const before = found.words[first - 1]?.norm;
  return (before === 'de' || before === 'des') && found.small('instrument', first - 2) && found.words[first - 2].upper;
}

/** True where the text has these words anywhere. */
function standsIn(found: Findings, label: string): boolean {
  const norms = normsOf(label);
  return found.positionsOf(norms[0]).some((at) => norms.every((norm, step) => found.words[at + step]?.norm === norm));
}

/** "the Charter of the United Nations", "la Charte des Nations unies", "the UN Charter": a text is told apart by the body whose it is, which does nothing here. */
export function readCharters(found: Findings): void {
  const { words } = found;
  for (let at = 0; at < words.length; at++) {
    if (!words[at].upper || !/^chart(?:er|e)$/u.test(words[at].norm)) continue;
    const next = [at + 2, at + 3].map((index) => found.at(index)).find((leaf) => leaf && leaf.first > at + 1);
    const of = ['of', 'de', 'des', 'du'].includes(words[at + 1]?.norm ?? '') ? next : undefined;
    for (const leaf of [of, found.doc.language === 'en' ? found.at(at - 1) : undefined])
      if (leaf?.entity.class === 'Organization') found.replace(leaf, { kind: 'adjective' });
  }
}
