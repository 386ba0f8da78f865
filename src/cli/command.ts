import type { ParseArgsConfig } from 'node:util';

/** Where a command writes, and where it reads what is piped to it: given from outside, so that tests can stand in for a terminal. */
export interface Output {
  out(text: string | Uint8Array): void;
  /** As `out`, and done when the reader has taken it: what keeps memory flat where the reader is slow. */
  flow?(content: Uint8Array): Promise<void>;
  err(text: string): void;
  /** Called by work that does more than print: it goes on to its end where nobody reads what it prints any more. */
  outlive?(): void;
  /** True where standard error is a terminal: progress bars only there. */
  readonly terminal: boolean;
  /** True where words of the source may be marked by colours instead of brackets. */
  readonly colour: boolean;
  /** Columns that a table may take; unlimited where nothing tells. */
  readonly columns?: number;
  readonly stdin: AsyncIterable<Uint8Array>;
}

export type Values = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

/** What a command is given: its words and its options, checked against what it takes. */
export interface Call {
  readonly words: readonly string[];
  readonly values: Values;
  readonly io: Output;
}

/** 0 done, 1 the input was read but something in it is wrong, 2 unusable input or options, 130 interrupted. */
export type ExitCode = 0 | 1 | 2 | 130;

type Run = (call: Call) => ExitCode | Promise<ExitCode>;

/** How many words follow a command's name, and what they are. */
export interface Words {
  readonly least: number;
  readonly most: number;
  /** "a file, a folder, or - for standard input". */
  readonly what: string;
}

/** One command of the tool. Its code is loaded only when it is called, so that --help stays fast. */
export interface Command {
  readonly name: string;
  readonly usage: string;
  readonly summary: string;
  readonly help: string;
  readonly words: Words;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  load(): Promise<Run>;
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
