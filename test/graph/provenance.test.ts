import assert from 'node:assert/strict';
import { factsToQuads } from '../../src/graph/document.ts';
import { fileKey, hashOf, normaliseBase, segment, sha256 } from '../../src/graph/iris.ts';
import { writeNQuads } from '../../src/graph/nquads.ts';
import { provenanceQuads } from '../../src/graph/provenance.ts';
import { GraphView } from '../../src/graph/view.ts';
import { PG, PROV, RDF, SCHEMA } from '../../src/graph/vocabulary.ts';
import { BASE, fixture } from './fixture.ts';

describe('provenance', () => {
  const { doc, facts } = fixture();
  const built = factsToQuads(doc, facts, { base: BASE });
  const run = { startedAt: '2025-05-07T08:00:00Z', endedAt: '2025-05-07T08:00:02Z', version: '1.2.3' };
  const quads = provenanceQuads(BASE, run, [{ identifier: 'forum', inputSha256: sha256('input'), textSha256: built.sha256 }]);
  const view = new GraphView(quads);

  it('names the run, its time, the program with its version, and the hash of the input', () => {
    const activity = view.one(built.graph, PROV.wasGeneratedBy)!;
    assert.equal(view.one(activity, PROV.startedAtTime), run.startedAt);
    assert.equal(view.one(activity, PROV.endedAtTime), run.endedAt);
    assert.equal(view.one(activity, SCHEMA.softwareVersion), '1.2.3');
    assert.deepEqual(view.types(view.one(activity, PROV.wasAssociatedWith)!), [PROV.SoftwareAgent]);
    assert.equal(view.one(view.one(activity, PROV.used)!, PG.sha256), sha256('input'));
    const text = view.one(built.graph, PROV.wasDerivedFrom)!;
    assert.equal(new GraphView(built.document).one(text, PG.sha256), built.sha256);
    assert.ok(view.ofType(PROV.Activity).length === 1 && view.properties(activity).has(RDF.type));
  });

  it('has the same IRIs in another run', () => {
    const later = { startedAt: '2026-01-01T00:00:00Z', endedAt: '2026-01-01T00:00:01Z', version: '9.9.9' };
    const again = new GraphView(
      provenanceQuads(BASE, later, [{ identifier: 'forum', inputSha256: sha256('input'), textSha256: built.sha256 }]),
    );
    assert.deepEqual([...again.subjects()], [...view.subjects()]);
  });

  it('stands in a graph of its own, and nothing of it in the document', () => {
    assert.deepEqual([...new Set(quads.map((q) => q.graph.value))], [`${BASE}provenance`]);
    assert.doesNotMatch(writeNQuads([...built.document, ...built.registry]), /ns\/prov#|1\.2\.3|T08:00/);
  });
});

describe('IRIs', () => {
  it('tell parts of a hash apart', () => {
    assert.notEqual(hashOf('ab', 'c'), hashOf('a', 'bc'));
    assert.notEqual(hashOf(null), hashOf(''));
  });

  it('take names of any script into a segment', () => {
    assert.equal(segment('fr-012'), 'fr-012');
    assert.equal(segment('a/b (c)'), 'a%2Fb%20%28c%29');
    assert.equal(segment('e\u0301te\u0301'), segment('été'));
    assert.match(segment('\ud800会'), /^[\x21-\x7e]+$/);
  });

  it('take a base with or without its last character', () => {
    assert.deepEqual(['https://a.example', 'https://a.example/', 'https://a.example/x#'].map(normaliseBase), [
      'https://a.example/',
      'https://a.example/',
      'https://a.example/x#',
    ]);
  });

  it('give a file name that says what it is of', () => {
    assert.equal(fileKey('fr-012'), 'fr-012');
    assert.match(fileKey('Été 2024'), /^ete-2024-[0-9a-f]{20}$/);
    assert.match(fileKey('会议'), /^[0-9a-f]{20}$/);
  });
});
