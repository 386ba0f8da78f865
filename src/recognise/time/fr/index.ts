/** French expressions of time. */
import type { Tongue } from '../tongue.ts';
import { calendarRules } from './calendar.ts';
import { lengthRules } from './lengths.ts';
import { prefixes } from './prefixes.ts';
import { relativeRules } from './relative.ts';

export const french: Tongue = { rules: [calendarRules, relativeRules, lengthRules], prefixes, conjunction: 'et|ou|puis' };
