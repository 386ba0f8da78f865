/**
 * Finds the nodes that fail a shape, or may, so that the validator need look at those alone. It knows SHACL Core as far as the project's shapes use
 * it; shapes that go further are left to the validator as a whole, and single values that it cannot judge count as failing.
 * Shapes become functions once; the validator goes through its own data sets for every step, which takes ten times as long.
 */
import { PREFIXES, RDF, SH } from '../graph/vocabulary.ts';
import { type Path, readList, readPath } from './path.ts';
import type { AnyTerm, QuadIndex } from './quads.ts';

/** A node that a shape is to be checked on. */
export interface Suspect {
  readonly shape: AnyTerm;
  readonly focus: AnyTerm;
}

type Conforms = (focus: AnyTerm, data: QuadIndex) => boolean;
type Follow = (focus: AnyTerm, data: QuadIndex) => readonly AnyTerm[];
/** One constraint: what it says of a node and its values. */
type Check = (focus: AnyTerm, values: readonly AnyTerm[], data: QuadIndex) => boolean;
type Read = (value: AnyTerm, compiler: Compiler, shape: AnyTerm) => Check;

/** Thrown for a value that cannot be judged here. */
const DOUBT = new Error('doubt');
const XSD = PREFIXES.xsd;
const SUBCLASS = `${PREFIXES.rdfs}subClassOf`;
const sh = (name: string): string => PREFIXES.sh + name;

interface Target {
  readonly shape: AnyTerm;
  readonly conforms: Conforms;
  readonly nodes: (data: QuadIndex) => readonly AnyTerm[];
}

/** All shapes with targets; undefined where they use something that is not known here. */
export function compileScreen(shapes: QuadIndex): ((data: QuadIndex) => Suspect[] | undefined) | undefined {
  const compiler = new Compiler(shapes);
  let targets: Target[];
  try {
    targets = compiler.targets();
  } catch (error) {
    if (error instanceof Unknown) return undefined;
    throw error;
  }
  return (data) => (data.having(SUBCLASS).length > 0 ? undefined : targets.flatMap((target) => suspectsOf(target, data)));
}

function suspectsOf({ shape, conforms, nodes }: Target, data: QuadIndex): Suspect[] {
  const suspects: Suspect[] = [];
  for (const focus of nodes(data)) if (!surely(conforms, focus, data)) suspects.push({ shape, focus });
  return suspects;
}

function surely(conforms: Conforms, focus: AnyTerm, data: QuadIndex): boolean {
  try {
    return conforms(focus, data);
  } catch (error) {
    if (error === DOUBT) return false;
    throw error;
  }
}

class Unknown extends Error {}

class Compiler {
  readonly shapes: QuadIndex;
  private readonly known = new Map<string, Conforms>();

  constructor(shapes: QuadIndex) {
    this.shapes = shapes;
  }

  targets(): Target[] {
    const named = new Map<string, AnyTerm>();
    for (const property of Object.keys(TARGETS)) for (const { subject } of this.shapes.having(property)) named.set(subject.value, subject);
    return [...named.values()].map((shape) => ({ shape, conforms: this.shape(shape), nodes: this.nodesOf(shape) }));
  }

  /** What a node must be to conform to a shape. */
  shape(node: AnyTerm): Conforms {
    const known = this.known.get(node.value);
    if (known) return known;
    const own = this.shapes.from(node.value);
    const path = own.find(({ predicate }) => predicate.value === SH.path);
    const follow: Follow = path ? follower(readPath(path.object, this.shapes)) : (focus) => [focus];
    const checks = own.flatMap(({ predicate, object }) => this.check(predicate.value, object, node) ?? []);
    const conforms: Conforms = (focus, data) => {
      const values = follow(focus, data);
      return checks.every((check) => check(focus, values, data));
    };
    this.known.set(node.value, conforms);
    return conforms;
  }

  members(list: AnyTerm): AnyTerm[] {
    return readList(list, this.shapes);
  }

  private check(property: string, value: AnyTerm, shape: AnyTerm): Check | undefined {
    const read = CONSTRAINTS[property];
    if (read) return read(value, this, shape);
    if (NO_CONSTRAINT.has(property) || property in TARGETS || !property.startsWith(PREFIXES.sh)) return undefined;
    throw new Unknown(property);
  }

  private nodesOf(shape: AnyTerm): (data: QuadIndex) => AnyTerm[] {
    const finders = this.shapes.from(shape.value).flatMap(({ predicate, object }) => TARGETS[predicate.value]?.(object.value) ?? []);
    return (data) => distinct(finders.flatMap((find) => find(data)));
  }
}

