import { isApostrophe, isHyphen } from './characters.ts';

const ELISIONS = new Set(['l', 'd', 'j', 'n', 's', 't', 'm', 'c', 'ç', 'qu', 'jusqu', 'lorsqu', 'puisqu', 'quoiqu']);

/** Inverted subjects and objects of imperatives: "est-ce", "donne-t-il", "revenons-en". */
const CLITICS = new Set([
  'il',
  'elle',
  'on',
  'ils',
  'elles',
  'je',
  'tu',
  'nous',
  'vous',
  'ce',
  'y',
  'en',
  'le',
  'la',
  'les',
  'lui',
  'leur',
  'moi',
  'toi',
  'là',
  'ci',
]);

/** Before "-ci" and "-là" these make one word with it. */
const DEMONSTRATIVE = /^(?:celui|celle|celles|ceux|au-de|par-de|jusque|d'ici|de|par)-/iu;

const HOUR = /^\d{1,2}h(?:\d{2})?$/iu;

/** Surface words that stand for two UD words, whatever the context ("du" and "des" may also be articles: the tagger decides). */
export const FRENCH_CONTRACTIONS: Readonly<Record<string, readonly [string, string]>> = {
  du: ['de', 'le'],
  des: ['de', 'les'],
  au: ['à', 'le'],
  aux: ['à', 'les'],
  auquel: ['à', 'lequel'],
  auxquels: ['à', 'lesquels'],
  auxquelles: ['à', 'lesquelles'],
  duquel: ['de', 'lequel'],
  desquels: ['de', 'lesquels'],
  desquelles: ['de', 'lesquelles'],
  dudit: ['de', 'ledit'],
  desdits: ['de', 'lesdits'],
  desdites: ['de', 'lesdites'],
  audit: ['à', 'ledit'],
  auxdits: ['à', 'lesdits'],
  auxdites: ['à', 'lesdites'],
};

/** No word is elided before a consonant ("N’Djamena" is one word), but "l’" and "d’" may stand before the letters of an acronym. */
const CONSONANT = /^[bcdfgjklmnpqrstvwxz]/iu;
const ACRONYM = /^\p{Lu}{2}/u;

/** End of the elided word at `start` ("l'", "qu'"), or `start`. */
function elisionEnd(text: string, start: number, end: number): number {
  const limit = Math.min(end, start + 8);
  for (let at = start + 1; at < limit; at++) {
    if (!isApostrophe(text.charCodeAt(at))) continue;
    const elided = text.slice(start, at).toLowerCase();
    if (!ELISIONS.has(elided)) return start;
    const next = text.slice(at + 1, Math.min(end, at + 3));
    const article = elided === 'l' || elided === 'd' || elided === 'qu';
    return CONSONANT.test(next) && !(article && ACRONYM.test(next)) ? start : at + 1;
  }
  return start;
}

/** Start of the clitics that end the word ("-t-il", "-en"), or `end`. */
function cliticStart(text: string, start: number, end: number): number {
  for (let at = end - 2; at > start && end - at <= 6; at--) {
    if (!isHyphen(text.charCodeAt(at))) continue;
    if (!CLITICS.has(text.slice(at + 1, end).toLowerCase())) return end;
    const t = at - 1;
    const euphonic = t - 1 > start && isHyphen(text.charCodeAt(t - 1)) && (text[t] === 't' || text[t] === 'T');
    return euphonic ? t - 1 : at;
  }
  return end;
}

/** Cuts a French run of letters: elided words first, inverted pronouns last. `whole` holds the lower-case words that are never cut. */
export function cutFrench(text: string, start: number, end: number, push: (end: number) => void, whole: ReadonlySet<string>): void {
  let at = start;
  if (end - start <= 5 && HOUR.test(text.slice(start, end))) {
    const mark = text.slice(start, end).toLowerCase().indexOf('h');
    push(start + mark);
    push(start + mark + 1);
    if (start + mark + 1 < end) push(end);
    return;
  }
  while (at < end) {
    if (end - at > 2 && whole.has(text.slice(at, end).toLowerCase().replace(/’/g, "'"))) break;
    const elided = elisionEnd(text, at, end);
    if (elided === at || elided === end) break;
    push(elided);
    at = elided;
  }
  const rest = text.slice(at, end).toLowerCase();
  const clitic = whole.has(rest) || DEMONSTRATIVE.test(rest) ? end : cliticStart(text, at, end);
  if (clitic < end && clitic > at) push(clitic);
  push(end);
}
