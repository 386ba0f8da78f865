/** Readings that the rules of both languages share: what their groups `n` and `unit`, a number and a unit of time, mean. */
import type { Context, Groups, Rule, Value } from './types.ts';
import { away, duration, halfOf, thirdOf, within } from './values.ts';
import type { Lexicon } from './words.ts';

type Read = Rule['read'];

interface CountedReaders {
  /** "three days ago". */
  readonly ago: Read;
  /** "in three days". */
  readonly ahead: Read;
  /** "for the last three days": since that time. */
  readonly sinceThen: Read;
  /** "within three days". */
  readonly inside: Read;
  /** "for three days"; group `during` says that it is no period to come. */
  readonly lasting: Read;
}

export function countedReaders(lexicon: Lexicon): CountedReaders {
  const unitOf = ({ unit }: Groups) => lexicon.value('units', unit!);
  const countOf = ({ n }: Groups): number => lexicon.count(n!);
  const ago: Read = (groups, { issued }) => away(issued, unitOf(groups), -countOf(groups));
  return {
    ago,
    ahead: (groups, { issued }) => away(issued, unitOf(groups), countOf(groups)),
    sinceThen: (groups, { issued }) => {
      const start = away(issued, unitOf(groups), -countOf(groups));
      return { ...start, edtf: start.edtf && `${start.edtf.split('/')[0]}/..`, grain: 'none', kind: 'since' };
    },
    inside: (groups, context) => within(context, unitOf(groups), countOf(groups)),
    lasting: (groups, context) => duration(context, unitOf(groups), countOf(groups), groups.during === undefined),
  };
}

/** What the words of a whole ("the year 2024") mean. */
type Whole = (groups: Groups, context: Context) => Value | null;

const cutFrom =
  (whole: Whole, cut: (value: Value, groups: Groups) => Value | null): Read =>
  (groups, context) => {
    const value = whole(groups, context);
    return value && cut(value, groups);
  };

/** "early 2024", by group `part`. */
export const readPart = (lexicon: Lexicon, whole: Whole): Read =>
  cutFrom(whole, (value, { part }) => thirdOf(value, lexicon.value('parts', part!)));

/** "the second half of 2024", by group `half`. */
export const readHalf = (lexicon: Lexicon, whole: Whole): Read =>
  cutFrom(whole, (value, { half }) => halfOf(value, lexicon.value('ordinals', half!)));
