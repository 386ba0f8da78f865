import type { Token } from '../../model/doc.ts';
import { isRelation } from '../../model/tree.ts';

const BETWEEN: ReadonlySet<string> = new Set(['entre', 'between']);
const AND: ReadonlySet<string> = new Set(['et', 'and']);
/** Words from the first of two to the conjunction behind him. */
const REACH = 8;

/**
 * "Un dialogue entre l’Union et le Nigéria a eu lieu": what stands between two parties needs both. A greedy parser may take the second for the
 * subject of the verb; that is the noun before "between". Linear: sentences are of bounded length.
 */
export function joinPairs(tokens: readonly Token[]): void {
  for (const between of tokens) {
    if (!BETWEEN.has(between.lemma) || !isRelation(between, 'case')) continue;
    const first = tokens[between.head];
    const noun = first && tokens[first.head];
    if (!noun || noun.index >= between.index || noun.upos !== 'NOUN') continue;
    const and = conjunctionBehind(first, tokens);
    const verb = and && tokens[and.head];
    if (!and || !verb || verb.upos !== 'VERB' || verb.index < and.index || verb.head !== noun.index) continue;
    const second = tokens.slice(and.index + 1, verb.index).find(({ head, deprel }) => head === verb.index && deprel.startsWith('nsubj'));
    if (!second) continue;
    and.head = second.index;
    second.head = first.index;
    verb.head = noun.head;
    verb.deprel = noun.deprel;
    noun.head = verb.index;
    noun.deprel = second.deprel;
    second.deprel = 'conj';
  }
}

/** The "and" behind a phrase, with no verb and no other list between. */
function conjunctionBehind({ index, sentence }: Token, tokens: readonly Token[]): Token | undefined {
  for (let at = index + 1; at <= index + REACH && tokens[at]?.sentence === sentence; at++) {
    if (AND.has(tokens[at].form.toLowerCase())) return tokens[at];
    if (tokens[at].upos === 'VERB' || tokens[at].upos === 'AUX' || tokens[at].head < index) return undefined;
  }
  return undefined;
}
