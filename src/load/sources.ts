/** The named graphs of a graph folder, each read from its file when it is sent. */

import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { graphIri, normaliseBase, provenanceIri, registryIri } from '../graph/iris.ts';
import { readLines } from '../graph/lines.ts';
import { PROVENANCE } from '../graph/manifest.ts';
import type { GraphFolder } from '../graph/store.ts';

/** A named graph as it should stand in a store. */
export interface Source {
  readonly graph: string;
  /** What people call it: the document's identifier, "registry" or "provenance". */
  readonly name: string;
  readonly document: boolean;
  /** SHA-256 of the graph's canonical N-Quads. */
  readonly sha256: string;
  readonly quads: number;
  readonly bytes: number;
  /** Its canonical N-Quads, in whole lines, some at a time. */
  read(): Iterable<string>;
}

/** The graphs of a folder: what all documents share first, then each document in the order of identifiers. */
export function sourcesOf(folder: GraphFolder, wanted: (identifier: string, file: string) => boolean = () => true): Source[] {
  const { manifest } = folder;
  const base = normaliseBase(manifest.base);
  const documents = manifest.documents
    .filter(({ identifier, file }) => wanted(identifier, file))
    .map((entry): Source => {
      const { identifier, graphSha256, counts, bytes } = entry;
      const file = path.join(folder.folder, entry.graph);
      const length = bytes?.graph ?? fs.statSync(file).size;
      const read = (): Iterable<string> => [folder.nquads(entry)];
      return {
        graph: graphIri(base, identifier),
        name: identifier,
        document: true,
        sha256: graphSha256,
        quads: counts.quads,
        bytes: length,
        read,
      };
    });
  return [...sharedSources(folder, base), ...documents];
}

function sharedSources(folder: GraphFolder, base: string): Source[] {
  const registry = folder.registryNQuads();
  const provenance = path.join(folder.folder, PROVENANCE);
  const shared: Source[] = [
    {
      graph: registryIri(base),
      name: 'registry',
      document: false,
      sha256: folder.manifest.registry.graphSha256,
      quads: countLines(registry),
      bytes: Buffer.byteLength(registry),
      read: () => [folder.registryNQuads()],
    },
  ];
  if (fs.existsSync(provenance)) shared.push(fileSource(provenance, provenanceIri(base), 'provenance'));
  return shared.filter(({ quads }) => quads > 0);
}

/** A file that may be longer than memory. */
function fileSource(file: string, graph: string, name: string): Source {
  const hash = createHash('sha256');
  let quads = 0;
  for (const lines of readLines(file)) {
    hash.update(lines);
    quads += countLines(lines);
  }
  return { graph, name, document: false, sha256: hash.digest('hex'), quads, bytes: fs.statSync(file).size, read: () => readLines(file) };
}

function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

/** N-Quads of one graph without its name: N-Triples. */
export function* asTriples({ graph, read }: Pick<Source, 'graph' | 'read'>): Generator<string> {
  const ending = ` <${graph}> .\n`;
  for (const lines of read()) yield lines.replaceAll(ending, ' .\n');
}
