/**
 * A graph folder: one canonical N-Quads file and one text a document, the registry, the provenance and the manifest.
 * Names of files hold a hash of their content, and only the manifest says which belong to the graph. So an update writes new files beside the
 * old ones and renames the manifest as its last step: whatever stops it before that, the last good graph is still there, whole. What was
 * finished until then stands in a journal, and the next build goes on from there.
 */
import fs from 'node:fs';
import path from 'node:path';
import { PledgegraphError } from '../errors.ts';
import { holdsGraph, removeRemains, removeStrangers } from './clean.ts';
import { ColumnSpool } from './column-spool.ts';
import { ensureColumns } from './columns-file.ts';
import { flush, throughLinks, unwritable, writeBeside } from './files.ts';
import { Finished } from './finished.ts';
import { normaliseBase, sha256 } from './iris.ts';
import { JOURNAL, Journal, type JournalHeader } from './journal.ts';
import { takeLock } from './lock.ts';
import { FOLDERS, FORMAT, FORMAT_VERSION, MANIFEST, type Manifest, type ManifestEntry, PROVENANCE, writeManifest } from './manifest.ts';
import { writeNQuads } from './nquads.ts';
import { type BuiltDocument, type PreparedDocument, prepareDocument } from './prepare.ts';
import type { Run } from './provenance.ts';
import { writeProvenance } from './provenance-file.ts';
import { joinPieces, type Pieces, writePieces } from './registry.ts';
import { byCodeUnit, type Quad } from './terms.ts';

export type { BuiltDocument } from './prepare.ts';

interface WriterOptions {
  readonly base: string;
  /** What results depend on besides the inputs. Without it, nothing is taken over from an earlier build. */
  readonly recipe?: string;
  /** Takes over nothing of an earlier build. */
  readonly fresh?: boolean;
}

/** Writes a graph folder, document by document; nothing shows before {@link commit}. Ends with `commit`, `abort` or `suspend`. */
export class GraphFolderWriter {
  private readonly target: string;
  /** Where files are written: the folder itself if it holds a graph, else one beside it that takes its name at the end. */
  private readonly root: string;
  private readonly base: string;
  private readonly finished: Finished;
  private readonly journal: Journal;
  private readonly documents: ManifestEntry[] = [];
  private readonly rejected: ManifestEntry[] = [];
  private readonly pieces: Pieces = new Map();
  private readonly spool: ColumnSpool;
  /** Pieces that the journal has. */
  private readonly noted: Set<string>;
  private readonly seen = new Map<string, string>();
  /** Files that may not be on the disk yet. */
  private readonly unflushed: string[] = [];
  /** Identifiers of documents that were not taken over from the last good graph. */
  private readonly news = new Set<string>();
  private readonly release: () => void;
  private published = false;
  private ended = false;

  /**
   * @throws PledgegraphError `output-foreign` where the folder holds something else than a graph, `output-unwritable` where it cannot be
   * written, or another process is writing it
   */
  constructor(folder: string, options: WriterOptions) {
    this.base = normaliseBase(options.base);
    let release = (): void => {};
    try {
      this.target = throughLinks(folder);
      holdsGraph(this.target); // no lock is put beside what is not ours
      release = takeLock(this.target);
      const inPlace = holdsGraph(this.target); // another build may have ended just now
      removeRemains(this.target);
      this.root = inPlace ? this.target : `${this.target}.partial`;
      for (const name of FOLDERS) fs.mkdirSync(path.join(this.root, name), { recursive: true });
      const header: JournalHeader = { journal: 2, base: this.base, recipe: options.recipe ?? '' };
      this.finished = new Finished(this.root, header, options.fresh ?? false);
      this.noted = new Set(this.finished.records.flatMap(({ pieces }) => Object.keys(pieces)));
      this.spool = new ColumnSpool(path.join(this.root, `columns.${process.pid}.tmp`));
      this.journal = new Journal(this.root, header, this.finished.records);
    } catch (error) {
      release();
      throw unwritable(folder, error);
    }
    this.release = release;
  }

