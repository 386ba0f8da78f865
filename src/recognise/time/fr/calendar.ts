/** French dates, months, years and their parts, by name or in figures. */
import { BARE_YEAR, ISO_DAY, shortPart, YEAR, yearIn } from '../figures.ts';
import { readHalf, readPart } from '../readers.ts';
import type { Context, Direction, Groups, Rule, Value } from '../types.ts';
import {
  dayOfWeek,
  daysOfMonth,
  daysOfWeek,
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
  unitOffset,
  years,
} from '../values.ts';
import { firstWords, type Lexicon } from '../words.ts';

const LAST = 'derni(?:er|ère)s?|passée?s?|écoulée?s?';
const NEXT = 'prochaine?s?|à venir|qui vient';
const BESIDE_YEAR = `de (?:l'année|l'an) (?<beside>${LAST}|${NEXT}|en cours)|de (?<same>cette année)|(?<near>${LAST}|${NEXT})`;
const YEAR_AFTER = `(?: (?:de (?:l'année )?)?(?<y>${YEAR})| (?:${BESIDE_YEAR}))`;

const side = (words: string): Direction => (new RegExp(`^(?:${LAST})$`, 'iu').test(words) ? -1 : /en cours/iu.test(words) ? 0 : 1);

/** Year that the words after a date give: "2024", "de l'an dernier". Null where they give none. */
function yearFrom({ y, beside, same }: Groups, { issued }: Context): number | null {
  if (y || !issued) return yearIn(y);
  if (!beside && !same) return null;
  return Number(issued.slice(0, 4)) + (beside ? side(beside) : 0);
}

function month(lexicon: Lexicon, groups: Groups, context: Context): Value {
  const number = lexicon.value('months', groups.month!);
  if (groups.near) return monthBeside(context, number, side(groups.near));
  return monthOfYear(context, number, yearFrom(groups, context));
}

const dayNumber = (text: string): number => (/^premier$/iu.test(text) ? 1 : Number.parseInt(text, 10));

