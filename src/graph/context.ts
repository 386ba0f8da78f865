import type { Doc, Span } from '../model/doc.ts';
import type { Stated } from '../model/facts.ts';
import type { EntityIris } from './agents.ts';
import { groupBy } from './collections.ts';
import type { Identities } from './identities.ts';
import { decimal, type Sink } from './sink.ts';
import type { SpanWriter } from './spans.ts';
import { byCodeUnit } from './terms.ts';
import { PG, XSD } from './vocabulary.ts';

/** What the writers of one document share. */
export interface Context {
  readonly base: string;
  readonly doc: Doc;
  /** Short hash of the canonical text. */
  readonly textId: string;
  /** The document's graph. */
  readonly sink: Sink;
  readonly spans: SpanWriter;
  readonly entities: EntityIris;
  /** The user's file, where there is one. */
  readonly identities?: Identities;
}

/**
 * Statements by the key of the one fact that they state, in the order of the text; of each fact the surest statement first, ties by rule
 * and place, so that no input order shows.
 */
export function statementsBy<T extends Stated>(key: (statement: T) => string, statements: Iterable<T>): [key: string, statements: T[]][] {
  return [...groupBy(statements, key)].map(([fact, all]) => [fact, all.sort(bySureness)]);
}

const bySureness = (a: Stated, b: Stated): number =>
  b.confidence - a.confidence || byCodeUnit(a.rule, b.rule) || firstStart(a) - firstStart(b);

/** Where a fact is first said: UTF-16 units. */
export function firstStart(fact: Stated): number {
  return Math.min(...fact.evidence.map((span) => span.start));
}

/** Evidence of all statements of one fact; rule and confidence of the surest. */
export function writeStated(context: Context, subject: string, facts: readonly Stated[]): void {
  const { sink, spans } = context;
  const [best] = facts;
  for (const fact of facts) for (const span of fact.evidence) sink.link(subject, PG.evidence, spans.iri(span));
  sink.value(subject, PG.rule, best.rule);
  sink.value(subject, PG.confidence, decimal(Math.round(best.confidence * 10000) / 10000), XSD.decimal);
}

/** The words of a span. */
export function wordsAt(context: Context, span: Span | undefined): string | undefined {
  return span && context.doc.text.slice(span.start, span.end);
}
