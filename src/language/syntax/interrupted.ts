import type { Token } from '../../model/doc.ts';
import { isRelation } from '../../model/tree.ts';

/** Auxiliaries that a bare verb follows, behind whatever commas set apart. */
const AUXILIARIES: ReadonlySet<string> = new Set(['will', 'would', 'shall']);
/** Words that commas may set apart between the two. */
const REACH = 14;
/** What the words set apart took from the verb. */
const TAKEN = ['nsubj', 'aux', 'mark', 'expl'] as const;

/**
 * "Finland will, subject to approval, send …": a greedy parser takes the words set apart for the predicate and the verb for an imperative. The
 * verb gets its subject and auxiliary back, and the words set apart hang on it. Linear: sentences are of bounded length.
 */
export function rejoinAuxiliaries(tokens: readonly Token[]): void {
  for (const token of tokens) {
    if (!AUXILIARIES.has(token.form.toLowerCase()) || tokens[token.index + 1]?.form !== ',') continue;
    const verb = verbBehind(token, tokens);
    if (verb && token.head >= 0 && token.head !== verb.index && token.index < token.head && token.head < verb.index)
      rejoin(token, tokens[token.head], verb, tokens);
  }
}

/** The verb right behind the next comma that closes what was set apart, adverbs aside; it has no subject or auxiliary of its own. */
function verbBehind({ index, sentence }: Token, tokens: readonly Token[]): Token | undefined {
  for (let at = index + 2; at <= index + REACH && tokens[at]?.sentence === sentence; at++) {
    if (tokens[at].form !== ',') continue;
    let next = at + 1;
    while (tokens[next]?.upos === 'ADV') next++;
    const verb = tokens[next];
    const isBare = verb?.upos === 'VERB' && verb.sentence === sentence && verb.form.toLowerCase() === verb.lemma;
    if (isBare && !tokens.slice(index + 1, next).some((each) => each.head === next && /^(?:nsubj|aux)/u.test(each.deprel))) return verb;
  }
  return undefined;
}

function rejoin(auxiliary: Token, aside: Token, verb: Token, tokens: readonly Token[]): void {
  for (let at = auxiliary.index; at >= 0 && tokens[at].sentence === auxiliary.sentence; at--) {
    const token = tokens[at];
    if (token.head === aside.index && TAKEN.some((relation) => isRelation(token, relation))) token.head = verb.index;
  }
  if (!isAbove(verb, aside, tokens)) {
    verb.head = aside.head;
    verb.deprel = aside.deprel;
  }
  aside.head = verb.index;
  aside.deprel = 'advcl';
}

/** True where one word stands above another in the tree. */
function isAbove(upper: Token, lower: Token, tokens: readonly Token[]): boolean {
  for (let at: Token | undefined = lower, steps = 0; at && steps < tokens.length; at = tokens[at.head], steps++)
    if (at === upper) return true;
  return false;
}
