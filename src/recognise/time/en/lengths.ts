/** English lengths of time: those that run from or to the day of issue, and mere durations. */
import { countedReaders } from '../readers.ts';
import type { Rule } from '../types.ts';
import { stretch } from '../values.ts';
import type { Lexicon } from '../words.ts';

const NEAR = '(?:(?:about|around|nearly|almost|at least|more than|over|up to) )?';

/** Rules in order. */
export function lengthRules(lexicon: Lexicon): Rule[] {
  const UNIT = lexicon.source('units');
  const NUMBER = lexicon.number;
  /** "Three to five years" last five at most. */
  const RANGE = `(?:(?:${NUMBER}) (?:to|or) )?`;
  const unitOf = (word: string) => lexicon.value('units', word);
  const counted = countedReaders(lexicon);
  /** "the next years" leaves the number open; "the next year" is one. */
  const countOf = (number: string | undefined, unit: string): number | null =>
    number ? lexicon.count(number) : /s$/iu.test(unit) ? null : 1;
  return [
    {
      id: 'en-next-lengths',
      starts: ['next', 'coming', 'upcoming', 'following'],
      source: `(?:next|coming|upcoming) (?:${RANGE}(?<n>${NUMBER}|few|several|couple of)[ -])?(?<unit>${UNIT})`,
      alone: false,
      read: ({ n, unit }, context) =>
        stretch(context.anchor, unitOf(unit!), /few|several|couple/iu.test(n ?? '') ? null : countOf(n, unit!), 1),
    },
    {
      id: 'en-lengths-ahead',
      starts: lexicon.starts('units'),
      source: `(?<unit>${UNIT}) (?:ahead|to come)`,
      alone: false,
      read: ({ unit }, context) => stretch(context.anchor, unitOf(unit!), countOf(undefined, unit!), 1),
    },
    {
      id: 'en-past-lengths',
      starts: ['last', 'past', 'these'],
      source: `(?:last|past|these past|these last) (?:(?<n>${NUMBER}|few|several|couple of)[ -])?(?<unit>${UNIT})`,
      alone: false,
      read: ({ n, unit }, context) =>
        stretch(context.issued, unitOf(unit!), /few|several|couple/iu.test(n ?? '') ? null : countOf(n, unit!), -1),
    },
    {
      id: 'en-since-length',
      starts: ['for'],
      source: `for ${NEAR}the (?:last|past) (?<n>${NUMBER}) (?<unit>${UNIT})`,
      prefixed: false,
      read: counted.sinceThen,
    },
    {
      id: 'en-within',
      starts: ['within', 'in'],
      source: `(?:within|in (?:less than|under)) (?:the (?:next|coming) |a (?:period|maximum) of )?(?<n>${NUMBER})[ -](?<unit>${UNIT})`,
      prefixed: false,
      read: counted.inside,
    },
    {
      id: 'en-duration',
      starts: ['for', 'over', 'during', 'across', 'spanning'],
      source: `(?:(?<during>for|during)|over|across|spanning)(?: a (?:further |additional )?(?:period|duration) of)? (?:an additional |another |a further )?${NEAR}${RANGE}(?<n>${NUMBER})[ -](?<unit>${UNIT})(?: period)?(?! ago| later| earlier|-| of age)`,
      prefixed: false,
      read: counted.lasting,
    },
  ];
}
