/** Arguments of the tools: one sentence and exit code 2 where they cannot be used, the usage where it is asked for. */
import { type ParseArgsConfig, parseArgs } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Says why nothing is done, and ends. */
export function refuse(why: string): never {
  console.error(why);
  process.exit(2);
}

/** The options and positional arguments of the command line; `--help` prints the usage. */
export function readArguments<const O extends Options>(usage: string, options: O) {
  const config = { allowPositionals: true, options: { ...options, help: { type: 'boolean', default: false } } } as const;
  try {
    const parsed = parseArgs(config);
    if (!(parsed.values as { help?: boolean }).help) return parsed;
  } catch (error) {
    refuse(`${(error as Error).message}\n${usage}`);
  }
  console.log(usage);
  process.exit(0);
}
