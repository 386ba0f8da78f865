import { PledgegraphError } from '../errors.ts';
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
