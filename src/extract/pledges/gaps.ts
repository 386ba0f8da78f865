import { isSmallWord } from '../../lexicon/entity-words.ts';
import type { Span, Token } from '../../model/doc.ts';
import { type Entity, isParty } from '../../model/entity.ts';
import type { PledgeFact } from '../../model/facts.ts';
import type { QuantityMention } from '../../model/value.ts';
import type { Context } from '../context.ts';
import { annotationAround, annotationsIn } from '../reference/mentions.ts';
import { gap as rule } from '../rules/pledges/gap.ts';
import { hasConcept } from './concept.ts';
import type { Draft } from './index.ts';
import { amountOf } from './items.ts';
import { boundBy } from './parties.ts';

/** Words that may stand between a giver and a sum whose verb is left out ("et l’Italie, pour la première fois, 15 millions"). */
const MAX_BETWEEN = 8;
const CONFIDENCE = 0.65;
const JOINTS = new Set([',', ';', ':', 'et', 'and', 'while', '•', '*', '–', '-']);

/**
 * Adds givers and sums without a verb of their own: "la France versera 20 millions et l’Italie, 15 millions" promises twice. The verb is
 * that of the sum before it in the sentence, or in the line before.
 */
export function withGaps(drafts: readonly Draft[], context: Context): Draft[] {
  let kept = [...drafts];
  for (const quantity of [...context.doc.quantities, ...bareFigures(context)]) {
    if (quantity.kind !== 'money' || quantity.currency === undefined) continue;
    const giver = giverBefore(quantity, context);
    if (!giver) continue;
    const model = modelOf(giver.first, kept, context);
    if (!model || helpsParty(model, context) || giver.givers.every((entity) => model.pledge.pledgers.includes(entity))) continue;
    const over = kept.filter((draft) => draft !== model && isAbout(draft, quantity, giver.givers));
    if (over.length > 0) continue;
    const made = draftOf(quantity, giver, model, context);
    for (const draft of kept) release(draft, made);
    kept = kept.filter((draft) => !isMisread(draft, quantity, made));
    const at = kept.findIndex((draft) => draft.frame.head.index > giver.first.index);
    kept = at < 0 ? [...kept, made] : [...kept.slice(0, at), made, ...kept.slice(at)];
  }
  return kept;
}

/** "Will support Peru with 3 million and Bolivia with 2": who stands beside whoever is helped is helped too. */
const helpsParty = ({ frame, rule: { id } }: Draft, { resolver }: Context): boolean =>
  id !== GAIN && resolver.resolveAll(frame.objects).some(isParty);

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/milliard|billion|bn/i, 1e9],
  [/million|\dm(?!\p{L})/iu, 1e6],
];
const ENDS = new Set([',', ';', '.', 'et', 'and', ')']);

/** "La Suède donnera 20 millions d’euros et l’Italie 15": a figure alone behind a name counts what the sum before it in the sentence counts. */
function bareFigures(context: Context): QuantityMention[] {
  const { tokens, times, quantities, text } = context.doc;
  return tokens.flatMap((token) => {
    const figure = Number(token.form.replace(',', '.'));
    if (token.upos !== 'NUM' || !(figure > 0 && figure < 1000) || !ENDS.has(tokens[token.index + 1]?.form ?? '.')) return [];
    const sum = moneyBefore(token, context).findLast(({ currency }) => currency);
    const scale = sum && SCALES.find(([word]) => word.test(text.slice(sum.start, sum.end)))?.[1];
    if (!sum || !scale || annotationAround(quantities, token)?.kind === 'money' || annotationAround(times, token)) return [];
    return [{ ...sum, min: figure * scale, max: figure * scale, approximate: false, start: token.start, end: token.end }];
  });
}

/** The sums of a sentence before a token. */
const moneyBefore = ({ sentence, start: end }: Token, { doc }: Context): QuantityMention[] =>
  annotationsIn(doc.quantities, { start: doc.sentences[sentence].start, end }).filter(({ kind }) => kind === 'money');

/** A reading that already gives this sum to this giver. */
const isAbout = ({ pledge }: Draft, quantity: QuantityMention, givers: readonly Entity[]): boolean =>
  sameAmount(pledge.amount, quantity) && givers.every((entity) => pledge.pledgers.includes(entity));

