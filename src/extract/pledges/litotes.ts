import type { Status } from '../../model/facts.ts';
import type { Frame } from '../clause/frame.ts';

/** What the negation of a verb that holds back, stops or refuses says of what stands below it. */
const AFFIRMED: readonly (readonly [string, Status])[] = [
  ['stop', 'Reaffirmed'],
  ['forsake', 'Reaffirmed'],
  ['hold-back', 'Pledged'],
  ['refuse', 'Proposed'],
];

/** "Will not cease to", "ne manquera pas de", "n’exclut pas d’envoyer": the reading of what two negations affirm; undefined for other words. */
export const affirmedBy = (frame: Frame): Status | undefined =>
  frame.verbal && frame.negated ? AFFIRMED.find(([concept]) => frame.concepts.has(concept))?.[1] : undefined;
