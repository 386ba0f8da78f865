import type { Token } from '../../../model/doc.ts';
import { type Entity, isParty } from '../../../model/entity.ts';
import type { Frame } from '../../clause/frame.ts';
import { isPointedAt } from '../../clause/function-words.ts';
import type { Context } from '../../context.ts';
import { isBound } from '../../pledges/chain.ts';
import { hasConcept } from '../../pledges/concept.ts';
import { isTakenUp } from '../../pledges/gained.ts';
import { holdsMoney, isCounted, isGiven, thingsOf } from '../../pledges/scope.ts';
import { governsSum, sumAt } from '../../pledges/sums.ts';
import type { PledgeRule } from '../../rule.ts';

const PROMISED = ['fund-noun', 'give-noun', 'goods', 'goods-military', 'goods-humanitarian', 'noun-sanction'] as const;

/** "Poursuivra son appui": help that goes on. */
const goesOn = (frame: Frame, context: Context): boolean =>
  isBound(frame) && frame.objects.some((token) => hasConcept(token, ['fund-noun', 'support-noun', 'give-noun'], context));

const ACTIONS = [
  'give-noun',
  'train-noun',
  'build-noun',
  'buy-noun',
  'buy-noun',
  'noun-service',
  'noun-delivery',
  'noun-exercise',
  'noun-creation',
  'noun-transport',
  'noun-holding',
  'extend-noun',
  'increase-noun',
  'adopt-noun',
] as const;
/** What an action is about where it counts nothing ("the activation of a brigade"). */
const MOVED = [
  'noun-people',
  'noun-crew',
  'noun-premises',
  'goods',
  'goods-military',
  'goods-humanitarian',
  'fund-noun',
  'give-noun',
] as const;

/** "Announced the deployment of 200 soldiers": a noun of an action, and what is counted or given below it, wherever the tree hangs that. */
const isAction = (token: Token, frame: Frame, context: Context): boolean =>
  hasConcept(token, ACTIONS, context) &&
  [...context.clauses.argumentsOf(token.index), ...frame.args].some(({ slot, head }) => slot === 'of' && isMoved(head, context));

/** Verbs of plans and promises, beside those that only take note or go on. */
const PLANNING = ['intend', 'announce', 'commit', 'decide'] as const;
const CHANGES = ['reduce-noun', 'increase-noun', 'lift-noun', 'noun-policy'] as const;

/** "Prévoit une réduction de ses émissions", "announced a reform of its pension system": what somebody will change of their own. */
const isOwnChange = (token: Token, { clauses, conceptsOf, doc }: Context): boolean => {
  const [left, right] = clauses.tree.edges(token.index);
  const words = doc.tokens.slice(Math.max(left, token.index), right + 1);
  return (
    words.some((word) => CHANGES.some((concept) => conceptsOf(word).has(concept))) &&
    words.some(({ feats, upos }) => feats.Poss === 'Yes' && (upos === 'DET' || upos === 'PRON'))
  );
};

/** Counted, paid or sent things and people; a unit by those whom it is made of ("un détachement de 300 soldats"). */
const isMoved = (token: Token, context: Context, deep = true): boolean =>
  isCounted(token, context) ||
  sumAt(token, context) !== undefined ||
  hasConcept(token, MOVED, context) ||
  (deep && context.clauses.argumentsOf(token.index).some(({ slot, head }) => slot === 'of' && isMoved(head, context, false)));

/** What is adopted or announced with its worth told beside it ("measures worth a total of …"). */
const PACKAGES = ['noun-text', 'noun-container', 'adopt-noun', 'give-noun', 'support-noun', 'noun-initiative'] as const;

/** What somebody is promised, counted or not ("was promised a team"). */
const HANDED = ['noun-crew', 'noun-people', 'goods', 'goods-military', 'goods-humanitarian'] as const;

/** "L’octroi de ce montant a été approuvé", "approved this funding": the gift that was told of just before. */
const isToldOf = (frame: Frame, { clauses }: Context): boolean =>
  frame.concepts.has('approve') &&
  frame.objects.some((token) =>
    [token, ...clauses.argumentsOf(token.index).flatMap(({ slot, head }) => (slot === 'of' ? [head] : []))].some((noun) =>
      isPointedAt(noun, clauses),
    ),
  );

