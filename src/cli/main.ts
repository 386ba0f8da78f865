#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
import { unwritable } from '../graph/files.ts';
import { run } from './run.ts';

/**
 * The V8 of Node 20 compiles a function again and again while its types still change: a build of hundreds of texts takes a quarter less time
 * where it waits six times as long. Later versions count calls instead and do not know the flag.
 */
if (process.versions.node.startsWith('20.')) setFlagsFromString('--interrupt-budget=400000');

let outlives = false;
let unwritten = false;

/** A reader that closes the pipe ("… | head") has what it wanted; a full disk has not. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  const wanted = error.code === 'EPIPE';
  if (!wanted && !unwritten) process.stderr.write(`pledgegraph: ${(unwritable('Standard output', error) as Error).message}\n`);
  unwritten ||= !wanted;
  if (unwritten) process.exitCode = 2;
  if (!outlives) process.exit();
});
/** Where nobody hears of errors, the exit code still tells. */
process.stderr.on('error', () => undefined);

const { stdout, stderr, stdin, env } = process;
const code = await run(process.argv.slice(2), {
  out: (text) => void stdout.write(text),
  flow: (content) => new Promise((resolve) => stdout.write(content, () => resolve())),
  err: (text) => void stderr.write(text),
  outlive: () => {
    outlives = true;
  },
  terminal: stderr.isTTY === true,
  colour: stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb',
  columns: stdout.isTTY ? stdout.columns : Number(env.COLUMNS) || undefined,
  stdin,
});
process.exitCode = unwritten ? 2 : code;
