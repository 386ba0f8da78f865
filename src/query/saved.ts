/** Saved queries: SPARQL files that open with their question and parameters in comments. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PledgegraphError } from '../errors.ts';
import type { LanguageCode } from '../model/doc.ts';
import { suggestion } from './nearest.ts';

/**
 * How the value of a parameter is read: `agent` an IRI or a label in any language; `term` a name of the vocabulary ("Summit") or an IRI;
 * `date` YYYY-MM-DD; `currency` ISO 4217; `language` a language tag; `any` what it looks like.
 */
const PARAMETER_TYPES = ['agent', 'iri', 'term', 'date', 'currency', 'language', 'integer', 'text', 'any'] as const;
export type ParameterType = (typeof PARAMETER_TYPES)[number];

export interface Parameter {
  /** The variable of the query that it binds, without `?`. */
  readonly name: string;
  readonly type: ParameterType;
  /** False where the query answers without it. */
  readonly required: boolean;
  readonly default?: string;
  readonly description: Readonly<Record<LanguageCode, string>>;
}

export interface SavedQuery {
  readonly name: string;
  readonly question: Readonly<Record<LanguageCode, string>>;
  readonly parameters: readonly Parameter[];
  /** SPARQL, comments included. */
  readonly text: string;
}

const QUESTION = /^#\s*question@(en|fr):\s*(.+?)\s*$/gmu;
const PARAMETER = /^#\s*param\s+(\w+):\s*(\S+)(?:\s+\[([^\]]*)\])?\s*(.*?)\s*$/gmu;
const FOLDER = new URL('../../queries/', import.meta.url);

/** Reads the comments a query opens with. `# param NAME: TYPE [DEFAULT] English | French`; empty brackets make it optional. */
export function readQuery(name: string, text: string): SavedQuery {
  const question = { en: '', fr: '' };
  for (const [, language, words] of text.matchAll(QUESTION)) question[language as LanguageCode] = words;
  return { name, question, parameters: [...text.matchAll(PARAMETER)].map((match) => readParameter(name, match)), text };
}

function readParameter(query: string, [, name, type, brackets, words]: RegExpMatchArray): Parameter {
  if (!(PARAMETER_TYPES as readonly string[]).includes(type)) {
    const message = `${query}: the parameter ${name} has the unknown type "${type}". ${suggestion(type, PARAMETER_TYPES)}`;
    throw new PledgegraphError('parameter-invalid', message);
  }
  const [en, fr = en] = words.split(/\s+\|\s+/u);
  const fallback = brackets === undefined || brackets === '' ? {} : { default: brackets };
  return { name, type: type as ParameterType, required: brackets === undefined, ...fallback, description: { en, fr } };
}

/** The saved queries of a folder, by name, in the order of their names. */
export function loadQueries(folder: string = fileURLToPath(FOLDER)): Map<string, SavedQuery> {
  let files: string[];
  try {
    files = readdirSync(folder);
  } catch (cause) {
    throw new PledgegraphError('input-missing', `No saved queries: the folder ${folder} cannot be read.`, { cause });
  }
  const names = files.filter((file) => file.endsWith('.rq')).sort();
  return new Map(names.map((file) => [file.slice(0, -3), readQuery(file.slice(0, -3), readFileSync(join(folder, file), 'utf8'))]));
}

/** The saved query of that name. @throws PledgegraphError `query-unknown` with the nearest names */
export function findQuery(queries: ReadonlyMap<string, SavedQuery>, name: string): SavedQuery {
  const query = queries.get(name);
  if (query) return query;
  throw new PledgegraphError('query-unknown', `No saved query is called "${name}". ${suggestion(name, [...queries.keys()])}`);
}
