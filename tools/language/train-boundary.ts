import { best, type Linear, score } from '../../src/language/linear/linear.ts';
import { advance, boundaryFeatures, fresh, type Surface } from '../../src/language/words/boundary.ts';
import type { Lexemes } from '../../src/language/words/lexeme.ts';
import type { GoldSentence } from './conllu.ts';
import { looseRuns } from './loose-text.ts';
import { Frequencies, Perceptron, quantise } from './perceptron.ts';
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

/** How often a feature has to be seen in the treebanks to get a weight. */
const LEAST = 4;
/** Trainings with several seeds, whose weights are added up: a single one is a point better or worse. */
const RUNS = 4;

/** Trains the sentence splitter on running text. */
export function trainBoundary(groups: readonly (readonly GoldSentence[])[], lexemes: Lexemes, options: BoundaryOptions): Linear {
  const runs = groups.flatMap((sentences) => paragraphs(sentences, lexemes));
  const frequencies = new Frequencies(LEAST);
  for (const run of runs) {
    walk(run, (n, end) => {
      frequencies.see(features, n);
      return end;
    });
  }
  const random = seededRandom(options.seed);
  const trainings = Array.from({ length: RUNS }, () => {
    const invented = (): Paragraph[] => (options.loose ? looseRuns(groups.flat(), random).flatMap((run) => paragraphs(run, lexemes)) : []);
    return trainOnce(() => shuffle([...runs, ...invented()], random), new Perceptron(2, options.bits, frequencies), options.epochs);
  });
  return quantise(2, options.bits, trainings);
}

/** Visits the gaps of a paragraph with their features in `features`; what `visit` returns says whether the text before is closed there. */
function walk({ surface, isEnd }: Paragraph, visit: (count: number, end: number) => number): void {
  let open = fresh();
  for (let i = 0; i + 1 < isEnd.length; i++) {
    advance(open, surface.lexemes[i]);
    const closed = visit(boundaryFeatures(surface, i, 0, isEnd.length, open, features), isEnd[i]);
    if (closed === 1) open = fresh(open, surface.lexemes[i].form);
  }
}

/** Average weights after so many epochs, the first three with true ends before each gap, the others with guessed ones. */
function trainOnce(material: () => readonly Paragraph[], model: Perceptron, epochs: number): Float64Array {
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const paragraph of material()) {
      walk(paragraph, (n, end) => {
        score(model, features, n, scores);
        const guess = best(scores, 2);
        if (guess !== end || Math.abs(scores[0] - scores[1]) < MARGIN) model.update(features, n, end, 1 - end);
        model.tick();
        return epoch < 3 ? end : guess;
      });
    }
  }
  return model.average();
}
