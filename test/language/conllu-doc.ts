import type { ConlluSentence } from '../../src/language/conllu.ts';
import type { Doc, LanguageCode, Sentence, Token, Upos } from '../../src/model/doc.ts';

/** A document made of annotated sentences, one paragraph each, with the text that their forms and spaces spell. */
export function conlluDoc(sentences: readonly ConlluSentence[], language: LanguageCode, identifier: string): Doc {
  const tokens: Token[] = [];
  const out: Sentence[] = [];
  let text = '';
  for (const { words, ranges } of sentences) {
    if (text !== '') text += '\n\n';
    const start = text.length;
    const first = tokens.length;
    for (const word of words) {
      const range = ranges.find((candidate) => candidate.first <= word.id && word.id <= candidate.last);
      const begins = !range || range.first === word.id;
      const surface = range ?? word;
      const at = begins ? text.length : tokens[tokens.length - 1].start;
      if (begins) text += surface.form;
      tokens.push({
        index: tokens.length,
        sentence: out.length,
        start: at,
        end: at + surface.form.length,
        form: word.form,
        lemma: word.lemma,
        upos: word.upos as Upos,
        feats: word.feats,
        head: word.head === 0 ? -1 : first + word.head - 1,
        deprel: word.deprel,
        spaceAfter: surface.spaceAfter || word.id === words.length,
        ...(range && { part: { at: word.id - range.first, of: range.last - range.first + 1 } }),
      });
      if (surface.spaceAfter && (range?.last ?? word.id) === word.id && word.id < words.length) text += ' ';
    }
    out.push({ index: out.length, start, end: text.length, first, last: tokens.length, kind: 'prose', paragraph: out.length });
  }
  return { text, meta: { identifier }, language, sentences: out, tokens, times: [], quantities: [], mentions: [] };
}
