import type { Entity } from '../../model/entity.ts';
import { isRelation } from '../../model/tree.ts';
import { type Draft, type Findings, foldPhrase } from './findings.ts';
import { countNames, isNamePart, isOneName, nameEnd, titleAt, titledEnd } from './name-shape.ts';
import { FRENCH_OF } from './particles.ts';
import { claimPlace } from './place-name.ts';

/** People named in full: by a first name, or by a title and two words or more. */
export function findFullNames(found: Findings): void {
  const { words, vocabulary } = found;
  for (let at = 0; at < words.length; at++) {
    const titled = titleAt(found, at);
    if (titled) {
      const end = titledEnd(found, titled.end);
      if (bearsTitle(found, at)) at = end - 1;
      else if (countNames(found, titled.end, end) >= 2 && !isStreet(found, at)) {
        claimPerson(found, titled.end, end, titled.gender, 'entity/titled-name');
        at = end - 1;
      }
      continue;
    }
    const word = words[at];
    if (!word.upper || (word.glue && !isElided(found, at)) || !vocabulary.firstNames.has(word.norm)) continue;
    const leaf = found.at(at);
    if (leaf && (leaf.last - leaf.first > 1 || leaf.first !== at)) {
      extendName(found, leaf);
      at = leaf.last - 1;
      continue;
    }
    const end = nameEnd(found, at);
    if (countNames(found, at, end) < 2 || (leaf && !(leaf.entity.class === 'Place' && isHolder(found, at, end)))) continue;
    if (isStreet(found, at) || (bearsNames(found, at - 1) && !found.breaks(at))) {
      at = end - 1;
      continue;
    }
    if (namesPlace(found, at, end)) {
      claimPlace(found, at, end);
      at = end - 1;
      continue;
    }
    if (namesThing(found, at, end)) {
      at = end - 1;
      continue;
    }
    if (namesBody(found, end)) {
      claimNamesake(found, at, end);
      at = end;
      continue;
    }
    claimPerson(found, nameStart(found, at), end, '', 'entity/first-name');
    at = end - 1;
  }
}

/** "La visite d’Olivier Roux", "a dit qu’Anna Lund …": the word before has lost its vowel. */
const isElided = ({ doc, words }: Findings, at: number): boolean =>
  doc.language === 'fr' && words[at].glue === "'" && ELIDED.has(words[at - 1]?.norm ?? '');
const ELIDED: ReadonlySet<string> = new Set(['d', 'qu', 'lorsqu', 'puisqu', 'jusqu']);

/** "60, boulevard du Général Martial Valin", "rue Jean Jaurès": an address. */
export function isStreet(found: Findings, first: number): boolean {
  let at = first - 1;
  while (at > 0 && first - at < 4 && (FRENCH_OF.has(found.words[at].norm) || isRank(found, at))) at--;
  return at >= 0 && found.small('street', at) && !found.breaks(at + 1);
}

/** "Cyclone Freddy", "le porte-avions Charles de Gaulle": storms and ships are named like people. */
function bearsNames(found: Findings, noun: number): boolean {
  const [before, word] = [found.words[noun - 1], found.words[noun]];
  return found.small('storm', noun) || (word?.glue === '-' && before !== undefined && found.lists('storm', `${before.norm}-${word.norm}`));
}

/** "L’Université Cheikh Anta Diop", "l’hôpital Prince Charles", "HMS Prince Rupert": a title or post right behind the noun of a house or ship that bears somebody's name. */
export function bearsTitle(found: Findings, at: number): boolean {
  if (found.small('ship', at - 1)) return true;
  if (found.doc.language !== 'fr' || found.breaks(at) || !found.words[at].upper) return false;
  return found.small('named-after', at - 1) || found.vocabulary.bodyHeads.at(found.words, at - 1).some(({ end }) => end === at);
}

const isRank = (found: Findings, at: number): boolean =>
  found.words[at].upper && (titleAt(found, at) !== undefined || found.vocabulary.posts.at(found.words, at).length > 0);

