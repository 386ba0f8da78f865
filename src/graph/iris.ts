/**
 * Where the IRIs of a graph come from. They are ASCII, and hold nothing that may change while the thing stays the same:
 * no label, no language, no run, no version.
 */
import { createHash } from 'node:crypto';

export const DEFAULT_BASE = 'https://pledgegraph.example/';

/** Hexadecimal digits kept of a SHA-256: 80 bits, so that 10⁸ texts or facts meet by chance with a probability below 10⁻⁸. */
const DIGITS = 20;

/** SHA-256 of UTF-8 text or of bytes, in full, hexadecimal. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Short hash of parts that are told apart from one another: ["ab", "c"] and ["a", "bc"] differ. */
export function hashOf(...parts: (string | number | null | undefined)[]): string {
  return sha256(JSON.stringify(parts)).slice(0, DIGITS);
}

/** Short form of the hash of a canonical text, as it stands in IRIs. */
export function shortHash(fullHash: string): string {
  return fullHash.slice(0, DIGITS);
}

/** One path segment: ASCII letters, digits and `-._~` stay, the rest is percent-encoded as UTF-8 in NFC. */
export function segment(name: string): string {
  return encodeURIComponent(Buffer.from(name.normalize('NFC')).toString()).replace(
    /[!'()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** A lexicon key ("country/FRA") as a path. */
export function keyPath(key: string): string {
  return key.split('/').map(segment).join('/');
}

/** The base as given, with the slash or hash it needs to be put before a path. */
export function normaliseBase(base: string): string {
  return /[/#]$/.test(base) ? base : `${base}/`;
}

/** Named graph of a document: it keeps its name when the text changes, so that a store replaces it. */
export function graphIri(base: string, identifier: string): string {
  return `${base}graph/${segment(identifier)}`;
}

/** The document itself, through all versions of its text. */
export function documentIri(base: string, identifier: string): string {
  return `${base}document/${segment(identifier)}`;
}

/** Named graph of types, labels and links of lexicon entities. */
export function registryIri(base: string): string {
  return `${base}registry`;
}

/** Named graph of runs: who made which graph when, and from what. */
export function provenanceIri(base: string): string {
  return `${base}provenance`;
}

/** A file name for an identifier: itself where every file system keeps it apart from others, else readable with a hash. */
export function fileKey(identifier: string): string {
  if (/^[a-z0-9](?:[a-z0-9._-]{0,60}[a-z0-9])?$/.test(identifier)) return identifier;
  const readable = identifier
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40);
  return `${readable}-${hashOf(identifier)}`.replace(/^-+/, '');
}
