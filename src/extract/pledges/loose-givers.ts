/** Who gives a sum that no rule has read. */
import { isSmallWord } from '../../lexicon/entity-words.ts';
import type { Token } from '../../model/doc.ts';
import type { Entity } from '../../model/entity.ts';
import type { QuantityMention } from '../../model/value.ts';
import type { Argument } from '../clause/arguments.ts';
import { type Frame, inSlot } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import { annotationsIn } from '../reference/mentions.ts';
import { FROM_GIVER, hasConcept } from './concept.ts';
import { giftTakenUp, ownersOfGift } from './gift-owners.ts';
import { boundBy } from './parties.ts';
import { sourceBehind, sumsIn } from './sums.ts';

/** Whoever says this of a sum need not give it. */
export const GLAD = ['welcome', 'thank'] as const;
export const GIVERS: ReadonlySet<Entity['class']> = new Set(['Country', 'Organization', 'Group', 'Person']);

/** Who gives it: whom the sum comes from, whose money it is, or who does what the verb says. */
export function giversOf(quantity: QuantityMention, path: readonly Token[], frame: Frame, context: Context): Entity[] {
  const source = sourceBehind(quantity, context);
  if (source.length > 0) return boundBy(source, context);
  const funders = fundersOf(quantity, frame, context);
  if (funders.length > 0) return boundBy(funders, context);
  const { clauses, resolver } = context;
  const nouns = path.filter((token) => !clauses.at(token.index)?.verbal);
  const behind = nouns.flatMap((token) => clauses.argumentsOf(token.index));
  const from = behind.filter(({ slot }) => FROM_GIVER.has(slot)).map(({ head }) => head);
  const isGlad = GLAD.some((concept) => frame.concepts.has(concept)) || isSmallWord(context.language, 'noting', frame.head.lemma);
  // Who manages a sum need not give it ("20 millions seront gérés par la Ville").
  const isManaged = frame.passive && frame.link !== 'participle' && frame.concepts.has('manage');
  const subjects = isGlad || isManaged ? [] : frame.subjects.filter((token) => !giftTakenUp(token, context));
  const owners = [...nouns, ...subjects].flatMap((token) => [...clauses.tree.by(token.index, 'nmod:poss', 'compound', 'amod')]);
  const of = behind.filter(({ slot, head }) => slot === 'of' && head.index > path[0].index).map(({ head }) => head);
  const verbal = inSlot(
    frame,
    'from',
    ...(isManaged || !frame.passive ? [] : ['by']),
    ...(frame.concepts.has('come-from') ? ['of'] : []),
  ).map(({ head }) => head);
  const named = inGifts(nouns, context).flatMap(({ slot, head }) => (slot === 'of' && head.index < path[0].index ? [head] : []));
  const next = nextOf(path[0].index, [...from, ...verbal], context);
  if (next.length > 0) return next;
  // "D’un montant de 12 millions, ce prêt de la BEI permettra …".
  const gifts = inGifts(subjects, context).flatMap(({ slot, head }) => (slot === 'of' || FROM_GIVER.has(slot) ? [head] : []));
  const sources = [from, verbal, owners, named, gifts, subjects, of];
  const receivers = resolver.resolveAll(frame.recipients);
  for (const tokens of sources) {
    const found = resolver
      .resolveAll(tokens.flatMap((token) => clauses.tree.conjuncts(token)))
      .filter((entity) => GIVERS.has(entity.class) && !receivers.includes(entity));
    if (found.length > 0) return boundBy(found, context);
  }
  return [];
}

/** What the nouns of giving among some take. */
const inGifts = (tokens: readonly Token[], context: Context): Argument[] =>
  tokens.filter((token) => hasConcept(token, ['gift-noun'], context)).flatMap(({ index }) => [...context.clauses.argumentsOf(index)]);

const FUNDED = /^-(?:co-?)?(?:funded|financed)(?!\p{L})/iu;
/** UTF-16 units of "-co-financed" and what follows. */
const FUNDED_WITHIN = 14;

/** "The Norway-funded project", "launched a project with funding from Norway": who pays, whoever carries it out. */
function fundersOf({ start, end }: QuantityMention, frame: Frame, context: Context): readonly Entity[] {
  const { clauses, doc } = context;
  const named = annotationsIn(doc.mentions, doc.sentences[frame.head.sentence]).filter(
    ({ entity, end: last }) => GIVERS.has(entity.class) && FUNDED.test(doc.text.slice(last, last + FUNDED_WITHIN)),
  );
  if (named.length > 0) return named.map(({ entity }) => entity);
  const isOther = (head: Token): boolean => {
    const [left, right] = clauses.tree.edges(head.index);
    return end <= doc.tokens[left].start || start >= doc.tokens[right].end;
  };
  const means = [frame.head, ...frame.objects]
    .flatMap((token) => clauses.argumentsOf(token.index))
    .filter(({ slot, head }) => (slot === 'with' || slot === 'means') && hasConcept(head, ['fund-noun'], context) && isOther(head))
    .flatMap(({ head }) => ownersOfGift(head, context));
  // The tree may take the noun for a verb ("with funding from Norway").
  const gerunds = clauses
    .inSentence(frame.head.sentence)
    .filter(
      (each) => each.concepts.has('fund') && each.tense === 'progressive' && /^with$/iu.test(doc.tokens[each.head.index - 1]?.form ?? ''),
    )
    .flatMap((each) => inSlot(each, 'from'));
  return [...means, ...context.resolver.resolveAll(gerunds.map(({ head }) => head))].filter(({ class: kind }) => GIVERS.has(kind));
}

/** "810 million from X and 200 million from Y": of several sources, the first one behind the figure and before the next. */
function nextOf(figure: number, heads: readonly Token[], context: Context): Entity[] {
  const all = heads.flatMap((head) => context.clauses.tree.conjuncts(head)).sort((a, b) => a.index - b.index);
  const start = context.doc.tokens[figure].end;
  const end = sumsIn(context.doc.tokens[figure].sentence, context).find(({ start: at }) => at > start)?.start ?? Number.POSITIVE_INFINITY;
  const near = all.filter((head) => head.index > figure && head.start < end);
  return boundBy(
    context.resolver.resolveAll(near).filter((entity) => GIVERS.has(entity.class)),
    context,
  );
}
