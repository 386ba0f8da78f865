/** Whom a part of a sum goes to or comes from, by the words behind its preposition. */
import type { Token } from '../../model/doc.ts';
import type { Entity } from '../../model/entity.ts';
import type { Context } from '../context.ts';

/** Words within which the head of a phrase stands. */
const MAX_HEAD = 4;

/** "USAID’s Bureau for …": the body named behind its owner. */
function ownedBody(end: number, { doc }: Context): Entity | undefined {
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

/** The body or people named at the head of a phrase; the article may stand before it. */
export function entityFrom(token: Token, context: Context): Entity | undefined {
  for (let at = token.index, count = 0; count < 3 && at < context.doc.tokens.length; at++, count++) {
    const here = context.doc.tokens[at];
    const mention = context.positions.holding(at).find((each) => each.start === here.start && each.kind !== 'adjective');
    if (mention && mention.entity.class !== 'Place' && mention.entity.class !== 'Person')
      return ownedBody(mention.end, context) ?? mention.entity;
    if (here.upos !== 'DET' && here.upos !== 'ADP') return undefined;
  }
  return undefined;
}
