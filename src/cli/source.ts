import { DEFAULT_BASE, normaliseBase } from '../graph/iris.ts';
import { type GraphFolder, type ReadOptions, readGraphFolder } from '../graph/store.ts';
import type { Quad } from '../graph/terms.ts';
import { FolderStore, type PreparedQuery, type QueryResult } from '../query/index.ts';
import { text, type Values } from './command.ts';
import { DEFAULT_GRAPH, readBase } from './shared.ts';

/** What a command reads: a graph folder or, with --endpoint, a store. */
export interface GraphSource {
  /** What people call it. */
  readonly name: string;
  /** What the IRIs of its instances start with. */
  readonly base: string;
  /** Where texts are: the folder itself, or for a store the one that --graph names. */
  readonly folder: GraphFolder | undefined;
  quads(options?: ReadOptions): Promise<Quad[]>;
  ask(query: PreparedQuery): Promise<QueryResult>;
}

/**
 * Lets work be done on what the options name.
 * @throws PledgegraphError `graph-missing`, `graph-unusable`; `store-unreachable`, `store-refused`, `store-failed`; `option-invalid`
 */
export async function withSource<T>(values: Values, work: (source: GraphSource) => Promise<T>): Promise<T> {
  if (text(values, 'endpoint') === undefined) return work(folderSource(readGraphFolder(text(values, 'graph') ?? DEFAULT_GRAPH)));
  const [{ askStore, findBase, readStore, shown }, { openRemote }] = await Promise.all([import('../load/index.ts'), import('./remote.ts')]);
  const graph = text(values, 'graph');
  const folder = graph === undefined ? undefined : readGraphFolder(graph);
  const store = await openRemote(values, 'endpoint');
  try {
    const given = text(values, 'base') === undefined ? await findBase(store) : readBase(values);
    const base = normaliseBase(given ?? DEFAULT_BASE);
    return await work({
      name: shown(store.address),
      base,
      folder,
      quads: (options) => readStore(store, base, options),
      ask: (query) => askStore(store, query, base),
    });
  } finally {
    store.client.close();
  }
}

/** A graph folder as a source. */
function folderSource(folder: GraphFolder): GraphSource {
  const { base } = folder.manifest;
  return {
    name: folder.folder,
    base,
    folder,
    quads: async (options) => folder.allQuads(options),
    ask: (query) => new FolderStore(folder).evaluate(query, { base }),
  };
}
