import type { Token } from '../../../model/doc.ts';
import { type Entity, isParty } from '../../../model/entity.ts';
import { type Frame, inSlot } from '../../clause/frame.ts';
import { adjectiveMention, type Context } from '../../context.ts';
import { hasConcept } from '../../pledges/concept.ts';
import { isCounted } from '../../pledges/scope.ts';
import type { PledgeRule } from '../../rule.ts';

const THINGS = ['goods', 'goods-military', 'goods-humanitarian', 'noun-people'] as const;

/** What is sent: counted goods or people right behind the noun. */
const sentThings = (frame: Frame, context: Context): readonly Token[] =>
  inSlot(frame, 'of')
    .flatMap(({ head }) => context.clauses.tree.conjuncts(head))
    .filter((token) => isCounted(token, context) && hasConcept(token, THINGS, context));

/** Whose goods they are ("ambulances suédoises", "par la Suède", "de la Suède"). */
function senders(frame: Frame, context: Context): readonly Entity[] {
  const things = sentThings(frame, context);
  const phrases = [frame.head, ...things]
    .flatMap((token) => context.clauses.argumentsOf(token.index))
    .filter(({ slot, head }) => (slot === 'by' || slot === 'from' || slot === 'of') && !things.includes(head));
  const named = context.resolver.resolveAll(phrases.map(({ head }) => head)).filter(isParty);
  if (named.length > 0) return named;
  return things.flatMap((token) => adjectiveMention(context, token)?.entity ?? []).filter(isParty);
}

/** True for a heading without a verb that names a gift, what is given and by whom. */
const accepts = (frame: Frame, context: Context): boolean =>
  !frame.verbal &&
  frame.head.deprel === 'root' &&
  context.doc.sentences[frame.head.sentence].kind === 'heading' &&
  context.clauses.inSentence(frame.head.sentence).every((each) => !each.verbal) &&
  sentThings(frame, context).length > 0 &&
  senders(frame, context).length > 0;

/** "Envoi de 12 ambulances suédoises en Ukraine": a heading that names a gift promises it. */
export const headline: PledgeRule = {
  id: 'pledge/headline',
  units: ['give-noun', 'noun-sending', 'noun-delivery'],
  nominal: true,
  kind: 'Material',
  pledgers: senders,
  pledger: [],
  things: sentThings,
  beneficiary: ['recipient', 'benefit', 'to', 'for', 'in'],
  status: 'Pledged',
  accepts,
  examples: {
    fr: {
      match: [
        { text: 'Envoi de 12 ambulances suédoises en Ukraine', reads: 'pledged material Suède → Ukraine' },
        { text: 'Don de 40 générateurs de la Pologne au Liban', reads: 'pledged material Pologne → Liban' },
      ],
      reject: ['Livraison de 12 ambulances', 'La livraison de 12 ambulances suédoises est attendue.'],
    },
    en: {
      match: [{ text: 'Delivery of 12 ambulances by Sweden to Ukraine', reads: 'pledged material Sweden → Ukraine' }],
      reject: ['Delivery of 12 ambulances', 'The delivery of 12 Swedish ambulances is awaited.'],
    },
  },
};