/** "President Adama Toure": behind a post, a first name that is also a town's, and no more than one other name. */
function isHolder(found: Findings, first: number, end: number): boolean {
  const { words, vocabulary } = found;
  const next = found.at(first + 1);
  if (end !== first + 2 || words[first + 1].caps || (next && next.entity.class !== 'Place')) return false;
  return [1, 2].some((back) => first >= back && vocabulary.posts.at(words, first - back).some((hit) => hit.end === first));
}

/** "Suman Prasad Sharma", "Temwa Joseph-Lund": an unknown first name that the tree ties to the known one behind it, or before a double name. */
function nameStart(found: Findings, first: number): number {
  const { words, vocabulary } = found;
  const [before, name] = [found.token(first - 1), found.token(first)];
  if (
    !before ||
    !name ||
    !words[first - 1].upper ||
    words[first - 1].punct ||
    (words[first - 1].caps && !words[first].caps) ||
    found.at(first - 1)
  )
    return first;
  const isSurname = words[first + 1]?.glue === '-' && words[first + 1].upper && words[first + 2]?.upper !== true && !found.opens(first - 1);
  if (found.breaks(first) || before.upos !== 'PROPN') return first;
  if (!isSurname && before.head !== name.index && name.head !== before.index) return first;
  const taken = [vocabulary.posts, vocabulary.titles, vocabulary.bodyHeads, vocabulary.collectives].some(
    (trie) => trie.at(words, first - 1).length > 0,
  );
  const goesOn =
    ['stop', 'field', 'place-noun', 'headline'].some((use) => found.small(use, first - 1)) ||
    (found.small('link', first - 2) && !(isSurname && found.small('list', first - 2)));
  return taken || goesOn || !(isSurname || isRelation(before, 'flat') || isRelation(name, 'flat')) ? first : first - 1;
}

/** "President Orders Federal Aid", "Counterpart International": a verb of headings, or a word that ends a body's name. */
export function opensHeadline(found: Findings, at: number): boolean {
  const next = found.words[at + 1];
  return found.small('namesake', at) || (found.small('headline', at) && !!next && !next.punct && (next.upper || found.is(at, 'VERB')));
}

/** "Helen Keller International", "Kofi Annan Centre": capitals of a body follow the name. */
const namesBody = (found: Findings, end: number): boolean =>
  found.doc.language === 'en' && found.words[end]?.upper === true && !found.breaks(end) && found.small('namesake', end);

/** "the village of Dan Gulbi", "in Craig Cove": a place of two words that begins like a person's name. */
function namesPlace(found: Findings, first: number, end: number): boolean {
  const before = found.words[first - 1];
  if (!before || found.breaks(first) || end !== first + 2) return false;
  const of = before.norm === 'of' || FRENCH_OF.has(before.norm);
  if (of && !found.words[first - 2].upper && found.small('named-place', first - 2)) return true;
  return found.doc.language === 'en' && found.small('at', first - 1) && found.small('place-noun', end - 1);
}

/** "The Simón Bolívar bridge", "the Jackson-Vanik amendment": what bears somebody’s name, behind an article. */
const namesThing = (found: Findings, first: number, end: number): boolean =>
  found.doc.language === 'en' &&
  found.words[first - 1]?.norm === 'the' &&
  !found.breaks(end) &&
  (found.small('place-suffix', end) || found.small('instrument', end));

/** The body that bears a person’s name, where its last word alone tells; longer ones are left to the reader of bodies. */
function claimNamesake(found: Findings, first: number, end: number): void {
  if (found.vocabulary.bodyHeads.at(found.words, end).length > 0) return;
  const entity = found.own('Organization', found.text(first, end + 1), first, { kind: 'formal' });
  found.claim({ first, last: end + 1, entity, kind: 'name', rule: 'entity/namesake' });
}

/** Records a person; a part of a name already known is that person. */
export function claimPerson(found: Findings, first: number, last: number, gender: string, rule: string): Entity {
  const name = found.text(first, last);
  const listed = found.at(first)?.entity;
  const entity = listed?.class === 'Person' && found.at(first)?.last === last ? listed : personNamed(found, name, first);
  if (gender === 'Masc' || gender === 'Fem') entity.gender ??= gender;
  entity.number ??= 'Sing';
  if (entity.key === undefined && countNames(found, first, last) > entity.name.split(/[\s-]+/u).length) entity.name = name;
  found.claim({ first, last, entity, kind: 'name', rule });
  return entity;
}

