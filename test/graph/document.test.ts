import assert from 'node:assert/strict';
import { PledgegraphError } from '../../src/errors.ts';
import { factsToQuads } from '../../src/graph/document.ts';
import { writeNQuads } from '../../src/graph/nquads.ts';
import { checkEvidence } from '../../src/graph/spans.ts';
import { quad, typed } from '../../src/graph/terms.ts';
import { GraphView } from '../../src/graph/view.ts';
import { DCTERMS, OA, ORG, PG, RDF, SCHEMA, SKOS } from '../../src/graph/vocabulary.ts';
import type { Facts } from '../../src/model/facts.ts';
import { BASE, type Fixture, fixture } from './fixture.ts';

const build = ({ doc, facts }: Fixture, options = {}) => factsToQuads(doc, facts, { base: BASE, ...options });
const bytes = (f: Fixture) => {
  const { document, registry } = build(f);
  return writeNQuads([...document, ...registry]);
};
const view = (f: Fixture) => {
  const { document, registry } = build(f);
  return new GraphView([...document, ...registry]);
};

/** The facts in another order, everywhere where order means nothing. */
function reversed(facts: Facts): Facts {
  return {
    entities: [...facts.entities].reverse(),
    offices: [...facts.offices].reverse(),
    events: [...facts.events].reverse(),
    pledges: [...facts.pledges].reverse(),
  };
}

