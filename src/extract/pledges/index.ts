import type { Span } from '../../model/doc.ts';
import type { PledgeFact } from '../../model/facts.ts';
import type { Frame } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import type { Events } from '../events/index.ts';
import type { PledgeRule } from '../rule.ts';
import { arrivalOf } from './arrival.ts';
import { inWholeWords } from './bullets.ts';
import { bySentence } from './by-sentence.ts';
import { chainAbove } from './chain.ts';
import { choose, ruleFinder } from './choose.ts';
import { destine } from './destined.ts';
import { dealtOut } from './distribution.ts';
import { draftsOf } from './draft.ts';
import { dueOf, timesWithin } from './due.ts';
import { withGaps } from './gaps.ts';
import { withThingGaps } from './gaps-of-things.ts';
import { withGiversBeside } from './givers-beside.ts';
import { implyBeneficiaries } from './implied.ts';
import { giveToLabels } from './labels.ts';
import { itemFrames } from './lists.ts';
import { withLoose } from './loose.ts';
import { mergePledges } from './merge.ts';
import { central, moneyByFrame } from './money.ts';
import { withNamedItems } from './named-items.ts';
import { payNeeds } from './needs.ts';
import { occasionOf } from './occasion.ts';
import { giveToOtherSide } from './other-side.ts';
import { withContents, withPackages } from './packages.ts';
import { leadOf } from './paragraphs.ts';
import { withTakenOut } from './parts-of-things.ts';
import { withoutRetold } from './retold.ts';
import { withRows } from './rows.ts';
import { withShares } from './shares.ts';
import { withoutVague } from './unpromised.ts';
import { followWholes } from './wholes.ts';

/** A pledge with the frame that makes it, while pledges are joined and completed. */
export interface Draft {
  readonly frame: Frame;
  readonly rule: PledgeRule;
  readonly pledge: PledgeFact;
  /** Its own words name no pledger. */
  readonly implied?: boolean;
  /** The total that it is a part of. */
  readonly whole?: Draft;
}

/** The promises of a document, and the predicates that they are read from ("ont décidé de coordonner": both verbs). */
export interface Pledges {
  readonly pledges: readonly PledgeFact[];
  readonly promising: ReadonlySet<Frame>;
}

/** Finds who promised what to whom, frame by frame; then joins repetitions of one promise and fills what context tells. */
export function extractPledges(context: Context, events: Events, rules: readonly PledgeRule[]): Pledges {
  const ruleOf = ruleFinder(context, rules);
  const chosen = choose(context, ruleOf);
  const lists = itemFrames(context, chosen, ruleOf);
  for (const lead of lists.leads) chosen.delete(lead);
  for (const frame of [...chosen.keys()]) if (isOnAgenda(frame, events)) chosen.delete(frame);
  const money = moneyByFrame(context, chosen, lists.bySentence);
  for (const { frame, rule } of lists.bySentence.values()) chosen.set(frame, rule);
  const drafts: Draft[] = [];
  for (const [frame, rule] of inTextOrder(chosen)) {
    const amounts = central(frame, money.get(frame) ?? [], context);
    const made = draftsOf({ frame, rule, money: amounts, chosen, before: drafts }, context);
    const spans = lists.spans.get(frame);
    if (spans)
      for (const { pledge } of made) {
        pledge.evidence = inItems(pledge, spans);
        if (spans.length > 1) pledge.items = inWholeWords(pledge.items, spans, context);
      }
    drafts.push(...made);
  }
  giveToLabels(drafts, context);
  const told = withTakenOut(withThingGaps(withGaps(withRows(withShares(drafts, chosen, context), context), context), context), context);
  const named = mergePledges(
    dealtOut(withGiversBeside(withLoose(withNamedItems(told, context), chosen, context), context), context),
    context,
  );
  const joined = withoutRetold(withoutVague(withPackages(withContents(named), context)), context);
  const taken = timesWithin(
    joined.flatMap(({ whole, pledge }) => (whole ? pledge.evidence : [])),
    context,
  );
  const wholeOf = wholesOf(joined, context);
  for (const draft of joined) {
    const whole = wholeOf(draft);
    draft.pledge.madeAt = whole ? whole.pledge.madeAt : occasionOf(draft, events, context);
    if (draft.pledge.status === 'Pledged' && draft.pledge.madeAt?.class === 'Agreement') draft.pledge.status = 'Agreed';
    draft.pledge.due ??=
      dueOf(draft.frame, draft.pledge.status, chosen, context, draft.whole ? undefined : taken) ?? arrivalOf(draft, context);
  }
  followWholes(joined, context);
  payNeeds(joined, context);
  destine(joined, context);
  giveToOtherSide(joined, context);
  implyBeneficiaries(joined, events, context);
  const promising = new Set(drafts.flatMap((draft) => [draft.frame, ...chainAbove(draft.frame)]));
  return { pledges: joined.map((draft) => draft.pledge), promising };
}

/** For a promise the total that it is a part of, or the promise that leads in the list it stands in: both were made at one place. */
function wholesOf(drafts: readonly Draft[], context: Context): (draft: Draft) => Draft | undefined {
  const kept = new Set(drafts);
  const told = bySentence(drafts);
  return ({ whole, frame: { head } }) => {
    if (whole) return kept.has(whole) ? whole : undefined;
    const lead = leadOf(head.sentence, context);
    return lead < head.sentence ? told.get(lead)?.find(({ pledge }) => pledge.madeAt !== null) : undefined;
  };
}

/** "The Board will consider the request on 3 July": that it meets, and no promise to consider. */
const isOnAgenda = (frame: Frame, events: Events): boolean =>
  frame.concepts.has('deliberate') && events.ofFrame(frame)?.class === 'Meeting';

/** A promise of a list stands in its items. */
const inItems = ({ evidence }: PledgeFact, spans: readonly Span[]): Span[] => [
  ...spans,
  ...evidence.filter((span) => !spans.some((each) => span.start < each.end && each.start < span.end)),
];

const inTextOrder = (chosen: ReadonlyMap<Frame, PledgeRule>): [Frame, PledgeRule][] =>
  [...chosen].sort(([a], [b]) => a.head.index - b.head.index);
