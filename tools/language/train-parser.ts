import { bestOf, type Linear, score, scoreOf } from '../../src/language/linear/linear.ts';
import { parserInput } from '../../src/language/syntax/dependency-parser.ts';
import { actionFeatures, labelFeatures, MAX_FEATURES } from '../../src/language/syntax/features.ts';
import { flip, flipHeads, reverse } from '../../src/language/syntax/guide.ts';
import { bestAction, type Pass, parseSentence, type RelationChoices } from '../../src/language/syntax/parser.ts';
import { ACTIONS, type Input, LEFT, RIGHT, SHIFT, State, sensible } from '../../src/language/syntax/state.ts';
import { type Example, type Inventory, repeated } from './examples.ts';
import { actionCosts, type GoldTree, goldTree } from './oracle.ts';
import { Frequencies, Perceptron, quantise } from './perceptron.ts';
import { seededRandom, shuffle } from './random.ts';

export interface ParserExample {
  readonly example: Example;
  /** Predicted tags and morphology. */
  readonly upos: Int32Array;
  readonly morphs: Int32Array;
  /** The tree of the first pass, where the second is trained. */
  readonly advice?: { readonly heads: Int32Array; readonly labels: Int32Array };
}

export interface ParserOptions {
  readonly actionBits: number;
  readonly relationBits: number;
  readonly epochs: number;
  readonly seed: number;
  readonly relations: number;
  readonly rootLabel: number;
  readonly choices: RelationChoices;
  readonly mark: number;
  /** A feature of the actions that was seen less often gets no weight. */
  readonly least: number;
}

/** The classifiers of one pass. */
export interface Trained {
  readonly actions: Linear;
  readonly relations: Linear;
}

/** The average weights of one training. */
export interface Averages {
  readonly actions: Float64Array;
  readonly relations: Float64Array;
}

interface Item {
  readonly input: Input;
  readonly gold: GoldTree;
  readonly labels: Int32Array;
}

/** How far the right choice must lead before the weights are left alone. */
const MARGIN = 100;
const LMARGIN = 40;
const features = new Int32Array(MAX_FEATURES);
const scores = new Int32Array(ACTIONS);
const labelScores = new Int32Array(128);
const costs = new Int32Array(ACTIONS);

/** Trains actions and relations together, following the parser's own choices from the second epoch on. */
export function trainParser(examples: readonly ParserExample[], options: ParserOptions): Averages {
  const items: Item[] = repeated(examples, (one) => one.example.times).map(toItem);
  const state = new State();
  const frequencies = new Frequencies(options.least);
  for (const item of items) countFeatures(item, frequencies, options, state);
  const actions = new Perceptron(ACTIONS, options.actionBits, frequencies);
  const relations = new Perceptron(options.relations, options.relationBits);
  const random = seededRandom(options.seed);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const item of shuffle(items, random)) trainSentence(item, actions, relations, options, state, epoch > 0 ? 0.9 : 0, random);
  }
  return { actions: actions.average(), relations: relations.average() };
}

/** The classifiers whose weights are the sums of trainings that differ in their seed. */
export function classifiers(trainings: readonly Averages[], { actionBits, relationBits, relations }: ParserOptions): Trained {
  const each = (part: keyof Averages): Float64Array[] => trainings.map((training) => training[part]);
  return {
    actions: quantise(ACTIONS, actionBits, each('actions')),
    relations: quantise(relations, relationBits, each('relations')),
  };
}

/** What the trainer reads of a sentence: from its end, with advice, where it has been parsed before. */
function toItem({ example, upos, morphs, advice }: ParserExample): Item {
  const size = example.words.length;
  const input = parserInput(example.words, upos, morphs);
  if (advice === undefined) return { input, gold: goldTree(example.heads, size), labels: example.labels };
  const gold = goldTree(flipHeads(example.heads, size), size);
  return { input: reverse(input, advice.heads, advice.labels), gold, labels: flip(example.labels, size) };
}

