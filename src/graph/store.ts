/** Reading a graph folder back, file by file as asked, each checked against the hash that the manifest has of it. */
import fs from 'node:fs';
import path from 'node:path';
import { PledgegraphError } from '../errors.ts';
import type { TextSource, TextSources } from './explain.ts';
import { sha256, shortHash } from './iris.ts';
import { MANIFEST, type Manifest, type ManifestEntry, PROVENANCE, parseManifest } from './manifest.ts';
import { readNQuads } from './nquads.ts';
import type { Quad } from './terms.ts';

export interface ReadOptions {
  /** Leaves out the provenance graph, the one that differs between runs. */
  provenance?: boolean;
}

/** A graph folder, open for reading. */
export class GraphFolder {
  readonly folder: string;
  readonly manifest: Manifest;
  private byText: Map<string, ManifestEntry> | undefined;

  constructor(folder: string, manifest: Manifest) {
    this.folder = folder;
    this.manifest = manifest;
  }

  /** The canonical text of a document, or of one kept apart. */
  text(entry: ManifestEntry): string {
    return this.read(entry.text, entry.textSha256);
  }

  /** The graph of a document as canonical N-Quads, as it stands in its file. */
  nquads(entry: ManifestEntry): string {
    return this.read(entry.graph, entry.graphSha256);
  }

  /** The graph of a document. */
  quads(entry: ManifestEntry): Quad[] {
    return readNQuads(this.nquads(entry), path.join(this.folder, entry.graph));
  }

  /** Types, labels and links of lexicon entities, as canonical N-Quads. */
  registryNQuads(): string {
    return this.read(this.manifest.registry.graph, this.manifest.registry.graphSha256);
  }

  registry(): Quad[] {
    return readNQuads(this.registryNQuads(), path.join(this.folder, this.manifest.registry.graph));
  }

  /** Who made which graph when; empty where the file is gone. */
  provenanceNQuads(): string {
    const file = path.join(this.folder, PROVENANCE);
    return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
  }

  /** How many quads the provenance has: each has a line. */
  provenanceLines(): number {
    const file = path.join(this.folder, PROVENANCE);
    if (!fs.existsSync(file)) return 0;
    const bytes = fs.readFileSync(file);
    let lines = 0;
    for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) lines++;
    return lines;
  }

  provenance(): Quad[] {
    return readNQuads(this.provenanceNQuads(), path.join(this.folder, PROVENANCE));
  }

  /** The files of the graph as N-Quads, one after another: what a store loads. Rejected documents are not among them. */
  *files(options: ReadOptions = {}): Generator<string> {
    yield this.registryNQuads();
    for (const entry of this.manifest.documents) yield this.nquads(entry);
    if (options.provenance) yield this.provenanceNQuads();
  }

  /** All quads of the graph. Rejected documents are not among them. */
  allQuads(options: ReadOptions = {}): Quad[] {
    const quads = [this.registry(), ...this.manifest.documents.map((entry) => this.quads(entry))];
    if (options.provenance) quads.push(this.provenance());
    return quads.flat();
  }

  /** A document, whether of the graph or kept apart, by the hash of its canonical text as it stands in IRIs. */
  entryOfText(hash: string): ManifestEntry | undefined {
    this.byText ??= new Map([...this.manifest.rejected, ...this.manifest.documents].map((entry) => [shortHash(entry.textSha256), entry]));
    return this.byText.get(hash);
  }

  private read(name: string, hash: string): string {
    const file = path.join(this.folder, name);
    let content: string;
    try {
      content = fs.readFileSync(file, 'utf8');
    } catch (cause) {
      throw new PledgegraphError(
        'graph-unusable',
        `${file} is missing or cannot be read, but ${MANIFEST} names it. Build the graph again.`,
        { cause },
      );
    }
    if (sha256(content) !== hash) {
      throw new PledgegraphError('graph-unusable', `${file} was changed after it was built. Build the graph again.`);
    }
    return content;
  }
}

/**
 * Opens a graph folder.
 * @throws PledgegraphError `graph-missing` where there is none, `graph-unusable` where it is broken or of another version
 */
export function readGraphFolder(folder: string): GraphFolder {
  const file = path.join(folder, MANIFEST);
  let content: string;
  try {
    content = fs.readFileSync(file, 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT' && fs.existsSync(folder)) {
      throw new PledgegraphError(
        'graph-missing',
        `${folder} holds no graph (no ${MANIFEST}). Build one with: pledgegraph build INPUT --out ${folder}`,
        { cause },
      );
    }
    const { code } = cause as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'ENOTDIR')
      throw new PledgegraphError('graph-unusable', `${file} cannot be read (${code}).`, { cause });
    throw new PledgegraphError('graph-missing', `There is no graph at ${folder}. Build one with: pledgegraph build INPUT --out ${folder}`, {
      cause,
    });
  }
  return new GraphFolder(folder, parseManifest(content, file));
}

/** Where the texts of a graph folder can be read: plain inputs by their own name, others by the kept copy. */
export function folderTexts(graph: GraphFolder): TextSources {
  const read = new Map<string, TextSource | undefined>();
  return (textIri) => {
    if (!read.has(textIri)) {
      const entry = graph.entryOfText(textIri.slice(textIri.lastIndexOf('/') + 1));
      read.set(textIri, entry && { file: entry.plain ? entry.file : path.join(graph.folder, entry.text), text: graph.text(entry) });
    }
    return read.get(textIri);
  };
}
