import type { Entity } from '../../model/entity.ts';
import type { Context } from '../context.ts';
import { annotationsIn } from '../reference/mentions.ts';
import type { Draft } from './index.ts';
import { leadOf } from './paragraphs.ts';

/** Sentences before the one that leads in. */
const BEFORE = 2;

/**
 * "Partners made these pledges for Mali:", "Norway will give Mali 12 million, including:": looks up, by the sentence of a gift, whom a list is
 * for: who receives what is promised in the words that lead in, else the only state that they name. Each lead is read once.
 */
export function ledReceivers(drafts: readonly Draft[], context: Context): (sentence: number) => readonly Entity[] {
  const { sentences, text } = context.doc;
  const known = new Map<number, readonly Entity[]>();
  const giving = new Set(drafts.flatMap(({ pledge }) => pledge.pledgers));
  const told = new Map<number, Entity[]>();
  for (const { frame, pledge } of drafts)
    if (pledge.beneficiaries.length > 0 && !told.has(frame.head.sentence)) told.set(frame.head.sentence, [...pledge.beneficiaries]);
  const read = (lead: number): readonly Entity[] => {
    const { start, end } = sentences[lead];
    if (!text.slice(start, end).trimEnd().endsWith(':')) return [];
    return told.get(lead) ?? stateNamed(lead, giving, context);
  };
  return (sentence) => {
    const lead = leadOf(sentence, context);
    const found = known.get(lead) ?? read(lead);
    known.set(lead, found);
    return found;
  };
}

/** The only state that a lead and the sentences before it in its paragraph name, and that promises nothing. */
function stateNamed(lead: number, giving: ReadonlySet<Entity>, { doc: { sentences, mentions } }: Context): readonly Entity[] {
  const { end, paragraph } = sentences[lead];
  let first = lead;
  while (lead - first < BEFORE && sentences[first - 1]?.paragraph === paragraph) first--;
  const named = annotationsIn(mentions, { start: sentences[first].start, end }).filter(({ kind }) => kind !== 'adjective');
  const states = [...new Set(named.map(({ entity }) => entity))].filter((entity) => entity.class === 'Country' && !giving.has(entity));
  return states.length === 1 ? states : [];
}
