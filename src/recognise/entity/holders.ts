import type { Draft, Findings } from './findings.ts';
import { QUALITY, sameHolder, secondInList } from './further-posts.ts';
import { countNames, isLandOfName, isParticled, nameEnd, titleAt, titledEnd } from './name-shape.ts';
import { unlikely } from './no-names.ts';
import { FRENCH_OF } from './particles.ts';
import { claimPerson, isStreet, opensHeadline } from './persons.ts';
import { chained, furtherNames, respective } from './post-chains.ts';
import { isSetBefore, namesSubject } from './post-openers.ts';
import { innerPost, isPlural, type PostPhrase, pastAdjectives, postPhrases } from './posts.ts';

/** A post beside a name. */
export interface Holder {
  readonly post: PostPhrase;
  readonly person: Draft;
}

const APPOINT_REACH = 6;
/** Words that may stand between a name and the verb that appoints. */
const APPOSITION_REACH = 24;
const NAME_REACH = 6;

const A: ReadonlySet<string> = new Set(['a', 'an', 'un', 'une']);
const DEFINITE: ReadonlySet<string> = new Set([
  'le',
  'la',
  'l',
  'the',
  'notre',
  'son',
  'leur',
  'sa',
  'his',
  'her',
  'its',
  'their',
  'au',
  'du',
]);

/** Ties posts to the names beside them, and takes an unknown capitalised name beside a post for a person. */
export function findHolders(found: Findings): Holder[] {
  const out: Holder[] = [];
  const posts = postPhrases(found);
  posts.forEach((post, index) => {
    const person =
      servingAs(found, post) ??
      secondInList(found, post, out.at(-1)) ??
      (isApposed(found, post) ? nameBefore(found, post, out.at(-1)) : undefined) ??
      nameAfter(found, post) ??
      nameBefore(found, post, out.at(-1)) ??
      appointed(found, post) ??
      sharedName(found, posts, index) ??
      sameHolder(found, post, out.at(-1));
    if (!person || namesSubject(found, post, person) || isAnothers(found, post, person)) return;
    const comma = found.words[post.last]?.form === ',';
    const inner = person.first >= post.last ? innerPost(found, post, comma, found.entryOf(person.entity) !== undefined) : undefined;
    if (inner) {
      out.push({ post: inner, person });
      return;
    }
    out.push({ post, person });
    out.push(...furtherNames(found, post, person), ...chained(found, post, person), ...respective(found, post, person));
  });
  return out;
}

/** "…, represented by Commissioner Roux, reminded delegates": several people are nobody named before, but for a list of names ("A and B, ministers of …"). */
const isAnothers = (found: Findings, post: PostPhrase, { first, last }: Draft): boolean =>
  last <= post.first &&
  isPlural(found, post) &&
  /[sx]$/u.test(found.words[post.head].norm) &&
  !found.small('list', first - 1) &&
  !found.small('list', last);

/** "Paul Roux as Minister of Trade, Awa Ndour as Minister of Health", "Paul Roux en tant que ministre": the name right before. */
function servingAs(found: Findings, post: PostPhrase): Draft | undefined {
  const { words } = found;
  let at = post.first - 1;
  if (words[at] && (DEFINITE.has(words[at].norm) || A.has(words[at].norm))) at--;
  if (FRENCH_OF.has(words[at]?.norm ?? '') && words[at - 1]?.norm === 'qualite' && words[at - 2]?.norm === 'en')
    return nameInItem(found, at - 2);
  if (words[at]?.norm === 'que' && words[at - 1]?.norm === 'tant') at -= 2;
  else if (words[at]?.norm !== 'as' && words[at]?.norm !== 'comme') return undefined;
  const person = found.at(at - 1);
  return person?.entity.class === 'Person' && person.last === at ? person : undefined;
}

