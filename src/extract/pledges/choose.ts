import { isSmallWord } from '../../lexicon/entity-words.ts';
import { isRelation } from '../../model/tree.ts';
import { aboutOf, type Frame } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import type { PledgeRule } from '../rule.ts';
import { binds, chainAbove } from './chain.ts';
import { hasOwnClause } from './own-clause.ts';
import { holdsMoney, isEndowment } from './scope.ts';
import { giverOf, sumAt, tellersOf } from './sums.ts';

/** Looks up the first rule that takes a predicate, in the order in which rules are tried. */
export function ruleFinder(context: Context, rules: readonly PledgeRule[]): (frame: Frame) => PledgeRule | undefined {
  const byUnit = new Map<string, PledgeRule[]>();
  for (const rule of rules) for (const unit of rule.units) byUnit.set(unit, [...(byUnit.get(unit) ?? []), rule]);
  const order = new Map(rules.map((rule, index) => [rule, index]));
  const byConcepts = new WeakMap<ReadonlySet<string>, readonly PledgeRule[]>();
  const candidatesOf = (concepts: ReadonlySet<string>): readonly PledgeRule[] => {
    const known = byConcepts.get(concepts);
    if (known) return known;
    const found = [...new Set(['*', ...concepts].flatMap((concept) => byUnit.get(concept) ?? []))];
    found.sort((a, b) => (order.get(a) as number) - (order.get(b) as number));
    byConcepts.set(concepts, found);
    return found;
  };
  return (frame) => candidatesOf(frame.concepts).find((each) => !each.accepts || each.accepts(frame, context));
}

/** Each predicate that may make a promise, with the first rule that takes it. */
export function choose(context: Context, ruleOf: (frame: Frame) => PledgeRule | undefined): Map<Frame, PledgeRule> {
  const chosen = new Map<Frame, PledgeRule>();
  for (const frame of context.clauses.frames) {
    const rule = isOnlyWay(frame, context) ? undefined : ruleOf(frame);
    if (rule) chosen.set(frame, rule);
  }
  dropGovernors(chosen);
  dropHolders(chosen, context);
  for (const [frame, rule] of [...chosen])
    if ((rule.id === 'pledge/sum' && hasOwnClause(frame, context)) || isEndowing(frame, chosen, context)) chosen.delete(frame);
  return chosen;
}

/** "A examiné les moyens de renforcer le commerce", "ways to strengthen trade": how something might be done, whoever looks into it. */
const isOnlyWay = ({ head, tense }: Frame, { clauses, language }: Context): boolean => {
  if (tense !== 'infinitive' && tense !== 'progressive') return false;
  let top = head;
  for (let above = clauses.tree.head(top); above && isRelation(top, 'conj'); above = clauses.tree.head(top)) top = above;
  const noun = isRelation(top, 'acl') || isRelation(top, 'xcomp') ? clauses.tree.head(top) : undefined;
  return noun?.feats.Number === 'Plur' && isSmallWord(language, 'way', noun.lemma);
};

/** A noun that promises and the verb that holds it make one promise. */
function dropHolders(chosen: Map<Frame, PledgeRule>, context: Context): void {
  for (const [frame, rule] of [...chosen]) {
    const above = rule.nominal ? verbAbove(frame) : null;
    const held = above ? chosen.get(above) : undefined;
    if (!above || !held) continue;
    let weaker: Frame | undefined;
    if (rule.id === 'pledge/commitment') weaker = besideCommitment(frame, above, held, context);
    else if (rule.id === 'pledge/contribution') weaker = besideContribution(frame, above, held, context);
    if (weaker) chosen.delete(weaker);
  }
}

/** Of a commitment and the verb that voices it ("reaffirmed its commitment to …") or says how it goes on, the one that says less. */
function besideCommitment(frame: Frame, above: Frame, held: PledgeRule, context: Context): Frame | undefined {
  if (held.id === 'pledge/announce' && above.objects.includes(frame.head))
    return (above.concepts.has('reaffirm') || above.passive) && !holdsMoney(above, context) ? above : frame;
  return TELLING.has(held.id) && aboutOf(above).includes(frame.head) ? above : undefined;
}

/** Rules whose verb says only that help goes on; its noun says whose and what for. */
const TELLING = new Set(['pledge/undertake', 'pledge/support']);

/** Of a contribution and its verb, the verb where the noun says from whom the money comes ("announced a grant of 5 million from Japan"), else the noun. */
function besideContribution(frame: Frame, above: Frame, held: PledgeRule, context: Context): Frame | undefined {
  if (held.id === 'pledge/contribution') return undefined;
  if (!above.objects.includes(frame.head) && tellersOf(frame, context).some((each) => each.passive)) return undefined;
  const sum = sumAt(frame.head, context);
  const explicit = sum !== undefined && giverOf(sum, context).explicit;
  if (explicit && isMeans(frame, above)) return undefined;
  return explicit && (above.objects.includes(frame.head) || held.id === 'pledge/sum') ? above : frame;
}

/** "Will create a fund endowed with 20 million", "un programme doté de …": what a promised thing is furnished with is no promise beside it. */
function isEndowing(frame: Frame, chosen: ReadonlyMap<Frame, PledgeRule>, { clauses }: Context): boolean {
  if (!isEndowment(frame)) return false;
  let above = frame.governor;
  while (above && !above.verbal) above = above.governor;
  if (!above || !chosen.has(above)) return false;
  const { objects } = above;
  return [...clauses.tree.ancestors(frame.head)].some((token) => objects.includes(token));
}

/** "With a grant of 5 million from Japan, UNICEF will build …": what somebody does with a gift and the gift are two promises. */
export const isMeans = ({ head }: Frame, above: Frame): boolean =>
  above.args.some((argument) => argument.head === head && (argument.slot === 'with' || argument.slot === 'means')) &&
  head.index < above.head.index;

/** The nearest verb above a noun. */
export function verbAbove(frame: Frame): Frame | null {
  let above = frame.governor;
  while (above && !above.verbal) above = above.governor;
  return above;
}

const BINDERS = new Set(['pledge/announce', 'pledge/act', 'pledge/deed', 'pledge/undertake', 'pledge/devotion']);
const sameSubjects = (a: Frame, b: Frame): boolean => b.concepts.has('announce') || a.subjects.every((token) => b.subjects.includes(token));

/** "Help build": the second verb says what is done. */
const isHelper = (frame: Frame, above: Frame): boolean =>
  frame.governor === above && above.concepts.has('help') && above.objects.length === 0 && frame.link === 'control';

/** "Our commitment to provide 12 million", "s’engage à verser": the infinitive says it all; what only binds above it adds nothing. */
function dropGovernors(chosen: Map<Frame, PledgeRule>): void {
  for (const frame of [...chosen.keys()]) {
    if (!frame.verbal) continue;
    for (const above of chainAbove(frame)) {
      const rule = chosen.get(above);
      // "Will send doctors to treat the wounded": what they are sent for is no promise beside it.
      if (rule?.id === 'pledge/posting' && frame.link === 'control' && frame.governor === above) {
        chosen.delete(frame);
        break;
      }
      if (rule?.id === 'pledge/devotion' && frame.link === 'coordinate' && frame.governor === above) continue;
      if (frame.link === 'participle' && frame.governor === above && above.verbal && !binds(above)) continue;
      if (
        rule &&
        (rule.nominal || above.concepts.has('offer') || isHelper(frame, above) || (BINDERS.has(rule.id) && sameSubjects(frame, above)))
      )
        chosen.delete(above);
    }
  }
}
