/** French times told from the day of issue or from another event. */
import { plainForm } from '../../../text/plain-form.ts';
import { countedReaders } from '../readers.ts';
import type { Rule } from '../types.ts';
import {
  besideEvent,
  dayOffset,
  dayOfNamedMonth,
  dayOfNearWeek,
  dayOfWeek,
  fromNamed,
  recurring,
  restOfWeek,
  thisSeason,
  unitOffset,
  weekdayAndNumber,
  weekend,
} from '../values.ts';
import type { Lexicon } from '../words.ts';

const DEICTIC: Readonly<Record<string, number>> = { "aujourd'hui": 0, hier: -1, 'avant-hier': -2, demain: 1, 'après-demain': 2 };
const LAST = 'derni(?:er|ère)|pass[ée]e?|écoulée?';
const NEXT = 'prochaine?';
const MOMENT = '(?: (?:matin|midi|après-midi|soir))?';
/** The event named after "au lendemain": what follows the article. */
const EVENT =
  "(?<tail> (?:des |du |de la |de l'|de cette |de ce(?:t)? |de ces |de |d')(?<anchor>\\p{L}[\\p{L}\\p{M}\\p{N}'’-]*(?: (?:de la |de l'|du |des |de |d')\\p{L}[\\p{L}\\p{M}\\p{N}'’-]*)?))";
const NEIGHBOUR: Readonly<Record<string, number>> = { veille: -1, 'avant-veille': -2, lendemain: 1, surlendemain: 2 };

const PERIODIC = ['annuel', 'mensuel', 'trimestriel', 'semestriel']
  .flatMap((word) => [word, `${word}s`, `${word}le`, `${word}les`, `${word}lement`])
  .concat(['hebdomadaire', 'hebdomadaires', 'quotidiennement']);

