/** Columns of the documents that a build makes, kept in a file until the build ends: all of them together may not fit into memory. */
import fs from 'node:fs';
import { writeAll } from './files.ts';

interface Place {
  readonly offset: number;
  readonly bytes: number;
}

/** Parts by the hash of their file, in a file that goes when the build ends. */
export class ColumnSpool {
  private readonly file: string;
  private readonly places = new Map<string, Place>();
  private handle: number | undefined;
  private size = 0;

  /** @param file made when there is something to keep */
  constructor(file: string) {
    this.file = file;
  }

  /** Keeps the columns of a file of the graph. */
  append(hash: string, bytes: Uint8Array): void {
    this.handle ??= fs.openSync(this.file, 'w+');
    writeAll(this.handle, bytes, this.size);
    this.places.set(hash, { offset: this.size, bytes: bytes.length });
    this.size += bytes.length;
  }

  /** The columns that were kept; undefined where there are none. */
  read(hash: string): Uint8Array | undefined {
    const place = this.places.get(hash);
    if (!place || this.handle === undefined) return undefined;
    const bytes = new Uint8Array(place.bytes);
    return fs.readSync(this.handle, bytes, 0, place.bytes, place.offset) === place.bytes ? bytes : undefined;
  }

  /** Removes the file. */
  end(): void {
    if (this.handle === undefined) return;
    fs.closeSync(this.handle);
    this.handle = undefined;
    fs.rmSync(this.file, { force: true });
  }
}