const TARGETS: Readonly<Record<string, (value: string) => (data: QuadIndex) => AnyTerm[]>> = {
  [sh('targetClass')]: (type) => (data) => data.to(type).flatMap((q) => (q.predicate.value === RDF.type ? [q.subject] : [])),
  [sh('targetSubjectsOf')]: (property) => (data) => data.having(property).map((q) => q.subject),
  [sh('targetObjectsOf')]: (property) => (data) => data.having(property).map((q) => q.object),
};

/** Properties of shapes that say nothing of conformance, or that another one reads with its own. */
const NO_CONSTRAINT = new Set(
  ['path', 'severity', 'message', 'name', 'description', 'ignoredProperties', 'qualifiedMinCount', 'qualifiedMaxCount'].map(sh),
);

/** A constraint on each value. */
const eachValue =
  (read: (value: AnyTerm, compiler: Compiler) => Conforms): Read =>
  (value, compiler) => {
    const conforms = read(value, compiler);
    return (_, values, data) => values.every((each) => conforms(each, data));
  };

/** A constraint on each value by the shapes of a list. */
const eachByShapes = (decide: (shapes: readonly Conforms[], value: AnyTerm, data: QuadIndex) => boolean): Read =>
  eachValue((list, compiler) => {
    const shapes = compiler.members(list).map((shape) => compiler.shape(shape));
    return (value, data) => decide(shapes, value, data);
  });

/** A constraint that compares each value with each of another property. */
const eachAgainst =
  (holds: (order: number) => boolean): Read =>
  (property) =>
  (focus, values, data) => {
    const others = data.from(focus.value).filter((q) => q.predicate.value === property.value);
    return values.every((value) => others.every(({ object }) => holds(order(value, object))));
  };

const CONSTRAINTS: Readonly<Record<string, Read>> = {
  [sh('property')]: eachValue((shape, compiler) => compiler.shape(shape)),
  [sh('class')]: eachValue((type) => (value, data) => hasType(value, type.value, data)),
  [sh('datatype')]: eachValue((type) => (value) => value.termType === 'Literal' && value.datatype?.value === type.value && isValid(value)),
  [sh('nodeKind')]: eachValue((kind) => {
    const allowed = KINDS[kind.value];
    if (!allowed) throw new Unknown(kind.value);
    return (value) => allowed.includes(value.termType);
  }),
  [sh('minCount')]: (count) => (_, values) => values.length >= Number(count.value),
  [sh('maxCount')]: (count) => (_, values) => values.length <= Number(count.value),
  [sh('minLength')]: eachValue((length) => (value) => value.termType !== 'BlankNode' && value.value.length >= Number(length.value)),
  [sh('pattern')]: eachValue((pattern) => {
    const expression = new RegExp(pattern.value);
    return (value) => value.termType !== 'BlankNode' && expression.test(value.value);
  }),
  [sh('minInclusive')]: eachValue((least) => (value) => order(value, least) >= 0),
  [sh('maxInclusive')]: eachValue((most) => (value) => order(value, most) <= 0),
  [sh('lessThan')]: eachAgainst((compared) => compared < 0),
  [sh('lessThanOrEquals')]: eachAgainst((compared) => compared <= 0),
  [sh('disjoint')]: (property) => (focus, values, data) =>
    !data.from(focus.value).some((q) => q.predicate.value === property.value && values.some((value) => value.equals(q.object))),
  [sh('hasValue')]: (wanted) => (_, values) => values.some((value) => value.equals(wanted)),
  [sh('in')]: eachValue((list, compiler) => {
    const members = compiler.members(list);
    const names = new Set(members.map(({ value }) => value));
    return (value) => names.has(value.value) && members.some((member) => member.equals(value));
  }),
  [sh('uniqueLang')]: () => (_, values) => {
    const languages = values.flatMap(({ language }) => language || []);
    return new Set(languages).size === languages.length;
  },
  [sh('not')]: eachValue((shape, compiler) => {
    const conforms = compiler.shape(shape);
    return (value, data) => !conforms(value, data);
  }),
  [sh('or')]: eachByShapes((shapes, value, data) => shapes.some((conforms) => conforms(value, data))),
  [sh('xone')]: eachByShapes((shapes, value, data) => shapes.filter((conforms) => conforms(value, data)).length === 1),
  [sh('closed')]: (closed, compiler, shape) => {
    if (closed.value !== 'true') return () => true;
    const about = (node: AnyTerm, property: string): AnyTerm[] =>
      compiler.shapes.from(node.value).flatMap((q) => (q.predicate.value === property ? [q.object] : []));
    const allowed = new Set([
      ...about(shape, sh('ignoredProperties')).flatMap((list) => compiler.members(list).map(({ value }) => value)),
      ...about(shape, sh('property')).flatMap((property) => about(property, SH.path).map(({ value }) => value)),
    ]);
    return (_, values, data) => values.every((value) => data.from(value.value).every(({ predicate }) => allowed.has(predicate.value)));
  },
  [sh('qualifiedValueShape')]: (qualified, compiler, shape) => {
    const conforms = compiler.shape(qualified);
    const bound = (name: string, none: number): number => Number(compiler.shapes.values(shape.value, sh(name))[0] ?? none);
    const [least, most] = [bound('qualifiedMinCount', 0), bound('qualifiedMaxCount', Number.POSITIVE_INFINITY)];
    return (_, values, data) => {
      const count = values.filter((value) => conforms(value, data)).length;
      return count >= least && count <= most;
    };
  },
};

