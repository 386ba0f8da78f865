import type { Span } from '../../model/doc.ts';
import type { Context } from '../context.ts';
import { lowerBound } from '../reference/mentions.ts';

/** Numbered paragraphs follow no lead-in. */
const isLeadIn = ({ start, end }: Span, { doc }: Context): boolean => doc.text.slice(start, end).trimEnd().endsWith(':');

/** Position of the sentence that a span begins in. */
export const sentenceOf = (span: Span, sentences: Context['doc']['sentences']): number =>
  Math.min(
    sentences.length - 1,
    lowerBound(sentences.length, (index) => sentences[index].end, span.start + 1),
  );

/** Paragraph of a span; the items of a list belong to the paragraph that leads in. */
export function paragraphOf(span: Span, context: Context): number {
  const { sentences } = context.doc;
  let at = sentenceOf(span, sentences);
  const own = sentences[at];
  while (at > 0 && sentences[at].kind === 'item') at--;
  if (own?.kind === 'item' && !isLeadIn(sentences[at], context)) return own.paragraph;
  return sentences[at]?.paragraph ?? 0;
}

/** Paragraph of a span; of an item, that of the running text before its list, headings between them or not. */
export function proseParagraphOf(span: Span, context: Context): number {
  const { sentences } = context.doc;
  let at = sentenceOf(span, sentences);
  if (sentences[at]?.kind !== 'item') return paragraphOf(span, context);
  while (at > 0 && sentences[at].kind !== 'prose') at--;
  return sentences[at].paragraph;
}

/** The sentence that opens the list of an item; of any other sentence, itself. */
export function leadOf(item: number, { doc: { sentences } }: Context): number {
  let leads = leadsOf.get(sentences);
  if (!leads) {
    leads = [];
    for (const [index, { kind }] of sentences.entries()) leads.push(index > 0 && kind === 'item' ? leads[index - 1] : index);
    leadsOf.set(sentences, leads);
  }
  return leads[item];
}

/** Looked up for every sum and promise: read once for each document. */
const leadsOf = new WeakMap<Context['doc']['sentences'], number[]>();
