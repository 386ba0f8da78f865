import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { entityWords, readSmall } from '../../src/lexicon/entity-words.ts';

/** Where code asks for the words of a use. */
const NAMED = /(?:\.(?:small|lists)\(|is(?:Small)?Word\((?:'(?:fr|en)'|[\w.]+), |isImpersonal\()'([a-z-]+)'/gu;

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
  it('are there for every use that the code names', () => {
    const source = fileURLToPath(new URL('../../src/', import.meta.url));
    const listed = { ...entityWords('fr').small, ...entityWords('en').small };
    const named = readdirSync(source, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => [...readFileSync(join(source, file), 'utf8').matchAll(NAMED)].map(([, use]) => use));
    assert.ok(named.length > 200, `${named.length} uses found in the code`);
    assert.deepEqual(
      named.filter((use) => listed[use] === undefined),
      [],
    );
  });
});
