import path from 'node:path';
import { PledgegraphError } from '../../errors.ts';
import { tables, writeCsv } from '../../graph/csv.ts';
import { RDF_FORMATS, serialise } from '../../graph/serialise.ts';
import type { GraphFolder } from '../../graph/store.ts';
import { GraphView } from '../../graph/view.ts';
import { factGraph } from '../../network/fact-graph.ts';
import { writeGexf, writeGraphml } from '../../network/formats.ts';
import { renderPicture } from '../../network/picture.ts';
import { type Call, type ExitCode, flag, text } from '../command.ts';
import { deliver } from '../deliver.ts';
import { choice, openGraph } from '../shared.ts';

type Writer = (folder: GraphFolder, provenance: boolean) => string;

const view = (folder: GraphFolder): GraphView => new GraphView(folder.allQuads());
const RDF = RDF_FORMATS.map((format): [string, Writer] => [
  format,
  (folder, provenance) => serialise(folder.allQuads({ provenance }), format, { base: folder.manifest.base }),
]);
const WRITERS: ReadonlyMap<string, Writer> = new Map<string, Writer>([
  ...RDF,
  ['gexf', (folder) => writeGexf(factGraph(view(folder)))],
  ['graphml', (folder) => writeGraphml(factGraph(view(folder)))],
  ['svg', (folder) => renderPicture(view(folder))],
]);

/** Writes the graph in another format, to a file (complete or not at all) or to standard output. */
export async function exportCommand(call: Call): Promise<ExitCode> {
  const { values } = call;
  const format = choice(values, 'format', [...WRITERS.keys(), 'csv'], flag(values, 'json') ? 'json-ld' : undefined);
  const provenance = flag(values, 'provenance');
  if (provenance && !(RDF_FORMATS as readonly string[]).includes(format)) {
    throw new PledgegraphError('option-invalid', `--provenance goes with the formats of RDF: ${RDF_FORMATS.join(', ')}.`);
  }
  const output = text(values, 'output');
  if (format === 'csv') await exportTables(call, output);
  else await deliver(call, WRITERS.get(format)!(openGraph(values), provenance), output);
  return 0;
}

async function exportTables(call: Call, folder: string | undefined): Promise<void> {
  if (folder === undefined)
    throw new PledgegraphError('option-invalid', '--format csv writes four tables: name a folder for them with --output DIR.');
  for (const table of tables(view(openGraph(call.values)))) await deliver(call, writeCsv(table), path.join(folder, `${table.name}.csv`));
}
