/** What a picture of a graph shows: cards for events and pledges, boxes for agents to the left and right of them. */
import { spansInOrder } from '../graph/csv.ts';
import { byCodeUnit } from '../graph/terms.ts';
import type { GraphView } from '../graph/view.ts';
import { DCTERMS, OA, PG, SEM } from '../graph/vocabulary.ts';
import { localName } from '../graph/wording.ts';
import { type FactGraph, factGraph } from './fact-graph.ts';

export type Side = 'left' | 'right';

export interface Port {
  agent: string;
  /** The agent's roles on this card. */
  label: string;
}

export interface Card {
  iri: string;
  kind: 'event' | 'pledge';
  title: string;
  detail: string;
  /** The words that say it. */
  quote: string;
  /** Pledges made at the event of the card above. */
  inset: boolean;
  ports: Record<Side, Port[]>;
}

export interface AgentBox {
  iri: string;
  label: string;
  class: string;
  side: Side;
}

export interface PictureModel {
  cards: Card[];
  agents: AgentBox[];
}

/** Roles of those who are acted on: they pull an agent to the right. */
const RECEIVING = new Set(['target', 'beneficiary', 'location', 'appointee']);

/** Cards in order of time, the pledges made at an event below it; agents on the side to which most of their roles belong. */
export function pictureModel(view: GraphView, language?: string): PictureModel {
  const graph = factGraph(view, language);
  const agents = graph
    .filterNodes((_, node) => node.kind === 'agent')
    .map(
      (iri): AgentBox => ({
        iri,
        label: graph.getNodeAttribute(iri, 'label'),
        class: graph.getNodeAttribute(iri, 'class'),
        side: sideOf(graph, iri),
      }),
    );
  const sides = new Map(agents.map((agent) => [agent.iri, agent.side]));
  const card = (iri: string, inset: boolean): Card => makeCard(view, graph, sides, iri, inset);
  const timely = (kind: 'event' | 'pledge'): string[] =>
    graph
      .filterNodes((_, node) => node.kind === kind)
      .sort((a, b) => byCodeUnit(time(view, a), time(view, b)) || position(view, a) - position(view, b));
  const pledges = timely('pledge');
  const shown = new Set<string>();
  const cards: Card[] = [];
  for (const event of timely('event')) {
    cards.push(card(event, false));
    for (const pledge of pledges.filter((iri) => occasionOf(view, iri) === event)) {
      shown.add(pledge);
      cards.push(card(pledge, true));
    }
  }
  cards.push(...pledges.filter((pledge) => !shown.has(pledge)).map((pledge) => card(pledge, false)));
  return { cards, agents };
}

/** The event where a pledge was made; of those that several texts name, the one that most is said of. */
function occasionOf(view: GraphView, pledge: string): string | undefined {
  const said = (event: string): number => view.values(event, PG.evidence).length;
  return view
    .values(pledge, PG.madeAt)
    .reduce<string | undefined>((best, each) => (best && said(best) >= said(each) ? best : each), undefined);
}

function sideOf(graph: FactGraph, agent: string): Side {
  const labels = graph.mapEdges(agent, (_, { label }) => label);
  const receiving = labels.filter((label) => RECEIVING.has(label)).length;
  return receiving * 2 > labels.length ? 'right' : 'left';
}

/** For sorting: undated facts stand last. */
function time(view: GraphView, iri: string): string {
  return view.one(iri, SEM.hasEarliestBeginTimeStamp) ?? view.one(iri, SEM.hasLatestEndTimeStamp) ?? '9999';
}

function firstSpan(view: GraphView, iri: string): string | undefined {
  const span = spansInOrder(view, view.values(iri, PG.evidence))[0];
  return span && view.one(span, OA.hasSelector);
}

function position(view: GraphView, iri: string): number {
  return Number(view.one(firstSpan(view, iri) ?? '', OA.start) ?? 0);
}

function makeCard(view: GraphView, graph: FactGraph, sides: ReadonlyMap<string, Side>, iri: string, inset: boolean): Card {
  const { kind, label, class: name, date } = graph.getNodeAttributes(iri);
  const factuality = localName(view.one(iri, PG.factuality) ?? PG.Actual);
  const detail =
    kind === 'event'
      ? [view.one(iri, DCTERMS.date), factuality === 'Actual' ? undefined : factuality.toLowerCase()]
      : [name.toLowerCase(), localName(view.one(iri, PG.kind) ?? '').toLowerCase(), date && `due ${date}`];
  return {
    iri,
    kind: kind === 'event' ? 'event' : 'pledge',
    title: label,
    detail: detail.filter(Boolean).join(' · '),
    quote: view.one(firstSpan(view, iri) ?? '', OA.exact)?.replace(/\s+/g, ' ') ?? '',
    inset,
    ports: ports(graph, sides, iri),
  };
}

function ports(graph: FactGraph, sides: ReadonlyMap<string, Side>, fact: string): Record<Side, Port[]> {
  const roles = new Map<string, string[]>();
  graph.forEachEdge(fact, (_, { label }, from, to) => {
    const agent = from === fact ? to : from;
    if (sides.has(agent)) roles.set(agent, [...(roles.get(agent) ?? []), label]);
  });
  const found: Record<Side, Port[]> = { left: [], right: [] };
  for (const [agent, labels] of roles) found[sides.get(agent)!].push({ agent, label: labels.sort(byCodeUnit).join(', ') });
  return found;
}
