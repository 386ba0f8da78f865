import { isSmallWord } from '../../lexicon/entity-words.ts';
import type { Token } from '../../model/doc.ts';
import type { Entity } from '../../model/entity.ts';
import type { Status } from '../../model/facts.ts';
import type { QuantityMention } from '../../model/value.ts';
import { COMING, type Frame, PAST } from '../clause/frame.ts';
import { ALREADY } from '../clause/function-words.ts';
import type { Context } from '../context.ts';
import type { PledgeRule } from '../rule.ts';
import { loose as rule } from '../rules/pledges/loose.ts';
import { actorsAbove } from './actors.ts';
import { boundByBoard } from './boards.ts';
import { chainAbove, isBound } from './chain.ts';
import { hasConcept } from './concept.ts';
import { draft, isHistory } from './draft.ts';
import { dueOf } from './due.ts';
import type { Draft } from './index.ts';
import { labelOf } from './labels.ts';
import { lentBefore } from './loans.ts';
import { GIVERS, GLAD, giversOf } from './loose-givers.ts';
import { isCompared } from './money.ts';
import { isPartlyMet } from './needs.ts';
import { isHalted, stanceOf } from './stance.ts';

/** Verbs and nouns of giving: one of them stands above or beside a sum that is given. */
const GIVING = [
  'give',
  'fund',
  'allot',
  'contribute',
  'announce',
  'commit',
  'approve',
  'offer',
  'gift-noun',
  'give-noun',
  'fund-noun',
  'support-noun',
  'noun-money',
  'noun-remainder',
  'come-from',
] as const;
const VERBS = ['give', 'fund', 'allot', 'contribute', 'announce', 'commit', 'approve', 'offer', 'conclude', 'sign'] as const;
/** What is lacking, asked for, lost, owed, earned or worth is not given. */
const OTHER = [
  'need',
  'need-noun',
  'ask',
  'ask-noun',
  'urge',
  'urge-noun',
  'noun-cost',
  'noun-worth',
  'be-worth',
  'refuse',
  'reduce',
  'gain',
  'lift-sanction',
] as const;
/** Less is no more than a price where nothing but a word of giving tells. */
const LEAST = 10_000;
const MAX_STEPS = 8;
/** Paragraphs that the last giver stays in mind for. */
const REACH = 2;
const FINITE = new Set<Frame['tense']>(['past', 'perfect', 'present', 'future', 'conditional']);

/** A sum that no rule has read, the words above it up to its verb, and that verb. */
interface Loose {
  readonly quantity: QuantityMention;
  readonly head: Token;
  readonly path: readonly Token[];
  readonly frame: Frame;
  /** A word of giving stands by it, and nobody is only glad of it. */
  readonly gives: boolean;
  /** Somebody welcomes it or gives thanks for it. */
  readonly glad: boolean;
}

/** Adds the sums that no rule read and that a word of giving stands by: what is said of a sum is mostly that it is given. */
export function withLoose(drafts: readonly Draft[], chosen: ReadonlyMap<Frame, PledgeRule>, context: Context): Draft[] {
  const out = [...drafts];
  for (const [index, quantity] of context.doc.quantities.entries()) {
    if (quantity.kind !== 'money' || quantity.currency === undefined || (quantity.max ?? quantity.min ?? 0) < LEAST) continue;
    if (isKnown(quantity, out) || isCompared(quantity, context.doc.quantities[index - 1], context)) continue;
    const found = looseAt(quantity, context);
    const made = found && draftOf(found, out, chosen, context);
    if (!made) continue;
    const at = out.findIndex((each) => each.frame.head.index > made.frame.head.index);
    out.splice(at < 0 ? out.length : at, 0, made);
  }
  return out;
}

const isKnown = ({ min, max, currency }: QuantityMention, drafts: readonly Draft[]): boolean =>
  drafts.some(({ pledge: { amount } }) => amount !== null && amount.min === min && amount.max === max && amount.currency === currency);

/** The words from the figure up to its verb, where one of them gives and none takes. */
function looseAt(quantity: QuantityMention, context: Context): Loose | undefined {
  const head = context.positions.headOf(quantity);
  if (!head || context.doc.sentences[head.sentence].kind === 'heading') return undefined;
  const { clauses } = context;
  const path: Token[] = [];
  let frame: Frame | undefined;
  for (const token of [head, ...clauses.tree.ancestors(head)].slice(0, MAX_STEPS)) {
    path.push(token);
    const own = clauses.at(token.index);
    if (!own?.verbal) continue;
    frame = own;
    if (FINITE.has(own.tense) || own.link === 'participle') break;
  }
  const told = path.slice(0, 2).flatMap((token) => clauses.tree.by(token.index, 'acl').flatMap((child) => clauses.at(child.index) ?? []));
  const participle = told.find((each) => (each.passive || each.concepts.has('come-from')) && each.head.index > head.index);
  const nearest = frame?.concepts.has('come-from') ? frame : (participle ?? frame);
  if (!nearest || isPartlyMet(nearest, context)) return undefined;
  const words = [...path, ...(participle ? [participle.head] : []), ...(frame ? [...frame.subjects, ...frame.objects] : [])];
  if (words.some((token) => hasConcept(token, OTHER, context))) return undefined;
  const glad = words.some((token) => hasConcept(token, GLAD, context) || isSmallWord(context.language, 'noting', token.lemma));
  return { quantity, head, path, frame: nearest, glad, gives: !glad && words.some((token) => hasConcept(token, GIVING, context)) };
}

