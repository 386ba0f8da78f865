import type { Doc, Token } from '../../model/doc.ts';
import { tokenAt } from '../time/tense.ts';

const BESIDE: ReadonlySet<string> = new Set(['orphan', 'appos']);

/**
 * "Will give Ghana 500 drones", "gave UNICEF 500 tents": a name right behind an English verb and before a figure is whoever receives, where the
 * tree made it a part of the noun behind the figure.
 */
export function detachReceivers({ language, tokens, mentions }: Doc): void {
  if (language !== 'en') return;
  for (const { entity, kind, start, end } of mentions) {
    if (entity.class === 'Place' || kind === 'adjective') continue;
    const first = tokenAt(tokens, start);
    const last = tokenAt(tokens, end);
    const verb = tokens[tokens[first - 1]?.upos === 'DET' ? first - 2 : first - 1];
    const figure = tokens[last];
    if (verb?.upos !== 'VERB' || figure?.upos !== 'NUM' || figure.sentence !== verb.sentence) continue;
    const top = tokens.slice(first, last).find(({ head }) => head < first || head >= last);
    const thing = top && thingBehind(tokens, last, top, verb);
    if (thing) hang(tokens, first, last, top, verb, thing);
  }
}

/** What the figure counts: the object that the name hangs below, or what hangs beside the name as the object. */
function thingBehind(tokens: readonly Token[], figure: number, top: Token, verb: Token): Token | undefined {
  let thing: Token | undefined = tokens[figure];
  while (thing && thing.head > figure) thing = tokens[thing.head];
  if (!thing) return undefined;
  if (thing.head === top.index)
    return top.deprel === 'obj' && top.head === verb.index && BESIDE.has(thing.deprel) ? thing : above(tokens, top, verb);
  return thing.head === verb.index ? above(tokens, top, verb) : undefined;
}

/** The object of the verb that a name hangs below, in front of it. */
function above(tokens: readonly Token[], top: Token, verb: Token): Token | undefined {
  let up: Token | undefined = tokens[top.head];
  while (up && up.head > up.index) up = tokens[up.head];
  return up && up.index > top.index && up.head === verb.index && up.deprel === 'obj' ? up : undefined;
}

/** Gives the name to the verb, and the figure to the thing. */
function hang(tokens: readonly Token[], first: number, last: number, top: Token, verb: Token, thing: Token): void {
  top.head = verb.index;
  top.deprel = 'iobj';
  thing.head = verb.index;
  thing.deprel = 'obj';
  for (const token of tokens.slice(last, thing.index)) {
    if (token.head < first || token.head >= last) continue;
    token.head = thing.index;
    token.deprel = token.upos === 'NUM' ? 'nummod' : 'compound';
  }
}
