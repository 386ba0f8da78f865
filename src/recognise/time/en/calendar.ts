/** English dates, months, years and their parts, by name or in figures. */
import { BARE_YEAR, ISO_DAY, shortPart, YEAR, yearIn } from '../figures.ts';
import { readHalf, readPart } from '../readers.ts';
import type { Context, Groups, Rule, Value } from '../types.ts';
import {
  dayOfWeek,
  daysOfMonth,
  decadeOf,
  holiday,
  monthBeside,
  monthOfYear,
  monthsOfYear,
  namedDay,
  numericDay,
  partOfYear,
  sameCentury,
  season,
  thirdOf,
  thisSeason,
  unitOffset,
  years,
} from '../values.ts';
import { firstWords, type Lexicon } from '../words.ts';
import { side, YEAR_AFTER, yearFrom } from './year-after.ts';

const DAY = '[0-3]?\\d(?:st|nd|rd|th)?';
/** Month names that are also words or first names count only beside a number or after a preposition. */
const OTHER_WORDS = /^(?:may|march|august|april|june|\p{L}{3,4}\.|(?!june|july)\p{L}{3,4})$/iu;

const capital = (match: string, name: string): boolean => /^\p{Lu}/u.test(match.slice(match.toLowerCase().indexOf(name.toLowerCase())));

