/** English times told from the day of issue or from another event. */
import { countedReaders } from '../readers.ts';
import type { Rule } from '../types.ts';
import {
  besideEvent,
  dayOffset,
  dayOfNamedMonth,
  dayOfNearWeek,
  fromNamed,
  nightBefore,
  recurring,
  restOfWeek,
  unitOffset,
  weekdayAndNumber,
  weekend,
  weekSoFar,
} from '../values.ts';
import type { Lexicon } from '../words.ts';

const DEICTIC: Readonly<Record<string, number>> = { today: 0, tonight: 0, yesterday: -1, tomorrow: 1 };
/** The event named after "the day after": what follows the article. */
const EVENT =
  "(?<tail> (?:the |an? |its |his |her |their |this |that |these |those )?(?<anchor>\\p{L}[\\p{L}\\p{M}\\p{N}’'-]*(?: (?!(?:on|in|of|at|by|and|to|from|that|which)(?![\\p{L}\\p{M}\\p{N}]))\\p{L}[\\p{L}\\p{M}\\p{N}’'-]*){0,2}))";
const PERIODIC = ['annually', 'yearly', 'monthly', 'weekly', 'quarterly', 'annual', 'biannual', 'biennial'];

const before = (word: string): boolean => /^(?:before|prior|preceding|previous)/iu.test(word);

