import type { Token } from '../../../model/doc.ts';
import { type Frame, inSlot } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';
import { GOODS, hasConcept } from '../../pledges/concept.ts';
import { ownersOfGift } from '../../pledges/gift-owners.ts';
import { isCounted, thingsOf } from '../../pledges/scope.ts';
import type { PledgeRule } from '../../rule.ts';

const THINGS = [...GOODS, 'noun-container', 'noun-transport'] as const;
const HANDED = ['gain', 'give', 'hand-over', 'receive'] as const;

/** A thing that one hands over, and nobody’s name. */
const isThing = (token: Token, context: Context): boolean =>
  (hasConcept(token, THINGS, context) || isCounted(token, context)) && context.resolver.resolve(token).length === 0;

/** "Il s’agit d’un don de l’Inde", "they are a gift from Japan": a gift that only a pronoun, or nothing, is the subject of. */
const isPointed = ({ head, verbal, subjects, governor }: Frame, { clauses, resolver }: Context): boolean =>
  verbal
    ? subjects.length > 0 && subjects.every((token) => token.upos === 'PRON' && resolver.resolve(token).length === 0)
    : governor !== null &&
      governor.subjects.length === 0 &&
      clauses.tree.by(governor.head.index, 'expl').length > 1 &&
      inSlot(governor, 'of').some((argument) => argument.head === head);

/** What a gift that is pointed to is made of, else the counted things of the sentence before. */
function pointedThings({ head }: Frame, context: Context): readonly Token[] {
  const { clauses, doc } = context;
  const parts = clauses.tree
    .by(head.index, 'acl')
    .flatMap(({ index }) => clauses.at(index) ?? [])
    .filter(({ concepts }) => concepts.has('consist-of') || concepts.has('include'))
    .flatMap((each) => [...inSlot(each, 'of').map((argument) => argument.head), ...each.objects.filter((token) => token !== head)])
    .flatMap((token) => clauses.tree.conjuncts(token));
  if (parts.length > 0) return [...new Set(parts)].filter((token) => isThing(token, context));
  if (doc.sentences[head.sentence - 1] === undefined) return [];
  const told = clauses.inSentence(head.sentence - 1).filter(({ concepts }) => HANDED.some((concept) => concepts.has(concept)));
  return [...new Set(told.flatMap((each) => thingsOf(each, context)))].filter(
    (token) => isThing(token, context) && isCounted(token, context),
  );
}

/** What is called a gift. */
const thingsIn = (frame: Frame, context: Context): readonly Token[] =>
  isPointed(frame, context) ? pointedThings(frame, context) : frame.subjects;

/** True where goods are said to be a gift of somebody. */
const accepts = (frame: Frame, context: Context): boolean =>
  (frame.verbal ? ['present', 'past'].includes(frame.tense) : isPointed(frame, context)) &&
  thingsIn(frame, context).some((token) => isThing(token, context)) &&
  ownersOfGift(frame.head, context).length > 0;

/** "Ce lot de médicaments est un don de l’Inde au Togo", "the buses are a gift from Japan": what stands there has been given. */
export const present: PledgeRule = {
  id: 'pledge/present',
  units: ['noun-present'],
  kind: 'Material',
  pledgers: (frame, context) => ownersOfGift(frame.head, context),
  pledger: [],
  things: thingsIn,
  done: ({ verbal }) => !verbal,
  beneficiary: ['to', 'benefit', 'for', 'recipient'],
  status: 'Delivered',
  stands: () => 'Delivered',
  accepts,
  examples: {
    fr: {
      match: [
        {
          text: 'Il s’agit d’un don de l’Inde composé de 12 respirateurs et de 40 lits.',
          reads: 'delivered material Inde 12 respirateurs 40 lits',
        },
        { text: 'Le Togo a reçu hier 300 tentes. Il s’agit d’un don de l’Inde.', reads: 'delivered material Inde 300 tentes' },
        {
          text: 'Ce lot de médicaments est un don du gouvernement indien au peuple malgache.',
          reads: 'delivered material Inde → peuple malgache médicaments',
        },
        { text: 'Ces ambulances sont un don du Japon au Bénin.', reads: 'delivered material Japon → Bénin ambulances' },
      ],
      reject: [
        'Il s’agit d’un don de la nature.',
        'La vie est un don de la nature au peuple malgache.',
        'Ces médicaments ne sont pas un don de l’Inde.',
      ],
    },
    en: {
      match: [
        { text: 'Malawi received 300 tents yesterday. They are a gift from India.', reads: 'delivered material India 300 tents' },
        { text: 'These ambulances are a gift from Japan to Benin.', reads: 'delivered material Japan → Benin ambulances' },
        { text: 'The 30 buses are a donation from India to Benin.', reads: 'delivered material India → Benin 30 buses' },
      ],
      reject: ['The visit is a gift to Benin.'],
    },
  },
};
