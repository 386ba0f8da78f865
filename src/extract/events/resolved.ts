import type { EventFact, When } from '../../model/facts.ts';
import { addDays } from '../../recognise/time/calendar.ts';
import type { Frame } from '../clause/frame.ts';
import { ALREADY } from '../clause/function-words.ts';
import type { Context } from '../context.ts';
import type { Candidate } from './candidates.ts';

const RESOLVING = ['decide', 'agree', 'approve'] as const;
const DONE: ReadonlySet<Frame['tense']> = new Set(['past', 'perfect', 'present']);
const LONGEST_DAYS_BACK = 4;

/** The verb by which something is founded: "agreed to set up", "a approuvé la création de". */
function resolving({ frame }: Candidate): Frame | null {
  const { governor, head, verbal, link, tense } = frame;
  if (!governor?.verbal || governor.negated || governor.hypothetical || governor.inherited || !DONE.has(governor.tense)) return null;
  if (!RESOLVING.some((concept) => governor.concepts.has(concept)) || governor.modals.some((word) => ALREADY.has(word))) return null;
  return (verbal ? tense === 'infinitive' && link === 'control' : governor.objects.includes(head)) ? governor : null;
}

/** Those who meet, or the author of the text; what one state or body besides has decided may be old. */
function decidesHere(verb: Frame, { resolver, self }: Context): boolean {
  const deciders = resolver.resolveAll(verb.subjects);
  return (
    deciders.length !== 1 || deciders.some((each) => each.class === 'Group' || each.class === 'Person' || self.entities.includes(each))
  );
}

/**
 * "The two leaders agreed to establish a working group", "ils ont décidé de créer un centre": founded on the day on which that is decided, the day of the gathering
 * that the text is about or of its issue.
 */
export function dayOfResolve(each: Candidate, gathering: EventFact | undefined, context: Context): When | null {
  const { issued } = context.doc.meta;
  if (each.event.class !== 'Establishment' || !issued) return null;
  const verb = resolving(each);
  if (!verb || !decidesHere(verb, context)) return null;
  const date = gathering?.date;
  const isRecent =
    date?.earliest != null && date.earliest === date.latest && date.latest <= issued && addDays(date.latest, LONGEST_DAYS_BACK) >= issued;
  return isRecent ? date : { edtf: issued, earliest: issued, latest: issued };
}
