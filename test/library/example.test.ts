import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { ROOT } from '../cli/console.ts';

describe('the example of the library', () => {
  it('prints the pledge with its words, a validated graph and an answer', () => {
    const out = execFileSync(process.execPath, ['--import', 'tsx', 'examples/library.ts'], { cwd: ROOT, encoding: 'utf8' });
    assert.match(out, /^Norvège: \{"min":45000000,"max":45000000,"currency":"EUR".*\}, due \S+\n {2}“.*45 millions d’euros.*”$/mu);
    assert.match(out, /^conforms: true$/mu);
    assert.match(out, /45000000.*EUR/u);
  }).timeout(30_000);
});
