import type { Token } from '../../model/doc.ts';
import { isRelation } from '../../model/tree.ts';

/** Words from the noun behind "à" to the object. */
const REACH = 10;

/**
 * "A présenté aux familles des victimes ses condoléances", "a remis au maire, Jean Roux, la médaille": a French noun with an article and no preposition of its own
 * complements no noun before it; it is the object that the verb lacks. Linear: sentences are of bounded length.
 */
export function hangStrayObjects(tokens: readonly Token[]): void {
  for (const noun of tokens) {
    if (noun.upos !== 'NOUN' || noun.head < 0 || noun.head >= noun.index || noun.index - noun.head > REACH) continue;
    const isBehindName = noun.deprel === 'appos' && tokens[noun.index - 2]?.form === ',' && tokens[noun.head].deprel === 'appos';
    if (!(noun.deprel === 'nmod' || noun.deprel === 'conj' || isBehindName) || tokens[noun.index - 1]?.upos !== 'DET') continue;
    if (tokens[noun.index - 1].head !== noun.index || tokens[noun.index - 1].part !== undefined) continue;
    const receiver = topOf(tokens[noun.head], tokens);
    if (!receiver || !isTo(receiver, tokens)) continue;
    const verb = tokens[receiver.head];
    if ((!isBehindName && isCased(noun, tokens)) || !lacksObject(verb, tokens)) continue;
    noun.head = verb.index;
    noun.deprel = 'obj';
  }
}

/** "A déclaré à l’agence le ministre", "a confié à la presse le maire": behind "à" stands who is told, though the tree has two subjects. Linear. */
export function tellAddressees(tokens: readonly Token[]): void {
  for (const speaker of tokens) {
    const verb = tokens[speaker.head];
    if (!/^(?:nsubj|obj)$/u.test(speaker.deprel) || !verb || verb.index > speaker.index || verb.deprel !== 'parataxis:insert') continue;
    for (let at = verb.index + 1; at < speaker.index; at++) {
      const told = tokens[at];
      if (told.head !== verb.index || told.deprel !== 'nsubj' || !isTo(told, tokens)) continue;
      told.deprel = 'obl:arg';
      speaker.deprel = 'nsubj';
    }
  }
}

/** The noun above, and above that, which hangs on a verb before it. */
function topOf(noun: Token, tokens: readonly Token[]): Token | undefined {
  let top = noun;
  while ((isRelation(top, 'nmod') || top.deprel === 'appos') && top.head >= 0 && top.head < top.index) top = tokens[top.head];
  const verb = tokens[top.head];
  return isRelation(top, 'obl') && verb?.upos === 'VERB' && verb.index < top.index ? top : undefined;
}

/** Behind "à", which may be the first half of "au" and "aux". */
const isTo = ({ index, head }: Token, tokens: readonly Token[]): boolean =>
  tokens.slice(head + 1, index).some((each) => each.head === index && isRelation(each, 'case') && each.lemma === 'à');

/** With a preposition, a conjunction or a comma before its article. */
function isCased({ index }: Token, tokens: readonly Token[]): boolean {
  const before = tokens[index - 2];
  return before === undefined || before.upos === 'ADP' || before.upos === 'CCONJ' || before.upos === 'PUNCT';
}

const lacksObject = (verb: Token, tokens: readonly Token[]): boolean => {
  const { index, sentence } = verb;
  for (let at = index - 1; at >= 0 && tokens[at].sentence === sentence; at--)
    if (tokens[at].head === index && /^(?:obj|aux:pass|nsubj:pass)/u.test(tokens[at].deprel)) return false;
  for (let at = index + 1; tokens[at]?.sentence === sentence; at++)
    if (tokens[at].head === index && /^(?:obj|ccomp|xcomp)$/u.test(tokens[at].deprel)) return false;
  return true;
};
