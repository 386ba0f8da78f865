import type { Output } from './command.ts';

/** A bar on standard error, only on a terminal and only for work that takes a while. */
export interface Progress {
  step(): void;
  /** Takes the bar away so that a line can be printed. */
  clear(): void;
}

const SILENT: Progress = { step: () => undefined, clear: () => undefined };
const WIDTH = 30;
const WORTH_SHOWING = 5;

/** The bar is drawn anew no more often than this, in milliseconds. */
const PAUSE = 100;

export function progress(io: Output, total: number, quiet: boolean): Progress {
  if (!io.terminal || quiet || total < WORTH_SHOWING) return SILENT;
  const started = performance.now();
  let done = 0;
  let shown = false;
  let drawn = Number.NEGATIVE_INFINITY;
  return {
    step() {
      done++;
      if (done < total && performance.now() - drawn < PAUSE) return;
      drawn = performance.now();
      const seconds = (performance.now() - started) / 1000;
      const rate = done / Math.max(seconds, 0.001);
      const left = Math.round((total - done) / rate);
      const filled = Math.round((WIDTH * done) / total);
      io.err(`\r${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${done}/${total}  ${rate.toFixed(0)}/s  ${left} s left `);
      shown = true;
    },
    clear() {
      if (shown) io.err('\r\x1b[K');
      shown = false;
    },
  };
}
