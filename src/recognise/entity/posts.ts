import type { PostNoun } from '../../lexicon/entity-words.ts';
import { fold } from '../../lexicon/words.ts';
import { enumerates, isEntrusted } from './enumeration.ts';
import type { Findings } from './findings.ts';
import { isParticled, titleAt } from './name-shape.ts';
import { ABROAD, FRENCH_OF, SINGULAR_ARTICLES } from './particles.ts';
import { bearsTitle } from './persons.ts';

/** A post as written: words `first` to `last` (exclusive), and the noun that names it; a rank behind it ends before `next`. */
export interface PostPhrase {
  readonly first: number;
  readonly last: number;
  readonly next: number;
  readonly head: number;
  readonly noun: PostNoun;
  /** Where a plural noun stands that several complements share ("les ministres des Finances, A, et de l’Énergie, B"). */
  readonly led?: readonly [number, number];
}

/** Index behind the words of the noun. */
export const nounEnd = ({ head, noun }: PostPhrase): number => head + noun.lemma.split(/[\s-]+/u).length;

/** "Les sénateurs", "chefs d’État", "deputy heads": posts of several; "head of operations" has an s of its own. */
export const isPlural = ({ words }: Findings, post: PostPhrase): boolean =>
  !/[sx](?!\p{L})/u.test(post.noun.lemma) && [post.head, nounEnd(post) - 1].some((at) => /[sx]$/u.test(words[at].norm));

const MAX_WORDS = 22;
/** Words of the longest rank: "air chief marshal". */
const RANK_WORDS = 3;
const OF_ARTICLES = /^(?:de|du)$/u;
const COMPLEMENTED = /^(?:de|du|des)$/u;

/** Every post phrase of the text, in order, the longest reading of each. */
export function postPhrases(found: Findings): PostPhrase[] {
  const out: PostPhrase[] = [];
  const { words, vocabulary } = found;
  for (let at = 0; at < words.length; at++) {
    const inside = found.at(at);
    if (words[at].punct || inside?.entity.class === 'Person' || (inside?.entity.class === 'Organization' && inside.first < at)) continue;
    const hit = vocabulary.posts.at(words, at)[0];
    if (!hit || isAttribute(found, at, hit.end) || bearsTitle(found, at)) continue;
    const next = rightEdge(found, hit.end, hit.values[0]);
    const last = beforeRank(found, hit.end, next);
    const first = leftEdge(found, at);
    out.push({ first, last, next, head: at, noun: hit.values[0] });
    at = next - 1;
  }
  return out;
}

/** "Minister of Defence of Ghana General Addo", "le ministre du Plan du Tchad le général Yaya": a rank between a post and a name is no part of the post. */
function beforeRank(found: Findings, from: number, last: number): number {
  const { words, vocabulary } = found;
  for (let at = Math.max(from, last - RANK_WORDS); at < last; at++) {
    const rank = vocabulary.posts.at(words, at).find((hit) => hit.end === last)?.values[0];
    if (!rank || !(rank.scope === 'rank' || found.lists('nobility', rank.lemma)) || !opensPerson(found, last)) continue;
    const end = SINGULAR_ARTICLES.has(words[at - 1].norm) && at > from ? at - 1 : at;
    return isLink(found, end - 1) ? last : end;
  }
  return last;
}

const opensPerson = (found: Findings, at: number): boolean => {
  const leaf = found.at(at);
  return leaf ? leaf.entity.class === 'Person' : found.words[at]?.upper === true;
};

/** "His official residence": an English adjective before its noun, no post. */
const isAttribute = (found: Findings, at: number, end: number): boolean =>
  found.doc.language === 'en' && end === at + 1 && !found.words[at].upper && found.is(at, 'ADJ') && found.is(end, 'NOUN');

/**
 * The post inside a spokesperson’s title whose holder a name behind it is: "spokesperson for President Ada Lund" without an article, "le
 * porte-parole du président Lund" without a comma; behind a comma only somebody too well known to speak for others.
 */
