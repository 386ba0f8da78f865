/**
 * What a build has finished so far, one line a document, so that a build that was stopped need not begin again. Lines are trusted no further
 * than the hashes they hold: the files they name are read again before they are taken over.
 */
import fs from 'node:fs';
import path from 'node:path';
import { writeAll } from './files.ts';
import { isEntry, type ManifestEntry } from './manifest.ts';

export const JOURNAL = 'journal.jsonl';

/** A finished document with the pieces of the registry that no line before it has. */
export interface JournalRecord {
  readonly entry: ManifestEntry;
  readonly pieces: Readonly<Record<string, string>>;
}

/** Journals of another base or recipe are of no use. */
export interface JournalHeader {
  readonly journal: 2;
  readonly base: string;
  readonly recipe: string;
}

export class Journal {
  private readonly file: number;
  private open = true;

  /** Begins the journal anew with what is kept of the last one. The file is replaced in one step. */
  constructor(folder: string, header: JournalHeader, kept: readonly JournalRecord[]) {
    const name = path.join(folder, JOURNAL);
    const beside = `${name}.${process.pid}.tmp`;
    fs.writeFileSync(beside, [header, ...kept].map((record) => `${JSON.stringify(record)}\n`).join(''));
    fs.renameSync(beside, name);
    this.file = fs.openSync(name, 'a');
  }

  append(record: JournalRecord): void {
    writeAll(this.file, Buffer.from(`${JSON.stringify(record)}\n`));
  }

  close(): void {
    if (this.open) fs.closeSync(this.file);
    this.open = false;
  }
}

/** Whole lines of a journal with this header; none where there is no such journal. A line that was cut off ends it. */
export function readJournal(folder: string, { base, recipe }: JournalHeader): JournalRecord[] {
  const name = path.join(folder, JOURNAL);
  if (!fs.existsSync(name)) return [];
  const [first, ...lines] = fs.readFileSync(name, 'utf8').split('\n');
  const header = parse<Partial<JournalHeader>>(first);
  if (header?.journal !== 2 || header.base !== base || header.recipe !== recipe) return [];
  const records: JournalRecord[] = [];
  for (const line of lines) {
    const record = parse<JournalRecord>(line);
    if (!record?.pieces || !isEntry(record.entry)) break;
    records.push(record);
  }
  return records;
}

function parse<T>(line: string): T | undefined {
  try {
    return JSON.parse(line) as T;
  } catch {
    return undefined;
  }
}
