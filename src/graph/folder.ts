/**
 * A graph folder: one canonical N-Quads file and one text a document, the registry, the provenance and the manifest.
 * Names of files hold a hash of their content, and only the manifest says which belong to the graph. So an update writes new files beside the
 * old ones and renames the manifest as its last step: whatever stops it before that, the last good graph is still there, whole.
 */
import fs from 'node:fs';
import path from 'node:path';
import { PledgegraphError } from '../errors.ts';
import type { Doc } from '../model/doc.ts';
import { countFacts } from './counts.ts';
import type { DocumentGraph } from './document.ts';
import { flush, unwritable, writeBeside } from './files.ts';
import { fileKey, normaliseBase, sha256 } from './iris.ts';
import { takeLock } from './lock.ts';
import {
  FOLDERS,
  FORMAT,
  FORMAT_VERSION,
  isManifest,
  MANIFEST,
  type Manifest,
  type ManifestEntry,
  PROVENANCE,
  writeManifest,
} from './manifest.ts';
import { joinLines, quadToLine, writeNQuads } from './nquads.ts';
import { byCodeUnit, type Quad } from './terms.ts';

/** A document with its graph, on its way to the folder. */
export interface BuiltDocument {
  doc: Doc;
  graph: DocumentGraph;
  /** The input as the user named it. */
  file: string;
  /** True for an input whose lines are those of the canonical text. */
  plain: boolean;
  /** What the result depends on besides the text. */
  recipe?: string;
}

/** Writes a graph folder, document by document; nothing shows before {@link commit}. Ends with `commit` or `abort`. */
export class GraphFolderWriter {
  private readonly target: string;
  /** Where files are written: the folder itself if it holds a graph, else one beside it that takes its name at the end. */
  private readonly root: string;
  private readonly base: string;
  private readonly documents: ManifestEntry[] = [];
  private readonly rejected: ManifestEntry[] = [];
  /** Lines of the registry graph: many documents share each. */
  private readonly registry = new Set<string>();
  private readonly seen = new Map<string, string>();
  /** Files of this build, and those of them whose name was taken before. */
  private readonly written: string[] = [];
  private readonly before = new Set<string>();
  private readonly release: () => void;

  /**
   * @throws PledgegraphError `output-foreign` where the folder holds something else than a graph, `output-unwritable` where it cannot be
   * written, or another process is writing it
   */
  constructor(folder: string, options: { base: string }) {
    this.target = path.resolve(folder);
    this.base = normaliseBase(options.base);
    let release = (): void => {};
    try {
      const inPlace = holdsGraph(this.target);
      release = takeLock(this.target);
      removeRemains(this.target);
      this.root = inPlace ? this.target : `${this.target}.partial-${process.pid}`;
      for (const name of FOLDERS) fs.mkdirSync(path.join(this.root, name), { recursive: true });
    } catch (error) {
      release();
      throw unwritable(folder, error);
    }
    this.release = release;
  }

  /** Adds a document that passed validation. */
  add(built: BuiltDocument): void {
    this.documents.push(this.store(built, { graph: 'graphs', text: 'texts' }));
    for (const quad of built.graph.registry) this.registry.add(quadToLine(quad));
  }

  /** Keeps a document apart that did not; `reasons` are shown to the user, one line each. */
  reject(built: BuiltDocument, reasons: readonly string[]): void {
    this.rejected.push({ ...this.store(built, { graph: 'rejected', text: 'rejected' }), reasons: [...reasons] });
  }

  /**
   * Makes what was added the graph, in one step, and removes what no longer belongs to it.
   * @throws PledgegraphError `output-unwritable`; the graph that was there is then unchanged
   */
  async commit(provenance: readonly Quad[]): Promise<Manifest> {
    try {
      const registry = joinLines(this.registry);
      const registryHash = sha256(registry);
      const manifest: Manifest = {
        format: FORMAT,
        version: FORMAT_VERSION,
        base: this.base,
        registry: { graph: this.write(`registry.${registryHash.slice(0, 12)}.nq`, registry), graphSha256: registryHash },
        documents: this.documents.sort((a, b) => byCodeUnit(a.identifier, b.identifier)),
        rejected: this.rejected.sort((a, b) => byCodeUnit(a.identifier, b.identifier)),
      };
      this.write(PROVENANCE, writeNQuads(provenance));
      await flush([...this.written, ...FOLDERS.map((name) => path.join(this.root, name))]);
      const beside = path.join(this.root, `${MANIFEST}.${process.pid}.tmp`);
      fs.writeFileSync(beside, writeManifest(manifest));
      await flush([beside]);
      fs.renameSync(beside, path.join(this.root, MANIFEST));
      await flush([this.root]);
      if (this.root === this.target) removeStrangers(this.root, manifest);
      else await this.takeName();
      this.release();
      return manifest;
    } catch (error) {
      throw unwritable(this.target, error);
    }
  }

