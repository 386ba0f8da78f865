import type { Frame } from '../clause/frame.ts';

/** What happens to somebody, is said, felt or met for, or is an event of its own: of these verbs a plain future is news and no promise. */
const NEWS_VERBS = [
  'meet',
  'visit',
  'say',
  'inform',
  'chair',
  'convene',
  'receive',
  'gain',
  'need',
  'want',
  'take-floor',
  'represent',
  'succeed',
  'appoint',
  'hand-over',
  'elect',
  'resign',
  'welcome',
  'condemn',
  'regret',
  'thank',
  'urge',
  'warn',
  'ask',
  'phone',
  'sign',
  'conclude',
  'commemorate',
  'decide',
  'attack',
  'assail',
  'hit',
  'invade',
  'express',
  'react',
] as const;

/** True for a predicate whose plain future is news. */
export const isNews = (frame: Frame): boolean => NEWS_VERBS.some((concept) => frame.concepts.has(concept));
