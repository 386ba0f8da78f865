/** Posts in the phrase that opens a sentence, before the comma behind which its subject stands. */
import type { Draft, Findings } from './findings.ts';
import { QUALITY } from './further-posts.ts';
import { titleAt } from './name-shape.ts';
import { SINGULAR_ARTICLES } from './particles.ts';
import type { PostPhrase } from './posts.ts';

/** Words of the shortest phrase before a post ("au nom de"), and of the longest. */
const LEAST = 3;
const MOST = 30;
/** Prepositions that open such a phrase, where no tree tells them. */
const SETTING: ReadonlySet<string> = new Set(['a', 'au', 'aux', 'sous', 'en', 'sur', 'on', 'at', 'in', 'under']);
const RELATIVE: ReadonlySet<string> = new Set(['who', 'whom', 'whose', 'qui', 'dont', 'que', 'qu']);
const ARTICLE = /^(?:le|la|l|the)$/u;

/**
 * "À l’invitation du Président de l’Inde, M. Paul Sy a visité Delhi", "at a meeting with the President of Ghana, Ann Roe, mayor of Kara, spoke":
 * the name behind the comma is the subject. "À l’invitation du Président de l’Inde, M. Paul Sy, la ministre …": it is the post-holder’s.
 */
export function namesSubject(found: Findings, post: PostPhrase, { first, last }: Draft): boolean {
  if (found.words[post.last]?.form !== ',' || first < post.last || isOwn(found, post) || !inOpener(found, post)) return false;
  if (found.words[last]?.form !== ',') return isVerb(found, last);
  const apposed = found.vocabulary.posts.at(found.words, last + 1)[0];
  return apposed !== undefined && !namesNext(found, apposed.end);
}

/** "En sa qualité de ministre, …", "appointed Director in May, …": what the subject is. */
function isOwn(found: Findings, { first }: PostPhrase): boolean {
  const before = SINGULAR_ARTICLES.has(found.words[first - 1]?.norm ?? '') ? first - 2 : first - 1;
  return [before, before - 1].some((at) => QUALITY.has(found.words[at]?.norm ?? '') || found.small('appoint', at));
}

/** "Au nom du Président, l’ambassadeur …", "on behalf of the President, Secretary …": another post behind the comma is the subject’s. */
export function isSetBefore(found: Findings, post: PostPhrase, next: PostPhrase, person: Draft): boolean {
  if (found.words[post.last]?.form !== ',' || !inOpener(found, post)) return false;
  return ARTICLE.test(found.words[next.first - 1].norm) || isVerb(found, person.last);
}

/** A preposition ("following", "pursuant to", "lors de") or participle opens the sentence, and no verb of its own stands before the post. */
function inOpener(found: Findings, { first }: PostPhrase): boolean {
  let at = first - 1;
  while (at > 0 && first - at <= MOST && !found.opens(at)) {
    const token = found.token(at);
    if (token?.feats.VerbForm === 'Fin' || found.words[at].form === ';') return false;
    at--;
  }
  if (first - at < LEAST || !found.opens(at)) return false;
  if (!found.token(at)) return SETTING.has(found.words[at].norm);
  const adverbial = found.is(at, 'ADV', 'ADJ') && found.is(at + 1, 'ADP');
  return adverbial || found.is(at, 'ADP', 'SCONJ') || (found.is(at, 'VERB') && found.token(at)?.feats.VerbForm !== 'Fin');
}

/** A verb, at most behind a pronoun or adverb. */
function isVerb(found: Findings, at: number): boolean {
  const small = found.is(at, 'PRON', 'ADV') && !RELATIVE.has(found.words[at].norm) ? at + 1 : at;
  const token = found.token(small);
  return (
    token !== undefined &&
    (token.upos === 'AUX' || (token.upos === 'VERB' && token.feats.VerbForm !== 'Part') || token.feats.VerbForm === 'Fin')
  );
}

/** A name right behind a post. */
const namesNext = (found: Findings, at: number): boolean => found.words[at]?.upper === true || titleAt(found, at) !== undefined;
