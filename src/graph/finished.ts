/** Documents that a graph folder or a build that was stopped already has, and that need not be built again. */
import fs from 'node:fs';
import path from 'node:path';
import { sha256 } from './iris.ts';
import { type JournalHeader, type JournalRecord, readJournal } from './journal.ts';
import { MANIFEST, type Manifest, type ManifestEntry, parseManifest } from './manifest.ts';
import { type Pieces, readPieces } from './registry.ts';

/** Finished documents by the fingerprint of their input. */
export class Finished {
  /** The manifest of the last good graph, if it can be read. */
  readonly manifest: Manifest | undefined;
  readonly pieces: Pieces = new Map();
  /** What the last build wrote down before it was stopped. */
  readonly records: readonly JournalRecord[];
  private readonly root: string;
  private readonly built = new Map<string, ManifestEntry>();
  private readonly stopped = new Map<string, ManifestEntry>();

  /** @param fresh trust nothing of what is there */
  constructor(root: string, header: JournalHeader, fresh: boolean) {
    this.root = root;
    this.manifest = lastManifest(root);
    this.records = fresh ? [] : readJournal(root, header);
    for (const { entry, pieces } of this.records) {
      if (entry.fingerprint !== undefined) this.stopped.set(entry.fingerprint, entry);
      for (const [hash, lines] of Object.entries(pieces)) this.pieces.set(hash, lines);
    }
    if (fresh || this.manifest?.base !== header.base || header.recipe === '') return;
    this.readPieces(this.manifest);
    for (const entry of [...this.manifest.documents, ...this.manifest.rejected]) {
      if (entry.recipe === header.recipe && entry.fingerprint !== undefined) this.built.set(entry.fingerprint, entry);
    }
  }

  /** The document of an input, if it is finished and its files are whole. */
  find(fingerprint: string): ManifestEntry | undefined {
    const built = this.built.get(fingerprint);
    if (built && this.hasPieces(built) && this.hasFiles(built)) return built;
    const stopped = this.stopped.get(fingerprint);
    return stopped && this.hasPieces(stopped) && this.hasContents(stopped) ? stopped : undefined;
  }

  /** True for a document of a graph that was committed, whose files are on the disk. */
  isCommitted(entry: ManifestEntry): boolean {
    return this.built.get(entry.fingerprint ?? '') === entry;
  }

  private hasPieces({ registry }: ManifestEntry): boolean {
    return registry?.every((hash) => this.pieces.has(hash)) ?? false;
  }

  /** Files of a graph that was flushed: their length is enough. */
  private hasFiles({ bytes, text, graph }: ManifestEntry): boolean {
    return bytes !== undefined && this.sizeOf(text) === bytes.text && this.sizeOf(graph) === bytes.graph;
  }

  /** Files of a build that was stopped are read again. */
  private hasContents(entry: ManifestEntry): boolean {
    if (!this.hasFiles(entry)) return false;
    const hash = (name: string): string => sha256(fs.readFileSync(path.join(this.root, name)));
    return hash(entry.text) === entry.textSha256 && hash(entry.graph) === entry.graphSha256;
  }

  private sizeOf(name: string): number | undefined {
    return fs.statSync(path.join(this.root, name), { throwIfNoEntry: false })?.size;
  }

  private readPieces({ registry }: Manifest): void {
    if (registry.pieces === undefined || !/^registry\.\w+\.json$/.test(registry.pieces)) return;
    const file = path.join(this.root, registry.pieces);
    try {
      for (const [hash, lines] of readPieces(fs.readFileSync(file, 'utf8'))) this.pieces.set(hash, lines);
    } catch {
      // Without its pieces no document can be taken over: all are built again.
    }
  }
}

/** A manifest that this version cannot read is no obstacle: the build replaces it. */
function lastManifest(root: string): Manifest | undefined {
  const file = path.join(root, MANIFEST);
  try {
    return parseManifest(fs.readFileSync(file, 'utf8'), file);
  } catch {
    return undefined;
  }
}
