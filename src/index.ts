/**
 * The library: from a text to its facts, from facts to a graph, and what can be asked of it.
 *
 * ```ts
 * import { analyse } from 'pledgegraph';
 * const { facts } = analyse({ text: 'La Suisse versera 12 millions de francs au PAM.', meta: { identifier: 'a', issued: '2024-04-15' } });
 * facts.pledges[0].amount; // { min: 12000000, max: 12000000, currency: 'CHF', approximate: false }
 * ```
 *
 * Nothing here prints or reads the clock, and only what takes an address speaks to the network. Errors that a user can cause are {@link PledgegraphError} with a stable `code`.
 * Offsets are UTF-16 units, end exclusive; only spans written to RDF count code points.
 */
export { type BuildOptions, buildDocument, type Checked } from './build.ts';
export { type ErrorCode, PledgegraphError } from './errors.ts';
export { type Table, tables, writeCsv } from './graph/csv.ts';
export { type DocumentGraph, factsToQuads, type GraphOptions } from './graph/document.ts';
export { type Evidence, type ExplainOptions, type Explanation, explain, type Statement } from './graph/explain.ts';
export { evidenceLines, renderExplanation } from './graph/explain-text.ts';
export { type BuiltDocument, GraphFolderWriter, writeGraphFolder } from './graph/folder.ts';
export { Identities } from './graph/identities.ts';
export { type IdentityBasis, keyParts } from './graph/identity.ts';
export { DEFAULT_BASE } from './graph/iris.ts';
export type { Counts, Manifest, ManifestEntry } from './graph/manifest.ts';
export { readNQuads, writeNQuads } from './graph/nquads.ts';
export { type Derivation, provenanceQuads, type Run } from './graph/provenance.ts';
export { RDF_FORMATS, type RdfFormat, serialise } from './graph/serialise.ts';
export { folderTexts, GraphFolder, readGraphFolder } from './graph/store.ts';
export type { Literal, NamedNode, Quad } from './graph/terms.ts';
export { GraphView } from './graph/view.ts';
export { PARSE_FORMATS, type ParseFormat, renderParse } from './language/print/index.ts';
export {
  askStore,
  type ClientOptions,
  type Credentials,
  connect,
  type DialectName,
  findCredentials,
  type LoadOptions,
  type LoadProtocol,
  type LoadReport,
  load,
  type Mismatch,
  type Plan,
  type RemoteStore,
  readAddress,
  readStore,
} from './load/index.ts';
export type * from './model/doc.ts';
export type * from './model/entity.ts';
export type * from './model/facts.ts';
export type * from './model/value.ts';
export { type Actor, type ActorNetwork, actorNetwork, type Tie, type TieKind } from './network/actors.ts';
export { type FactEdge, type FactGraph, type FactNode, factGraph } from './network/fact-graph.ts';
export { writeGexf, writeGraphml } from './network/formats.ts';
export { type RankedActor, rankActors } from './network/measures.ts';
export { type PictureOptions, renderPicture } from './network/picture.ts';
export { type Analysis, analyse, annotate, type Source } from './pipeline.ts';
export {
  type EvaluateOptions,
  evaluate,
  findQuery,
  loadQueries,
  openStore,
  type Parameter,
  type PreparedQuery,
  prepare,
  type QueryResult,
  type QueryStore,
  RESULT_FORMATS,
  type ResultFormat,
  renderResult,
  type SavedQuery,
  type TableOptions,
} from './query/index.ts';
export {
  detectLanguage,
  type Format,
  type ReadOptions,
  type ReadResult,
  readInput,
  readInputs,
  type Skipped,
  type SourceDocument,
} from './read/index.ts';
export { type Failure, failuresOf, RULES, type RuleCard } from './rules.ts';
export {
  type LocatedResult,
  locateResults,
  type Path,
  parseRdf,
  type Report,
  type Result,
  renderJson,
  renderSarif,
  renderText,
  renderTurtle,
  type SarifOptions,
  type Severity,
  type SourceText,
  type TextOptions,
  type Texts,
  type ValidateOptions,
  validate,
} from './validate/index.ts';
