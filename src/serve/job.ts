/** What goes between the server and a worker. */
import type { ErrorCode } from '../errors.ts';

/** Where a worker's store comes from. */
export type Source =
  /** A graph folder, as long as its manifest has this hash. With more quads than `large`, the engine is loaded beside other work. */
  | {
      readonly kind: 'folder';
      readonly folder: string;
      readonly manifestSha256: string;
      readonly base: string;
      readonly large: number;
    }
  /** N-Quads; `union` says whether the default graph is the union of all named graphs. */
  | { readonly kind: 'quads'; readonly nquads: readonly string[]; readonly union: boolean; readonly base: string };

/** SPARQL text, or a saved query with its parameters. */
export type Question = { readonly text: string } | { readonly saved: string; readonly parameters: Readonly<Record<string, string>> };

/** Graphs named by a request, which then make up the data set. */
export interface Dataset {
  readonly defaultGraphs: readonly string[];
  readonly namedGraphs: readonly string[];
}

export interface Job {
  readonly question: Question;
  readonly dataset?: Dataset;
  /** The engine's names of the formats that may be answered with, by kind of answer. */
  readonly table?: string;
  readonly graph?: string;
  /** The answer may have so many bytes. */
  readonly maxBytes: number;
}

/** An answer in the format of its kind. */
export interface Answer {
  readonly kind: 'table' | 'graph';
  readonly body: Uint8Array;
}

/** Why a job has no answer: a fault of the question by its code, an answer that cannot be, or a worker that is of no more use. */
export type Refusal =
  | { readonly reason: 'fault'; readonly code: ErrorCode; readonly message: string }
  | { readonly reason: 'format'; readonly kind: Answer['kind'] }
  | { readonly reason: 'size' }
  /** The engine, which has to be asked, is still being loaded. */
  | { readonly reason: 'loading' }
  | { readonly reason: 'broken'; readonly message: string };

export type ToWorker = { readonly id: number; readonly job: Job };
export type FromWorker =
  | { readonly type: 'ready'; readonly quads: number }
  | { readonly type: 'failed'; readonly code: ErrorCode | undefined; readonly message: string }
  | { readonly type: 'answer'; readonly id: number; readonly answer: Answer }
  | { readonly type: 'refusal'; readonly id: number; readonly refusal: Refusal };
