import { best, bestOf, type Linear, score } from '../../src/language/linear/linear.ts';
import { MAX_FEATURES, morphFeatures, tagFeatures } from '../../src/language/tag/features.ts';
import type { Example, Inventory } from './examples.ts';
import { Perceptron } from './perceptron.ts';
import { seededRandom, shuffle } from './random.ts';

const features = new Int32Array(MAX_FEATURES);
const scores = new Int32Array(1024);

/** Trains the tagger on its own guesses to the left. */
export function trainTagger(examples: readonly Example[], classes: Inventory, bits: number, epochs: number, seed: number): Linear {
  const model = new Perceptron(classes.tags.length, bits);
  const order = [...examples];
  const random = seededRandom(seed);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const { surface, tags } of shuffle(order, random)) {
      const guessed = new Int32Array(surface.length);
      for (let i = 0; i < surface.length; i++) {
        const n = tagFeatures(surface, i, 0, surface.length, guessed, features);
        score(model, features, n, scores);
        guessed[i] = best(scores, model.classes);
        if (guessed[i] !== tags[i]) model.update(features, n, tags[i], guessed[i]);
        model.tick();
      }
    }
  }
  return model.quantise();
}

/** Trains the morphology on gold parts of speech. */
export function trainMorphology(examples: readonly Example[], classes: Inventory, bits: number, epochs: number, seed: number): Linear {
  const model = new Perceptron(classes.morphs.length, bits);
  const order = [...examples];
  const random = seededRandom(seed);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const { words, upos, morphs } of shuffle(order, random)) {
      const guessed = new Int32Array(words.length);
      for (let i = 0; i < words.length; i++) {
        const choices = classes.morphsOf[upos[i]];
        const n = morphFeatures(words, i, 0, words.length, upos, guessed, features);
        score(model, features, n, scores);
        guessed[i] = bestOf(scores, choices);
        if (morphs[i] >= 0 && guessed[i] !== morphs[i]) model.update(features, n, morphs[i], guessed[i]);
        model.tick();
      }
    }
  }
  return model.quantise();
}