/** The promise of such a sum, where it is told or known from before who gives it. */
function draftOf(
  { quantity, head, path, frame, gives, glad }: Loose,
  before: readonly Draft[],
  chosen: ReadonlyMap<Frame, PledgeRule>,
  context: Context,
): Draft | undefined {
  const status = isPromiseFrom(frame, path, context) ? 'Pledged' : statusOf(frame);
  if (!status || (status === 'Delivered' && isHistory(frame, context))) return undefined;
  if (isAskedFor(frame, context)) return undefined;
  const lent = lentBefore(frame, context);
  const opens = isAccess(path, frame, context);
  const told = opens ? [] : (lent?.lenders ?? giversOf(quantity, path, frame, context));
  const above = told.length > 0 || glad || opens ? told : actorsAbove(head, quantity, context);
  const label = above.length > 0 ? undefined : labelOf(context.doc.sentences[head.sentence], context);
  const named = label ? [label] : above;
  const last = named.length > 0 ? undefined : lastGiver(head, before, context);
  const who =
    named.length > 0
      ? named.map((entity) => boundByBoard(entity, context))
      : (last?.pledge.pledgers ?? context.self.entities.filter((entity) => entity.class !== 'Person'));
  if (who.length === 0 || (!gives && named.length === 0 && !opens)) return undefined;
  if (opens && receivingIn(frame, who, context).length === 0) return undefined;
  const made = draft(
    { frame, rule, money: [quantity], chosen, before },
    {
      status,
      who,
      what: [head],
      around: path.filter((token) => token === head || (!context.clauses.at(token.index)?.verbal && token.upos !== 'VERB')),
      receivers: [],
      quantity,
      named: named.length > 0,
      usual: opens ? receivingIn(frame, who, context) : (lent?.borrowers ?? last?.pledge.beneficiaries ?? []),
    },
    context,
  );
  made.pledge.due ??= dueOf(frame, status, chosen, context);
  return made;
}

/** "The biggest pledge, $125 million, came from Norway": a promise that came is still one. */
const isPromiseFrom = (frame: Frame, path: readonly Token[], context: Context): boolean =>
  frame.concepts.has('come-from') && [...path, ...frame.subjects].some((token) => hasConcept(token, ['commit-noun'], context));

/** "Kenya will have access to 976 million": whoever may draw on a sum does not give it. */
const isAccess = (path: readonly Token[], { objects }: Frame, context: Context): boolean =>
  [...path, ...objects].some((token) => hasConcept(token, ['noun-access'], context));

const receivingIn = ({ subjects }: Frame, who: readonly Entity[], { resolver }: Context): Entity[] =>
  resolver.resolveAll(subjects).filter((entity) => GIVERS.has(entity.class) && !who.includes(entity));

const ASKING = ['ask', 'urge'] as const;

/** "Asks the Commission to advance work with a view to providing 50 billion": what somebody else is asked for, wherever the tree hangs it. */
const isAskedFor = (frame: Frame, { clauses }: Context): boolean =>
  (frame.tense === 'infinitive' || frame.tense === 'progressive') &&
  [...clauses.tree.ancestors(frame.head)].some((above) => {
    const verb = clauses.at(above.index);
    return verb?.verbal === true && verb !== frame.governor && ASKING.some((concept) => verb.concepts.has(concept));
  });

/** How firmly: by the verb where it gives, else a sum that is spoken of is promised, unless it was moved already. */
function statusOf(frame: Frame): Status | undefined {
  if (isHalted(frame) || chainAbove(frame).some(isHalted)) return undefined;
  const gives = VERBS.some((concept) => frame.concepts.has(concept));
  const stance = stanceOf(frame, 'Pledged', true)?.status;
  if (gives && frame.link === 'participle' && !frame.concepts.has('announce') && !isBound(frame))
    return frame.concepts.has('outfit') && isAheadAbove(frame) ? 'Pledged' : 'Delivered';
  if (gives) return stance ?? (PAST.has(frame.tense) ? 'Delivered' : 'Pledged');
  const moved = frame.concepts.has('spend') || frame.modals.some((modal) => ALREADY.has(modal));
  return stance && (stance !== 'Delivered' || moved) ? stance : 'Pledged';
}

/** "Le programme, doté de 12 millions, débutera en mai": what is yet to come has yet to be paid. */
const isAheadAbove = ({ governor }: Frame): boolean =>
  governor !== null && (governor.verbal ? COMING.has(governor.tense) : isAheadAbove(governor));

/** The last promise of the paragraphs before whose pledgers are known. */
function lastGiver(head: Token, before: readonly Draft[], { doc: { sentences } }: Context): Draft | undefined {
  const { paragraph } = sentences[head.sentence];
  return before.findLast(
    ({ pledge, frame }) =>
      pledge.pledgers.length > 0 && frame.head.index < head.index && paragraph - sentences[frame.head.sentence].paragraph <= REACH,
  );
}
