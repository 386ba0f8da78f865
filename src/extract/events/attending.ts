import { type Frame, PAST } from '../clause/frame.ts';
import { isThere } from '../clause/function-words.ts';
import type { Context } from '../context.ts';
import { fillers, withListed } from '../slots.ts';
import { addParticipation, type Candidate } from './candidates.ts';
import { isGathering, namedBefore } from './told-before.ts';

/** Verbs that bring somebody to a gathering. */
const BRINGING = ['convene', 'invite', 'dispatch'] as const;
/** Verbs that name those who are among others ("participants included the World Bank"). */
const HOLDING = ['include', 'consist-of'] as const;
/** Slots that would say what else was attended. */
const ATTENDED: ReadonlySet<string> = new Set(['to', 'in', 'for', 'occasion', 'of']);
/** Tenses of what has been or will be; a present may speak of any gathering. */
const TOLD: ReadonlySet<Frame['tense']> = new Set([...PAST, 'future']);
const SENTENCES_BACK = 2;
const REACH = 500;

/**
 * "X also attended", "Y will participate virtually", "X y avait été conviée", "la Norvège y avait dépêché X": who took part in the
 * gathering told of just before, which these words do not name again.
 */
export function readAttending(
  candidates: readonly Candidate[],
  supports: ReadonlyMap<Candidate, readonly Frame[]>,
  context: Context,
): void {
  const supporting = new Set([...supports.values()].flat());
  const own = new Set(candidates.map(({ frame }) => frame));
  for (const frame of context.clauses.frames) {
    if (!frame.verbal || frame.negated || !TOLD.has(frame.tense) || supporting.has(frame) || own.has(frame)) continue;
    const tokens = attendees(frame, context);
    const gathering = tokens.length > 0 ? before(frame, candidates, context) : undefined;
    if (!gathering) continue;
    for (const entity of context.resolver.resolveAll(tokens))
      if (entity.class !== 'Place') addParticipation(gathering.event, 'Participant', entity);
  }
}

function attendees(frame: Frame, context: Context): Frame['subjects'] {
  if (BRINGING.some((concept) => frame.concepts.has(concept))) return isThere(frame, context.clauses) ? frame.objects : [];
  const names = HOLDING.some((concept) => frame.concepts.has(concept));
  if (names && frame.subjects.some((token) => context.conceptsOf(token).has('attend-noun')))
    return fillers(frame, 'object', context).flatMap((token) => withListed(token, context));
  if (frame.concepts.has('attend') && isAmong(frame)) return frame.objects;
  if (!frame.concepts.has('attend') || frame.passive || saysWhat(frame, context)) return [];
  return fillers(frame, 'subject', context);
}

const AMONG: ReadonlySet<string> = new Set(['parmi', 'among', 'amongst']);

/** "Parmi les personnalités présentes figuraient X et Y": the subject stands behind its verb, as an object would. */
const isAmong = ({ subjects, args, head }: Frame): boolean =>
  subjects.length === 0 && args.some((argument) => AMONG.has(argument.marker) && argument.head.index < head.index);

/** "Participated in the project", "has been present in Chad since 1997": the words themselves say what was attended, or where somebody is. */
function saysWhat({ head, args, objects }: Frame, { clauses, positions }: Context): boolean {
  const isPlace = (index: number): boolean =>
    positions.headedBy(index).some(({ entity: { class: kind } }) => kind === 'Place' || kind === 'Country');
  return (
    objects.some(({ upos }) => upos === 'NOUN' || upos === 'PROPN') ||
    args.some(
      ({ slot, head: noun }) =>
        ATTENDED.has(slot) && noun.upos !== 'PRON' && !clauses.isTime(noun.index) && (head.upos !== 'VERB' || !isPlace(noun.index)),
    )
  );
}

/** The gathering of running text named last before a predicate. */
const before = ({ head }: Frame, candidates: readonly Candidate[], { doc }: Context): Candidate | undefined =>
  namedBefore(
    candidates,
    head.start,
    REACH,
    (each) =>
      !each.vague &&
      isGathering(each) &&
      head.sentence - each.frame.head.sentence <= SENTENCES_BACK &&
      doc.sentences[each.frame.head.sentence].kind !== 'heading',
  );
