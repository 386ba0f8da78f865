/** French lengths of time: those that run from or to the day of issue, and mere durations. */
import { countedReaders } from '../readers.ts';
import type { Rule } from '../types.ts';
import { stretch, within } from '../values.ts';
import type { Lexicon } from '../words.ts';

const LAST = 'derni(?:ers|ères|er|ère)|passée?s|écoulée?s';
const IDIOMS: Readonly<Record<string, number>> = { huitaine: 8, quinzaine: 15 };

/** Rules in order. */
export function lengthRules(lexicon: Lexicon): Rule[] {
  const UNIT = lexicon.source('units');
  const NUMBER = lexicon.number;
  /** "Trois à cinq ans" last five at most. */
  const RANGE = `(?:(?:${NUMBER}) (?:à|ou) )?`;
  const unitOf = (word: string) => lexicon.value('units', word);
  const counted = countedReaders(lexicon);
  const countOf = (number: string | undefined): number | null => (number ? lexicon.count(number) : null);
  return [
    {
      id: 'fr-next-lengths',
      starts: ['ces', 'prochains', 'prochaines', 'prochaine', 'prochain', '#', ...lexicon.starts('numbers')],
      source: `(?:ces )?(?:${RANGE}(?<n>${NUMBER}) )?prochaine?s (?<unit>${UNIT})|(?<n2>${NUMBER}) (?<unit2>${UNIT}) (?:à venir|qui viennent)`,
      read: ({ n, n2, unit, unit2 }, context) => stretch(context.anchor, unitOf((unit ?? unit2)!), countOf(n ?? n2), 1),
    },
    {
      id: 'fr-coming-lengths',
      starts: lexicon.starts('units'),
      source: `(?<unit>${UNIT}) (?:à venir|qui viennent|qui vient|prochaine?s)`,
      alone: false,
      read: ({ unit }, context) => stretch(context.anchor, unitOf(unit!), /s$/iu.test(unit!) && !/^mois$/iu.test(unit!) ? null : 1, 1),
    },
    {
      id: 'fr-past-lengths',
      starts: ['ces', 'cette', 'dernières', 'derniers', '#', ...lexicon.starts('numbers')],
      source: `(?:ces |cette )?(?:(?<n>${NUMBER}) )?derni(?:ers|ères) (?<unit>${UNIT})|(?:ces )?(?<n2>${NUMBER}) (?<unit2>${UNIT}) (?:${LAST})`,
      read: ({ n, n2, unit, unit2 }, context) => stretch(context.issued, unitOf((unit ?? unit2)!), countOf(n ?? n2), -1),
    },
    {
      id: 'fr-past-decade',
      starts: ['dernière', 'cette'],
      source: '(?:cette )?dernière (?<unit>décennie|année)|cette (?<unit2>décennie) écoulée',
      read: ({ unit, unit2 }, context) => stretch(context.issued, unitOf((unit ?? unit2)!), 1, -1),
    },
    {
      id: 'fr-since-length',
      starts: ['depuis'],
      source: `depuis (?:plus d[e'] ?|près d[e'] ?|environ |bientôt |déjà )?(?<n>${NUMBER}) (?<unit>${UNIT})`,
      prefixed: false,
      read: counted.sinceThen,
    },
    {
      id: 'fr-within',
      starts: ['d', 'sous', 'dans'],
      source: `(?:d'ici (?:à )?|sous |dans (?:un délai (?:maximum |maximal )?(?:de |d')|les ))(?<n>${NUMBER}) (?<unit>${UNIT})(?! (?:prochains|suivant))`,
      prefixed: false,
      read: counted.inside,
    },
    {
      id: 'fr-within-idiom',
      starts: ['sous'],
      source: 'sous (?<idiom>huitaine|quinzaine)',
      prefixed: false,
      read: ({ idiom }, context) => within(context, 'day', IDIOMS[idiom!.toLowerCase()]),
    },
    {
      id: 'fr-duration',
      starts: ['pendant', 'durant', 'sur', 'pour', 'd'],
      source: `(?:(?<during>pendant|durant)|sur|pour(?: une (?:durée|période) (?:supplémentaire |additionnelle )?de)?|d'une durée de|sur une (?:durée|période) de) (?:au moins |près de |environ )?${RANGE}(?<n>${NUMBER}) (?<unit>${UNIT})(?! (?:prochain|à venir|derni|passé|écoulé))`,
      prefixed: false,
      read: counted.lasting,
    },
  ];
}
