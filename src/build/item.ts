/** From one input to all that is written of it: what a worker does, and what a small build does without one. */
import { buildDocument } from '../build.ts';
import { type ErrorCode, PledgegraphError } from '../errors.ts';
import { Identities } from '../graph/identities.ts';
import { normaliseBase, sha256 } from '../graph/iris.ts';
import { type PreparedDocument, prepareDocument } from '../graph/prepare.ts';
import { fingerprint, type RawInput, readDocument, readRawFile, type SourceDocument, STDIN } from '../read/index.ts';
import { countBySeverity, renderText } from '../validate/index.ts';

/** What all documents of a build have in common. */
export interface ItemOptions {
  readonly base: string;
  readonly recipe: string;
  /** Content of the user's file of identities. */
  readonly identities?: string;
  /** True where violations are shown with the words marked by colours. */
  readonly colour: boolean;
}

/** What became of an input; can be sent from one thread to another. */
export type Outcome =
  | { readonly kind: 'built'; readonly prepared: PreparedDocument; readonly violations?: string }
  /** It cannot be used, and the others can. */
  | { readonly kind: 'unusable'; readonly file: string; readonly code: ErrorCode; readonly message: string }
  /** The build cannot go on: a fault of the program. */
  | { readonly kind: 'failed'; readonly code?: ErrorCode; readonly message: string };

/** Errors in the making of a graph that one input causes. A span that does not quote its text is none: it fails the build. */
const OF_ONE_INPUT: ReadonlySet<ErrorCode> = new Set(['language-unknown']);

/**
 * Reads, extracts, checks the evidence, validates and serialises. Never throws.
 * @param input a file's name, or bytes
 */
export async function buildItem(input: string | RawInput, options: ItemOptions): Promise<Outcome> {
  const file = typeof input === 'string' ? input : input.path;
  let reading = true;
  try {
    const raw = typeof input === 'string' ? readRawFile(input) : input;
    const source = await readDocument(raw);
    reading = false;
    return await build(raw, source, options);
  } catch (error) {
    if (!(error instanceof PledgegraphError)) return { kind: 'failed', message: (error as Error).stack ?? String(error) };
    const { code } = error;
    const shown = file === STDIN ? 'Standard input' : file;
    const message = error.message.includes(shown) ? error.message : `${shown}: ${error.message}`;
    return reading || OF_ONE_INPUT.has(code) ? { kind: 'unusable', file, code, message } : { kind: 'failed', code, message };
  }
}

let lastRead: { readonly content: string; readonly identities: Identities } | undefined;

/** The file was read before, and any fault in it told: a thread only has to know it again, once for all its documents. */
export function identitiesOf(content: string | undefined): Identities | undefined {
  if (content === undefined) return undefined;
  if (lastRead?.content !== content) lastRead = { content, identities: Identities.parse(content, 'identities') };
  return lastRead.identities;
}

async function build(raw: RawInput, source: SourceDocument, { base, recipe, colour, identities }: ItemOptions): Promise<Outcome> {
  const { path, format, meta, text, language } = source;
  const checked = await buildDocument(
    { text, meta, language },
    { base, identities: identitiesOf(identities), file: path, plain: format === 'text' && path !== STDIN },
  );
  const { built, report, results } = checked;
  const prepared = prepareDocument(
    { ...built, recipe },
    {
      base: normaliseBase(base),
      inputSha256: sha256(raw.bytes),
      fingerprint: fingerprint(raw),
      findings: countBySeverity(report.results),
      reasons: report.conforms ? undefined : results.flatMap(({ result, message }) => (result.severity === 'Violation' ? [message] : [])),
    },
  );
  return report.conforms
    ? { kind: 'built', prepared }
    : { kind: 'built', prepared, violations: renderText(results, { least: 'Violation', colour }) };
}
