import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readSmall } from '../../src/lexicon/entity-words.ts';

describe('small words by use', () => {
  const folder = mkdtempSync(join(tmpdir(), 'small-words-'));
  after(() => rmSync(folder, { recursive: true }));
  const read = (rows: string): ReturnType<typeof readSmall> => {
    const file = join(folder, 'name-words.tsv');
    writeFileSync(file, `use\twords\n${rows}\n`);
    return readSmall(pathToFileURL(file).href);
  };

  it('are folded', () => assert.deepEqual([...read('beside\tprès|Abords').beside], ['pres', 'abords']));
  it('stand in one row for each use, or none would know which counts', () => {
    assert.throws(
      () => read('beside\tprès\nlink\tde\nbeside\tautour'),
      (error: Error & { code?: string }) => error.code === 'lexicon-malformed' && /name-words\.tsv:4: .*"beside"/u.test(error.message),
    );
  });
});