/** Heads and relations that the trained parser gives the sentences. */
export function parseAll(examples: readonly ParserExample[], pass: Pass): ParserExample['advice'][] {
  const state = new State();
  return examples.map(({ example, upos, morphs }) => {
    const size = example.words.length;
    parseSentence(pass, parserInput(example.words, upos, morphs), state);
    return { heads: state.heads.slice(0, size), labels: state.labels.slice(0, size) };
  });
}

/** Counts the features of the actions on the way to the gold tree. */
function countFeatures({ input, gold, labels }: Item, frequencies: Frequencies, { mark }: ParserOptions, state: State): void {
  state.reset(input.size);
  const onStack = new Uint8Array(input.size + 1);
  while (!state.finished) {
    const allowed = sensible(state, input, mark);
    let action: number = SHIFT;
    if (allowed !== 1 << SHIFT) {
      frequencies.see(features, actionFeatures(state, input, features));
      actionCosts(state, gold, onStack, costs);
      action = cheapest(allowed);
    }
    take(action, state, onStack, Math.max(0, labels[state.top(0)] ?? 0));
  }
}

/** The allowed action that costs the fewest arcs of the gold tree. */
function cheapest(allowed: number): number {
  let winner = -1;
  for (let a = 0; a < ACTIONS; a++) if ((allowed & (1 << a)) !== 0 && (winner < 0 || costs[a] < costs[winner])) winner = a;
  return winner;
}

/** Carries an action out. */
function take(action: number, state: State, onStack: Uint8Array, label: number): void {
  if (action === SHIFT) {
    onStack[state.buffer] = 1;
    state.shift();
    return;
  }
  onStack[state.top(0)] = 0;
  if (action === RIGHT) state.attachRight(label);
  else state.attachLeft(label);
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
    const allowed = sensible(state, input, options.mark);
    let action: number = SHIFT;
    if (allowed !== 1 << SHIFT) {
      const n = actionFeatures(state, input, features);
      score(actions, features, n, scores);
      const guess = bestAction(scores, allowed);
      actionCosts(state, gold, onStack, costs);
      const least = costs[cheapest(allowed)];
      let wanted = 0;
      for (let a = 0; a < ACTIONS; a++) if ((allowed & (1 << a)) !== 0 && costs[a] === least) wanted |= 1 << a;
      const target = bestAction(scores, wanted);
      const rival = bestAction(scores, allowed & ~wanted);
      if (rival >= 0 && scores[target] - scores[rival] < MARGIN) actions.update(features, n, target, rival);
      actions.tick();
      action = target !== guess && random() >= explore ? target : guess;
    }
    const child = state.top(0);
    const head = action === LEFT ? state.buffer : state.top(1);
    let label = options.rootLabel;
    if (action !== SHIFT && head < state.size) {
      const n = labelFeatures(state, input, head, child, features);
      const seen = options.choices[input.tag[head]][input.tag[child]];
      scoreOf(relations, features, n, seen, labelScores);
      label = bestOf(labelScores, seen);
      const right = labels[child];
      if (gold.heads[child] === head && right >= 0 && seen.length > 1) {
        let rival = seen[0] === right ? seen[1] : seen[0];
        for (const k of seen) if (k !== right && labelScores[k] > labelScores[rival]) rival = k;
        if (labelScores[right] - labelScores[rival] < LMARGIN) relations.update(features, n, right, rival);
      }
      relations.tick();
    }
    take(action, state, onStack, label);
  }
}

/** The relations seen between heads and dependents of each pair of parts of speech, gold or guessed; all of them for a pair that was not seen. */
export function relationChoices(examples: readonly ParserExample[], { upos, relations }: Inventory): number[][][] {
  const seen = upos.map(() => upos.map(() => new Set<number>()));
  for (const { example, upos: guessed } of examples) {
    example.labels.forEach((label, i) => {
      const head = example.heads[i];
      if (label < 0 || head === example.words.length) return;
      seen[example.upos[head]][example.upos[i]].add(label);
      seen[guessed[head]][guessed[i]].add(label);
    });
  }
  return seen.map((row) => row.map((set) => (set.size > 0 ? [...set].sort((a, b) => a - b) : relations.map((_, k) => k))));
}
