import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeDocx, makePdf, paragraph } from '../read/make.ts';
import { pledgegraph, room, SEED } from './console.ts';

const FRENCH = 'Le ministre a reçu hier l’ambassadeur du Ghana. Les deux pays ont signé un accord de coopération.';
const here = room();

/** Writes an input of this name, with what may lie beside it, and gives its path. */
function input(name: string, content: string | Uint8Array, meta?: string): string {
  const folder = here.path(`in-${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, name), content);
  if (meta !== undefined) writeFileSync(path.join(folder, name.replace(/\.\w+$/u, '.meta.json')), meta);
  return path.join(folder, name);
}

interface Case {
  readonly title: string;
  readonly args: () => readonly string[];
  readonly stdin?: string;
  readonly says: RegExp;
}

const build = (title: string, make: () => string, says: RegExp): Case => ({
  title,
  args: () => ['build', make(), '--out', here.path('out')],
  says,
});
const query = (title: string, args: readonly string[], says: RegExp, stdin?: string): Case => ({
  title,
  args: () => ['query', ...args, '--graph', here.path('good')],
  says,
  ...(stdin === undefined ? {} : { stdin }),
});
const turtle = (title: string, content: string, says: RegExp): Case => ({ title, args: () => ['validate', input('a.ttl', content)], says });
const plain = (title: string, args: readonly string[], says: RegExp): Case => ({ title, args: () => args, says });
const MALFORMED_PATTERN = `@prefix sh: <http://www.w3.org/ns/shacl#> .
<a:s> a sh:NodeShape ; sh:targetSubjectsOf <https://w3id.org/pledgegraph/ns#status> ; sh:pattern "[" .
`;
const docx = makeDocx(paragraph(FRENCH));

const CASES: readonly Case[] = [
  build('a file that is not there', () => here.path('none.txt'), /none\.txt does not exist\./u),
  build('an empty file', () => input('empty.txt', ''), /empty\.txt is empty\./u),
  build('a file of blanks', () => input('blank.txt', ' \n\t\n'), /blank\.txt holds no text\./u),
  build(
    'an empty folder',
    () => mkdirSync(here.path('nothing'), { recursive: true }) ?? here.path('nothing'),
    /no communiqué to read in .*nothing/u,
  ),
  build(
    'a binary file',
    () => input('binary.txt', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 3, 0])),
    /binary\.txt is not a text: /u,
  ),
  build('a file beyond 20 MB', () => input('large.txt', Buffer.alloc(20 * 1024 * 1024 + 1, 'a ')), /large\.txt is larger than 20 MB/u),
  build(
    'bytes of no encoding',
    () => input('encoding.txt', Buffer.concat([Buffer.from(FRENCH.repeat(3)), Buffer.from([0xff]), Buffer.from(FRENCH)])),
    new RegExp(`encoding\\.txt .*${Buffer.byteLength(FRENCH.repeat(3))}`, 'u'),
  ),
  build('a password-protected PDF', () => input('locked.pdf', makePdf([['Bonjour']], { encrypted: true })), /locked\.pdf .*password/u),
  build('a broken PDF', () => input('broken.pdf', makePdf([['Bonjour']]).subarray(0, 40)), /broken\.pdf /u),
  build('a broken Word document', () => input('broken.docx', docx.subarray(0, docx.length - 60)), /broken\.docx /u),
  build('an ending that is not read', () => input('a.xlsx', 'PK'), /a\.xlsx has an ending that is not read; those read are .*\.txt/u),
  build(
    'an unknown language',
    () => input('deutsch.txt', 'Die Ministerin hat gestern mit dem Botschafter über die Zusammenarbeit der beiden Länder gesprochen.'),
    /deutsch\.txt.*(?:language|French)/u,
  ),
  build('metadata that is no JSON', () => input('a.txt', FRENCH, '{"issued": '), /a\.meta\.json is no valid JSON/u),
  build(
    'a misspelt field of metadata',
    () => input('b.txt', FRENCH, '{"isued": "2024-05-15"}'),
    /b\.meta\.json: "isued" is no known field; the fields are /u,
  ),
  build(
    'metadata that is no JSON, with its place',
    () => input('a.txt', FRENCH, '{\n  "title": "x",\n  isued: 3\n}'),
    /a\.meta\.json:3:3 is no/u,
  ),
  build('metadata with an error that quotes lines', () => input('a.txt', FRENCH, '{\n"title": x\n}'), /a\.meta\.json is no valid JSON/u),
  build(
    'metadata that no XML can hold',
    () => input('a.txt', FRENCH, '{"title": "a\\u0000b"}'),
    /a\.meta\.json: "title" must hold no control character/u,
  ),
  build(
    'a zero byte behind a byte order mark',
    () => input('mark.txt', `\uFEFF${FRENCH}\0`),
    /mark\.txt is not a text: it holds the control character U\+0000\./u,
  ),
  build('a device', () => '/dev/zero', /\/dev\/zero is a pipe or a device and no file/u),
  build('a name with a line end that is not there', () => here.path('a\nb.txt'), /a\\x0ab\.txt does not exist\./u),
  build('an empty word', () => '', /build was given an empty word\./u),
  build('a date that no calendar has', () => input('c.txt', FRENCH, '{"issued": "2024-02-30"}'), /c\.meta\.json: "issued" must be a date/u),
  {
    title: 'standard input without a byte',
    args: () => ['build', '-', '--out', here.path('out')],
    stdin: '',
    says: /^pledgegraph: Standard input is empty\./u,
  },
  {
    title: 'an --out below a file',
    args: () => ['build', SEED, '--out', path.join(input('file', 'x'), 'graph')],
    says: /cannot be written: (?:something|a part)/u,
  },
  {
    title: 'an --out that is a file',
    args: () => ['build', SEED, '--out', input('file', 'x')],
    says: /file is a file; a graph needs a folder of its own\./u,
  },
  {
    title: 'an --out that is a link in a circle',
    args: () => {
      if (!existsSync(here.path('circle'))) symlinkSync('circle', here.path('circle'));
      return ['build', SEED, '--out', here.path('circle')];
    },
    says: /circle cannot be written: its links lead in a circle\./u,
  },
  plain('an --out without a value', ['build', SEED, '--out', ''], /build was given --out with an empty value\./u),
  plain('more threads than any machine has', ['build', SEED, '--jobs', '100000'], /--jobs 100000 is no whole number from 1 to 256\./u),
  {
    title: 'an --out that holds something else',
    args: () => ['build', SEED, '--out', path.dirname(input('thesis.doc', 'x'))],
    says: /holds something else than a graph/u,
  },
  {
    title: 'a file of identities that is not there',
    args: () => ['build', SEED, '--out', here.path('out'), '--identities', here.path('none.tsv')],
    says: /The file of identities .*none\.tsv does not exist/u,
  },
  {
    title: 'a file of identities with a row that says nothing',
    args: () => ['build', SEED, '--out', here.path('out'), '--identities', input('ids.tsv', '# mine\nunite\tAnna Berg\tEva Berg\n')],
    says: /ids\.tsv:2:1: a row begins with "join" or "split", not "unite"\./u,
  },
  {
    title: 'a --base that begins no IRI',
    args: () => ['build', SEED, '--out', here.path('out'), '--base', 'my graph'],
    says: /--base my graph cannot begin an IRI/u,
  },
  turtle('malformed Turtle', '<https://a.example/b> <https://a.example/c>\n  "d" "e" .\n', /a\.ttl:2:7: malformed RDF: /u),
  turtle('an undeclared prefix', '\n\nx:a x:b x:c .\n', /a\.ttl:3:1: malformed RDF: /u),
  plain('RDF that is not there', ['validate', 'none.ttl'], /none\.ttl does not exist\./u),
  { title: 'a folder given as RDF', args: () => ['validate', here.path()], says: /is a folder; to check a graph folder, write --graph /u },
  {
    title: 'shapes that are not there',
    args: () => ['validate', '--graph', here.path('good'), '--shapes', here.path('none')],
    says: /none: there are no shapes here\./u,
  },
  query('malformed SPARQL', ['-'], /standard input:2:18: malformed SPARQL: /u, 'SELECT ?s\nWHERE { ?s ?p ?o ?q'),
  {
    title: 'a file without shapes',
    args: () => ['validate', '--graph', here.path('good'), '--shapes', input('none.ttl', '# none yet\n')],
    says: /none\.ttl: there are no shapes here\./u,
  },
  {
    title: 'shapes that are a device',
    args: () => ['validate', '--graph', here.path('good'), '--shapes', '/dev/null'],
    says: /\/dev\/null: there are no shapes here\./u,
  },
  {
    title: 'shapes with a malformed pattern',
    args: () => ['validate', '--graph', here.path('good'), '--shapes', input('pattern.ttl', MALFORMED_PATTERN)],
    says: /The shapes of .*pattern\.ttl cannot be used: /u,
  },
  {
    title: 'RDF that is not UTF-8',
    args: () => ['validate', input('latin.nt', Buffer.from('<a:b> <a:c> "\xe9" .\n', 'latin1'))],
    says: /latin\.nt is not valid UTF-8: the byte at offset 13 cannot be decoded\./u,
  },
  query('SPARQL without a query', ['-'], /standard input: there is no query in it\./u, '# later\n'),
  query('a parameter given twice', ['pledges', '--param', 'status=Agreed', '--param', 'status=Pledged'], /--param status is given twice/u),
  query('a parameter of every object', ['pledges', '--param', '__proto__=x'], /no parameter "__proto__"/u),
  query('a SPARQL Update', ['-'], /only queries .* are run/u, 'DELETE WHERE { ?s ?p ?o }'),
  query('SERVICE', ['-'], /SERVICE asks another server/u, 'SELECT * { SERVICE <https://a.example/> { ?s ?p ?o } }'),
  query(
    'an unknown query',
    ['pledges-by-beneficary'],
    /No saved query is called "pledges-by-beneficary"\. Did you mean pledges-by-beneficiary/u,
  ),
  query('a query file that is not there', ['none.rq'], /none\.rq does not exist\./u),
  query('an unknown parameter', ['pledges', '--param', 'statuss=Agreed'], /no parameter "statuss"\. Did you mean status\?/u),
  query('a parameter without a value', ['pledges', '--param', 'status'], /--param status: write it as NAME=VALUE\./u),
  query(
    'a parameter of the wrong type',
    ['pledges-open-on-date', '--param', 'date=yesterday'],
    /the parameter date wants a day of the calendar/u,
  ),
  query('a parameter that is needed', ['events-involving'], /events-involving needs the parameter /u),
  query('an unknown format', ['pledges', '--format', 'jsno'], /--format jsno is unknown; did you mean json\?/u),
  plain(
    'a graph that is not there',
    ['query', 'pledges', '--graph', 'nowhere'],
    /no graph at nowhere\. Build one with: pledgegraph build/u,
  ),
  {
    title: 'a folder that is no graph',
    args: () => ['network', '--graph', path.dirname(input('x.txt', 'x'))],
    says: /holds no graph \(no manifest\.json\)/u,
  },
  {
    title: 'words that nothing says',
    args: () => ['explain', 'the moon landing', '--graph', here.path('good')],
    says: /Nothing in .* is named or said by "the moon landing"/u,
  },
  {
    title: 'tables without a folder',
    args: () => ['export', '--format', 'csv', '--graph', here.path('good')],
    says: /name a folder for them with --output DIR/u,
  },
  {
    title: 'an unwritable --output',
    args: () => ['export', '--format', 'turtle', '--graph', here.path('good'), '--output', path.join(input('file', 'x'), 'a.ttl')],
    says: /cannot be written/u,
  },
  plain('provenance in a drawing', ['export', '--format', 'svg', '--provenance'], /--provenance goes with the formats of RDF/u),
  plain('an unknown command', ['bulid', 'a.txt'], /There is no command "bulid"; did you mean build\? See pledgegraph --help\./u),
  plain(
    'an unknown option',
    ['build', 'a.txt', '--ouput', 'x'],
    /build has no option --ouput; did you mean --out\? See pledgegraph build --help\./u,
  ),
  plain('an unknown option without a command', ['--vresion'], /There is no option --vresion; did you mean --version\?/u),
  plain('an option without its value', ['build', 'a.txt', '--out'], /--out <value>.* See pledgegraph build --help\./u),
  plain('a command without its input', ['build'], /build needs a file, a folder, or - for standard input\./u),
  plain('words that a command does not take', ['network', 'pledges'], /network takes only options; "pledges" is too much\./u),
  {
    title: 'a tree of another language',
    args: () => ['parse', input('deutsch.txt', 'Die Ministerin hat gestern mit dem Botschafter gesprochen.')],
    says: /deutsch\.txt is neither clearly French nor clearly English/u,
  },
  plain('an address of clients with a query', ['serve', '--public-url', 'http://a.example/?b'], /it is a web address without/u),
  plain('a malformed pattern', ['parse', SEED, '--match', '[lemma=donner'], /pattern/iu),
  plain('an unknown rule', ['rules', 'test', 'meetign'], /There is no rule "meetign"\. Did you mean meeting\?/u),
];

describe('bad input', () => {
  before(async () => {
    const { code, err } = await pledgegraph(['build', SEED, '--out', here.path('good'), '--quiet']);
    assert.equal(code, 0, err);
  });
  after(() => here.remove());

  for (const { title, args, stdin, says } of CASES) {
    it(`${title}: one sentence, exit code 2, nothing written`, async () => {
      const { code, out, err } = await pledgegraph(args(), stdin);
      assert.match(err, says);
      assert.match(err, /^pledgegraph: [^\n]+\n$/u);
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.deepEqual(
        readdirSync(here.path()).filter((name) => name.startsWith('out')),
        [],
      );
    });
  }

  it('no date anywhere: said, and built without relative dates', async () => {
    const file = input('undated.txt', FRENCH);
    const { code, out, err } = await pledgegraph(['build', file, '--out', here.path('undated')]);
    assert.equal(code, 0);
    assert.match(out, /^undated {2}fr {2}no date /u);
    assert.match(err, /undated\.txt: no date of issue is given or found; relative dates/u);
    const [graph] = readdirSync(here.path('undated', 'graphs'));
    assert.doesNotMatch(readFileSync(here.path('undated', 'graphs', graph), 'utf8'), /hasEarliestBeginTimeStamp/u);
  });

  it('one unusable input among others: named, left out, the others built, exit code 2', async () => {
    const bad = input(
      'deutsch.txt',
      'Die Ministerin hat gestern mit dem Botschafter über die Zusammenarbeit der beiden Länder gesprochen.',
    );
    const { code, out, err } = await pledgegraph(['build', bad, here.path('none.txt'), SEED, '--out', here.path('some')]);
    assert.equal(code, 2);
    assert.match(err, /none\.txt does not exist/u);
    assert.match(err, /deutsch\.txt/u);
    assert.match(out, /^1 document in .*some: /mu);
    assert.match(out, /2 inputs not usable and not in the graph/u);
    const { documents } = JSON.parse(readFileSync(here.path('some', 'manifest.json'), 'utf8'));
    assert.deepEqual(
      documents.map((entry: { identifier: string }) => entry.identifier),
      ['seed'],
    );
  });

  it('a build that fails leaves the graph that was there', async () => {
    const manifest = readFileSync(here.path('good', 'manifest.json'), 'utf8');
    const { code } = await pledgegraph(['build', here.path('none.txt'), '--out', here.path('good')]);
    assert.equal(code, 2);
    assert.equal(readFileSync(here.path('good', 'manifest.json'), 'utf8'), manifest);
    assert.equal(existsSync(here.path('good.lock')), false);
  });

  it('a graph file that was changed: named, exit code 2', async () => {
    await pledgegraph(['build', SEED, '--out', here.path('changed'), '--quiet']);
    const [graph] = readdirSync(here.path('changed', 'graphs'));
    writeFileSync(here.path('changed', 'graphs', graph), '');
    const { code, err } = await pledgegraph(['export', '--format', 'n-quads', '--graph', here.path('changed')]);
    assert.equal(code, 2);
    assert.match(err, new RegExp(`${graph} was changed after it was built\\.`, 'u'));
  });

  it('what a folder holds and nobody can read: named, and the others built', async () => {
    const folder = here.path('links');
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'a.txt'), FRENCH);
    symlinkSync('nowhere', path.join(folder, 'b.txt'));
    const { code, err } = await pledgegraph(['build', folder, '--out', here.path('of-links'), '--quiet']);
    assert.equal(code, 2);
    assert.match(err, /b\.txt does not exist\./u);
    assert.equal(JSON.parse(readFileSync(here.path('of-links', 'manifest.json'), 'utf8')).documents.length, 1);
  });

  it('a name with a line end: one line for the document, and one for the note', async () => {
    const { out, err } = await pledgegraph(['build', input('two\nlines.txt', FRENCH), '--out', here.path('lines')]);
    assert.match(out, /^two lines {2}fr /u);
    assert.match(err, /^pledgegraph: [^\n]+two\\x0alines\.txt: no date [^\n]+\n$/u);
  });

  const DAMAGES: readonly [string, (manifest: { documents: unknown[]; registry: { graph: string } }) => void, RegExp][] = [
    ['an entry that is none', ({ documents }) => documents.splice(0, 1, null), /what it says of document number 1 is damaged/u],
    [
      'an entry without its counts',
      ({ documents: [entry] }) => delete (entry as { counts?: unknown }).counts,
      /what it says of document seed is damaged/u,
    ],
    [
      'a registry elsewhere',
      ({ registry }) => {
        registry.graph = '../registry.nq';
      },
      /the registry is in a file outside the graph folder/u,
    ],
  ];
  for (const [title, damage, says] of DAMAGES) {
    it(`a manifest with ${title}: said, and mended by a build`, async () => {
      const graph = here.path('damaged');
      const file = path.join(graph, 'manifest.json');
      await pledgegraph(['build', SEED, '--out', graph, '--quiet']);
      const manifest = JSON.parse(readFileSync(file, 'utf8'));
      damage(manifest);
      writeFileSync(file, JSON.stringify(manifest));
      const { code, err } = await pledgegraph(['query', 'pledges', '--graph', graph]);
      assert.match(err, /^pledgegraph: [^\n]*manifest\.json: [^\n]+\n$/u);
      assert.match(err, says);
      assert.equal(code, 2);
      assert.equal((await pledgegraph(['build', SEED, '--out', graph, '--quiet'])).code, 0);
      assert.equal((await pledgegraph(['query', 'pledges', '--graph', graph])).code, 0);
    });
  }
});

describe('where output goes', () => {
  before(async () => {
    mkdirSync(here.path(), { recursive: true });
    await pledgegraph(['build', SEED, '--out', here.path('good'), '--quiet']);
  });
  after(() => here.remove());

  const draw = (output: string) => pledgegraph(['export', '--format', 'svg', '--graph', here.path('good'), '--output', output]);

  it('a link stays, and what it leads to is written', async () => {
    symlinkSync('there.svg', here.path('link.svg'));
    assert.equal((await draw(here.path('link.svg'))).code, 0);
    assert.ok(lstatSync(here.path('link.svg')).isSymbolicLink());
    assert.match(readFileSync(here.path('there.svg'), 'utf8'), /^<svg/u);
  });

  it('a pipe is written to, and not replaced', async () => {
    execFileSync('mkfifo', [here.path('pipe')]);
    const reader = spawn('cat', [here.path('pipe')]);
    let read = '';
    reader.stdout.on('data', (part: Buffer) => {
      read += part;
    });
    const ended = once(reader, 'close');
    assert.equal((await draw(here.path('pipe'))).code, 0);
    await ended;
    assert.match(read, /^<svg/u);
    assert.ok(lstatSync(here.path('pipe')).isFIFO());
  });

  it('a graph goes where a link leads', async () => {
    mkdirSync(here.path('real'));
    symlinkSync('real', here.path('name'));
    const { code, err } = await pledgegraph(['build', SEED, '--out', here.path('name'), '--quiet']);
    assert.equal(code, 0, err);
    assert.ok(existsSync(here.path('real', 'manifest.json')));
    assert.ok(!existsSync(here.path('name.partial')));
  });
});
