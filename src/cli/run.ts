import { type ParseArgsConfig, parseArgs } from 'node:util';
import { PledgegraphError } from '../errors.ts';
import { nearest } from '../query/nearest.ts';
import type { Command, ExitCode, Output, Values } from './command.ts';
import { COMMANDS } from './commands.ts';
import { helpOf, overview } from './help.ts';
import { oneLine } from './shared.ts';
import { packageVersion } from './version.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Options that every command takes. */
const GLOBAL: Options = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
  quiet: { type: 'boolean', short: 'q' },
  json: { type: 'boolean' },
};

/** Options whose value is the next word, so that it is not taken for the command's name. */
const WITH_VALUE: ReadonlySet<string> = new Set(
  COMMANDS.flatMap(({ options }) =>
    Object.entries(options).flatMap(([name, { type, short }]) => (type === 'string' ? [`--${name}`, ...(short ? [`-${short}`] : [])] : [])),
  ),
);

/** Runs one call of the tool. Never throws: an error becomes one sentence on standard error and an exit code other than 0. */
export async function run(args: readonly string[], io: Output): Promise<ExitCode> {
  try {
    return await dispatch(args, io);
  } catch (error) {
    if (error instanceof PledgegraphError) {
      io.err(`pledgegraph: ${oneLine(error.message)}\n`);
      return error.code === 'interrupted' ? 130 : 2;
    }
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    io.err(`pledgegraph: unexpected error, please report it with the command and its input: ${told}\n`);
    return 2;
  }
}

/** Options may stand before the command's name as well as behind it, there with their value behind "=" alone. */
async function dispatch(args: readonly string[], io: Output): Promise<ExitCode> {
  const at = args.findIndex((arg, k) => (!arg.startsWith('-') || arg === '-') && !WITH_VALUE.has(args[k - 1]));
  if (at < 0) return withoutCommand(args, io);
  const rest = [...args.slice(0, at), ...args.slice(at + 1)];
  const named = rest.find((arg) => !arg.startsWith('-') && arg !== 'help');
  if (args[at] === 'help') return show(named === undefined ? overview() : helpOf(commandCalled(named)), io);
  const command = commandCalled(args[at]);
  const { values, words } = readArguments(rest, command.options, command.name);
  if (values.help) return show(helpOf(command), io);
  if (values.version) return show(`${packageVersion()}\n`, io);
  checkWords(command, words);
  refuseEmpty(command, words, values);
  const execute = await command.load();
  return execute({ words, values, io });
}

function withoutCommand(args: readonly string[], io: Output): ExitCode {
  const { values } = readArguments(args, {});
  if (values.version) return show(`${packageVersion()}\n`, io);
  return show(overview(), io);
}

function show(text: string, io: Output): ExitCode {
  io.out(text);
  return 0;
}

function commandCalled(name: string): Command {
  const command = COMMANDS.find((each) => each.name === name);
  if (command) return command;
  const names = COMMANDS.map((each) => each.name);
  throw new PledgegraphError('option-invalid', `There is no command "${name}"${offer(nearest(name, names))} See pledgegraph --help.`);
}

const offer = (near: readonly string[]): string => (near.length > 0 ? `; did you mean ${near.join(' or ')}?` : '.');

/** @throws PledgegraphError `option-invalid` with the nearest options, or with what is wrong in the parser's words */
function readArguments(args: readonly string[], own: Options, name = ''): { values: Values; words: readonly string[] } {
  const options = { ...GLOBAL, ...own };
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    return { values, words: positionals };
  } catch (cause) {
    const { message } = cause as Error;
    const see = `See pledgegraph ${name ? `${name} ` : ''}--help.`;
    const unknown = /^Unknown option '(-[^']+)'/u.exec(message)?.[1];
    if (unknown === undefined)
      throw new PledgegraphError('option-invalid', `${message.split(/\.\s/u)[0].replace(/\.$/u, '')}. ${see}`, { cause });
    const near = nearest(
      unknown.replace(/^-+/u, ''),
      Object.keys(options).filter((option) => option.length > 1),
    );
    const whose = name ? `${name} has no option ${unknown}` : `There is no option ${unknown}`;
    throw new PledgegraphError('option-invalid', `${whose}${offer(near.map((option) => `--${option}`))} ${see}`, { cause });
  }
}

function checkWords({ name, words: { least, most, what } }: Command, words: readonly string[]): void {
  const see = `See pledgegraph ${name} --help.`;
  if (words.length < least) throw new PledgegraphError('option-invalid', `${name} needs ${what}. ${see}`);
  if (words.length <= most) return;
  const extra = words.slice(most).join(' ');
  throw new PledgegraphError('option-invalid', `${name} takes ${most === 0 ? 'only options' : what}; "${extra}" is too much. ${see}`);
}

/** A variable of the shell that was not set gives an empty word, and no input, folder or address is called that. */
function refuseEmpty({ name }: Command, words: readonly string[], values: Values): void {
  const see = `See pledgegraph ${name} --help.`;
  if (words.includes('')) throw new PledgegraphError('option-invalid', `${name} was given an empty word. ${see}`);
  const option = Object.keys(values).find((each) => values[each] === '' || (Array.isArray(values[each]) && values[each].includes('')));
  if (option !== undefined) throw new PledgegraphError('option-invalid', `${name} was given --${option} with an empty value. ${see}`);
}
