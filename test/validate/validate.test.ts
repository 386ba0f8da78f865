import assert from 'node:assert/strict';
import { iri, quad, typed, worded } from '../../src/graph/terms.ts';
import { PG, PREFIXES, SCHEMA, SKOS } from '../../src/graph/vocabulary.ts';
import { messageIn, parseRdf, type Report, validate } from '../../src/validate/index.ts';
import { localName } from '../../src/validate/report.ts';
import { BROKEN, inGraph, own, QUADS, renamed, without } from './fixture.ts';

const SHARED = ['country/CHE', 'country/TCD'];
const summary = ({ results }: Report): string[] =>
  results.map(({ severity, shape, focus }) => `${severity} ${localName(shape)} ${localName(focus)}`);

describe('validate', () => {
  it('lists the gravest first, whatever the order of the quads', async () => {
    const expected = ['Violation money-currency 1', 'Warning money-small 1', 'Info item-uncounted 1'];
    assert.deepEqual(summary(await validate(BROKEN)), expected);
    assert.deepEqual(summary(await validate([...BROKEN].reverse())), expected);
  });

  it('lets warnings and information pass, and no violation', async () => {
    const uncounted = await validate(without(QUADS, 'item/1', PG.quantity));
    assert.deepEqual([uncounted.results.length, uncounted.conforms], [1, true]);
    const broken = await validate(BROKEN);
    assert.equal(broken.conforms, false);
  });

  it('keeps the message in both languages', async () => {
    const [result] = (await validate(BROKEN)).results;
    assert.match(messageIn(result, 'fr'), /devise/);
    assert.match(messageIn(result, 'en'), /currency/);
    assert.equal(messageIn(result, 'de'), messageIn(result, 'en'));
  });

  it('validates each text alone, with what it uses of the shared graph', async () => {
    const registry = inGraph(
      QUADS.filter((q) => SHARED.some((path) => q.subject.value === own(path)) && q.predicate.value !== PG.mention),
      'registry',
    );
    const text = QUADS.filter((q) => !registry.some((r) => r.subject.equals(q.subject) && r.predicate.equals(q.predicate)));
    const first = inGraph(text, 'graph/1');
    const second = inGraph(renamed(text, '-2', SHARED), 'graph/2');
    assert.deepEqual(summary(await validate([...first, ...second, ...registry])), []);

    const factuality = quad(iri(own('event/e')), iri(PG.factuality), iri(PG.Planned), iri(own('graph/2')));
    assert.deepEqual(
      summary(await validate([...first, factuality, ...second, ...registry])).length > 0,
      true,
      'an event needs its class in each text',
    );

    const unnamed = registry.filter((q) => q.predicate.value !== SKOS.prefLabel);
    assert.deepEqual(summary(await validate([...first, ...second, ...unnamed])), ['Violation agent-name CHE', 'Violation agent-name TCD']);

    const unused = quad(iri(own('body/unused')), iri(PG.collectiveOf), iri(own('country/CHE')), iri(own('registry')));
    const report = await validate([...first, ...second, ...registry, unused]);
    assert.deepEqual(summary(report), ['Violation group-type unused'], 'what no text uses is validated too');
  });

  it('takes the shapes of a user, named or not, with a severity of their own', async () => {
    const shapes = parseRdf(
      `@prefix sh: <${PREFIXES.sh}> . @prefix pg: <${PREFIXES.pg}> .
      <https://example.org/P> a sh:NodeShape ; sh:targetClass pg:Pledge ;
        sh:property [ sh:path pg:condition ; sh:minCount 1 ; sh:severity <https://example.org/Grave> ] .`,
      'own.ttl',
    );
    const report = await validate(QUADS, { shapes });
    assert.deepEqual(summary(report), ['Violation P 1', 'Violation P 2']);
    assert.equal(report.conforms, false);
    assert.match(messageIn(report.results[0], 'fr'), /1 values/);
  });

  it('says so where shapes cannot be used', async () => {
    const shapes = parseRdf(
      `@prefix sh: <${PREFIXES.sh}> . @prefix pg: <${PREFIXES.pg}> .
      <https://example.org/P> a sh:NodeShape ; sh:targetClass pg:Pledge ; sh:property [ sh:path "pg:status" ; sh:minCount 1 ] .`,
      'own.ttl',
    );
    await assert.rejects(validate(QUADS, { shapes }), { code: 'input-format' });
  });

  it('names the shape, the constraint, the path and the value', async () => {
    const extra = quad(iri(own('pledge/1')), iri(PG.status), iri(PG.Chair));
    const { results } = await validate([...QUADS, extra]);
    const outside = results.find(({ constraint }) => localName(constraint) === 'InConstraintComponent')!;
    assert.equal(outside.value?.value, PG.Chair);
    assert.deepEqual(outside.path, { iri: PG.status });
    assert.equal(localName(outside.shape), 'pledge-status');
    assert.ok(results.some(({ constraint }) => constraint === `${PREFIXES.sh}MaxCountConstraintComponent`));
  });

  it('reports a literal where a node should be', async () => {
    const words = quad(iri(own('pledge/3')), iri(PG.pledger), worded('les Alliés', 'fr'));
    const { results } = await validate([...QUADS, words]);
    assert.ok(results.some(({ shape, value }) => localName(shape) === 'pledge-pledger' && value?.value === 'les Alliés'));
    assert.ok(results.some(({ focusTerm }) => focusTerm.termType === 'Literal'));
  });

  it('can be asked several times at once', async () => {
    const graphs = [BROKEN, QUADS, without(QUADS, 'item/1', PG.quantity), without(QUADS, 'amount/1', SCHEMA.currency), BROKEN];
    const alone: string[][] = [];
    for (const graph of graphs) alone.push(summary(await validate(graph)));
    assert.deepEqual((await Promise.all(graphs.map((graph) => validate(graph)))).map(summary), alone);
    assert.deepEqual(
      alone.map((found) => found.length),
      [3, 0, 1, 1, 3],
    );
  });

  it('has nothing to say of an empty graph', async () => {
    assert.deepEqual(await validate([]), { results: [], conforms: true });
  });

  it('tells a typed figure from its words', async () => {
    const rule = quad(iri(own('pledge/1')), iri(PG.confidence), typed('0.9'));
    const { results } = await validate([...without(QUADS, 'pledge/1', PG.confidence), rule]);
    assert.ok(results.some(({ path }) => path && 'iri' in path && path.iri === PG.confidence));
  });
});
