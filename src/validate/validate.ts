/** SHACL validation, gated on severity: warnings and information are told, and stop nothing. */
import type SHACLValidator from 'rdf-validate-shacl';
import { PledgegraphError } from '../errors.ts';
import { byCodeUnit } from '../graph/terms.ts';
import { type Group, groupQuads } from './groups.ts';
import { pathText, readPath } from './path.ts';
import { type AnyQuad, type AnyTerm, QuadIndex } from './quads.ts';
import { type Report, type Result, SEVERITIES, severityOf } from './report.ts';
import { compileScreen, type Suspect } from './screen.ts';
import { OWN_SHAPES, readShapes } from './shapes.ts';

export interface ValidateOptions {
  /** A folder or file of shapes, or their quads; without it, the project's own. */
  shapes?: string | Iterable<AnyQuad>;
}

interface Compiled {
  /** What errors name. */
  readonly name: string;
  readonly validator: SHACLValidator;
  readonly shapes: QuadIndex;
  /** Finds what the validator need look at; undefined where it has to look at all. */
  readonly screen?: ReturnType<typeof compileScreen>;
}

type Finding = Awaited<ReturnType<SHACLValidator['validate']>>['results'][number];
type Dataset = Parameters<SHACLValidator['validate']>[0];
type Term = Parameters<SHACLValidator['validateNode']>[1];

const compiled = new Map<string, Promise<Compiled>>();

/**
 * Validates a graph. Where it holds the graphs of several texts, each is validated alone with what it shares.
 * The validator is loaded on first use; shapes from a folder are read once in a process.
 * @throws PledgegraphError where the shapes cannot be read
 */
export async function validate(quads: Iterable<AnyQuad>, options: ValidateOptions = {}): Promise<Report> {
  const shapes = await compile(options.shapes ?? OWN_SHAPES);
  const found = new Map<string, Result>();
  for (const group of groupQuads(quads)) {
    for (const result of await validateGroup(group, shapes)) {
      const key = resultKey(result);
      if (!found.has(key)) found.set(key, result);
    }
  }
  const results = [...found].sort(([a], [b]) => byCodeUnit(a, b)).map(([, result]) => result);
  return { results, conforms: !results.some((result) => result.severity === 'Violation') };
}

function compile(shapes: string | Iterable<AnyQuad>): Promise<Compiled> {
  if (typeof shapes !== 'string') return load('The shapes', new QuadIndex(shapes), false);
  let known = compiled.get(shapes);
  if (!known) {
    known = load(`The shapes of ${shapes}`, new QuadIndex(readShapes(shapes)), shapes === OWN_SHAPES);
    compiled.set(shapes, known);
  }
  return known;
}

/**
 * The library's own data sets search all their quads at every look-up, so it is given ours. Its count of checks a node, a guard against
 * shapes that refer to themselves, costs a third of the time: our own shapes, which do not, are spared it.
 */
async function load(name: string, shapes: QuadIndex, trusted: boolean): Promise<Compiled> {
  const [{ default: Validator }, { default: environment }] = await Promise.all([
    import('rdf-validate-shacl'),
    import('rdf-validate-shacl/src/defaultEnv.js'),
  ]);
  const factory = Object.create(environment, { dataset: { value: (quads?: Iterable<AnyQuad>) => new QuadIndex(quads) } });
  const options = { factory, ...(trusted ? { maxNodeChecks: 0 } : {}) };
  return {
    name,
    validator: new Validator(shapes as unknown as Dataset, options),
    shapes,
    screen: trusted ? compileScreen(shapes) : undefined,
  };
}

/** @throws PledgegraphError `input-format` where the library cannot work with the shapes (a path of an unknown form, say) */
async function validateGroup({ graph, quads }: Group, { name, validator, shapes, screen }: Compiled): Promise<Result[]> {
  try {
    const data = new QuadIndex(quads);
    const suspects = screen?.(data);
    const findings = suspects ? findingsOn(suspects, data, validator) : (await validator.validate(data as unknown as Dataset)).results;
    return findings.map((finding) => toResult(finding, graph, shapes));
  } catch (cause) {
    throw new PledgegraphError('input-format', `${name} cannot be used: ${(cause as Error).message}`, { cause });
  }
}

/** The library's findings on some nodes, without a pause: all who validate at once share its report, which goes on until it is begun anew. */
function findingsOn(suspects: readonly Suspect[], data: QuadIndex, validator: SHACLValidator): readonly Finding[] {
  if (suspects.length === 0) return [];
  const engine = validator.validationEngine;
  engine.initReport();
  validator.$data = validator.factory.clownface({ dataset: data as unknown as Dataset });
  for (const { shape, focus } of suspects) validator.nodeConformsToShape(focus as Term, shape as Term, engine);
  return engine.getReport().results;
}

function toResult(finding: Finding, graph: string, shapes: QuadIndex): Result {
  const messages: Record<string, string> = {};
  for (const message of finding.message as AnyTerm[]) messages[message.language ?? ''] ??= message.value;
  const path = finding.path as AnyTerm | null;
  return {
    severity: severityOf(finding.severity?.value),
    shape: namedShape(finding.sourceShape, shapes),
    constraint: finding.sourceConstraintComponent?.value ?? '',
    focus: nodeText(finding.focusNode),
    focusTerm: finding.focusNode,
    path: path && readPath(path, shapes),
    value: finding.value as AnyTerm | null,
    messages,
    graph,
  };
}

function nodeText(term: AnyTerm | null): string {
  return term?.termType === 'BlankNode' ? `_:${term.value}` : (term?.value ?? '');
}

/** The nearest shape with an IRI, from the shape itself to those that hold it. */
function namedShape(shape: AnyTerm | null, shapes: QuadIndex): string {
  const seen = new Set<string>();
  let at = shape;
  while (at && at.termType === 'BlankNode' && !seen.has(at.value)) {
    seen.add(at.value);
    at = shapes.to(at.value)[0]?.subject ?? null;
  }
  return at?.value ?? '';
}

/** What tells results apart, in the order in which they are listed. */
function resultKey({ severity, focus, shape, path, constraint, value }: Result): string {
  return [SEVERITIES.indexOf(severity), focus, shape, path ? pathText(path) : '', constraint, value?.value ?? ''].join('\u0000');
}