export const sameAmount = (amount: Draft['pledge']['amount'], quantity: QuantityMention): boolean =>
  amount !== null && amount.min === quantity.min && amount.max === quantity.max && amount.currency === quantity.currency;

/** Who stands before a sum of their own receives nothing in the clause before. */
function release(draft: Draft, made: Draft): void {
  if (draft.frame.head.sentence !== made.frame.head.sentence) return;
  draft.pledge.beneficiaries = draft.pledge.beneficiaries.filter((entity) => !made.pledge.pledgers.includes(entity));
}

/** A reading that gives the sum to somebody else. */
const isMisread = (draft: Draft, quantity: QuantityMention, made: Draft): boolean =>
  draft.frame.head.sentence === made.frame.head.sentence && sameAmount(draft.pledge.amount, quantity);

/** Who gives, by a name before a figure. */
export interface Giver {
  readonly first: Token;
  readonly givers: readonly Entity[];
}

/** The state or body named just before a sum, at the beginning of a clause that has no verb. */
export function giverBefore(quantity: Span, context: Context): Giver | undefined {
  const { tokens, sentences } = context.doc;
  const [first] = context.positions.tokensIn(quantity);
  if (!tokens[first]) return undefined;
  const from = sentences[tokens[first].sentence].first;
  for (let at = first - 1, count = 0; at > from && count < MAX_BETWEEN; at--, count++) {
    const token = tokens[at];
    if (token.upos === 'VERB' || token.upos === 'AUX' || /^[;:.()«»“”]$/.test(token.form)) return undefined;
    const mention = context.positions
      .holding(at)
      .find((each) => each.end === token.end && (each.kind === 'name' || each.kind === 'acronym') && isParty(each.entity));
    if (!mention) continue;
    const [start] = context.positions.tokensIn(mention);
    const before = tokens[start - 1]?.upos === 'DET' ? start - 2 : start - 1;
    const comma = tokens[at + 1].form === ',';
    if (before < from || !JOINTS.has(tokens[before].form.toLowerCase())) return undefined;
    if (!comma && at + 1 !== first && !tokens.slice(at + 1, first).every((each) => isOfGift(each, context))) return undefined;
    return { first: tokens[start], givers: boundBy([mention.entity], context) };
  }
  return undefined;
}

/** "… and the Union a 10 million grant", "et l’Union un don de 10 millions", "et le Japon à hauteur de 2 millions": small words and a noun of giving between a giver and the figure. */
const isOfGift = (token: Token, context: Context): boolean =>
  token.upos === 'DET' ||
  token.upos === 'ADJ' ||
  /^(?:de|d[’']|pour|à)$/iu.test(token.form) ||
  isSmallWord(context.language, 'extent', token.form) ||
  hasConcept(token, ['gift-noun', 'give-noun'], context);

/** The sum promised before in the sentence by somebody who is named. */
function modelOf(giver: Token, drafts: readonly Draft[], context: Context): Draft | undefined {
  if (moneyBefore(giver, context).length === 0) return undefined;
  return drafts.findLast(
    (each) => each.frame.head.sentence === giver.sentence && each.frame.head.index < giver.index && each.frame.subjects.length > 0,
  );
}

/** "UNICEF will receive 2 million and the Red Cross 3 million": whoever stands before a sum receives it too. */
const GAIN = 'pledge/gain';

function draftOf(quantity: QuantityMention, { first, givers }: Giver, model: Draft, context: Context): Draft {
  const own = model.pledge;
  const sums = moneyBefore(first, context);
  const sum = sums.find(({ start }) => start > model.frame.head.start) ?? sums[0];
  if (sum?.currency && own.amount && sameAmount(own.amount, quantity)) own.amount = amountOf(sum);
  return besideModel(
    model,
    {
      ...(model.rule.id === GAIN
        ? { beneficiaries: [...givers] }
        : { pledgers: [...givers], beneficiaries: own.beneficiaries.filter((entity) => !givers.includes(entity)) }),
      kind: 'Financial',
      amount: amountOf(quantity),
      items: [],
      evidence: [{ start: first.start, end: quantity.end }],
      confidence: CONFIDENCE,
    },
    first,
  );
}

/** A promise without a verb of its own: what another says, but for what its own words tell. */
export const besideModel = ({ frame, pledge }: Draft, own: Partial<PledgeFact>, head: Token): Draft => ({
  frame: { ...frame, head },
  rule,
  pledge: { ...pledge, rule: rule.id, ...own },
});
