import { isEmptyPlan, type LoadReport, load as loadFolder, type Plan, PROTOCOLS, type RemoteStore, shown } from '../../load/index.ts';
import { type Call, type ExitCode, flag, type Output, text, type Values } from '../command.ts';
import { interruptible } from '../interrupt.ts';
import { type Progress, progress } from '../progress.ts';
import { openRemote } from '../remote.ts';
import { choice, MOST_JOBS, openGraph, wholeNumber } from '../shared.ts';

const JOBS = 4;
const MOST_NAMED = 10;

/** Loads the graph folder into a store, and counts what is there afterwards. */
export async function load({ values, io }: Call): Promise<ExitCode> {
  io.outlive?.();
  const protocol = choice(values, 'protocol', PROTOCOLS, 'auto');
  const jobs = wholeNumber(values, 'jobs', 1, MOST_JOBS) ?? JOBS;
  const folder = openGraph(values);
  const store = await openRemote(values, 'to');
  const guard = interruptible(() => undefined, 'Interrupted');
  let bar: Progress | undefined;
  try {
    const report = await loadFolder(folder, store, {
      protocol,
      jobs,
      only: text(values, 'only'),
      fresh: flag(values, 'fresh'),
      onPlan(plan) {
        if (flag(values, 'dry-run')) return false;
        bar = progress(io, plan.fresh.length + plan.changed.length + plan.gone.length, flag(values, 'quiet'));
        return true;
      },
      onStep() {
        bar?.step();
        guard.check();
      },
    });
    bar?.clear();
    return tell(report, store, folder.folder, values, io);
  } finally {
    bar?.clear();
    guard.release();
    store.client.close();
  }
}

function tell(report: LoadReport, store: RemoteStore, folder: string, values: Values, io: Output): ExitCode {
  if (flag(values, 'json')) io.out(`${JSON.stringify(asJson(report, store))}\n`);
  else {
    if (!report.done) io.out(changes(report.plan));
    if (!flag(values, 'quiet')) io.out(`${summary(report, store, folder)}\n`);
    for (const { graph, expected, found } of report.mismatches.slice(0, MOST_NAMED)) {
      io.err(`pledgegraph: <${graph}> has ${found} triples in the store, and ${expected} in ${folder}.\n`);
    }
    const more = report.mismatches.length - MOST_NAMED;
    if (more > 0) io.err(`pledgegraph: … and ${more} more graphs.\n`);
  }
  return report.mismatches.length > 0 ? 1 : 0;
}

/** A line for each graph that a load would touch. */
const changes = ({ fresh, changed, gone }: Plan): string =>
  [...fresh.map(({ name }) => `+ ${name}\n`), ...changed.map(({ name }) => `~ ${name}\n`), ...gone.map(({ name }) => `- ${name}\n`)].join(
    '',
  );

function summary({ plan, done, ways, sent, counted, mismatches }: LoadReport, store: RemoteStore, folder: string): string {
  const { fresh, changed, same, gone } = plan;
  const where = `${shown(store.address)} (${store.dialect.title})`;
  const parts = `${fresh.length} new, ${changed.length} replaced, ${gone.length} removed, ${same.length} unchanged`;
  if (!done) return `${where} would have: ${parts}; nothing was changed`;
  const count = mismatches.length > 0 ? `${mismatches.length} graphs differ in number` : `as in ${folder}`;
  const how = isEmptyPlan(plan) ? '' : `, ${sent} quads sent (${ways.join(', ')})`;
  return `${where}: ${parts} graphs${how}; ${counted} quads counted, ${count}`;
}

function asJson({ plan, done, ways, sent, counted, mismatches }: LoadReport, store: RemoteStore): Record<string, unknown> {
  const names = (graphs: readonly { readonly name: string }[]): string[] => graphs.map(({ name }) => name);
  return {
    store: store.name,
    address: shown(store.address),
    done,
    new: names(plan.fresh),
    replaced: names(plan.changed),
    removed: names(plan.gone),
    unchanged: plan.same.length,
    ways,
    sent,
    counted,
    mismatches,
  };
}