/** Rules in order. */
export function relativeRules(lexicon: Lexicon): Rule[] {
  const WEEKDAY = lexicon.source('weekdays');
  const UNIT = lexicon.source('units');
  const unitOf = (word: string) => lexicon.value('units', word);
  const counted = countedReaders(lexicon);
  return [
    {
      id: 'en-deictic',
      starts: ['today', 'tonight', 'yesterday', 'tomorrow', 'earlier', 'later'],
      source: '(?:(?:earlier|later) )?(?<day>today|tonight|yesterday|tomorrow)(?: (?:morning|afternoon|evening|night))?',
      read: ({ day }, context) => dayOffset(context.issued, DEICTIC[day!.toLowerCase()]),
    },
    {
      id: 'en-before-yesterday',
      starts: ['the'],
      source: 'the day (?:(?<before>before yesterday)|after tomorrow)',
      read: (groups, context) => dayOffset(context.issued, groups.before ? -2 : 2),
    },
    {
      id: 'en-this-day',
      starts: ['this', 'earlier', 'later', 'last'],
      source: '(?<!to )(?:(?:earlier|later) )?this (?:morning|afternoon|evening|day)|(?<last>last night)',
      read: ({ last }, context) => dayOffset(context.issued, last ? -1 : 0),
    },
    {
      id: 'en-overnight',
      starts: ['overnight'],
      source: 'overnight',
      prefixed: false,
      read: (_groups, context) => nightBefore(context),
    },
    {
      id: 'en-new-year',
      starts: ['the'],
      source: "the new year(?! of|[’'-])",
      read: (_groups, context) => unitOffset(context.issued, 'year', 1),
    },
    {
      id: 'en-earlier-this-week',
      starts: ['earlier'],
      source: 'earlier (?:this|in the) week',
      read: (_groups, context) => weekSoFar(context),
    },
    {
      id: 'en-same-day',
      starts: ['the', 'that', 'on'],
      source: '(?:on )?(?:the|that) same day|on that day',
      prefixed: false,
      read: (_groups, context) => dayOffset(context.reference, 0),
    },
    {
      id: 'en-neighbour-day',
      starts: ['the', 'on'],
      source:
        '(?:on )?the (?:(?:(?<side>next|following|previous|preceding) day)|day (?<after>before|after))(?! the| its| his| her| their| th| yesterday| tomorrow)',
      prefixed: false,
      read: ({ side, after }, context) => dayOffset(context.reference, before((side ?? after)!) ? -1 : 1),
    },
    {
      id: 'en-days-from-event',
      starts: ['the', 'a', 'one', '#', ...lexicon.starts('numbers')],
      source: `(?:(?<one>(?:the|a|one) (?:day|week|month|year))|(?<n>${lexicon.number}) (?<unit>days?|weeks?|months?|years?)) (?<side>before|after|following)${EVENT}`,
      prefixed: false,
      read: ({ one, n, unit, side }) =>
        besideEvent((before(side!) ? -1 : 1) * (one ? 1 : lexicon.count(n!)), unitOf(unit ?? (one!.split(' ').at(-1) as string))),
    },
    {
      id: 'en-unit-beside',
      starts: ['this', 'last', 'next', 'earlier', 'late', 'early', 'the'],
      source:
        '(?:(?:earlier|late|early) )?(?:(?<last>(?<!the )last|this past)|(?<next>(?<!the )next|this coming)|(?<now>this|the current)) (?:calendar )?(?<unit>week|month|quarter|year)',
      read: ({ last, next, unit }, context) => unitOffset(context.issued, unitOf(unit!), last ? -1 : next ? 1 : 0),
    },
    {
      id: 'en-rest-of-unit',
      starts: ['later', 'the', 'for'],
      source: '(?:later|(?:for )?the (?:rest|remainder) of) (?:this |the )?(?<unit>week|month|year)',
      prefixed: false,
      read: ({ unit }, context) => (unitOf(unit!) === 'week' ? restOfWeek(context) : unitOffset(context.issued, unitOf(unit!), 0)),
    },
    {
      id: 'en-unit-from-reference',
      starts: ['the', 'following', 'previous'],
      source: '(?:the )?(?<side>following|previous|preceding) (?<unit>week|month|year)',
      read: ({ side, unit }, context) => unitOffset(context.named ?? context.reference, unitOf(unit!), before(side!) ? -1 : 1),
    },
    {
      id: 'en-decade-now',
      starts: ['this', 'last', 'next', 'current'],
      source: 'this (?:critical |decisive )?decade',
      read: (_groups, context) => unitOffset(context.issued, 'decade', 0),
    },
    {
      id: 'en-weekday-number',
      starts: lexicon.starts('weekdays'),
      source: `(?<day>${WEEKDAY}),? (?:the )?(?<number>[0-3]?\\d(?:st|nd|rd|th))`,
      read: ({ day, number }, context) => weekdayAndNumber(context, lexicon.value('weekdays', day!), Number.parseInt(number!, 10)),
    },
    {
      id: 'en-weekday-of-week',
      starts: lexicon.starts('weekdays'),
      source: `(?<day>${WEEKDAY}) of (?:(?<last>last)|(?<next>next|the coming)|this) week`,
      read: ({ day, last, next }, context) => dayOfNearWeek(context, lexicon.value('weekdays', day!), last ? -1 : next ? 1 : 0),
    },
    {
      id: 'en-bare-day',
      starts: ['on', 'the'],
      source: '(?:on )?the (?<day>[0-3]?\\d)(?:st|nd|rd|th)(?: of (?:that|the same) month|(?=[,;.)]| (?:in|at|by|when)(?!\\p{L})))',
      prefixed: false,
      read: ({ day }, context) => (context.month ? dayOfNamedMonth(context, Number(day)) : null),
    },
    {
      id: 'en-weekend',
      starts: ['this', 'last', 'next', 'the', 'over'],
      source: '(?:(?<last>last|this past|the past)|(?<next>next|this coming|the coming)|this|over the) weekend',
      read: ({ last, next }, context) => weekend(context, last ? -1 : next ? 1 : null),
    },
    {
      id: 'en-ago',
      starts: ['nearly', 'almost', 'just', 'over', 'more', 'some', 'about', '#', ...lexicon.starts('numbers')],
      source: `(?:(?:nearly|almost|just|just over|over|more than|some|about) )?(?<n>${lexicon.number}) (?<unit>${UNIT}) ago`,
      read: counted.ago,
    },
    {
      id: 'en-later',
      starts: ['#', ...lexicon.starts('numbers')],
      source: `(?<n>${lexicon.number}) (?<unit>${UNIT}) (?:later|(?<earlier>earlier))`,
      prefixed: false,
      read: ({ n, unit, earlier }, context) => fromNamed(context.named, unitOf(unit!), (earlier ? -1 : 1) * lexicon.count(n!)),
    },
    {
      id: 'en-in',
      starts: ['in'],
      source: `in (?:about |around )?(?<n>${lexicon.number}) (?<unit>${UNIT})(?:['’]s?(?: time)?| from now| time)`,
      prefixed: false,
      read: counted.ahead,
    },
    {
      id: 'en-from-now',
      starts: ['#', ...lexicon.starts('numbers')],
      source: `(?<n>${lexicon.number}) (?<unit>${UNIT}) from (?:now|today)`,
      prefixed: false,
      read: counted.ahead,
    },
    {
      id: 'en-every',
      starts: ['each', 'every', ...PERIODIC],
      source: `(?:each|every)(?: (?:other|single|${lexicon.number}))? (?:${UNIT}|${WEEKDAY}s?|morning|night|${lexicon.source('seasons')})|${PERIODIC.join('|')}`,
      prefixed: false,
      read: recurring,
    },
  ];
}
