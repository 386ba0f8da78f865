/** Whom a sum is for that the sentence before promises. */

import type { Token } from '../../model/doc.ts';
import type { Entity } from '../../model/entity.ts';
import { aboutOf, type Frame, inSlot } from '../clause/frame.ts';
import { isKnown } from '../clause/function-words.ts';
import type { Context } from '../context.ts';
import { hasConcept } from './concept.ts';
import type { Draft } from './index.ts';

const GOING = ['allot', 'fall-to'] as const;
const MONEY = ['noun-money', 'fund-noun', 'gift-noun'] as const;
const HELD = new Set(['Country', 'Organization', 'Group']);
/** Sentences that a sum stays in mind for. */
const REACH = 2;

/** "They", "ces fonds", "the contribution": a sum that was told of, without a figure of its own. */
function pointsBack(token: Token, context: Context): boolean {
  if (token.upos === 'PRON') return token.feats.Person === '3' && token.feats.PronType !== 'Rel';
  const { tree } = context.clauses;
  return (
    isKnown(token, context.clauses) &&
    hasConcept(token, MONEY, context) &&
    context.quantityAt(token) === undefined &&
    tree.by(token.index, 'nmod', 'amod', 'acl').length === 0
  );
}

function receiversOf(frame: Frame, context: Context): Entity[] {
  const [about] = aboutOf(frame);
  if (!about || !pointsBack(about, context)) return [];
  const goes = GOING.some((concept) => frame.concepts.has(concept)) || (frame.passive && frame.concepts.has('intend'));
  const helps = frame.concepts.has('support') && !frame.passive && about.upos !== 'PRON';
  const phrases = goes ? [...inSlot(frame, 'to', 'benefit', 'for').map(({ head }) => head), ...frame.recipients] : [];
  const heads = helps ? [...phrases, ...frame.objects] : phrases;
  return context.resolver
    .resolveAll(heads.flatMap((head) => context.clauses.tree.conjuncts(head)))
    .filter(({ class: kind }) => HELD.has(kind));
}

/**
 * "Ces fonds sont destinés au PAM et au CICR", "the money will go to UNICEF", "the contribution will support UNHCR": gives the sum promised
 * last, up to two sentences before, to those it is for, where its own words name nobody.
 */
export function destine(drafts: readonly Draft[], context: Context): void {
  const sums = drafts.filter(({ pledge }) => pledge.amount !== null).sort((a, b) => a.frame.head.index - b.frame.head.index);
  let next = 0;
  for (const frame of context.clauses.frames) {
    while (next < sums.length && sums[next].frame.head.index < frame.head.index) next++;
    const last = sums[next - 1];
    if (!last || !frame.verbal || frame.negated || last.pledge.beneficiaries.length > 0) continue;
    const back = frame.head.sentence - last.frame.head.sentence;
    if (back < 1 || back > REACH) continue;
    last.pledge.beneficiaries = receiversOf(frame, context).filter((entity) => !last.pledge.pledgers.includes(entity));
  }
}
