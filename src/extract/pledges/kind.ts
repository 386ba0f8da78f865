import type { Token } from '../../model/doc.ts';
import type { Amount, Kind } from '../../model/facts.ts';
import type { Frame } from '../clause/frame.ts';
import { possessivesOf } from '../clause/function-words.ts';
import type { Context } from '../context.ts';
import type { PledgeRule } from '../rule.ts';
import { GOODS, hasConcept } from './concept.ts';
import { quantityOf } from './counts.ts';
import { isVague, listedThings } from './unpack.ts';

/** What a verb of funding may still buy where it counts nothing; "invested in infrastructure" is money. */
const SPECIAL = ['goods-military', 'goods-humanitarian'] as const;
const SERVICES = ['noun-service', 'noun-people', 'train-noun'] as const;
const SERVING = ['train', 'deploy', 'host-service'] as const;
/** Whoever is trained or hosted is no thing, whatever the noun. */
const TEACHING = ['train', 'host-service'] as const;
const POLICIES = ['noun-policy'] as const;
/** What is cut, lifted or closed by whoever announces it. */
const CUTS = ['reduce-noun', 'lift-noun'] as const;
const MONEY = ['noun-money', 'noun-cost'] as const;
const POLICY_SLOTS = new Set(['for', 'in', 'to', 'of']);
const POLICY_DEPTH = 3;
const EMPTY = ['fund-noun', 'support-noun', 'commit-noun', 'give-noun', 'noun-abstract'] as const;
/** Rules whose verbs do something with things ("strengthen defence capabilities", "secure gas supplies") and do not give them. */
const DOING = new Set([
  'pledge/act',
  'pledge/deed',
  'pledge/undertake',
  'pledge/support',
  'pledge/stand',
  'pledge/commitment',
  'pledge/devotion',
]);
/** Rules whose verbs do a service whatever it is done with; deliveries alone bring things. */
const SERVICE_RULES = new Set(['pledge/open', 'pledge/done']);

/** To train, send, host or advise is a service; to stand beside somebody on the way to something ("accompagner") is support, unless it is simply told. */
const serves = ({ concepts, tense }: Frame): boolean =>
  SERVING.some((concept) => concepts.has(concept)) || (concepts.has('accompany') && (!concepts.has('support') || tense === 'future'));

/** What several will found or convene is a service to each other. */
const FOUNDING = ['create', 'convene', 'hold'] as const;

/** A promise whose kind is sought. */
export interface Kindless {
  readonly frame: Frame;
  readonly rule: PledgeRule;
  readonly objects: readonly Token[];
  readonly amount: Amount | null;
}

/** Kind of a promise: money, things, work, rules, or mere support. */
export function kindOf(what: Kindless, context: Context): Kind {
  const { frame, rule, objects, amount } = what;
  if (rule.id === 'pledge/mandate') return rule.kind;
  if (rule.id === 'pledge/deed' && frame.concepts.has('do-utmost') && !amount) return 'Political';
  if (rule.id === 'pledge/undertake' && frame.concepts.has('conclude') && !amount) return 'Policy';
  if (SERVICE_RULES.has(rule.id)) return objects.some((token) => hasConcept(token, ['noun-delivery'], context)) ? 'Material' : 'Service';
  if (FOUNDING.some((concept) => frame.concepts.has(concept)) && !amount && rule.id === 'pledge/undertake') return 'Service';
  if (frame.concepts.has('restore') && rule.id === 'pledge/service') return 'Service';
  const things = listedThings(objects, context, rule.nominal ? undefined : frame.head);
  if (!amount && objects.some((token) => context.quantityAt(token)?.kind === 'percent'))
    return bearsCost(frame, objects, context) ? 'Financial' : 'Policy';
  if (!amount && DOING.has(rule.id) && setsLevel(frame, context)) return 'Policy';
  if (rule.id === 'pledge/service' && frame.concepts.has('deploy') && !objects.some((token) => isSupply(token, context))) return 'Service';
  if (!amount && GOING_ON.some((concept) => frame.concepts.has(concept)) && things.some((token) => hasConcept(token, RUN, context)))
    return 'Service';
  return DOING.has(rule.id) ? kindOfDeed(what, things, context) : kindOfGift(what, things, context);
}