/** "– M. Omar Sy, ingénieur, en qualité de directeur": whom a line of a list names at its start, where commas alone part the post from it. */
function nameInItem(found: Findings, end: number): Draft | undefined {
  const comma = found.words[end - 1]?.form === ',' ? end - 1 : -1;
  const person = comma < 0 ? undefined : (found.at(comma - 1) ?? nameBeforeApposition(found, comma));
  if (person?.entity.class !== 'Person') return undefined;
  const title = titleBefore(found, person.first) ? 3 : 0;
  return [0, 1, 2, 3].some((back) => back <= title && found.opens(person.first - back)) ? person : undefined;
}

/** "Awa Ndour, préfète du Lac, Paul Roux, maire": behind a comma and without an article, a post belongs to the name before, unless a name follows at once. */
function isApposed(found: Findings, post: PostPhrase): boolean {
  if (found.words[post.first - 1]?.form !== ',') return false;
  return found.closesLine(post.last) || !(found.words[post.last].upper || titleAt(found, post.last));
}

/** "Le maire de Sokodé (Togo), M. Sy": one word that names a state. */
const isLand = (found: Findings, at: number): boolean => {
  const leaf = found.at(at);
  return leaf?.entity.class === 'Country' && leaf.first === at && leaf.last === at + 1;
};

/** "Will co-chair the 10th Session": what is counted is nobody. */
const ORDINAL = /^\d*(?:st|nd|rd|th|er|ère|e|ème)$/u;
/** "le secrétaire général, Jens Stoltenberg", "President Biden", "le ministre …, l’honorable Ahmed Hussen". */
function nameAfter(found: Findings, post: PostPhrase): Draft | undefined {
  const { words } = found;
  if (isOfKin(found, post)) return undefined;
  let at = post.next;
  if (words[at]?.form === '(' && words[at + 2]?.form === ')' && (words[at + 1].caps || isLand(found, at + 1))) at += 3;
  const comma = words[at]?.form === ',' || (words[at]?.form === ':' && titleAt(found, at + 1) !== undefined);
  if (comma) at++;
  if (!words[at] || found.breaks(at) || ORDINAL.test(words[at - 1]?.form ?? '')) return undefined;
  const title =
    titleAt(found, at) ?? (['l', 'le', 'la', 'the'].includes(words[at].norm) && words[at + 1] ? titleAt(found, at + 1) : undefined);
  if (title) at = title.end;
  const known = found.at(at);
  if (known?.entity.class === 'Person' && known.first === at) return known;
  const particled = isParticled(found, at);
  if (
    !(words[at]?.upper || particled) ||
    (known && !isNamesake(found, known, at) && (comma || !isLandOfName(found, post.head, at))) ||
    isStreet(found, at) ||
    opensHeadline(found, at)
  )
    return undefined;
  const end = particled ? titledEnd(found, at) : nameEnd(found, at);
  const names = countNames(found, at, end);
  if (found.token(end - 1)?.deprel === 'amod' && found.is(end, 'NOUN') && found.token(end - 1)?.head === found.token(end)?.index)
    return undefined;
  const bare = post.last === post.head + 1 || found.doc.language === 'en';
  if (names < (comma && !title ? 2 : bare || title ? 1 : 2) || unlikely(found, at, end)) return undefined;
  claimPerson(found, at, end, title?.gender ?? '', 'entity/post-name');
  return found.at(at);
}

/** "The wife of the governor, Hajia Zainab Sule", "l’épouse du préfet, Awa Ba": the name is not the post-holder’s. */
function isOfKin(found: Findings, { first }: PostPhrase): boolean {
  const { words } = found;
  const at = pastAdjectives(found, first - 1);
  const of = words[at] && DEFINITE.has(words[at].norm) && !FRENCH_OF.has(words[at].norm) ? at - 1 : at;
  return (words[of]?.norm === 'of' || FRENCH_OF.has(words[of]?.norm ?? '')) && found.small('kin-of-post', of - 1);
}

/** "le ministre, Salvador Lund": a first name that is also a land’s or town’s, before another name. */
const isNamesake = (found: Findings, { last, entity }: Draft, at: number): boolean =>
  (entity.class === 'Country' || entity.class === 'Place') &&
  last === at + 1 &&
  found.vocabulary.firstNames.has(found.words[at].norm) &&
  found.words[last]?.upper === true &&
  !found.breaks(last) &&
  !found.at(last);

