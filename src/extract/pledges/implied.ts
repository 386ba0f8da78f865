import type { Entity } from '../../model/entity.ts';
import type { Kind } from '../../model/facts.ts';
import type { Draft } from './index.ts';

const GIVING = new Set<Kind>(['Financial', 'Material', 'Service']);
/** Gifts that must be for one state before others are taken to be for it too. */
const LEAST = 2;

/** Receivers that a sentence leaves out because the account is about them: the one state that all gifts of the text are for. */
export function implyBeneficiaries(drafts: readonly Draft[]): void {
  const gifts = drafts.filter(({ pledge }) => GIVING.has(pledge.kind));
  const named = gifts.filter(({ pledge }) => pledge.beneficiaries.length > 0);
  const usual = usualReceiver(named);
  if (!usual) return;
  for (const { pledge } of gifts)
    if (pledge.beneficiaries.length === 0 && pledge.kind !== 'Service' && !pledge.pledgers.includes(usual)) pledge.beneficiaries = [usual];
}

function usualReceiver(named: readonly Draft[]): Entity | undefined {
  const [first] = named;
  if (!first || named.length < LEAST) return undefined;
  return first.pledge.beneficiaries.find(
    (entity) => entity.class === 'Country' && named.every(({ pledge }) => pledge.beneficiaries.includes(entity)),
  );
}
