import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DEFAULT_BASE } from '../../src/graph/iris.ts';
import { parseRdf } from '../../src/validate/parse.ts';
import { pathText } from '../../src/validate/path.ts';
import { localName, type Result } from '../../src/validate/report.ts';
import { OWN_SHAPES, readShapes } from '../../src/validate/shapes.ts';
import { validate } from '../../src/validate/validate.ts';
import { messagesByShape } from './shapes.ts';

const CASES = fileURLToPath(new URL('./cases/', import.meta.url));

/** "Violation <x> pg:role" of a result, as the cases' comments write it; "-" for no path. */
const line = ({ severity, focus, path }: Result): string =>
  `${severity} <${focus.replace(DEFAULT_BASE, '')}> ${path ? pathText(path) : '-'}`;

/** What a case expects of the shape whose folder it stands in: one line a result, in its leading comments. */
const expected = (text: string): string[] =>
  [...text.matchAll(/^# expect: (.+)$/gm)].map(([, words]) => words).filter((words) => words !== 'nothing');

describe('shapes, case by case', () => {
  const folders = readdirSync(CASES).sort();

  it('has a valid and an invalid case for every shape with a message, and no folder besides', () => {
    const shapes = [...messagesByShape(readShapes(OWN_SHAPES)).keys()].map(localName);
    assert.deepEqual(folders, shapes.sort());
    for (const folder of folders) {
      const files = readdirSync(CASES + folder);
      for (const kind of ['valid-', 'invalid-'])
        assert.ok(
          files.some((file) => file.startsWith(kind)),
          `${folder} has no ${kind} case`,
        );
    }
  });

  for (const folder of folders) {
    for (const file of readdirSync(CASES + folder).sort()) {
      it(`${folder}/${file}`, async () => {
        const text = readFileSync(`${CASES}${folder}/${file}`, 'utf8');
        const { results } = await validate(parseRdf(text, file));
        const found = results.filter((result) => localName(result.shape) === folder).map(line);
        const wanted = expected(text);
        assert.equal(wanted.length > 0, file.startsWith('invalid-'));
        assert.deepEqual([...new Set(found)], wanted);
      });
    }
  }

  it('finds nothing wrong with a whole document, and nothing is left that could be wrong in secret', async () => {
    const file = fileURLToPath(new URL('./complete.ttl', import.meta.url));
    const quads = parseRdf(readFileSync(file, 'utf8'), file);
    const { results, conforms } = await validate(quads);
    assert.deepEqual(results.map(line), []);
    assert.equal(conforms, true);
    const broken = await validate(quads.filter((quad) => localName(quad.predicate.value) !== 'evidence'));
    assert.equal(broken.conforms, false);
  });
});
