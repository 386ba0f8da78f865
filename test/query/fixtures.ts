import { readdirSync, readFileSync } from 'node:fs';
import oxigraph from 'oxigraph';
import { PREFIXES } from '../../src/graph/vocabulary.ts';
import { openStore, type QueryStore, type ResultTerm } from '../../src/query/index.ts';

const here = (path: string): URL => new URL(path, import.meta.url);
const BASE = 'https://pledgegraph.example/';

export interface Case {
  readonly name: string;
  /** The saved query: the name up to the dot. */
  readonly query: string;
  readonly params: Record<string, string>;
  /** TriG of its own, where it does not use shared.trig. */
  readonly data?: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

function optional(path: string): string | undefined {
  try {
    return readFileSync(here(path), 'utf8');
  } catch {
    return undefined;
  }
}

/** What each saved query must find in shared.trig, in two-texts.trig (variant `two-texts`), or in its own data.trig: cases/NAME or cases/NAME.VARIANT. */
export function readCases(): Case[] {
  return readdirSync(here('cases/'))
    .sort()
    .map((name) => {
      const lines = readFileSync(here(`cases/${name}/expected.tsv`), 'utf8')
        .trimEnd()
        .split('\n');
      const [columns, ...rows] = lines.map((line) => line.split('\t'));
      const width = columns.length;
      const filled = rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
      return {
        name,
        query: name.split('.')[0],
        params: JSON.parse(optional(`cases/${name}/params.json`) ?? '{}'),
        columns,
        data: name.endsWith('.two-texts') ? optional('two-texts.trig') : optional(`cases/${name}/data.trig`),
        rows: filled,
      };
    });
}

/** A store of some TriG; of shared.trig without any. */
export async function openTrig(trig = readFileSync(here('shared.trig'), 'utf8')): Promise<QueryStore> {
  const store = new oxigraph.Store();
  store.load(trig, { format: 'application/trig' });
  return openStore(store.dump({ format: 'application/n-quads' }));
}

/** A term as expected.tsv writes it: vocabulary without its prefix, instances without the base. */
export function plain(term: ResultTerm | undefined): string {
  if (!term) return '';
  if (term.type !== 'uri') return term.value;
  if (term.value.startsWith(BASE)) return term.value.slice(BASE.length);
  const known = Object.entries(PREFIXES).find(([, namespace]) => term.value.startsWith(namespace));
  if (!known) return term.value;
  const local = term.value.slice(known[1].length);
  return known[0] === 'pg' ? local : `${known[0]}:${local}`;
}