/** "Corinne Blanchet, déléguée du Conseil fédéral", "Marek Wolny, chef de la diplomatie slovaque", "Duda (president of Poland)". */
function nameBefore(found: Findings, post: PostPhrase, last: Holder | undefined): Draft | undefined {
  const { words } = found;
  let at = pastAdjectives(found, post.first - 1);
  const owner = words[at]?.norm === 's' && words[at].glue === "'" ? found.at(at - 1) : undefined;
  if (owner && owner.entity.class !== 'Person') at = owner.first - 1;
  else if (!owner && words[at]?.norm === 's' && words[at].glue === "'" && words[at - 2]?.norm === 'the') at -= 2;
  const article = words[at] !== undefined && DEFINITE.has(words[at].norm) && words[at].form !== 'du';
  if (article || A.has(words[at]?.norm ?? '')) at--;
  const signed =
    !article && at >= 0 && !words[at + 1].gap && found.doc.text.slice(words[at].end, words[at + 1].start).includes('\n')
      ? signedBy(found, at)
      : undefined;
  if (signed) return signed;
  const mark = words[at]?.form;
  if (mark !== ',' && mark !== '(') return undefined;
  while (at > 1 && words[at - 1].caps && found.small('post-nominal', at - 1)) at -= words[at - 2].form === ',' ? 2 : 1;
  const known = found.at(at - 1);
  if (article && known && known === last?.person && last.post.last <= known.first && !isEnclosed(found, post)) return undefined;
  if (known?.entity.class === 'Person' && known.last === at) return known;
  if (known) return undefined;
  let first = at;
  while (
    first > 0 &&
    at - first < 6 &&
    !words[first].gap &&
    !titleBefore(found, first) &&
    !found.at(first - 1) &&
    (words[first - 1].upper ||
      words[first - 1].glue === '-' ||
      isInitialsDot(found, first - 1) ||
      (found.small('particle', first - 1) && words[first - 2]?.upper))
  )
    first--;
  const title = titleBefore(found, first);
  const names = countNames(found, first, at);
  if (first === at || names < (title ? 1 : 2) || nameEnd(found, first) !== at || unlikely(found, first, at)) return undefined;
  claimPerson(found, first, at, title?.gender ?? '', 'entity/name-post');
  return found.at(first);
}

/** "Ambassador Lund, the Special Envoy to Sudan, left": between commas and before the verb, what somebody is, not a further party. */
const isEnclosed = (found: Findings, { head, last }: PostPhrase): boolean =>
  last > head + 1 && found.words[last]?.form === ',' && found.is(last + 1, 'VERB', 'AUX');

/** "M. Baltakis", "Mme Awa Ndour": the title that ends where a name begins; its letter is no initial. */
const titleBefore = (found: Findings, first: number): ReturnType<typeof titleAt> =>
  [1, 2, 3].flatMap((back) => (back <= first ? (titleAt(found, first - back) ?? []) : [])).find(({ end }) => end === first);

/** "Harlan T. Whitcombe": the dot behind a letter of a name. */
const isInitialsDot = (found: Findings, at: number): boolean =>
  found.words[at].form === '.' && found.words[at - 1]?.upper === true && found.words[at - 1].form.length === 1;

/** A name that fills the line above a post, with "MP" or the like behind it. */
function signedBy(found: Findings, end: number): Draft | undefined {
  const person = found.at(end) ?? (found.words[end].caps ? found.at(end - 1) : undefined);
  return person?.entity.class === 'Person' && person.last >= end ? person : undefined;
}

