/** Serves a graph over HTTP: SPARQL 1.1 Protocol, Graph Store Protocol (reading), descriptions of entities, saved queries. */
import { availableParallelism } from 'node:os';
import { loadQueries } from '../query/index.ts';
import { folderSource } from './folder.ts';
import type { Source } from './job.ts';
import { LIMITS, type Limits } from './limits.ts';
import { GraphServer } from './server.ts';
import { Site } from './site.ts';

export { LIMITS } from './limits.ts';

export interface ServeOptions {
  /** Queries that run at once; as many as there are processors, but at most four, unless given. Each has the graph in its memory. */
  readonly workers?: number;
  /** Further workers that stand by; one unless given. */
  readonly spares?: number;
  readonly limits?: Partial<Limits>;
  /** Origins whose pages may read answers; "*" for all. */
  readonly cors?: readonly string[];
  /** Where clients reach the server, with a slash at its end, where that is not what their Host header says. */
  readonly publicUrl?: string;
  /** Milliseconds between two looks whether the graph folder has changed; 0 for none. */
  readonly watch?: number;
  /** False where saved queries are answered only when they are asked. */
  readonly warm?: boolean;
  /** Told when a changed graph is served, or could not be. */
  readonly onReload?: (error?: Error) => void;
}

/** A graph in memory, served in the place of a folder. */
export interface GraphData {
  readonly nquads: readonly string[];
  readonly base: string;
  /** True where the default graph is the union of all named graphs, as with a folder. */
  readonly union: boolean;
}

/** A server that can be given another graph while it runs. */
export interface Running {
  readonly server: GraphServer;
  /** Quads that are served. */
  readonly quads: number;
  /** Serves another graph in memory. */
  replace(data: GraphData): Promise<void>;
}

const dataSource = (data: GraphData): Source => ({ kind: 'quads', ...data });

/**
 * A server for a graph folder, or for a graph in memory, with its workers loaded. It listens once it is told to.
 * @throws PledgegraphError `graph-missing`, `graph-unusable`
 */
export async function createServer(graph: string | GraphData, options: ServeOptions = {}): Promise<Running> {
  const limits = { ...LIMITS, ...options.limits };
  const { workers = Math.min(4, availableParallelism()), spares = 1, cors = [], publicUrl, watch = 1000, warm = true } = options;
  const site = await Site.open(typeof graph === 'string' ? folderSource(graph) : dataSource(graph), {
    pool: { workers, spares, timeLimit: limits.query, queueLimit: limits.queue },
    queries: loadQueries(),
    maxAnswer: limits.answer,
    warm,
  });
  site.onReload = options.onReload;
  if (typeof graph === 'string' && watch > 0) site.watch(graph, watch);
  return {
    server: new GraphServer(site, { limits, cors, publicUrl }),
    get quads() {
      return site.generation.quads;
    },
    replace: (data) => site.replace(dataSource(data)),
  };
}
