import { isSmallWord } from '../../../lexicon/entity-words.ts';
import type { Frame } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';

const AS: ReadonlySet<string> = new Set(['as', 'comme']);
/** Words between "as" and what tells that somebody is outlawed. */
const PHRASE = 6;

/** "Designated X as a terrorist organisation", "a classé X comme groupe terroriste": no post, but a name that brings sanctions. */
export function isBranded({ head, verbal }: Frame, { doc: { tokens, sentences }, language }: Context): boolean {
  if (!verbal) return false;
  const end = sentences[head.sentence].last;
  const as = tokens.slice(head.index + 1, end).findIndex(({ form }) => AS.has(form.toLowerCase()));
  const behind = as < 0 ? [] : tokens.slice(head.index + 2 + as, Math.min(end, head.index + 2 + as + PHRASE));
  return behind.some(({ lemma }) => isSmallWord(language, 'branding', lemma.toLowerCase()));
}
