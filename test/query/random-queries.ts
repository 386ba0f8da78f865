/** Random small graphs and random queries on them. */
import { canonicalKey } from '../../src/graph/canonical.ts';
import { termKey } from '../../src/graph/columns.ts';
import { iri, type Literal, type NamedNode, type Quad, quad, typed, worded } from '../../src/graph/terms.ts';

type Random = () => number;
const XSD = 'http://www.w3.org/2001/XMLSchema#';
const NAMES = ['a', 'b', 'c', 'd', 'e', 'f'];
const VARS = ['x', 'y', 'z', 'w'];
const LITERALS: readonly Literal[] = [
  typed('1', `${XSD}integer`),
  typed('01', `${XSD}nonNegativeInteger`),
  typed('2', `${XSD}nonNegativeInteger`),
  typed('2.50', `${XSD}decimal`),
  typed('2.5', `${XSD}decimal`),
  typed('7', `${XSD}decimal`),
  typed('true', `${XSD}boolean`),
  typed('2024-05-01', `${XSD}date`),
  typed('2023-12-31', `${XSD}date`),
  typed('2024-05-01T10:00:00.500Z', `${XSD}dateTime`),
  typed('2024/2025', 'http://id.loc.gov/datatypes/edtf/EDTF'),
  typed('été'),
  typed('a"b\\c'),
  typed('\u{1f600}'),
  typed('\uffee'),
  typed(''),
  worded('été', 'fr'),
  worded('summer', 'en'),
];

const choose = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)];
const node = (name: string): NamedNode => iri(`https://pledgegraph.example/${name}`);

/** @param repeats true where a triple may stand in several graphs */
export function randomQuads(random: Random, repeats: boolean): Quad[] {
  const quads = Array.from({ length: 10 + Math.floor(random() * 60) }, () =>
    quad(
      node(choose(NAMES, random)),
      node(`p${Math.floor(random() * 4)}`),
      random() < 0.5 ? node(choose(NAMES, random)) : choose(LITERALS, random),
      node(`g${Math.floor(random() * 3)}`),
    ),
  );
  if (repeats) return quads;
  const seen = new Set<string>();
  return quads.filter(({ subject, predicate, object }) => {
    const key = [subject, predicate, object].map((term) => canonicalKey(termKey(term))).join(' ');
    return !seen.has(key) && seen.add(key);
  });
}

/** Writes queries that use most of what is answered from columns, and some of what is not. */
export class Writer {
  private readonly random: Random;
  private readonly union: boolean;
  private fresh = 0;

  /** @param union true where patterns may ask the union of all graphs */
  constructor(random: Random, union: boolean) {
    this.random = random;
    this.union = union;
  }

  query(): string {
    const body = this.group(2);
    switch (this.below(6)) {
      case 0:
        return `SELECT ?x ?y WHERE ${body} ORDER BY ?x DESC(?y)`;
      case 1:
        return `SELECT DISTINCT ${this.variable()} WHERE ${body}`;
      case 2:
        return `SELECT ?x ${this.aggregates()} WHERE ${body} GROUP BY ?x`;
      case 3:
        return `ASK ${body}`;
      case 4:
        return `CONSTRUCT { ?x <https://pledgegraph.example/p0> ?y . ?y <https://pledgegraph.example/p9> ?x } WHERE ${body}`;
      default:
        return `SELECT * WHERE ${body}`;
    }
  }

  private below(count: number): number {
    return Math.floor(this.random() * count);
  }

  private variable(): string {
    return `?${choose(VARS, this.random)}`;
  }

  private node(): string {
    return `<https://pledgegraph.example/${choose(NAMES, this.random)}>`;
  }

  private property(): string {
    const one = (): string => `<https://pledgegraph.example/p${this.below(4)}>`;
    const ways = [
      one,
      one,
      one,
      one,
      () => `${one()}|${one()}`,
      () => `${one()}/${one()}`,
      () => `^${one()}`,
      () => `${one()}|(${one()}/${one()})`,
    ];
    return choose(ways, this.random)();
  }

  private triple(): string {
    const subject = this.below(4) === 0 ? this.node() : this.variable();
    const property = this.below(12) === 0 ? this.variable() : this.property();
    const object = [() => this.node(), () => this.constant(), () => this.variable(), () => this.variable(), () => this.variable()];
    return `${subject} ${property} ${choose(object, this.random)()} .`;
  }

