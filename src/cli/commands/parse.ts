import { PledgegraphError } from '../../errors.ts';
import { PARSE_FORMATS, renderParse } from '../../language/print/index.ts';
import type { LanguageCode } from '../../model/doc.ts';
import { annotate } from '../../pipeline.ts';
import { readInputs } from '../../read/index.ts';
import { type Call, type ExitCode, text } from '../command.ts';
import { choice } from '../shared.ts';

const LANGUAGES: readonly LanguageCode[] = ['fr', 'en'];

/** Prints the trees of texts. */
export async function parse({ words, values, io }: Call): Promise<ExitCode> {
  if (words.length === 0) throw new PledgegraphError('option-invalid', 'parse needs a file, or - for standard input. See pledgegraph parse --help.');
  const format = choice(values, 'format', PARSE_FORMATS, 'tree');
  const language = text(values, 'language') === undefined ? undefined : choice(values, 'language', LANGUAGES);
  for (const source of (await readInputs(words)).documents) io.out(renderParse(annotate({ text: source.text, meta: source.meta, language: language ?? source.language }), format));
  return 0;
}
