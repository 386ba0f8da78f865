import type { Evidence, LocatedResult } from './locate.ts';
import { pathText } from './path.ts';
import { countBySeverity } from './report.ts';

/** For programs: conformance, counts, and every result with its evidence. Lines and columns are from 1, columns in UTF-16 units. */
export function renderJson(results: readonly LocatedResult[]): string {
  const counts = countBySeverity(results.map(({ result }) => result));
  return `${JSON.stringify({ conforms: counts.Violation === 0, counts, results: results.map(toJson) }, null, 2)}\n`;
}

function toJson({ result, language, message, evidence }: LocatedResult): object {
  const { severity, shape, constraint, focus, path, value, messages, graph } = result;
  return {
    severity,
    message,
    language,
    messages,
    focus,
    path: path && pathText(path),
    value: value?.value ?? null,
    shape,
    constraint,
    graph: graph || null,
    evidence: evidence.map(evidenceJson),
  };
}

function evidenceJson({ span, quote, source }: Evidence): object {
  return source ? { span, quote, file: source.file, start: source.start, end: source.end, sentence: source.sentence } : { span, quote };
}
