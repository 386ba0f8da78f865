import type { Token } from '../../../model/doc.ts';
import { type Entity, isParty } from '../../../model/entity.ts';
import { COMING, type Frame, inSlot } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';
import { hasConcept } from '../../pledges/concept.ts';
import { ownersOf } from '../../pledges/donor.ts';
import { isCounted } from '../../pledges/scope.ts';
import type { PledgeRule } from '../../rule.ts';

const CARRIERS = ['noun-carrier', 'noun-crew', 'noun-delivery', 'noun-people'] as const;
const GOODS = ['goods', 'goods-humanitarian', 'noun-container'] as const;
const OTHER = ['goods-military', 'noun-people', 'noun-refugee', 'noun-crew'] as const;

/** What relief is carried: goods or a weight of them, no arms and no people. */
const isLoad = (token: Token, context: Context): boolean =>
  !hasConcept(token, OTHER, context) &&
  (hasConcept(token, GOODS, context) || (isCounted(token, context) && context.quantityAt(token)?.kind === 'measure'));

/** What is flown in: relief goods or a weight; aircraft are flown otherwise. */
const isRelief = (token: Token, context: Context): boolean =>
  isLoad(token, context) && (hasConcept(token, ['goods-humanitarian'], context) || context.quantityAt(token)?.kind === 'measure');

const carriersOf = ({ passive, subjects, objects }: Frame, context: Context): Token[] =>
  (passive && subjects.length === 0 ? objects : subjects).filter((token) => hasConcept(token, CARRIERS, context));

/** "Finland flew ten tonnes of food to Mali": a state or body that flies or ships goods, as the verb's subject or agent. */
const flyersOf = (frame: Frame, { resolver }: Context): readonly Entity[] =>
  frame.concepts.has('dispatch') && frame.objects.length > 0 ? resolver.resolveAll(frame.subjects).filter(isParty) : [];

function loadOf(frame: Frame, context: Context): readonly Token[] {
  const { tree } = context.clauses;
  const carries = frame.concepts.has('carry');
  if (flyersOf(frame, context).length > 0) return frame.objects.filter((token) => isRelief(token, context));
  const phrases = inSlot(frame, ...(carries ? ['of', 'with'] : ['with'])).flatMap(({ head }) => tree.conjuncts(head));
  const aboard = carries
    ? []
    : carriersOf(frame, context)
        .flatMap((token) => context.clauses.argumentsOf(token.index))
        .filter(({ slot }) => slot === 'with')
        .flatMap(({ head }) => tree.conjuncts(head));
  return [...(frame.passive ? [] : frame.objects), ...phrases, ...aboard].filter((token) => isLoad(token, context));
}

/** "Carrying 30 tonnes of vaccines from Kenya": where a load comes from, which the tree may hang on the verb. */
const originsIn = (frame: Frame): Token[] => inSlot(frame, 'from', 'of').map(({ head }) => head);

/** A plane that somebody sent, and what it carries, is read at the verb of sending. */
const isSent = (carrier: Token, { clauses }: Context): boolean => {
  const above = clauses.tree.head(carrier);
  return above !== undefined && ['give', 'deploy'].some((concept) => clauses.at(above.index)?.concepts.has(concept));
};

const isComing = (carrier: Token, { clauses }: Context): boolean =>
  clauses.inSentence(carrier.sentence).some((each) => COMING.has(each.tense) && each.subjects.includes(carrier));

/** "A Swedish aircraft carrying 45 tonnes of tents landed …", "a quitté Lyon avec 12 tonnes de matériel": relief that is under way. */
export const carriage: PledgeRule = {
  id: 'pledge/carriage',
  units: ['set-off', 'carry'],
  plain: true,
  donor: true,
  kind: 'Material',
  pledgers: (frame, context) => {
    const flyers = flyersOf(frame, context);
    if (flyers.length > 0) return flyers;
    const senders = ownersOf(carriersOf(frame, context), context);
    if (senders.length > 0) return senders;
    const owners = ownersOf(loadOf(frame, context), context);
    return owners.length > 0 ? owners : context.resolver.resolveAll(originsIn(frame)).filter(isParty);
  },
  pledger: [],
  things: loadOf,
  beneficiary: ['recipient', 'benefit', 'for', 'to'],
  stands: (frame, context) =>
    COMING.has(frame.tense) || carriersOf(frame, context).some((token) => isComing(token, context)) ? 'Pledged' : 'Delivered',
  accepts: (frame, context) =>
    frame.verbal &&
    frame.tense !== 'infinitive' &&
    loadOf(frame, context).length > 0 &&
    (carriersOf(frame, context).some((token) => !isSent(token, context)) || flyersOf(frame, context).length > 0),
  examples: {
    fr: {
      match: [
        {
          text: 'Un avion suédois, transportant 45 tonnes de tentes, s’est posé samedi à Bamako.',
          reads: 'delivered material Suède 45 tonnes de tentes',
        },
        {
          text: 'Un avion transportant 20 tonnes de vivres du PAM a atterri à Bamako.',
          reads: 'delivered material Programme alimentaire mondial 20 tonnes de vivres du PAM',
        },
        {
          text: 'Un avion affrété par le HCR s’est posé à Bamako avec, à son bord, 12 tonnes de médicaments.',
          reads: 'delivered material Haut-Commissariat des Nations unies pour les réfugiés 12 tonnes de médicaments',
        },
      ],
      reject: ['Un navire transportant 400 migrants a chaviré.', 'Le ministre a quitté Stockholm avec sa délégation.'],
    },
    en: {
      match: [
        {
          text: 'Two Swedish aircraft will leave Uppsala with water pumps and medicines.',
          reads: 'pledged material Sweden water pumps medicines',
        },
        { text: 'Finland flew ten tonnes of food to Mali.', reads: 'delivered material Finland → Mali 10 tonnes of food' },
        {
          text: 'A plane carrying 40 tonnes of UNHCR supplies landed in Bamako.',
          reads: 'delivered material Refugees 40 tonnes of UNHCR supplies',
        },
        {
          text: 'A ship carrying 12,000 tonnes of wheat from Sweden docked in Lomé.',
          reads: 'delivered material Sweden 12000 tonnes of wheat',
        },
        {
          text: 'A plane chartered by UNHCR left Dubai with 60 tonnes of blankets.',
          reads: 'delivered material Refugees 60 tonnes of blankets',
        },
      ],
      reject: [
        'Finland flew the minister to Togo.',
        'A Russian aircraft carrying missiles crossed the border.',
        'The minister left Stockholm with his delegation.',
      ],
    },
  },
};
