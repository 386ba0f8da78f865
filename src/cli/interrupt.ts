import { PledgegraphError } from '../errors.ts';

/** Lets Ctrl-C end long work between two steps: what was begun is undone, and the caller's error path runs. */
export interface Guard {
  /** @throws PledgegraphError `interrupted` once a signal has come */
  check(): void;
  release(): void;
}

/**
 * @param undo run at once on a second signal, when the work does not come to its next step
 * @param message what the error says
 */
export function interruptible(undo: () => void, message = 'Interrupted: nothing was changed.'): Guard {
  let signals = 0;
  const onSignal = (): void => {
    if (++signals < 2) return;
    undo();
    process.exit(130);
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  return {
    check() {
      if (signals > 0) throw new PledgegraphError('interrupted', message);
    },
    release() {
      process.off('SIGINT', onSignal);
      process.off('SIGTERM', onSignal);
    },
  };
}
