/** The manifest of a graph folder: what belongs to the graph, and the only thing that says so. */
import { PledgegraphError } from '../errors.ts';
import type { LanguageCode } from '../model/doc.ts';

export const FORMAT = 'pledgegraph-graph';
export const FORMAT_VERSION = 1;
export const MANIFEST = 'manifest.json';
export const PROVENANCE = 'provenance.nq';
export const FOLDERS = ['graphs', 'texts', 'rejected'] as const;
const OWN_PATH = /^(?:graphs|texts|rejected)\/[a-z0-9][a-z0-9._-]*$/;
const OWN_REGISTRY = /^registry\.\w+\.nq$/;
const COUNTED: readonly (keyof Counts)[] = ['quads', 'spans', 'entities', 'memberships', 'events', 'pledges'];

/** How many of each a document's graph holds. */
export interface Counts {
  quads: number;
  spans: number;
  entities: number;
  memberships: number;
  events: number;
  pledges: number;
}

/** How many results of each severity the shapes gave. */
export interface Findings {
  Violation: number;
  Warning: number;
  Info: number;
}

/** One document in a graph folder. Paths are relative to the folder, with `/`. */
export interface ManifestEntry {
  identifier: string;
  /** The input as the user named it. */
  file: string;
  /** True for an input whose lines are those of the canonical text, so that places can be given in it. */
  plain: boolean;
  language: LanguageCode;
  issued: string | null;
  /** SHA-256 of the canonical text. */
  textSha256: string;
  /** Where the canonical text is kept. */
  text: string;
  /** SHA-256 of the graph file. */
  graphSha256: string;
  /** The document's graph as canonical N-Quads. */
  graph: string;
  /** Length of the two files in bytes. */
  bytes?: { text: number; graph: number };
  counts: Counts;
  /** Hashes of the pieces of the registry graph that it uses. */
  registry?: string[];
  /** SHA-256 of the input's bytes. */
  inputSha256?: string;
  /** SHA-256 of all that the reading depended on: bytes, sidecar, format and name. */
  fingerprint?: string;
  findings?: Findings;
  /** What the result depends on besides the text (versions of rules, lexicon and models), as the builder states it. */
  recipe?: string;
  /** Why a rejected document is kept apart, one line a reason. */
  reasons?: string[];
}

export interface Manifest {
  format: typeof FORMAT;
  version: number;
  base: string;
  /** The registry graph's file and its SHA-256. */
  registry: {
    graph: string;
    graphSha256: string;
    /** Where the pieces of the registry are kept by their hashes. */
    pieces?: string;
  };
  /** By identifier. */
  documents: ManifestEntry[];
  /** Documents that failed validation: kept, named, and no part of the graph. */
  rejected: ManifestEntry[];
}

/** The manifest as it is written: the same content gives the same bytes. */
export function writeManifest(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 1)}\n`;
}

/** True for JSON that a graph folder's manifest opens with, of whatever version. */
export function isManifest(content: string): boolean {
  try {
    return (JSON.parse(content) as Partial<Manifest> | null)?.format === FORMAT;
  } catch {
    return false;
  }
}

/** True where the files of an entry lie where this program writes. */
function hasOwnPaths({ graph, text }: ManifestEntry): boolean {
  return [graph, text].every((path) => OWN_PATH.test(path));
}

/** True for what has all that readers of an entry rely on. */
function isComplete(entry: Partial<ManifestEntry> | null): entry is ManifestEntry {
  const { identifier, file, textSha256, text, graphSha256, graph, language, counts } = entry ?? {};
  return (
    [identifier, file, textSha256, text, graphSha256, graph].every((each) => typeof each === 'string') &&
    (language === 'fr' || language === 'en') &&
    COUNTED.every((what) => Number.isInteger(counts?.[what]))
  );
}

/** True for an entry that can be taken over. */
export const isEntry = (entry: Partial<ManifestEntry> | null): entry is ManifestEntry => isComplete(entry) && hasOwnPaths(entry);

/**
 * @param name what errors name
 * @throws PledgegraphError `graph-unusable` for anything that is no manifest of this version
 */
export function parseManifest(content: string, name: string): Manifest {
  let manifest: Partial<Manifest> | null;
  try {
    manifest = JSON.parse(content) as Partial<Manifest> | null;
  } catch (cause) {
    throw new PledgegraphError('graph-unusable', `${name} is no JSON: ${(cause as Error).message}`, { cause });
  }
  if (manifest?.format !== FORMAT) throw new PledgegraphError('graph-unusable', `${name} is not the manifest of a graph folder.`);
  if (manifest.version !== FORMAT_VERSION) {
    throw new PledgegraphError(
      'graph-unusable',
      `${name} is of format version ${manifest.version}; this program reads version ${FORMAT_VERSION}. Build the graph again.`,
    );
  }
  if (
    typeof manifest.base !== 'string' ||
    typeof manifest.registry?.graph !== 'string' ||
    !Array.isArray(manifest.documents) ||
    !Array.isArray(manifest.rejected)
  ) {
    throw new PledgegraphError('graph-unusable', `${name} lacks base, registry, documents or rejected. Build the graph again.`);
  }
  if (!OWN_REGISTRY.test(manifest.registry.graph))
    throw new PledgegraphError('graph-unusable', `${name}: the registry is in a file outside the graph folder.`);
  for (const [at, entry] of [...manifest.documents, ...manifest.rejected].entries()) {
    if (!isComplete(entry)) {
      const which = (entry as Partial<ManifestEntry> | null)?.identifier ?? `number ${at + 1}`;
      throw new PledgegraphError('graph-unusable', `${name}: what it says of document ${which} is damaged. Build the graph again.`);
    }
    if (!hasOwnPaths(entry)) {
      throw new PledgegraphError('graph-unusable', `${name}: "${entry.identifier}" names a file outside the graph folder.`);
    }
  }
  return manifest as Manifest;
}
