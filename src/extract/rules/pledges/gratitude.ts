import type { Token } from '../../../model/doc.ts';
import type { Entity } from '../../../model/entity.ts';
import type { Frame } from '../../clause/frame.ts';
import { inSlot } from '../../clause/frame.ts';
import { FOR } from '../../clause/function-words.ts';
import type { Context } from '../../context.ts';
import { verbAbove } from '../../pledges/choose.ts';
import { GOODS } from '../../pledges/concept.ts';
import { ofNoun } from '../../pledges/parties.ts';
import { isCounted } from '../../pledges/scope.ts';
import type { PledgeRule } from '../../rule.ts';

const GLAD = ['thank', 'welcome'] as const;

/** Whom a verb of thanks thanks. */
const thanked = (governor: Frame): Token[] => [
  ...governor.objects,
  ...governor.recipients,
  ...inSlot(governor, 'to').map((argument) => argument.head),
];

const isParty = ({ class: kind }: Entity): boolean => kind !== 'Place';

const MODIFIERS = new Set(['DET', 'ADJ', 'PRON', 'ADV']);

/** "Thanked Sweden for its loan and Norway for a gift of …": of several who are thanked, the one named right before what it is for. */
function thankedBeside(noun: Token, { doc: { tokens }, positions, resolver }: Context): readonly Entity[] {
  let at = noun.index - 1;
  while (at > 0 && MODIFIERS.has(tokens[at].upos)) at--;
  if (!FOR.has(tokens[at]?.form.toLowerCase()) || tokens[at].sentence !== noun.sentence) return [];
  const head = positions.holding(at - 1).map((mention) => positions.headOf(mention));
  return resolver
    .resolveAll(head.flatMap((token) => token ?? []))
    .filter(({ class: kind }) => kind === 'Country' || kind === 'Organization');
}

/** Who gave it: whom the thanks go to, else whose gift it is. */
function givers(frame: Frame, context: Context): readonly Entity[] {
  if (!frame.governor) return [];
  const near = thankedBeside(frame.head, context);
  if (near.length > 0) return near;
  const others = thanked(frame.governor).filter((token) => token !== frame.head);
  const found = context.resolver.resolveAll(others).filter(isParty);
  return found.length > 0 ? found : ofNoun({ ...frame, governor: null }, context);
}

const GIFTS = ['gift-noun', 'give-noun', 'support-noun', 'noun-sending'] as const;
const HANDED = ['give', 'gain', 'offer', 'receive'] as const;

/** "For the 30 ambulances delivered in January", "des trente lits reçus": counted goods that have changed hands. */
const isHanded = ({ head }: Frame, context: Context): boolean =>
  isCounted(head, context) &&
  context.clauses.tree
    .by(head.index, 'acl')
    .flatMap(({ index }) => context.clauses.at(index) ?? [])
    .some(({ concepts, passive, subjects }) => passive && subjects.length === 0 && HANDED.some((concept) => concepts.has(concept)));

/** True for help or a gift that somebody is thanked for. */
function accepts(frame: Frame, context: Context): boolean {
  const beside = thankedBeside(frame.head, context).length > 0;
  const governor = beside ? verbAbove(frame) : frame.governor;
  if (frame.verbal || !governor?.verbal || governor.head.index > frame.head.index || governor.tense === 'future') return false;
  if (frame.concepts.has('commit-noun') || !GLAD.some((concept) => governor.concepts.has(concept))) return false;
  if (!GIFTS.some((concept) => frame.concepts.has(concept)) && !isHanded(frame, context)) return false;
  if (beside) return true;
  if (!inSlot(governor, 'for', 'of').some((argument) => context.clauses.tree.conjuncts(argument.head).includes(frame.head))) return false;
  return givers(frame, context).length > 0;
}

/** "Thanked India for the support extended to …", "remercie le Sénégal pour le don de …": what was given already. */
export const gratitude: PledgeRule = {
  id: 'pledge/gratitude',
  units: [...GIFTS, ...GOODS],
  nominal: true,
  kind: 'Political',
  pledgers: givers,
  pledger: [],
  beneficiary: ['benefit', 'to'],
  status: 'Delivered',
  stands: () => 'Delivered',
  done: (frame, context) => isHanded(frame, context),
  accepts,
  examples: {
    fr: {
      match: [
        {
          text: 'Le Mali a remercié la Finlande pour les 30 ambulances livrées en janvier.',
          reads: 'delivered material Finlande 30 ambulances',
        },
        { text: 'Le Mali a remercié la Finlande pour son soutien.', reads: 'delivered political Finlande → Mali' },
        {
          text: 'Le Mali a remercié la Finlande pour son soutien et la Norvège pour un don de 4 millions d’euros.',
          reads: 'delivered financial Norvège 4000000 EUR',
        },
      ],
      reject: [
        'Le Mali a remercié la Finlande pour les ambulances.',
        'Le Mali a remercié la Finlande pour son hospitalité.',
        'Le Mali remercie tous les volontaires.',
      ],
    },
    en: {
      match: [
        {
          text: 'Mali thanked Finland for the 30 ambulances donated in January.',
          reads: 'delivered material Finland → Mali 30 ambulances',
        },
        { text: 'Mali thanked Finland for the assistance extended to the city of Gao.', reads: 'delivered political Finland' },
        {
          text: 'Mali thanked Finland for its support and Norway for a grant of €4 million.',
          reads: 'delivered financial Norway 4000000 EUR',
        },
        { text: 'Mali thanked Finland for the donation of 300 tents.', reads: 'delivered material Finland → Mali 300 tents' },
      ],
      reject: [
        'Mali thanked Finland for the ambulances.',
        'Mali thanked Finland for its hospitality.',
        'Mali thanked the organisers of the forum.',
      ],
    },
  },
};
