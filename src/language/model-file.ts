import { existsSync, readFileSync } from 'node:fs';
import { deflateSync, inflateSync } from 'node:zlib';
import { PledgegraphError } from '../errors.ts';
import type { Linear } from './linear/linear.ts';
import type { Leads } from './words/boundary.ts';
import type { Lexicon } from './words/lexeme.ts';

/**
 * File layout: "PGLM", version, checksum of the rest, then deflated: length of the description, the description (JSON),
 * the word list's hashes and bits, the weights in the order of `PARTS`. Little-endian.
 */
const MAGIC = 0x4d4c4750;
const VERSION = 3;
const HEADER = 12;

/** Everything a language's model holds beside its weights. */
export interface Description {
  readonly language: string;
  /** Lower-case words that keep their full stop, and words with hyphens or apostrophes that are never cut. */
  readonly abbreviations: readonly string[];
  readonly whole: readonly string[];
  /** By how much the end of a sentence must lead. */
  readonly leads: Leads;
  /** Folded hashes of the words learnt as such. */
  readonly vocabulary: readonly number[];
  /** Tags of surface tokens: "NOUN", or "ADP+DET" for a contraction. */
  readonly tags: readonly string[];
  readonly upos: readonly string[];
  /** Morphology as UD writes it, "_" for none; and for each of `upos` the bundles it may have. */
  readonly morphs: readonly string[];
  readonly morphsOf: readonly (readonly number[])[];
  readonly relations: readonly string[];
  /** For each part of speech of a head and of its dependent, the relations seen between them; all where none was seen. */
  readonly relationsOf: readonly (readonly (readonly number[])[])[];
  /** "key\tlemma" and "key\tstrip\tadd". */
  readonly lemmas: readonly string[];
  readonly endings: readonly string[];
}

export const PARTS = ['boundary', 'tagger', 'morphology', 'actions', 'relations', 'secondActions', 'secondRelations'] as const;
export type Part = (typeof PARTS)[number];
export type Weights = Readonly<Record<Part, Linear>>;

/** A model file's content. */
export interface Model {
  readonly description: Description;
  readonly lexicon: Lexicon;
  readonly weights: Weights;
}

/** FNV-1a over 32-bit words, then the rest. */
function checksum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < bytes.length; at++) hash = Math.imul(hash ^ bytes[at], 0x01000193);
  return hash >>> 0;
}

/** The bytes of a model file: the same for the same model. */
export function encodeModel({ description, lexicon, weights }: Model): Uint8Array {
  const shapes = Object.fromEntries(PARTS.map((part) => [part, { classes: weights[part].classes, bits: weights[part].bits }]));
  const json = Buffer.from(JSON.stringify({ ...description, shapes, listed: lexicon.hashes.length }), 'utf8');
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.length);
  const list = [Buffer.from(Int32Array.from(lexicon.hashes).buffer), Buffer.from(Uint32Array.from(lexicon.bits).buffer)];
  const blocks = PARTS.map((part) => Buffer.from(Int8Array.from(weights[part].weights).buffer));
  const body = deflateSync(Buffer.concat([length, json, ...list, ...blocks]), { level: 9 });
  const header = Buffer.alloc(HEADER);
  header.writeUInt32LE(MAGIC, 0);
  header.writeUInt32LE(VERSION, 4);
  header.writeUInt32LE(checksum(body), 8);
  return Buffer.concat([header, body]);
}

const unusable = (path: string, why: string, cause?: unknown): PledgegraphError =>
  new PledgegraphError('model-unusable', `The language model ${path} cannot be used: ${why}.`, { cause });

/** Reads a model file. Throws `model-unusable` where it is missing, cut short, damaged or of another version. */
export function readModel(path: string): Model {
  if (!existsSync(path)) throw unusable(path, 'there is no such file');
  const bytes = readFileSync(path);
  if (bytes.length < HEADER || bytes.readUInt32LE(0) !== MAGIC) throw unusable(path, 'it is no model file');
  const version = bytes.readUInt32LE(4);
  if (version !== VERSION) throw unusable(path, `it is of version ${version}, this program reads version ${VERSION}`);
  const body = bytes.subarray(HEADER);
  if (checksum(body) !== bytes.readUInt32LE(8)) throw unusable(path, 'it is cut short or damaged');
  try {
    return decodeBody(inflateSync(body));
  } catch (cause) {
    throw unusable(path, 'its content is damaged', cause);
  }
}

function decodeBody(body: Buffer): Model {
  const length = body.readUInt32LE(0);
  const description = JSON.parse(body.toString('utf8', 4, 4 + length));
  let at = 4 + length;
  const listed = description.listed as number;
  const lexicon = {
    hashes: new Int32Array(copy(body, at, 4 * listed)),
    bits: new Uint32Array(copy(body, at + 4 * listed, 4 * listed)),
  };
  at += 8 * listed;
  const weights = {} as Record<Part, Linear>;
  for (const part of PARTS) {
    const { classes, bits } = description.shapes[part] as { classes: number; bits: number };
    const size = classes << bits;
    weights[part] = { classes, bits, weights: new Int8Array(body.buffer, body.byteOffset + at, size) };
    at += size;
  }
  return { description, lexicon, weights };
}

/** Bytes of their own, so that wider numbers may be laid over them. */
const copy = (body: Buffer, at: number, size: number): ArrayBuffer => Uint8Array.from(body.subarray(at, at + size)).buffer;
