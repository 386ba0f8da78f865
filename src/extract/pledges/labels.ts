/** Items of lists that open with whom their gift is for ("– Kenya: a grant of $4 million …"). */
import type { Sentence } from '../../model/doc.ts';
import { type Entity, isParty } from '../../model/entity.ts';
import type { Context } from '../context.ts';
import type { Draft } from './index.ts';
import { leadOf } from './paragraphs.ts';

const GIVING = ['give', 'fund', 'allot', 'approve'] as const;
const LABEL = /^\s?:/u;

/** Gives each item to whoever its label names, where the sentence that leads the list in says who gives. */
export function giveToLabels(drafts: readonly Draft[], context: Context): void {
  for (const { frame, pledge } of drafts) {
    const sentence = context.doc.sentences[frame.head.sentence];
    const label = labelOf(sentence, context);
    if (!label || pledge.pledgers.length !== 1 || pledge.pledgers[0] !== label) continue;
    const givers = giversIn(leadOf(sentence.index, context), context).filter((entity) => entity !== label);
    if (givers.length === 0) continue;
    pledge.pledgers = givers;
    pledge.beneficiaries = [label, ...pledge.beneficiaries.filter((entity) => !givers.includes(entity) && entity !== label)];
  }
}

/** The party whose name opens an item, before a colon. */
export function labelOf({ first, end, kind }: Sentence, { doc, positions }: Context): Entity | undefined {
  if (kind !== 'item') return undefined;
  for (let at = first; at < doc.tokens.length && at <= first + MARKS; at++) {
    const mention = positions.holding(at).find((each) => each.kind === 'name' && isParty(each.entity));
    if (mention) return LABEL.test(doc.text.slice(mention.end, end)) ? mention.entity : undefined;
  }
  return undefined;
}

/** Bullet and article before a label. */
const MARKS = 2;

/** Who gives in a sentence, by name; "the donors have given" leads in those who did. */
function giversIn(sentence: number, { clauses, resolver }: Context): Entity[] {
  const verbs = clauses
    .inSentence(sentence)
    .filter((each) => each.verbal && !each.passive && GIVING.some((concept) => each.concepts.has(concept)));
  return resolver.resolveAll(verbs.flatMap(({ subjects }) => subjects)).filter((entity) => isParty(entity) && entity.class !== 'Group');
}
