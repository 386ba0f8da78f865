/** What validation finds. */
import { SH } from '../graph/vocabulary.ts';
import type { Path } from './path.ts';
import type { AnyTerm } from './quads.ts';

/** Most severe first. */
export const SEVERITIES = ['Violation', 'Warning', 'Info'] as const;
export type Severity = (typeof SEVERITIES)[number];

export interface Result {
  readonly severity: Severity;
  /** IRI of the shape that the node fails; for a shape without a name, of the nearest named one that holds it. */
  readonly shape: string;
  /** IRI of the constraint component ("…#MinCountConstraintComponent"). */
  readonly constraint: string;
  /** The node that fails: an IRI, `_:label`, or a literal's text. */
  readonly focus: string;
  readonly focusTerm: AnyTerm;
  readonly path: Path | null;
  readonly value: AnyTerm | null;
  /** Message by language; under the empty string, one without language. */
  readonly messages: Readonly<Record<string, string>>;
  /** IRI of the text's named graph that was validated, empty for the default graph or several graphs at once. */
  readonly graph: string;
}

export interface Report {
  readonly results: readonly Result[];
  /** True without a result of severity Violation; warnings and information do not count. */
  readonly conforms: boolean;
}

const BY_IRI: Readonly<Record<string, Severity>> = { [SH.Violation]: 'Violation', [SH.Warning]: 'Warning', [SH.Info]: 'Info' };

/** A severity by its IRI. SHACL lets shapes invent their own: those fail like a violation. */
export function severityOf(iri: string | undefined): Severity {
  return BY_IRI[iri ?? ''] ?? 'Violation';
}

/** A result's message in a language, or in English, or in any. */
export function messageIn(result: Result, language: string): string {
  const { messages } = result;
  return messages[language] ?? messages.en ?? messages[''] ?? Object.values(messages)[0] ?? localName(result.constraint);
}

/** The part of an IRI after its last hash or slash. */
export function localName(iri: string): string {
  return iri.slice(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
}

/** How many results of each severity. */
export function countBySeverity(results: readonly { readonly severity: Severity }[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { Violation: 0, Warning: 0, Info: 0 };
  for (const { severity } of results) counts[severity]++;
  return counts;
}
