import { best, bestOf, type Linear, score, scoreOf } from '../../src/language/linear/linear.ts';
import { MAX_FEATURES, morphFeatures, tagFeatures } from '../../src/language/tag/features.ts';
import { type Example, type Inventory, repeated } from './examples.ts';
import { Perceptron } from './perceptron.ts';
import { seededRandom, shuffle } from './random.ts';

const features = new Int32Array(MAX_FEATURES);
const scores = new Int32Array(1024);
/** How far the right class must lead before the weights are left alone. */
const TAG_MARGIN = 100;
const MORPH_MARGIN = 40;

/** The class with the largest score beside `right`. */
function rivalOf(scores: Int32Array, classes: number, right: number): number {
  let winner = right === 0 ? 1 : 0;
  for (let k = 0; k < classes; k++) if (k !== right && scores[k] > scores[winner]) winner = k;
  return winner;
}

/** Trains the tagger on its own guesses to the left. */
export function trainTagger(examples: readonly Example[], classes: Inventory, bits: number, epochs: number, seed: number): Linear {
  const model = new Perceptron(classes.tags.length, bits);
  const order = repeated(examples, (example) => example.times);
  const random = seededRandom(seed);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const { surface, tags } of shuffle(order, random)) {
      const guessed = new Int32Array(surface.length);
      for (let i = 0; i < surface.length; i++) {
        const n = tagFeatures(surface, i, 0, surface.length, guessed, features);
        score(model, features, n, scores);
        guessed[i] = best(scores, model.classes);
        const rival = rivalOf(scores, model.classes, tags[i]);
        if (scores[tags[i]] - scores[rival] < TAG_MARGIN) model.update(features, n, tags[i], rival);
        model.tick();
      }
    }
  }
  return model.quantise();
}

/** Trains the morphology on gold parts of speech. */
export function trainMorphology(examples: readonly Example[], classes: Inventory, bits: number, epochs: number, seed: number): Linear {
  const model = new Perceptron(classes.morphs.length, bits);
  const order = repeated(examples, (example) => example.times);
  const random = seededRandom(seed);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const { words, upos, morphs } of shuffle(order, random)) {
      const guessed = new Int32Array(words.length);
      for (let i = 0; i < words.length; i++) {
        const choices = classes.morphsOf[upos[i]];
        const n = morphFeatures(words, i, 0, words.length, upos, guessed, features);
        scoreOf(model, features, n, choices, scores);
        guessed[i] = bestOf(scores, choices);
        if (morphs[i] < 0 || choices.length < 2) continue;
        const rivals = choices.filter((choice) => choice !== morphs[i]);
        const rival = bestOf(scores, rivals);
        if (scores[morphs[i]] - scores[rival] < MORPH_MARGIN) model.update(features, n, morphs[i], rival);
        model.tick();
      }
    }
  }
  return model.quantise();
}
