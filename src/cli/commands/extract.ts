import { createHash } from 'node:crypto';
import { type Extracted, type ExtractInput, MOST_LINE_BYTES } from '../../build/extract.ts';
import { linesOf } from '../../build/lines.ts';
import { inOrder } from '../../build/pool.ts';
import { PledgegraphError } from '../../errors.ts';
import { listInputs, readRawStdin, STDIN } from '../../read/index.ts';
import { type Call, type ExitCode, flag, type Output } from '../command.ts';
import { MOST_JOBS, oneLine, readBase, readIdentities, wholeNumber } from '../shared.ts';

/** Writes the N-Quads of documents to standard output, one after another, as they come. What cannot be read is named, and the rest is done. */
export async function extract(call: Call): Promise<ExitCode> {
  const { words, values, io } = call;
  const options = { base: readBase(values), identities: readIdentities(values)?.content };
  const jobs = wholeNumber(values, 'jobs', 1, MOST_JOBS) ?? 1;
  const lines = flag(values, 'jsonl');
  if (lines && words.length > 0 && !(words.length === 1 && words[0] === STDIN))
    throw new PledgegraphError('option-invalid', '--jsonl reads standard input alone; leave the names of files out.');
  if (!lines && words.length === 0)
    throw new PledgegraphError(
      'option-invalid',
      'extract needs a file, a folder, - for standard input, or --jsonl. See pledgegraph extract --help.',
    );
  const known = new Recent();
  const failures = new Set<Failed['code']>();
  for await (const each of inOrder('extract', lines ? documentsIn(io) : inputs(words, io), options, jobs < 2 ? 0 : jobs)) {
    const told = known.check(each);
    if (told.kind === 'quads') await (io.flow ?? io.out)(Buffer.from(told.nquads));
    else {
      tell(told, call);
      failures.add(told.code);
    }
  }
  return failures.size === 0 ? 0 : failures.size === 1 && failures.has('shape-broken') ? 1 : 2;
}

/** Empty lines are none. */
async function* documentsIn({ stdin }: Output): AsyncGenerator<ExtractInput> {
  for await (const line of linesOf(stdin, MOST_LINE_BYTES))
    if (!line.bytes || /\S/.test(Buffer.from(line.bytes).toString('latin1'))) yield line;
}

async function* inputs(words: readonly string[], { stdin }: Output): AsyncGenerator<ExtractInput> {
  for (const file of (await listInputs(words)).files) yield file === STDIN ? await readRawStdin(stdin) : file;
}

type Failed = Extract<Extracted, { kind: 'failed' }>;

function tell({ where, identifier, code, message }: Failed, { values, io }: Call): void {
  if (flag(values, 'json')) io.err(`${JSON.stringify({ where, identifier, error: code, message })}\n`);
  else {
    const named = [where === STDIN ? 'Standard input' : where, identifier]
      .filter((part) => part && !message.startsWith(`${part} `))
      .map((part) => `${oneLine(part!)}: `);
    io.err(`pledgegraph: ${named.join('')}${code === 'fault' ? message : oneLine(message)}\n`);
  }
}

/** Identifiers of the last documents, as many as memory is set aside for: a stream may have no end. */
class Recent {
  private static readonly MOST = 500_000;
  private young = new Set<number>();
  private old = new Set<number>();

  check(each: Extracted): Extracted {
    if (each.kind === 'failed') return each;
    const { where, identifier } = each;
    const mark = Number.parseInt(createHash('sha256').update(identifier).digest('hex').slice(0, 13), 16);
    if (this.young.has(mark) || this.old.has(mark))
      return {
        kind: 'failed',
        where,
        identifier,
        code: 'metadata-malformed',
        message: 'another document before it has the same identifier.',
      };
    if (this.young.size >= Recent.MOST) {
      this.old = this.young;
      this.young = new Set();
    }
    this.young.add(mark);
    return each;
  }
}
