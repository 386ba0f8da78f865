import { readFileSync } from 'node:fs';
import { PledgegraphError } from '../../errors.ts';
import { readGraphFolder } from '../../graph/store.ts';
import { evaluate, findQuery, loadQueries, openStore, prepare, RESULT_FORMATS, renderResult, type SavedQuery } from '../../query/index.ts';
import { type Call, type ExitCode, flag, texts } from '../command.ts';
import { choice, graphFolder, readStandardInput } from '../shared.ts';

/** Lists the saved queries, or answers one. */
export async function query(call: Call): Promise<ExitCode> {
  const { words, values, io } = call;
  const saved = loadQueries();
  if (words.length === 0) {
    io.out(flag(values, 'json') ? `${JSON.stringify([...saved.values()].map(({ text: _, ...rest }) => rest), null, 2)}\n` : catalogue([...saved.values()]));
    return 0;
  }
  const format = choice(values, 'format', RESULT_FORMATS, flag(values, 'json') ? 'json' : 'table');
  const prepared = prepare(await questionOf(words[0], saved), parameters(texts(values, 'param')), words[0]);
  const folder = readGraphFolder(graphFolder(values));
  const store = await openStore(...folder.files({ provenance: true }));
  const result = await evaluate(store, prepared, { base: folder.manifest.base });
  io.out(renderResult(result, format, { width: io.columns }));
  return 0;
}

async function questionOf(name: string, saved: ReadonlyMap<string, SavedQuery>): Promise<SavedQuery | string> {
  if (name === '-') return readStandardInput();
  if (!name.endsWith('.rq')) return findQuery(saved, name);
  try {
    return readFileSync(name, 'utf8');
  } catch (cause) {
    throw new PledgegraphError('input-missing', `${name} cannot be read.`, { cause });
  }
}

function parameters(given: readonly string[]): Record<string, string> {
  const out: Record<string, string> = {};
  for (const each of given) {
    const at = each.indexOf('=');
    if (at < 1) throw new PledgegraphError('parameter-invalid', `--param ${each}: write it as NAME=VALUE.`);
    out[each.slice(0, at)] = each.slice(at + 1);
  }
  return out;
}

const catalogue = (queries: readonly SavedQuery[]): string =>
  queries
    .map(({ name, question, parameters: list }) => {
      const lines = list.map((each) => `    --param ${each.name}=…  ${each.type}${each.default === undefined ? '' : ` (default ${each.default})`}${each.required ? ', required' : ''}: ${each.description.en}`);
      return [`${name}`, `    ${question.en}`, `    ${question.fr}`, ...lines].join('\n');
    })
    .join('\n\n')
    .concat('\n');
