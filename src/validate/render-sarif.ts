/** SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), which code hosts and editors show beside the text. */
import type { Evidence, LocatedResult } from './locate.ts';
import { pathText } from './path.ts';
import { localName, type Severity } from './report.ts';

export interface SarifOptions {
  /** Version of the tool. */
  version: string;
}

const LEVELS: Readonly<Record<Severity, string>> = { Violation: 'error', Warning: 'warning', Info: 'note' };
const SCHEMA_URI = 'https://json.schemastore.org/sarif-2.1.0.json';

/** One run: a rule for each shape that found something, a result for each result, located in the source text. */
export function renderSarif(results: readonly LocatedResult[], { version }: SarifOptions): string {
  const shapes = [...new Set(results.map(({ result }) => result.shape))].sort();
  const rules = shapes.map((shape) => ruleOf(shape, results.find(({ result }) => result.shape === shape)!));
  const driver = { name: 'pledgegraph', version, rules };
  const run = {
    tool: { driver },
    columnKind: 'utf16CodeUnits',
    results: results.map((located) => resultOf(located, shapes.indexOf(located.result.shape))),
  };
  return `${JSON.stringify({ $schema: SCHEMA_URI, version: '2.1.0', runs: [run] }, null, 2)}\n`;
}

function ruleOf(shape: string, { result, message }: LocatedResult): object {
  return {
    id: localName(shape) || 'shape',
    name: shape,
    shortDescription: { text: result.messages.en ?? message },
    defaultConfiguration: { level: LEVELS[result.severity] },
  };
}

function resultOf({ result, message, evidence }: LocatedResult, ruleIndex: number): object {
  const placed = evidence.filter((each) => each.source);
  const locations = placed.slice(0, 1).map((each) => locationOf(each, result.focus));
  const relatedLocations = placed.slice(1).map((each, index) => ({ id: index + 1, ...locationOf(each, result.focus) }));
  return {
    ruleId: localName(result.shape) || 'shape',
    ruleIndex,
    level: LEVELS[result.severity],
    message: { text: message },
    locations: locations.length ? locations : [{ logicalLocations: [logical(result.focus)] }],
    ...(relatedLocations.length ? { relatedLocations } : {}),
    partialFingerprints: { 'focusAndShape/v1': [result.focus, result.shape, result.path ? pathText(result.path) : ''].join(' ') },
    properties: { focus: result.focus, path: result.path && pathText(result.path), value: result.value?.value ?? null },
  };
}

function locationOf({ quote, source }: Evidence, focus: string): object {
  const { file, start, end, sentence } = source!;
  return {
    physicalLocation: {
      artifactLocation: { uri: fileUri(file) },
      region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column, snippet: { text: quote } },
      contextRegion: { startLine: start.line, endLine: end.line, snippet: { text: sentence.before + sentence.words + sentence.after } },
    },
    logicalLocations: [logical(focus)],
  };
}

function logical(focus: string): object {
  return { fullyQualifiedName: focus, kind: 'resource' };
}

/** A file name as a relative or absolute URI reference. */
function fileUri(file: string): string {
  const encoded = file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  if (encoded.startsWith('/')) return `file://${encoded}`;
  return /^[A-Za-z]%3A\//.test(encoded) ? `file:///${encoded.replace('%3A', ':')}` : encoded;
}
