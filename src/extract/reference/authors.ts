import { phrasePattern } from '../../lexicon/phrases.ts';
import type { Doc } from '../../model/doc.ts';
import type { Entity } from '../../model/entity.ts';

/** Lines at the top in which a title tells whose words follow. */
const LINES = 4;
/** UTF-16 units between the words for a speech and the name: a post and a style may stand there. */
const REACH = 120;
/** "Statement by …" before a name; what it is about comes behind "on". */
const ABOUT = '(?<!\\p{L})(?:sur|on|about|after|following|après|lors|at|during)(?!\\p{L})';
const words = phrasePattern('words-by', 'iu', '(?<!\\p{L})', `(?:(?!${ABOUT})[^;:\\n]){0,${REACH}}$`);

/** The person who speaks for the whole text: "Déclaration de M. X, ministre …", "Remarks by Ambassador X" in its title. */
export function authorIn(doc: Doc): Entity | undefined {
  for (const { start, end } of doc.sentences.slice(0, LINES)) {
    const named = doc.mentions.find((mention) => mention.entity.class === 'Person' && start <= mention.start && mention.end <= end);
    if (named && words(doc.language).test(doc.text.slice(start, named.start))) return named.entity;
  }
  return undefined;
}
