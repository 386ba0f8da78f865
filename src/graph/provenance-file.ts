/** The provenance of a graph folder: documents that a run took over keep what earlier runs said of them. */
import fs from 'node:fs';
import { writeAll } from './files.ts';
import { readLines } from './lines.ts';
import type { Manifest, ManifestEntry } from './manifest.ts';
import { writeNQuads } from './nquads.ts';
import { type Derivation, provenanceQuads, provenanceSubjects, type Run } from './provenance.ts';

const CHUNK = 1 << 20;

/**
 * Writes the provenance of the manifest's documents beside the old one, then in its place; line by line, however long the files are.
 * @param built identifiers of the documents that this run built
 */
export function writeProvenance(file: string, manifest: Manifest, run: Run, built: ReadonlySet<string>): void {
  const beside = `${file}.${process.pid}.tmp`;
  const out = new Lines(beside);
  try {
    for (const line of linesFor(file, manifest, run, built)) out.add(line);
  } finally {
    out.close();
  }
  fs.renameSync(beside, file);
}

function* linesFor(file: string, { base, documents, rejected }: Manifest, run: Run, built: ReadonlySet<string>): Generator<string> {
  const software = linesOf(provenanceQuads(base, run, []));
  yield* software;
  const old = new Map<string, Derivation>();
  const subjects = new Set<string>();
  const fresh: Derivation[] = [];
  for (const entry of [...documents, ...rejected]) {
    const derivation = derivationOf(entry);
    if (!derivation) continue;
    if (built.has(entry.identifier)) fresh.push(derivation);
    else {
      const { activity, all } = provenanceSubjects(base, derivation);
      old.set(activity, derivation);
      for (const subject of all) subjects.add(subject);
    }
  }
  for (const line of old.size > 0 ? oldLines(file) : []) {
    const subject = line.slice(1, line.indexOf('>'));
    if (!subjects.has(subject)) continue;
    old.delete(subject);
    yield line;
  }
  const known = new Set(software);
  for (const derivation of [...old.values(), ...fresh]) {
    for (const line of linesOf(provenanceQuads(base, run, [derivation]))) if (!known.has(line)) yield line;
  }
}

function derivationOf({ identifier, inputSha256, textSha256 }: ManifestEntry): Derivation | undefined {
  return inputSha256 === undefined ? undefined : { identifier, inputSha256, textSha256 };
}

const linesOf = (quads: Parameters<typeof writeNQuads>[0]): string[] => writeNQuads(quads).trimEnd().split('\n');

/** The lines of the file; none where it is not there. */
function* oldLines(file: string): Generator<string> {
  if (!fs.existsSync(file)) return;
  for (const lines of readLines(file)) yield* lines.slice(0, -1).split('\n');
}

/** Lines on their way to a file, some at a time. */
class Lines {
  private readonly file: number;
  private waiting = '';

  constructor(name: string) {
    this.file = fs.openSync(name, 'w');
  }

  add(line: string): void {
    this.waiting += `${line}\n`;
    if (this.waiting.length >= CHUNK) this.flush();
  }

  close(): void {
    try {
      this.flush();
    } finally {
      fs.closeSync(this.file);
    }
  }

  private flush(): void {
    const bytes = Buffer.from(this.waiting);
    this.waiting = '';
    writeAll(this.file, bytes);
  }
}
