import type { Entity } from '../../model/entity.ts';
import type { Frame } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import type { Candidate } from './draft.ts';
import { hasConcept, isCounted, thingsOf } from './scope.ts';

/** Who gives what a sentence leaves without giver, and to whom they gave before. */
interface Donors {
  readonly pledgers: readonly Entity[];
  readonly receivers: readonly Entity[];
}

const NOBODY: Donors = { pledgers: [], receivers: [] };

/** Paragraphs that the last donor stays in mind for. */
const REACH = 2;
const AHEAD = new Set<Frame['tense']>(['future', 'conditional']);

/** What was just given is what the next sentence takes apart. */
const isNext = (before: Frame, frame: Frame): boolean => frame.head.sentence - before.head.sentence <= 1;

const INSTRUMENTS = ['gift-noun', 'fund-noun', 'give-noun', 'noun-money', 'noun-initiative'] as const;

/** "The package will provide 500 tents": a programme or a sum gives for whoever stands behind it. */
const isInstrument = (frame: Frame, context: Context): boolean =>
  frame.subjects.length > 0 &&
  frame.subjects.every((token) => hasConcept(token, INSTRUMENTS, context) && context.resolver.resolve(token).length === 0);

/**
 * Who gives what a sentence leaves without giver ("s’y ajoutera la cession de …", "12 canons seront livrés"): whoever promised just before,
 * else the issuer. Only for amounts and counted things of a main clause: the rest is talk about gifts.
 */
export function donorsBefore({ frame, rule, money, before }: Candidate, context: Context): Donors {
  const { sentences } = context.doc;
  const sentence = sentences[frame.head.sentence];
  if (sentence.kind === 'heading' || frame.link === 'relative') return NOBODY;
  if (!rule.donor && !(frame.verbal && AHEAD.has(frame.tense) && (frame.passive || isInstrument(frame, context)))) return NOBODY;
  if (
    money.length === 0 &&
    !thingsOf(frame, context).some((token) => isCounted(token, context)) &&
    !rule.nominal &&
    !frame.concepts.has('include')
  )
    return NOBODY;
  const last = before.findLast(
    (each) => each.pledge.pledgers.length > 0 && (each.pledge.status !== 'Delivered' || isNext(each.frame, frame)),
  );
  if (last && sentence.paragraph - sentences[last.frame.head.sentence].paragraph <= REACH)
    return { pledgers: last.pledge.pledgers, receivers: last.pledge.beneficiaries };
  return { pledgers: context.self.entities.filter((entity) => entity.class !== 'Person'), receivers: [] };
}