/** "M. Sindou est nommé directeur général", "a nommé M. Ekomo Président de la Commission", "nomination de M. Boly en qualité d’ambassadeur". */
function appointed(found: Findings, post: PostPhrase): Draft | undefined {
  let at = post.first;
  let told = false;
  while (post.first - at <= APPOINT_REACH && at > 0 && found.at(at - 1)?.entity.class !== 'Person') {
    if (found.small('appoint', at - 1)) told = true;
    else if (found.words[at - 1].upper || (told && found.words[at - 1].form === ',')) break;
    else if (!found.small('appoint-link', at - 1) && !(found.words[at - 1].form === ',' && QUALITY.has(found.words[at + 1].norm)))
      return undefined;
    at--;
  }
  const apposed = told && found.words[at - 1]?.form === ',' ? nameBeforeApposition(found, at - 1) : undefined;
  if (apposed) return apposed;
  const person = at > 0 ? (found.at(at - 1) ?? newName(found, at) ?? (told ? newSubject(found, at) : undefined)) : undefined;
  if (person?.entity.class !== 'Person') return undefined;
  for (let before = 1; before <= APPOINT_REACH && !told; before++) told = found.small('appoint', person.first - before);
  return told ? person : undefined;
}

/** "Oona Tesk-Lund has been named as the coordinator": unknown capitals before the verb. */
function newSubject(found: Findings, end: number): Draft | undefined {
  let first = end;
  while (first > 0 && end - first < NAME_REACH && (found.words[first - 1].upper || found.words[first].glue === '-') && !found.at(first - 1))
    first--;
  if (nameEnd(found, first) !== end || countNames(found, first, end) < 2 || unlikely(found, first, end)) return undefined;
  if (!found.is(end - 1, 'PROPN', 'X') || found.opens(first)) return undefined;
  claimPerson(found, first, end, '', 'entity/name-post');
  return found.at(first);
}

/** "Madame Awa Diarra, Magistrat, est nommée …": the name before what commas enclose. */
function nameBeforeApposition(found: Findings, comma: number): Draft | undefined {
  const { words } = found;
  for (let at = comma - 1; at > 0 && comma - at <= APPOSITION_REACH && !/^[.;:]$/u.test(words[at].form) && !words[at].gap; at--) {
    const leaf = found.at(at);
    if (leaf?.entity.class === 'Person') return words[leaf.last]?.form === ',' ? leaf : undefined;
    if (found.is(at, 'AUX') && found.token(at)?.feats.VerbForm === 'Fin') return undefined;
  }
  return undefined;
}

/** "named Oona B. Tesk as the coordinator": unknown capitals between the verb and the post. */
function newName(found: Findings, end: number): Draft | undefined {
  for (let first = end - 2; first > 0 && end - first < NAME_REACH; first--) {
    if (!found.words[first].upper || !found.small('appoint', first - 1)) continue;
    if (nameEnd(found, first) !== end || countNames(found, first, end) < 2 || unlikely(found, first, end)) return undefined;
    claimPerson(found, first, end, '', 'entity/name-post');
    return found.at(first);
  }
  return undefined;
}

/** "la présidente en exercice de la CEDEAO, la ministre ghanéenne du Commerce, Ama Mensah": several posts, one name; a plural post belongs to nobody by himself. */
function sharedName(found: Findings, posts: readonly PostPhrase[], index: number): Draft | undefined {
  const [post, next] = [posts[index], posts[index + 1]];
  const joined = next?.first === post.last + 1 && found.small('list', post.last);
  if (!next || !(joined || found.words[post.last]?.form === ',')) return undefined;
  if (isPlural(found, post)) return undefined;
  const gap = next.first - post.last;
  if (gap > 3 || (gap > 1 && !DEFINITE.has(found.words[next.first - 1].norm) && !isOwned(found, next))) return undefined;
  const person = nameAfter(found, next) ?? sharedName(found, posts, index + 1);
  return person && !isSetBefore(found, post, next, person) ? person : undefined;
}

/** "…, Ghana’s Minister of Trade": the mark of a genitive before the post. */
const isOwned = (found: Findings, { first }: PostPhrase): boolean =>
  found.words[first - 1]?.norm === 's' && found.words[first - 1].glue === "'" && found.at(first - 2) !== undefined;
