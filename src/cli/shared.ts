import { PledgegraphError } from '../errors.ts';
import { nearest } from '../query/nearest.ts';
import { text, type Values } from './command.ts';

/** The graph folder that a command works on. */
export const graphFolder = (values: Values): string => text(values, 'graph') ?? 'graph';

/** An option with a fixed set of values. @throws PledgegraphError `option-invalid` with the nearest values */
export function choice<T extends string>(values: Values, name: string, allowed: readonly T[], fallback?: T): T {
  const given = text(values, name) ?? fallback;
  if (given !== undefined && (allowed as readonly string[]).includes(given)) return given as T;
  if (given === undefined) throw new PledgegraphError('option-invalid', `--${name} is needed: one of ${allowed.join(', ')}.`);
  const near = nearest(given, allowed);
  throw new PledgegraphError('option-invalid', `--${name} ${given} is unknown${near.length > 0 ? `; did you mean ${near.join(' or ')}?` : `: one of ${allowed.join(', ')}.`}`);
}

/** All of standard input as UTF-8. */
export async function readStandardInput(): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