/** "Prendra en charge 75 % des coûts", "will cover half of the cost": a share of a cost that somebody pays. */
const bearsCost = (frame: Frame, objects: readonly Token[], context: Context): boolean =>
  ['give', 'fund'].some((concept) => frame.concepts.has(concept)) &&
  objects.some((token) => context.clauses.argumentsOf(token.index).some(({ head }) => hasConcept(head, ['noun-cost'], context)));

/** "Will raise its defence spending to 3% of GDP": a share behind a verb of doing is a level to reach. */
const setsLevel = (frame: Frame, { quantityAt, clauses }: Context): boolean =>
  [frame, ...clauses.inSentence(frame.head.sentence).filter(({ governor, link }) => governor === frame && link === 'control')]
    .flatMap(({ objects, args }) => [...objects, ...args.map((argument) => argument.head)])
    .some(
      (token) =>
        token.index > frame.head.index &&
        (quantityAt(token)?.kind === 'percent' ||
          clauses.argumentsOf(token.index).some((argument) => quantityAt(argument.head)?.kind === 'percent')),
    );

/** Goods, or what is weighed or measured. */
const isMatter = (token: Token, goods: readonly string[], context: Context): boolean =>
  (hasConcept(token, goods, context) && !isVague(token, context)) || context.quantityAt(token)?.kind === 'measure';

function kindOfGift({ frame, rule, objects, amount }: Kindless, things: readonly Token[], context: Context): Kind {
  const isBuilding = objects.some((token) => hasConcept(token, ['build-noun'], context));
  const isFunded =
    frame.concepts.has('fund') &&
    !frame.concepts.has('outfit') &&
    (isBuilding || !things.some((token) => quantityOf(token, context) !== null && !isVague(token, context)));
  const goods = isFunded ? SPECIAL : GOODS;
  if (amount) return things.some((token) => isMatter(token, goods, context)) ? 'Material' : 'Financial';
  if (objects.some((token) => hasConcept(token, ['noun-sending'], context) && !hasConcept(token, ['noun-delivery'], context)))
    return 'Service';
  if (rule.id === 'pledge/announce' && !frame.passive && frame.objects.some((token) => isCut(token, context))) return 'Policy';
  const named = things.flatMap((token) => kindOfNoun(token, goods, context) ?? [])[0];
  if (
    TEACHING.some((concept) => frame.concepts.has(concept)) &&
    !objects.some((token) => hasConcept(token, GOODS, context) && !hasConcept(token, ['noun-people'], context))
  )
    return 'Service';
  if (named === 'Material' || objects.some((token) => context.quantityAt(token)?.kind === 'measure')) return 'Material';
  if (isFunded && things.length > 0) return 'Financial';
  if (named && named !== 'Policy') return named;
  if (serves(frame)) return 'Service';
  if (named) return named;
  if (frame.concepts.has('increase') && objects.some((token) => frame.objects.includes(token) && isFunding(token, context)))
    return 'Financial';
  if (
    frame.concepts.has('outfit') ||
    (frame.concepts.has('dispatch') && things.every((token) => hasConcept(token, ['support-noun'], context)))
  )
    return 'Material';
  if (objects.some((token) => isPaidIn(token, frame, context))) return 'Financial';
  if (frame.concepts.has('fund') && things.length > 0) return 'Financial';
  const isEmpty = things.every((token) => hasConcept(token, EMPTY, context) || token.upos === 'PRON');
  return rule.kind === 'Political' && frame.concepts.has('give') && things.length > 0 && !isEmpty ? 'Material' : rule.kind;
}

