import type { Clauses } from './build.ts';
import type { Frame } from './frame.ts';

/** "Et a été reçue", "and was received": a passive with its own auxiliary beside an active verb. */
export const isOwnPassive = ({ tree }: Clauses, { link, passive, governor, head }: Frame): boolean =>
  link === 'coordinate' &&
  passive &&
  governor?.verbal === true &&
  !governor.passive &&
  governor.link !== 'relative' &&
  tree.by(head.index, 'aux:pass').length > 0;
