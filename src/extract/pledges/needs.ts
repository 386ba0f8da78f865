import type { Entity } from '../../model/entity.ts';
import type { Frame } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import type { Draft } from './index.ts';

const MEETING = ['fund', 'give', 'allot'] as const;

/** "L’appel de 31 millions n’est financé qu’à 17 %", "the plan is only 20 per cent funded": how much of a need is met, by nobody who is named. */
export const isPartlyMet = (frame: Frame, context: Context): boolean =>
  frame.passive &&
  frame.subjects.length === 0 &&
  MEETING.some((concept) => frame.concepts.has(concept)) &&
  context.quantitiesOf(frame).some(({ kind }) => kind === 'percent');

const NEEDING = ['need', 'ask'] as const;

/**
 * "L’UNICEF a besoin de 6 millions … La Norvège en a promis 2": sums that name no receiver go to the body that says, before them in the
 * paragraph, how much it needs.
 */
export function payNeeds(drafts: readonly Draft[], context: Context): void {
  for (const { frame, pledge } of drafts) {
    if (pledge.beneficiaries.length > 0 || (pledge.kind !== 'Financial' && pledge.kind !== 'Material')) continue;
    if (pledge.status === 'Proposed' || pledge.status === 'Intended') continue;
    const needy = needyBefore(frame.head.index, context);
    if (needy && !pledge.pledgers.includes(needy)) pledge.beneficiaries = [needy];
  }
}

/** The organisation whose need of money is told before a word in its paragraph. */
function needyBefore(index: number, context: Context): Entity | undefined {
  const { tokens, sentences } = context.doc;
  const { paragraph } = sentences[tokens[index].sentence];
  for (let at = index - 1; at >= 0 && sentences[tokens[at].sentence].paragraph === paragraph; at--) {
    const frame = context.clauses.at(at);
    if (!frame || !NEEDING.some((concept) => frame.concepts.has(concept)) || !asksMoney(tokens[at].sentence, context)) continue;
    const found = context.resolver.resolveAll(frame.subjects).filter((entity) => entity.class === 'Organization');
    if (found.length === 1) return found[0];
  }
  return undefined;
}

const asksMoney = (sentence: number, { doc }: Context): boolean =>
  doc.quantities.some(
    ({ kind, start, end }) => kind === 'money' && start >= doc.sentences[sentence].start && end <= doc.sentences[sentence].end,
  );
