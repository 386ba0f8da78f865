import type { Token } from '../../../model/doc.ts';
import type { Frame } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';
import { hasConcept } from '../../pledges/concept.ts';
import type { PledgeRule } from '../../rule.ts';

/** Nouns of what parties may agree to do together. */
const DEEDS = [
  'increase-noun',
  'extend-noun',
  'support-noun',
  'give-noun',
  'train-noun',
  'build-noun',
  'noun-creation',
  'noun-delivery',
  'noun-transport',
] as const;
const SLOTS: ReadonlySet<string> = new Set(['on', 'of', 'upon']);

/** What is agreed on, beside the verb or beside its noun ("se sont mis d’accord sur"). */
const agreedOn = (frame: Frame, context: Context): Token[] =>
  frame.args
    .flatMap((arg) =>
      hasConcept(arg.head, ['noun-agreement'], context) ? context.clauses.argumentsOf(arg.head.index) : SLOTS.has(arg.slot) ? [arg] : [],
    )
    .filter(({ slot }) => SLOTS.has(slot))
    .map(({ head }) => head);

const isDeed = (token: Token, context: Context): boolean => hasConcept(token, DEEDS, context);

/** "Agreed on closer cooperation", "ont convenu du renforcement des patrouilles": a noun for what the parties will do. */
export const accord: PledgeRule = {
  id: 'pledge/accord',
  units: ['agree'],
  kind: 'Political',
  pledger: ['subject', 'by'],
  beneficiary: ['recipient', 'benefit', 'for'],
  things: (frame, context) => agreedOn(frame, context).filter((token) => isDeed(token, context)),
  accepts: (frame, context) =>
    frame.verbal &&
    frame.subjects.length > 0 &&
    frame.objects.length === 0 &&
    !frame.concepts.has('approve') &&
    agreedOn(frame, context).some((token) => isDeed(token, context)),
  examples: {
    fr: {
      match: [
        { text: 'Le Gabon et le Togo ont convenu du renforcement des contrôles à la frontière.', reads: 'agreed political Gabon Togo' },
        { text: 'Le Gabon et le Togo se sont mis d’accord sur une coopération plus étroite.', reads: 'agreed political Gabon Togo' },
        { text: 'Le Gabon et le Togo se sont accordés sur la création d’un comité mixte.', reads: 'agreed Gabon Togo' },
      ],
      reject: [
        'Le Gabon et le Togo ont convenu de l’importance de la coopération.',
        'Le Gabon et le Togo ne se sont pas mis d’accord sur le renforcement des contrôles.',
      ],
    },
    en: {
      match: [
        { text: 'Gabon and Togo agreed on closer cooperation in fisheries.', reads: 'agreed political Gabon Togo' },
        { text: 'Gabon and Togo agreed on the expansion of border controls.', reads: 'agreed political Gabon Togo' },
      ],
      reject: ['Gabon and Togo agreed on the importance of cooperation.', 'Gabon and Togo did not agree on closer cooperation.'],
    },
  },
};
