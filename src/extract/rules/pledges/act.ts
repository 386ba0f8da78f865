import type { Frame } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';
import type { PledgeRule } from '../../rule.ts';

const MAIN = new Set<Frame['link']>(['root', 'coordinate', 'complement', 'reported']);

/** True for a plain future of a state or body in a main clause: what it will do it says of itself. */
const accepts = (frame: Frame, context: Context): boolean =>
  frame.verbal &&
  !frame.passive &&
  frame.tense === 'future' &&
  MAIN.has(frame.link) &&
  frame.subjects.some(
    (token) => context.resolver.isPronoun(token) || context.resolver.resolve(token).some((entity) => entity.class !== 'Place'),
  );

/** "The Commission will work for …", "la Suisse renforcera …": what somebody says that they will do. */
export const act: PledgeRule = {
  id: 'pledge/act',
  units: ['act', 'policy-verb', 'reduce', 'coordinate', 'discuss'],
  kind: 'Political',
  pledger: ['subject', 'by'],
  beneficiary: ['recipient', 'benefit', 'to', 'for', 'with'],
  accepts,
  examples: {
    fr: {
      match: [{ text: 'La Finlande œuvrera en faveur de la Moldavie.', reads: 'pledged political Finlande → Moldavie' }],
      reject: ['La Finlande œuvre depuis longtemps pour la paix.', 'Le vent faiblira demain.'],
    },
    en: {
      match: [{ text: 'Finland will work with Moldova.', reads: 'pledged political Finland → Moldova' }],
      reject: ['Finland has worked with Moldova for years.', 'The wind will ease tomorrow.'],
    },
  },
};
