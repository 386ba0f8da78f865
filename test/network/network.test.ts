import assert from 'node:assert/strict';
import { MultiGraph } from 'graphology';
import gexf from 'graphology-gexf';
import graphml from 'graphology-graphml';
import { factsToQuads } from '../../src/graph/document.ts';
import { iri, type Quad, quad, typed } from '../../src/graph/terms.ts';
import { GraphView } from '../../src/graph/view.ts';
import { PG, RDF, SCHEMA, SKOS } from '../../src/graph/vocabulary.ts';
import { actorNetwork } from '../../src/network/actors.ts';
import { factGraph } from '../../src/network/fact-graph.ts';
import { writeGexf, writeGraphml } from '../../src/network/formats.ts';
import { rankActors } from '../../src/network/measures.ts';
import { networkTable } from '../../src/network/table.ts';
import { BASE, fixture } from '../graph/fixture.ts';

/** A graph from lines: "event e: a author, b target" and "pledge p: a b -> c". */
function graphOf(...lines: string[]): GraphView {
  const quads: Quad[] = [];
  const add = (s: string, p: string, o: string): number => quads.push(quad(iri(s), iri(p), iri(o)));
  for (const line of lines) {
    const [, kind, fact, rest] = /^(\w+) (\w+): (.*)$/.exec(line)!;
    if (kind === 'pledge') {
      const [from, to] = rest.split('->').map((side) => side.trim().split(/\s+/).filter(Boolean));
      add(fact, RDF.type, PG.Pledge);
      for (const agent of from) add(fact, PG.pledger, agent);
      for (const agent of to) add(fact, PG.beneficiary, agent);
      continue;
    }
    add(fact, RDF.type, SCHEMA.Event);
    for (const entry of rest.split(',')) {
      const [agent, role] = entry.trim().split(' ');
      const node = `${fact}-${agent}-${role}`;
      add(fact, PG.participation, node);
      add(node, PG.agent, agent);
      add(node, PG.role, `${PG.Chair.slice(0, -'Chair'.length)}${role}`);
    }
  }
  for (const subject of new Set(quads.map((q) => q.object.value).filter((value) => /^\w$/.test(value))))
    quads.push(quad(iri(subject), iri(SKOS.prefLabel), typed(subject.toUpperCase())));
  return new GraphView(quads);
}

const ties = (view: GraphView): string[] =>
  actorNetwork(view)
    .mapEdges(
      (_, { kind, count, facts }, from, to, _f, _t, undirected) =>
        `${from} ${undirected ? '--' : '->'} ${to} ${kind} ${count} ${facts.join('+')}`,
    )
    .sort();

