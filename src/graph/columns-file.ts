/**
 * The columns of all files of a graph in one file, for queries. Derived from the graph, and never needed: its name tells of which files it is,
 * and each part stands beside the hash of its file and a checksum of its own. What does not fit is not used.
 */
import fs from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { encodeColumns } from './columns.ts';
import { writeAll } from './files.ts';
import { sha256 } from './iris.ts';
import type { Manifest } from './manifest.ts';
import { readNQuads } from './nquads.ts';

/** Bytes that are read at once. */
const AHEAD = 16 * 1024 * 1024;
/** First bytes; another order of bytes in numbers, or another version, reads as something else. */
const MAGIC = new Uint32Array([0x50470002, 0]);
const HASH_BYTES = 32;
/** Hash of the graph's file; where its columns begin, in units of four bytes; their bytes; their checksum. */
const ENTRY_BYTES = HASH_BYTES + 12;
const FOOT_BYTES = 16;
export const COLUMNS_FILE = /^columns\.\w+\.bin$/;

/** The files of a graph by their hashes, in the order in which their columns stand. */
export function columnParts({ registry, documents }: Manifest): { readonly file: string; readonly sha256: string }[] {
  return [
    { file: registry.graph, sha256: registry.graphSha256 },
    ...documents.map(({ graph, graphSha256 }) => ({ file: graph, sha256: graphSha256 })),
  ];
}

/** The name of the file; the base is a part of the columns. */
export function columnsName(manifest: Manifest): string {
  const hashes = columnParts(manifest).map((part) => part.sha256);
  return `columns.${sha256([manifest.base, ...hashes].join('\n')).slice(0, 12)}.bin`;
}

interface Place {
  readonly offset: number;
  readonly bytes: number;
  readonly checksum: number;
}

/** A file of columns, open for reading part by part. */
export class ColumnsFile {
  private readonly places: Map<string, Place>;
  private readonly handle: number;
  private readonly size: number;
  private ahead = new Uint8Array(0);
  /** Where in the file that begins. */
  private start = 0;

  private constructor(handle: number, size: number, places: Map<string, Place>) {
    this.handle = handle;
    this.size = size;
    this.places = places;
  }

  /** Undefined where there is no such file, or it is not whole. */
  static open(file: string): ColumnsFile | undefined {
    let handle: number | undefined;
    try {
      handle = fs.openSync(file, 'r');
      const { size } = fs.fstatSync(handle);
      const places = readDirectory(handle, size);
      if (places) return new ColumnsFile(handle, size, places);
    } catch {
      // As if it were not there.
    }
    if (handle !== undefined) fs.closeSync(handle);
    return undefined;
  }

  /** True for the whole columns of a graph, each part as it was written. */
  static isWhole(file: string, manifest: Manifest): boolean {
    const columns = ColumnsFile.open(file);
    try {
      return columns !== undefined && columnParts(manifest).every((part) => columns.read(part.sha256) !== undefined);
    } finally {
      columns?.close();
    }
  }

  /** The columns of a graph's file; undefined where they are not there, or damaged. */
  read(hash: string): Uint8Array<ArrayBuffer> | undefined {
    const place = this.places.get(hash);
    if (!place) return undefined;
    if (place.offset < this.start || place.offset + place.bytes > this.start + this.ahead.length) this.readAhead(place);
    const at = place.offset - this.start;
    const bytes = this.ahead.subarray(at, at + place.bytes);
    return bytes.length === place.bytes && crc32(bytes) === place.checksum ? bytes : undefined;
  }

  /** Parts are mostly asked for in their order: many are read at once, into memory of their own, since they are kept. */
  private readAhead({ offset, bytes }: Place): void {
    const wanted = Math.min(Math.max(bytes, AHEAD), Math.max(0, this.size - offset));
    this.ahead = new Uint8Array(Buffer.allocUnsafeSlow(wanted).buffer);
    this.start = offset;
    const read = fs.readSync(this.handle, this.ahead, 0, wanted, offset);
    this.ahead = this.ahead.subarray(0, read);
  }