describe('quads of a document', () => {
  it('gives the same bytes for the same facts, in whatever order they come', () => {
    const once = fixture();
    const again = fixture();
    assert.equal(bytes(once), bytes(fixture()));
    again.facts = reversed(again.facts);
    for (const event of again.facts.events) {
      event.participations.reverse();
      event.evidence.reverse();
    }
    again.doc.mentions.reverse();
    assert.equal(bytes(again), bytes(once));
  });

  it('gives other bytes for other facts', () => {
    const changed = fixture();
    changed.facts.pledges[0].amount = { min: 13_000_000, max: null, currency: 'EUR', approximate: false };
    assert.notEqual(bytes(changed), bytes(fixture()));
  });

  it('writes no blank node, and IRIs in ASCII only, under the base', () => {
    const lines = bytes(fixture((text) => text, 'communiqué n° 1/2'))
      .trimEnd()
      .split('\n');
    for (const line of lines) {
      assert.doesNotMatch(line, /(^|\s)_:/);
      const [subject, predicate] = line.split(' ');
      assert.match(subject, /^<https:\/\/pledgegraph\.example\/[\x21-\x7e]+>$/);
      assert.match(predicate, /^<[\x21-\x7e]+>$/);
    }
  });

  it('puts types and labels of lexicon entities in the registry, the others in the document', () => {
    const { document, registry } = build(fixture());
    const typesOf = (quads: typeof document, iri: string) =>
      quads.filter((q) => q.subject.value === iri && q.predicate.value === RDF.type).map((q) => q.object.value);
    assert.deepEqual(typesOf(document, `${BASE}country/NOR`), []);
    assert.deepEqual(typesOf(registry, `${BASE}country/NOR`).sort(), [ORG.FormalOrganization, SCHEMA.Country].sort());
    const person = document.find((q) => q.object.value === 'Ingrid Håkonsen' && q.predicate.value === SKOS.prefLabel);
    assert.ok(person);
    assert.deepEqual(
      registry.filter((q) => q.subject.value === person.subject.value),
      [],
    );
    assert.deepEqual(new Set(registry.map((q) => q.graph.value)), new Set([`${BASE}registry`]));
    assert.deepEqual(new Set(document.map((q) => q.graph.value)), new Set([`${BASE}graph/forum`]));
  });

  it('takes labels of lexicon entities from the lexicon in both languages', () => {
    const { registry } = build(fixture(), {
      describe: (key: string) =>
        key === 'country/NOR'
          ? { prefLabel: { fr: 'Norvège', en: 'Norway' }, altLabel: { en: ['Kingdom of Norway', 'Norway'] } }
          : undefined,
    });
    const labels = new GraphView(registry).all(`${BASE}country/NOR`, SKOS.prefLabel).map((o) => o.value);
    assert.deepEqual(labels, ['Norvège', 'Norway']);
    assert.deepEqual(
      new GraphView(registry).all(`${BASE}country/NOR`, SKOS.altLabel).map((o) => o.value),
      ['Kingdom of Norway'],
    );
  });

  it('gives evidence, rule and confidence to every event, participation, membership and pledge', () => {
    const graph = view(fixture());
    for (const [type, count] of [
      [SCHEMA.Event, 2],
      [PG.Participation, 3],
      [ORG.Membership, 1],
      [PG.Pledge, 2],
    ] as const) {
      assert.equal(graph.ofType(type).length, count, type);
      for (const subject of graph.ofType(type)) {
        assert.ok(graph.all(subject, PG.evidence).length >= 1);
        assert.equal(graph.all(subject, PG.rule).length, 1);
        assert.equal(graph.all(subject, PG.confidence).length, 1);
      }
    }
  });

  it('leaves out pronouns and unnamed office-holders', () => {
    const graph = view(fixture());
    assert.equal(graph.all(`${BASE}country/NOR`, PG.mention).length, 2);
    const quotes = [...graph.subjects()].flatMap((s) => graph.all(s, OA.exact)).map((o) => o.value);
    assert.ok(!quotes.includes('leurs'));
    assert.equal(graph.ofType(PG.Participation).length, 3);
  });

  it('merges facts that say the same at the same place, with the surer rule', () => {
    const doubled = fixture();
    const [money] = doubled.facts.pledges;
    doubled.facts.pledges.push({ ...money, rule: 'pledge/other', confidence: 0.95 });
    const graph = view(doubled);
    assert.equal(graph.ofType(PG.Pledge).length, 2);
    const merged = graph.ofType(PG.Pledge).find((p) => graph.one(p, PG.amount))!;
    assert.deepEqual(
      graph.all(merged, PG.rule).map((o) => o.value),
      ['pledge/other'],
    );
  });

  it('keeps apart pledges of equal content said at two places', () => {
    const doubled = fixture();
    const [money] = doubled.facts.pledges;
    doubled.facts.pledges.push({ ...money, evidence: [{ start: money.evidence[0].start + 4, end: money.evidence[0].end }] });
    assert.equal(view(doubled).ofType(PG.Pledge).length, 3);
  });

  it('keeps apart two entities of one class that begin at one place', () => {
    const nested = fixture();
    const { start } = nested.doc.mentions[0];
    const outer = { id: 'organization:long', class: 'Organization' as const, name: 'Norvège a accueilli' };
    const inner = { id: 'organization:short', class: 'Organization' as const, name: 'Norvège a' };
    for (const [entity, end] of [
      [outer, start + 19],
      [inner, start + 9],
    ] as const) {
      nested.doc.mentions.push({ start, end, entity, kind: 'name', rule: 'test' });
      nested.facts.entities.push(entity);
    }
    const graph = view(nested);
    const iris = [...graph.subjects()].filter((s) => ['Norvège a accueilli', 'Norvège a'].includes(graph.one(s, SKOS.prefLabel) ?? ''));
    assert.equal(iris.length, 2);
  });

  for (const { name, amount, expected } of [
    { name: 'a plain figure', amount: { min: 3e9, max: 3e9 }, expected: { value: '3000000000' } },
    { name: 'a minimum', amount: { min: 0.5, max: null }, expected: { minValue: '0.5' } },
    { name: 'a maximum', amount: { min: null, max: 1e21 }, expected: { maxValue: '1000000000000000000000' } },
    { name: 'a range', amount: { min: 1.25, max: 1e-7 }, expected: { minValue: '1.25', maxValue: '0.0000001' } },
    { name: 'no bound', amount: { min: null, max: null }, expected: null },
  ]) {
    it(`writes ${name}`, () => {
      const f = fixture();
      f.facts.pledges = [{ ...f.facts.pledges[0], amount: { ...amount, currency: 'XOF', approximate: true } }];
      const graph = view(f);
      const iri = graph.one(graph.ofType(PG.Pledge)[0], PG.amount);
      if (!expected) return assert.equal(iri, undefined);
      const got = Object.fromEntries(
        (['value', 'minValue', 'maxValue'] as const).flatMap((p) => (graph.one(iri!, SCHEMA[p]) ? [[p, graph.one(iri!, SCHEMA[p])]] : [])),
      );
      assert.deepEqual(got, expected);
      assert.equal(graph.one(iri!, SCHEMA.currency), 'XOF');
      assert.equal(graph.one(iri!, PG.approximate), 'true');
    });
  }

  it('writes the source as an IRI where it is an address, as words where it is not', () => {
    const source = (value: string) => {
      const f = fixture();
      f.doc.meta.source = value;
      return build(f).document.find((q) => q.predicate.value === DCTERMS.source)!.object;
    };
    assert.deepEqual({ ...source('https://exemple.fr/a b|é') }.value, 'https://exemple.fr/a%20b%7C%C3%A9');
    assert.equal(source('https://exemple.fr/').termType, 'NamedNode');
    assert.equal(source('archives, carton 7').termType, 'Literal');
  });
});

