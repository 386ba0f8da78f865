/** A graph as an SVG picture: who does or gives on the left, what happens and what is pledged in the middle, who receives on the right. */

import type { GraphView } from '../graph/view.ts';
import { DCTERMS, FOAF } from '../graph/vocabulary.ts';
import { escapeXml } from '../text/xml.ts';
import { type Edge, type Layout, layOut, type PlacedAgent, type PlacedCard, SIZES } from './picture-layout.ts';
import { pictureModel } from './picture-model.ts';
import { clipText, textWidth } from './picture-text.ts';

export interface PictureOptions {
  /** Language of labels. */
  language?: string;
  /** That of the document by default, where there is but one. */
  title?: string;
}

const FONT = 'Helvetica, Arial, "Liberation Sans", sans-serif';
const INK = '#1f2933';
const GREY = '#5f6b7a';
const CARD_COLOURS = { event: { edge: '#2563a8', fill: '#eef4fb' }, pledge: { edge: '#2c7a4b', fill: '#edf7f0' } } as const;
const AGENT_KINDS = [
  { name: 'person', colour: '#b4531d', classes: ['Person'] },
  { name: 'country', colour: '#7a3e9d', classes: ['Country'] },
  { name: 'group', colour: '#0f7c86', classes: ['Group'] },
  { name: 'place', colour: '#6b7280', classes: ['Place'] },
  { name: 'organisation', colour: '#9a7400', classes: [] },
] as const;
/** Colours of lines, so that each agent's can be followed by eye. */
const LINES = ['#2563a8', '#b4531d', '#2c7a4b', '#7a3e9d', '#0f7c86', '#9a7400', '#b02a5b', '#4b5fc0', '#5d7a1f', '#8a4b3a'];

/** Draws a graph. The same graph gives the same bytes. */
export function renderPicture(view: GraphView, options: PictureOptions = {}): string {
  const layout = layOut(pictureModel(view, options.language));
  const colours = new Map(layout.agents.map(({ agent }, i) => [agent.iri, LINES[i % LINES.length]]));
  const { width, height } = layout;
  const title = options.title ?? onlyTitle(view);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${number(height)}" width="${width}" height="${number(height)}" font-family='${FONT}' role="img">`,
    ...(title ? [`<title>${escapeXml(title)}</title>`] : []),
    `<rect width="${width}" height="${number(height)}" fill="#ffffff"/>`,
    ...(title ? [text(SIZES.margin, 34, clipText(title, width - 2 * SIZES.margin, 18 * SIZES.bold), { size: 18, weight: 'bold' })] : []),
    ...layout.edges.map((edge) => line(edge, colours.get(edge.agent)!)),
    ...madeAtLines(layout.cards),
    ...layout.cards.flatMap(drawCard),
    ...layout.agents.flatMap((agent) => drawAgent(agent)),
    ...legend(layout, height - SIZES.legend / 2 + 6),
    '</svg>',
    '',
  ].join('\n');
}

function onlyTitle(view: GraphView): string | undefined {
  const documents = view.ofType(FOAF.Document);
  return documents.length === 1 ? (view.one(documents[0], DCTERMS.title) ?? view.one(documents[0], DCTERMS.identifier)) : undefined;
}

interface TextLook {
  size?: number;
  colour?: string;
  weight?: string;
  style?: string;
  anchor?: 'start' | 'middle' | 'end';
}

function text(x: number, y: number, words: string, { size = SIZES.font.text, colour = INK, weight, style, anchor }: TextLook = {}): string {
  const look = [weight && ` font-weight="${weight}"`, style && ` font-style="${style}"`, anchor && ` text-anchor="${anchor}"`]
    .filter(Boolean)
    .join('');
  return `<text x="${number(x)}" y="${number(y)}" font-size="${size}" fill="${colour}"${look}>${escapeXml(words)}</text>`;
}

