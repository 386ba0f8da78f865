import { parserInput } from '../../src/language/language.ts';
import { best, type Linear, score } from '../../src/language/linear/linear.ts';
import { actionFeatures, labelFeatures, MAX_FEATURES } from '../../src/language/syntax/features.ts';
import { bestAction } from '../../src/language/syntax/parser.ts';
import { ACTIONS, type Input, LEFT, legal, RIGHT, SHIFT, State } from '../../src/language/syntax/state.ts';
import type { Example } from './examples.ts';
import { actionCosts, type GoldTree, goldTree } from './oracle.ts';
import { Perceptron } from './perceptron.ts';
import { seededRandom, shuffle } from './random.ts';

export interface ParserExample {
  readonly example: Example;
  /** Predicted tags and morphology. */
  readonly upos: Int32Array;
  readonly morphs: Int32Array;
}

export interface ParserOptions {
  readonly actionBits: number;
  readonly relationBits: number;
  readonly epochs: number;
  readonly seed: number;
  readonly relations: number;
  readonly rootLabel: number;
}

interface Item {
  readonly input: Input;
  readonly gold: GoldTree;
  readonly labels: Int32Array;
}

const features = new Int32Array(MAX_FEATURES);
const scores = new Int32Array(ACTIONS);
const labelScores = new Int32Array(128);
const costs = new Int32Array(ACTIONS);

/** Trains actions and relations together, following the parser's own choices from the second epoch on. */
export function trainParser(examples: readonly ParserExample[], options: ParserOptions): { actions: Linear; relations: Linear } {
  const actions = new Perceptron(ACTIONS, options.actionBits);
  const relations = new Perceptron(options.relations, options.relationBits);
  const items: Item[] = examples.map(({ example, upos, morphs }) => ({
    input: parserInput(example.words, upos, morphs),
    gold: goldTree(example.heads, example.words.length),
    labels: example.labels,
  }));
  const random = seededRandom(options.seed);
  const state = new State();
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const item of shuffle(items, random)) trainSentence(item, actions, relations, options, state, epoch > 0 ? 0.9 : 0, random);
  }
  return { actions: actions.quantise(), relations: relations.quantise() };
}

function trainSentence(
  item: Item,
  actions: Perceptron,
  relations: Perceptron,
  options: ParserOptions,
  state: State,
  explore: number,
  random: () => number,
): void {
  const { input, gold, labels } = item;
  state.reset(input.size);
  const onStack = new Uint8Array(input.size + 1);
  while (!state.finished) {
    const allowed = legal(state);
    let action: number = SHIFT;
    if (allowed !== 1 << SHIFT) {
      const n = actionFeatures(state, input, features);
      score(actions, features, n, scores);
      const guess = bestAction(scores, allowed);
      actionCosts(state, gold, onStack, costs);
      let least = 1e9;
      for (let a = 0; a < ACTIONS; a++) if ((allowed & (1 << a)) !== 0 && costs[a] < least) least = costs[a];
      let wanted = 0;
      for (let a = 0; a < ACTIONS; a++) if ((allowed & (1 << a)) !== 0 && costs[a] === least) wanted |= 1 << a;
      const target = bestAction(scores, wanted);
      if (target !== guess) actions.update(features, n, target, guess);
      actions.tick();
      action = target !== guess && random() >= explore ? target : guess;
    }
    if (action === SHIFT) {
      onStack[state.buffer] = 1;
      state.shift();
      continue;
    }
    const child = state.top(0);
    const head = action === LEFT ? state.buffer : state.top(1);
    let label = options.rootLabel;
    if (head < state.size) {
      const n = labelFeatures(state, input, head, child, features);
      score(relations, features, n, labelScores);
      label = best(labelScores, options.relations);
      if (gold.heads[child] === head && label !== labels[child]) relations.update(features, n, labels[child], label);
      relations.tick();
    }
    onStack[child] = 0;
    if (action === RIGHT) state.attachRight(label);
    else state.attachLeft(label);
  }
}
