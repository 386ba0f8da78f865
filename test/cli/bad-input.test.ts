import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
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
  build('a date that no calendar has', () => input('c.txt', FRENCH, '{"issued": "2024-02-30"}'), /c\.meta\.json: "issued" must be a date/u),
  {
    title: 'standard input without a byte',
    args: () => ['build', '-', '--out', here.path('out')],
    stdin: '',
    says: /Standard input is empty\./u,
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
});
