import type { Span, Token } from '../../model/doc.ts';
import type { Context } from '../context.ts';
import { annotationAround } from '../reference/mentions.ts';
import { firstNounBehind } from './enumeration.ts';
import { besideModel, type Giver, giverBefore } from './gaps.ts';
import type { Draft } from './index.ts';
import { itemsOf } from './items.ts';
import { isGiven } from './scope.ts';

const CONFIDENCE = 0.6;

/**
 * Adds givers and counted things without a verb of their own: "Sweden promised Mali 500 radios, and Norway up to 40 trucks". The things leave
 * the promise before them, whose verb they share.
 */
export function withThingGaps(drafts: readonly Draft[], context: Context): Draft[] {
  const kept = [...drafts];
  for (const quantity of countsIn(context)) {
    const giver = giverBefore(quantity, context);
    const made = giver && draftOf(quantity, giver, kept, context);
    if (!made) continue;
    const at = kept.findIndex((draft) => draft.frame.head.index > giver.first.index);
    kept.splice(at < 0 ? kept.length : at, 0, made);
  }
  return kept;
}

/** Counts, and figures before a noun that are too small to be told as such ("6 trucks"). */
function countsIn({ doc }: Context): Span[] {
  const isRead = (token: Token): boolean =>
    annotationAround(doc.quantities, token) !== undefined || annotationAround(doc.times, token) !== undefined;
  const small = doc.tokens.filter((token) => token.upos === 'NUM' && token.deprel === 'nummod' && !isRead(token));
  return [...doc.quantities.filter(({ kind }) => kind === 'count'), ...small].sort((a, b) => a.start - b.start);
}

function draftOf(quantity: Span, { first, givers }: Giver, drafts: readonly Draft[], context: Context): Draft | undefined {
  const model = drafts.findLast(
    ({ frame, pledge }) =>
      frame.head.sentence === first.sentence && frame.head.index < first.index && frame.subjects.length > 0 && pledge.items.length > 0,
  );
  if (!model || givers.some((entity) => model.pledge.pledgers.includes(entity))) return undefined;
  const [, last] = context.positions.tokensIn(quantity);
  const figure = context.doc.tokens[last - 1];
  const noun = firstNounBehind(figure, context);
  if (!noun || noun.sentence !== first.sentence || !isGiven(noun, context)) return undefined;
  const items = itemsOf([noun], context).slice(0, 1);
  if (items.length === 0) return undefined;
  const own = model.pledge;
  own.items = own.items.filter(({ what }) => !items.some((item) => item.what.includes(what) || what.includes(item.what)));
  own.beneficiaries = own.beneficiaries.filter((entity) => !givers.includes(entity));
  const evidence = [{ start: first.start, end: noun.end }];
  return besideModel(model, { pledgers: [...givers], items, amount: null, evidence, confidence: CONFIDENCE }, first);
}