export function innerPost(found: Findings, post: PostPhrase, comma: boolean, known: boolean): PostPhrase | undefined {
  const { words, vocabulary } = found;
  if (!found.small('speaks-for', post.head) || (comma && !known)) return undefined;
  for (let at = post.head + 2; at < post.last; at++) {
    const hit = vocabulary.posts.at(words, at)[0];
    const first = hit && hit.end <= post.last ? leftEdge(found, at) : 0;
    if (first <= post.head + 1 || !(isLink(found, first - 1) || SINGULAR_ARTICLES.has(words[first - 1].norm))) continue;
    if (words[first - 1].norm === 'the' && !known) return undefined;
    return { first, last: post.last, next: post.last, head: at, noun: hit.values[0] };
  }
  return undefined;
}

/** English puts names and adjectives before the post ("U.S. Secretary of State"); French only "vice-", "premier", "haut". */
function leftEdge(found: Findings, head: number): number {
  const { words } = found;
  let at = head;
  while (at > 0 && !words[at].gap) {
    const before = words[at - 1];
    if (before.punct || found.endsLine(at) || (before.caps && before.form.length > 4 && !words[at].caps && !found.at(at - 1))) break;
    const leaf = found.at(at - 1);
    if (found.doc.language === 'fr') {
      if (!found.small('post-prefix', at - 1)) break;
      at--;
    } else if (leaf && leaf.entity.class !== 'Person') at = leaf.first;
    else if (
      before.upper &&
      (!found.opens(at - 1) || found.vocabulary.bodyHeads.at(words, at - 1).length > 0) &&
      !['stop', 'link', 'headline'].some((use) => found.small(use, at - 1)) &&
      !leaf
    )
      at--;
    else if (ownsBehind(found, at - 1)) at = found.at(at - 2)?.first ?? at;
    else break;
  }
  return at;
}

/** "U.S. trade commissioner": a small noun between a state's name and the post. */
function ownsBehind(found: Findings, at: number): boolean {
  const owner = found.at(at - 1);
  return found.is(at, 'NOUN', 'ADJ') && owner?.last === at && owner.entity.class !== 'Person' && !found.breaks(at);
}

/** "FAO's acting representative", "la nouvelle directrice": what stands before a post and is no part of it. */
export function pastAdjectives(found: Findings, from: number): number {
  let at = from;
  while (from - at < 2 && found.words[at] && !found.words[at].upper && !found.at(at) && found.is(at, 'ADJ', 'VERB')) at--;
  return at;
}

/** Adjectives and complements up to a comma, a verb, a name or a clause; an acronym in brackets may stand inside. */
function rightEdge(found: Findings, from: number, noun: PostNoun): number {
  const { words, vocabulary } = found;
  let at = from;
  while (at < words.length && at - from < MAX_WORDS && !found.closesLine(at)) {
    const word = words[at];
    const leaf = found.at(at);
    if (leaf) {
      if (leaf.entity.class === 'Person') break;
      at = leaf.last;
      continue;
    }
    if (word.form === '(' && words[at + 2]?.form === ')' && words[at + 1].caps && continues(found, at + 3)) at += 3;
    else if (isInterim(found, at)) at += INTERIM.length;
    else if (enumerates(found, at, from)) at++;
    else if (isEntrusted(found, at, from)) at += 3;
    else if (word.punct) break;
    else if (word.norm === 'en' && words[at + 1]?.norm === 'qualite') break;
    else if (isDay(found, at) || (!isSent(found, noun) && isAbroad(found, at))) break;
    else if (opensPhase(found, at)) break;
    else if (pointsBack(found, at)) return at + 3;
    else if (isTitled(found, at) || isParticled(found, at)) break;
    else if (isDelegate(found, at)) at += 2;
    else if (at === from && isJoint(found, at, noun)) at = vocabulary.posts.at(words, at + 1)[0].end;
    else if (found.small('charged', at) && FRENCH_OF.has(words[at + 1]?.norm ?? '')) at += 2;
    else if (found.small('list', at) && (opensAnother(found, at + 1, from) || opensPeople(found, at + 1))) break;
    else if (isLink(found, at)) at++;
    else if (found.small('stop', at) || found.is(at, 'VERB', 'AUX', 'PRON', 'ADV', 'SCONJ') || startsName(found, at, from)) break;
    else at++;
  }
  while (at > from && (isLink(found, at - 1) || words[at - 1].norm === 'par')) at--;
  return at;
}

