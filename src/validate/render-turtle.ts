import { termToString } from '../graph/nquads.ts';
import { type Literal, type NamedNode, typed, worded } from '../graph/terms.ts';
import { PREFIXES, SH } from '../graph/vocabulary.ts';
import type { LocatedResult } from './locate.ts';
import { pathTurtle, shorten } from './path.ts';
import type { AnyTerm } from './quads.ts';

/** A SHACL validation report, with `pg:evidence` for the spans of each result. `sh:conforms` is SHACL's: false with any result at all. */
export function renderTurtle(results: readonly LocatedResult[]): string {
  const prefixes = Object.entries(PREFIXES).map(([prefix, namespace]) => `@prefix ${prefix}: <${namespace}> .`);
  const report = [
    '[] a sh:ValidationReport',
    `sh:conforms ${results.length === 0}`,
    ...results.map((each) => `sh:result ${resultNode(each)}`),
  ];
  return `${prefixes.join('\n')}\n\n${report.join(' ;\n  ')} .\n`;
}

function resultNode({ result, evidence }: LocatedResult): string {
  const messages = Object.entries(result.messages).map(([language, message]) =>
    termToString(language ? worded(message, language) : typed(message)),
  );
  const rows = [
    'a sh:ValidationResult',
    `sh:resultSeverity ${shorten(SH[result.severity])}`,
    `sh:focusNode ${term(result.focusTerm)}`,
    result.path && `sh:resultPath ${pathTurtle(result.path)}`,
    result.value && `sh:value ${term(result.value)}`,
    messages.length > 0 && `sh:resultMessage ${messages.join(', ')}`,
    result.shape && `sh:sourceShape ${shorten(result.shape)}`,
    result.constraint && `sh:sourceConstraintComponent ${shorten(result.constraint)}`,
    evidence.length > 0 && `pg:evidence ${evidence.map(({ span }) => `<${span}>`).join(', ')}`,
  ];
  return `[\n    ${rows.filter(Boolean).join(' ;\n    ')}\n  ]`;
}

/** A term; a blank node has no name that could be pointed at from here. */
function term(value: AnyTerm): string {
  if (value.termType === 'BlankNode') return '[]';
  return termToString(value as unknown as NamedNode | Literal);
}