  close(): void {
    fs.closeSync(this.handle);
  }
}

function readExactly(handle: number, length: number, offset: number): Buffer {
  const bytes = Buffer.alloc(length);
  if (fs.readSync(handle, bytes, 0, length, offset) !== length) throw new RangeError('the file ends too early');
  return bytes;
}

function readDirectory(handle: number, size: number): Map<string, Place> | undefined {
  const magic = Buffer.from(MAGIC.buffer);
  if (size < magic.length + FOOT_BYTES || !readExactly(handle, magic.length, 0).equals(magic)) return undefined;
  const foot = readExactly(handle, FOOT_BYTES, size - FOOT_BYTES);
  const [count, checksum] = [foot.readUInt32LE(0), foot.readUInt32LE(4)];
  if (!foot.subarray(8).equals(magic) || count * ENTRY_BYTES > size) return undefined;
  const directory = readExactly(handle, count * ENTRY_BYTES, size - FOOT_BYTES - count * ENTRY_BYTES);
  if (crc32(directory) !== checksum) return undefined;
  const places = new Map<string, Place>();
  for (let at = 0; at < directory.length; at += ENTRY_BYTES) {
    places.set(directory.toString('hex', at, at + HASH_BYTES), {
      offset: 4 * directory.readUInt32LE(at + HASH_BYTES),
      bytes: directory.readUInt32LE(at + HASH_BYTES + 4),
      checksum: directory.readUInt32LE(at + HASH_BYTES + 8),
    });
  }
  return places;
}

/** Gives the columns of one file of the graph. */
type ColumnsOf = (hash: string) => Uint8Array | undefined;

/**
 * Writes the columns of a graph under a name of their own, unless they stand there whole.
 * @param root the graph folder
 * @param last the graph that was there before, of whose columns some may do
 * @param spooled gives those that this build made
 * @returns the file, where it was written
 */
export function ensureColumns(root: string, manifest: Manifest, last: Manifest | undefined, spooled: ColumnsOf): string | undefined {
  const file = path.join(root, columnsName(manifest));
  if (ColumnsFile.isWhole(file, manifest)) return undefined;
  const before = last?.base === manifest.base ? ColumnsFile.open(path.join(root, columnsName(last))) : undefined;
  const beside = `${file}.${process.pid}.tmp`;
  try {
    writeColumns(beside, root, manifest, [spooled, (hash) => before?.read(hash)]);
  } finally {
    before?.close();
  }
  fs.renameSync(beside, file);
  return file;
}

/** Writes the columns of a graph's files, each from the first source that has them, else made from the file itself. */
function writeColumns(file: string, root: string, manifest: Manifest, sources: readonly ColumnsOf[]): void {
  const handle = fs.openSync(file, 'w');
  try {
    const parts = columnParts(manifest);
    const directory = Buffer.alloc(parts.length * ENTRY_BYTES);
    let offset = writeAll(handle, new Uint8Array(MAGIC.buffer));
    parts.forEach((part, i) => {
      const known = sources.reduce<Uint8Array | undefined>((found, source) => found ?? source(part.sha256), undefined);
      const bytes = known ?? columnsOfFile(path.join(root, part.file), manifest.base);
      directory.write(part.sha256, i * ENTRY_BYTES, 'hex');
      const at = i * ENTRY_BYTES + HASH_BYTES;
      directory.writeUInt32LE(offset / 4, at);
      directory.writeUInt32LE(bytes.length, at + 4);
      directory.writeUInt32LE(crc32(bytes), at + 8);
      offset += writeAll(handle, bytes);
    });
    writeAll(handle, directory);
    const foot = Buffer.alloc(FOOT_BYTES);
    foot.writeUInt32LE(parts.length, 0);
    foot.writeUInt32LE(crc32(directory), 4);
    foot.set(new Uint8Array(MAGIC.buffer), 8);
    writeAll(handle, foot);
  } finally {
    fs.closeSync(handle);
  }
}

function columnsOfFile(file: string, base: string): Uint8Array {
  return encodeColumns(readNQuads(fs.readFileSync(file, 'utf8'), file), base);
}
