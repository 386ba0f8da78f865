import { readFileSync } from 'node:fs';
import { PledgegraphError } from '../../errors.ts';
import { shortHash } from '../../graph/iris.ts';
import { type GraphFolder, readGraphFolder } from '../../graph/store.ts';
import { type AnyQuad, locateResults, parseRdf, type Report, renderJson, renderSarif, renderText, renderTurtle, type SourceText, validate } from '../../validate/index.ts';
import { type Call, type ExitCode, flag, text } from '../command.ts';
import { choice, graphFolder } from '../shared.ts';
import { packageVersion } from '../version.ts';

const FORMATS = ['text', 'json', 'turtle', 'sarif'] as const;

/** Validates files of RDF, or the graph folder, and shows each finding with the words of the source. */
export async function validateCommand({ words, values, io }: Call): Promise<ExitCode> {
  const format = choice(values, 'format', FORMATS, flag(values, 'json') ? 'json' : 'text');
  const { quads, texts } = words.length > 0 ? fromFiles(words) : fromFolder(readGraphFolder(graphFolder(values)));
  const report: Report = await validate(quads, { shapes: text(values, 'shapes') });
  const results = locateResults(report, quads, texts);
  if (format === 'json') io.out(renderJson(results));
  else if (format === 'turtle') io.out(renderTurtle(results));
  else if (format === 'sarif') io.out(renderSarif(results, { version: packageVersion() }));
  else io.out(renderText(results, { colour: io.columns !== undefined }));
  return report.conforms ? 0 : 1;
}

interface Checked {
  quads: AnyQuad[];
  texts: Map<string, SourceText>;
}

function fromFiles(files: readonly string[]): Checked {
  const quads = files.flatMap((file) => {
    try {
      return parseRdf(readFileSync(file, 'utf8'), file);
    } catch (cause) {
      if (cause instanceof PledgegraphError) throw cause;
      throw new PledgegraphError('input-missing', `${file} cannot be read.`, { cause });
    }
  });
  return { quads, texts: new Map() };
}

/** The folder's graphs with the texts that it keeps. */
function fromFolder(folder: GraphFolder): Checked {
  const { base, documents } = folder.manifest;
  const texts = new Map(documents.map((entry) => [`${base}text/${shortHash(entry.textSha256)}`, { file: entry.plain ? entry.file : `${folder.folder}/${entry.text}`, text: folder.text(entry) }]));
  return { quads: folder.allQuads(), texts };
}
