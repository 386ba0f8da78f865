import type { Span, Token } from '../../model/doc.ts';
import type { Amount, Item, Kind } from '../../model/facts.ts';
import type { QuantityMention } from '../../model/value.ts';
import type { Frame } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import type { PledgeRule } from '../rule.ts';

export const amountOf = (quantity: QuantityMention): Amount => ({
  min: quantity.min,
  max: quantity.max,
  currency: quantity.currency as string,
  approximate: quantity.approximate,
});

const GOODS = ['goods-military', 'goods-humanitarian', 'goods'] as const;
const SERVICES = ['noun-service', 'noun-people'] as const;
const POLICIES = ['noun-policy'] as const;
const POLICY_SLOTS = new Set(['for', 'in', 'to', 'of']);
const STOPS = /^(acl|advcl|appos|parataxis|punct|cc|conj|mark)/;
const MAX_WORDS = 9;

const has = (context: Context, token: Token, concepts: readonly string[]): boolean =>
  concepts.some((concept) => context.conceptsOf(token).has(concept));

/** What is promised: objects of the verb that are goods, services or counted things, with their quantity. */
export function itemsOf(objects: readonly Token[], context: Context): Item[] {
  const out: Item[] = [];
  const all = objects
    .flatMap((token) => unpacked(token, context))
    .filter((token) => token.upos !== 'PRON' && context.quantityAt(token)?.kind !== 'money');
  const concrete = all.filter((token) => !has(context, token, VAGUE));
  for (const object of concrete.length > 0 ? concrete : all) {
    const what = wordsOf(object, context);
    if (what && !out.some((item) => item.what === what)) out.push({ what, quantity: quantityOf(object, context) });
  }
  return out;
}

const VAGUE = ['give-noun', 'fund-noun', 'support-noun', 'noun-container'] as const;
const MAX_DEPTH = 4;

/** "L’achat de quatorze chars", "une cinquantaine de bombes": the thing is the complement; "notamment des batteries" names more of them. */
function unpacked(token: Token, context: Context, depth = 0): Token[] {
  const { tree } = context.clauses;
  const args = context.clauses.argumentsOf(token.index);
  const named = args.filter((argument) => argument.slot === 'including').flatMap((argument) => tree.conjuncts(argument.head));
  const counter = context.quantityAt(token)?.kind;
  const money = counter === 'money';
  const complement = args.find(
    (argument) => (argument.slot === 'of' || (money && argument.slot === 'in')) && !inFigure(argument.head, token, context),
  )?.head;
  const vague = has(context, token, VAGUE);
  const container = vague || money || counter === 'count';
  if (container && complement && depth < MAX_DEPTH)
    return [...tree.conjuncts(complement).flatMap((each) => unpacked(each, context, depth + 1)), ...named];
  return vague && named.length > 0 ? named : [token, ...named];
}

/** The currency is part of the figure ("millions de dollars"). */
const inFigure = (head: Token, token: Token, context: Context): boolean => {
  const quantity = context.quantityAt(token);
  return quantity !== undefined && quantity.kind === 'money' && quantity.start <= head.start && head.end <= quantity.end;
};

function quantityOf(token: Token, context: Context): number | null {
  const number = context.clauses.tree.one(token.index, 'nummod');
  const quantity = context.quantityAt(token) ?? (number ? context.quantityAt(number) : undefined);
  if (quantity && quantity.kind === 'count')
    return quantity.min !== null && quantity.max !== null && quantity.min !== quantity.max ? null : (quantity.max ?? quantity.min);
  const article = context.clauses.tree.one(token.index, 'det');
  return article && token.feats.Number === 'Sing' && /^(une?|an?)$/i.test(article.form) ? 1 : null;
}

/** The noun phrase without article, figure, side clauses and receivers. */
function wordsOf(token: Token, context: Context): string | null {
  const { tree } = context.clauses;
  const { text, tokens } = context.doc;
  let first = token.index;
  for (const child of tree.children(token.index))
    if (child.index < first && /^(amod|compound|flat)/.test(child.deprel)) first = Math.min(first, tree.edges(child.index)[0]);
  let last = token.index;
  for (const child of tree.children(token.index)) {
    if (child.index < token.index) continue;
    if (STOPS.test(child.deprel)) break;
    const slot = context.clauses.argumentsOf(token.index).find((argument) => argument.head === child)?.slot;
    if (slot && slot !== 'of' && slot !== 'against' && slot !== 'in') break;
    last = Math.max(last, Math.min(tree.edges(child.index)[1], token.index + MAX_WORDS));
  }
  const span: Span = { start: tokens[first].start, end: tokens[last].end };
  const words = text.slice(span.start, span.end).trim();
  return words.includes('\n') ? text.slice(token.start, token.end) : words;
}

/** People are sent or trained, things are given. */
const isHuman = (token: Token, context: Context): boolean =>
  has(context, token, ['noun-people']) || context.positions.headedBy(token.index).some((mention) => mention.entity.class === 'Group');

/** Rules and targets, up to three nouns deep ("une dynamique de réduction des prix"), where somebody acts and does not give. */
function isPolicy(frame: Frame, rule: PledgeRule, things: readonly Token[], context: Context): boolean {
  if (rule.kind !== 'Political' || frame.concepts.has('give') || frame.concepts.has('fund')) return false;
  if (frame.concepts.has('policy-verb')) return true;
  let level = [...things, ...frame.args.filter((argument) => POLICY_SLOTS.has(argument.slot)).map((argument) => argument.head)];
  for (let depth = 0; depth < 3 && level.length > 0; depth++) {
    if (level.some((token) => has(context, token, POLICIES))) return true;
    level = level.flatMap((token) =>
      context.clauses
        .argumentsOf(token.index)
        .filter((argument) => argument.slot === 'of')
        .map((argument) => argument.head),
    );
  }
  return false;
}

/** Kind of a promise: money, things, work, rules, or mere support. */
export function kindOf(frame: Frame, rule: PledgeRule, objects: readonly Token[], amount: Amount | null, context: Context): Kind {
  const things = objects.flatMap((token) => unpacked(token, context));
  const goods = things.some((token) => has(context, token, GOODS) && !(amount && has(context, token, VAGUE)));
  if (goods) return 'Material';
  if (amount) return 'Financial';
  if (things.some((token) => has(context, token, SERVICES))) return 'Service';
  if (things.some((token) => has(context, token, POLICIES))) return 'Policy';
  if (frame.concepts.has('train') || frame.concepts.has('deploy') || frame.concepts.has('host-service') || frame.concepts.has('accompany'))
    return 'Service';
  if (isPolicy(frame, rule, things, context)) return 'Policy';
  const counted = things.find((token) => quantityOf(token, context) !== null && context.clauses.tree.one(token.index, 'nummod'));
  if (counted) return isHuman(counted, context) ? 'Service' : 'Material';
  if (things.some((token) => has(context, token, ['noun-money']))) return 'Financial';
  const vague = things.every(
    (token) => has(context, token, ['fund-noun', 'support-noun', 'commit-noun', 'give-noun', 'noun-abstract']) || token.upos === 'PRON',
  );
  return rule.kind === 'Political' && frame.concepts.has('give') && things.length > 0 && !vague ? 'Material' : rule.kind;
}