describe('evidence', () => {
  const variants: Record<string, (text: string) => string> = {
    'as it is': (text) => text,
    'with emoji before': (text) => text.replace('🇳🇴', '👩🏽‍🚀🎉🇳🇴'),
    'in NFD': (text) => text.normalize('NFD'),
    'with CRLF': (text) => text.replaceAll('\n', '\r\n'),
    'with no-break spaces': (text) => text.replaceAll('« ', '«\u00a0').replaceAll(' »', '\u202f»'),
    'with straight apostrophes': (text) => text.replaceAll('’', "'"),
  };
  for (const [name, vary] of Object.entries(variants)) {
    it(`quotes the text in code points, ${name}`, () => {
      const f = fixture(vary);
      const { document } = build(f);
      const points = Array.from(f.doc.text);
      const graph = new GraphView(document);
      const selectors = graph.ofType(OA.TextPositionSelector);
      assert.ok(selectors.length > 12);
      for (const selector of selectors) {
        const [start, end] = [Number(graph.one(selector, OA.start)), Number(graph.one(selector, OA.end))];
        assert.equal(points.slice(start, end).join(''), graph.one(selector, OA.exact));
      }
      assert.equal(checkEvidence(document, f.doc.text, 'forum'), selectors.length);
    });
  }

  const mismatch = (error: unknown) => error instanceof PledgegraphError && error.code === 'evidence-mismatch';

  it('fails the build where a span is no place in the text', () => {
    for (const span of [
      { start: 5, end: 5 },
      { start: 9, end: 3 },
      { start: -1, end: 4 },
      { start: 0, end: 1e6 },
      { start: 1, end: 6 },
      { start: 0.5, end: 6 },
    ]) {
      const f = fixture();
      f.facts.pledges[0].evidence = [span];
      assert.throws(() => build(f), mismatch, JSON.stringify(span));
    }
  });

  it('fails where the quads quote other words than the text has', () => {
    const f = fixture();
    const { document } = build(f);
    assert.throws(() => checkEvidence(document, f.doc.text.replace('Tromsø', 'Tromsö'), 'forum'), mismatch);
    const wrong = document.map((q) =>
      q.object.value === 'Tromsø' && q.predicate.value === OA.exact ? quad(q.subject, q.predicate, typed('Bergen'), q.graph) : q,
    );
    assert.throws(() => checkEvidence(wrong, f.doc.text, 'forum'), /Tromsø.*Bergen/);
  });
});
