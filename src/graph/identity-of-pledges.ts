/** When two texts tell of one pledge: the same parties, the same thing, made on the same day. */
import { nameWords } from '../lexicon/words.ts';
import type { Amount, Item, PledgeFact, Status } from '../model/facts.ts';
import { identityKey, type SharedName, sharedNames } from './identity.ts';
import { decimal } from './sink.ts';
import { byCodeUnit } from './terms.ts';

/** Texts choose freely between the words of a promise; to propose, to renew and to deliver are facts of their own. */
const STAGES: Readonly<Record<Status, string>> = {
  Proposed: 'proposed',
  Intended: 'promised',
  Pledged: 'promised',
  Agreed: 'promised',
  Reaffirmed: 'renewed',
  Delivered: 'delivered',
};

/**
 * The key of a pledge; undefined where the text does not say enough: all pledgers known to other texts, an amount or counted things, a
 * beneficiary or an occasion, and the day. The day is that of the occasion, else that of issue, so that last year's gift of the same sum
 * is another gift.
 * @param occasion path of the event where it was made, if other texts know it
 */
export function pledgeKey(
  pledge: PledgeFact,
  { name, occasion, issued }: { name: SharedName; occasion?: string; issued?: string },
): string | undefined {
  const pledgers = sharedNames(pledge.pledgers, name);
  const thing = pledge.amount ? amountName(pledge.amount) : itemNames(pledge.items);
  const beneficiaries = sharedNames(pledge.beneficiaries, name);
  const day = pledge.madeAt?.date?.edtf ?? issued;
  const target = beneficiaries ?? (pledge.beneficiaries.length === 0 ? occasion : undefined);
  if (!pledgers || !thing || !target || !day) return undefined;
  return identityKey([
    ['pledger', pledgers],
    [beneficiaries ? 'beneficiary' : 'occasion', target],
    [pledge.amount ? 'amount' : 'items', thing],
    ['kind', pledge.kind],
    ['stage', STAGES[pledge.status]],
    ['day', day],
  ]);
}

/** "45000000 EUR", "40000000000.. EUR". */
function amountName({ min, max, currency }: Amount): string | undefined {
  if (min === null && max === null) return undefined;
  const bound = (value: number | null): string => (value === null ? '' : decimal(value));
  return `${min === max ? bound(min) : `${bound(min)}..${bound(max)}`} ${currency}`;
}

/** Things in the words of the text: only what is counted is told surely enough. */
function itemNames(items: readonly Item[]): string | undefined {
  if (items.length === 0 || items.some(({ quantity }) => quantity === null)) return undefined;
  return items
    .map(({ what, quantity }) => `${quantity} ${nameWords(what).join(' ')}`)
    .sort(byCodeUnit)
    .join(',');
}
