import { best, type Linear, score } from '../../src/language/linear/linear.ts';
import { advance, boundaryFeatures, fresh, type Surface } from '../../src/language/words/boundary.ts';
import type { Lexemes } from '../../src/language/words/lexeme.ts';
import type { GoldSentence } from './conllu.ts';
import { looseRuns } from './loose-text.ts';
import { Perceptron } from './perceptron.ts';
import { seededRandom, shuffle } from './random.ts';

const MARGIN = 80;
const features = new Int32Array(64);
const scores = new Int32Array(2);

interface Paragraph {
  readonly surface: Surface;
  readonly isEnd: Uint8Array;
}

/** Paragraphs of a treebank as token runs with their sentence ends. */
function paragraphs(sentences: readonly GoldSentence[], lexemes: Lexemes): Paragraph[] {
  const out: Paragraph[] = [];
  let surface: Surface = { starts: [], ends: [], lexemes: [] };
  let isEnd: number[] = [];
  let at = 0;
  const close = (): void => {
    if (isEnd.length > 0) out.push({ surface, isEnd: Uint8Array.from(isEnd) });
    surface = { starts: [], ends: [], lexemes: [] };
    isEnd = [];
  };
  for (const sentence of sentences) {
    if (sentence.newParagraph) close();
    sentence.tokens.forEach((token, k) => {
      surface.starts.push(at);
      surface.ends.push(at + token.surface.length);
      surface.lexemes.push(lexemes.get(token.surface));
      at += token.surface.length + (token.spaceAfter ? 1 : 0);
      isEnd.push(k + 1 === sentence.tokens.length ? 1 : 0);
    });
  }
  close();
  return out;
}

export interface BoundaryOptions {
  readonly bits: number;
  readonly epochs: number;
  readonly seed: number;
  /** True where the treebanks hold too few headings and open sentences, and some are to be made of them. */
  readonly loose: boolean;
}

/** Trains the sentence splitter on running text. */
export function trainBoundary(
  groups: readonly (readonly GoldSentence[])[],
  lexemes: Lexemes,
  { bits, epochs, seed, loose }: BoundaryOptions,
): Linear {
  const model = new Perceptron(2, bits);
  const random = seededRandom(seed);
  const runs = groups.flatMap((sentences) => paragraphs(sentences, lexemes));
  for (let epoch = 0; epoch < epochs; epoch++) {
    const invented = loose ? looseRuns(groups.flat(), random).flatMap((run) => paragraphs(run, lexemes)) : [];
    for (const { surface, isEnd } of shuffle([...runs, ...invented], random)) {
      let open = fresh();
      for (let i = 0; i + 1 < isEnd.length; i++) {
        advance(open, surface.lexemes[i]);
        const n = boundaryFeatures(surface, i, 0, isEnd.length, open, features);
        score(model, features, n, scores);
        const guess = best(scores, 2);
        if (guess !== isEnd[i] || Math.abs(scores[0] - scores[1]) < MARGIN) model.update(features, n, isEnd[i], 1 - isEnd[i]);
        model.tick();
        if ((epoch < 3 ? isEnd[i] : guess) === 1) open = fresh(open, surface.lexemes[i].form);
      }
    }
  }
  return model.quantise();
}
