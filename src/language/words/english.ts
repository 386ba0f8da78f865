import { isApostrophe, isDigit, isHyphen } from './characters.ts';

/** Words written as one that UD cuts in two; the number is the length of the first part. */
const JOINED: Readonly<Record<string, number>> = {
  cannot: 3,
  gonna: 3,
  wanna: 3,
  gotta: 3,
  lemme: 3,
  gimme: 3,
  dont: 2,
  didnt: 3,
  doesnt: 4,
  isnt: 2,
  wont: 2,
  cant: 2,
  im: 1,
  ive: 1,
  thats: 4,
  theres: 5,
  whats: 4,
  hes: 2,
  youre: 3,
  theyre: 4,
  lets: 3,
  couldnt: 5,
  wouldnt: 5,
  aint: 2,
  outta: 3,
};

/** Dates and telephone numbers stay whole, ranges ("10-15") do not. */
const NUMBER_WITH_HYPHENS = /^(?:\d{3}-\d{4}|\d+(?:-\d+){2,})$/u;

/** Prefixes that make one word with what follows them. */
const PREFIXES = /^(?:anti|co|counter|e|ex|inter|intra|mid|mis|multi|non|pan|post|pre|pro|re|semi|sub|trans|ultra|un|vice)$/iu;

const SUFFIXES = new Set(['s', 'll', 've', 're', 'd', 'm']);

/** Start of "n't", "'s", "'ll" … at the end of the run, or `end`. */
function cliticStart(text: string, start: number, end: number): number {
  for (let at = end - 1; at > start && end - at <= 3; at--) {
    if (!isApostrophe(text.charCodeAt(at))) continue;
    const tail = text.slice(at + 1, end).toLowerCase();
    if (SUFFIXES.has(tail) || tail === '') return at;
    const negated = tail === 't' && at - 1 > start && text[at - 1].toLowerCase() === 'n';
    return negated ? at - 1 : end;
  }
  return end;
}

/** Cuts an English run of letters: at hyphens, each its own word, then before "n't", "'s" … `whole` holds the lower-case words that are never cut. */
export function cutEnglish(text: string, start: number, end: number, push: (end: number) => void, whole: ReadonlySet<string>): void {
  if (whole.has(text.slice(start, end).toLowerCase())) {
    push(end);
    return;
  }
  let from = start;
  const digits = isDigit(text.charCodeAt(start)) && NUMBER_WITH_HYPHENS.test(text.slice(start, end));
  for (let at = start + 1; at < end && !digits; at++) {
    if (!isHyphen(text.charCodeAt(at)) || PREFIXES.test(text.slice(from, at))) continue;
    cutClitic(text, from, at, push);
    push(at + 1);
    from = at + 1;
  }
  cutClitic(text, from, end, push);
}

function cutClitic(text: string, start: number, end: number, push: (end: number) => void): void {
  if (start >= end) return;
  const joined = end - start <= 7 ? JOINED[text.slice(start, end).toLowerCase()] : undefined;
  const clitic = joined === undefined ? cliticStart(text, start, end) : start + joined;
  if (clitic > start && clitic < end) push(clitic);
  push(end);
}
