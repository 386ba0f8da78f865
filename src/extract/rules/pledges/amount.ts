import type { Token } from '../../../model/doc.ts';
import { type Entity, isParty } from '../../../model/entity.ts';
import type { QuantityMention } from '../../../model/value.ts';
import { antecedentOf } from '../../clause/antecedents.ts';
import { type Frame, inSlot } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';
import { hasConcept } from '../../pledges/concept.ts';
import { ofNoun } from '../../pledges/parties.ts';
import { annotationsIn } from '../../reference/mentions.ts';
import type { PledgeRule } from '../../rule.ts';

const SUMS = ['fund-noun', 'give-noun', 'support-noun', 'noun-money'] as const;
/** "The Norwegian share amounts to 5 million": a share counts where it is said to be so much. */
const SHARES = [...SUMS, 'noun-quota'] as const;

/** What amounts to so much, or is raised to it: of "aid in Sudan and for refugees", the aid. */
const sumsOf = (frame: Frame, context: Context): Token[] =>
  [...frame.subjects, ...frame.objects]
    .map((token) => antecedentOf(context.clauses, token))
    .filter((token) => hasConcept(token, frame.concepts.has('amount-to') ? SHARES : SUMS, context));

/** Whose contribution it is; with several amounts, the owner named last before each ("celle du Chili à 4 millions"). */
function owners(frame: Frame, context: Context, quantity?: QuantityMention): readonly Entity[] {
  const { tokens, sentences } = context.doc;
  if (quantity) {
    const at = context.positions.headOf(quantity);
    for (let index = (at?.index ?? 0) - 1; index >= sentences[frame.head.sentence].first; index--) {
      if (context.quantityAt(tokens[index]) && context.quantityAt(tokens[index]) !== quantity) break;
      const found = context.resolver.resolve(tokens[index]).filter(isParty);
      if (found.length > 0 && context.clauses.tree.by(index, 'case').some((each) => /^(de|d['’]|of|from)$/i.test(each.form))) return found;
    }
  }
  return sumsOf(frame, context)
    .flatMap((token) => [token, ...measured(token, context)])
    .flatMap((token) => {
      const noun = context.clauses.at(token.index);
      return noun && !noun.verbal ? ofNoun({ ...noun, governor: null }, context) : [];
    });
}

/** "The amount of U.S. assistance": what a noun of money measures. */
const measured = (token: Token, context: Context): Token[] =>
  context.clauses
    .argumentsOf(token.index)
    .filter(({ slot, head }) => slot === 'of' && hasConcept(head, SUMS, context))
    .map(({ head }) => head);

const RAISING = ['amount-to', 'increase'] as const;
const NOW = new Set<Frame['tense']>(['present', 'past', 'perfect', 'progressive', 'participle']);

/** "The assistance committed since June": promised so far, not given. */
const isPromised = (frame: Frame, { clauses }: Context): boolean =>
  frame.objects.some((token) =>
    clauses.tree.by(token.index, 'acl').some(({ index }) => PROMISING.some((concept) => clauses.at(index)?.concepts.has(concept))),
  );

const PROMISING = ['commit', 'announce'] as const;

/** "This brings the overall support granted to Moldova to almost 200 million": a total that whoever just promised, or issues the text, has given. */
const isTotal = (frame: Frame, context: Context): boolean =>
  RAISING.some((concept) => frame.concepts.has(concept)) &&
  !frame.passive &&
  NOW.has(frame.tense) &&
  frame.objects.some((token) => hasConcept(token, SUMS, context)) &&
  raisedTo(frame, context).length > 0 &&
  (frame.concepts.has('amount-to') || !context.resolver.resolveAll(frame.subjects).some(isParty));

/** "U.S. support since 2022 comes to …", "l’aide totale de la Suède atteint …": what was given until now. */
const isSoFar = (frame: Frame, context: Context): boolean =>
  frame.concepts.has('amount-to') &&
  NOW.has(frame.tense) &&
  !isPromised(frame, context) &&
  sumsOf(frame, context).some(
    (token) =>
      isSince(token, context) || context.clauses.tree.by(token.index, 'amod').some((word) => context.conceptsOf(word).has('total-adj')),
  );

/** A time that runs from the past, in the phrase of a noun. */
function isSince({ index }: Token, { clauses, doc }: Context): boolean {
  const [left, right] = clauses.tree.edges(index);
  const span = { start: doc.tokens[left].start, end: doc.tokens[right].end };
  return annotationsIn(doc.times, span).some(({ kind, earliest }) => kind === 'since' && (earliest ?? '') < (doc.meta.issued ?? ''));
}

/** "To 9 million", wherever the tree hangs it ("for the people affected to nearly 9 million"). */
const raisedTo = (frame: Frame, context: Context): Token[] =>
  [...inSlot(frame, 'to'), ...frame.objects.flatMap((object) => context.clauses.argumentsOf(lastBelow(object, context).index))]
    .filter(({ slot, head }) => slot === 'to' && context.quantityAt(head)?.currency !== undefined)
    .map(({ head }) => head);

/** The last participle in the phrase of a noun, or the noun. */
function lastBelow(noun: Token, context: Context): Token {
  const below = context.clauses.tree.by(noun.index, 'nmod', 'acl').at(-1);
  return below ? lastBelow(below, context) : noun;
}

/** "L’apport du Chili atteindra 5 millions": a sum is said to amount to, or to be raised to, so much. */
export const amount: PledgeRule = {
  id: 'pledge/amount',
  units: ['amount-to', 'increase', 'estimate'],
  kind: 'Financial',
  donor: true,
  pledgers: owners,
  pledger: [],
  beneficiary: ['benefit', 'for'],
  status: 'Pledged',
  things: (frame, context) => (isTotal(frame, context) ? raisedTo(frame, context) : frame.objects),
  done: isTotal,
  stands: (frame, context) =>
    inSlot(frame, 'since').length > 0 || isSoFar(frame, context) || (isTotal(frame, context) && !isPromised(frame, context))
      ? 'Delivered'
      : undefined,
  accepts: (frame, context) =>
    frame.verbal &&
    sumsOf(frame, context).length > 0 &&
    (isTotal(frame, context) ||
      (owners(frame, context).length > 0 &&
        context.quantitiesOf(frame).some((quantity) => quantity.kind === 'money' && quantity.currency !== undefined))),
  examples: {
    fr: {
      match: [
        { text: 'La contrepartie du Togo s’établira à 2 milliards de francs CFA.', reads: 'pledged financial Togo 2000000000 XOF' },
        {
          text: 'Ce don porte à 9 millions d’euros l’aide de la Norvège au Niger.',
          reads: 'delivered financial Norvège → Niger 9000000 EUR',
        },
        {
          text: 'La contribution du Chili à l’UNICEF s’élèvera à 5 millions d’euros.',
          reads: 'pledged financial Chili 5000000 EUR',
        },
        {
          text: 'La contribution du Chili, qui s’élève à 5 millions d’euros, ira au Niger.',
          reads: 'pledged financial Chili → Niger 5000000 EUR',
        },
        { text: 'L’aide du Chili au Niger est évaluée à 5 millions d’euros.', reads: 'pledged financial Chili → Niger 5000000 EUR' },
        {
          text: 'L’aide du Chili au Niger passera de 2 à 5 millions d’euros.',
          reads: 'pledged financial Chili → Niger 5000000 EUR',
        },
      ],
      reject: [
        'Les dégâts sont évalués à 5 millions d’euros.',
        'Le coût des réparations s’élève à 5 millions d’euros.',
        'La contribution du Chili reste à préciser.',
      ],
    },
    en: {
      match: [
        { text: 'Canada’s contribution to the Global Fund will amount to $20 million.', reads: 'pledged financial Canada' },
        { text: 'Canadian aid to Niger will rise from $2 million to $5 million.', reads: 'pledged financial Canada → Niger 5000000' },
        {
          text: 'The contribution of Norway, which amounts to €5 million, will go to Niger.',
          reads: 'pledged financial Norway → Niger 5000000 EUR',
        },
        {
          text: 'Norway is paying €2 million, bringing total Norwegian aid for the people affected to nearly €9 million.',
          reads: 'delivered financial Norway 9000000 EUR',
        },
        {
          text: 'This grant raises to €9 million the amount of Norwegian aid provided to Niger.',
          reads: 'delivered financial Norway → Niger 9000000 EUR',
        },
      ],
      reject: ['The cost of repairs amounts to $20 million.', 'This grant will raise the number of schools to 20 million.'],
    },
  },
};
