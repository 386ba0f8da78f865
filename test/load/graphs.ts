/** Graph folders for the tests of loading: a few short communiqués, and what becomes of them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import oxigraph from 'oxigraph';
import { readGraphFolder } from '../../src/graph/store.ts';
import { pledgegraph } from '../cli/console.ts';

const TEXTS: Readonly<Record<string, string>> = {
  'fr-accra':
    'Accra, le 12 mars 2024. Le ministre des Affaires étrangères du Ghana a reçu l’ambassadeur de France. La France versera 3 millions d’euros au Ghana.',
  'fr-berne': 'Berne, 15.04.2024 – La Suisse versera 12 millions de francs au Programme alimentaire mondial pour le Soudan.',
  'en-oslo':
    'Oslo, 2 May 2024. Norway will provide 45 million euros to Moldova this year. The two prime ministers met in Oslo on Thursday.',
  'en-ottawa': 'Ottawa, June 3, 2024. Canada announced that it will give 20 million dollars to UNICEF for children in Haiti.',
};

/** Texts by name; undefined takes one away. */
export type Changes = Readonly<Record<string, string | undefined>>;

/** Builds the texts with changes into a graph folder. @returns the folder */
export async function buildGraph(place: string, changes: Changes = {}): Promise<string> {
  const texts = path.join(place, 'texts');
  mkdirSync(texts, { recursive: true });
  for (const [name, text] of Object.entries({ ...TEXTS, ...changes })) {
    if (text !== undefined) writeFileSync(path.join(texts, `${name}.txt`), `${text}\n`);
  }
  const graph = path.join(place, 'graph');
  const { code, err } = await pledgegraph(['build', texts, '--out', graph, '--quiet']);
  if (code !== 0) throw new Error(err);
  return graph;
}

/** Sorted N-Quads of a graph folder, as the engine writes them: it drops the last zero of a second's fraction. */
export function linesOf(graph: string): string[] {
  const store = new oxigraph.Store();
  for (const content of readGraphFolder(graph).files({ provenance: true })) store.load(content, { format: 'application/n-quads' });
  return quadsOf(store);
}

/** Sorted N-Quads of a store, of the graphs whose names fit. */
export const quadsOf = (store: oxigraph.Store, fits: (graph: string) => boolean = () => true): string[] =>
  store
    .match(null, null, null, null)
    .filter(({ graph }) => fits(graph.value))
    .map((quad) => `${quad.toString()} .`)
    .sort();

/** What a load keeps in a store about itself. */
export const isManifest = (graph: string): boolean => graph.endsWith('/loaded');
