/** Loading a graph folder into a store: what changed is sent, what is gone is removed, and all of it counted. */
import { PledgegraphError } from '../errors.ts';
import { normaliseBase } from '../graph/iris.ts';
import type { GraphFolder } from '../graph/store.ts';
import type { RemoteStore } from './connect.ts';
import { globTest } from './glob.ts';
import { isEmptyPlan, makePlan, type Plan } from './plan.ts';
import { countGraphs } from './read.ts';
import { Sender } from './send.ts';
import { type Source, sourcesOf } from './sources.ts';
import { manifestIri, readEntries } from './stored.ts';
import type { LoadProtocol } from './writers.ts';

export interface LoadOptions {
  /** Default `auto`: in bulk what is new, graph by graph what is not, by update where the store has no graph store. */
  readonly protocol?: LoadProtocol;
  /** Only documents whose identifier or file fits; the others stay as they are in the store. */
  readonly only?: string;
  /** Sends also what has not changed. */
  readonly fresh?: boolean;
  /** Requests at once. */
  readonly jobs?: number;
  /** Told what will be done, before it is; returns false to leave it at that. */
  readonly onPlan?: (plan: Plan) => boolean;
  /** Called for each graph that was sent or removed; throws to stop. */
  readonly onStep?: () => void;
}

/** A graph whose number of triples in the store is another than in the folder. */
export interface Mismatch {
  readonly graph: string;
  readonly expected: number;
  readonly found: number;
}

export interface LoadReport {
  readonly plan: Plan;
  /** False where {@link LoadOptions.onPlan} left it at the plan. */
  readonly done: boolean;
  /** How graphs were sent. */
  readonly ways: readonly string[];
  /** Triples that were sent. */
  readonly sent: number;
  /** Triples that the store counts in these graphs. */
  readonly counted: number;
  readonly mismatches: readonly Mismatch[];
}

/**
 * Makes a store hold what a graph folder holds. A load that was stopped, in whatever way, is taken up by the next.
 * @throws PledgegraphError `store-unreachable`, `store-refused`, `store-failed`, `graph-unusable`, `option-invalid`
 */
export async function load(folder: GraphFolder, store: RemoteStore, options: LoadOptions = {}): Promise<LoadReport> {
  const { only, protocol = 'auto', jobs = 4, onStep = () => undefined } = options;
  const fits = only === undefined ? () => true : globTest(only);
  const base = normaliseBase(folder.manifest.base);
  const sources = sourcesOf(folder, (identifier, file) => fits(identifier) || fits(file));
  if (only !== undefined && !sources.some(({ document }) => document)) {
    throw new PledgegraphError('option-invalid', `--only ${only} fits no document of ${folder.folder}.`);
  }
  const entries = await readEntries(store, base);
  const before = await countGraphs(store, graphsOf(sources));
  const plan = makePlan(sources, entries, before, (name) => only === undefined || fits(name), options.fresh);
  const goOn = options.onPlan?.(plan) ?? true;
  if (!goOn || isEmptyPlan(plan)) return report(plan, goOn, [], sources, before);
  const sender = new Sender(store, protocol, manifestIri(base), onStep);
  await sender.run(base, plan, jobs);
  return report(plan, true, sender.ways, sources, await countGraphs(store, graphsOf(sources)));
}

const graphsOf = (sources: readonly Source[]): string[] => sources.map(({ graph }) => graph);

function report(
  plan: Plan,
  done: boolean,
  ways: readonly string[],
  sources: readonly Source[],
  counts: ReadonlyMap<string, number>,
): LoadReport {
  const found = sources.map(({ graph, quads }) => ({ graph, expected: quads, found: counts.get(graph) ?? 0 }));
  return {
    plan,
    done,
    ways,
    sent: done ? [...plan.fresh, ...plan.changed].reduce((sum, { quads }) => sum + quads, 0) : 0,
    counted: found.reduce((sum, each) => sum + each.found, 0),
    mismatches: done ? found.filter((each) => each.expected !== each.found) : [],
  };
}
