import type { Token } from '../../model/doc.ts';
import { isRelation } from '../../model/tree.ts';

/** What a verb with a tense has beside it, and a participle behind its noun has not. */
const FINITE: ReadonlySet<string> = new Set(['nsubj', 'nsubj:pass', 'csubj', 'aux', 'aux:pass', 'cop', 'obj', 'mark', 'expl']);
const PASSIVE = { Tense: 'Past', VerbForm: 'Part', Voice: 'Pass' } as const;

/**
 * "Thanked Japan for the 200 boats delivered to the police": a form in -ed that the tree hangs on the noun before it, without subject or object,
 * is a participle, though it was tagged as a past tense. "Under the accord signed today, Peru will …": so is one behind the noun that opens the
 * sentence, though the tree made it the main verb. Linear.
 */
export function tagReducedParticiples(tokens: readonly Token[]): void {
  const told = new Set<number>();
  for (const { head, deprel } of tokens) if (FINITE.has(deprel)) told.add(head);
  for (const token of tokens) {
    if (token.upos !== 'VERB' || token.feats.Tense !== 'Past' || told.has(token.index)) continue;
    if (token.head < 0) hangBelowOpener(token, tokens, told);
    if (token.deprel === 'acl' && token.feats.VerbForm === 'Fin' && token.head < token.index) token.feats = PASSIVE;
  }
}

/** The first verb behind another, and below it, that tells of its own, where it may be the main verb. */
function tellingBehind(verb: Token, tokens: readonly Token[], told: ReadonlySet<number>): Token | undefined {
  for (let at = verb.index + 1; tokens[at]?.sentence === verb.sentence; at++) {
    const { upos, head, deprel } = tokens[at];
    if (upos !== 'VERB' || head !== verb.index || !told.has(at)) continue;
    return deprel === 'conj' || deprel === 'parataxis' ? tokens[at] : undefined;
  }
  return undefined;
}

/** Gives the place of the main verb to the one behind the comma. */
function hangBelowOpener(verb: Token, tokens: readonly Token[], told: ReadonlySet<number>): void {
  const noun = tokens[verb.index - 1];
  if (noun?.head !== verb.index || noun.upos !== 'NOUN' || !isRelation(noun, 'obl')) return;
  let first = noun.index;
  while (tokens[first - 1]?.sentence === verb.sentence) first--;
  const main = tokens[first].upos === 'ADP' ? tellingBehind(verb, tokens, told) : undefined;
  if (!main) return;
  for (let at = verb.index + 1; tokens[at]?.sentence === verb.sentence; at++)
    if (tokens[at].head === verb.index && (tokens[at].upos === 'PUNCT' || at > main.index)) tokens[at].head = main.index;
  main.head = -1;
  main.deprel = 'root';
  noun.head = main.index;
  noun.deprel = 'obl';
  verb.head = noun.index;
  verb.deprel = 'acl';
  verb.feats = PASSIVE;
}
