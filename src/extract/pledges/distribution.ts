/** Several givers of one predicate, each of whom gives apart: "each", "respectively", "l’une … l’autre". */
import type { Token } from '../../model/doc.ts';
import { type Entity, isParty } from '../../model/entity.ts';
import type { QuantityMention } from '../../model/value.ts';
import type { Context } from '../context.ts';
import { annotationsIn } from '../reference/mentions.ts';
import { bySentence } from './by-sentence.ts';
import type { Draft } from './index.ts';

/** Words that deal out sums among as many parties, in their order. */
export const APART = /(?<!\p{L})(?:respecti(?:vely|vement)|in that order|dans cet ordre|l[’']une?(?!\p{L}).*l[’']autre)/iu;
const EACH = /^(?:each|apiece|chacune?)$/i;

/** Promises of several named givers as one promise for each of them, where the words deal them out. */
export function dealtOut(drafts: readonly Draft[], context: Context): Draft[] {
  for (const [sentence, all] of bySentence(drafts)) dealInOrder(sentence, all, context);
  return drafts.flatMap((draft) => (isOfEach(draft, context) ? draft.pledge.pledgers.map((giver) => givenBy(draft, giver)) : [draft]));
}

const givenBy = (draft: Draft, giver: Entity): Draft => ({ ...draft, pledge: { ...draft.pledge, pledgers: [giver] } });

/** "Norway and Togo will each give 5 million", "verseront 5 millions chacune", "ten officers each": states or bodies named side by side. */
function isOfEach({ frame, pledge }: Draft, context: Context): boolean {
  const { pledgers, beneficiaries, amount, items } = pledge;
  if (!frame.verbal || pledgers.length < 2 || beneficiaries.length > 1 || (!amount && !items.some(({ quantity }) => quantity !== null)))
    return false;
  if (!pledgers.every(({ class: kind }) => kind === 'Country' || kind === 'Organization')) return false;
  const names = frame.subjects.filter((token) => token.upos === 'PROPN' || context.positions.headedBy(token.index).length > 0);
  const [left, right] = context.clauses.tree.edges(frame.head.index);
  const { tokens } = context.doc;
  return (
    context.resolver.resolveAll(names).length === pledgers.length &&
    tokens
      .slice(left, right + 1)
      .some((token) => isFloating(token, context) && (amount !== null || tokens[token.index - 1]?.upos === 'NOUN'))
  );
}

/** "Each" that stands alone: no "each year", no "chacun des villages". */
function isFloating(token: Token, { doc: { tokens } }: Context): boolean {
  if (!EACH.test(token.form)) return false;
  const next = tokens[token.index + 1];
  return next === undefined || !(next.upos === 'NOUN' || next.upos === 'ADJ' || /^(?:of|de|d[’'])$/i.test(next.form));
}

/** Gives each of as many parties, told side by side in the sentence, the sum that stands in its place. */
function dealInOrder(sentence: number, drafts: readonly Draft[], context: Context): void {
  const { start, end } = context.doc.sentences[sentence];
  const text = context.doc.text.slice(start, end);
  if (drafts.length < 2 || !APART.test(text)) return;
  for (const sums of runsOfSums(sentence, context)) {
    const dealt = sums.map((sum) => drafts.filter((draft) => isAbout(draft, sum)));
    if (dealt.some((found) => found.length === 0)) continue;
    const all = dealt.flat().map(({ pledge }) => pledge);
    const rows = listsOf(sentence, sums.length, context);
    const givers =
      rows.find((row) => all.every(({ pledgers }) => pledgers.some((each) => row.includes(each)))) ?? payersAmong(rows, sentence, context);
    const takers = givers
      ? undefined
      : rows.find((row) => all.every(({ beneficiaries }) => beneficiaries.some((each) => row.includes(each))));
    dealt.forEach((found, at) => {
      for (const { pledge } of found) {
        if (givers) pledge.pledgers = [givers[at]];
        if (takers) pledge.beneficiaries = [takers[at]];
      }
    });
  }
}

const PAYING = ['give', 'fund', 'contribute'] as const;

/** "…, que verseront respectivement la Norvège et la Suède": the row that a verb of giving has for its subject. */
const payersAmong = (rows: readonly Entity[][], sentence: number, { clauses, resolver }: Context): Entity[] | undefined =>
  rows.find((row) =>
    clauses
      .inSentence(sentence)
      .some(
        ({ verbal, concepts, subjects }) =>
          verbal && PAYING.some((concept) => concepts.has(concept)) && row.every((each) => resolver.resolveAll(subjects).includes(each)),
      ),
  );

const isAbout = ({ pledge: { amount } }: Draft, { min, max, currency }: QuantityMention): boolean =>
  amount !== null && amount.min === min && amount.max === max && (currency === undefined || amount.currency === currency);

/** What may stand between two sums that are dealt out, and between two names side by side. */
const BETWEEN_SUMS = /^[\s,;]*(?:(?:and|et|to|of|à|de|d[’']|l[’']autre|(?:à (?:hauteur|concurrence) )de)\s*)*$/iu;
const BETWEEN_NAMES =
  /^\s*(?:\([^()]*\))?\s*,?\s*(?:and|et|that of|celles? de|ainsi que)?\s*(?:of|de|du|d[’'])?\s*(?:the|la|le|les|l[’'])?\s*$/iu;

/** The rows of two or more sums side by side. */
function runsOfSums(sentence: number, { doc }: Context): QuantityMention[][] {
  const runs: QuantityMention[][] = [];
  for (const sum of annotationsIn(doc.quantities, doc.sentences[sentence])) {
    if (sum.kind !== 'money') continue;
    const last = runs.at(-1);
    const before = last?.at(-1);
    if (last && before && BETWEEN_SUMS.test(doc.text.slice(before.end, sum.start))) last.push(sum);
    else runs.push([sum]);
  }
  return runs.filter((run) => run.length > 1);
}

/** The lists of just so many parties, told side by side. */
function listsOf(sentence: number, size: number, { doc }: Context): Entity[][] {
  const lists: Entity[][] = [];
  let end = 0;
  for (const { entity, start, end: last, kind } of annotationsIn(doc.mentions, doc.sentences[sentence])) {
    if (!isParty(entity) || kind === 'adjective') continue;
    const list = lists.at(-1);
    if (list?.includes(entity)) continue;
    if (list && start >= end && BETWEEN_NAMES.test(doc.text.slice(end, start))) list.push(entity);
    else if (start >= end) lists.push([entity]);
    end = Math.max(end, last);
  }
  return lists.filter((list) => list.length === size);
}
