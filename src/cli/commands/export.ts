import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { PledgegraphError } from '../../errors.ts';
import { tables, writeCsv } from '../../graph/csv.ts';
import { writeOutput } from '../../graph/files.ts';
import { RDF_FORMATS, type RdfFormat, serialise } from '../../graph/serialise.ts';
import { readGraphFolder } from '../../graph/store.ts';
import type { Quad } from '../../graph/terms.ts';
import { GraphView } from '../../graph/view.ts';
import { actorNetwork } from '../../network/actors.ts';
import { writeGexf, writeGraphml } from '../../network/formats.ts';
import { renderPicture } from '../../network/picture.ts';
import { type Call, type ExitCode, text } from '../command.ts';
import { choice, graphFolder } from '../shared.ts';

const DRAWN = ['gexf', 'graphml', 'svg'] as const;
const FORMATS = [...RDF_FORMATS, ...DRAWN, 'csv'] as const;

/** Writes the graph in another format, to a file (complete or not at all) or to standard output. */
export async function exportCommand({ values, io }: Call): Promise<ExitCode> {
  const format = choice(values, 'format', FORMATS);
  const folder = readGraphFolder(graphFolder(values));
  const output = text(values, 'output');
  const quads = folder.allQuads();
  if (format === 'csv') return exportTables(quads, output);
  const content = (RDF_FORMATS as readonly string[]).includes(format) ? serialise(quads, format as RdfFormat, { base: folder.manifest.base }) : drawn(quads, format as (typeof DRAWN)[number]);
  if (output) await writeOutput(output, content);
  else io.out(content);
  return 0;
}

function drawn(quads: readonly Quad[], format: (typeof DRAWN)[number]): string {
  const view = new GraphView(quads);
  if (format === 'svg') return renderPicture(view);
  const graph = actorNetwork(view);
  return format === 'gexf' ? writeGexf(graph) : writeGraphml(graph);
}

async function exportTables(quads: readonly Quad[], output: string | undefined): Promise<ExitCode> {
  if (!output) throw new PledgegraphError('option-invalid', '--format csv writes four tables: name a folder for them with --output DIR.');
  mkdirSync(output, { recursive: true });
  for (const table of tables(new GraphView(quads))) await writeOutput(path.join(output, `${table.name}.csv`), writeCsv(table));
  return 0;
}
