import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadConcepts } from '../../src/lexicon/concepts.ts';
import { RULES } from '../../src/rules.ts';

const EXTRACT = fileURLToPath(new URL('../../src/extract/', import.meta.url));

/** Where code names concepts: `has('x')`, `concept: 'x'`, `units: ['x', …]`, and lists that it goes through with `concepts.has`. */
const DIRECT = [/\b(?:concepts|conceptsOf\([^()]*\)|own)\.has\('([^']+)'\)/g, /\bconcept: '([^']+)'/g];
const LISTS = [/\bunits: \[([^\]]*)\]/g, /\bhasConcept\(\w+, \[([^\]]*)\]/g];
const WALKED = /\b([A-Z][A-Z_]+)\.some\(\(concept\)|\bhasConcept\(\w+, ([A-Z][A-Z_]+)\b/g;
const ANY = '*';

const quoted = (list: string): string[] => [...list.matchAll(/'([^']+)'/g)].map(([, word]) => word);

function conceptsIn(code: string): string[] {
  const walked = [...code.matchAll(WALKED)].map(([, a, b]) => a ?? b);
  const lists = walked.flatMap((name) => [...code.matchAll(new RegExp(`const ${name}\\b[^=]*= \\[([^\\]]*)\\]`, 'g'))]);
  return [
    ...DIRECT.flatMap((pattern) => [...code.matchAll(pattern)].map(([, concept]) => concept)),
    ...[...LISTS.flatMap((pattern) => [...code.matchAll(pattern)]), ...lists].flatMap(([, list]) => quoted(list)),
  ].filter((concept) => concept !== ANY);
}

const files = readdirSync(EXTRACT, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .sort();
const uses = new Map<string, string>();
for (const file of files) for (const concept of conceptsIn(readFileSync(path.join(EXTRACT, file), 'utf8'))) uses.set(concept, file);

/** Concepts that the code itself gives to a frame. */
const GIVEN = new Set(['be-at']);

describe('concepts that the extraction names', () => {
  it('are found in its code', () => {
    for (const expected of ['give', 'noun-meeting', 'chair', 'noun-remote']) assert.ok(uses.has(expected), expected);
  });

  it('have words', () => {
    const { fr, en } = { fr: loadConcepts('fr').concepts, en: loadConcepts('en').concepts };
    const idle = [...uses].filter(([concept]) => !GIVEN.has(concept) && !fr.has(concept) && !en.has(concept));
    assert.deepEqual(
      idle.map(([concept, file]) => `${concept} (${file})`),
      [],
    );
  });

  for (const language of ['fr', 'en'] as const) {
    it(`let every rule find something in ${language}`, () => {
      const { concepts } = loadConcepts(language);
      const mute = RULES.filter(({ units }) => units.length > 0 && !units.some((unit) => unit === ANY || concepts.has(unit)));
      assert.deepEqual(
        mute.map(({ id }) => id),
        [],
      );
    });
  }
});
