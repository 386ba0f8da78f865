import type { Token } from '../../../model/doc.ts';
import type { Entity } from '../../../model/entity.ts';
import { type Frame, inSlot, NOW, PAST } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';
import { isBound } from '../../pledges/chain.ts';
import { GOODS, hasConcept } from '../../pledges/concept.ts';
import { isHuman } from '../../pledges/kind.ts';
import { isCounted } from '../../pledges/scope.ts';
import type { PledgeRule } from '../../rule.ts';

const SENT = [...GOODS, 'noun-crew'] as const;

/** "With 300 tents", "avec deux hélicoptères": counted goods or experts that the help consists of. */
const sentWith = (frame: Frame, context: Context): readonly Token[] =>
  [...inSlot(frame, 'with', 'means'), ...frame.objects.flatMap(({ index }) => withBehind(index, context))]
    .flatMap(({ head }) => context.clauses.tree.conjuncts(head))
    .filter((token) => token.index > frame.head.index && isCounted(token, context) && hasConcept(token, SENT, context));

/** "Supports the mission with two helicopters": the tree may hang what is sent on who is helped. */
const withBehind = (index: number, { clauses }: Context) => clauses.argumentsOf(index).filter(({ slot }) => slot === 'with');

/** "Reached 4,000 children": "reach" helps where it tells how many people. */
const reachesPeople = ({ concepts, objects }: Frame, context: Context): boolean =>
  concepts.has('reach') && objects.some((token) => isCounted(token, context) && isHuman(token, context));

const isBody = ({ class: kind, collectiveOf }: Entity): boolean =>
  kind === 'Country' || kind === 'Organization' || (kind === 'Group' && collectiveOf !== undefined);

/** True for a state or body that helps somebody with counted things, or reaches so many people. */
function accepts(frame: Frame, context: Context): boolean {
  if (!frame.verbal || frame.passive || frame.link === 'relative' || frame.link === 'participle') return false;
  if (!PAST.has(frame.tense) && !NOW.has(frame.tense) && !isBound(frame)) return false;
  if (frame.concepts.has('reach') ? !reachesPeople(frame, context) : sentWith(frame, context).length === 0) return false;
  return context.resolver.resolveAll(frame.subjects).some(isBody);
}

/** "Helped Ghana with 300 tents", "supports the mission with two helicopters", "reached 4,000 children with vaccines". */
export const help: PledgeRule = {
  id: 'pledge/help',
  units: ['support', 'reach'],
  kind: 'Service',
  pledger: ['subject'],
  beneficiary: ['recipient', 'object', 'benefit', 'to', 'for', 'in'],
  things: sentWith,
  accepts,
  examples: {
    fr: {
      match: [
        { text: 'La Norvège a aidé le Ghana avec 300 tentes.', reads: 'delivered material Norvège → Ghana 300 tentes' },
        { text: 'L’UNICEF a atteint 4 000 enfants.', reads: 'delivered service Fonds des Nations unies pour l’enfance → 4 000 enfants' },
      ],
      reject: ['La Norvège a aidé le Ghana avec patience.', 'L’UNICEF a atteint ses objectifs.'],
    },
    en: {
      match: [
        { text: 'Norway helped Ghana with 300 tents.', reads: 'delivered material Norway → Ghana 300 tents' },
        { text: 'Norway supports the mission with two helicopters.', reads: 'pledged material Norway 2 helicopters' },
        { text: 'UNICEF plans to reach 4,000 children.', reads: 'intended service United Nations Children’s Fund → 4,000 children' },
      ],
      reject: ['Norway helped Ghana with patience.', 'The flood reached 4,000 children.', 'Norway and Ghana reached an agreement.'],
    },
  },
};
