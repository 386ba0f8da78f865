import { FEATURES, RELATIONS, UPOS } from '../inventory.ts';
import { Scanner } from './scanner.ts';
import type { CaptureNames, Edge, Operator, Pattern, PatternNode, Quantifier, RelationTest, Test, TestKind } from './types.ts';

const QUANTIFIERS: Readonly<Record<string, Quantifier>> = { '?': 'optional', '!': 'none', '*': 'any', '+': 'some' };

/** Longest first, so that `>>` is not read as `>`. */
const OPERATORS: readonly (readonly [string, Operator])[] = [
  ['>>', 'descendant'],
  ['>', 'child'],
  ['<<', 'ancestor'],
  ['<', 'parent'],
  ['$', 'sibling'],
  ['..', 'after'],
  ['.', 'next'],
  ['~', 'link'],
];

const RANK: Readonly<Record<Quantifier, number>> = { one: 0, none: 1, some: 2, optional: 2, any: 2 };

const PLAIN_KEYS: Readonly<Record<string, TestKind>> = { lemma: 'lemma', form: 'form', upos: 'upos', rel: 'relation', side: 'side' };

const SIDES: ReadonlySet<string> = new Set(['left', 'right']);
const CAPTURE = /([\p{L}_][\p{L}\p{N}_-]*)=(?=\[)/uy;
const KEY = /[\p{L}][\p{L}:]*(?:\[psor\])?/uy;
const RELATION = /[a-z]+(?::[a-z]*)?/y;

/**
 * Reads a dependency pattern (notation: docs/patterns.md).
 * Throws `pattern-malformed` with the column of the first mistake.
 */
export function parsePattern<const S extends string>(source: S): Pattern<CaptureNames<S>> {
  const scanner = new Scanner(source);
  const captures: string[] = [];
  const root = readTree(scanner, captures, false);
  if (!scanner.done) scanner.fail(`expected an operator such as “>”, found “${source[scanner.at]}”`);
  return { source, root, captures: captures as CaptureNames<S>[] };
}

/** A node and the edges that follow it. */
function readTree(scanner: Scanner, captures: string[], negated: boolean): PatternNode {
  scanner.skipSpace();
  const start = scanner.at;
  const capture = scanner.take(CAPTURE);
  if (capture !== undefined) noteCapture(scanner, capture, captures, negated, start);
  scanner.expect('[', 'a node “[…]”');
  const tests = readTests(scanner);
  const edges: Edge[] = [];
  for (let edge = readEdge(scanner, captures, negated); edge; edge = readEdge(scanner, captures, negated)) edges.push(edge);
  edges.sort((a, b) => RANK[a.quantifier] - RANK[b.quantifier]);
  return capture === undefined ? { tests, edges } : { capture, tests, edges };
}

function noteCapture(scanner: Scanner, name: string, captures: string[], negated: boolean, at: number): void {
  if (negated) scanner.fail(`“${name}” can never be captured below “!”`, at);
  if (captures.includes(name)) scanner.fail(`“${name}” is captured twice`, at);
  captures.push(name);
}

function readEdge(scanner: Scanner, captures: string[], negated: boolean): Edge | undefined {
  scanner.skipSpace();
  if (scanner.done || scanner.source[scanner.at] === ')') return undefined;
  const quantifier = QUANTIFIERS[scanner.source[scanner.at]] ?? 'one';
  if (quantifier !== 'one') scanner.at++;
  const operator = OPERATORS.find(([sign]) => scanner.accept(sign))?.[1];
  if (!operator) scanner.fail(`expected an operator such as “>”, found “${scanner.source[scanner.at] ?? 'the end'}”`);
  const link = operator === 'link' ? scanner.name('the name of a link') : '';
  const relations = operator === 'link' || operator === 'next' || operator === 'after' ? [] : readRelations(scanner);
  return { operator, quantifier, relations, link, node: readTarget(scanner, captures, negated || quantifier === 'none') };
}

/** A node alone, or in parentheses one with edges of its own. */
function readTarget(scanner: Scanner, captures: string[], negated: boolean): PatternNode {
  scanner.skipSpace();
  if (!scanner.accept('(')) return readLeaf(scanner, captures, negated);
  const node = readTree(scanner, captures, negated);
  scanner.expect(')', '“)”');
  return node;
}

function readLeaf(scanner: Scanner, captures: string[], negated: boolean): PatternNode {
  const start = scanner.at;
  const capture = scanner.take(CAPTURE);
  if (capture !== undefined) noteCapture(scanner, capture, captures, negated, start);
  scanner.expect('[', 'a node “[…]” or “(”');
  const tests = readTests(scanner);
  return capture === undefined ? { tests, edges: [] } : { capture, tests, edges: [] };
}

function readRelations(scanner: Scanner): RelationTest[] {
  const out: RelationTest[] = [];
  if (!/[a-z]/.test(scanner.source[scanner.at] ?? '') || isCaptureAhead(scanner)) return out;
  do out.push(relation(scanner, scanner.at, scanner.take(RELATION) ?? scanner.fail('expected a relation')));
  while (scanner.accept(','));
  return out;
}

/** `>agent=[]` without a relation: a name that a node follows is a capture. */
function isCaptureAhead(scanner: Scanner): boolean {
  CAPTURE.lastIndex = scanner.at;
  return CAPTURE.test(scanner.source);
}

function relation(scanner: Scanner, at: number, name: string): RelationTest {
  const base = name.split(':')[0];
  if (!RELATIONS.has(base)) scanner.fail(`“${base}” is not a relation of Universal Dependencies`, at);
  return name.endsWith(':') ? { name: base, exact: true } : { name, exact: false };
}

function readTests(scanner: Scanner): Test[] {
  const tests: Test[] = [];
  for (scanner.skipSpace(); !scanner.accept(']'); scanner.skipSpace()) {
    if (scanner.done) scanner.fail('expected “]” before the end');
    tests.push(readTest(scanner));
  }
  return tests;
}

function readTest(scanner: Scanner): Test {
  const start = scanner.at;
  const negated = scanner.accept('!');
  if (scanner.accept('@')) return makeTest('concept', '', scanner.values(), negated);
  if (scanner.accept('#')) return makeTest('class', '', scanner.values(), negated);
  if (negated) scanner.fail('“!” stands before “@” or “#”; write key!=value for the others', start);
  const key = scanner.take(KEY) ?? scanner.fail(`expected a test, found “${scanner.source[start]}”`);
  const kind = kindOf(key) ?? scanner.fail(`“${key}” is neither a key, nor a feature, nor a relation`, start);
  const unlike = scanner.accept('!=');
  if (!unlike) scanner.expect('=', '“=” or “!=”');
  const at = scanner.at;
  const values = scanner.values();
  checkValues(scanner, kind, values, at);
  return makeTest(kind, key, values, unlike);
}

function kindOf(key: string): TestKind | undefined {
  if (Object.hasOwn(PLAIN_KEYS, key)) return PLAIN_KEYS[key];
  if (FEATURES.has(key)) return 'feature';
  return RELATIONS.has(key.split(':')[0]) ? 'dependent' : undefined;
}

function checkValues(scanner: Scanner, kind: TestKind, values: readonly string[], at: number): void {
  for (const value of values) {
    if (value === '*' && kind !== 'side') continue;
    if (kind === 'upos' && !UPOS.has(value)) scanner.fail(`“${value}” is not a part of speech`, at);
    if (kind === 'side' && !SIDES.has(value)) scanner.fail('“side” is left or right', at);
    if (kind === 'relation' && !RELATIONS.has(value.split(':')[0])) scanner.fail(`“${value}” is not a relation`, at);
  }
}

function makeTest(kind: TestKind, key: string, values: readonly string[], negated: boolean): Test {
  return { kind, key, values: new Set(values), anything: values.includes('*'), negated };
}