/** Rules in order; among equally long matches the first wins. */
export function calendarRules(lexicon: Lexicon): Rule[] {
  const MONTH = lexicon.source('months');
  const WEEKDAY = lexicon.source('weekdays');
  const DAY = '(?:[0-3]?\\d|premier)';
  const FIRST = '1 ?er|premier|[0-3]?\\d';
  const weekdays = lexicon.starts('weekdays');
  const months = lexicon.starts('months');
  const MONTH_PHRASE = `(?:(?:ce )?mois (?:de |d'))?(?<month>${MONTH})`;
  const ORDINAL = lexicon.source('ordinals');
  const UNIT_PHRASE = `(?:(?:mois (?:de |d'))?(?<month>${MONTH})|(?:(?:année|exercice) )?(?<only>${YEAR})|(?<unit>(?:cette )?année|an|(?:ce )?mois|(?:cette )?semaine|(?:ce )?trimestre|(?:ce )?semestre)|(?<ordinal>${ORDINAL}) (?<block>trimestre|semestre)|(?<season>${lexicon.source('seasons')}))`;

  const whole = (groups: Groups, context: Context): Value | null => {
    if (groups.month) return month(lexicon, groups, context);
    if (groups.only) return years(Number(groups.only));
    if (groups.season)
      return season(
        context,
        lexicon.value('seasons', groups.season),
        yearFrom(groups, context),
        groups.near ? (side(groups.near) as -1 | 1) : undefined,
      );
    if (groups.block) {
      const block = lexicon.value('units', groups.block) as 'quarter' | 'half';
      return partOfYear(context, block, lexicon.value('ordinals', groups.ordinal!), yearFrom(groups, context));
    }
    if (!groups.unit) return null;
    const unit = lexicon.value('units', /\p{L}+$/u.exec(groups.unit)![0]);
    if (groups.y && unit === 'year') return years(Number(groups.y));
    return unitOffset(context.issued, unit, groups.near ? side(groups.near) : 0);
  };
  const days = (groups: Groups, context: Context): Value | null =>
    daysOfMonth(context, dayNumber(groups.from!), dayNumber(groups.to!), lexicon.value('months', groups.month!), yearFrom(groups, context));

  return [
    {
      id: 'fr-day',
      starts: ['#', 'premier', 'ce', ...weekdays],
      source: `(?:ce )?(?:(?<name>${WEEKDAY}),? )?(?:le )?(?<day>${FIRST}) (?<month>${MONTH})${YEAR_AFTER}?`,
      read: (groups, context) => {
        const number = lexicon.value('months', groups.month!);
        const direction = groups.near ? side(groups.near) : context.direction();
        const name = groups.name ? lexicon.value('weekdays', groups.name) : null;
        return namedDay(context, name, dayNumber(groups.day!), number, yearFrom(groups, context), direction);
      },
    },
    {
      id: 'fr-days',
      closed: true,
      starts: ['#', 'du', ...weekdays],
      source: `(?:du )?(?:(?:${WEEKDAY}) )?(?<from>${FIRST})(?:, ${DAY})*(?: (?:et|au|à|[-–—]) (?:le )?|[-–—])(?:(?:${WEEKDAY}) )?(?<to>${DAY}) (?<month>${MONTH})${YEAR_AFTER}?`,
      read: days,
    },
    {
      id: 'fr-night',
      starts: ['dans', 'nuit'],
      source: `(?:dans la )?nuit du (?:(?:${WEEKDAY}) )?(?<from>${FIRST}) au (?:(?:${WEEKDAY}) )?(?<to>${DAY}) (?<month>${MONTH})${YEAR_AFTER}?`,
      read: days,
    },
    ISO_DAY,
    {
      id: 'numeric-day',
      starts: ['#'],
      source: `(?<d>[0-3]?\\d)(?:\\.(?<m>[01]?\\d)\\.|/(?<m2>[01]?\\d)/|-(?<m3>[01]\\d)-)(?<y>${YEAR})`,
      read: ({ d, m, m2, m3, y }, context) => numericDay({ ...context, issued: null }, Number(d), Number(m ?? m2 ?? m3), Number(y)),
    },
    {
      id: 'fr-month',
      starts: ['ce', 'mois', ...months.filter((name) => name !== 'mars')],
      source: `${MONTH_PHRASE}${YEAR_AFTER}?`,
      read: (groups, context, match) => (/^\p{Lu}\p{Ll}+$|\.$/u.test(match) ? null : month(lexicon, groups, context)),
    },
    {
      id: 'fr-month-capital',
      starts: months,
      source: MONTH_PHRASE,
      alone: false,
      read: (groups, context, match) => (match === 'Mars' || match.endsWith('.') ? null : month(lexicon, groups, context)),
    },
    {
      id: 'fr-mars',
      starts: ['mars'],
      source: `(?<month>mars)${YEAR_AFTER}`,
      read: (groups, context) => month(lexicon, groups, context),
    },
    {
      id: 'fr-part',
      starts: [...lexicon.starts('parts'), 'tout', 'à', 'au', 'la', 'le'],
      source: `(?:à la |au |en |la |le |tout )?(?<part>${lexicon.source('parts')})(?:-| )(?:du |de la |de |d')?(?:l'|la |le )?${UNIT_PHRASE}${YEAR_AFTER}?`,
      read: readPart(lexicon, whole),
    },
    {
      id: 'fr-half',
      starts: ['première', 'seconde', 'deuxième', '#'],
      source: `(?<half>première|1re|1ère|seconde|deuxième|2e) (?:quinzaine|moitié) (?:du |de la |de |d')(?:l'|la |le )?${UNIT_PHRASE}${YEAR_AFTER}?`,
      read: readHalf(lexicon, whole),
    },
    {
      id: 'fr-quarter',
      starts: [...lexicon.starts('ordinals')],
      source: `(?<which>${ORDINAL}) (?<unit>trimestre|semestre)(?: (?:de (?:l'année )?)?(?<y>${YEAR})| de (?:l'année|l'an) (?<beside>${LAST}|${NEXT}|en cours)| de (?<same>cette année|l'année)| (?<near>${NEXT}))?`,
      read: (groups, context) => {
        const unit = lexicon.value('units', groups.unit!) as 'quarter' | 'half';
        return partOfYear(context, unit, lexicon.value('ordinals', groups.which!), yearFrom(groups, context));
      },
    },
    {
      id: 'fr-months-of-year',
      starts: ['#', ...lexicon.starts('numbers')],
      source: `(?<n>${lexicon.number}) (?<which>premi|derni)(?:er|ère)s mois (?:de |d')(?:l'année |l'an )?(?<y>${YEAR})`,
      read: ({ n, which, y }) => monthsOfYear(Number(y), /^premi/iu.test(which!) ? 1 : -1, lexicon.count(n!)),
    },
    shortPart('TQ', 'S'),
    {
      id: 'fr-season',
      starts: lexicon.starts('seasons'),
      source: `(?<season>${lexicon.source('seasons')})`,
      alone: false,
      read: whole,
    },
    {
      id: 'fr-season-year',
      starts: lexicon.starts('seasons'),
      source: `(?<season>${lexicon.source('seasons')})${YEAR_AFTER}(?:[-–/](?:${YEAR}|\\d\\d))?`,
      alone: false,
      read: whole,
    },
    {
      id: 'fr-holiday',
      starts: firstWords(Object.keys(lexicon.holidays)),
      source: `(?<day>${lexicon.source('holidays')})(?: (?<y>${YEAR}))?(?! (?:chinois|lunaire|orthodoxe))`,
      alone: false,
      read: ({ day, y }, context) => holiday(context, lexicon.value('holidays', day!), yearIn(y)),
    },
    {
      id: 'fr-weekday',
      starts: weekdays,
      source: `(?<!un )(?<day>${WEEKDAY})(?: (?<near>${LAST}|${NEXT}|suivant))?(?: (?:matin|soir|après-midi))?`,
      read: ({ day, near }, context) => {
        const which = !near ? 'bare' : side(near) < 0 ? 'last' : 'next';
        return dayOfWeek(context, lexicon.value('weekdays', day!), which);
      },
    },
    {
      id: 'fr-weekdays',
      starts: weekdays,
      source: `(?<first>${WEEKDAY}) et (?<second>${WEEKDAY}) (?<near>derniers|prochains)`,
      read: ({ first, second, near }, context) =>
        daysOfWeek(context, lexicon.value('weekdays', first!), lexicon.value('weekdays', second!), side(near!) < 0 ? 'last' : 'next'),
    },
    {
      id: 'year-range',
      starts: ['période', 'années', 'exercice', 'exercices', 'campagne', '#'],
      source: `(?:(?:période|années|exercices?|campagne)(?: (?:budgétaire|allant))? (?:de )?)?(?<y>${YEAR})(?:[-–—]|/| à )(?<to>20\\d\\d|19\\d\\d|\\d\\d)`,
      figure: true,
      read: ({ y, to }, _context, match) => {
        const last = sameCentury(Number(y), to!);
        return last > Number(y) && !(match.includes(' à ') && /^\d/u.test(match)) ? years(Number(y), last) : null;
      },
    },
    BARE_YEAR,
    {
      id: 'year-named',
      starts: ['l', 'année', 'an', 'exercice'],
      source: `(?:l')?(?:année|an|exercice)(?: budgétaire| scolaire| civile)? (?<y>${YEAR})`,
      read: ({ y }) => years(Number(y)),
    },
    {
      id: 'fr-decade',
      starts: ['années'],
      source: `années (?<y>1[5-9]\\d0|20\\d0|[1-9]0|(?<word>trente|quarante|cinquante|soixante-dix|soixante|quatre-vingt-dix|quatre-vingts?))`,
      read: ({ y, word }) => decadeOf(word ? 1900 + lexicon.count(word) : y!.length === 2 ? 1900 + Number(y) : Number(y)),
    },
  ];
}
