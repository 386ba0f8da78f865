import type { Entity } from '../../model/entity.ts';
import type { Context } from '../context.ts';
import { annotationsIn } from '../reference/mentions.ts';
import type { Draft } from './index.ts';
import { leadOf } from './paragraphs.ts';

/** Sentences before the one that leads in. */
const BEFORE = 2;

/**
 * "Partners made these pledges for Mali:", "Norway will give Mali 12 million, including:": for whom the gifts of a list are, by what is promised
 * in the words that lead in, else the only state that they name and that promises nothing. Looked up by the sentence of a gift; each lead is
 * read once.
 */
export function ledReceivers(drafts: readonly Draft[], context: Context): (sentence: number) => readonly Entity[] {
  const { sentences, text, mentions } = context.doc;
  const known = new Map<number, readonly Entity[]>();
  const giving = new Set(drafts.flatMap(({ pledge }) => pledge.pledgers));
  const told = new Map<number, Entity[]>();
  for (const { frame, pledge } of drafts)
    if (pledge.beneficiaries.length > 0 && !told.has(frame.head.sentence)) told.set(frame.head.sentence, [...pledge.beneficiaries]);
  const read = (lead: number): readonly Entity[] => {
    const { start, end, paragraph } = sentences[lead];
    if (!text.slice(start, end).trimEnd().endsWith(':')) return [];
    const promised = told.get(lead);
    if (promised) return promised;
    let first = lead;
    while (lead - first < BEFORE && sentences[first - 1]?.paragraph === paragraph) first--;
    const named = annotationsIn(mentions, { start: sentences[first].start, end }).filter(({ kind }) => kind !== 'adjective');
    const states = [...new Set(named.map(({ entity }) => entity))].filter((entity) => entity.class === 'Country' && !giving.has(entity));
    return states.length === 1 ? states : [];
  };
  return (sentence) => {
    const lead = leadOf(sentence, context);
    const found = known.get(lead) ?? read(lead);
    known.set(lead, found);
    return found;
  };
}
