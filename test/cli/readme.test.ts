import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { COMMANDS } from '../../src/cli/commands.ts';
import { shownFile } from '../../tools/readme.ts';
import { ROOT } from './console.ts';

const README = readFileSync(path.join(ROOT, 'README.md'), 'utf8');
const section = (title: string): string => new RegExp(`^#+ ${title}\\n([\\s\\S]*?)(?=^#|$(?![\\s\\S]))`, 'mu').exec(README)?.[1] ?? '';

describe('the README', () => {
  it('lists the commands that there are', () => {
    const rows = [...section('Commands').matchAll(/^\| `(\w+)/gmu)].map(([, name]) => name);
    assert.deepEqual(
      rows,
      COMMANDS.map(({ name }) => name),
    );
  });

  it('lists the saved queries that there are', () => {
    const names = [...section('Saved queries').matchAll(/`([a-z-]+)`/gu)].map(([, name]) => name);
    const files = readdirSync(path.join(ROOT, 'queries'))
      .filter((file) => file.endsWith('.rq'))
      .map((file) => file.slice(0, -'.rq'.length));
    assert.deepEqual(names, files.sort());
  });

  it('shows what its commands print', () => {
    const blocks = [...README.matchAll(/<!-- run(?: \d+)?: (.+?) -->\n([\s\S]*?)<!-- end -->/gu)];
    assert.ok(blocks.length > 0);
    for (const [, command, block] of blocks) assert.ok(block.startsWith(`\`\`\`text\n$ ${command}\n`), `run "npm run readme": ${command}`);
  });

  it('shows the example that is tested', () => {
    const shown = /<!-- file: examples\/library\.ts -->\n```ts\n([\s\S]*?)\n```\n<!-- end -->/u.exec(README)?.[1];
    assert.equal(shown, shownFile(readFileSync(path.join(ROOT, 'examples/library.ts'), 'utf8')));
  });

  it('links to files that there are', () => {
    for (const file of ['README.md', 'CONTRIBUTING.md', 'docs/design.md']) {
      const text = readFileSync(path.join(ROOT, file), 'utf8');
      for (const [, target] of text.matchAll(/\]\((?!https?:|#)([^)#\s]+)\)/gu))
        assert.doesNotThrow(() => readFileSync(path.join(ROOT, path.dirname(file), target)), `${file}: ${target}`);
    }
  });
});
