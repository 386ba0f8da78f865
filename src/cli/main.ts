#!/usr/bin/env node
import { run } from './run.ts';

/** A reader that closes the pipe ("… | head") has what it wanted. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

const { stdout, stderr, stdin, env } = process;
process.exitCode = await run(process.argv.slice(2), {
  out: (text) => void stdout.write(text),
  flow: (content) => new Promise((resolve) => stdout.write(content, () => resolve())),
  err: (text) => void stderr.write(text),
  terminal: stderr.isTTY === true,
  colour: stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb',
  columns: stdout.isTTY ? stdout.columns : Number(env.COLUMNS) || undefined,
  stdin,
});
