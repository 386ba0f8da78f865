/** Sums that each stand beside who gives them: "co-financed by X (45 million), Y (10 million)", "followed by Z with 3 million". */
import { phrasePattern } from '../../lexicon/phrases.ts';
import type { Token } from '../../model/doc.ts';
import { type Entity, isParty } from '../../model/entity.ts';
import type { QuantityMention } from '../../model/value.ts';
import type { Context } from '../context.ts';
import { bySentence } from './by-sentence.ts';
import { besideModel, sameAmount } from './gaps.ts';
import type { Draft } from './index.ts';
import { amountOf } from './items.ts';
import { boundBy } from './parties.ts';
import { sourceBehind, sumsIn } from './sums.ts';

/** Characters between a name and its sum. */
const NEAR = 40;
const CONFIDENCE = 0.65;
const joined = phrasePattern('beside-sum', 'iu', '^,?\\s(?:\\(|', ')\\s?(?:\\p{L}{1,8}\\s){0,2}$');
const following = phrasePattern('runner-up', 'iu', '(?<!\\p{L})', '\\s?$');

/** A sum with the party named right before it. */
interface Beside {
  readonly sum: QuantityMention;
  readonly entity: Entity;
  readonly first: Token;
  /** "Followed by …": it gives as whoever is named before it does. */
  readonly follows: boolean;
}

/**
 * Gives each sum of a row to the party beside it, where the row is one of givers: one of its parties is read as a giver, or follows one.
 * A row of receivers ("Chad (6 million) and Mali (3 million)") stays as it is.
 */
export function withGiversBeside(drafts: readonly Draft[], context: Context): Draft[] {
  const out = [...drafts];
  for (const [sentence, told] of bySentence(drafts)) {
    const sums = sumsIn(sentence, context);
    if (sums.length > 1) giveToSources(told, sums, context);
    const row = sums.flatMap((sum) => besideOf(sum, context) ?? []);
    const givers = areGivers(row, told) ? row : afterRunnerUp(row);
    if (givers.length === 0) continue;
    const [model] = told;
    for (const each of givers) {
      const known = told.filter(({ pledge }) => sameAmount(pledge.amount, each.sum));
      for (const { pledge } of known) pledge.pledgers = boundBy([each.entity], context);
      if (known.length === 0) out.splice(out.indexOf(told[told.length - 1]) + 1, 0, draftOf(each, model, context));
    }
    const parties = new Set(givers.map(({ entity }) => entity));
    for (const { pledge } of told) pledge.beneficiaries = pledge.beneficiaries.filter((entity) => !parties.has(entity));
  }
  return out;
}

/** "45 million is financed by X, 10 million by Y", "with a further 10 million from Y": whoever stands right behind a sum gives that sum and no other. */
function giveToSources(told: readonly Draft[], sums: readonly QuantityMention[], context: Context): void {
  const owned = sums.map((sum) => ({ sum, sources: boundBy(sourceBehind(sum, context, true), context) }));
  for (const { pledge } of told) {
    const own = owned.find(({ sum }) => sameAmount(pledge.amount, sum));
    if (!own) continue;
    const others = owned.flatMap(({ sum, sources }) => (sum === own.sum ? [] : sources));
    const left = pledge.pledgers.filter((entity) => !others.includes(entity));
    const isTold =
      pledge.status !== 'Proposed' && own.sources.length > 0 && !own.sources.some((entity) => pledge.beneficiaries.includes(entity));
    if (isTold) pledge.pledgers = own.sources;
    else if (left.length > 0) pledge.pledgers = left;
  }
}

const areGivers = (row: readonly Beside[], told: readonly Draft[]): boolean =>
  row.length > 1 && row.some(({ entity }) => told.some(({ pledge }) => pledge.pledgers.includes(entity)));

/** "Followed by Denmark with 3 million and Spain with 2 million". */
function afterRunnerUp(row: readonly Beside[]): readonly Beside[] {
  const at = row.findIndex(({ follows }) => follows);
  return at < 0 ? [] : row.slice(at);
}

function besideOf(sum: QuantityMention, context: Context): Beside | undefined {
  const { doc, positions } = context;
  const [figure] = positions.tokensIn(sum);
  const from = doc.sentences[doc.tokens[figure].sentence].first;
  for (let at = figure - 1; at >= from && sum.start - doc.tokens[at].end < NEAR; at--) {
    const mention = positions.endingAt(doc.tokens[at].end);
    if (!mention || !isParty(mention.entity)) continue;
    const [first] = positions.tokensIn(mention);
    if (!joined(doc.language).test(doc.text.slice(mention.end, sum.start))) return undefined;
    const before = doc.text.slice(doc.tokens[from].start, doc.tokens[first].start);
    return { sum, entity: mention.entity, first: doc.tokens[first], follows: following(doc.language).test(before) };
  }
  return undefined;
}

function draftOf({ sum, entity, first }: Beside, model: Draft, context: Context): Draft {
  const own = { pledgers: boundBy([entity], context), kind: 'Financial', amount: amountOf(sum) } as const;
  return besideModel(model, { ...own, items: [], evidence: [{ start: first.start, end: sum.end }], confidence: CONFIDENCE }, first);
}
