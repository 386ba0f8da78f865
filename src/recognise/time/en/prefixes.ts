/** English words before a time that say what it is to the fact: by when, since when, until when. */
import type { Prefix } from '../types.ts';

const ARTICLE = '(?:the )?';
const UNTIL = '(?:to|through|thru|until|till|up to)';

/** In order of trial; the longest match with a time after it wins. */
export const prefixes: readonly Prefix[] = [
  {
    id: 'by',
    starts: ['by', 'before', 'ahead', 'prior', 'between', 'run', 'lead', 'runup', 'leadup'],
    source: `(?:by|before|ahead of|prior to|(?:run|lead)[- ]?up to|between now and) (?:no later than )?${ARTICLE}`,
    kind: 'deadline',
    direction: 1,
  },
  {
    id: 'no-later-than',
    starts: ['no', 'not'],
    source: `(?:no|not) later than ${ARTICLE}`,
    kind: 'deadline',
    direction: 1,
  },
  {
    id: 'until',
    starts: ['until', 'till', 'through', 'up'],
    source: `(?:up )?(?:until|till|through|to) (?:at least )?${ARTICLE}`,
    kind: 'until',
    direction: 1,
  },
  { id: 'since', starts: ['since', 'ever'], source: `(?:ever )?since ${ARTICLE}`, kind: 'since', direction: -1 },
  {
    id: 'starting',
    starts: ['starting', 'beginning', 'effective', 'as', 'from'],
    source: `(?:(?:starting|beginning|effective)(?: (?:from|in|on))?|as (?:of|from)) ${ARTICLE}|from ${ARTICLE}(?!\\d{4}(?! (?:${UNTIL}|onwards?)|\\s*(?:[.,;:)]|$)))`,
    kind: 'since',
    lean: 1,
    weak: true,
    middle: `(?: and)?(?: ${UNTIL} ${ARTICLE}|[-–—])`,
  },
  {
    id: 'after',
    starts: ['after', 'beyond'],
    source: '(?:after|beyond) ',
    kind: 'since',
    weak: true,
    excludes: ['en-weekday', 'en-deictic', 'en-month-after-preposition', 'en-month-alone'],
  },
  {
    id: 'between',
    starts: ['between'],
    source: `between ${ARTICLE}`,
    kind: 'point',
    weak: true,
    needsEnd: true,
    middle: ` and ${ARTICLE}`,
  },
  {
    id: 'in',
    starts: ['in', 'during', 'throughout', 'within', 'over', 'around', 'at'],
    source: `(?:in|during|throughout|within|over|around|at) ${ARTICLE}(?:course of )?${ARTICLE}`,
    kind: 'point',
    excludes: ['en-month-day'],
  },
  { id: 'on', starts: ['on'], source: `on ${ARTICLE}`, kind: 'point' },
  {
    // "Called a conference for 4 May", "set the vote for Tuesday": figures are for a month that is over.
    id: 'for',
    starts: ['for'],
    source: `(?<outside>for )${ARTICLE}`,
    kind: 'point',
    direction: 1,
    weak: true,
    excludes: ['en-season', 'en-holiday', 'en-month', 'en-month-after-preposition', 'en-month-alone'],
  },
  {
    id: 'of',
    starts: ['of', 'for', 'to', 'dated'],
    source: `(?<outside>(?:of|for|dated|to) )${ARTICLE}`,
    kind: 'point',
    weak: true,
    excludes: ['en-season', 'en-holiday'],
  },
  {
    id: 'the',
    starts: ['the', 'its', 'their', 'our'],
    source: '(?<outside>(?:the|its|their|our) )',
    kind: 'point',
    excludes: ['en-season', 'en-holiday', 'en-month-after-preposition', 'en-weekday'],
  },
];
