/** Which path is answered by what. */
import { voidDescription } from './describe.ts';
import { dereference, describeEntity } from './entity.ts';
import { graphStore } from './graph-store.ts';
import { HttpError } from './http-error.ts';
import type { Ask, Handler, Reply } from './request.ts';
import { listQueries, savedQuery } from './saved.ts';
import { sparql } from './sparql.ts';
import { startPage } from './start-page.ts';

interface Route {
  readonly handler: Handler;
  readonly methods: readonly string[];
}

const READ = ['GET', 'HEAD'] as const;
const read = (handler: Handler): Route => ({ handler, methods: READ });

const EXACT: Readonly<Record<string, Route>> = {
  '/': read(startPage),
  '/sparql': { handler: sparql, methods: [...READ, 'POST'] },
  '/graph-store': read(graphStore),
  '/queries': read(listQueries),
  '/health': read(health),
  '/.well-known/void': read(voidDescription),
};

const UNDER: readonly (readonly [prefix: string, route: Route])[] = [
  ['/queries/', read(savedQuery)],
  ['/id/', read(describeEntity)],
];

function health({ health, generation }: Ask): Reply {
  const { state } = generation.pool;
  const body = `${JSON.stringify({ status: 'ok', version: generation.version, quads: generation.quads, ...state, ...health() })}\n`;
  return { status: 200, type: 'application/json', body, headers: { 'Cache-Control': 'no-store' } };
}

/** The path of the base without its first slash: "" for `https://host/`, "data/" for `https://host/data/`. */
function basePath(base: string): string {
  return URL.canParse(base) && !base.endsWith('#') ? new URL(base).pathname.slice(1) : '';
}

/** What stands at a path. Instances are looked for under the path of the base, where a proxy may have left it, and at the root. */
export function routeOf(path: string, base: string): Route {
  if (Object.hasOwn(EXACT, path)) return EXACT[path];
  const under = UNDER.find(([prefix]) => path.startsWith(prefix) && path !== prefix);
  if (under) return under[1];
  const prefix = basePath(base);
  const rest = path.slice(1);
  return read((ask) => dereference(ask, prefix !== '' && rest.startsWith(prefix) ? rest.slice(prefix.length) : rest));
}

/** @throws HttpError 405 */
export function checkMethod({ methods }: Route, method: string): void {
  if (methods.includes(method)) return;
  const allowed = [...methods, 'OPTIONS'].join(', ');
  throw new HttpError(405, `${method} is not allowed here; what is read here is read with ${methods.join(', ')}.`, { Allow: allowed });
}
