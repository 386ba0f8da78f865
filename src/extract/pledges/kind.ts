import type { Token } from '../../model/doc.ts';
import type { Amount, Kind } from '../../model/facts.ts';
import type { Frame } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import type { PledgeRule } from '../rule.ts';
import { quantityOf } from './counts.ts';
import { hasConcept } from './scope.ts';
import { isVague, unpacked } from './unpack.ts';

const GOODS = ['goods-military', 'goods-humanitarian', 'goods'] as const;
/** What a verb of funding may still buy where it counts nothing; "invested in infrastructure" is money. */
const SPECIAL = ['goods-military', 'goods-humanitarian'] as const;
const SERVICES = ['noun-service', 'noun-people'] as const;
const SERVING = ['train', 'deploy', 'host-service', 'accompany'] as const;
const POLICIES = ['noun-policy'] as const;
const POLICY_SLOTS = new Set(['for', 'in', 'to', 'of']);
const POLICY_DEPTH = 3;
const EMPTY = ['fund-noun', 'support-noun', 'commit-noun', 'give-noun', 'noun-abstract'] as const;
/** Rules whose verbs do something with things ("strengthen defence capabilities", "secure gas supplies") and do not give them. */
const DOING = new Set(['pledge/act', 'pledge/undertake', 'pledge/support', 'pledge/stand', 'pledge/commitment', 'pledge/devotion']);

/** Rules whose verbs do a service whatever it is done with; deliveries alone bring things. */
const SERVICE_RULES = new Set(['pledge/open', 'pledge/done']);

/** Kind of a promise: money, things, work, rules, or mere support. */
export function kindOf(frame: Frame, rule: PledgeRule, objects: readonly Token[], amount: Amount | null, context: Context): Kind {
  if (SERVICE_RULES.has(rule.id)) return objects.some((token) => hasConcept(token, ['noun-delivery'], context)) ? 'Material' : 'Service';
  const things = objects.flatMap((token) => unpacked(token, context));
  const doing = DOING.has(rule.id);
  const goods = frame.concepts.has('fund') && !things.some((token) => quantityOf(token, context) !== null) ? SPECIAL : GOODS;
  if (!doing && things.some((token) => hasConcept(token, goods, context) && !(amount && isVague(token, context)))) return 'Material';
  if (!doing && !amount && objects.some((token) => context.quantityAt(token)?.kind === 'measure')) return 'Material';
  if (goods === SPECIAL && things.length > 0) return 'Financial';
  if (amount) return 'Financial';
  if (objects.some((token) => context.quantityAt(token)?.kind === 'percent')) return 'Policy';
  if (!doing && things.some((token) => hasConcept(token, SERVICES, context))) return 'Service';
  if (SERVING.some((concept) => frame.concepts.has(concept))) return 'Service';
  if (things.some((token) => hasConcept(token, POLICIES, context))) return 'Policy';
  if (frame.concepts.has('increase') && objects.some((token) => frame.objects.includes(token) && isFunding(token, context)))
    return 'Financial';
  if (doing) return isPolicy(frame, things, context) ? 'Policy' : serviceOf(things, context) ? 'Service' : rule.kind;
  const counted = things.find((token) => quantityOf(token, context) !== null && context.clauses.tree.one(token.index, 'nummod'));
  if (counted) return isHuman(counted, context) ? 'Service' : 'Material';
  if (things.some((token) => hasConcept(token, ['noun-money'], context))) return 'Financial';
  const empty = things.every((token) => hasConcept(token, EMPTY, context) || token.upos === 'PRON');
  return rule.kind === 'Political' && frame.concepts.has('give') && things.length > 0 && !empty ? 'Material' : rule.kind;
}

/** Money by its word alone ("double its contribution"); aid and support are not only money. */
const isFunding = (token: Token, context: Context): boolean =>
  hasConcept(token, ['noun-money'], context) || (hasConcept(token, ['fund-noun'], context) && hasConcept(token, ['give-noun'], context));

const serviceOf = (things: readonly Token[], context: Context): boolean =>
  things.some((token) => hasConcept(token, ['train-noun', 'noun-people'], context));

/** Rules and targets, up to three nouns deep ("une dynamique de réduction des prix"), where somebody acts and does not give. */
function isPolicy(frame: Frame, things: readonly Token[], context: Context): boolean {
  if (frame.concepts.has('policy-verb')) return true;
  let level = [...things, ...frame.args.filter((argument) => POLICY_SLOTS.has(argument.slot)).map((argument) => argument.head)];
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
const isHuman = (token: Token, context: Context): boolean =>
  hasConcept(token, ['noun-people'], context) ||
  context.positions.headedBy(token.index).some((mention) => mention.entity.class === 'Group');
