import type { Doc } from '../../src/model/doc.ts';
import { type GoldSet, readFacts } from './sets.ts';

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
 * @param docs the set's texts with their times
 */
export function scoreTimes(set: GoldSet, docs: readonly Pick<Doc, 'meta' | 'times'>[]): TimeScore {
  const unread: Unread[] = [];
  let all = 0;
  for (const { meta, times } of docs) {
    const document = meta.identifier;
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
