import type { EventFact, When } from '../../model/facts.ts';
import type { TimeMention } from '../../model/value.ts';

type Known = Pick<EventFact, 'class' | 'evidence' | 'rule' | 'confidence'> & Partial<EventFact>;

/** An event that happened, of which nothing more is known than what is given. */
export const newEvent = (known: Known): EventFact => ({
  date: null,
  place: null,
  participations: [],
  factuality: 'Actual',
  ...known,
});

/** One day. */
export const onDay = (day: string): When => ({ edtf: day, earliest: day, latest: day });

/** True for a date that is one day. */
export const isDay = (when: When | null): boolean => when !== null && when.earliest !== null && when.earliest === when.latest;

/** The day of issue; null where it is not known. */
export const dayOfIssue = (issued: string | undefined): When | null => (issued === undefined ? null : onDay(issued));

/** The value of a time expression as the date of an event. */
export const whenOf = (time: TimeMention): When => ({
  edtf: time.edtf as string,
  earliest: time.earliest,
  latest: time.latest,
  words: { start: time.start, end: time.end },
});