/** Rules in order. */
export function relativeRules(lexicon: Lexicon): Rule[] {
  const WEEKDAY = lexicon.source('weekdays');
  const UNIT = lexicon.source('units');
  const unitOf = (word: string) => lexicon.value('units', word);
  const counted = countedReaders(lexicon);
  return [
    {
      id: 'fr-deictic',
      starts: ['aujourd', 'hier', 'avant', 'demain', 'après'],
      source: `(?<day>aujourd'hui|hier|avant-hier|demain|après-demain)${MOMENT}`,
      read: ({ day }, context) => dayOffset(context.issued, DEICTIC[plainForm(day!)]),
    },
    {
      id: 'fr-this-day',
      starts: ['ce', 'cet', 'cette'],
      source: '(?<!à )(?:ce (?:jour|matin|midi|soir)|cet(?:te)? (?:après-midi|nuit))(?!-là)',
      prefixed: false,
      read: (_groups, context) => dayOffset(context.issued, 0),
    },
    {
      id: 'fr-last-night',
      starts: ['nuit'],
      source: 'nuit (?:dernière|passée)',
      prefixed: false,
      read: (_groups, context) => dayOffset(context.issued, -1),
    },
    {
      id: 'fr-same-day',
      starts: ['le', 'ce'],
      source: '(?:le|ce) même jour|ce jour-là',
      prefixed: false,
      read: (_groups, context) => dayOffset(context.reference, 0),
    },
    {
      id: 'fr-this-weekday',
      starts: ['ce'],
      source: `ce (?<day>${WEEKDAY})${MOMENT}`,
      read: ({ day }, context) => dayOfWeek(context, lexicon.value('weekdays', day!), 'nearest'),
    },
    {
      id: 'fr-weekday-number',
      starts: ['ce', ...lexicon.starts('weekdays')],
      source: `(?:ce )?(?<day>${WEEKDAY}) (?<number>1er|[0-3]?\\d)`,
      figure: true,
      read: ({ day, number }, context) => weekdayAndNumber(context, lexicon.value('weekdays', day!), Number.parseInt(number!, 10)),
    },
    {
      id: 'fr-weekday-of-week',
      starts: lexicon.starts('weekdays'),
      source: `(?<day>${WEEKDAY}) de (?:la semaine (?:(?<last>${LAST})|(?<next>${NEXT}|suivante))|cette semaine)`,
      read: ({ day, last, next }, context) => dayOfNearWeek(context, lexicon.value('weekdays', day!), last ? -1 : next ? 1 : 0),
    },
    {
      id: 'fr-bare-day',
      starts: ['le'],
      source: 'le (?<day>1er|[0-3]?\\d)(?: du même mois|(?=[,;.)]| (?:par|à|au|en|dans)(?!\\p{L})))',
      prefixed: false,
      read: ({ day }, context) => (context.month ? dayOfNamedMonth(context, Number.parseInt(day!, 10)) : null),
    },
    {
      id: 'fr-neighbour-day',
      starts: ['la', 'le', 'l', 'dès', 'au', 'à'],
      source: "(?:dès )?(?:la |le |l'|au |à la |à l')(?<day>avant-veille|veille|surlendemain|lendemain)(?: au soir)?",
      prefixed: false,
      read: ({ day }, context) => dayOffset(context.reference, NEIGHBOUR[plainForm(day!)]),
    },
    {
      id: 'fr-beside-event',
      starts: ['la', 'le', 'l', 'dès', 'au', 'à'],
      source: `(?:dès )?(?:la |le |l'|au |à la |à l')(?<day>avant-veille|veille|surlendemain|lendemain)${EVENT}`,
      prefixed: false,
      read: ({ day }) => besideEvent(NEIGHBOUR[plainForm(day!)]),
    },
    {
      id: 'fr-days-from-event',
      starts: ['#', ...lexicon.starts('numbers')],
      source: `(?<n>${lexicon.number}) (?<unit>jours?|semaines?|mois|ans?) (?<side>avant|après)(?<tail> (?:le |la |les |l'|son |sa |ses |leurs? |ce |cet |cette )(?<anchor>\\p{L}[\\p{L}\\p{M}\\p{N}'’-]*(?: (?:de la |de l'|du |des |de |d')\\p{L}[\\p{L}\\p{M}\\p{N}'’-]*)?))`,
      prefixed: false,
      read: ({ n, unit, side }) => besideEvent((/avant/iu.test(side!) ? -1 : 1) * lexicon.count(n!), unitOf(unit!)),
    },
    {
      id: 'fr-unit-beside',
      starts: ['semaine', 'mois', 'trimestre', 'semestre', 'année', 'an'],
      source: `(?<unit>semaine|mois|trimestre|semestre|année|an) (?:(?<last>${LAST})|(?<next>${NEXT})|(?<now>en cours|courante?))`,
      alone: false,
      read: ({ unit, last, next }, context) => unitOffset(context.issued, unitOf(unit!), last ? -1 : next ? 1 : 0),
    },
    {
      id: 'fr-unit-from-reference',
      starts: ['année', 'an', 'mois', 'semaine'],
      source: "(?<unit>semaine|mois|année) (?:(?<next>suivante?)|précédente?|d'avant)",
      alone: false,
      read: ({ unit, next }, context) => unitOffset(context.named ?? context.reference, unitOf(unit!), next ? 1 : -1),
    },
    {
      id: 'fr-this-unit',
      starts: ['ce', 'cette', 'cet'],
      source: `(?:ce (?<masculine>mois|trimestre|semestre)|cette (?<feminine>semaine|année|décennie))(?:-ci)?(?! derni|-là)`,
      prefixed: true,
      read: ({ masculine, feminine }, context) => unitOffset(context.issued, unitOf((masculine ?? feminine)!), 0),
    },
    {
      id: 'fr-this-season',
      starts: ['cet', 'ce'],
      source: `cet? (?<season>${lexicon.source('seasons')})(?! dernier|-là)`,
      read: ({ season }, context) => thisSeason(context, lexicon.value('seasons', season!)),
    },
    {
      id: 'fr-later-this-week',
      starts: ['plus', 'dans', 'avant'],
      source: '(?:plus tard (?:dans|cette)|dans le courant de|dans la suite de) (?:la |cette )?semaine',
      prefixed: false,
      read: (_groups, context) => restOfWeek(context),
    },
    {
      id: 'fr-weekend',
      starts: ['ce', 'week', 'weekend', 'au', 'durant', 'pendant', 'lors'],
      source: `(?<this>ce |(?:au cours du|durant le|pendant le|lors du) )?week-?end(?: (?:(?<last>${LAST})|(?<next>${NEXT})))?`,
      read: ({ last, next, ...groups }, context) => (groups.this || last || next ? weekend(context, last ? -1 : next ? 1 : null) : null),
    },
    {
      id: 'fr-ago',
      starts: ['il', 'voici', 'voilà'],
      source: `(?:il y a|voici|voilà) (?:près d['e] ?|environ |plus d['e] ?|à peine )?(?<n>${lexicon.number}) (?<unit>${UNIT})(?! que)`,
      prefixed: false,
      read: counted.ago,
    },
    {
      id: 'fr-in',
      starts: ['dans'],
      source: `dans (?<n>${lexicon.number}) (?<unit>${UNIT})`,
      prefixed: false,
      read: counted.ahead,
    },
    {
      id: 'fr-later',
      starts: ['#', ...lexicon.starts('numbers')],
      source: `(?<n>${lexicon.number}) (?<unit>${UNIT}) (?:plus (?<later>tard)|plus tôt|auparavant)`,
      prefixed: false,
      read: ({ n, unit, later }, context) => fromNamed(context.named, unitOf(unit!), (later ? 1 : -1) * lexicon.count(n!)),
    },
    {
      id: 'fr-early-this-year',
      starts: ['plus'],
      source: "plus (?:tôt|tard) (?:dans l'|cette |dans le |ce )(?<unit>année|mois|semaine)",
      prefixed: false,
      read: ({ unit }, context) => unitOffset(context.issued, unitOf(unit!), 0),
    },
    {
      id: 'fr-every',
      starts: ['chaque', 'tous', 'toutes'],
      source: `chaque (?:${UNIT}|${WEEKDAY}|${lexicon.source('seasons')}|nuit|matin|soir)|tous les (?:(?:${lexicon.number}) )?(?:jours|mois|ans|trimestres|semestres|${WEEKDAY}s|matins|soirs)|toutes les (?:(?:${lexicon.number}) )?(?:semaines|années|heures)`,
      prefixed: false,
      read: recurring,
    },
    {
      id: 'fr-periodic',
      starts: PERIODIC,
      source: `(?:${PERIODIC.join('|')})`,
      prefixed: false,
      read: recurring,
    },
  ];
}
