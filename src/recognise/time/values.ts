/** What expressions of time mean: the same for every language, whatever the words. */
export * from './value/days.ts';
export * from './value/lengths.ts';
export * from './value/units.ts';
