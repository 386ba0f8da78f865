/** A request as the handlers see it, and what they answer. */
import type { IncomingHttpHeaders } from 'node:http';
import type { SavedQuery } from '../query/index.ts';
import type { Wanted } from './formats.ts';
import type { Generation } from './generation.ts';
import type { Answer, Dataset, Question } from './job.ts';

export interface Ask {
  readonly method: string;
  /** Decoded no further than the address gives it. */
  readonly path: string;
  readonly parameters: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  /** Media types that the client takes. */
  readonly accept: string | undefined;
  /** Where the server is for this client, with a slash at its end. */
  readonly root: string;
  /** @throws HttpError 413, 400 */
  body(): Promise<Buffer>;
  /** Aborted when the client left. */
  readonly signal: AbortSignal;
  readonly generation: Generation;
  readonly queries: ReadonlyMap<string, SavedQuery>;
  /** Further facts about the server, for /health. */
  readonly health: () => Readonly<Record<string, unknown>>;
  readonly maxAnswer: number;
}

export interface Reply {
  readonly status: number;
  readonly type?: string;
  readonly body?: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
  /** True for what never changes while the graph is the same. */
  readonly lasting?: boolean;
}

export type Handler = (ask: Ask) => Reply | Promise<Reply>;

/** Asks the workers; nothing where the question's kind of answer is not wanted. @throws HttpError */
export function askWorkers(ask: Ask, question: Question, want: Wanted, dataset?: Dataset): Promise<Answer> {
  const { generation, signal, maxAnswer } = ask;
  return generation.ask({ question, dataset, table: want.table?.engine, graph: want.graph?.engine, maxBytes: maxAnswer }, signal);
}