/** Rules in order; among equally long matches the first wins. */
export function calendarRules(lexicon: Lexicon): Rule[] {
  const MONTH = lexicon.source('months');
  const WEEKDAY = lexicon.source('weekdays');
  const SEASON = lexicon.source('seasons');
  const months = lexicon.starts('months');
  const weekdays = lexicon.starts('weekdays');
  const monthNumber = (word: string | undefined): number => lexicon.value('months', word!);
  const UNIT_PHRASE = `(?:(?:the )?month of (?<month2>${MONTH})|(?<month>${MONTH})|(?:the )?(?:(?:(?:calendar |fiscal |financial )?year|FY) ?)?(?<only>${YEAR})|(?:the )?(?<decade>20\\d0|1[5-9]\\d0)s|(?:the )?(?<ordinal>${lexicon.source('ordinals')}) (?<block>quarter)|(?:(?<which>this|last|next|the coming|the current|the|each) )?(?:(?:calendar )?(?<unit>week|month|quarter|year|decade)|(?<season>${SEASON})))`;

  const whole = (groups: Groups, context: Context): Value | null => {
    const name = groups.month ?? groups.month2;
    if (name) return monthOfYear(context, monthNumber(name), yearFrom(groups, context));
    if (groups.decade) return decadeOf(Number(groups.decade));
    if (groups.only) return years(Number(groups.only));
    const which = side(groups.which);
    if (groups.season) return season(context, lexicon.value('seasons', groups.season), yearFrom(groups, context), which || undefined);
    if (groups.block) return partOfYear(context, 'quarter', lexicon.value('ordinals', groups.ordinal!), yearFrom(groups, context));
    return groups.unit && !/^each$/iu.test(groups.which ?? '')
      ? unitOffset(context.issued, lexicon.value('units', groups.unit), which)
      : null;
  };
  const day = (groups: Groups, context: Context, match: string): Value | null => {
    const name = groups.name ? lexicon.value('weekdays', groups.name) : null;
    return capital(match, groups.month!)
      ? namedDay(context, name, Number.parseInt(groups.day!, 10), monthNumber(groups.month), yearFrom(groups, context))
      : null;
  };
  const days = (groups: Groups, context: Context, match: string): Value | null =>
    capital(match, groups.month!)
      ? daysOfMonth(
          context,
          Number.parseInt(groups.from!, 10),
          Number.parseInt(groups.to!, 10),
          monthNumber(groups.month),
          yearFrom(groups, context),
        )
      : null;

  return [
    {
      id: 'en-month-day',
      starts: months,
      source: `(?<month>${MONTH}) (?:the )?(?<day>${DAY})`,
      figure: true,
      dated: true,
      read: day,
    },
    {
      id: 'en-month-day-year',
      starts: [...months, ...weekdays],
      source: `(?:(?<name>${WEEKDAY}),? )?(?<month>${MONTH}) (?:the )?(?<day>${DAY})${YEAR_AFTER}`,
      read: day,
    },
    {
      id: 'en-weekday-month-day',
      starts: ['this', ...weekdays],
      source: `(?:this )?(?<name>${WEEKDAY}),? (?<month>${MONTH}) (?:the )?(?<day>${DAY})`,
      read: day,
    },
    {
      id: 'en-day-month',
      starts: ['#', 'this', ...weekdays],
      source: `(?:(?:this )?(?<name>${WEEKDAY}),? (?:the )?)?(?<day>${DAY})(?: of)? (?<month>${MONTH})${YEAR_AFTER}?`,
      read: day,
    },
    {
      id: 'en-month-days',
      closed: true,
      starts: months,
      source: `(?<month>${MONTH}) (?<from>${DAY})(?:, ${DAY})*,?(?:[-–—]| (?:and|to|through|–|-) )(?<to>${DAY})${YEAR_AFTER}?`,
      figure: true,
      dated: true,
      read: days,
    },
    {
      id: 'en-days-month',
      closed: true,
      starts: ['#'],
      source: `(?<from>${DAY})(?:, ${DAY})*,?(?:[-–—]| (?:and|to|through|–|-) (?:the )?)(?<to>${DAY})(?: of)? (?<month>${MONTH})${YEAR_AFTER}?`,
      read: days,
    },
    ISO_DAY,
    {
      id: 'numeric-day',
      starts: ['#'],
      source: `(?<d>[0-3]?\\d)(?:/(?<m>[0-3]?\\d)/|\\.(?<m2>[01]?\\d)\\.|-(?<m3>[01]\\d)-)(?<y>${YEAR})`,
      read: ({ d, m, m2, m3, y }, context) => numericDay(context, Number(d), Number(m ?? m2 ?? m3), Number(y)),
    },
    {
      id: 'en-month',
      starts: months,
      source: `(?<month>${MONTH})(?:,? of)?${YEAR_AFTER}`,
      read: (groups, context, match) =>
        capital(match, groups.month!) ? monthOfYear(context, monthNumber(groups.month), yearFrom(groups, context)) : null,
    },
    {
      id: 'en-month-alone',
      starts: months,
      source: `(?<month>${MONTH})`,
      read: ({ month }, context, match) =>
        capital(match, month!) && !OTHER_WORDS.test(month!) ? monthOfYear(context, monthNumber(month), null) : null,
    },
    {
      id: 'en-month-before-noun',
      starts: months,
      source: `(?<=(?:(?<!\\p{L})(?:the|this|its|his|her|their|our)|[’']s) )(?<month>${MONTH})(?= \\p{L})`,
      read: ({ month }, context, match) => (capital(match, month!) ? monthOfYear(context, monthNumber(month), null) : null),
    },
    {
      id: 'en-month-after-preposition',
      starts: [...months, 'month'],
      source: `(?:month of )?(?<month>${MONTH})`,
      alone: false,
      read: ({ month }, context, match) => (capital(match, month!) ? monthOfYear(context, monthNumber(month), null) : null),
    },
    {
      id: 'en-month-beside',
      starts: ['this', 'last', 'next'],
      source: `(?<which>this|last|next|this past|this coming) (?<month>${MONTH})`,
      read: ({ which, month }, context, match) => {
        if (!capital(match, month!)) return null;
        const direction = side(which);
        return direction ? monthBeside(context, monthNumber(month), direction) : monthOfYear(context, monthNumber(month), null);
      },
    },
    {
      id: 'en-part',
      starts: ['the', 'mid', 'early', 'late', ...lexicon.starts('parts')],
      source: `(?:the |in )?(?:very )?(?<part>${lexicon.source('parts')})(?:-| of |(?<=early|late|mid) (?:in )?| (?=\\d))${UNIT_PHRASE}${YEAR_AFTER}?`,
      read: readPart(lexicon, whole),
    },
    {
      id: 'en-half',
      starts: ['first', 'second'],
      source: `(?<half>first|second) half of ${UNIT_PHRASE}${YEAR_AFTER}?`,
      read: readHalf(lexicon, whole),
    },
    {
      id: 'en-quarter',
      starts: lexicon.starts('ordinals'),
      source: `(?<which>${lexicon.source('ordinals')}) (?<unit>quarter)(?<when>,? (?:of )?(?<y>${YEAR})| of (?<same>this|last|next) year| of the year)?(?! of)`,
      read: (groups, context) => {
        const beside = /^last$/iu.test(groups.which!) && !groups.when;
        return beside ? null : partOfYear(context, 'quarter', lexicon.value('ordinals', groups.which!), yearFrom(groups, context));
      },
    },
    {
      id: 'en-months-of-year',
      starts: ['first', 'last', 'final'],
      source: `(?<which>first|last|final) (?<n>${lexicon.number}) months of (?<y>${YEAR})`,
      read: ({ n, which, y }) => monthsOfYear(Number(y), /^first$/iu.test(which!) ? 1 : -1, lexicon.count(n!)),
    },
    {
      id: 'en-year-end',
      starts: ['year'],
      source: "year(?:'s |-| )end",
      alone: false,
      read: (_groups, context) => thirdOf(unitOffset(context.issued, 'year', 0), 'end'),
    },
    shortPart('Q', 'H'),
    {
      id: 'en-season',
      starts: lexicon.starts('seasons'),
      source: `(?<season>${SEASON})`,
      alone: false,
      read: (groups, context, match) => (match.toLowerCase() === 'fall' ? null : whole(groups, context)),
    },
    {
      id: 'en-season-year',
      starts: lexicon.starts('seasons'),
      source: `(?<season>${SEASON})(?: of)? (?<y>${YEAR})(?:[-–/](?:${YEAR}|\\d\\d))?`,
      read: whole,
    },
    {
      id: 'en-season-beside',
      starts: ['this', 'last', 'next'],
      source: `(?<which>this coming|this|last|next) (?<season>${SEASON})`,
      read: ({ which, season: name }, context) => {
        const number = lexicon.value('seasons', name!);
        const direction = side(which);
        return direction === 0 ? thisSeason(context, number) : season(context, number, null, direction);
      },
    },
    {
      id: 'en-holiday',
      starts: firstWords(Object.keys(lexicon.holidays)),
      source: `(?<day>${lexicon.source('holidays')})(?: (?<y>${YEAR}))?`,
      alone: false,
      read: ({ day: name, y }, context) => holiday(context, lexicon.value('holidays', name!), yearIn(y)),
    },
    {
      id: 'en-weekday',
      starts: [...weekdays, 'this', 'last', 'next', 'earlier', 'later'],
      source: `(?<!(?:^|\\P{L})(?:a|every|each) )(?:(?<which>this past|this coming|this|last|next) )?(?<day>${WEEKDAY})(?: (?:morning|afternoon|evening|night))?`,
      read: ({ which, day: name }, context, match) => {
        if (!capital(match, name!)) return null;
        const direction = side(which);
        return dayOfWeek(
          context,
          lexicon.value('weekdays', name!),
          direction < 0 ? 'last' : direction > 0 ? 'next' : which ? 'nearest' : 'bare',
        );
      },
    },
    {
      id: 'year-range',
      starts: ['#'],
      source: `(?<y>${YEAR})(?:[-–—]|/)(?<to>20\\d\\d|19\\d\\d|\\d\\d)`,
      figure: true,
      read: ({ y, to }) => (sameCentury(Number(y), to!) > Number(y) ? years(Number(y), sameCentury(Number(y), to!)) : null),
    },
    BARE_YEAR,
    {
      id: 'year-named',
      starts: ['year', 'fiscal', 'fy', 'calendar', 'financial'],
      source: `(?:(?:the )?(?:fiscal |calendar |financial |school )?year|FY) ?(?<y>${YEAR})(?:[-–/](?<to>${YEAR}|\\d\\d))?`,
      read: ({ y, to }) => years(Number(y), to ? sameCentury(Number(y), to) : Number(y)),
    },
    { id: 'en-decade', starts: ['#'], source: `(?<y>1[5-9]\\d0|20\\d0)['’]?s`, alone: false, read: ({ y }) => decadeOf(Number(y)) },
  ];
}
