/** From one document to its N-Quads, with nothing kept between one document and the next. */
import { buildDocument } from '../build.ts';
import { type ErrorCode, PledgegraphError } from '../errors.ts';
import { writeNQuads } from '../graph/nquads.ts';
import type { DocumentMeta, LanguageCode } from '../model/doc.ts';
import { canonicalText, checkMetadata, MOST_BYTES, type RawInput, readDocument, readRawFile, refuseControls } from '../read/index.ts';
import { identitiesOf } from './item.ts';
import type { Line } from './lines.ts';

interface ExtractOptions {
  readonly base: string;
  /** Content of the user's file of identities. */
  readonly identities?: string;
}

/** A file's name, the bytes of standard input, or a line with a JSON object. */
export type ExtractInput = string | RawInput | Line;

export type Extracted =
  | { readonly kind: 'quads'; readonly where: string; readonly identifier: string; readonly nquads: Uint8Array }
  | {
      readonly kind: 'failed';
      readonly where: string;
      readonly identifier?: string;
      readonly code: ExtractError;
      readonly message: string;
    };
type ExtractError = ErrorCode | 'shape-broken' | 'fault';

interface Document {
  readonly text: string;
  readonly meta: DocumentMeta;
  readonly language?: LanguageCode;
  readonly plain: boolean;
}

const UTF8 = new TextEncoder();
/** Longest line in bytes: JSON may write a character with six. */
export const MOST_LINE_BYTES = 2 * MOST_BYTES;

/** The canonical N-Quads of a document with what the registry says of its entities. Never throws. */
export async function extractItem(input: ExtractInput, { base, identities }: ExtractOptions): Promise<Extracted> {
  const where = typeof input === 'string' ? input : 'path' in input ? input.path : `line ${input.number}`;
  let identifier: string | undefined;
  try {
    const { plain, ...source } = await readAny(input);
    identifier = source.meta.identifier;
    const { built, report, results } = await buildDocument(source, { base, identities: identitiesOf(identities), file: where, plain });
    if (report.conforms) {
      return { kind: 'quads', where, identifier, nquads: UTF8.encode(writeNQuads([...built.graph.document, ...built.graph.registry])) };
    }
    const [broken] = results;
    return { kind: 'failed', where, identifier, code: 'shape-broken', message: `breaks a shape: ${broken.message}` };
  } catch (error) {
    const known = error instanceof PledgegraphError;
    const message = known ? error.message : `unexpected error, please report it with its input: ${(error as Error).stack}`;
    return { kind: 'failed', where, identifier: identifier ?? namedIn(input), code: known ? error.code : 'fault', message };
  }
}

async function readAny(input: ExtractInput): Promise<Document> {
  if (typeof input !== 'string' && 'number' in input) return readLine(input);
  const { format, ...source } = await readDocument(typeof input === 'string' ? readRawFile(input) : input);
  return { ...source, plain: format === 'text' };
}

/** @throws PledgegraphError `metadata-malformed`, `input-too-large`, `input-encoding`, `input-empty` */
function readLine({ bytes }: Line): Document {
  if (!bytes) throw new PledgegraphError('input-too-large', `longer than ${MOST_LINE_BYTES / 1024 / 1024} MB, the most that is read.`);
  const { text, ...fields } = parse(bytes);
  if (typeof text !== 'string')
    throw new PledgegraphError('metadata-malformed', `"text" ${text === undefined ? 'is missing' : 'must be a string'}.`);
  if (fields.identifier === undefined) throw new PledgegraphError('metadata-malformed', '"identifier" is missing.');
  const { language, identifier, ...meta } = checkMetadata(fields, 'the line');
  const canonical = canonicalText(text);
  refuseControls(canonical, '"text"');
  if (canonical.trim() === '') throw new PledgegraphError('input-empty', '"text" is empty.');
  return { text: canonical, meta: { ...meta, identifier: identifier! }, language, plain: true };
}

function parse(bytes: Uint8Array): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    const encoding = cause instanceof TypeError;
    const reason = encoding ? 'is not UTF-8' : `is no valid JSON: ${(cause as Error).message.split('\n')[0]}`;
    throw new PledgegraphError(encoding ? 'input-encoding' : 'metadata-malformed', `${reason}.`, { cause });
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new PledgegraphError('metadata-malformed', 'must hold one JSON object.');
}

/** The identifier that a line with an error names, for the message. */
function namedIn(input: ExtractInput): string | undefined {
  if (typeof input === 'string' || !('number' in input) || !input.bytes) return undefined;
  try {
    const { identifier } = parse(input.bytes);
    return typeof identifier === 'string' ? identifier : undefined;
  } catch {
    return undefined;
  }
}
