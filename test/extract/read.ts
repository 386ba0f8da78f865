import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { eventPieces, pledgePieces } from '../../src/extract/reading.ts';
import type { LanguageCode } from '../../src/model/doc.ts';
import type { EventFact, PledgeFact } from '../../src/model/facts.ts';
import { type Analysis, analyse } from '../../src/pipeline.ts';

/** The first document of the collection. */
export const SEED = readFileSync(new URL('../../data/communiques/seed.txt', import.meta.url), 'utf8');

export function read(text: string, language: LanguageCode = 'fr', issued: string | null = '2024-05-15'): Analysis {
  return analyse({ text, language, meta: { identifier: 'test', ...(issued && { issued }) } });
}

/** The rows of a table of cases, cell by cell, without its comments and its header. */
export function casesOf(name: string): string[][] {
  const lines = readFileSync(new URL(name, import.meta.url), 'utf8').split('\n');
  const [header, ...rows] = lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split('\t'));
  assert.ok(
    rows.length > 0 && rows.every((row) => row.length === header.length),
    `${name} has no rows, or one with another number of cells`,
  );
  return rows;
}

/** A fact as one line, its pieces between bars: "| Meeting | 2024-08-28 | Chair=… |". */
export const eventLine = (event: EventFact): string => `| ${eventPieces(event).join(' | ')} |`;

export const pledgeLine = (pledge: PledgeFact): string => {
  const where = pledge.madeAt ? [`at ${pledge.madeAt.class} ${pledge.madeAt.date?.edtf ?? ''}`] : [];
  return `| ${[...pledgePieces(pledge), ...where].join(' | ')} |`;
};

/** All events and pledges, a line each. */
export const linesOf = ({ facts }: Analysis): string[] => [...facts.events.map(eventLine), ...facts.pledges.map(pledgeLine)];

/** True where one line holds all the pieces, in whatever order. */
export const says = (lines: readonly string[], pieces: readonly string[]): boolean =>
  lines.some((line) => pieces.every((piece) => line.includes(`| ${piece} |`) || line.includes(`| ${piece} `)));