  /** Gives up: what was there before stays, and nothing of this build. */
  abort(): void {
    if (this.root !== this.target) fs.rmSync(this.root, { recursive: true, force: true });
    else for (const file of this.written) if (!this.before.has(file)) fs.rmSync(file, { force: true });
    this.release();
  }

  private store({ doc, graph, file, plain, recipe }: BuiltDocument, folders: { graph: string; text: string }): ManifestEntry {
    const { identifier } = graph;
    const other = this.seen.get(identifier);
    if (other !== undefined) {
      throw new PledgegraphError(
        'metadata-malformed',
        `${file} and ${other} have the same identifier "${identifier}"; name another in the metadata of one.`,
      );
    }
    this.seen.set(identifier, file);
    const content = writeNQuads(graph.document);
    const graphSha256 = sha256(content);
    const name = fileKey(identifier);
    try {
      return {
        identifier,
        file,
        plain,
        language: doc.language,
        issued: doc.meta.issued ?? null,
        textSha256: graph.sha256,
        text: this.write(`${folders.text}/${name}.${graph.sha256.slice(0, 12)}.txt`, doc.text),
        graphSha256,
        graph: this.write(`${folders.graph}/${name}.${graphSha256.slice(0, 12)}.nq`, content),
        counts: countFacts(graph.document),
        ...(recipe === undefined ? {} : { recipe }),
      };
    } catch (error) {
      throw unwritable(this.target, error);
    }
  }

  /** Writes a file under the root, unless it stands there already with this content. */
  private write(name: string, content: string): string {
    const file = path.join(this.root, name);
    if (fs.existsSync(file)) {
      this.before.add(file);
      if (fs.readFileSync(file, 'utf8') === content) return name;
    }
    writeBeside(file, content);
    this.written.push(file);
    return name;
  }

  private async takeName(): Promise<void> {
    if (fs.existsSync(this.target)) fs.rmdirSync(this.target);
    fs.renameSync(this.root, this.target);
    await flush([path.dirname(this.target)]);
  }
}

/**
 * True for a folder that holds a graph, false for one that is not there or empty.
 * @throws PledgegraphError `output-foreign` for anything else: it is not ours to replace
 */
function holdsGraph(folder: string): boolean {
  const stat = fs.statSync(folder, { throwIfNoEntry: false });
  if (!stat) return false;
  if (!stat.isDirectory()) throw new PledgegraphError('output-foreign', `${folder} is a file; a graph needs a folder of its own.`);
  const manifest = path.join(folder, MANIFEST);
  if (fs.existsSync(manifest) && isManifest(fs.readFileSync(manifest, 'utf8'))) return true;
  if (fs.readdirSync(folder).length === 0) return false;
  throw new PledgegraphError('output-foreign', `${folder} holds something else than a graph; name another folder, or empty this one.`);
}

/** Removes what builds that died left beside the folder. Only under its lock: what is there then belongs to nobody. */
function removeRemains(folder: string): void {
  const parent = path.dirname(folder);
  for (const name of fs.readdirSync(parent)) {
    if (name.startsWith(`${path.basename(folder)}.partial-`) && /-\d+$/.test(name))
      fs.rmSync(path.join(parent, name), { recursive: true, force: true });
  }
}

/** Removes files of earlier builds, which the manifest no longer names. Only where this program writes, and only its kinds of file. */
function removeStrangers(root: string, manifest: Manifest): void {
  const ours = new Set([
    manifest.registry.graph,
    ...[...manifest.documents, ...manifest.rejected].flatMap((entry) => [entry.graph, entry.text]),
  ]);
  const remove = (name: string): void => {
    if (!ours.has(name)) fs.rmSync(path.join(root, name), { force: true });
  };
  for (const folder of FOLDERS) {
    for (const name of fs.readdirSync(path.join(root, folder))) if (/\.(?:nq|txt|tmp)$/.test(name)) remove(`${folder}/${name}`);
  }
  for (const name of fs.readdirSync(root)) if (/^registry\.\w+\.nq$|\.tmp$/.test(name)) remove(name);
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
