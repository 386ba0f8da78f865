/** From a document's graph to what is written of it: all the work that needs no folder. */
import type { Doc } from '../model/doc.ts';
import { encodeColumns } from './columns.ts';
import { countFacts } from './counts.ts';
import type { DocumentGraph } from './document.ts';
import { fileKey, sha256 } from './iris.ts';
import type { Findings, ManifestEntry } from './manifest.ts';
import { writeNQuads } from './nquads.ts';
import { piecesOf } from './registry.ts';

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

/** What is known of a document besides its graph. */
interface Circumstances {
  /** What instance IRIs start with; without it, the writer makes the columns. */
  readonly base?: string;
  readonly inputSha256?: string;
  readonly fingerprint?: string;
  readonly findings?: Findings;
  /** Why it is kept apart, one line a reason; absent for a document of the graph. */
  readonly reasons?: readonly string[];
}

/** A document as it is written; holds nothing that could not be sent from one thread to another. */
export interface PreparedDocument {
  readonly entry: ManifestEntry;
  /** UTF-8. */
  readonly text: Uint8Array<ArrayBuffer>;
  /** Canonical N-Quads, UTF-8. */
  readonly nquads: Uint8Array<ArrayBuffer>;
  /** The graph's quads as {@link encodeColumns} gives them. */
  readonly columns?: Uint8Array<ArrayBuffer>;
  /** Pieces of the registry by their hashes; empty for a document that is kept apart. */
  readonly pieces: Readonly<Record<string, string>>;
}

const UTF8 = new TextEncoder();

/** Serialises, hashes and counts. */
export function prepareDocument(built: BuiltDocument, circumstances: Circumstances = {}): PreparedDocument {
  const { doc, graph, file, plain, recipe } = built;
  const { reasons, base, ...known } = circumstances;
  const [text, nquads] = [UTF8.encode(doc.text), UTF8.encode(writeNQuads(graph.document))];
  const graphSha256 = sha256(nquads);
  const pieces = Object.fromEntries(reasons ? [] : piecesOf(graph.registry));
  const [graphs, texts] = reasons ? ['rejected', 'rejected'] : ['graphs', 'texts'];
  const name = fileKey(graph.identifier);
  const entry: ManifestEntry = {
    identifier: graph.identifier,
    file,
    plain,
    language: doc.language,
    issued: doc.meta.issued ?? null,
    textSha256: graph.sha256,
    text: `${texts}/${name}.${graph.sha256.slice(0, 12)}.txt`,
    graphSha256,
    graph: `${graphs}/${name}.${graphSha256.slice(0, 12)}.nq`,
    bytes: { text: text.length, graph: nquads.length },
    counts: countFacts(graph.document),
    registry: Object.keys(pieces).sort(),
    ...known,
    ...(recipe === undefined ? {} : { recipe }),
    ...(reasons ? { reasons: [...reasons] } : {}),
  };
  const columns = reasons || base === undefined ? undefined : encodeColumns(graph.document, base);
  return { entry, text, nquads, pieces, columns };
}