  /** The document that an earlier build made of this input, whole; undefined where it has to be built. */
  find(fingerprint: string): ManifestEntry | undefined {
    return this.finished.find(fingerprint);
  }

  /**
   * Takes a document over as {@link find} gave it.
   * @param file the input as the user names it now
   * @throws PledgegraphError `metadata-malformed` where another document has its identifier
   */
  carry(found: ManifestEntry, file: string): ManifestEntry {
    const entry = { ...found, file };
    this.claim(entry);
    for (const hash of entry.registry ?? []) this.pieces.set(hash, this.finished.pieces.get(hash)!);
    if (!this.finished.isCommitted(found)) {
      this.news.add(entry.identifier);
      for (const name of [entry.graph, entry.text]) this.unflushed.push(path.join(this.root, name));
    }
    this.listOf(entry).push(entry);
    return entry;
  }

  /** How many documents of the last good graph are not among those of this one. */
  get gone(): number {
    const { documents = [], rejected = [] } = this.finished.manifest ?? {};
    return [...documents, ...rejected].filter(({ identifier }) => !this.seen.has(identifier)).length;
  }

  /** Adds a document that passed validation. @throws PledgegraphError as {@link put} */
  add(built: BuiltDocument): void {
    this.put(prepareDocument(built));
  }

  /** Keeps a document apart that did not; `reasons` are shown to the user, one line each. @throws PledgegraphError as {@link put} */
  reject(built: BuiltDocument, reasons: readonly string[]): void {
    this.put(prepareDocument(built, { reasons }));
  }

  /**
   * Writes a document, of the graph or kept apart.
   * @throws PledgegraphError `metadata-malformed` where another document has its identifier, `output-unwritable`
   */
  put({ entry, text, nquads, pieces, columns }: PreparedDocument): void {
    this.claim(entry);
    try {
      this.write(entry.text, text);
      this.write(entry.graph, nquads);
      if (columns) this.spool.append(entry.graphSha256, columns);
      const news = Object.fromEntries(Object.entries(pieces).filter(([hash]) => !this.noted.has(hash)));
      if (entry.fingerprint !== undefined) this.journal.append({ entry, pieces: news });
      for (const hash of Object.keys(news)) this.noted.add(hash);
    } catch (error) {
      throw unwritable(this.target, error);
    }
    for (const [hash, lines] of Object.entries(pieces)) this.pieces.set(hash, lines);
    this.news.add(entry.identifier);
    this.listOf(entry).push(entry);
  }

  /**
   * Makes what was added the graph, in one step, and removes what no longer belongs to it.
   * @param provenance of the documents that this run built (those taken over keep theirs), or all of it
   * @throws PledgegraphError `output-unwritable`; the graph that was there is then unchanged
   */
  async commit(provenance: Run | readonly Quad[]): Promise<Manifest> {
    try {
      const registry = joinPieces(this.pieces);
      const graphSha256 = sha256(registry);
      const stem = `registry.${graphSha256.slice(0, 12)}`;
      const manifest: Manifest = {
        format: FORMAT,
        version: FORMAT_VERSION,
        base: this.base,
        registry: { graph: `${stem}.nq`, graphSha256, pieces: `${stem}.json` },
        documents: this.documents.sort((a, b) => byCodeUnit(a.identifier, b.identifier)),
        rejected: this.rejected.sort((a, b) => byCodeUnit(a.identifier, b.identifier)),
      };
      const content = writeManifest(manifest);
      if (!this.isThere(content)) {
        this.write(`${stem}.nq`, Buffer.from(registry));
        this.write(`${stem}.json`, Buffer.from(writePieces(this.pieces)));
        this.writeProvenance(manifest, provenance);
        this.ensureColumns(manifest);
        await this.publish(content);
      } else this.ensureColumns(manifest);
      this.closeFiles();
      removeStrangers(this.root, manifest);
      if (this.root !== this.target) await this.takeName();
      return manifest;
    } catch (error) {
      throw unwritable(this.target, error);
    } finally {
      if (this.published) this.end();
    }
  }