/** The person whose name this is, or ends with this; else a new one. */
function personNamed(found: Findings, name: string, first: number): Entity {
  const known = found.known('Person', name) ?? sameSurname(found, name);
  if (known) return known;
  return found.own('Person', name, first);
}

/** A person of this text whose full name ends with these words, or who is named by the end of them. */
function sameSurname(found: Findings, name: string): Entity | undefined {
  const wanted = foldPhrase(name);
  let best: Entity | undefined;
  for (const draft of found.peopleEnding(wanted.slice(wanted.lastIndexOf(' ') + 1))) {
    const whole = foldPhrase(found.text(draft.first, draft.last));
    if (whole === wanted || whole.endsWith(` ${wanted}`) || frames(whole, wanted) || frames(wanted, whole)) best = draft.entity;
    else if (isOneName(found, draft.first, draft.last) && wanted.endsWith(` ${whole}`) && !isOther(found, draft.entity, wanted))
      best ??= draft.entity;
  }
  return best ?? familyFirst(found, wanted) ?? byMiddle(found, wanted) ?? byLeading(found, wanted);
}

/** "Samuel Owusu" after "Samuel Kofi Owusu": the same first and last names, one of them with more between. */
function frames(whole: string, part: string): boolean {
  const [words, named] = [whole.split(' '), part.split(' ')];
  return named.length === 2 && words.length > 2 && words[0] === named[0] && words.at(-1) === named[1];
}

/** "President Suluhu" after "Samia Suluhu Hassan", "Secretary Austin" after "Lloyd J. Austin III", "Prime Minister Karim" after "Karim Bello", "President Yoon" after "Yoon Suk Yeol". */
function byMiddle(found: Findings, wanted: string): Entity | undefined {
  if (wanted.includes(' ') || wanted.length < 3) return undefined;
  const named = found.vocabulary.firstNames.has(wanted) ? found.peopleBeginning(wanted) : found.peopleWith(wanted);
  const entities = new Set(named.map(({ entity }) => entity));
  return entities.size === 1 ? named[0].entity : undefined;
}

/** "President Sahle Zewde" after "President Sahle": one unknown name, which the longer one begins with. */
function byLeading(found: Findings, wanted: string): Entity | undefined {
  const [given, ...rest] = wanted.split(' ');
  if (rest.length === 0 || found.vocabulary.firstNames.has(given)) return undefined;
  return found.peopleEnding(given).find(({ first, last, entity }) => last === first + 1 && !entity.key)?.entity;
}

/** "Melania Trump" is not the Trump of the lexicon, whose first name is another. */
function isOther(found: Findings, entity: Entity, wanted: string): boolean {
  const labels = Object.values(found.entryOf(entity)?.labels ?? {}).map(foldPhrase);
  const [given] = wanted.split(' ');
  return labels.length > 0 && found.vocabulary.firstNames.has(given) && labels.every((label) => !label.split(' ').includes(given));
}

/** "President Han" after "Han Seung-jae": the family name stands first. */
function familyFirst(found: Findings, wanted: string): Entity | undefined {
  if (wanted.includes(' ') || wanted.length < 2) return undefined;
  const named = found.peopleBeginning(wanted).filter((draft) => !found.vocabulary.firstNames.has(wanted) || hasTwoParts(found, draft));
  return named.at(-1)?.entity;
}

/** "Seung-jae", "Tae-hyun": a given name of two parts tied by a hyphen closes the name. */
const hasTwoParts = (found: Findings, { last }: Draft): boolean => found.words[last - 1].glue === '-' && !found.words[last - 1].upper;

/** "Mirjana Spoljaric" of the lexicon, written "Mirjana Spoljaric Egger". */
function extendName(found: Findings, leaf: Draft): void {
  if (leaf.entity.class !== 'Person') return;
  let last = leaf.last;
  while (isNamePart(found, last, leaf.first) && !found.at(last) && !found.breaks(last)) last++;
  if (last > leaf.last && last < found.words.length) found.replace(leaf, { last });
}
