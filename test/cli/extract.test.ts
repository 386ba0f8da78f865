import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { linesOf } from '../../src/build/lines.ts';
import { readNQuads } from '../../src/graph/nquads.ts';
import { nameOf, textOf, writeTexts } from '../build/texts.ts';
import { pledgegraph, ROOT, room } from './console.ts';

const document = (number: number, more: object = {}): string =>
  JSON.stringify({ identifier: `d-${number}`, issued: '2024-03-28', text: textOf(number), ...more });
const stream = (...lines: string[]): string => lines.map((line) => `${line}\n`).join('');
const graphsOf = (nquads: string): string[] => [
  ...new Set(readNQuads(nquads, 'output').map((quad) => quad.graph.value.replace('https://pledgegraph.example/', ''))),
];
const COMMAND = ['--import', 'tsx', 'src/cli/main.ts', 'extract', '--jsonl'];

describe('extract', () => {
  const here = room();
  after(() => here.remove());

  it('writes the quads that build writes, of one file', async () => {
    writeTexts(here.path('in'), new Map([[3, 0]]));
    const file = here.path('in', nameOf(3));
    const { code, out } = await pledgegraph(['extract', file]);
    assert.equal(code, 0);
    await pledgegraph(['build', file, '--out', here.path('graph'), '--quiet']);
    assert.equal(out, (await pledgegraph(['export', '--graph', here.path('graph'), '--format', 'n-quads'])).out);
  });

  it('reads lines of JSON, and keeps their order', async () => {
    const lines = [5, 1, 4, 2].map((number) => document(number));
    const { code, out, err } = await pledgegraph(['extract', '--jsonl'], stream(...lines, '', '  '));
    assert.deepEqual([code, err], [0, '']);
    assert.deepEqual(graphsOf(out), ['graph/d-5', 'registry', 'graph/d-1', 'graph/d-4', 'graph/d-2']);
    const threads = await pledgegraph(['extract', '--jsonl', '--jobs', '3'], stream(...lines));
    assert.equal(threads.out, out);
  }).timeout(60_000);

  it('tells each line that it cannot use, with its identifier, and does the rest', async () => {
    const bad: [string, RegExp][] = [
      ['{"identifier": "cut', /^pledgegraph: line 2: is no valid JSON: /u],
      ['["a"]', /^pledgegraph: line 3: must hold one JSON object\.$/u],
      [JSON.stringify({ identifier: 'silent' }), /^pledgegraph: line 4: silent: "text" is missing\.$/u],
      [JSON.stringify({ text: 'La Suisse.' }), /^pledgegraph: line 5: .*"identifier" is missing\.$/u],
      [document(7, { text: ' ' }), /^pledgegraph: line 6: d-7: "text" is empty\.$/u],
      [document(8, { text: 3 }), /^pledgegraph: line 7: d-8: "text" must be a string\.$/u],
      [document(9, { isued: '2024-01-01' }), /^pledgegraph: line 8: d-9: .*"isued" is no known field/u],
      [document(10, { issued: 'May' }), /^pledgegraph: line 9: d-10: .*"issued" must be a date/u],
      [document(11, { text: 'Das Wetter in Berlin ist heute schön, und morgen wird es regnen.' }), /^pledgegraph: line 10: d-11: /u],
      [document(0), /^pledgegraph: line 11: d-0: another document before it has the same identifier\.$/u],
    ];
    const { code, out, err } = await pledgegraph(['extract', '--jsonl'], stream(document(0), ...bad.map(([line]) => line), document(1)));
    assert.equal(code, 2);
    assert.deepEqual(graphsOf(out), ['graph/d-0', 'registry', 'graph/d-1']);
    const told = err.trimEnd().split('\n');
    assert.equal(told.length, bad.length, err);
    for (const [at, [, wanted]] of bad.entries()) assert.match(told[at], wanted);
    const json = (await pledgegraph(['extract', '--jsonl', '--json'], stream(bad[2][0]))).err;
    assert.deepEqual(JSON.parse(json), {
      where: 'line 1',
      identifier: 'silent',
      error: 'metadata-malformed',
      message: '"text" is missing.',
    });
  });

  it('refuses bytes that are no UTF-8, and reads a last line without an end', async () => {
    const { code, out, err } = await pledgegraph(
      ['extract', '--jsonl'],
      Buffer.concat([Buffer.from([0x7b, 0xff, 0x7d, 0x0a]), Buffer.from(document(1))]),
    );
    assert.equal(code, 2);
    assert.match(err, /line 1: is not UTF-8\./u);
    assert.deepEqual(graphsOf(out), ['graph/d-1', 'registry']);
  });

  it('refuses what JSON can write and no text holds', async () => {
    const text = 'Le ministre a reçu hier l’ambassadeur du Ghana.';
    const lines = [
      `{"identifier": "zero", "text": "${text} \\u0000"}`,
      `{"identifier": "half", "text": "${text} \\ud83d"}`,
      `{"identifier": "title", "title": "a\\u0001", "text": "${text}"}`,
    ];
    const { code, out, err } = await pledgegraph(['extract', '--jsonl'], `${lines.join('\n')}\n`);
    assert.equal(code, 2);
    assert.equal(out, '');
    assert.deepEqual(err.trimEnd().split('\n'), [
      'pledgegraph: line 1: zero: "text" is not a text: it holds the control character U+0000.',
      'pledgegraph: line 2: half: "text" is not a text: it holds half of a surrogate pair, U+D83D.',
      'pledgegraph: line 3: title: the line: "title" must hold no control character and no half of a surrogate pair.',
    ]);
  });

  it('says what it needs', async () => {
    assert.match((await pledgegraph(['extract'])).err, /extract needs a file/u);
    assert.match((await pledgegraph(['extract', '--jsonl', 'a.txt'])).err, /standard input alone/u);
    assert.match((await pledgegraph(['extract', here.path('none.txt')])).err, /does not exist/u);
  });

  it('answers before its input has ended, and ends quietly when its reader goes', async () => {
    const child = spawn(process.execPath, COMMAND, { cwd: ROOT });
    let err = '';
    child.stderr.on('data', (part: Buffer) => {
      err += part;
    });
    child.stdin.on('error', () => undefined);
    child.stdin.write(stream(document(1)));
    await new Promise((resolve) => child.stdout.once('data', resolve));
    child.stdout.destroy();
    const code = new Promise((resolve) => child.once('close', resolve));
    for (let number = 2; number < 400; number++) child.stdin.write(stream(document(number)));
    child.stdin.end();
    assert.equal(await code, 0, err);
    assert.equal(err, '');
  }).timeout(60_000);

  it('reads no further than a slow reader takes', async () => {
    const { run } = await import('../../src/cli/run.ts');
    let read = 0;
    let free = (): void => undefined;
    const taken = new Promise<void>((resolve) => {
      free = resolve;
    });
    let written = 0;
    const done = run(['extract', '--jsonl'], {
      out: () => assert.fail('what is written must be waited for'),
      flow: () => (++written > 1 ? taken : Promise.resolve()),
      err: (text) => assert.fail(text),
      terminal: false,
      colour: false,
      stdin: (async function* () {
        for (read = 1; read <= 50; read++) yield Buffer.from(stream(document(read)));
      })(),
    });
    while (written < 2) await new Promise((resolve) => setTimeout(resolve, 5));
    await new Promise((resolve) => setTimeout(resolve, 200));
    assert.ok(read < 5, `${read} lines read, ${written} written`);
    free();
    assert.equal(await done, 0);
    assert.equal(written, 50);
  });
});

describe('lines of a stream', () => {
  const read = async (chunks: string[], most = 100): Promise<[number, string | undefined][]> => {
    const found: [number, string | undefined][] = [];
    const source = (async function* () {
      for (const chunk of chunks) yield Buffer.from(chunk);
    })();
    for await (const { number, bytes } of linesOf(source, most)) found.push([number, bytes && Buffer.from(bytes).toString()]);
    return found;
  };

  it('are whole wherever the chunks end', async () => {
    assert.deepEqual(await read(['a\nb', 'c\n', '\nd']), [[1, 'a'], [2, 'bc'], [3, ''], [4, 'd']]); // biome-ignore format: one line
    assert.deepEqual(await read([]), []);
  });

  it('are passed over where they are too long, without being kept', async () => {
    assert.deepEqual(await read(['abc', 'def', 'g\nh\n'], 5), [[1, undefined], [2, 'h']]); // biome-ignore format: one line
  });
});
