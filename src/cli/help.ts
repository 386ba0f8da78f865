import type { Command } from './command.ts';
import { COMMANDS } from './commands.ts';

/** What the tool prints where no command is named. */
export function overview(): string {
  const width = Math.max(...COMMANDS.map((command) => command.name.length));
  return [
    'pledgegraph turns official communiqués into a validated, queryable graph:',
    'who met whom, what happened, who promised what to whom.',
    '',
    'Usage: pledgegraph COMMAND [OPTIONS]',
    '',
    ...COMMANDS.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`),
    '',
    'Options of every command:',
    '  -h, --help     what it takes and does',
    '  -V, --version  the version of this program',
    '  -q, --quiet    nothing but what was asked for, and errors',
    '      --json     results as JSON',
    '',
    'Exit code: 0 done; 1 the input was read, and something in it is wrong; 2 unusable input or options; 130 interrupted.',
    '',
  ].join('\n');
}

export const helpOf = (command: Command): string =>
  `${command.summary}\n\nUsage: pledgegraph ${command.usage}\n\n${command.help.replace(/^\n+|\s+$/gu, '')}\n`;
