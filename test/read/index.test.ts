import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { readInput, readInputs } from '../../src/read/index.ts';
import { makePdf } from './make.ts';

let folder: string;

function put(files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

async function* stream(...chunks: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield Buffer.from(chunk);
}

describe('inputs', () => {
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'pledgegraph-read-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('reads a file with its sidecar', async () => {
    put({
      'a.txt': 'Une aide.\r\n',
      'a.meta.json': JSON.stringify({
        issued: '2024-02-29',
        publisher: 'P',
        source: 'https://example.org/é',
        title: 'T',
        language: 'fr',
        identifier: 'x-1',
      }),
    });
    assert.deepEqual(await readInput(join(folder, 'a.txt')), [
      {
        path: join(folder, 'a.txt'),
        format: 'text',
        text: 'Une aide.\n',
        language: 'fr',
        meta: { identifier: 'x-1', issued: '2024-02-29', publisher: 'P', source: 'https://example.org/é', title: 'T' },
      },
    ]);
  });

  it('walks a folder in the order of paths and says what it passed over', async () => {
    put({
      'b.txt': 'b',
      'a.md': '# a',
      'B.txt': 'B',
      'sub/c.pdf': makePdf([['c']]),
      '.hidden.txt': 'h',
      'a.meta.json': '{}',
      'photo.png': 'p',
      'z/no.csv': '1',
    });
    symlinkSync(folder, join(folder, 'sub', 'loop'));
    const { documents, skipped } = await readInputs([folder]);
    assert.deepEqual(
      documents.map((document) => relative(folder, document.path)),
      ['B.txt', 'a.md', 'b.txt', join('sub', 'c.pdf')],
    );
    assert.deepEqual(
      documents.map((document) => document.meta.identifier),
      ['B', 'a', 'b', 'c'],
    );
    assert.deepEqual(
      skipped.map((one) => `${relative(folder, one.path)}: ${one.reason}`),
      ['.hidden.txt: hidden', 'a.meta.json: metadata', 'photo.png: ending', `${join('z', 'no.csv')}: ending`],
    );
  });

  const sniffed: readonly [string, string | Uint8Array, string, string][] = [
    ['text', 'Une aide', 'text', 'Une aide'],
    ['HTML', '<!DOCTYPE html><html><body><p>Une aide</p></body></html>', 'html', 'Une aide'],
    ['PDF', makePdf([['Une aide']]), 'pdf', 'Une aide'],
  ];
  for (const [title, bytes, format, text] of sniffed) {
    it(`reads ${title} from standard input`, async () => {
      const [document] = await readInput('-', { stdin: stream(bytes) });
      assert.deepEqual({ ...document }, { path: '-', format, text, meta: { identifier: 'stdin' } });
    });
  }
  it('joins chunks of standard input before it decodes', async () => {
    const bytes = Buffer.from('été');
    const [document] = await readInput('-', { stdin: stream(bytes.subarray(0, 1), bytes.subarray(1)) });
    assert.equal(document.text, 'été');
  });

  const refused: readonly [string, Readonly<Record<string, string | Uint8Array>>, string, RegExp][] = [
    ['a missing file', {}, 'input-missing', /a\.txt does not exist/u],
    ['an empty file', { 'a.txt': '' }, 'input-empty', /a\.txt is empty/u],
    ['a file of blanks', { 'a.txt': ' \n\u00a0\n' }, 'input-empty', /a\.txt holds no text/u],
    ['binary content', { 'a.txt': Buffer.from([1, 0, 2, 0, 0]) }, 'input-binary', /a\.txt is not a text/u],
    ['malformed JSON in a sidecar', { 'a.txt': 'a', 'a.meta.json': '{"title": ' }, 'metadata-malformed', /a\.meta\.json is no valid JSON/u],
    ['a list in a sidecar', { 'a.txt': 'a', 'a.meta.json': '[]' }, 'metadata-malformed', /one JSON object/u],
    [
      'an impossible date',
      { 'a.txt': 'a', 'a.meta.json': '{"issued": "2023-02-29"}' },
      'metadata-malformed',
      /a\.meta\.json: "issued" must be a date/u,
    ],
    ['a number as title', { 'a.txt': 'a', 'a.meta.json': '{"title": 3}' }, 'metadata-malformed', /"title" must be a string/u],
    ['an unknown field', { 'a.txt': 'a', 'a.meta.json': '{"isued": "2023-02-28"}' }, 'metadata-malformed', /"isued" is no known field/u],
    [
      'a relative source',
      { 'a.txt': 'a', 'a.meta.json': '{"source": "page.html"}' },
      'metadata-malformed',
      /"source" must be an absolute/u,
    ],
    ['another language', { 'a.txt': 'a', 'a.meta.json': '{"language": "de"}' }, 'metadata-malformed', /"language" must be "fr" or "en"/u],
    [
      'a path as identifier',
      { 'a.txt': 'a', 'a.meta.json': '{"identifier": "../x"}' },
      'metadata-malformed',
      /"identifier" must hold no slash/u,
    ],
  ];
  for (const [title, files, code, message] of refused) {
    it(`refuses ${title}`, async () => {
      put(files);
      await assert.rejects(readInput(join(folder, 'a.txt')), { code, message });
    });
  }
  it('refuses more than 20 MB and says so', async () => {
    put({ 'a.txt': 'a' });
    truncateSync(join(folder, 'a.txt'), 20 * 1024 * 1024 + 1);
    await assert.rejects(readInput(join(folder, 'a.txt')), { code: 'input-too-large', message: /20 MB/u });
    await assert.rejects(readInput('-', { stdin: stream(Buffer.alloc(11e6, 97), Buffer.alloc(11e6, 97)) }), { code: 'input-too-large' });
  });
  it('refuses an ending that it does not read, for a file named by the user', async () => {
    put({ 'a.csv': 'a' });
    await assert.rejects(readInput(join(folder, 'a.csv')), { code: 'input-format', message: /\.txt, \.md/u });
  });
  it('refuses two documents of one identifier', async () => {
    put({ 'a.txt': 'a', 'sub/a.txt': 'b' });
    await assert.rejects(readInputs([folder]), { code: 'metadata-malformed', message: /same identifier "a"/u });
  });
  it('goes on after an unusable document where that is asked', async () => {
    put({ 'a.txt': '', 'b.txt': 'b' });
    const { documents, failed } = await readInputs([folder], { keepGoing: true });
    assert.deepEqual(
      documents.map((document) => document.meta.identifier),
      ['b'],
    );
    assert.deepEqual(
      failed.map((one) => one.error.code),
      ['input-empty'],
    );
  });
});
