import { clip, displayWidth, pad } from '../query/index.ts';
import type { RankedActor } from './measures.ts';

const LABEL_WIDTH = 48;

const COLUMNS: readonly [title: string, cell: (actor: RankedActor) => string, right: boolean][] = [
  ['actor', (actor) => clip(actor.label, LABEL_WIDTH), false],
  ['class', (actor) => actor.class, false],
  ['PageRank', (actor) => actor.pagerank.toFixed(3), true],
  ['betweenness', (actor) => actor.betweenness.toFixed(3), true],
  ['community', (actor) => String(actor.community), true],
  ['events', (actor) => String(actor.facts.event + actor.facts['acts-on']), true],
  ['pledges', (actor) => String(actor.facts.pledge), true],
];

/** The first actors of a ranking as a table, aligned. */
export function networkTable(actors: readonly RankedActor[], limit = 20): string {
  const rows = actors.slice(0, limit).map((actor) => COLUMNS.map(([, cell]) => cell(actor)));
  const widths = COLUMNS.map(([title], i) => Math.max(displayWidth(title), ...rows.map((row) => displayWidth(row[i]))));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, i) => pad(cell, widths[i], COLUMNS[i][2]))
      .join('  ')
      .trimEnd();
  const rest = actors.length - rows.length;
  return [
    line(COLUMNS.map(([title]) => title)),
    widths.map((width) => '─'.repeat(width)).join('  '),
    ...rows.map(line),
    ...(rows.length === 0 ? ['(no actor takes part in anything)'] : []),
    ...(rest > 0 ? [`… and ${rest} more`] : []),
    '',
  ].join('\n');
}