const KINDS: Readonly<Record<string, readonly string[]>> = {
  [sh('IRI')]: ['NamedNode'],
  [sh('Literal')]: ['Literal'],
  [sh('BlankNode')]: ['BlankNode'],
  [sh('BlankNodeOrIRI')]: ['BlankNode', 'NamedNode'],
  [sh('BlankNodeOrLiteral')]: ['BlankNode', 'Literal'],
  [sh('IRIOrLiteral')]: ['NamedNode', 'Literal'],
};

const NUMBER = /^[+-]?[0-9]+(?:\.[0-9]+)?$/;
const LEXICAL: Readonly<Record<string, RegExp>> = {
  [`${XSD}string`]: /^/,
  [`${XSD}boolean`]: /^(?:true|false)$/,
  [`${XSD}decimal`]: NUMBER,
  [`${XSD}integer`]: /^[+-]?[0-9]+$/,
  [`${XSD}nonNegativeInteger`]: /^[0-9]+$/,
  [`${XSD}date`]: /^[12][0-9]{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])$/,
};
/** Forms that are dates in some months only. */
const END_OF_MONTH = /^[12][0-9]{3}-(?:(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)$/;
const NUMBERS = new Set(['decimal', 'integer', 'nonNegativeInteger'].map((name) => XSD + name));

function hasType(node: AnyTerm, type: string, data: QuadIndex): boolean {
  return node.termType !== 'Literal' && data.from(node.value).some((q) => q.predicate.value === RDF.type && q.object.value === type);
}

/** True for a literal in a plain form of its datatype, or of one that is none of XML Schema's. */
function isValid({ value, datatype }: AnyTerm): boolean {
  if (!datatype?.value.startsWith(XSD)) return true;
  if (LEXICAL[datatype.value]?.test(value) || isDate(value, datatype.value)) return true;
  throw DOUBT;
}

const isDate = (value: string, type: string): boolean => type === `${XSD}date` && (LEXICAL[type].test(value) || END_OF_MONTH.test(value));

/** Below 0, 0 or above, for two numbers or two dates in plain forms. */
function order(a: AnyTerm, b: AnyTerm): number {
  const [first, second] = [a.datatype?.value ?? '', b.datatype?.value ?? ''];
  if (NUMBERS.has(first) && NUMBERS.has(second) && NUMBER.test(a.value) && NUMBER.test(b.value)) return Number(a.value) - Number(b.value);
  if (!isDate(a.value, first) || !isDate(b.value, second)) throw DOUBT;
  return a.value < b.value ? -1 : Number(a.value > b.value);
}

function follower(path: Path): Follow {
  if ('iri' in path) return (focus, data) => objectsOf(focus, path.iri, data);
  if ('sequence' in path) {
    const steps = path.sequence.map(follower);
    return (focus, data) => steps.reduce<readonly AnyTerm[]>((nodes, step) => distinct(nodes.flatMap((node) => step(node, data))), [focus]);
  }
  if ('alternatives' in path) {
    const ways = path.alternatives.map(follower);
    return (focus, data) => distinct(ways.flatMap((way) => way(focus, data)));
  }
  if ('inverse' in path && 'iri' in path.inverse) {
    const { iri } = path.inverse;
    return (focus, data) =>
      distinct(data.to(focus.value).flatMap((q) => (q.predicate.value === iri && q.object.equals(focus) ? [q.subject] : [])));
  }
  throw new Unknown('path');
}

/** The step that is taken most: without a list for each quad that is passed over. */
function objectsOf(focus: AnyTerm, property: string, data: QuadIndex): AnyTerm[] {
  const objects: AnyTerm[] = [];
  if (focus.termType === 'Literal') return objects;
  for (const { predicate, object } of data.from(focus.value)) if (predicate.value === property) objects.push(object);
  return distinct(objects);
}

/** Each term once, in the order of the first. */
function distinct(terms: AnyTerm[]): AnyTerm[] {
  if (terms.length < 2) return terms;
  const seen = new Set<string>();
  return terms.filter(({ termType, value, language, datatype }) => {
    const key = termType === 'Literal' ? `${value}\u0000${language}\u0000${datatype?.value}` : `${termType}\u0000${value}`;
    return !seen.has(key) && seen.add(key);
  });
}