/** "Coordinator a.i.": for the time being. */
const isInterim = ({ words }: Findings, at: number): boolean => INTERIM.every((form, step) => words[at + step]?.form === form);

const INTERIM = ['a', '.', 'i', '.'] as const;

/** "… du Mali les 19 et 20 mai": a day behind the post. */
const isDay = (found: Findings, at: number): boolean =>
  /^(?:les?|on|du)$/u.test(found.words[at].norm) && (/^\d/u.test(found.words[at + 1]?.form ?? '') || found.small('calendar', at + 1));

/** "President of the Bank on the sidelines of the Forum", "ministre du Mali en marge du sommet": when something happens, behind the post. */
function opensPhase(found: Findings, at: number): boolean {
  if (!found.small('link', at) || FRENCH_OF.has(found.words[at].norm) || found.words[at].norm === 'of') return false;
  const noun = SINGULAR_ARTICLES.has(found.words[at + 1]?.norm ?? '') ? at + 2 : at + 1;
  const after = found.words[noun + 1]?.norm ?? '';
  return found.words[noun] !== undefined && found.small('phase', noun) && (FRENCH_OF.has(after) || after === 'of');
}

const isSent = (found: Findings, { lemma }: PostNoun): boolean => ['home-envoy', 'delegated'].some((use) => found.lists(use, fold(lemma)));

/** "la visite du Président du Mali au Tchad": where somebody who governs another land travels. */
const isAbroad = (found: Findings, at: number): boolean =>
  ABROAD.has(found.words[at].norm) &&
  found.at(at - 1)?.entity.class === 'Country' &&
  found.at(found.words[at + 1]?.norm === 'the' ? at + 2 : at + 1)?.entity.class === 'Country';

/** "ministre béninois délégué à la Défense", "ministre délégué auprès du Premier ministre". */
const isDelegate = (found: Findings, at: number): boolean =>
  /^deleguee?s?$/u.test(found.words[at].norm) && ['a', 'au', 'aux', 'aupres'].includes(found.words[at + 1]?.norm ?? '');

/** "l’administratrice de cette dernière", "le président de celle-ci". */
function pointsBack(found: Findings, at: number): boolean {
  const [of, first, second] = [0, 1, 2].map((step) => found.words[at + step]?.norm ?? '');
  return (
    of === 'de' && ((/^(?:cette|ce)$/u.test(first) && /^dernier/u.test(second)) || (/^(?:celle|celui)$/u.test(first) && second === 'ci'))
  );
}

/** "Deputy Prime Minister and Minister for Trade": two posts of one government are one title; "President and ministers of Chad" is not. */
function isJoint(found: Findings, list: number, { scope, lemma }: PostNoun): boolean {
  if (found.doc.language !== 'en' || found.words[list].norm !== 'and' || !(scope === 'state' || found.lists('sole-post', lemma)))
    return false;
  const next = found.vocabulary.posts.at(found.words, list + 1)[0];
  return (
    next?.values[0].scope === 'state' &&
    !found.words[next.end - 1].norm.endsWith('s') &&
    ['of', 'for'].includes(found.words[next.end]?.norm ?? '')
  );
}

/** "la directrice de l’Office et le président de la Fédération": behind an article it is somebody else's post. */
function opensAnother(found: Findings, at: number, from: number): boolean {
  const { words, vocabulary } = found;
  if (found.doc.language === 'en' && words[at]?.upper && vocabulary.posts.at(words, at).length > 0 && opensWithPost(found, at)) return true;
  const complete = words.slice(from, at - 1).some(({ norm }) => COMPLEMENTED.test(norm));
  if (found.doc.language === 'fr' && complete && vocabulary.posts.at(words, at).length > 0) return true;
  const noun = OF_ARTICLES.test(words[at]?.norm ?? '') ? at + (SINGULAR_ARTICLES.has(words[at + 1]?.norm ?? '') ? 2 : 1) : at + 1;
  return (
    words[noun] !== undefined &&
    (SINGULAR_ARTICLES.has(words[at].norm) || (noun > at + 1 && words[at].norm === 'de') || words[at].norm === 'du') &&
    vocabulary.posts.at(words, noun).length > 0
  );
}

