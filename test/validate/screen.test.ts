import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { buildDocument } from '../../src/build.ts';
import { DEFAULT_BASE } from '../../src/graph/iris.ts';
import type { Quad } from '../../src/graph/terms.ts';
import { iri, quad, typed } from '../../src/graph/terms.ts';
import { type AnyQuad, OWN_SHAPES, parseRdf, type Report, readShapes, validate } from '../../src/validate/index.ts';
import { QuadIndex } from '../../src/validate/quads.ts';
import { compileScreen } from '../../src/validate/screen.ts';
import { random } from '../random.ts';

const CORPUS = new URL('../corpus/', import.meta.url);
const CASES = new URL('../ontology/cases/', import.meta.url);
const ROUNDS = 3;

const told = ({ results }: Report): string[] =>
  results.map(({ focusTerm, ...result }) => JSON.stringify({ ...result, value: result.value?.value }));

/** Leaves quads out, and gives some another object, as a faulty program might. */
function damaged(quads: readonly Quad[], next: () => number): Quad[] {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)];
  const odd = [
    typed('-1', 'http://www.w3.org/2001/XMLSchema#decimal'),
    typed('2024-02-30', 'http://www.w3.org/2001/XMLSchema#date'),
    iri('urn:x'),
  ];
  return quads.flatMap((each) => {
    const chance = next();
    if (chance < 0.03) return [];
    if (chance < 0.05) return [quad(each.subject, each.predicate, pick([...odd, pick(quads).object]), each.graph)];
    return chance < 0.06 ? [each, quad(each.subject, each.predicate, pick(quads).object, each.graph)] : [each];
  });
}

describe('the screen before the validator', () => {
  const shapes = readShapes(OWN_SHAPES);

  it('knows all that the project’s shapes use', () => {
    assert.ok(compileScreen(new QuadIndex(shapes)));
  });

  it('leaves shapes that go further to the validator', () => {
    const further = '<urn:s> a sh:NodeShape ; sh:targetClass <urn:c> ; sh:property [ sh:path <urn:p> ; sh:languageIn ( "fr" ) ] .';
    assert.equal(
      compileScreen(new QuadIndex(parseRdf(`@prefix sh: <http://www.w3.org/ns/shacl#> . ${further}`, 'further.ttl'))),
      undefined,
    );
  });

  it('changes no result of any case of a shape', async () => {
    for (const folder of readdirSync(CASES)) {
      for (const file of readdirSync(new URL(`${folder}/`, CASES))) {
        const quads: AnyQuad[] = parseRdf(readFileSync(new URL(`${folder}/${file}`, CASES), 'utf8'), file);
        assert.deepEqual(told(await validate(quads)), told(await validate(quads, { shapes })), `${folder}/${file}`);
      }
    }
  }).timeout(120_000);

  it('changes no result on graphs of texts, whole or damaged', async () => {
    const next = random(1);
    let results = 0;
    for (const file of ['fr/fr-nato-01', 'en/en-wfp-02', 'fr/fr-cemac-14', 'en/en-mofa-09']) {
      const text = readFileSync(new URL(`${file}.txt`, CORPUS), 'utf8');
      const { built } = await buildDocument({ text, meta: { identifier: file } }, { base: DEFAULT_BASE, file, plain: true });
      const quads = [...built.graph.document, ...built.graph.registry];
      for (let round = 0; round <= ROUNDS; round++) {
        const given = round === 0 ? quads : damaged(quads, next);
        const wanted = told(await validate(given, { shapes }));
        assert.deepEqual(told(await validate(given)), wanted, `${file}, round ${round}`);
        results += wanted.length;
      }
    }
    assert.ok(results > 200, `${results} results compared`);
  }).timeout(120_000);
});
