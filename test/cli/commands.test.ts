import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Parser } from 'n3';
import { COMMANDS } from '../../src/cli/commands.ts';
import { RDF_FORMATS } from '../../src/graph/serialise.ts';
import { loadQueries } from '../../src/query/index.ts';
import { pledgegraph, ROOT, room, SEED } from './console.ts';

const ENGLISH = 'Switzerland will provide 12 million francs to Sudan. The foreign ministers of Kenya and Ghana met in Nairobi yesterday.';
const here = room();
const GRAPH = here.path('graph');

/** Runs a command that must succeed, and gives what it printed. */
async function printed(...args: readonly string[]): Promise<string> {
  const { code, out, err } = await pledgegraph(args);
  assert.equal(code, 0, err);
  return out;
}

const onGraph = (...args: readonly string[]): Promise<string> => printed(...args, '--graph', GRAPH);

describe('commands', () => {
  before(async () => {
    mkdirSync(here.path('in'));
    writeFileSync(here.path('in', 'seed.txt'), readFileSync(SEED));
    writeFileSync(here.path('in', 'swiss.txt'), ENGLISH);
    writeFileSync(here.path('in', 'swiss.meta.json'), '{ "issued": "2024-05-15", "title": "Support for Sudan" }');
    const out = await printed('build', here.path('in'), '--out', GRAPH);
    assert.match(out, /^seed {2}fr {2}2024-08-28 {2}\d+ events {2}\d+ pledges {2}\d+ entities$/mu);
    assert.match(out, /^swiss {2}en {2}2024-05-15 {2}\d+ events? {2}1 pledge {2}\d+ entities$/mu);
    assert.match(out, /^2 documents in .*: \d+ events, \d+ pledges, \d+ quads, \d+ spans that quote the text, \d+ warnings?$/mu);
  });
  after(() => here.remove());

  describe('build', () => {
    it('writes one canonical file a text, columns, the provenance and a manifest', () => {
      assert.deepEqual(
        readdirSync(GRAPH).map((name) => name.replace(/\.[0-9a-f]{12}\./u, '.HASH.')),
        ['columns.HASH.bin', 'graphs', 'manifest.json', 'provenance.nq', 'registry.HASH.json', 'registry.HASH.nq', 'rejected', 'texts'],
      );
      assert.equal(readdirSync(path.join(GRAPH, 'graphs')).length, 2);
    });

    it('gives the same graph twice, in another process order or not', async () => {
      await printed('build', here.path('in', 'swiss.txt'), here.path('in', 'seed.txt'), '--out', here.path('again'), '--quiet');
      for (const format of RDF_FORMATS)
        assert.equal(
          await onGraph('export', '--format', format),
          await printed('export', '--format', format, '--graph', here.path('again')),
          format,
        );
    });

    it('reads standard input', async () => {
      const { code, out } = await pledgegraph(['build', '-', '--out', here.path('piped')], ENGLISH);
      assert.equal(code, 0);
      assert.match(out, /^stdin {2}en {2}no date /u);
      assert.match(await printed('explain', 'Nairobi', '--graph', here.path('piped')), /piped\/texts\/stdin\.[0-9a-f]+\.txt:1:\d+:/u);
    });

    it('does not read the texts that a graph folder keeps', async () => {
      mkdirSync(here.path('both'));
      writeFileSync(here.path('both', 'swiss.txt'), ENGLISH);
      for (let twice = 0; twice < 2; twice++) {
        assert.match(await printed('build', here.path('both'), '--out', here.path('both', 'graph')), /^1 document in /mu);
      }
    });

    it('puts the base before every instance', async () => {
      await printed('build', SEED, '--out', here.path('based'), '--base', 'https://data.example.org/g', '--quiet');
      const nquads = await printed('export', '--format', 'n-quads', '--graph', here.path('based'));
      assert.match(nquads, /<https:\/\/data\.example\.org\/g\/country\/UKR>/u);
      assert.doesNotMatch(nquads, /pledgegraph\.example/u);
    });

    it('prints lines of JSON, or nothing', async () => {
      const lines = (await printed('build', here.path('in'), '--out', here.path('json'), '--json'))
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
      assert.deepEqual(
        lines.map(({ identifier, summary }) => identifier ?? summary.documents),
        ['seed', 'swiss', 2],
      );
      assert.equal(await printed('build', here.path('in'), '--out', here.path('json'), '--quiet'), '');
    });
  });

  describe('validate', () => {
    it('shows findings with their words, and finds no Violation', async () => {
      const out = await onGraph('validate');
      assert.match(out, /^\S*seed\.txt:\d+:\d+: (?:Warning|Info): .*\[[\w-]+\]\n {2}<.*\n {2}.*\[.+\]/mu);
      assert.match(out, /^0 violations, \d+ warnings?, \d+ infos?$/mu);
    });

    it('shows the sentences of a file too, where the graph keeps its text, and ends with 1 for a Violation', async () => {
      const broken = here.path('broken.ttl');
      const turtle = await onGraph('export', '--format', 'turtle');
      writeFileSync(broken, turtle.replaceAll(/ +schema:currency "EUR" ;?\n/gu, ''));
      const { code, out } = await pledgegraph(['validate', broken, '--graph', GRAPH]);
      assert.equal(code, 1);
      assert.match(out, /seed\.txt:3:\d+: Violation: .*\n.*\n {2}.*\[[^\]]*40 milliards d’euros[^\]]*\]/u);
    });

    it('reads standard input', async () => {
      const { code, out } = await pledgegraph(['validate', '-'], await onGraph('export', '--format', 'n-quads'));
      assert.equal(code, 0);
      assert.match(out, /^0 violations/mu);
    });

    it('takes shapes of others', async () => {
      const shapes = here.path('shapes.ttl');
      writeFileSync(
        shapes,
        '@prefix sh: <http://www.w3.org/ns/shacl#> .\n<urn:s> a sh:NodeShape ; sh:targetClass <https://w3id.org/pledgegraph/ns#Pledge> ; sh:property <urn:p> .\n<urn:p> sh:path <urn:seal> ; sh:minCount 1 ; sh:message "No seal."@en .\n',
      );
      const { code, out } = await pledgegraph(['validate', '--graph', GRAPH, '--shapes', shapes]);
      assert.equal(code, 1);
      assert.match(out, /Violation: No seal\./u);
    });

    it('writes JSON, Turtle and SARIF', async () => {
      JSON.parse(await onGraph('validate', '--json'));
      assert.equal(JSON.parse(await onGraph('validate', '--format', 'sarif')).version, '2.1.0');
      assert.ok(new Parser().parse(await onGraph('validate', '--format', 'turtle')).length > 0);
    });

    it('prints nothing with --quiet where nothing is wrong', async () => assert.equal(await onGraph('validate', '--quiet'), ''));
  });

  describe('query', () => {
    it('lists the saved queries', async () => {
      const out = await printed('query');
      for (const { name, question } of loadQueries().values())
        assert.ok(out.includes(`${name}\n    ${question.en}\n    ${question.fr}\n`), name);
    });

    it('answers a saved query with a parameter, in each format', async () => {
      const ask = ['query', 'pledges-by-beneficiary', '--param', 'beneficiary=Sudan'];
      assert.match(await onGraph(...ask), /12 000 000/u);
      assert.match(await onGraph(...ask, '--json'), /"12000000"/u);
      assert.match(await onGraph(...ask, '--format', 'csv'), /,12000000,/u);
      assert.match(await onGraph(...ask, '--format', 'tsv'), /\t/u);
      assert.match(await onGraph(...ask, '--format', 'xml'), /<sparql /u);
    });

    it('takes what a table shows of an IRI for a parameter', async () => {
      const byName = await onGraph('query', 'pledges-by-beneficiary', '--param', 'beneficiary=Sudan');
      assert.equal(await onGraph('query', 'pledges-by-beneficiary', '--param', 'beneficiary=country/SDN'), byName);
      const [pledge] = /pledge\/[0-9a-f]+/u.exec(byName)!;
      assert.match(await onGraph('query', 'evidence', '--param', `subject=${pledge}`), /12 million francs/u);
    });

    it('answers own queries: from a file, from standard input, with relative IRIs', async () => {
      const file = here.path('own.rq');
      writeFileSync(file, 'ASK { <country/UKR> ?p ?o }');
      assert.match(await onGraph('query', file), /true|yes/iu);
      const { out } = await pledgegraph(['query', '-', '--graph', GRAPH], 'CONSTRUCT { ?s a ?c } WHERE { ?s a ?c } LIMIT 3');
      assert.ok(new Parser().parse(out).length > 0, 'a graph is written as Turtle');
    });
  });

  describe('export', () => {
    it('writes RDF that says the same in every syntax', async () => {
      const count = async (format: string): Promise<number> =>
        new Set(
          new Parser()
            .parse(await onGraph('export', '--format', format))
            .map(({ subject, predicate, object }) => `${subject.value} ${predicate.value} ${object.value}`),
        ).size;
      const triples = await count('n-triples');
      for (const format of ['turtle', 'trig', 'n-quads']) assert.equal(await count(format), triples, format);
    });

    it('leaves provenance out unless it is asked for', async () => {
      assert.doesNotMatch(await onGraph('export', '--format', 'trig'), /startedAtTime/u);
      assert.match(await onGraph('export', '--format', 'trig', '--provenance'), /startedAtTime/u);
    });

    it('draws: SVG, GEXF and GraphML with events and pledges as nodes', async () => {
      assert.match(await onGraph('export', '--format', 'svg'), /^<svg /u);
      for (const format of ['gexf', 'graphml']) assert.match(await onGraph('export', '--format', format), /pledge\/[0-9a-f]{20}/u);
    });

    it('writes four tables into a folder', async () => {
      await onGraph('export', '--format', 'csv', '--output', here.path('tables'));
      assert.deepEqual(readdirSync(here.path('tables')), ['events.csv', 'organisations.csv', 'people.csv', 'pledges.csv']);
    });

    it('writes a file, and says so unless it is to be quiet', async () => {
      const file = here.path('new', 'graph.ttl');
      const told = await pledgegraph(['export', '--format', 'turtle', '--graph', GRAPH, '-o', file]);
      assert.equal(told.err, `${file} written\n`);
      assert.equal(readFileSync(file, 'utf8'), await onGraph('export', '--format', 'turtle'));
      assert.equal((await pledgegraph(['export', '--format', 'turtle', '--graph', GRAPH, '-o', file, '-q'])).err, '');
    });
  });

  describe('explain', () => {
    it('shows a fact, its words in their sentence, its rule, and the tree that the rule saw', async () => {
      const out = await onGraph('explain', '12 million francs');
      assert.match(out, /^Pledge: /u);
      assert.match(out, /swiss\.txt:1:\d+:\n {4}\[Switzerland will provide 12 million francs to Sudan\]/u);
      assert.match(out, /found by pledge\/\w+, confidence /u);
      assert.match(out, /▸ +\d+ .*francs/u);
    });

    it('finds an agent by name and a fact by a part of its IRI', async () => {
      assert.match(await onGraph('explain', 'Jens', 'Stoltenberg'), /^Person: Jens Stoltenberg/u);
      const [{ iri }] = JSON.parse(await onGraph('explain', '12 million francs', '--json'));
      assert.match(await onGraph('explain', iri.slice(iri.lastIndexOf('/') + 1)), new RegExp(iri, 'u'));
    });
  });

  describe('network', () => {
    it('ranks actors, and writes them for drawing programs', async () => {
      assert.match(await onGraph('network'), /^actor .*PageRank .*betweenness .*community/u);
      assert.ok(JSON.parse(await onGraph('network', '--json')).length > 0);
      assert.match(await onGraph('network', '--format', 'gexf'), /<gexf /u);
      assert.match(await onGraph('network', '--format', 'graphml'), /<graphml /u);
    });
  });

  describe('parse', () => {
    it('draws trees, and writes CoNLL-U and JSON', async () => {
      assert.match(await printed('parse', here.path('in', 'swiss.txt')), /^1\. Switzerland will provide /u);
      assert.match(await printed('parse', here.path('in', 'swiss.txt'), '--format', 'conllu'), /^# newdoc id = swiss\n/u);
      assert.equal(JSON.parse(await printed('parse', here.path('in', 'swiss.txt'), '--json')).sentences.length, 2);
    });
  });

  describe('parse --match', () => {
    it('shows where a pattern matches, with what it captured', async () => {
      const ask = ['parse', here.path('in', 'swiss.txt'), '--match', 'v=[@give] >nsubj who=[#Country]'];
      assert.match(
        await printed(...ask),
        /swiss\.txt:1:18: Switzerland will \[provide\] 12 million francs to Sudan\.\n {2}v: provide\n {2}who: Switzerland\n/u,
      );
      assert.deepEqual(JSON.parse((await printed(...ask, '--json')).split('\n')[0]).captures, { v: ['provide'], who: ['Switzerland'] });
    });
  });

  describe('rules', () => {
    it('lists rules and runs the examples of one', async () => {
      assert.match(await printed('rules'), /^pledge\/give {2}/mu);
      const { out } = await pledgegraph(['rules', 'test', 'meeting']);
      assert.match(out, /^\d+ examples of 1 rules, \d+ not read as they say$/mu);
    });
  });

  describe('help and version', () => {
    for (const { name, usage, options } of COMMANDS) {
      it(`of ${name} names every option`, async () => {
        const help = await printed(name, '--help');
        assert.equal(await printed('help', name), help);
        assert.ok(help.includes(`Usage: pledgegraph ${usage}\n`));
        for (const option of Object.keys(options)) assert.match(help, new RegExp(`--${option}\\b`, 'u'));
      });
    }

    it('without a command lists all commands', async () => {
      const overview = await printed();
      assert.equal(await printed('--help'), overview);
      for (const { name, summary } of COMMANDS) assert.match(overview, new RegExp(`^ {2}${name} +${summary}$`, 'mu'));
    });

    it('tells the version of the package', async () => {
      const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
      assert.equal(await printed('--version'), `${version}\n`);
      assert.equal(await printed('build', '-V'), `${version}\n`);
    });

    it('takes options before the command too', async () => {
      assert.equal(await printed('--quiet', 'validate', '--graph', GRAPH), '');
      assert.equal(await printed('--graph', GRAPH, 'query', 'pledges'), await onGraph('query', 'pledges'));
    });
    it('keeps the columns of its lists, and one empty line between two parts', async () => {
      for (const { name } of COMMANDS) assert.doesNotMatch(await printed(name, '--help'), /^--|\n\n\n/mu, name);
      assert.equal(await printed('help', 'help'), await printed('--help'));
    });
  });
});