/** At most one decimal. */
function number(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function line({ from, to }: Edge, colour: string): string {
  const bend = (to.x - from.x) / 2;
  const path = `M${number(from.x)} ${number(from.y)}C${number(from.x + bend)} ${number(from.y)} ${number(to.x - bend)} ${number(to.y)} ${number(to.x)} ${number(to.y)}`;
  return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="1.4" stroke-opacity="0.75"/>`;
}

/** From an event down to the pledges made there, each stretch once. */
function madeAtLines(cards: readonly PlacedCard[]): string[] {
  let from = { x: 0, y: 0 };
  return cards.flatMap(({ card, x, y, height }) => {
    if (!card.inset) from = { x: x + SIZES.inset / 2, y: y + height };
    if (!card.inset) return [];
    const level = y + SIZES.pad + SIZES.line.title / 2;
    const path = `M${from.x} ${number(from.y)}V${number(level)}H${x}`;
    from = { x: from.x, y: level };
    return [`<path d="${path}" fill="none" stroke="${CARD_COLOURS.pledge.edge}" stroke-width="1.4" stroke-dasharray="4 3"/>`];
  });
}

function drawCard({ card, x, y, width, height, portsAt }: PlacedCard): string[] {
  const { edge, fill } = CARD_COLOURS[card.kind];
  const inner = width - 2 * SIZES.pad - 6;
  const left = x + SIZES.pad + 4;
  const right = x + width - SIZES.pad;
  let at = y + SIZES.pad + SIZES.font.title - 2;
  const out = [
    `<rect x="${x}" y="${number(y)}" width="${width}" height="${number(height)}" rx="5" fill="${fill}" stroke="${edge}"/>`,
    `<rect x="${x}" y="${number(y)}" width="5" height="${number(height)}" rx="2" fill="${edge}"/>`,
    text(left, at, clipText(card.title, inner, SIZES.font.title * SIZES.bold), { size: SIZES.font.title, weight: 'bold' }),
  ];
  if (card.detail) {
    at += SIZES.line.text;
    out.push(text(left, at, clipText(card.detail, inner, SIZES.font.text), { colour: edge }));
  }
  const quoted = { size: SIZES.font.small, colour: GREY, style: 'italic' };
  if (card.quote) out.push(text(left, at + SIZES.line.small, clipText(card.quote, inner, SIZES.font.small), quoted));
  const room = card.ports.left.length && card.ports.right.length ? inner / 2 : inner;
  const row = (i: number): number => portsAt + (i + 0.5) * SIZES.line.small + 4;
  const look = { size: SIZES.font.small, colour: INK };
  card.ports.left.forEach((port, i) => {
    out.push(text(left, row(i), clipText(port.label, room, SIZES.font.small), look));
  });
  card.ports.right.forEach((port, i) => {
    out.push(text(right, row(i), clipText(port.label, room, SIZES.font.small), { ...look, anchor: 'end' }));
  });
  return out;
}

function agentKind(name: string): (typeof AGENT_KINDS)[number] {
  return AGENT_KINDS.find(({ classes }) => (classes as readonly string[]).includes(name)) ?? AGENT_KINDS[AGENT_KINDS.length - 1];
}

function drawAgent({ agent, lines, x, y, width, height }: PlacedAgent): string[] {
  const { name, colour } = agentKind(agent.class);
  const left = x + SIZES.pad + 4;
  const first = y + SIZES.pad + SIZES.font.text - 2;
  return [
    `<rect x="${x}" y="${number(y)}" width="${width}" height="${number(height)}" rx="12" fill="#ffffff" stroke="${colour}" stroke-width="1.6"/>`,
    ...lines.map((words, i) => text(left, first + i * SIZES.line.text, words, { weight: 'bold' })),
    text(left, first + lines.length * SIZES.line.text - 1, name, { size: SIZES.font.small, colour }),
  ];
}

/** Only what the picture shows. */
function legend({ agents, cards }: Layout, y: number): string[] {
  let x: number = SIZES.margin;
  const out: string[] = [];
  const entry = (symbol: string, words: string): void => {
    out.push(symbol, text(x + 26, y + 4, words, { size: SIZES.font.small, colour: GREY }));
    x += 26 + textWidth(words, SIZES.font.small) + 22;
  };
  for (const { name, colour } of AGENT_KINDS) {
    if (agents.some(({ agent }) => agentKind(agent.class).name === name))
      entry(
        `<rect x="${number(x)}" y="${number(y - 6)}" width="20" height="12" rx="6" fill="#ffffff" stroke="${colour}" stroke-width="1.6"/>`,
        name,
      );
  }
  for (const kind of ['event', 'pledge'] as const) {
    if (cards.every(({ card }) => card.kind !== kind)) continue;
    const { edge, fill } = CARD_COLOURS[kind];
    entry(`<rect x="${number(x)}" y="${number(y - 6)}" width="20" height="12" rx="2" fill="${fill}" stroke="${edge}"/>`, kind);
  }
  if (cards.some(({ card }) => card.inset))
    entry(
      `<path d="M${number(x)} ${number(y)}h20" stroke="${CARD_COLOURS.pledge.edge}" stroke-width="1.4" stroke-dasharray="4 3"/>`,
      'made at the event above',
    );
  return out;
}
