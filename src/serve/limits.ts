/** What one request may take. Times in milliseconds, sizes in bytes. */
export interface Limits {
  /** Time that a query may run, and that it may wait before. */
  readonly query: number;
  /** Bytes of an answer. */
  readonly answer: number;
  /** Bytes of a request's body. */
  readonly body: number;
  /** Characters of an address. */
  readonly url: number;
  /** Time in which the headers have to come. */
  readonly headers: number;
  /** Time in which the whole request has to come. */
  readonly request: number;
  /** Time without a byte on a connection. */
  readonly idle: number;
  readonly connections: number;
  /** Requests that may wait for a worker. */
  readonly queue: number;
}

export const LIMITS: Limits = {
  query: 30_000,
  answer: 128e6,
  body: 1024 * 1024,
  url: 16 * 1024,
  headers: 10_000,
  request: 30_000,
  idle: 120_000,
  connections: 512,
  queue: 128,
};
