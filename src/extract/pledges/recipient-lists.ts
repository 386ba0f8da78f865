import type { Entity, Mention } from '../../model/entity.ts';
import type { Frame } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import type { Accept } from './recipient-words.ts';

const AND = /^,?\s*(and|et)\s+((to|for|in|of|à|au|aux|en|de|du|des|pour|dans)\s+|d[’'])?((the|le|la|les)\s+|l[’'])?$/i;
const COMMA = /^,\s*((à|au|aux|en)\s+)?((the|le|la|les)\s+|l[’'])?$/i;

/** "In Tuvalu, Kiribati, and the Marshall Islands", "en France, en Grèce et au Portugal": the states in one list with one that receives, wherever the tree hangs them. */
export function listedWith(found: readonly Entity[], frame: Frame, accept: Accept, context: Context): Entity[] {
  const { first, last } = context.doc.sentences[frame.head.sentence];
  const { tokens } = context.doc;
  const inSentence = [...new Set(tokens.slice(first, last).flatMap(({ index }) => context.positions.holding(index)))]
    .filter(({ start, end }) => start >= tokens[first].start && end <= tokens[last - 1].end)
    .filter((each, _, all) => !all.some((other) => other !== each && other.start <= each.start && other.end >= each.end))
    .sort((a, b) => a.start - b.start);
  const out = new Set(found);
  for (const list of listsOf(inSentence, context)) {
    if (!list.some(({ entity, start }) => start > frame.head.start && found.includes(entity))) continue;
    for (const { entity } of list) if (accept(entity)) out.add(entity);
  }
  return [...out];
}

/** Runs of states with commas and "and" between them. */
function listsOf(mentions: readonly Mention[], context: Context): Mention[][] {
  const lists: Mention[][] = [];
  let closed = false;
  for (const mention of mentions) {
    const list = lists.at(-1);
    const before = list?.at(-1);
    const between = before ? context.doc.text.slice(before.end, mention.start).trimStart() : '';
    const and = AND.test(between);
    const joined: boolean =
      before?.entity.class === 'Country' &&
      mention.entity.class === 'Country' &&
      !closed &&
      (and || COMMA.test(between)) &&
      !isSubject(mention, context);
    if (joined) list?.push(mention);
    else lists.push([mention]);
    closed = joined && and;
  }
  return lists.filter((list) => list.length > 1 && AND.test(context.doc.text.slice(list.at(-2)?.end, list.at(-1)?.start).trimStart()));
}

const isSubject = (mention: Mention, { positions }: Context): boolean => positions.headOf(mention)?.deprel.startsWith('nsubj') ?? false;
