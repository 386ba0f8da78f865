import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PledgegraphError } from '../../src/errors.ts';
import { PREFIXES } from '../../src/graph/vocabulary.ts';
import { OWN_SHAPES, parseRdf, readShapes } from '../../src/validate/index.ts';

/** The text up to its mark `¦`, which stands where the error is, and without it. */
const marked = (text: string): { text: string; place: string } => {
  const before = text.slice(0, text.indexOf('¦')).split('\n');
  return { text: text.replace('¦', ''), place: `${before.length}:${before.at(-1)!.length + 1}` };
};

const MALFORMED = {
  'a verb that is none': '<a> <b> <c> .\n<a> ¦"b" <c> .',
  'a subject that is none': '<a> <b> <c> .\n\n  ¦; <b> <c> .',
  'an unknown prefix': '@prefix a: <http://a/> .\na:x a:y ¦b:z .',
  'a character that begins nothing': '<a> <b> ¦§ .',
  'an open string': '<a> <b> ¦"never closed .\n',
  'an IRI with a space': '<a> <b>\n  ¦<c d> .',
  'an end too early': '<a> <b>¦',
  'a closing bracket too many': '<a> <b> <c> ¦] .',
} as const;

describe('parseRdf', () => {
  for (const [what, example] of Object.entries(MALFORMED)) {
    it(`gives file, line and column of ${what}`, () => {
      const { text, place } = marked(example);
      assert.throws(
        () => parseRdf(text, 'data/x.ttl'),
        (error: unknown) => {
          assert.ok(error instanceof PledgegraphError);
          assert.equal(error.code, 'rdf-syntax');
          assert.equal(error.message.slice(0, error.message.indexOf(': malformed')), `data/x.ttl:${place}`);
          assert.doesNotMatch(error.message, /on line|\n/);
          return true;
        },
      );
    });
  }

  const readable: [format: string, text: string, graphs: number][] = [
    ['Turtle', '@prefix a: <http://a/> . a:b a a:c ; a:d "é"@fr, 3 .', 1],
    ['TriG', '<http://g> { <http://a> <http://b> <http://c> } <http://a> <http://b> <http://c> .', 2],
    ['N-Quads', '<http://a> <http://b> "c" <http://g> .\n<http://a> <http://b> "c" .\n', 2],
  ];
  for (const [format, text, graphs] of readable) {
    it(`reads ${format}`, () => {
      assert.equal(new Set(parseRdf(text, 'x').map((quad) => quad.graph.value)).size, graphs);
    });
  }
});

describe('readShapes', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'shapes-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const code = (work: () => unknown): string | undefined => {
    try {
      work();
    } catch (error) {
      return (error as PledgegraphError).code;
    }
    return undefined;
  };

  it('reads a folder or one file', () => {
    assert.ok(readShapes(OWN_SHAPES).length > readShapes(path.join(OWN_SHAPES, 'money.ttl')).length);
  });

  it('refuses what is not there, not Turtle, malformed, or beyond SHACL Core', () => {
    assert.equal(
      code(() => readShapes(path.join(folder, 'none'))),
      'input-missing',
    );
    assert.equal(
      code(() => readShapes(folder)),
      'input-format',
    );
    writeFileSync(path.join(folder, 'a.ttl'), '<a> <b>');
    assert.equal(
      code(() => readShapes(folder)),
      'rdf-syntax',
    );
    writeFileSync(path.join(folder, 'a.ttl'), `<a> <${PREFIXES.sh}sparql> [] .`);
    assert.equal(
      code(() => readShapes(folder)),
      'input-format',
    );
  });
});
