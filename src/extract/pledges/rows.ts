/** Sums side by side, each with whom it goes to behind it: "7 million to UNICEF, 8 million to the WFP". */
import type { Span, Token } from '../../model/doc.ts';
import type { Entity } from '../../model/entity.ts';
import type { QuantityMention } from '../../model/value.ts';
import { TOWARD } from '../clause/function-words.ts';
import type { Context } from '../context.ts';
import { annotationAround, annotationsIn } from '../reference/mentions.ts';
import { bySentence } from './by-sentence.ts';
import { besideModel, sameAmount } from './gaps.ts';
import type { Draft } from './index.ts';
import { amountOf } from './items.ts';
import { entitiesFrom } from './share-parties.ts';
import { sumsIn } from './sums.ts';

const TO: ReadonlySet<string> = new Set(['to', 'à']);
const JOINTS: ReadonlySet<string> = new Set([',', ';', ':', 'and', 'et', '–', '-']);
const CONFIDENCE = 0.65;

/** Whom the words right behind a sum name; a time may stand between ("12 million over four years to UNICEF"). */
export function receiversBehind(sum: Span, context: Context, joined = false): readonly Entity[] {
  const { tokens } = context.doc;
  let [, at] = context.positions.tokensIn(sum);
  const from = tokens[at];
  if (!from) return [];
  while (tokens[at] && isTimed(tokens[at], context)) at++;
  const preposition = tokens[at];
  if (preposition?.sentence !== from.sentence) return [];
  const isRow = joined || sumsIn(from.sentence, context).length > 1;
  // Beside other sums also what only tells whom a sum is for.
  if (!(isRow ? TOWARD : TO).has(preposition.form.toLowerCase())) return [];
  const named = tokens[at + 1] ? entitiesFrom(tokens[at + 1], context, false) : [];
  // "To Sudan and neighbouring countries", "à des ONG, au CICR et à …": of mixed company the nearest words tell less than the clause.
  if (!isRow && named.length === 1 && goesOn(named[0], sum, context)) return [];
  const next = annotationsIn(context.doc.quantities, { start: sum.end, end: context.doc.sentences[from.sentence].end }).find(
    ({ kind }) => kind === 'money',
  );
  return named.filter((entity) => !next || startsBefore(entity, sum.end, next.start, context));
}

/** True where others stand beside a receiver, behind "and" or behind a comma and the preposition once more. */
function goesOn(entity: Entity, { end }: Span, { doc: { tokens, mentions }, positions }: Context): boolean {
  const mention = annotationsIn(mentions, { start: end, end: end + NEAR }).find((each) => each.entity === entity);
  if (!mention) return false;
  const [, next] = positions.tokensIn(mention);
  const word = tokens[next]?.form.toLowerCase();
  return word === 'and' || word === 'et' || (word === ',' && TO.has(tokens[next + 1]?.form.toLowerCase() ?? ''));
}

/** Characters behind a sum in which its receiver stands. */
const NEAR = 150;

/** "Over four years", "sur quatre ans". */
const isTimed = (token: Token, { doc: { times } }: Context): boolean => annotationAround(times, token) !== undefined;

const startsBefore = (entity: Entity, from: number, to: number, { doc }: Context): boolean =>
  annotationsIn(doc.mentions, { start: from, end: to }).some((mention) => mention.entity === entity);

/** Adds the sums of a row that the tree joins to no verb: each has its receiver, and all else from the one before. */
export function withRows(drafts: readonly Draft[], context: Context): Draft[] {
  const told = bySentence(drafts);
  const behind = new Map<Draft, Draft[]>();
  for (const sum of context.doc.quantities) {
    const [first] = context.positions.tokensIn(sum);
    const head = context.doc.tokens[first];
    const before = head && sum.kind === 'money' && sum.currency !== undefined ? rowBefore(head, context) : undefined;
    if (before === undefined || told.get(head.sentence)?.some(({ pledge }) => sameAmount(pledge.amount, sum))) continue;
    const model = told.get(before)?.findLast(({ pledge }) => pledge.evidence[0].start < sum.start && pledge.amount !== null);
    const made = model && rowOf(sum, head, model, context);
    if (!made) continue;
    behind.set(model, [...(behind.get(model) ?? []), made]);
    told.set(head.sentence, [...(told.get(head.sentence) ?? []), made]);
  }
  const withBehind = (draft: Draft): Draft[] => [draft, ...(behind.get(draft) ?? []).flatMap(withBehind)];
  return drafts.flatMap(withBehind);
}

function rowOf(sum: QuantityMention, head: Token, model: Draft, context: Context): Draft | undefined {
  const receivers = receiversBehind(sum, context, true).filter((entity) => !model.pledge.pledgers.includes(entity));
  if (receivers.length === 0) return undefined;
  const { doc } = context;
  const named = annotationsIn(doc.mentions, { start: sum.end, end: doc.sentences[head.sentence].end });
  const ends = receivers.map((entity) => named.find((each) => each.entity === entity)?.end ?? sum.end);
  const evidence = [{ start: sum.start, end: Math.max(...ends) }];
  return besideModel(
    model,
    { beneficiaries: [...receivers], kind: 'Financial', amount: amountOf(sum), items: [], evidence, confidence: CONFIDENCE },
    head,
  );
}

/** "…; and $800,000 to": the sentence of what a comma, a semicolon or "and" joins a sum to; a semicolon may end it. */
function rowBefore({ index, sentence }: Token, { doc: { tokens } }: Context): number | undefined {
  const before = tokens[index - 1];
  if (!before || !JOINTS.has(before.form.toLowerCase())) return undefined;
  if (before.sentence === sentence) return sentence;
  const mark = before.upos === 'CCONJ' ? tokens[index - 2] : before;
  return mark?.form === ';' && before.sentence === sentence - 1 ? before.sentence : undefined;
}
