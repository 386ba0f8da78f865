import { PledgegraphError } from '../errors.ts';
import { Identities } from '../graph/identities.ts';
import { DEFAULT_BASE } from '../graph/iris.ts';
import { type GraphFolder, readGraphFolder } from '../graph/store.ts';
import { nearest } from '../query/nearest.ts';
import { decodeUtf8 } from '../read/index.ts';
import { type Output, text, type Values } from './command.ts';

/** Where graphs are, unless --graph or --out says otherwise. */
export const DEFAULT_GRAPH = 'graph';

/** The graph that a command works on: the one place that knows how it is named. @throws PledgegraphError `graph-missing`, `graph-unusable` */
export const openGraph = (values: Values): GraphFolder => readGraphFolder(text(values, 'graph') ?? DEFAULT_GRAPH);

/** An option with a fixed set of values. @throws PledgegraphError `option-invalid` with the nearest values */
export function choice<T extends string>(values: Values, name: string, allowed: readonly T[], fallback?: T): T {
  const given = text(values, name) ?? fallback;
  if (given === undefined) throw new PledgegraphError('option-invalid', `--${name} is needed: one of ${allowed.join(', ')}.`);
  if ((allowed as readonly string[]).includes(given)) return given as T;
  const near = nearest(given, allowed);
  const offer = near.length > 0 ? `did you mean ${near.join(' or ')}?` : `it is one of ${allowed.join(', ')}.`;
  throw new PledgegraphError('option-invalid', `--${name} ${given} is unknown; ${offer}`);
}

/** What instance IRIs start with. @throws PledgegraphError `option-invalid` for what cannot begin an IRI */
export function readBase(values: Values): string {
  const base = text(values, 'base') ?? DEFAULT_BASE;
  if (/^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`\u0080-\uffff]+$/iu.test(base)) return base;
  throw new PledgegraphError('option-invalid', `--base ${base} cannot begin an IRI; write something like ${DEFAULT_BASE}.`);
}

/** The user's file of what is one and what is not, where there is one. @throws PledgegraphError where it cannot be used */
export function readIdentities(values: Values): Identities | undefined {
  const file = text(values, 'identities');
  return file === undefined ? undefined : Identities.read(file);
}

/** Threads or requests at once: beyond this no machine gains, and memory ends. */
export const MOST_JOBS = 256;

/** An option that is a whole number. @throws PledgegraphError `option-invalid` for anything else, less than the least or more than the most */
export function wholeNumber(values: Values, name: string, least: number, most?: number): number | undefined {
  const given = text(values, name);
  if (given === undefined) return undefined;
  if (/^\d{1,9}$/.test(given) && Number(given) >= least && Number(given) <= (most ?? Number.POSITIVE_INFINITY)) return Number(given);
  const range = most === undefined ? `${least} on` : `${least} to ${most}`;
  throw new PledgegraphError('option-invalid', `--${name} ${given} is no whole number from ${range}.`);
}

/** A message on one line: names of files may hold line ends and what moves a terminal's cursor. */
export const oneLine = (message: string): string =>
  message.replace(/\p{Cc}/gu, (char) => `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`);

/** All of standard input as UTF-8. @throws PledgegraphError `input-encoding` */
export async function readStandardInput({ stdin }: Output): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of stdin) parts.push(part);
  return decodeUtf8(Buffer.concat(parts), 'standard input');
}
