import type { Frame } from '../clause/frame.ts';

const APPEALS = new Set(['call', 'appeal', 'request', 'invitation', 'appel', 'demande']);
/** "Reiterates its call on Israel to open …": others are to do it. */
export const isAppeal = (frame: Frame): boolean => frame.objects.some((token) => APPEALS.has(token.lemma));
