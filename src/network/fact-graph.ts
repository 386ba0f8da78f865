/** The graph as a drawing shows it: agents, events and pledges as nodes, roles as edges. */
import { MultiDirectedGraph } from 'graphology';
import type { GraphView } from '../graph/view.ts';
import { DCTERMS, FOAF, PG, SCHEMA } from '../graph/vocabulary.ts';
import { className, localName, nodeWords, pledgedWords } from '../graph/wording.ts';

export interface FactNode {
  label: string;
  kind: 'agent' | 'event' | 'pledge';
  /** "Person", "Country", "Meeting", "Pledged". */
  class: string;
  /** EDTF, for events with a date and pledges that are due. */
  date?: string;
}

export interface FactEdge {
  /** The role of the agent, "pledger", "beneficiary", "made at". */
  label: string;
}

/** Nodes and edges in a stable order. Agents that no fact points at are left out. */
export type FactGraph = MultiDirectedGraph<FactNode, FactEdge>;

/** @param language of the agents' labels */
export function factGraph(view: GraphView, language?: string): FactGraph {
  const graph: FactGraph = new MultiDirectedGraph();
  for (const event of view.ofType(SCHEMA.Event)) addEvent(graph, view, event, language);
  for (const pledge of view.ofType(PG.Pledge)) addPledge(graph, view, pledge, language);
  return graph;
}

function addEvent(graph: FactGraph, view: GraphView, event: string, language: string | undefined): void {
  const words = view.one(event, PG.timeText);
  graph.mergeNode(event, {
    label: className(view, event),
    kind: 'event',
    class: className(view, event),
    date: view.one(event, DCTERMS.date) ?? words,
  });
  for (const participation of view.values(event, PG.participation)) {
    const role = localName(view.one(participation, PG.role) ?? '').toLowerCase();
    const remote = view.one(participation, PG.mode) === PG.Remote ? ' (remote)' : '';
    for (const agent of view.values(participation, PG.agent)) link(graph, view, agent, event, role + remote, language);
  }
  for (const place of view.values(event, SCHEMA.location)) {
    addAgent(graph, view, place, language);
    addEdge(graph, event, place, 'location');
  }
}

function addPledge(graph: FactGraph, view: GraphView, pledge: string, language: string | undefined): void {
  const status = localName(view.one(pledge, PG.status) ?? '');
  graph.mergeNode(pledge, { label: pledgedWords(view, pledge), kind: 'pledge', class: status, date: view.one(pledge, PG.due) });
  for (const pledger of view.values(pledge, PG.pledger)) link(graph, view, pledger, pledge, 'pledger', language);
  for (const beneficiary of view.values(pledge, PG.beneficiary)) {
    addAgent(graph, view, beneficiary, language);
    addEdge(graph, pledge, beneficiary, 'beneficiary');
  }
  for (const event of view.values(pledge, PG.madeAt)) if (graph.hasNode(event)) addEdge(graph, pledge, event, 'made at');
}

function link(graph: FactGraph, view: GraphView, agent: string, fact: string, label: string, language: string | undefined): void {
  addAgent(graph, view, agent, language);
  addEdge(graph, agent, fact, label);
}

/** Keyed by what it says, since generated keys differ from run to run. */
function addEdge(graph: FactGraph, from: string, to: string, label: string): void {
  graph.mergeDirectedEdgeWithKey(`${from} ${label} ${to}`, from, to, { label });
}

function addAgent(graph: FactGraph, view: GraphView, agent: string, language: string | undefined): void {
  const types = view.types(agent);
  const kind = types.includes(FOAF.Person) ? 'Person' : className(view, agent);
  graph.mergeNode(agent, { label: nodeWords(view, agent, language), kind: 'agent', class: kind });
}
