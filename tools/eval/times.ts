import path from 'node:path';
import { annotate } from '../../src/pipeline.ts';
import { readInputs } from '../../src/read/index.ts';
import { documentsOf, type GoldSet, readFacts } from './sets.ts';

/** A date of a gold event or pledge that the recogniser reads nowhere in its text. */
export interface Unread {
  readonly document: string;
  readonly edtf: string;
  readonly quote: string;
}

/** How many different dates of gold events and due dates a text's time expressions give by value, and those that none gives. */
export interface TimeScore {
  readonly all: number;
  readonly unread: readonly Unread[];
}

/**
 * Scores the recogniser of times by value: is there a time expression whose EDTF equals the date of a gold event or pledge? The day of
 * issue is left out, since it dates what no words date.
 */
export async function scoreTimes(set: GoldSet): Promise<TimeScore> {
  const unread: Unread[] = [];
  let all = 0;
  for (const source of (await readInputs(documentsOf(set.folder).map((id) => path.join(set.folder, `${id}.txt`)))).documents) {
    const document = source.meta.identifier;
    const { meta, times } = annotate(source);
    const read = new Set(times.map(({ edtf }) => edtf));
    const wanted = goldDates(set.folder, document);
    if (meta.issued) wanted.delete(meta.issued);
    all += wanted.size;
    for (const [edtf, quote] of wanted) if (!read.has(edtf)) unread.push({ document, edtf, quote });
  }
  return { all, unread };
}

function goldDates(folder: string, document: string): Map<string, string> {
  const { events, pledges } = readFacts(folder, document);
  const dated = [...events.map(({ date, quote }) => [date, quote] as const), ...pledges.map(({ due, quote }) => [due, quote] as const)];
  return new Map(dated.flatMap(([date, quote]): [string, string][] => (date ? [[date, quote ?? '']] : [])));
}
