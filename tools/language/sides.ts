import type { Analysis } from '../../src/language/language.ts';
import type { EvalSide, EvalWord } from './conll18.ts';
import type { GoldSentence } from './conllu.ts';

const BLANKS = /\s+/gu;

/** A treebank as the evaluator reads it. */
export function goldSide(sentences: readonly GoldSentence[]): EvalSide {
  const words: EvalWord[] = [];
  const spans: [number, number][] = [];
  let characters = '';
  for (const sentence of sentences) {
    const first = words.length;
    const from = characters.length;
    for (const token of sentence.tokens) {
      const start = characters.length;
      characters += token.surface.replace(BLANKS, '');
      for (const word of sentence.words.slice(token.first, token.last)) {
        const head = word.head < 0 ? -1 : first + word.head;
        words.push({ ...word, head, start, end: characters.length, contracted: token.last - token.first > 1 });
      }
    }
    spans.push([from, characters.length]);
  }
  return { characters, words, sentences: spans };
}

/** An analysis as the evaluator reads it. */
export function systemSide(text: string, { tokens, sentences }: Analysis): EvalSide {
  const position = new Int32Array(text.length + 1);
  for (let at = 0; at < text.length; at++) position[at + 1] = position[at] + (/\s/u.test(text[at]) ? 0 : 1);
  const words = tokens.map((token) => ({
    start: position[token.start],
    end: position[token.end],
    form: token.form,
    lemma: token.lemma,
    upos: token.upos,
    deprel: token.deprel,
    head: token.head,
    contracted: token.part !== undefined,
  }));
  const spans = sentences.map(({ start, end }) => [position[start], position[end]] as const);
  return { characters: text.replace(BLANKS, ''), words, sentences: spans };
}
