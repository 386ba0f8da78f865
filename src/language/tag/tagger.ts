import { best, bestOf, type Linear, score, scoreOf } from '../linear/linear.ts';
import type { Lexeme } from '../words/lexeme.ts';
import { MAX_FEATURES, morphFeatures, tagFeatures } from './features.ts';

const features = new Int32Array(MAX_FEATURES);
const scores = new Int32Array(1024);

/** Chooses one class per word from left to right. Tags are classes of `model`. */
export function tagWords(model: Linear, words: readonly Lexeme[], first: number, last: number, tags: Int32Array): void {
  for (let i = first; i < last; i++) {
    const n = tagFeatures(words, i, first, last, tags, features);
    score(model, features, n, scores);
    tags[i] = best(scores, model.classes);
  }
}

/** Chooses the morphology of each word among the bundles seen with its tag. */
export function morphWords(
  model: Linear,
  allowed: readonly Int32Array[],
  words: readonly Lexeme[],
  first: number,
  last: number,
  tags: Int32Array,
  feats: Int32Array,
): void {
  for (let i = first; i < last; i++) {
    const choices = allowed[tags[i]];
    if (choices.length === 1) {
      feats[i] = choices[0];
      continue;
    }
    const n = morphFeatures(words, i, first, last, tags, feats, features);
    scoreOf(model, features, n, choices, scores);
    feats[i] = bestOf(scores, choices);
  }
}
