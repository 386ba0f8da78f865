import { bestOf, type Linear, scoreOf, scoreTriple, type Triple } from '../linear/linear.ts';
import { actionFeatures, labelFeatures, MAX_FEATURES } from './features.ts';
import { ACTIONS, type Input, LEFT, RIGHT, SHIFT, type State, sensible } from './state.ts';

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

/** For each part of speech of a head and of its dependent, the relations seen between them, sorted. */
export type RelationChoices = readonly (readonly Int32Array[])[];

/** The classifiers of one pass, and what they choose from. */
export interface Pass {
  readonly actions: Triple;
  readonly relations: Linear;
  readonly choices: RelationChoices;
  readonly rootLabel: number;
  /** Tag of punctuation marks, which govern nothing. */
  readonly mark: number;
}

/** Parses one sentence greedily: two actions a word. Heads and labels are left in `state`; the root's head is `size`. */
export function parseSentence(pass: Pass, input: Input, state: State): void {
  const { actions, mark } = pass;
  state.reset(input.size);
  while (!state.finished) {
    const allowed = sensible(state, input, mark);
    let action = SHIFT;
    if (allowed !== 1 << SHIFT) {
      scoreTriple(actions, features, actionFeatures(state, input, features), actionScores);
      action = bestAction(actionScores, allowed);
    }
    if (action === SHIFT) state.shift();
    else attach(pass, input, state, action);
  }
}

function attach({ relations, choices, rootLabel }: Pass, input: Input, state: State, action: number): void {
  const child = state.top(0);
  const head = action === LEFT ? state.buffer : state.top(1);
  let label = rootLabel;
  if (head < state.size) {
    const seen = choices[input.tag[head]][input.tag[child]];
    label = seen[0];
    if (seen.length > 1) {
      scoreOf(relations, features, labelFeatures(state, input, head, child, features), seen, labelScores);
      label = bestOf(labelScores, seen);
    }
  }
  if (action === RIGHT) state.attachRight(label);
  else state.attachLeft(label);
}
