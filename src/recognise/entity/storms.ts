import type { Findings } from './findings.ts';

/** Mentions among which one is looked for that tells what has the name. */
const REACH = 6;

/** "Freddy" in a text that tells of "Cyclone Freddy": a storm, ship or operation, nobody who acts. */
export const isStorm = (found: Findings, at: number): boolean =>
  found
    .positionsOf(found.words[at].norm)
    .slice(0, REACH)
    .some((other) => found.small('storm', other - 1));
