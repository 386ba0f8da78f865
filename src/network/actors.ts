/** Who is tied to whom through events and pledges. */
import { MultiGraph } from 'graphology';
import { byCodeUnit } from '../graph/terms.ts';
import type { GraphView } from '../graph/view.ts';
import { PG, SCHEMA } from '../graph/vocabulary.ts';
import { className, nodeWords } from '../graph/wording.ts';

export interface Actor {
  label: string;
  /** "Person", "Country", "FormalOrganization", "Group". */
  class: string;
}

/**
 * `event`: both take part in it (undirected); `acts-on`: one is author or speaker of what the other is the target of (directed);
 * `pledge`: one pledges to the other (directed); `co-pledge`: both pledge together (undirected).
 */
export type TieKind = 'event' | 'acts-on' | 'pledge' | 'co-pledge';

export interface Tie {
  kind: TieKind;
  /** How many facts tie the two in this way. */
  count: number;
  /** IRIs of these events and pledges, sorted. */
  facts: string[];
}

/** Actors by IRI; at most one tie of a kind (and direction) between two. Mixed: see {@link TieKind} for which ties are directed. */
export type ActorNetwork = MultiGraph<Actor, Tie>;

interface Found {
  kind: TieKind;
  from: string;
  to: string;
  fact: string;
}

const DIRECTED: ReadonlySet<TieKind> = new Set(['acts-on', 'pledge']);

/**
 * The network of a graph: agents that take part in an event, or give or receive a pledge. Nodes and ties in a stable order.
 * @param language of labels
 */
export function actorNetwork(view: GraphView, language?: string): ActorNetwork {
  const actors = new Set<string>();
  const found: Found[] = [];
  for (const event of view.ofType(SCHEMA.Event)) found.push(...eventTies(view, event, actors));
  for (const pledge of view.ofType(PG.Pledge)) found.push(...pledgeTies(view, pledge, actors));

  const network: ActorNetwork = new MultiGraph();
  for (const actor of [...actors].sort(byCodeUnit)) {
    network.addNode(actor, { label: nodeWords(view, actor, language), class: className(view, actor) });
  }
  const ties = new Map<string, Found[]>();
  for (const tie of found) {
    const key = `${tie.kind} ${tie.from} ${tie.to}`;
    ties.set(key, [...(ties.get(key) ?? []), tie]);
  }
  for (const [key, members] of [...ties].sort(([a], [b]) => byCodeUnit(a, b))) {
    const [{ kind, from, to }] = members;
    const facts = [...new Set(members.map((member) => member.fact))].sort(byCodeUnit);
    if (DIRECTED.has(kind)) network.addDirectedEdgeWithKey(key, from, to, { kind, count: facts.length, facts });
    else network.addUndirectedEdgeWithKey(key, from, to, { kind, count: facts.length, facts });
  }
  return network;
}

function eventTies(view: GraphView, event: string, actors: Set<string>): Found[] {
  const roles = new Map<string, Set<string>>();
  for (const participation of view.values(event, PG.participation)) {
    for (const agent of view.values(participation, PG.agent)) {
      roles.set(agent, (roles.get(agent) ?? new Set()).add(view.one(participation, PG.role) ?? ''));
    }
  }
  for (const agent of roles.keys()) actors.add(agent);
  const acts = (agent: string): boolean => roles.get(agent)!.has(PG.Author) || roles.get(agent)!.has(PG.Speaker);
  const isTarget = (agent: string): boolean => roles.get(agent)!.has(PG.Target);
  return pairs([...roles.keys()]).map(([a, b]): Found => {
    if (acts(a) && isTarget(b)) return { kind: 'acts-on', from: a, to: b, fact: event };
    if (acts(b) && isTarget(a)) return { kind: 'acts-on', from: b, to: a, fact: event };
    return { kind: 'event', from: a, to: b, fact: event };
  });
}

function pledgeTies(view: GraphView, pledge: string, actors: Set<string>): Found[] {
  const pledgers = view.values(pledge, PG.pledger);
  const beneficiaries = view.values(pledge, PG.beneficiary);
  for (const agent of [...pledgers, ...beneficiaries]) actors.add(agent);
  const given = pledgers.flatMap((from) =>
    beneficiaries.filter((to) => to !== from).map((to): Found => ({ kind: 'pledge', from, to, fact: pledge })),
  );
  const together = pairs(pledgers).map(([from, to]): Found => ({ kind: 'co-pledge', from, to, fact: pledge }));
  return [...given, ...together];
}

/** Every two members, the lesser first. */
function pairs(members: readonly string[]): [string, string][] {
  const sorted = [...members].sort(byCodeUnit);
  return sorted.flatMap((a, i) => sorted.slice(i + 1).map((b): [string, string] => [a, b]));
}
