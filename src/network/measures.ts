/** Who stands in the middle, and who belongs together. */
import { UndirectedGraph } from 'graphology';
import louvainModule from 'graphology-communities-louvain';
import betweennessModule from 'graphology-metrics/centrality/betweenness.js';
import pagerankModule from 'graphology-metrics/centrality/pagerank.js';
import { byCodeUnit } from '../graph/terms.ts';
import type { Actor, ActorNetwork, TieKind } from './actors.ts';

export interface RankedActor extends Actor {
  iri: string;
  /** PageRank over ties weighted by how many facts they stand for; sums to 1. */
  pagerank: number;
  /** Share of shortest paths that pass through, 0 to 1. */
  betweenness: number;
  /** From 1, the largest community first. */
  community: number;
  /** How many facts of each kind tie it to others. */
  facts: Record<TieKind, number>;
}

/** CommonJS modules that are the function itself, though their types put it under `default`. */
const louvain = louvainModule as unknown as typeof louvainModule.default;
const betweenness = betweennessModule as unknown as typeof betweennessModule.default;
const pagerank = pagerankModule as unknown as typeof pagerankModule.default;

type Weighted = UndirectedGraph<Actor, { weight: number }>;

/** Actors by PageRank, then betweenness, then IRI. The same network gives the same figures. */
export function rankActors(network: ActorNetwork): RankedActor[] {
  if (network.order === 0) return [];
  const simple = project(network);
  const ranks = pagerank(simple, { getEdgeWeight: 'weight' });
  const between = betweenness(simple, { getEdgeWeight: null });
  const community = communities(simple);
  const actors = network.mapNodes(
    (iri, actor): RankedActor => ({
      ...actor,
      iri,
      pagerank: rounded(ranks[iri]),
      betweenness: rounded(between[iri]),
      community: community.get(iri)!,
      facts: factCounts(network, iri),
    }),
  );
  return actors.sort((a, b) => b.pagerank - a.pagerank || b.betweenness - a.betweenness || byCodeUnit(a.iri, b.iri));
}

/** Six digits: beyond them, figures differ between machines. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

/** One undirected tie between two actors, weighted by all facts between them. */
function project(network: ActorNetwork): Weighted {
  const simple: Weighted = new UndirectedGraph();
  network.forEachNode((iri, actor) => {
    simple.addNode(iri, actor);
  });
  network.forEachEdge((_, { count }, from, to) => {
    simple.updateEdge(from, to, (attributes) => ({ weight: (attributes.weight ?? 0) + count }));
  });
  return simple;
}

/** Louvain communities, walked in node order with a fixed number generator; numbered by size, then by their first member. */
function communities(simple: Weighted): Map<string, number> {
  if (simple.size === 0) return new Map(simple.nodes().map((iri, i) => [iri, i + 1]));
  const found = louvain(simple, { getEdgeWeight: 'weight', randomWalk: false, rng: () => 0.5 });
  const members = new Map<number, string[]>();
  for (const [iri, number] of Object.entries(found)) members.set(number, [...(members.get(number) ?? []), iri]);
  const bySize = [...members.values()].map((group) => group.sort(byCodeUnit)).sort((a, b) => b.length - a.length || byCodeUnit(a[0], b[0]));
  return new Map(bySize.flatMap((group, i) => group.map((iri): [string, number] => [iri, i + 1])));
}

function factCounts(network: ActorNetwork, iri: string): Record<TieKind, number> {
  const facts: Record<TieKind, Set<string>> = { event: new Set(), 'acts-on': new Set(), pledge: new Set(), 'co-pledge': new Set() };
  network.forEachEdge(iri, (_, tie) => {
    for (const fact of tie.facts) facts[tie.kind].add(fact);
  });
  return { event: facts.event.size, 'acts-on': facts['acts-on'].size, pledge: facts.pledge.size, 'co-pledge': facts['co-pledge'].size };
}
