/** The tests of the W3C's SPARQL 1.1 suite, as its manifests list them. */
import { readFileSync } from 'node:fs';
import { DataFactory, Parser, Store, type Term } from 'n3';

const { namedNode } = DataFactory;

const FOLDER = new URL('./sparql11/', import.meta.url);
/** Where the suite's relative IRIs are resolved. */
export const SUITE = 'http://www.w3.org/2009/sparql/docs/tests/data-sparql11/';
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const MF = 'http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#';
const QT = 'http://www.w3.org/2001/sw/DataAccess/tests/test-query#';

export const GROUPS = [
  'aggregates',
  'bind',
  'bindings',
  'construct',
  'csv-tsv-res',
  'exists',
  'functions',
  'grouping',
  'json-res',
  'negation',
  'project-expression',
  'property-path',
  'subquery',
  'syntax-query',
  'syntax-fed',
  'service-description',
  'protocol',
] as const;

export interface SuiteTest {
  /** "aggregates/agg01". */
  readonly id: string;
  readonly name: string;
  /** QueryEvaluationTest, CSVResultFormatTest, PositiveSyntaxTest11, NegativeSyntaxTest11, ProtocolTest or ServiceDescriptionTest. */
  readonly type: string;
  /** IRIs of files of the suite. */
  readonly query?: string;
  readonly data: readonly string[];
  readonly graphData: readonly string[];
  readonly result?: string;
}

/** A file of the suite by its IRI. */
export const readSuiteFile = (iri: string): string => readFileSync(new URL(iri.slice(SUITE.length), FOLDER), 'utf8');

/** All tests of one folder, in the order of its manifest. */
export function readTests(group: string): SuiteTest[] {
  const base = `${SUITE}${group}/manifest.ttl`;
  const store = new Store(new Parser({ baseIRI: base }).parse(readSuiteFile(base)));
  const all = (subject: Term | null, property: string): Term[] => (subject ? store.getObjects(subject, property, null) : []);
  const one = (subject: Term | null, property: string): Term | null => all(subject, property)[0] ?? null;
  const list = (head: Term | null): Term[] =>
    head === null || head.value === `${RDF}nil` ? [] : [one(head, `${RDF}first`)!, ...list(one(head, `${RDF}rest`))];
  const readTest = (test: Term): SuiteTest => {
    const action = one(test, `${MF}action`);
    const values = (property: string): string[] => all(action, QT + property).map(({ value }) => value);
    const types = all(test, `${RDF}type`).map(({ value }) => value);
    return {
      id: `${group}/${test.value.replace(/^.*#/, '')}`,
      name: one(test, `${MF}name`)?.value ?? '',
      type: types.find((type) => type.startsWith(MF))?.slice(MF.length) ?? '',
      query: values('query')[0] ?? (action?.termType === 'NamedNode' ? action.value : undefined),
      data: values('data'),
      graphData: values('graphData'),
      result: one(test, `${MF}result`)?.value,
    };
  };
  return list(one(namedNode(base), `${MF}entries`)).map(readTest);
}
