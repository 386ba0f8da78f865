export { Match, Matcher } from './match.ts';
export { parsePattern } from './parse.ts';
export type { MatchContext, Pattern } from './types.ts';
