/** Where everything in a picture stands: three columns, edges only in the gaps between them, so that no line crosses a word. */
import type { AgentBox, Card, PictureModel, Side } from './picture-model.ts';
import { wrap } from './picture-text.ts';

export const SIZES = {
  margin: 24,
  header: 64,
  agent: 210,
  gap: 130,
  card: 340,
  inset: 26,
  /** How much wider bold text is. */
  bold: 1.13,
  /** Text sizes and the height of a line of each. */
  font: { title: 14, text: 12, small: 11 },
  line: { title: 18, text: 15, small: 15 },
  pad: 9,
  between: 12,
  legend: 56,
} as const;

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface PlacedCard extends Box {
  card: Card;
  /** Top of the rows of roles. */
  portsAt: number;
}

export interface PlacedAgent extends Box {
  agent: AgentBox;
  lines: string[];
}

export interface Edge {
  agent: string;
  from: { x: number; y: number };
  to: { x: number; y: number };
}

export interface Layout {
  width: number;
  height: number;
  cards: PlacedCard[];
  agents: PlacedAgent[];
  edges: Edge[];
}

/** Places a model. The same model gives the same coordinates. */
export function layOut({ cards, agents }: PictureModel): Layout {
  const hasSide = (side: Side): boolean => agents.some((agent) => agent.side === side);
  const cardX = SIZES.margin + (hasSide('left') ? SIZES.agent + SIZES.gap : 0);
  const rightX = cardX + SIZES.card + SIZES.gap;
  const width = (hasSide('right') ? rightX + SIZES.agent : cardX + SIZES.card) + SIZES.margin;

  const placedCards = stackCards(cards, cardX);
  const bottom = placedCards.reduce<number>((most, card) => Math.max(most, card.y + card.height), SIZES.header);
  const placedAgents = [
    ...placeColumn(
      agents.filter(({ side }) => side === 'left'),
      SIZES.margin,
      placedCards,
      bottom,
    ),
    ...placeColumn(
      agents.filter(({ side }) => side === 'right'),
      rightX,
      placedCards,
      bottom,
    ),
  ];
  orderPorts(placedCards, placedAgents);
  const lowest = placedAgents.reduce<number>((most, agent) => Math.max(most, agent.y + agent.height), bottom);
  return { width, height: lowest + SIZES.legend, cards: placedCards, agents: placedAgents, edges: connect(placedCards, placedAgents) };
}

function stackCards(cards: readonly Card[], x: number): PlacedCard[] {
  let y: number = SIZES.header;
  return cards.map((card) => {
    const rows = Math.max(card.ports.left.length, card.ports.right.length);
    const portsAt = SIZES.pad + SIZES.line.title + (card.detail ? SIZES.line.text : 0) + (card.quote ? SIZES.line.small : 0);
    const height = portsAt + rows * SIZES.line.small + SIZES.pad;
    const inset = card.inset ? SIZES.inset : 0;
    const placed = { card, x: x + inset, y, width: SIZES.card - inset, height, portsAt: y + portsAt };
    y += height + SIZES.between;
    return placed;
  });
}

/** Boxes of one column, each as near as may be to the cards it belongs to, none over another. */
function placeColumn(agents: readonly AgentBox[], x: number, cards: readonly PlacedCard[], bottom: number): PlacedAgent[] {
  const boxes = agents.map((agent): PlacedAgent => {
    const lines = wrap(agent.label, SIZES.agent - 2 * SIZES.pad - 4, SIZES.font.text * SIZES.bold, 3);
    const height = 2 * SIZES.pad + lines.length * SIZES.line.text + SIZES.line.small - 2;
    return { agent, lines, x, y: middleOfCards(agent, cards) - height / 2, width: SIZES.agent, height };
  });
  boxes.sort((a, b) => a.y + a.height / 2 - (b.y + b.height / 2) || (a.agent.iri < b.agent.iri ? -1 : 1));
  let top: number = SIZES.header;
  for (const box of boxes) {
    box.y = Math.max(box.y, top);
    top = box.y + box.height + SIZES.between;
  }
  let limit = Math.max(
    bottom,
    boxes.reduce<number>((sum, box) => sum + box.height + SIZES.between, SIZES.header - SIZES.between),
  );
  for (const box of [...boxes].reverse()) {
    box.y = Math.min(box.y, limit - box.height);
    limit = box.y - SIZES.between;
  }
  return boxes;
}

function middleOfCards(agent: AgentBox, cards: readonly PlacedCard[]): number {
  const own = cards.filter(({ card }) => card.ports[agent.side].some((port) => port.agent === agent.iri));
  return own.reduce<number>((sum, card) => sum + card.y + card.height / 2, 0) / Math.max(1, own.length);
}

/** Roles stand on a card in the order of their agents, so that lines to one card do not cross. */
function orderPorts(cards: readonly PlacedCard[], agents: readonly PlacedAgent[]): void {
  const heights = new Map(agents.map((placed) => [placed.agent.iri, placed.y]));
  for (const { card } of cards) {
    for (const side of ['left', 'right'] as const) card.ports[side].sort((a, b) => heights.get(a.agent)! - heights.get(b.agent)!);
  }
}

function connect(cards: readonly PlacedCard[], agents: readonly PlacedAgent[]): Edge[] {
  return agents.flatMap(({ agent, x, y, width, height }) => {
    const { side } = agent;
    const ends = cards.flatMap((placed) => {
      const row = placed.card.ports[side].findIndex((port) => port.agent === agent.iri);
      if (row < 0) return [];
      return [{ x: side === 'left' ? placed.x : placed.x + placed.width, y: placed.portsAt + (row + 0.5) * SIZES.line.small }];
    });
    const start = side === 'left' ? x + width : x;
    return ends.map((to, i): Edge => ({ agent: agent.iri, from: { x: start, y: y + (height * (i + 1)) / (ends.length + 1) }, to }));
  });
}
