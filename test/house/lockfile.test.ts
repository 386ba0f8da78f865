import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

interface Entry {
  readonly version?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const { packages } = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')) as {
  packages: Record<string, Entry>;
};

describe('the lock file', () => {
  it('holds the optional packages of every platform: without one of them, npm ci refuses to install', () => {
    const wanted = Object.values(packages).flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies));
    const missing = wanted.filter((name) => !packages[`node_modules/${name}`]?.version);
    assert.ok(wanted.length > 0);
    assert.deepEqual(missing, []);
  });
});
