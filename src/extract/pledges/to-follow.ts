import { phrasePattern } from '../../lexicon/phrases.ts';
import type { Sentence } from '../../model/doc.ts';
import type { Context } from '../context.ts';

const toFollow = phrasePattern('to-follow', 'iu', '(?<!\\p{L})', '(?!\\p{L})');

/** "Is announcing the following steps.": a full stop that leads in what stands below, under headings too. */
export const foretells = ({ kind, start, end }: Sentence, { doc }: Context): boolean =>
  kind === 'prose' && toFollow(doc.language).test(doc.text.slice(start, end));
