import type { Frame } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';
import { chainAbove, isBound } from '../../pledges/chain.ts';
import { hasConcept } from '../../pledges/concept.ts';
import type { PledgeRule } from '../../rule.ts';

/** True for premises or a way that somebody will open; what is open already is news, and what several agree to found an event. */
const accepts = (frame: Frame, context: Context): boolean =>
  frame.verbal &&
  isBound(frame) &&
  !(frame.concepts.has('create') && chainAbove(frame).some((above) => above.concepts.has('agree') || above.concepts.has('decide'))) &&
  frame.objects.some((token) => hasConcept(token, ['noun-premises'], context));

/** "UNHCR will open a field office", "nous prévoyons d’ouvrir trois centres": premises, crossings and routes at others’ service. */
export const open: PledgeRule = {
  id: 'pledge/open',
  units: ['open', 'create'],
  kind: 'Service',
  pledger: ['subject', 'by'],
  beneficiary: ['recipient', 'benefit', 'for', 'to'],
  accepts,
  examples: {
    fr: {
      match: [
        { text: 'La Suède prévoit d’ouvrir deux centres d’accueil.', reads: 'intended service Suède 2 centres' },
        { text: 'La Suède va créer trois dispensaires.', reads: 'pledged service Suède 3 dispensaires' },
      ],
      reject: ['La Suède a ouvert un centre d’accueil.', 'La Suède ouvrira les débats.'],
    },
    en: {
      match: [{ text: 'Sweden will open a field office.', reads: 'pledged service Sweden 1 field office' }],
      reject: ['Sweden opened a field office.', 'Sweden will open the debate.'],
    },
  },
};
