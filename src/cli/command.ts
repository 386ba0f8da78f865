import type { ParseArgsConfig } from 'node:util';

/** Where a command writes: given from outside, so that tests can read it. */
export interface Output {
  out(text: string): void;
  err(text: string): void;
  /** True where standard error is a terminal: progress bars and colours only there. */
  readonly terminal: boolean;
  /** Width of standard output where it is a terminal. */
  readonly columns?: number;
}

export type Values = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

/** What a command is given: its positional words and its options, unknown ones refused before. */
export interface Call {
  readonly words: readonly string[];
  readonly values: Values;
  readonly io: Output;
}

/** Exit codes: 0 done, 1 the input was read but something in it is wrong, 2 unusable input or options. */
export type ExitCode = 0 | 1 | 2;

/** One command of the tool. `run` is loaded only when the command is called, so that --help stays fast. */
export interface Command {
  readonly name: string;
  readonly usage: string;
  readonly summary: string;
  readonly help: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  load(): Promise<(call: Call) => Promise<ExitCode>>;
}

/** An option's text, or undefined where it is not given. The last one wins. */
export function text(values: Values, name: string): string | undefined {
  const value = values[name];
  if (Array.isArray(value)) return String(value[value.length - 1]);
  return typeof value === 'string' ? value : undefined;
}

/** All texts of an option that may be given several times. */
export function texts(values: Values, name: string): string[] {
  const value = values[name];
  if (value === undefined || typeof value === 'boolean') return [];
  return (Array.isArray(value) ? value : [value]).map(String);
}

export const flag = (values: Values, name: string): boolean => values[name] === true;
