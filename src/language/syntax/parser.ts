import { best, type Linear, score, scoreThree } from '../linear/linear.ts';
import { actionFeatures, labelFeatures, MAX_FEATURES } from './features.ts';
import { ACTIONS, type Input, LEFT, legal, RIGHT, SHIFT, type State } from './state.ts';

const features = new Int32Array(MAX_FEATURES);
const actionScores = new Int32Array(ACTIONS);
const labelScores = new Int32Array(128);

/** The legal action with the largest score. */
export function bestAction(scores: Int32Array, allowed: number): number {
  let winner = -1;
  for (let action = 0; action < ACTIONS; action++) {
    if ((allowed & (1 << action)) !== 0 && (winner < 0 || scores[action] > scores[winner])) winner = action;
  }
  return winner;
}

/** Parses one sentence greedily: two actions a word. Heads and labels are left in `state`; the root's head is `size`. */
export function parseSentence(actions: Linear, relations: Linear, rootLabel: number, input: Input, state: State): void {
  state.reset(input.size);
  while (!state.finished) {
    const allowed = legal(state);
    let action = SHIFT;
    if (allowed !== 1 << SHIFT) {
      scoreThree(actions, features, actionFeatures(state, input, features), actionScores);
      action = bestAction(actionScores, allowed);
    }
    if (action === SHIFT) state.shift();
    else attach(relations, rootLabel, input, state, action);
  }
}

function attach(relations: Linear, rootLabel: number, input: Input, state: State, action: number): void {
  const child = state.top(0);
  const head = action === LEFT ? state.buffer : state.top(1);
  let label = rootLabel;
  if (head < state.size) {
    score(relations, features, labelFeatures(state, input, head, child, features), labelScores);
    label = best(labelScores, relations.classes);
  }
  if (action === RIGHT) state.attachRight(label);
  else state.attachLeft(label);
}
