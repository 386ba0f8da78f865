export { Match, Matcher } from './match.ts';
export { parsePattern } from './parse.ts';
export { type Hit, RuleIndex } from './rule-index.ts';
export type { CaptureNames, MatchContext, Pattern } from './types.ts';
