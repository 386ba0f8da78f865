import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Folders whose patterns read the words of a text. */
const FOLDERS = ['text', 'lexicon', 'language', 'recognise', 'extract'];

describe('patterns over words', () => {
  it('know letters with accents: no ASCII boundary or word character', () => {
    const wrong: string[] = [];
    for (const folder of FOLDERS) {
      const url = new URL(`../../src/${folder}/`, import.meta.url);
      for (const name of readdirSync(fileURLToPath(url), { recursive: true, encoding: 'utf8' }).filter((each) => each.endsWith('.ts'))) {
        const lines = readFileSync(new URL(name.replaceAll('\\', '/'), url), 'utf8').split('\n');
        lines.forEach((line, at) => {
          if (!/^\s*(?:\/?\*|\/\/)/.test(line) && /\\[bBwW](?![\p{L}\p{N}])/u.test(line)) wrong.push(`src/${folder}/${name}:${at + 1}`);
        });
      }
    }
    assert.deepEqual(wrong, []);
  });
});
