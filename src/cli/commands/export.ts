import path from 'node:path';
import { PledgegraphError } from '../../errors.ts';
import { tables, writeCsv } from '../../graph/csv.ts';
import { RDF_FORMATS, serialise } from '../../graph/serialise.ts';
import { GraphView } from '../../graph/view.ts';
import { factGraph } from '../../network/fact-graph.ts';
import { writeGexf, writeGraphml } from '../../network/formats.ts';
import { renderPicture } from '../../network/picture.ts';
import { type Call, type ExitCode, flag, text } from '../command.ts';
import { deliver } from '../deliver.ts';
import { choice } from '../shared.ts';
import { type GraphSource, withSource } from '../source.ts';

type Writer = (source: GraphSource, provenance: boolean) => Promise<string>;

const view = async (source: GraphSource): Promise<GraphView> => new GraphView(await source.quads());
const RDF = RDF_FORMATS.map((format): [string, Writer] => [
  format,
  async (source, provenance) => serialise(await source.quads({ provenance }), format, { base: source.base }),
]);
const WRITERS: ReadonlyMap<string, Writer> = new Map<string, Writer>([
  ...RDF,
  ['gexf', async (source) => writeGexf(factGraph(await view(source)))],
  ['graphml', async (source) => writeGraphml(factGraph(await view(source)))],
  ['svg', async (source) => renderPicture(await view(source))],
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
  else await deliver(call, await withSource(values, (source) => WRITERS.get(format)!(source, provenance)), output);
  return 0;
}

async function exportTables(call: Call, folder: string | undefined): Promise<void> {
  if (folder === undefined)
    throw new PledgegraphError('option-invalid', '--format csv writes four tables: name a folder for them with --output DIR.');
  for (const table of tables(await withSource(call.values, view)))
    await deliver(call, writeCsv(table), path.join(folder, `${table.name}.csv`));
}
