import { readFileSync } from 'node:fs';
import { PledgegraphError } from '../../errors.ts';
import {
  findQuery,
  loadQueries,
  type Parameter,
  type PreparedQuery,
  prepare,
  RESULT_FORMATS,
  type ResultFormat,
  renderResult,
  type SavedQuery,
} from '../../query/index.ts';
import { decodeUtf8 } from '../../read/index.ts';
import { type Call, type ExitCode, flag, type Output, texts } from '../command.ts';
import { choice, readStandardInput } from '../shared.ts';
import { withSource } from '../source.ts';

/** Lists the saved queries, or answers one. */
export async function query({ words, values, io }: Call): Promise<ExitCode> {
  const saved = loadQueries();
  if (words.length === 0) {
    io.out(flag(values, 'json') ? asJson(saved) : [...saved.values()].map(entry).join('\n'));
    return 0;
  }
  const question = await questionOf(words[0], saved, io);
  const answer = await withSource(values, async ({ base, ask }) => {
    const prepared = prepare(question, parameters(texts(values, 'param'), base), nameOf(words[0]), base);
    const format = resultFormat(values, prepared);
    return renderResult(await ask(prepared), format, { width: io.columns, base });
  });
  io.out(answer);
  return 0;
}

/** Where nothing is said, a table for rows and yes or no, Turtle for a graph. */
function resultFormat(values: Call['values'], { form }: PreparedQuery): ResultFormat {
  const isGraph = form === 'CONSTRUCT' || form === 'DESCRIBE';
  return choice(values, 'format', RESULT_FORMATS, flag(values, 'json') ? 'json' : isGraph ? 'turtle' : 'table');
}

const nameOf = (word: string): string => (word === '-' ? 'standard input' : word);

async function questionOf(word: string, saved: ReadonlyMap<string, SavedQuery>, io: Output): Promise<SavedQuery | string> {
  if (word === '-') return readStandardInput(io);
  if (!word.endsWith('.rq')) return findQuery(saved, word);
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(word);
  } catch (cause) {
    const missing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    throw new PledgegraphError('input-missing', `${word} ${missing ? 'does not exist' : 'cannot be read'}.`, { cause });
  }
  return decodeUtf8(bytes, word);
}

/** What a table prints of an instance: its IRI without the base. */
const SHORT_IRI = /^[a-z]+(?:\/[\w.~%-]+)+$/u;

function parameters(given: readonly string[], base: string): Record<string, string> {
  const out = new Map<string, string>();
  for (const each of given) {
    const at = each.indexOf('=');
    if (at < 1) throw new PledgegraphError('parameter-invalid', `--param ${each}: write it as NAME=VALUE.`);
    const [name, value] = [each.slice(0, at), each.slice(at + 1)];
    if (out.has(name)) throw new PledgegraphError('parameter-invalid', `--param ${name} is given twice; a parameter has one value.`);
    out.set(name, SHORT_IRI.test(value) ? base + value : value);
  }
  return Object.fromEntries(out);
}

const asJson = (saved: ReadonlyMap<string, SavedQuery>): string =>
  `${JSON.stringify(
    [...saved.values()].map(({ name, question, parameters }) => ({ name, question, parameters })),
    null,
    2,
  )}\n`;

function entry({ name, question, parameters: list }: SavedQuery): string {
  return [name, `    ${question.en}`, `    ${question.fr}`, ...list.map(parameterLine), ''].join('\n');
}

function parameterLine({ name, type, required, default: fallback, description }: Parameter): string {
  const needed = required ? ', required' : fallback === undefined ? '' : `, default ${fallback}`;
  return `    --param ${name}=…  (${type}${needed}) ${description.en}`;
}
