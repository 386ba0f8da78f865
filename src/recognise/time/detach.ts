import type { Token } from '../../model/doc.ts';
import type { TimeMention } from '../../model/value.ts';
import { tokenAt } from './tense.ts';

/** Farthest that what the tree hung on a time may stand before and behind it, in words. */
const BEFORE = 12;
const BEHIND = 24;
const OF: ReadonlySet<string> = new Set(['de', 'of', "d'", 'd’', '’s', "'s"]);
const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN']);
const CAPITAL = /^\p{Lu}/u;

/**
 * A day is no noun phrase: where the tree made it the head of the name before it ("spoke with Prime Minister X | yesterday evening", "the Bank
 * today | announced"), the name takes its place, and phrases hung on it ("lundi | par téléphone | avec le général") go to what it dates.
 */
export function detachTimes(tokens: readonly Token[], times: readonly TimeMention[]): void {
  for (const time of times) {
    if (time.relation || time.edtf === null) continue;
    const first = tokenAt(tokens, time.start);
    let last = first;
    while (tokens[last + 1] && tokens[last + 1].start < time.end && tokens[last + 1].sentence === tokens[first]?.sentence) last++;
    const top = topOf(tokens, first, last);
    if (top && top.head >= 0) detach(tokens, first, last, top);
  }
}

/** The word of an expression that all its others hang on; none where the tree cut it in two. */
function topOf(tokens: readonly Token[], first: number, last: number): Token | undefined {
  const inside = tokens.slice(first, last + 1);
  const tops = inside.filter(({ head, upos }) => (head < first || head > last) && upos !== 'ADP' && upos !== 'DET' && upos !== 'PUNCT');
  return tops.length === 1 ? tops[0] : undefined;
}

function detach(tokens: readonly Token[], first: number, last: number, top: Token): void {
  const { sentence } = top;
  const hung = ({ head, sentence: own }: Token): boolean => own === sentence && head >= first && head <= last;
  const before = tokens.slice(Math.max(0, first - BEFORE), first).filter(hung);
  const behind = tokens.slice(last + 1, last + 1 + BEHIND).filter(hung);
  const above = tokens[top.head];
  const name = before.findLast((token) => NOMINAL.has(token.upos) && isDependentNoun(token));
  if (name && isRightBefore(tokens, name, first)) {
    const { deprel } = top;
    for (const token of before) if (token !== name) token.head = name.index;
    for (const token of behind) rehang(tokens, token, above, name);
    name.head = above.index;
    name.deprel = deprel;
    top.head = above.index;
    top.deprel = 'obl';
    return;
  }
  for (const token of behind) if (isPhrase(tokens, token)) rehang(tokens, token, above, top);
  const next = tokens[last + 1];
  const of = next?.form === ',' ? tokens[last + 2] : next;
  const complement = of && OF.has(of.form.toLowerCase()) ? behind.find(({ index }) => index === of.head) : undefined;
  if (complement && NOMINAL.has(above.upos) && above.index < first) complement.head = above.index;
}

const isDependentNoun = ({ deprel, form }: Token): boolean => /^(?:compound|nmod|flat|nsubj|appos)/u.test(deprel) && CAPITAL.test(form);

/** Nothing but the name's own words stands between it and the day. */
function isRightBefore(tokens: readonly Token[], name: Token, first: number): boolean {
  for (let at = name.index + 1; at < first; at++) {
    let up: Token | undefined = tokens[at];
    while (up && up.index > name.index) up = tokens[up.head];
    if (up !== name) return false;
  }
  return true;
}

/** A noun behind a preposition of its own, "of" aside. */
const isPhrase = (tokens: readonly Token[], token: Token): boolean =>
  /^(?:nmod|obl)/u.test(token.deprel) &&
  NOMINAL.has(token.upos) &&
  tokens
    .slice(Math.max(0, token.index - 4), token.index)
    .some(({ head, upos, form }) => head === token.index && upos === 'ADP' && !OF.has(form));

/** A phrase with a preposition goes to the predicate or noun that is dated; the rest is the name's. */
function rehang(tokens: readonly Token[], token: Token, above: Token, name: Token): void {
  if (!isPhrase(tokens, token)) {
    token.head = name.index;
    return;
  }
  token.head = above.index;
  token.deprel = above.upos === 'VERB' ? 'obl' : 'nmod';
}
