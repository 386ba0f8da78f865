import type { Token } from '../../../model/doc.ts';
import { antecedentOf } from '../../clause/antecedents.ts';
import { aboutOf, type Frame, inSlot } from '../../clause/frame.ts';
import { isKnown } from '../../clause/function-words.ts';
import type { Context } from '../../context.ts';
import { GOODS, hasConcept } from '../../pledges/concept.ts';
import { giftTakenUp } from '../../pledges/gift-owners.ts';
import { isCounted } from '../../pledges/scope.ts';
import type { PledgeRule } from '../../rule.ts';

const PACKAGES = ['gift-noun', 'give-noun', 'noun-container', 'announce-noun'] as const;

/** "The supplies", "ces fournitures": goods that were told of just before. */
const isToldOf = (token: Token, context: Context): boolean =>
  hasConcept(token, GOODS, context) && isKnown(token, context.clauses) && context.clauses.tree.by(token.index, 'nmod').length === 0;

const isPackage = (token: Token, context: Context): boolean =>
  (hasConcept(token, PACKAGES, context) || isToldOf(token, context)) && context.resolver.resolve(token).length === 0;

/** "Il se compose de", "it consists of": what the sentence before gives, where that speaks of a package. */
const pointsBack = ({ upos, sentence, feats }: Token, context: Context): boolean => {
  const before = context.doc.sentences[sentence - 1];
  return (
    upos === 'PRON' &&
    feats.PronType !== 'Rel' &&
    before !== undefined &&
    context.doc.tokens.slice(before.first, before.last).some((token) => token.upos === 'NOUN' && isPackage(token, context))
  );
};

/** What it holds: what "is made up of" is completed by, else the objects of "comprises". */
function contents(frame: Frame, { clauses }: Context): readonly Token[] {
  const phrases = frame.concepts.has('consist-of') ? inSlot(frame, 'of') : [];
  if (phrases.length > 0) return phrases.flatMap(({ head }) => clauses.tree.conjuncts(head));
  return frame.passive ? [] : frame.objects;
}

const isGoods = (token: Token, context: Context): boolean =>
  (hasConcept(token, GOODS, context) && !hasConcept(token, ['gift-noun'], context)) || isCounted(token, context);

const WITHIN: ReadonlySet<string> = new Set(['in', 'of', 'within']);

/** "The capabilities in this package": what a package or gift holds, by another noun. */
const isWithin = (token: Token, context: Context): boolean =>
  context.resolver.resolve(token).length === 0 &&
  context.clauses.argumentsOf(token.index).some(({ slot, head }) => WITHIN.has(slot) && isPackage(head, context));

/** True where a package, gift or delivery is said to hold goods or counted things. */
function accepts(frame: Frame, context: Context): boolean {
  const held = contents(frame, context);
  return (
    frame.verbal &&
    frame.tense !== 'participle' &&
    aboutOf(frame)
      .map((token) => giftTakenUp(token, context) ?? antecedentOf(context.clauses, token))
      .some((token) => isPackage(token, context) || isWithin(token, context) || pointsBack(token, context)) &&
    held.some((token) => isGoods(token, context)) &&
    held.every((token) => context.quantityAt(token)?.kind !== 'money' && !hasConcept(token, ['noun-people'], context))
  );
}

/** "The package includes ammunition and spare parts": what a gift is made of; whoever promised it promises that. */
export const content: PledgeRule = {
  id: 'pledge/content',
  units: ['include', 'consist-of'],
  kind: 'Material',
  donor: true,
  pledger: [],
  things: contents,
  beneficiary: ['benefit', 'to', 'for'],
  status: 'Pledged',
  accepts,
  examples: {
    fr: {
      match: [
        {
          text: 'Le matériel remis par la Suède se compose de 50 lits et de 12 motos.',
          reads: 'delivered material Suède 50 lits 12 motos',
        },
        {
          text: 'La Norvège a offert un don à la Zambie. Il se compose de 40 lits et de 300 draps.',
          reads: 'delivered material Norvège → Zambie 40 lits 300 draps',
        },
        {
          text: 'La Suède annonce une aide militaire au Malawi. Les capacités de ce lot comprennent des radars et 20 camions.',
          reads: 'pledged material Suède → Malawi radars 20 camions',
        },
        {
          text: 'La Suède annonce une aide militaire de 20 millions d’euros à l’Ukraine. Ce paquet comprend des munitions et des radars.',
          reads: 'pledged material Suède → Ukraine munitions radars',
        },
        {
          text: 'L’UNICEF a remis du matériel au Togo. Le lot est composé de 16 motos et de 40 lits.',
          reads: 'material Fonds des Nations unies pour l’enfance → Togo 16 motos 40 lits',
        },
        {
          text: 'L’UNICEF a remis du matériel au Togo. Ce don se compose de 16 motos et de 40 lits.',
          reads: 'material Fonds des Nations unies pour l’enfance → Togo 16 motos 40 lits',
        },
      ],
      reject: ['La délégation est composée de 12 médecins.', 'La délégation comprend des médecins.', 'Le rapport comprend des munitions.'],
    },
    en: {
      match: [
        {
          text: 'Norway handed over a donation to Zambia. It consists of 40 beds and 300 sheets.',
          reads: 'delivered material Norway → Zambia 40 beds 300 sheets',
        },
        {
          text: 'Sweden announced a new package for Malawi, which includes field radios and 20 trucks.',
          reads: 'pledged material Sweden → Malawi field radios 20 trucks',
        },
        {
          text: 'Sweden announced military aid to Malawi. The capabilities in this package consist of radars and ammunition.',
          reads: 'pledged material Sweden → Malawi radars ammunition',
        },
        {
          text: 'Sweden announced €20 million in military aid to Ukraine. The package includes ammunition and spare parts.',
          reads: 'pledged material Sweden → Ukraine ammunition spare parts',
        },
        {
          text: 'Two UNICEF planes delivered 12 tons of medicines to Togo. The supplies included tents and 400 hygiene kits.',
          reads: 'delivered material United Nations Children’s Fund → Togo tents 400 hygiene kits',
        },
        {
          text: 'Japan handed over equipment to Togo. The shipment consists of 16 generators and 40 beds.',
          reads: 'material Japan → Togo 16 generators 40 beds',
        },
        {
          text: 'Japan handed over equipment to Togo. The gift is made up of 16 generators and 40 beds.',
          reads: 'material Japan → Togo 16 generators 40 beds',
        },
      ],
      reject: ['The delegation includes doctors.', 'The report includes ammunition.'],
    },
  },
};
