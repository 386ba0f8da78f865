import { PledgegraphError } from '../../errors.ts';
import { createServer, LIMITS } from '../../serve/index.ts';
import { type Call, type ExitCode, flag, type Output, text, texts, type Values } from '../command.ts';
import { DEFAULT_GRAPH } from '../shared.ts';

const PORT = 3040;
/** Milliseconds in which requests come to their end after a signal. */
const GRACE = 10_000;

/** Serves a graph folder until a signal comes. */
export async function serve({ values, io }: Call): Promise<ExitCode> {
  io.outlive?.();
  const graph = text(values, 'graph') ?? DEFAULT_GRAPH;
  const port = figure(values, 'port', 0, 65_535, PORT);
  const query = 1000 * figure(values, 'timeout', 1, 86_400, LIMITS.query / 1000);
  const running = await createServer(graph, {
    ...('workers' in values ? { workers: figure(values, 'workers', 1, 256, 1) } : {}),
    limits: { query, idle: query + LIMITS.idle },
    cors: texts(values, 'cors').map(origin),
    publicUrl: publicUrl(values),
    onReload: (error) =>
      io.err(error ? `pledgegraph: the changed graph is not served: ${error.message}\n` : `${graph} has changed, and is served anew\n`),
  });
  const { server } = running;
  if (flag(values, 'log')) {
    server.onServed = ({ method, url, status, milliseconds }) => io.err(`${status} ${milliseconds.toFixed(0)} ms ${method} ${url}\n`);
  }
  const ended = signalled();
  try {
    const url = await server.listen(port, text(values, 'host') ?? '127.0.0.1');
    announce(url, running.quads, graph, values, io);
    await ended;
  } finally {
    await server.close(GRACE);
  }
  return 0;
}

function announce(url: string, quads: number, graph: string, values: Values, io: Output): void {
  if (flag(values, 'json')) io.out(`${JSON.stringify({ url, endpoint: `${url}sparql`, graph, quads })}\n`);
  else if (!flag(values, 'quiet')) io.out(`${graph}, ${quads} quads, is served at ${url} (SPARQL: ${url}sparql)\n`);
}

/** Resolves at the first signal; a second one ends the process at once. */
function signalled(): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      process.once('SIGINT', () => process.exit(130));
      process.once('SIGTERM', () => process.exit(130));
      resolve();
    };
    let first = true;
    const once = (): void => {
      if (first) end();
      first = false;
    };
    process.once('SIGINT', once);
    process.once('SIGTERM', once);
  });
}

/** @throws PledgegraphError `option-invalid` */
function figure(values: Values, name: string, least: number, most: number, fallback: number): number {
  const given = text(values, name);
  if (given === undefined) return fallback;
  const value = Number(given);
  if (/^\d+$/.test(given) && value >= least && value <= most) return value;
  throw new PledgegraphError('option-invalid', `--${name} ${given}: it is a whole number from ${least} to ${most}.`);
}

/** @throws PledgegraphError `option-invalid` */
function origin(given: string): string {
  if (given === '*') return given;
  if (URL.canParse(given) && new URL(given).origin === given) return given;
  throw new PledgegraphError('option-invalid', `--cors ${given}: it is an origin, such as https://example.org, or *.`);
}

/** @throws PledgegraphError `option-invalid` */
function publicUrl(values: Values): string | undefined {
  const given = text(values, 'public-url');
  if (given === undefined) return undefined;
  if (URL.canParse(given) && /^https?:\/\/[^?#]+$/.test(given)) return given.endsWith('/') ? given : `${given}/`;
  throw new PledgegraphError('option-invalid', `--public-url ${given}: it is a web address without ? or #.`);
}
