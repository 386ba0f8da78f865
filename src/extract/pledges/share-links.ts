/** How a part of a sum is joined to whom it goes to, or comes from. */
import type { Token } from '../../model/doc.ts';
import { PAST } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import { hasConcept } from './concept.ts';

const ALLOTTING = ['allot', 'fund', 'support'] as const;
const PAYING = [...ALLOTTING, 'give'] as const;
const TOWARDS = new Set(['à', 'au', 'aux', 'pour', 'for', 'to', 'towards']);
const AGENT = new Set(['by', 'par']);
const FROM = new Set(['de', "d'", 'd’', 'from']);
/** Words between a joint and a figure, and between a figure and its verb. */
export const FILLERS = new Set(['DET', 'ADV', 'ADP', 'AUX', 'ADJ']);
const MAX_BEFORE_VERB = 8;

/** `at`: the last token before the first word of whom the part goes to or comes from. */
export interface Link {
  readonly link: 'allot' | 'towards' | 'from';
  readonly at: number;
  /** Joined by "is for" alone, so that only a figure makes it a part. */
  readonly bare?: true;
}

/** What stands behind the figure: a verb of allotting, or the preposition of whom it goes to or comes from. */
export function linkAfter(last: number, to: number, context: Context): Link | undefined {
  const { tokens } = context.doc;
  const next = tokens[last];
  if (last >= to || !next) return undefined;
  if (TOWARDS.has(next.form.toLowerCase())) return { link: 'towards', at: last };
  const channel = channelAt(next.upos === 'ADJ' ? last + 1 : last, to, context);
  if (channel !== undefined) return { link: 'towards', at: channel };
  if (FROM.has(next.form.toLowerCase())) return { link: 'from', at: last };
  let opened = false;
  for (let at = last, count = 0; at < to && count < MAX_BEFORE_VERB; at++, count++) {
    const token = tokens[at];
    if (opened && TOWARDS.has(token.form.toLowerCase())) return { link: 'allot', at, bare: true };
    // "En sont désormais entièrement alloués": between an auxiliary and its participle stand adverbs, however they are tagged.
    opened ||= token.upos === 'AUX';
    const isVerb = token.upos === 'VERB' || (token.upos === 'ADJ' && token.feats.VerbForm === 'Part');
    if (isVerb && hasConcept(token, ['come-from'], context)) return { link: 'from', at: Math.min(at + 1, to - 1) };
    const by = isVerb && hasConcept(token, PAYING, context) ? channelAt(at + 1, to, context) : undefined;
    if (by !== undefined) return { link: 'allot', at: by };
    if (isVerb && isGivenBy(at, context)) return { link: 'from', at: at + 1 };
    if (isVerb && hasConcept(token, ALLOTTING, context)) {
      if (isPast(token, context)) return undefined;
      return AGENT.has(tokens[at + 1]?.form.toLowerCase()) ? { link: 'from', at: at + 1 } : { link: 'allot', at };
    }
    if (isVerb || token.upos === 'PUNCT') return undefined;
    if (!opened && !FILLERS.has(token.upos) && !PARTITIVE.has(token.form.toLowerCase())) return undefined;
  }
  return undefined;
}

/** "Through UNICEF", "par le biais du PAM": the last small word before whom a sum is paid through, where that stands here. */
export function channelAt(from: number, to: number, { clauses, doc: { tokens } }: Context): number | undefined {
  if (tokens[from]?.upos !== 'ADP') return undefined;
  for (let at = from + 1; at < to && at - from <= MAX_CHANNEL; at++) {
    const above = [...clauses.tree.ancestors(tokens[at])].slice(0, MAX_ABOVE);
    const isPaid = above.some(({ index }) => clauses.argumentsOf(index).some(({ slot, head }) => slot === 'channel' && head.index === at));
    if (!isPaid) continue;
    let last = at - 1;
    while (tokens[last].upos !== 'ADP') last--;
    return last;
  }
  return undefined;
}

/** Words between the first small word and whom a sum is paid through. */
const MAX_CHANNEL = 8;
/** Words over a name that its channel may hang on, since "intermédiaire" stands between. */
const MAX_ABOVE = 3;

/** "Dont 19 millions apportés par la Norvège", "including 19 million paid in by Norway". */
const isGivenBy = (at: number, context: Context): boolean =>
  hasConcept(context.doc.tokens[at], ['give'], context) &&
  context.doc.tokens[at].feats.VerbForm === 'Part' &&
  AGENT.has(context.doc.tokens[at + 1]?.form.toLowerCase());

/** "Sept millions en sont réservés", "20 millions y sont fléchés". */
const PARTITIVE = new Set(['en', 'y']);

/** A sum that went somewhere once is part of no promise. */
const isPast = (token: Token, context: Context): boolean => PAST.has(context.clauses.at(token.index)?.tense ?? 'none');
