import { PledgegraphError } from '../errors.ts';
import type { DocumentMeta, LanguageCode } from '../model/doc.ts';
import { LineIndex } from '../text/place.ts';
import { decodeText, NO_TEXT } from './decode.ts';

/** What a page, a file's own properties or its sidecar say of a document. */
export type FoundMeta = Partial<DocumentMeta> & { readonly language?: LanguageCode };

/** What is wrong with a value, or null. */
type Check = (value: string) => string | null;

const MOST_LENGTH = 2000;

const FIELDS: Readonly<Record<string, Check>> = {
  identifier: (value) => (/[\p{Cc}/\\]/u.test(value) ? 'must hold no slash, backslash or control character' : null),
  title: () => null,
  issued: (value) => (isDay(value) ? null : 'must be a date of the calendar, written YYYY-MM-DD'),
  publisher: () => null,
  source: (value) => (isWebAddress(value) ? null : 'must be an absolute http or https address'),
  language: (value) => (value === 'fr' || value === 'en' ? null : 'must be "fr" or "en"'),
};

/** The sidecar of an input: NAME.meta.json beside NAME.txt. */
export function sidecarPath(path: string): string {
  return path.replace(/\.[^./\\]+$/u, '').concat('.meta.json');
}

/**
 * Reads the bytes of an input's sidecar.
 * @param path of the input
 * @throws PledgegraphError `metadata-malformed` naming the file and the field
 */
export function readSidecar(bytes: Uint8Array, path: string): FoundMeta {
  const file = sidecarPath(path);
  return checkMetadata(parseJson(decodeText(bytes, file), file), file);
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (cause) {
    const [what, offset] = (cause as Error).message.replace(/\s+/gu, ' ').split(/ (?:in JSON )?at position (?=\d)/u);
    const place = offset === undefined ? '' : placeOf(text, Number.parseInt(offset, 10));
    throw new PledgegraphError('metadata-malformed', `${file}${place} is no valid JSON: ${what}.`, { cause });
  }
}

function placeOf(text: string, offset: number): string {
  const { line, column } = new LineIndex(text).place(offset);
  return `:${line}:${column}`;
}

/** Checks each field of a sidecar; unknown fields are refused, so that a misspelt one does not pass unseen. */
export function checkMetadata(value: unknown, file: string): FoundMeta {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new PledgegraphError('metadata-malformed', `${file} must hold one JSON object.`);
  }
  const found: Record<string, string> = {};
  for (const [field, content] of Object.entries(value)) {
    const problem = problemOf(field, content);
    if (problem) throw new PledgegraphError('metadata-malformed', `${file}: "${field}" ${problem}.`);
    found[field] = (content as string).trim().normalize('NFC');
  }
  return found as FoundMeta;
}

function problemOf(field: string, content: unknown): string | null {
  if (!Object.hasOwn(FIELDS, field)) return `is no known field; the fields are ${Object.keys(FIELDS).join(', ')}`;
  if (typeof content !== 'string') return 'must be a string';
  if (content.trim() === '') return 'must not be empty';
  if (NO_TEXT.test(content)) return 'must hold no control character and no half of a surrogate pair';
  if (content.length > MOST_LENGTH) return `must have at most ${MOST_LENGTH} characters`;
  return FIELDS[field](content.trim());
}

/** True for a day that the calendar has ("2024-02-30" is none). */
export function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

/** True for an absolute http(s) address without characters that an IRI may not hold. */
export function isWebAddress(value: string): boolean {
  return URL.canParse(value) && /^https?:\/\/[^\s<>"{}|\\^`]+$/u.test(value);
}