/** True where the announcing verb itself holds a sum or a thing that is given, not an event or an appeal for money. */
function accepts(frame: Frame, context: Context): boolean {
  if (!frame.verbal || frame.objects.some((token) => hasConcept(token, ['urge-noun'], context))) return false;
  if (frame.concepts.has('agree') && !frame.concepts.has('approve'))
    return frame.objects.some((token) => hasConcept(token, ['gift-noun'], context)) && !frame.passive && !isTakenUp(frame, context);
  if (frame.concepts.has('propose') && frame.link === 'participle' && frame.passive && !holdsMoney(frame, context)) return false;
  if (frame.concepts.has('continue') && !frame.concepts.has('reaffirm')) return goesOn(frame, context);
  if (
    holdsMoney(frame, context) ||
    ((frame.objects.length === 0 || frame.objects.every((token) => hasConcept(token, PACKAGES, context))) && governsSum(frame, context))
  )
    return true;
  if (isToldOf(frame, context)) return false;
  if (frame.concepts.has('adopt') && !frame.concepts.has('announce')) return false;
  const changes = PLANNING.some((concept) => frame.concepts.has(concept)) && frame.objects.some((token) => isOwnChange(token, context));
  if (changes && !frame.passive) return true;
  if (frame.concepts.has('intend')) return frame.objects.some((token) => isAction(token, frame, context));
  const firm = frame.concepts.has('announce') || frame.concepts.has('commit');
  if (frame.concepts.has('decide') && !frame.concepts.has('approve')) return frame.objects.some((token) => isAction(token, frame, context));
  return thingsOf(frame, context).some(
    (token) =>
      hasConcept(token, PROMISED, context) ||
      isAction(token, frame, context) ||
      (firm && (hasConcept(token, ['support-noun'], context) || (isCounted(token, context) && isGiven(token, context)))) ||
      (firm && frame.recipients.length > 0 && (isCounted(token, context) || hasConcept(token, HANDED, context))),
  );
}

const LETTING = ['approve', 'authorize', 'welcome'] as const;

/** "Ont autorisé l’octroi, par la Banque, de treize prêts": whoever is to give it, where those who approve it only let it happen. */
function lettingOthers(frame: Frame, context: Context): readonly Entity[] {
  if (!LETTING.some((concept) => frame.concepts.has(concept))) return [];
  const nouns = frame.objects.flatMap((token) => context.clauses.argumentsOf(token.index)).filter(({ slot }) => slot === 'by');
  return context.resolver.resolveAll(nouns.map(({ head }) => head)).filter(isParty);
}

/** "Annonce une aide de …", "a promis 12 millions": the announcing verb itself holds the thing. */
export const announce: PledgeRule = {
  id: 'pledge/announce',
  units: ['announce', 'commit', 'approve', 'decide', 'adopt', 'reaffirm', 'propose', 'intend', 'continue', 'agree'],
  kind: 'Political',
  pledgers: lettingOthers,
  pledger: ['subject', 'by'],
  beneficiary: ['recipient', 'benefit', 'to', 'for'],
  status: 'Pledged',
  accepts,
  examples: {
    fr: {
      match: [
        { text: 'L’Irlande a annoncé une aide de 5 millions d’euros au Soudan.', reads: 'pledged financial Irlande → Soudan 5000000 EUR' },
        { text: 'L’Irlande a approuvé l’envoi d’une équipe médicale au Soudan.', reads: 'agreed Irlande → Soudan' },
        { text: 'L’Irlande prévoit la fermeture de ses mines.', reads: 'intended policy Irlande' },
        { text: 'L’Irlande prévoit le détachement de trois experts.', reads: 'intended service Irlande 3 experts' },
        { text: 'L’Irlande a annoncé la formation de 40 infirmiers soudanais.', reads: 'pledged service Irlande 40 infirmiers soudanais' },
      ],
      reject: [
        'L’Irlande a annoncé la tenue d’un séminaire.',
        'L’Irlande a annoncé l’arrestation de douze suspects.',
        'Le Parlement d’Irlande a approuvé ce financement.',
      ],
    },
    en: {
      match: [
        { text: 'Ireland announced €5 million in aid for Sudan.', reads: 'pledged financial Ireland → Sudan 5000000 EUR' },
        { text: 'Ireland announced a drawdown of radios for Mali.', reads: 'pledged material Ireland → Mali radios' },
        { text: 'Ireland announced a reform of its mining code.', reads: 'pledged policy Ireland' },
      ],
      reject: [
        'The IMF expects a reduction of growth in Togo.',
        'Ireland announced that a seminar would be held.',
        'The Parliament of Ireland approved this funding.',
      ],
    },
  },
};