/** "… du Fonds Kora et du personnel": behind the name of whoever the post is of, a noun in small letters is somebody else. */
function opensPeople(found: Findings, at: number): boolean {
  const { words, vocabulary } = found;
  const owner = found.at(at - 2) ?? found.outerAt(at - 2);
  if (!owner || owner.kind === 'adjective' || !FRENCH_OF.has(words[at]?.norm ?? '')) return false;
  const noun = SINGULAR_ARTICLES.has(words[at + 1]?.norm ?? '') ? at + 2 : at + 1;
  return words[noun]?.upper === false && vocabulary.collectives.at(words, noun).length > 0;
}

/** "President of Nigeria and Chairman of the Authority": a post with a complement of its own. */
const opensWithPost = (found: Findings, at: number): boolean => {
  const hit = found.vocabulary.posts.at(found.words, at)[0];
  return ['of', 'for'].includes(found.words[hit.end]?.norm ?? '');
};

function isLink(found: Findings, at: number): boolean {
  const { norm } = found.words[at];
  const next = found.words[at + 1]?.norm ?? '';
  return (
    found.small('link', at) ||
    norm === 'aupres' ||
    (norm === 'pres' && SINGULAR_ARTICLES.has(next)) ||
    isWorkplace(found, at) ||
    (norm === 'par' && next === 'interim')
  );
}

/** "Director for South Asia at the Lending Bank": where somebody works. */
const isWorkplace = (found: Findings, at: number): boolean => {
  const body = found.at(found.words[at + 1]?.norm === 'the' ? at + 2 : at + 1);
  return found.words[at].form === 'at' && body?.entity.class === 'Organization';
};

const continues = (found: Findings, at: number): boolean => at < found.words.length && found.small('link', at) && !found.small('list', at);

/** "ministre Joly", "President Duda": a capital right after the bare post is a name, not a complement. */
function startsName(found: Findings, at: number, from: number): boolean {
  const word = found.words[at];
  if (!word.upper) return false;
  const isPost = found.vocabulary.posts.at(found.words, at).length > 0;
  if (at === from) return !isPost && (!found.is(at, 'ADJ') || isWholeName(found, at));
  if (isPost) return false;
  if (['field', 'place-noun', 'cardinal'].some((use) => found.small(use, at))) return false;
  const closes = found.small('field', at - 1) || found.vocabulary.posts.at(found.words, at - 1).some((hit) => hit.end === at);
  if (closes && isWholeName(found, at) && !found.is(at, 'ADJ')) return true;
  const outer = found.outerAt(at);
  if (outer && outer === found.outerAt(at - 1)) return false;
  const before = found.words[at - 1];
  if (before.norm === 's' && before.glue === "'" && found.at(at - 2)) return false;
  const leaf = found.at(at - 1);
  if (leaf?.last === at && leaf.kind !== 'adjective' && leaf.entity.class !== 'Person' && before.upper && word.glue === '') return true;
  if (!before.upper && !isLink(found, at - 1) && !before.punct && word.glue === '') return true;
  return found.vocabulary.firstNames.has(word.norm) && found.words[at + 1]?.upper === true;
}

/** "Minister for Defence The Hon Leilani Rowe": a title of address opens a name. */
function isTitled(found: Findings, at: number): boolean {
  const title =
    titleAt(found, at) ?? (SINGULAR_ARTICLES.has(found.words[at].norm) && found.words[at + 1] ? titleAt(found, at + 1) : undefined);
  return title !== undefined && found.words[title.end]?.upper === true;
}

/** Two unknown capitals that no verb, link or post parts: "Deputy Foreign Minister Odo Marek", "Minister of Oil Nadim al-Rawi". */
function isWholeName(found: Findings, at: number): boolean {
  const { words, vocabulary } = found;
  const particled = words[at + 1] !== undefined && isParticled(found, at + 1);
  if (found.doc.language !== 'en' || !(words[at + 1]?.upper || particled) || found.breaks(at + 1) || words[at].caps) return false;
  return (particled ? [at] : [at, at + 1]).every(
    (each) =>
      !found.at(each) &&
      ['field', 'link', 'stop', 'place-noun', 'no-body'].every((use) => !found.small(use, each)) &&
      [vocabulary.posts, vocabulary.bodyHeads, vocabulary.collectives].every((trie) => trie.at(words, each).length === 0),
  );
}
