/** Whom a part of a sum goes to or comes from, by the words behind its preposition. */
import type { Span, Token } from '../../model/doc.ts';
import type { Entity } from '../../model/entity.ts';
import type { Context } from '../context.ts';
import { hasConcept } from './concept.ts';
import { RECEIVING } from './recipient-words.ts';

/** Words within which the head of a phrase stands. */
const MAX_HEAD = 4;

/** "USAID’s Bureau for …": the body named behind its owner. */
export function ownedBody(end: number, { doc }: Context): Entity | undefined {
  const [, behind] = /^(\s?['’]s\s+)/.exec(doc.text.slice(end, end + POSSESSIVE)) ?? [];
  return behind === undefined
    ? undefined
    : doc.mentions.find(({ start, entity }) => start === end + behind.length && entity.class === 'Organization')?.entity;
}

const POSSESSIVE = 6;

/** Whoever is named at the head of a phrase, and beside it ("is destined for Colombia and Ecuador"). */
export function entitiesFrom(token: Token, context: Context, alone: boolean): Entity[] {
  const first = entityFrom(token, context);
  if (!first || alone) return first ? [first] : [];
  const head = context.doc.tokens
    .slice(token.index, token.index + MAX_HEAD)
    .find((each) => context.positions.headedBy(each.index).some(({ entity }) => entity === first));
  const others = head ? context.resolver.resolveAll(context.clauses.tree.conjuncts(head)) : [];
  return [...new Set([first, ...others.filter(({ class: kind }) => kind === first.class)])];
}

/** The body or people named at the head of a phrase; the article, and a verb of helping, may stand before it. */
export function entityFrom(token: Token, context: Context): Entity | undefined {
  const from = beyondHelp(token, context);
  for (let at = from, count = 0; count < 3 && at < context.doc.tokens.length; at++, count++) {
    const here = context.doc.tokens[at];
    const mention = context.positions.holding(at).find((each) => each.start === here.start && each.kind !== 'adjective');
    if (mention && mention.entity.class !== 'Place' && mention.entity.class !== 'Person')
      return ownedBody(mention.end, context) ?? mention.entity;
    if (here.upos !== 'DET' && here.upos !== 'ADP') return undefined;
  }
  return undefined;
}

/** "Dedicated to helping Chad …", "serviront à aider le Tchad": the word behind a preposition and its verb of helping, else the word itself. */
function beyondHelp({ index }: Token, context: Context): number {
  const { tokens } = context.doc;
  const verb = tokens[index + 1];
  return verb?.upos === 'VERB' && tokens[index].upos !== 'DET' && hasConcept(verb, ['support', 'enable'], context) ? index + 2 : index;
}

const TAKING: ReadonlySet<string> = new Set(RECEIVING);

/** "… will go to school meals for displaced families": of the words of a part, the first whom a receiving preposition names. */
export function servedWithin({ end }: Span, from: Token, { clauses, doc: { tokens }, resolver }: Context): Entity[] {
  for (let at = from.index; at < tokens.length && tokens[at].start < end; at++)
    for (const { slot, head } of clauses.argumentsOf(at)) {
      if (!TAKING.has(slot) || head.index < from.index || head.end > end) continue;
      const found = resolver.resolveAll(clauses.tree.conjuncts(head)).filter(({ class: kind }) => kind === 'Group' || kind === 'Country');
      if (found.length > 0) return found;
    }
  return [];
}

const FRONTING = /^(?:in|for|en|au|aux|pour|à)$/iu;

/** "In Chad, 5 million will …", "Au Liban, …": the state that opens the sentence of a part, set off by a comma before its figure. */
export function frontedState(figure: Token, { doc: { tokens, sentences }, positions }: Context): Entity[] {
  const { first } = sentences[figure.sentence];
  if (!FRONTING.test(tokens[first].form)) return [];
  let at = first + 1;
  while (at < figure.index && (tokens[at].upos === 'DET' || tokens[at].upos === 'ADP')) at++;
  const mention = positions.holding(at).find(({ start, entity }) => start === tokens[at].start && entity.class === 'Country');
  const [, behind] = mention ? positions.tokensIn(mention) : [0, 0];
  return mention && behind < figure.index && tokens[behind].form === ',' ? [mention.entity] : [];
}