/** "A contribution to UNICEF", "une contribution au Fonds": what is paid in to a body, unless its words say what it is made of. */
function isPaidIn(token: Token, frame: Frame, context: Context): boolean {
  if (!isFunding(token, context) || !hasConcept(token, ['gift-noun'], context)) return false;
  const near = [...context.clauses.argumentsOf(token.index), ...frame.args, ...frame.recipients.map((head) => ({ slot: 'to', head }))];
  if (near.some(({ slot, head }) => slot === 'of' && isGoodsOrPeople(head, context))) return false;
  const heads = near.filter(({ slot }) => slot === 'to' || slot === 'benefit').map(({ head }) => head);
  return context.resolver.resolveAll(heads).some(({ class: kind }) => kind === 'Organization');
}

/** "The closure of its mines", "la levée de la taxe"; a drawdown of arms is a gift. */
const isCut = (token: Token, context: Context): boolean => hasConcept(token, CUTS, context) && !hasConcept(token, ['give-noun'], context);

const isGoodsOrPeople = (token: Token, context: Context): boolean =>
  hasConcept(token, GOODS, context) || isHuman(token, context) || quantityOf(token, context) !== null;

/** What a noun says of the kind by itself or by its adjective ("legal assistance", "un soutien psychosocial"). */
function kindOfNoun(token: Token, goods: readonly string[], context: Context): Kind | undefined {
  if (hasConcept(token, goods, context) || hasAdjective(token, 'goods-adj', context)) return 'Material';
  if (hasConcept(token, SERVICES, context) || hasAdjective(token, 'service-adj', context) || isHuman(token, context)) return 'Service';
  if (hasConcept(token, MONEY, context) || hasAdjective(token, 'money-adj', context)) return 'Financial';
  if (hasConcept(token, POLICIES, context)) return 'Policy';
  const isCounted = quantityOf(token, context) !== null && context.clauses.tree.one(token.index, 'nummod');
  return isCounted ? (isHuman(token, context) ? 'Service' : 'Material') : undefined;
}

const hasAdjective = (token: Token, concept: string, context: Context): boolean =>
  isVague(token, context) && context.clauses.tree.by(token.index, 'amod').some((each) => context.conceptsOf(each).has(concept));

/**
 * "Financial support", "food assistance", "une aide alimentaire": what kind of help it is, by the words before or beside the noun. "Renforcer leur
 * aide militaire" is no thing given, but support in general.
 */
function kindOfHelp(token: Token, supports: boolean, context: Context): Kind | undefined {
  if (possessivesOf(token, context.clauses).length > 0) return undefined;
  if (!hasConcept(token, supports ? ['fund-noun', 'support-noun'] : ['fund-noun'], context)) return undefined;
  const isOf = (adjective: string, nouns: readonly string[]): boolean =>
    hasAdjective(token, adjective, context) ||
    context.clauses.tree.by(token.index, 'compound').some((each) => hasConcept(each, nouns, context));
  if (isOf('money-adj', MONEY)) return 'Financial';
  if (isOf('goods-adj', GOODS)) return 'Material';
  return isOf('service-adj', SERVICES) ? 'Service' : undefined;
}

/** Money by its word alone ("double its contribution"); aid and support are not only money. */
const isFunding = (token: Token, context: Context): boolean =>
  hasConcept(token, ['noun-money'], context) || (hasConcept(token, ['fund-noun'], context) && hasConcept(token, ['give-noun'], context));

/** Who sends a ship does a service, who sends food brings goods. */
const isSupply = (token: Token, context: Context): boolean =>
  hasConcept(token, ['goods-humanitarian'], context) || context.quantityAt(token)?.kind === 'measure';

/** "Poursuivra le déminage", "will extend its training programme": work that goes on or is widened. */
const GOING_ON = ['continue', 'extend'] as const;
const RUN = ['noun-service', 'noun-operation', 'build-noun', 'train-noun', 'noun-initiative'] as const;

const SUPPORTING = ['support', 'stand-with'] as const;

