import { existsSync } from 'node:fs';

/**
 * A module of the program as it is shipped: `compiled<typeof import('../src/pipeline.ts')>('pipeline')`. Run through tsx, each function is
 * named by a call of its own, which makes small functions a fifth slower than they are.
 *
 * @throws Error where `npm run build` was not run before
 */
export async function compiled<Module>(name: string): Promise<Module> {
  const url = new URL(`../dist/${name}.js`, import.meta.url);
  if (!existsSync(url)) throw new Error(`${url.pathname} does not exist; run npm run build first.`);
  return (await import(url.href)) as Module;
}
