import { agrees, joinedReadings, readingsOf } from './extract/reading.ts';
import type { Examples } from './extract/rule.ts';
import { EVENT_RULES } from './extract/rules/events/index.ts';
import { PLEDGE_RULES } from './extract/rules/pledges/index.ts';
import type { LanguageCode } from './model/doc.ts';
import { analyse } from './pipeline.ts';

/** A rule as the workbench shows it. */
export interface RuleCard {
  readonly id: string;
  /** What it finds: a class of event, or a kind of pledge. */
  readonly finds: string;
  /** Concepts of its lexical units. */
  readonly units: readonly string[];
  readonly examples: Examples;
  /** It only adds to facts that other rules find: its examples show the whole. */
  readonly vague?: true;
}

/** An example that is not read as it says. */
export interface Failure {
  readonly rule: string;
  readonly language: LanguageCode;
  readonly text: string;
  readonly expected: string;
  readonly got: readonly string[];
}

/** The day on which examples are read as issued. */
export const EXAMPLE_DATE = '2024-05-15';

/** All rules, in the order in which they are tried. */
export const RULES: readonly RuleCard[] = [
  ...EVENT_RULES.map(({ id, class: finds, units, examples, vague }) => ({ id, finds, units, examples, ...(vague && { vague }) })),
  ...PLEDGE_RULES.map(({ id, kind, units, examples }) => ({ id, finds: `Pledge (${kind} where nothing tells)`, units, examples })),
];

function read(text: string, language: LanguageCode, { id, vague }: RuleCard): string[] {
  const { facts } = analyse({ text, language, meta: { identifier: 'example', issued: EXAMPLE_DATE } });
  return vague ? joinedReadings(facts) : readingsOf(facts, id);
}

/** Reads every example of a rule, and returns those that are not read as they say. */
export function failuresOf(rule: RuleCard): Failure[] {
  const out: Failure[] = [];
  for (const language of ['fr', 'en'] as const) {
    for (const { text, reads } of rule.examples[language].match) {
      const got = read(text, language, rule);
      if (!got.some((each) => agrees(each, reads))) out.push({ rule: rule.id, language, text, expected: reads, got });
    }
    for (const text of rule.examples[language].reject) {
      const got = read(text, language, rule);
      if (got.length > 0) out.push({ rule: rule.id, language, text, expected: '(nothing)', got });
    }
  }
  return out;
}
