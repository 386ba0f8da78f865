import { phrasePattern, WHOLE } from '../../lexicon/phrases.ts';
import type { Sentence } from '../../model/doc.ts';
import type { Context } from '../context.ts';
import { lowerBound } from '../reference/mentions.ts';

const toFollow = phrasePattern('to-follow', 'iu', ...WHOLE);

/** "Is announcing the following steps.": a full stop that leads in what stands below, under headings too. */
export const foretells = ({ kind, start, end }: Sentence, { doc }: Context): boolean =>
  kind === 'prose' && toFollow(doc.language).test(doc.text.slice(start, end));

const foretelling = new WeakMap<Context['doc'], readonly Sentence[]>();

/** The last sentence before a place in the list of sentences that foretells what stands below; sought through a text once. */
export function foretoldBefore(at: number, context: Context): Sentence | undefined {
  const { doc } = context;
  const all = foretelling.get(doc) ?? doc.sentences.filter((each) => foretells(each, context));
  foretelling.set(doc, all);
  return all[lowerBound(all.length, (index) => all[index].index, at) - 1];
}
