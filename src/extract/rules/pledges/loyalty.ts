import type { Token } from '../../../model/doc.ts';
import type { Frame } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';
import type { PledgeRule } from '../../rule.ts';

const COMING = new Set<Frame['tense']>(['future', 'present', 'conditional']);

const isParty = (token: Token, context: Context): boolean =>
  context.resolver.isPronoun(token) || context.resolver.resolve(token).some(({ class: kind }) => kind !== 'Place');

const staysLoyal = (frame: Frame, context: Context): boolean =>
  frame.verbal && frame.negated && COMING.has(frame.tense) && frame.subjects.some((token) => isParty(token, context));

/** "We will not abandon …", "l’Europe ne se détournera pas de …": whoever will not leave somebody promises to stay. */
export const loyalty: PledgeRule = {
  id: 'pledge/loyalty',
  units: ['forsake'],
  kind: 'Political',
  pledger: ['subject'],
  beneficiary: ['recipient', 'object', 'from', 'of'],
  accepts: staysLoyal,
  refusable: staysLoyal,
  examples: {
    fr: {
      match: [
        { text: 'Nous, ministres du G7, n’abandonnerons pas la Moldavie.', reads: 'pledged political ministres du G7 → Moldavie' },
        { text: 'L’Union européenne ne se détournera pas d’Haïti.', reads: 'pledged political Union européenne → Haïti' },
      ],
      reject: ['La Finlande n’a pas abandonné ce projet.', 'La Finlande abandonnera ce projet.'],
    },
    en: {
      match: [{ text: 'Finland will not turn away from Moldova.', reads: 'pledged political Finland → Moldova' }],
      reject: ['Finland has not abandoned this project.', 'Finland will walk away from this project.'],
    },
  },
};
