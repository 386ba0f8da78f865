import { PledgegraphError } from '../errors.ts';
import { Identities } from '../graph/identities.ts';
import { DEFAULT_BASE } from '../graph/iris.ts';
import { type GraphFolder, readGraphFolder } from '../graph/store.ts';
import { nearest } from '../query/nearest.ts';
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

/** An option that is a whole number. @throws PledgegraphError `option-invalid` for anything else, or less than the least */
export function wholeNumber(values: Values, name: string, least: number): number | undefined {
  const given = text(values, name);
  if (given === undefined) return undefined;
  if (/^\d{1,9}$/.test(given) && Number(given) >= least) return Number(given);
  throw new PledgegraphError('option-invalid', `--${name} ${given} is no whole number from ${least} on.`);
}

/** All of standard input as UTF-8. */
export async function readStandardInput({ stdin }: Output): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of stdin) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}