  /** Gives up: what was there before stays, and nothing of this build. */
  abort(): void {
    if (this.ended) return;
    this.closeFiles();
    if (this.root !== this.target) fs.rmSync(this.root, { recursive: true, force: true });
    else if (this.finished.manifest) removeStrangers(this.root, this.finished.manifest);
    else fs.rmSync(path.join(this.root, JOURNAL), { force: true });
    this.end();
  }

  /** Stops: what was there before stays, and the next build takes over what this one has finished. */
  suspend(): void {
    if (!this.ended) this.end();
  }

  /** Before the folder is moved or removed, which some systems do only to what nobody has open. */
  private closeFiles(): void {
    this.journal.close();
    this.spool.end();
  }

  private end(): void {
    this.ended = true;
    this.closeFiles();
    this.release();
  }

  private listOf({ reasons }: ManifestEntry): ManifestEntry[] {
    return reasons ? this.rejected : this.documents;
  }

  private claim({ identifier, file }: ManifestEntry): void {
    const other = this.seen.get(identifier);
    if (other !== undefined) {
      throw new PledgegraphError(
        'metadata-malformed',
        `${file} and ${other} have the same identifier "${identifier}"; name another in the metadata ("identifier") of one.`,
      );
    }
    this.seen.set(identifier, file);
  }

  /** Writes a file under the root, unless it stands there already with this content. */
  private write(name: string, content: Uint8Array): void {
    const file = path.join(this.root, name);
    this.unflushed.push(file);
    if (fs.existsSync(file) && fs.readFileSync(file).equals(content)) return;
    writeBeside(file, content);
  }

  /** True where the graph is already the one that this manifest describes. */
  private isThere(content: string): boolean {
    const file = path.join(this.root, MANIFEST);
    const provenance = path.join(this.root, PROVENANCE);
    this.published = this.news.size === 0 && fs.existsSync(provenance) && fs.existsSync(file) && fs.readFileSync(file, 'utf8') === content;
    return this.published;
  }

  /** Its files are written by then. */
  private ensureColumns(manifest: Manifest): void {
    const written = ensureColumns(this.root, manifest, this.finished.manifest, (hash) => this.spool.read(hash));
    if (written !== undefined) this.unflushed.push(written);
  }

  private writeProvenance(manifest: Manifest, provenance: Run | readonly Quad[]): void {
    const file = path.join(this.root, PROVENANCE);
    if ('startedAt' in provenance) writeProvenance(file, manifest, provenance, this.news);
    else writeBeside(file, writeNQuads(provenance));
    this.unflushed.push(file);
  }

  /** Once the manifest has its name, nothing may be taken back. */
  private async publish(manifest: string): Promise<void> {
    await flush([...this.unflushed, ...FOLDERS.map((name) => path.join(this.root, name))]);
    const file = path.join(this.root, MANIFEST);
    const beside = `${file}.${process.pid}.tmp`;
    fs.writeFileSync(beside, manifest);
    await flush([beside]);
    fs.renameSync(beside, file);
    this.published = true;
    await flush([this.root]);
  }

  private async takeName(): Promise<void> {
    if (fs.existsSync(this.target)) fs.rmdirSync(this.target);
    fs.renameSync(this.root, this.target);
    await flush([path.dirname(this.target)]);
  }
}

/**
 * Writes a whole graph folder at once.
 * @throws PledgegraphError `output-foreign`, `output-unwritable`
 */
export async function writeGraphFolder(
  folder: string,
  build: {
    base: string;
    documents: readonly BuiltDocument[];
    rejected?: readonly { built: BuiltDocument; reasons: readonly string[] }[];
    provenance: readonly Quad[];
  },
): Promise<Manifest> {
  const writer = new GraphFolderWriter(folder, { base: build.base });
  try {
    for (const document of build.documents) writer.add(document);
    for (const { built, reasons } of build.rejected ?? []) writer.reject(built, reasons);
    return await writer.commit(build.provenance);
  } catch (error) {
    writer.abort();
    throw error;
  }
}
