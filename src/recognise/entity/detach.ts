import { isSmallWord } from '../../lexicon/entity-words.ts';
import type { Doc, Token } from '../../model/doc.ts';
import type { Mention } from '../../model/entity.ts';
import { tokenAt } from '../time/tense.ts';

const BESIDE: ReadonlySet<string> = new Set(['orphan', 'appos']);

/**
 * "Will give Ghana 500 drones", "gave UNICEF 500 tents": a name right behind an English verb and before a figure is whoever receives, where the
 * tree made it a part of the noun behind the figure; so is one behind a verb of giving before other words ("will send Ghana water pumps").
 */
export function detachReceivers(doc: Doc): void {
  const { language, tokens, mentions } = doc;
  if (language !== 'en') return;
  const ends = new Map(mentions.filter((mention) => detach(mention, tokens)).map(({ start, end }) => [start, end]));
  // "Ghana water teams": a group that opens with whoever receives is no group.
  doc.mentions = mentions.filter(({ entity, start, end }) => entity.class !== 'Group' || end <= (ends.get(start) ?? end));
}

/** Hangs a name on the verb before it, if it receives what stands behind it; true where no figure, but the verb alone tells so. */
function detach({ entity, kind, start, end }: Mention, tokens: readonly Token[]): boolean {
  if (entity.class === 'Place' || kind === 'adjective') return false;
  const first = tokenAt(tokens, start);
  const last = tokenAt(tokens, end);
  const verb = tokens[tokens[first - 1]?.upos === 'DET' ? first - 2 : first - 1];
  const next = tokens[last];
  if (verb?.upos !== 'VERB' || next?.sentence !== verb.sentence) return false;
  const top = tokens.slice(first, last).find(({ head }) => head < first || head >= last);
  if (!top) return false;
  if (next.upos === 'NUM') {
    const thing = thingBehind(tokens, last, top, verb);
    if (thing) hang(tokens, first, last, top, verb, thing);
    return false;
  }
  if (!isSmallWord('en', 'giving-two', verb.form) || !opensThing(next, tokens[last - 1]) || entity.class === 'Person') return false;
  const thing = top.deprel === 'obj' && top.head === verb.index ? secondObject(tokens, top, verb) : above(tokens, top, verb);
  if (!thing || goesTo(tokens, thing, verb)) return false;
  hang(tokens, first, last, top, verb, thing);
  return true;
}

const ACRONYM = /^\p{Lu}{2,}s?$/u;

/** What opens the words for a thing behind a name; a noun behind an acronym belongs to it ("UN peacekeepers"). */
const opensThing = ({ upos, form }: Token, name: Token): boolean =>
  (upos === 'NOUN' && !ACRONYM.test(name.form)) || upos === 'ADJ' || (upos === 'DET' && !/^(?:the|that|this|all)$/i.test(form));

/** The object that stands beside the name behind its verb. */
const secondObject = (tokens: readonly Token[], name: Token, verb: Token): Token | undefined =>
  tokens.slice(name.index + 1, name.index + REACH).find(({ head, deprel }) => head === verb.index && deprel === 'obj');

/** Words in which a second object, or whoever else it goes to, may stand. */
const REACH = 12;

/** "Will send Kenya police officers to Haiti": what goes to somebody else is described by the name. */
const goesTo = (tokens: readonly Token[], thing: Token, verb: Token): boolean =>
  tokens
    .slice(thing.index + 1, thing.index + REACH)
    .some(({ form, deprel, head }) => form === 'to' && deprel === 'case' && [thing.index, verb.index].includes(tokens[head].head));

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

/** How a word before a thing hangs on it. */
const RELATIONS: Readonly<Partial<Record<Token['upos'], string>>> = { NUM: 'nummod', ADJ: 'amod', DET: 'det' };

/** Gives the name to the verb, and the words behind it to the thing. */
function hang(tokens: readonly Token[], first: number, last: number, top: Token, verb: Token, thing: Token): void {
  top.head = verb.index;
  top.deprel = 'iobj';
  thing.head = verb.index;
  thing.deprel = 'obj';
  for (const token of tokens.slice(last, thing.index)) {
    if (token.head < first || token.head >= last) continue;
    token.head = thing.index;
    token.deprel = RELATIONS[token.upos] ?? 'compound';
  }
}
