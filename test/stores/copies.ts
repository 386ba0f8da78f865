/** A graph folder with each document of another many times over, under other names: enough to load that a rate can be told. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { graphIri, sha256 } from '../../src/graph/iris.ts';
import { MANIFEST, type ManifestEntry, writeManifest } from '../../src/graph/manifest.ts';
import { readGraphFolder } from '../../src/graph/store.ts';

export function copyGraph(from: string, to: string, copies: number): void {
  const folder = readGraphFolder(from);
  const { manifest } = folder;
  for (const name of ['graphs', 'texts', 'rejected']) mkdirSync(path.join(to, name), { recursive: true });
  const documents: ManifestEntry[] = [];
  for (const entry of manifest.documents) {
    const lines = folder.nquads(entry);
    const own = ` <${graphIri(manifest.base, entry.identifier)}> .\n`;
    for (let copy = 0; copy < copies; copy++) {
      const identifier = `${entry.identifier}-${copy}`;
      const content = lines.replaceAll(own, ` <${graphIri(manifest.base, identifier)}> .\n`);
      const graph = `graphs/${sha256(identifier).slice(0, 20)}.nq`;
      writeFileSync(path.join(to, graph), content);
      const bytes = { text: 0, graph: Buffer.byteLength(content) };
      documents.push({ ...entry, identifier, graph, graphSha256: sha256(content), bytes });
    }
  }
  writeFileSync(path.join(to, manifest.registry.graph), folder.registryNQuads());
  documents.sort((a, b) => (a.identifier < b.identifier ? -1 : 1));
  writeFileSync(path.join(to, MANIFEST), writeManifest({ ...manifest, documents, rejected: [] }));
}