  private constant(): string {
    return choose(['1', '2.5', '"été"', '"été"@fr', 'true', `"2024-05-01"^^<${XSD}date>`, '"\u{1f600}"'], this.random);
  }

  private triples(): string {
    return Array.from({ length: 1 + this.below(3) }, () => this.triple()).join(' ');
  }

  private group(depth: number): string {
    return `{ ${this.element(0)} ${Array.from({ length: this.below(4) }, () => this.element(depth)).join(' ')} }`;
  }

  private element(depth: number): string {
    const graph = (): string => {
      const name = choose(['?g', '?h', '<https://pledgegraph.example/g1>'], this.random);
      const more =
        depth > 0 ? choose(['', `OPTIONAL { ${this.triple()} }`, `FILTER(${this.condition()})`, this.triples()], this.random) : '';
      return `GRAPH ${name} { ${this.triples()} ${more} }`;
    };
    const plain = [graph, graph, this.union ? () => this.triples() : graph];
    if (depth === 0) return choose(plain, this.random)();
    const inner = (): string => this.group(depth - 1);
    const ways = [
      ...plain,
      () => `OPTIONAL ${inner()}`,
      () => `OPTIONAL { ${this.element(0)} FILTER(${this.condition()}) }`,
      () => `${inner()} UNION ${inner()}`,
      () => `MINUS ${inner()}`,
      () => inner(),
      () => `FILTER(${this.condition()})`,
      () => `FILTER(${this.condition()})`,
      () =>
        `FILTER ${choose(['', 'NOT '], this.random)}EXISTS { ${this.element(0)} ${choose(['', `FILTER(${this.condition()})`], this.random)} }`,
      () => `BIND(${this.expression()} AS ?n${this.fresh++})`,
      () => `VALUES ${this.variable()} { ${this.node()} ${this.constant()} UNDEF }`,
      () => `{ SELECT DISTINCT ${this.variable()} WHERE ${inner()} }`,
      () => `{ SELECT ?x ${this.aggregates()} WHERE ${inner()} GROUP BY ?x }`,
      () => `{ SELECT ?x ?y WHERE ${inner()} }`,
    ];
    return choose(ways, this.random)();
  }

  private aggregates(): string {
    const all = ['COUNT(*)', 'COUNT(?y)', 'COUNT(DISTINCT ?y)', 'MIN(?y)', 'MAX(STR(?y))', 'SUM(?z)', 'GROUP_CONCAT(DISTINCT STR(?x))'];
    return `(${choose(all, this.random)} AS ?m${this.fresh++}) (${choose(all, this.random)} AS ?m${this.fresh++})`;
  }

  private condition(): string {
    const [a, b] = [this.variable(), this.variable()];
    const ways = [
      () => `${a} = ${b}`,
      () => `${a} != ${b}`,
      () => `${a} = ${this.constant()}`,
      () => `${a} > ${choose(['1', '2.5', '"a"', `"2024-01-01"^^<${XSD}date>`], this.random)}`,
      () => `STR(${a}) < STR(${b})`,
      () => `BOUND(${a})`,
      () => `!BOUND(${a}) || ${a} = ${b}`,
      () => `LANG(${a}) = "fr"`,
      () => `isIRI(${a}) && !isLiteral(${b})`,
      () => `${a} IN (${this.node()}, ${this.constant()})`,
      () => `CONTAINS(STR(${a}), "e")`,
      () => `STRLEN(STR(${a})) >= 3`,
    ];
    return choose(ways, this.random)();
  }

  private expression(): string {
    const [a, b] = [this.variable(), this.variable()];
    const ways = [
      () => `STR(${a})`,
      () => `CONCAT(STR(${a}), "-", STR(COALESCE(${b}, "none")))`,
      () => `IF(BOUND(${a}), ${a}, ${this.constant()})`,
      () => `REPLACE(STR(${a}), "^.*[/#]", "")`,
      () => `SUBSTR(STR(${a}), 2)`,
      () => `SUBSTR(STR(${a}), 1, 3)`,
      () => `LCASE(STR(${a}))`,
      () => `COALESCE(${a}, ${b})`,
      () => `STRLEN(STR(${a}))`,
      () => `${a} = ${b}`,
      () => `IRI(STR(${a}))`,
    ];
    return choose(ways, this.random)();
  }
}
