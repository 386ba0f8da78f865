import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildDocument } from '../../src/build.ts';
import { DEFAULT_BASE } from '../../src/graph/iris.ts';
import { writeNQuads } from '../../src/graph/nquads.ts';
import type { Quad } from '../../src/graph/terms.ts';
import { PG } from '../../src/graph/vocabulary.ts';
import type { Doc } from '../../src/model/doc.ts';
import { readInputs } from '../../src/read/index.ts';
import { documentsOf, type GoldSet } from './sets.ts';

/** What the graph says of a fact besides the fact. */
export interface Found {
  readonly rule: string;
  readonly confidence: number;
}

export interface Prediction {
  /** Folder of `ID.json`, read back from the graph. */
  readonly folder: string;
  /** By the IRI of the event or pledge. */
  readonly found: ReadonlyMap<string, Found>;
  /** The texts with their times and mentions. */
  readonly docs: readonly Doc[];
  /** Documents that break a shape, and so stand outside the graph. */
  readonly rejected: readonly string[];
  /** What facts-from-rdf.mjs prints: documents, spans, spans that do not quote the text, blank nodes. */
  readonly spans: string;
}

/** Builds a set as a user would (read → facts → quads → shapes) and reads its graph back into facts. */
export async function predict(set: GoldSet, scorer: string, work: string): Promise<Prediction> {
  const files = documentsOf(set.folder).map((id) => path.join(set.folder, `${id}.txt`));
  const quads: Quad[] = [];
  const docs: Doc[] = [];
  const rejected: string[] = [];
  for (const source of (await readInputs(files)).documents) {
    const { built, report } = await buildDocument(source, { base: DEFAULT_BASE, file: source.path, plain: true });
    docs.push(built.doc);
    if (report.conforms) for (const quad of [...built.graph.document, ...built.graph.registry]) quads.push(quad);
    else rejected.push(source.meta.identifier);
  }
  const graph = path.join(work, `${set.name}.nq`);
  const folder = path.join(work, set.name);
  writeFileSync(graph, writeNQuads(quads));
  const { stdout, stderr } = spawnSync(process.execPath, [path.join(scorer, 'facts-from-rdf.mjs'), graph, set.folder, folder], {
    encoding: 'utf8',
  });
  return { folder, found: foundIn(quads), docs, rejected, spans: stdout.trim() || stderr.trim() };
}

function foundIn(quads: readonly Quad[]): Map<string, Found> {
  const found = new Map<string, { rule: string; confidence: number }>();
  for (const { subject, predicate, object } of quads) {
    if (predicate.value !== PG.rule && predicate.value !== PG.confidence) continue;
    const entry = found.get(subject.value) ?? { rule: '', confidence: 0 };
    if (predicate.value === PG.rule) entry.rule = object.value;
    else entry.confidence = Number(object.value);
    found.set(subject.value, entry);
  }
  return found;
}