function kindOfDeed({ frame, rule, objects, amount }: Kindless, things: readonly Token[], context: Context): Kind {
  if (amount) return 'Financial';
  if (serves(frame)) return 'Service';
  if (frame.concepts.has('sell') && things.some((token) => isMatter(token, GOODS, context))) return 'Material';
  if (frame.concepts.has('increase') && objects.some((token) => frame.objects.includes(token) && isFunding(token, context)))
    return 'Financial';
  if (['see-to', 'increase'].some((concept) => frame.concepts.has(concept)) && things.some((token) => hasConcept(token, SERVICES, context)))
    return 'Service';
  const supports = SUPPORTING.some((concept) => frame.concepts.has(concept));
  if (supports && objects.some((token) => isHelpInKind(token, frame, context))) return 'Material';
  if (!supports && isPolicy(frame, things, context)) return 'Policy';
  if (things.some((token) => isWork(token, context))) return 'Service';
  const help = things.flatMap((token) => kindOfHelp(token, supports, context) ?? [])[0];
  if (help) return help;
  const worked = !supports && WORKS.has(rule.id) && things.some((token) => isDone(token, context));
  return worked ? 'Service' : rule.kind;
}

/** "Will support Mali with 40 tents": counted goods that help consists of, and that are not what is supported. */
const isHelpInKind = (token: Token, { objects }: Frame, context: Context): boolean =>
  !objects.includes(token) && quantityOf(token, context) !== null && hasConcept(token, GOODS, context);

/** Rules whose verbs do something to what they name. */
const WORKS = new Set(['pledge/act', 'pledge/undertake']);

/** "La réfection d’écoles", "eleven sites": work by its name, or counted things that something is done with. */
const isDone = (token: Token, context: Context): boolean =>
  hasConcept(token, ['build-noun'], context) || context.clauses.tree.one(token.index, 'nummod') !== undefined;

const isWork = (token: Token, context: Context): boolean =>
  hasConcept(token, ['train-noun', 'noun-people'], context) || hasAdjective(token, 'service-adj', context);

const KEPT = ['remaining', 'stop', 'forsake'] as const;

/** "Les avoirs resteront immobilisés", "renoncera à percevoir la taxe": a measure that stays or goes. */
const keepsRule = (frame: Frame, { clauses, conceptsOf }: Context): boolean =>
  clauses
    .inSentence(frame.head.sentence)
    .some(
      (each) =>
        each.governor === frame &&
        each.link === 'control' &&
        (each.concepts.has('policy-verb') || each.objects.some((token) => conceptsOf(token).has('noun-policy'))),
    );

/** Rules and targets, up to three nouns deep ("une dynamique de réduction des prix"), where somebody acts and does not give. */
function isPolicy(frame: Frame, things: readonly Token[], context: Context): boolean {
  if (KEPT.some((concept) => frame.concepts.has(concept)) && keepsRule(frame, context)) return true;
  if (frame.concepts.has('policy-verb') || frame.concepts.has('reduce'))
    return !things.some((token) => hasConcept(token, ['noun-trouble'], context));
  const verbs = context.clauses.inSentence(frame.head.sentence).filter((each) => each.verbal && each.governor === frame && !frame.verbal);
  let level = [
    ...things,
    ...frame.args.filter((argument) => POLICY_SLOTS.has(argument.slot)).map((argument) => argument.head),
    ...verbs.flatMap((verb) => verb.objects),
  ];
  for (let depth = 0; depth < POLICY_DEPTH && level.length > 0; depth++) {
    if (level.some((token) => hasConcept(token, POLICIES, context))) return true;
    level = level.flatMap((token) =>
      context.clauses
        .argumentsOf(token.index)
        .filter((argument) => argument.slot === 'of')
        .map((argument) => argument.head),
    );
  }
  return false;
}

/** People are sent or trained, things are given. */
export const isHuman = (token: Token, context: Context): boolean =>
  hasConcept(token, ['noun-people'], context) ||
  context.positions.headedBy(token.index).some((mention) => mention.entity.class === 'Group');
