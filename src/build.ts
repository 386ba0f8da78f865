import { factsToQuads } from './graph/document.ts';
import type { BuiltDocument } from './graph/folder.ts';
import type { Identities } from './graph/identities.ts';
import { normaliseBase, shortHash } from './graph/iris.ts';
import { gazetteer } from './lexicon/gazetteer.ts';
import { analyse, type Source } from './pipeline.ts';
import { type LocatedResult, locateResults, type Report, validate } from './validate/index.ts';

/** A document with its graph and what the shapes say of it. */
export interface Checked {
  readonly built: BuiltDocument;
  readonly report: Report;
  readonly results: readonly LocatedResult[];
}

export interface BuildOptions {
  /** What instance IRIs start with. */
  readonly base: string;
  /** The input as the user named it. */
  readonly file: string;
  /** True for an input whose lines are those of the canonical text. */
  readonly plain: boolean;
  /** What the user's file says is one, and what is not. */
  readonly identities?: Identities;
}

/**
 * Builds one document: facts → quads, each span re-read from the text → validation against the project's shapes.
 * @throws PledgegraphError `language-unknown`, `evidence-mismatch`
 */
export async function buildDocument(source: Source, options: BuildOptions): Promise<Checked> {
  const { doc, facts } = analyse(source);
  const base = normaliseBase(options.base);
  const { entries } = gazetteer(doc.language);
  const graph = factsToQuads(doc, facts, {
    base,
    identities: options.identities,
    describe: (key) => {
      const entry = entries.get(key);
      return entry && { prefLabel: entry.labels };
    },
  });
  const quads = [...graph.document, ...graph.registry];
  const report = await validate(quads);
  const texts = new Map([[`${base}text/${shortHash(graph.sha256)}`, { file: options.file, text: doc.text, sentences: doc.sentences }]]);
  return {
    built: { doc, graph, file: options.file, plain: options.plain },
    report,
    results: locateResults(report, quads, texts, doc.language),
  };
}
