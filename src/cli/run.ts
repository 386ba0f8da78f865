
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { PledgegraphError } from '../errors.ts';
import { nearest } from '../query/nearest.ts';
import type { Command, ExitCode, Output } from './command.ts';
import { COMMANDS } from './commands.ts';
import { packageVersion } from './version.ts';

const GLOBAL: NonNullable<ParseArgsConfig['options']> = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
  quiet: { type: 'boolean', short: 'q' },
  json: { type: 'boolean' },
};



const overview = (): string => {
  const width = Math.max(...COMMANDS.map((command) => command.name.length));
  return [
    'pledgegraph: who met whom, what happened, who promised what to whom: communiqués as a validated, queryable graph',
    '',
    'Usage: pledgegraph COMMAND [OPTIONS]',
    '',
    ...COMMANDS.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`),
    '',
    'pledgegraph COMMAND --help tells what a command takes. --version, --quiet and --json work with every command that has use for them.',
    '',
  ].join('\n');
};

/** Runs one call of the tool. Never throws: an error becomes one sentence on standard error and a non-zero exit code. */
export async function run(args: readonly string[], io: Output): Promise<ExitCode> {
  try {
    return await dispatch(args, io);
  } catch (error) {
    if (error instanceof PledgegraphError) io.err(`pledgegraph: ${error.message}\n`);
    else if (isArgumentError(error)) io.err(`pledgegraph: ${(error as Error).message.split('. ')[0]}. See pledgegraph --help.\n`);
    else
      io.err(
        `pledgegraph: unexpected error, please report it: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
      );
    return 2;
  }
}

const isArgumentError = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');

async function dispatch(args: readonly string[], io: Output): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    const topic = COMMANDS.find((command) => command.name === rest[0]);
    io.out(topic ? helpOf(topic) : overview());
    return 0;
  }
  if (name === '--version' || name === '-V') {
    io.out(`${packageVersion()}\n`);
    return 0;
  }
  const command = COMMANDS.find((each) => each.name === name);
  if (!command) {
    const offers = nearest(
      name,
      COMMANDS.map((each) => each.name),
    );
    throw new PledgegraphError(
      'option-invalid',
      `There is no command "${name}"${offers.length > 0 ? `; did you mean ${offers.join(' or ')}?` : '.'} See pledgegraph --help.`,
    );
  }
  const { values, positionals } = parseArgs({ args: [...rest], options: { ...GLOBAL, ...command.options }, allowPositionals: true });
  if (values.help) {
    io.out(helpOf(command));
    return 0;
  }
  const execute = await command.load();
  return execute({ words: positionals, values, io });
}

const helpOf = (command: Command): string => `${command.summary}\n\nUsage: pledgegraph ${command.usage}\n\n${command.help.trim()}\n`;
