import { phrasePattern, WHOLE } from '../../lexicon/phrases.ts';
import type { Doc, LanguageCode } from '../../model/doc.ts';
import type { Entity } from '../../model/entity.ts';

/** Lines at the top in which a title tells whose words follow. */
const LINES = 4;
/** UTF-16 units between the words for a speech and the name: a post and a style may stand there. */
const REACH = 120;
const wordsBy = phrasePattern('words-by', 'giu', ...WHOLE);
const wordsAbout = phrasePattern('words-about', 'iu', ...WHOLE);

/** The person who speaks for the whole text: "Déclaration de M. X, ministre …", "Remarks by Ambassador X" in its title. */
export function authorIn(doc: Doc): Entity | undefined {
  for (const { start, end } of doc.sentences.slice(0, LINES)) {
    const named = doc.mentions.find((mention) => mention.entity.class === 'Person' && start <= mention.start && mention.end <= end);
    if (named && endsInWordsBy(doc.text.slice(start, named.start), doc.language)) return named.entity;
  }
  return undefined;
}

/** "Statement by Foreign Minister …": whose words they are; what they are about comes behind "on". */
function endsInWordsBy(title: string, language: LanguageCode): boolean {
  const opening = [...title.matchAll(wordsBy(language))].at(-1);
  const between = opening && title.slice(opening.index + opening[0].length);
  return between !== undefined && between.length <= REACH && !/[;:\n]/u.test(between) && !wordsAbout(language).test(between);
}
