/**
 * Every error a user can cause carries a code, so that callers can tell them apart without reading the sentence.
 * Codes are kebab-case and stable; messages may change.
 */
export type ErrorCode =
  | 'input-missing'
  | 'input-empty'
  | 'input-binary'
  | 'input-too-large'
  | 'input-encoding'
  | 'input-format'
  | 'language-unknown'
  | 'metadata-malformed'
  | 'model-unusable'
  | 'lexicon-malformed'
  | 'pattern-malformed'
  | 'evidence-mismatch'
  | 'identities-malformed'
  | 'graph-missing'
  | 'graph-unusable'
  | 'output-unwritable'
  | 'output-foreign'
  | 'rdf-syntax'
  | 'sparql-syntax'
  | 'sparql-refused'
  | 'query-unknown'
  | 'parameter-unknown'
  | 'parameter-invalid'
  | 'option-invalid'
  | 'store-unreachable'
  | 'store-refused'
  | 'store-failed'
  | 'interrupted';

/** An error with one clear sentence for the user: names the file and, where there is one, the place in it. */
export class PledgegraphError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'PledgegraphError';
    this.code = code;
  }
}
