import { isSmallWord } from '../../../lexicon/entity-words.ts';
import type { Token } from '../../../model/doc.ts';
import { type Entity, isParty } from '../../../model/entity.ts';
import type { Status } from '../../../model/facts.ts';
import { isRelation } from '../../../model/tree.ts';
import { type Frame, inSlot, PAST } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';
import { verbAbove } from '../../pledges/choose.ts';
import { hasConcept } from '../../pledges/concept.ts';
import { ownersOf } from '../../pledges/donor.ts';
import { isCountedGoods } from '../../pledges/scope.ts';
import { NOT_OF_NOUN } from '../../pledges/sendings.ts';
import { unpacked } from '../../pledges/unpack.ts';
import type { PledgeRule } from '../../rule.ts';

const HELP = ['support-noun', 'gift-noun', 'fund-noun', 'noun-initiative'] as const;
/** Verbs that tell that a delivery takes its course, or what is done about it. */
const COURSE = ['begin', 'complete', 'close', 'conclude', 'hold', 'perform', 'chair', 'attend'] as const;

/** Nouns that hold a noun of giving and whatever completes it ("la cérémonie de remise de …"). */
const isHolding = (noun: Token, context: Context): boolean =>
  isSmallWord(context.language, 'under-way', noun.lemma) || hasConcept(noun, ['noun-ceremony'], context);

/** The noun itself, and what holds it. */
function phraseOf({ head }: Frame, context: Context): readonly Token[] {
  const above = context.clauses.tree.head(head);
  return above && above.index < head.index && isRelation(head, 'nmod') && isHolding(above, context) ? [head, above] : [head];
}

/** "Sont en cours de livraison": what is told of a noun of giving behind such words is what is given. */
const underWay = (frame: Frame, context: Context): readonly Token[] =>
  phraseOf(frame, context).flatMap((noun) =>
    isSmallWord(context.language, 'under-way', noun.lemma) ? (context.clauses.at(noun.index)?.subjects ?? []) : [],
  );

/** What is handed over: counted goods behind the noun, in the gift or lot that it names, or said to be under way. */
const handed = (frame: Frame, context: Context): readonly Token[] => {
  const behind = phraseOf(frame, context)
    .flatMap((noun) => context.clauses.argumentsOf(noun.index))
    .filter(({ slot, head }) => slot === 'of' && head.index > frame.head.index)
    .map(({ head }) => head);
  return [...behind, ...underWay(frame, context)]
    .flatMap((token) => context.clauses.tree.conjuncts(token))
    .flatMap((token) => [token, ...unpacked(token, context)])
    .filter((token, at, all) => all.indexOf(token) === at && isCountedGoods(token, context))
    .filter((token) => context.quantityAt(token)?.kind !== 'money');
};

/** "Dix camions Scania": a name right behind a thing tells which it is, not whose. */
const namesOf = (things: readonly Token[], { clauses: { tree, argumentsOf }, resolver }: Context): readonly Entity[] =>
  resolver.resolveAll(
    things.flatMap(({ index }) =>
      argumentsOf(index).flatMap(({ head }) => (head.index > index && tree.by(head.index, 'case').length === 0 ? [head] : [])),
    ),
  );

/** Who hands it over: the agent of the noun, wherever in its phrase the tree hangs it, else whose gift it is. */
function givers(frame: Frame, context: Context): readonly Entity[] {
  const { tree, argumentsOf } = context.clauses;
  const top = phraseOf(frame, context).at(-1) as Token;
  const [left, right] = tree.edges(top.index);
  const agents: Token[] = [];
  for (let at = left; at <= right; at++)
    for (const { slot, head } of argumentsOf(at)) if (slot === 'by') agents.push(...tree.conjuncts(head));
  const named = context.resolver.resolveAll(agents).filter(isParty);
  if (named.length > 0) return named;
  const things = handed(frame, context);
  const names = namesOf(things, context);
  const within = [frame.head, ...inSlot(frame, 'of').map(({ head }) => head), ...things];
  const owners = ownersOf(within, context).filter((owner) => !names.includes(owner));
  return owners.length > 0 ? owners : ownersOf(helpAbove(frame, context), context);
}

/** "L’aide de la Suède se traduira par la fourniture de …": the help that is said to consist of it. */
const helpAbove = (frame: Frame, context: Context): readonly Token[] =>
  (verbAbove(frame)?.subjects ?? []).filter((token) => hasConcept(token, HELP, context));

/** What is done about it has been done, or it has begun. */
const isOver = (frame: Frame): Status | undefined => {
  const verb = verbAbove(frame);
  return verb && PAST.has(verb.tense) && COURSE.some((concept) => verb.concepts.has(concept)) ? 'Delivered' : undefined;
};

/** Verbs that tell the gift themselves, and those by which there is none. */
const TELLING = ['give', 'carry', ...NOT_OF_NOUN] as const;

/** A lot that is only moved, what a clause of its own says is given, or what is suspended or given up. */
const isTold = (frame: Frame, context: Context): boolean =>
  hasConcept(frame.head, ['noun-container'], context) ||
  [frame.head, ...handed(frame, context)].some((token) =>
    context.clauses.tree.by(token.index, 'acl').some(({ index }) => context.clauses.at(index)?.concepts.has('give')),
  ) ||
  TELLING.some((concept) => verbAbove(frame)?.concepts.has(concept));

/**
 * "La cérémonie de remise de 40 tentes par la Finlande", "sont en cours de livraison", "l’aide se traduira par la fourniture de …": a noun of giving or
 * handing over with goods and a giver that do not stand right behind it, as `sending` wants them.
 */
export const delivery: PledgeRule = {
  id: 'pledge/delivery',
  units: ['give-noun', 'noun-delivery', 'noun-handing'],
  nominal: true,
  kind: 'Material',
  pledgers: givers,
  pledger: [],
  things: handed,
  beneficiary: ['recipient', 'benefit', 'to', 'for', 'in'],
  status: 'Pledged',
  stands: isOver,
  accepts: (frame, context) =>
    !frame.verbal && !isTold(frame, context) && handed(frame, context).length > 0 && givers(frame, context).length > 0,
  examples: {
    fr: {
      match: [
        {
          text: 'La cérémonie de remise de 40 lits par la Finlande au Togo s’est tenue mardi.',
          reads: 'delivered material Finlande → Togo 40 lits',
        },
        {
          text: 'Dix ambulances sont en cours d’acheminement vers le Togo par la Finlande.',
          reads: 'pledged material Finlande → Togo 10 ambulances',
        },
        {
          text: 'L’appui de la Finlande au Togo se traduira par la fourniture de 40 lits.',
          reads: 'pledged material Finlande → Togo 40 lits',
        },
      ],
      reject: [
        'La livraison de dix pompes a commencé lundi.',
        'La livraison par la Finlande de dix chars au Togo a été suspendue.',
        'Le Togo condamne la livraison par la Finlande de dix chars au Mali.',
        'La remise du rapport par la Finlande au Togo a eu lieu lundi.',
      ],
    },
    en: {
      match: [
        { text: 'Finland’s support to Togo will consist of the delivery of ten pumps.', reads: 'pledged material Finland → Togo 10 pumps' },
      ],
      reject: [
        'The delivery of ten pumps has begun.',
        'The delivery of ten tanks by Finland to Togo has been suspended.',
        'Togo condemned the delivery of ten tanks by Finland to Mali.',
      ],
    },
  },
};
