import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const SRC = fileURLToPath(new URL('../../src/', import.meta.url));

/** What happens to a document, in order: a folder may import from itself and from what stands before it. */
const ORDER = [
  'errors',
  'model',
  'text',
  'lexicon',
  'read',
  'language',
  'recognise',
  'extract',
  'graph',
  'validate',
  'query',
  'network',
  'pipeline',
  'rules',
  'build',
  'load',
  'serve',
  'index',
  'cli',
];

function* files(folder: string): Generator<string> {
  for (const name of readdirSync(folder).sort()) {
    const file = path.join(folder, name);
    if (statSync(file).isDirectory()) yield* files(file);
    else if (file.endsWith('.ts')) yield file;
  }
}

const place = (file: string): string => path.relative(SRC, file).split(path.sep)[0].replace(/\.ts$/, '');

describe('imports', () => {
  it('flow one way, from errors and model to the command line', () => {
    const wrong: string[] = [];
    for (const file of files(SRC)) {
      const from = ORDER.indexOf(place(file));
      assert.notEqual(from, -1, `${path.relative(SRC, file)} stands in no known folder`);
      for (const [, target] of readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)) {
        const imported = path.resolve(path.dirname(file), target);
        if (!imported.startsWith(SRC)) continue;
        const to = ORDER.indexOf(place(imported));
        if (to > from) wrong.push(`${path.relative(SRC, file)} imports ${path.relative(SRC, imported)}`);
      }
    }
    assert.deepEqual(wrong, []);
  });

  it('stay inside the folder tree: no file imports itself in a circle of two', () => {
    const pairs = new Map<string, Set<string>>();
    for (const file of files(SRC)) {
      const targets = [...readFileSync(file, 'utf8').matchAll(/^import (?!type)[^;]*?from\s*'(\.[^']+)'/gm)].map(([, target]) =>
        path.resolve(path.dirname(file), target),
      );
      pairs.set(file, new Set(targets));
    }
    const circles = [...pairs].flatMap(([file, targets]) =>
      [...targets]
        .filter((target) => target > file && pairs.get(target)?.has(file))
        .map((target) => `${path.relative(SRC, file)} and ${path.relative(SRC, target)}`),
    );
    assert.deepEqual(circles, []);
  });
});
