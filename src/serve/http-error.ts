import type { ErrorCode } from '../errors.ts';

/** An answer that is an error: its status and one sentence for whoever asked. */
export class HttpError extends Error {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.name = 'HttpError';
    this.status = status;
    this.headers = headers;
  }
}

/** Errors that whoever asks causes; every other code is the server's own trouble. */
const STATUS: Partial<Record<ErrorCode, number>> = {
  'sparql-syntax': 400,
  'sparql-refused': 400,
  'parameter-unknown': 400,
  'parameter-invalid': 400,
  'query-unknown': 404,
};

/** The status for an error of the library. */
export const statusOf = (code: ErrorCode): number => STATUS[code] ?? 500;
