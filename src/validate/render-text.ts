import { byCodeUnit } from '../graph/terms.ts';
import type { Evidence, LocatedResult } from './locate.ts';
import { pathText } from './path.ts';
import { countBySeverity, localName, SEVERITIES, type Severity } from './report.ts';

export interface TextOptions {
  /** ANSI colours; without them, words are marked by square brackets. */
  colour?: boolean;
  /** The least severe results to list; the summary counts all. */
  least?: Severity;
}

const COLOURS: Readonly<Record<Severity, string>> = { Violation: '\x1b[1;31m', Warning: '\x1b[1;33m', Info: '\x1b[1;36m' };
const UNDERLINED = '\x1b[1;4m';
const RESET = '\x1b[0m';

/** For people: one block a result, the gravest first, each with its words in their sentence; then a line that counts them. */
export function renderText(results: readonly LocatedResult[], options: TextOptions = {}): string {
  const listed = SEVERITIES.slice(0, SEVERITIES.indexOf(options.least ?? 'Info') + 1);
  const blocks = listed.flatMap((severity) =>
    results
      .filter(({ result }) => result.severity === severity)
      .sort(byPlace)
      .map((located) => block(located, options)),
  );
  return [...blocks, summary(results), ''].join('\n');
}

/** By file, line and column; results without a place first, as they stand. */
function byPlace(a: LocatedResult, b: LocatedResult): number {
  const [first, second] = [a.evidence[0]?.source, b.evidence[0]?.source];
  if (!first || !second) return Number(Boolean(first)) - Number(Boolean(second));
  return byCodeUnit(first.file, second.file) || first.start.line - second.start.line || first.start.column - second.start.column;
}

function block({ result, message, evidence }: LocatedResult, options: TextOptions): string {
  const name = options.colour ? COLOURS[result.severity] + result.severity + RESET : result.severity;
  const about = [result.path && pathText(result.path), result.value?.value === result.focus ? '' : result.value?.value]
    .filter(Boolean)
    .join(' = ');
  const [first, ...others] = evidence;
  const lines = [
    `${place(first)}${name}: ${message} [${localName(result.shape)}]`,
    `  ${result.focusTerm.termType === 'NamedNode' ? `<${result.focus}>` : result.focus}${about ? ` ${about}` : ''}`,
    ...(first ? [`  ${words(first, options)}`] : []),
    ...(others.length
      ? [
          `  ${others
            .map((other) => place(other).replace(/: $/, ''))
            .filter(Boolean)
            .join(', ')}`,
        ]
      : []),
  ];
  return `${lines.filter((line) => line.trim()).join('\n')}\n`;
}

/** "file:line:column: ", as compilers write it; empty without a place. */
function place(evidence: Evidence | undefined): string {
  const source = evidence?.source;
  return source ? `${source.file}:${source.start.line}:${source.start.column}: ` : '';
}

function words({ quote, source }: Evidence, { colour }: TextOptions): string {
  const [open, close] = colour ? [UNDERLINED, RESET] : ['[', ']'];
  const { before, words: marked, after } = source?.sentence ?? { before: '', words: quote.replace(/\s+/gu, ' '), after: '' };
  return `${before}${open}${marked}${close}${after}`;
}

/** "2 violations, 1 warning, 0 infos". */
function summary(results: readonly LocatedResult[]): string {
  const counts = countBySeverity(results.map(({ result }) => result));
  return SEVERITIES.map((severity) => `${counts[severity]} ${severity.toLowerCase()}${counts[severity] === 1 ? '' : 's'}`).join(', ');
}
