export { Match, Matcher } from './match.ts';
export { parsePattern } from './parse.ts';
export { RuleIndex } from './rule-index.ts';
export type { MatchContext, Pattern } from './types.ts';
