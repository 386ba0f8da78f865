import { PARSE_FORMATS, renderParse } from '../../language/print/index.ts';
import type { Doc, LanguageCode } from '../../model/doc.ts';
import { annotate } from '../../pipeline.ts';
import { detectLanguage, readInputs, STDIN } from '../../read/index.ts';
import { type Call, type ExitCode, flag, text } from '../command.ts';
import { type Found, matchesIn, readPattern } from '../match.ts';
import { choice } from '../shared.ts';

const LANGUAGES: readonly LanguageCode[] = ['fr', 'en'];

/** Prints the trees of texts, or where a pattern matches in them. */
export async function parse({ words, values, io }: Call): Promise<ExitCode> {
  const format = choice(values, 'format', PARSE_FORMATS, 'tree');
  const language = text(values, 'language') === undefined ? undefined : choice(values, 'language', LANGUAGES);
  const wanted = text(values, 'match');
  const pattern = wanted === undefined ? undefined : readPattern(wanted);
  const json = flag(values, 'json');
  for (const source of (await readInputs(words, { stdin: io.stdin })).documents) {
    const shown = source.path === STDIN ? 'Standard input' : source.path;
    const spoken = language ?? source.language ?? detectLanguage(source.text, shown);
    const doc = annotate({ text: source.text, meta: source.meta, language: spoken });
    if (pattern) {
      const found = matchesIn(doc, pattern);
      io.out(
        json
          ? found.map((each) => `${JSON.stringify({ file: source.path, ...each })}\n`).join('')
          : found.map((each) => told(source.path, each)).join(''),
      );
    } else io.out(json ? `${JSON.stringify(asJson(doc))}\n` : renderParse(doc, format));
  }
  return 0;
}

/** A document's sentences with their words; heads are numbers of words in the text. */
function asJson({ meta, language, text: content, sentences, tokens }: Doc): object {
  return {
    identifier: meta.identifier,
    language,
    sentences: sentences.map(({ start, end, first, last }) => ({
      start,
      end,
      text: content.slice(start, end),
      tokens: tokens.slice(first, last),
    })),
  };
}

function told(file: string, { line, column, sentence, captures }: Found): string {
  const bound = Object.entries(captures).map(([name, forms]) => `  ${name}: ${forms.join(', ')}\n`);
  return `${file}:${line}:${column}: ${sentence}\n${bound.join('')}`;
}