describe('network of actors', () => {
  for (const { name, lines, expected } of [
    {
      name: 'participants to one another',
      lines: ['event e: a Chair, b Participant, c Host'],
      expected: ['a -- b event 1 e', 'a -- c event 1 e', 'b -- c event 1 e'],
    },
    { name: 'an author to the target', lines: ['event e: b Author, a Target'], expected: ['b -> a acts-on 1 e'] },
    { name: 'a pledger to the beneficiary', lines: ['pledge p: a -> b'], expected: ['a -> b pledge 1 p'] },
    {
      name: 'pledgers to one another',
      lines: ['pledge p: b a -> c'],
      expected: ['a -- b co-pledge 1 p', 'a -> c pledge 1 p', 'b -> c pledge 1 p'],
    },
    { name: 'two facts in one tie', lines: ['pledge p: a -> b', 'pledge q: a -> b'], expected: ['a -> b pledge 2 p+q'] },
    {
      name: 'both directions apart',
      lines: ['pledge p: a -> b', 'pledge q: b -> a'],
      expected: ['a -> b pledge 1 p', 'b -> a pledge 1 q'],
    },
    { name: 'nobody to oneself', lines: ['pledge p: a -> a', 'event e: a Chair, a Host'], expected: [] },
  ]) {
    it(`ties ${name}`, () => assert.deepEqual(ties(graphOf(...lines)), expected));
  }

  it('keeps an actor that is tied to nobody', () => {
    assert.deepEqual(actorNetwork(graphOf('pledge p: a ->')).nodes(), ['a']);
  });

  const star = graphOf('pledge p: h -> a', 'pledge q: h -> b', 'pledge r: h -> c', 'event e: x Chair, y Participant');

  it('ranks the middle of a star first', () => {
    const ranking = rankActors(actorNetwork(star));
    assert.equal(ranking[0].iri, 'h');
    assert.ok(ranking[0].betweenness > 0);
    assert.equal(ranking.filter((actor) => actor.betweenness === 0).length, 5);
    assert.ok(Math.abs(ranking.reduce((sum, actor) => sum + actor.pagerank, 0) - 1) < 1e-4);
    assert.deepEqual(ranking[0].facts, { event: 0, 'acts-on': 0, pledge: 3, 'co-pledge': 0 });
  });

  it('finds the communities, the largest first, the same each time', () => {
    const once = rankActors(actorNetwork(star)).map(({ iri: actor, community }) => [actor, community]);
    const of = Object.fromEntries(once);
    assert.equal(new Set(['h', 'a', 'b', 'c'].map((actor) => of[actor])).size, 1);
    assert.equal(of.h, 1);
    assert.deepEqual([of.x, of.y], [2, 2]);
    assert.deepEqual(
      rankActors(actorNetwork(star)).map(({ iri: actor, community }) => [actor, community]),
      once,
    );
  });

  it('stands for no facts at all', () => {
    const empty = actorNetwork(new GraphView([]));
    assert.deepEqual(rankActors(empty), []);
    assert.match(networkTable([]), /\(no actor takes part in anything\)\n$/);
    assert.deepEqual(
      rankActors(actorNetwork(graphOf('pledge p: a b ->', 'pledge q: c ->')))
        .map((actor) => actor.iri)
        .sort(),
      ['a', 'b', 'c'],
    );
  });

  it('is shown as a table, the rest counted', () => {
    const table = networkTable(rankActors(actorNetwork(star)), 2);
    assert.match(table, /^actor +class +PageRank +betweenness +community +events +pledges\n/);
    assert.equal(table.split('\n')[2].split(/\s+/)[0], 'H');
    assert.match(table, /… and 4 more\n$/);
  });
});

describe('network files', () => {
  const { doc, facts } = fixture((text) => text.replaceAll('Islande', 'Islande & <Co> "x"'));
  const { document, registry } = factsToQuads(doc, facts, { base: BASE });
  const view = new GraphView([...document, ...registry]);
  const graphs = { actors: () => actorNetwork(view, 'fr'), facts: () => factGraph(view, 'fr') };

  for (const [name, make] of Object.entries(graphs)) {
    for (const [format, write, parse] of [
      ['GEXF', writeGexf, gexf.parse],
      ['GraphML', writeGraphml, graphml.parse],
    ] as const) {
      it(`hold the ${name} as ${format}, which is read back`, () => {
        const graph = make();
        const read = parse(MultiGraph, write(graph));
        assert.deepEqual(read.nodes().sort(), graph.nodes().sort());
        const shown = (g: typeof read): string[] =>
          g.mapEdges((_, _a, from, to, _f, _t, undirected) => `${from} ${undirected} ${to}`).sort();
        assert.deepEqual(shown(read), shown(graph as unknown as typeof read));
        const iceland = read.getNodeAttributes(`${BASE}country/ISL`);
        assert.equal(iceland.label, 'Islande & <Co> "x"');
        assert.equal(write(make()), write(graph));
      });
    }
  }

  it('say what ties and how often', () => {
    const read = gexf.parse(MultiGraph, writeGexf(graphs.actors()));
    const pledges = read.filterEdges((_, attributes) => attributes.kind === 'pledge');
    assert.equal(pledges.length, 1);
    assert.equal(read.getEdgeAttribute(pledges[0], 'facts').split(' ').length, 2);
  });
});
