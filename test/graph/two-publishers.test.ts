import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildDocument } from '../../src/build.ts';
import { explain } from '../../src/graph/explain.ts';
import { Identities } from '../../src/graph/identities.ts';
import { DEFAULT_BASE } from '../../src/graph/iris.ts';
import { writeNQuads } from '../../src/graph/nquads.ts';
import type { Quad } from '../../src/graph/terms.ts';
import { GraphView } from '../../src/graph/view.ts';
import { FOAF, ORG, PG } from '../../src/graph/vocabulary.ts';
import { actorNetwork } from '../../src/network/actors.ts';
import { renderPicture } from '../../src/network/picture.ts';
import { evaluate, findQuery, loadQueries, openStore, prepare, readResultsJson, renderResult } from '../../src/query/index.ts';
import { readInputs } from '../../src/read/index.ts';
import { validate } from '../../src/validate/index.ts';
import { pledgegraph, room } from '../cli/console.ts';

const FOLDER = fileURLToPath(new URL('two-publishers', import.meta.url));

describe('texts of several publishers', () => {
  const built = new Map<string, Quad[]>();
  let view: GraphView;
  const build = async (identities?: Identities): Promise<Map<string, Quad[]>> => {
    const graphs = new Map<string, Quad[]>();
    for (const { text, meta, language } of (await readInputs([FOLDER])).documents) {
      const checked = await buildDocument({ text, meta, language }, { base: DEFAULT_BASE, file: meta.identifier, plain: true, identities });
      assert.ok(checked.report.conforms, meta.identifier);
      graphs.set(meta.identifier, [...checked.built.graph.document, ...checked.built.graph.registry]);
    }
    return graphs;
  };
  /** Identifiers of the texts that tell of each thing of a class, by thing. */
  const tellersOf = (graphs: ReadonlyMap<string, readonly Quad[]>, type: string): string[][] => {
    const tellers = new Map<string, string[]>();
    for (const [identifier, quads] of graphs)
      for (const { object, subject } of quads)
        if (object.value === type) tellers.set(subject.value, [...(tellers.get(subject.value) ?? []), identifier]);
    return [...tellers.values()].map((names) => names.sort()).sort((a, b) => b.length - a.length || (a.join() < b.join() ? -1 : 1));
  };
  const rows = async (name: string, params: Record<string, string> = {}): Promise<Record<string, string>[]> => {
    const store = await openStore(writeNQuads([...built.values()].flat()));
    const table = readResultsJson(renderResult(await evaluate(store, prepare(findQuery(loadQueries(), name), params)), 'json'));
    assert.ok(table.kind === 'table');
    return table.rows.map((row) => Object.fromEntries(Object.entries(row).map(([column, term]) => [column, term?.value ?? ''])));
  };

  before(async () => {
    for (const [identifier, quads] of await build()) built.set(identifier, quads);
    view = new GraphView([...built.values()].flat());
  });

  for (const [what, type, expected] of [
    ['people', FOAF.Person, [['chisinau-en', 'oslo-fr', 'paris-fr'], ['chisinau-en', 'oslo-fr'], ['stockholm-en']]],
    ['meetings', PG.Meeting, [['chisinau-en', 'oslo-fr'], ['paris-fr']]],
    ['summits, planned and held', PG.Summit, [['oslo-fr', 'the-hague-en']]],
    ['visits', PG.Visit, [['paris-fr'], ['stockholm-en']]],
    [
      'pledges',
      PG.Pledge,
      [
        ['chisinau-en', 'oslo-fr', 'paris-fr'],
        ['oslo-fr', 'paris-fr'],
      ],
    ],
  ] as const) {
    it(`tell of the same ${what}`, () => assert.deepEqual(tellersOf(built, type), expected));
  }

  it('conform together as each does alone', async () => {
    assert.ok((await validate([...built.values()].flat())).conforms);
  });

  it('count a promise once', async () => {
    assert.deepEqual(await rows('totals-by-currency'), [
      { currency: 'EUR', pledges: '1', min: '45000000', max: '45000000', unbounded: '0' },
    ]);
    const pledges = await rows('pledges');
    assert.equal(pledges.length, 2);
    assert.equal(pledges.find(({ currency }) => currency)?.due, '2026');
    assert.deepEqual(await rows('planned-events'), []);
  });

  it('give no row twice for one fact in any saved query', async () => {
    for (const query of loadQueries().values()) {
      if (query.parameters.some(({ required }) => required)) continue;
      const seen = new Set<string>();
      for (const { pledge, event, ...rest } of await rows(query.name)) {
        const fact = pledge ?? event;
        if (!fact) continue;
        const row = [fact, rest.item, rest.role, rest.participant, rest.chair, rest.by, rest.on].join(' ');
        assert.ok(!seen.has(row), `${query.name}: ${row}`);
        seen.add(row);
      }
    }
  });

  it('make one network and one picture', () => {
    const network = actorNetwork(view);
    const gifts = network.filterEdges((_, { kind }) => kind === 'pledge').map((edge) => network.getEdgeAttribute(edge, 'count'));
    assert.deepEqual(gifts, [2]);
    assert.equal(network.filterNodes((_, { label }) => label === 'Ingrid Solberg-Haugen').length, 1);
    assert.equal(renderPicture(view).match(/45 million EUR/gu)?.length, 1);
  });

  it('are explained: why mentions are one, and why two of a name are apart', () => {
    const lines = explain(view, 'Victor Munteanu').flatMap(({ identity }) => identity);
    assert.ok(
      lines.some((line) =>
        line.startsWith('these 3 mentions in 3 texts are one person: same name (victor munteanu), same post (minister), same body ('),
      ),
      lines.join('\n'),
    );
    assert.ok(
      lines.some((line) => /^kept apart from Victor Munteanu <.*>: other post \(minister; there president\), other body \(/u.test(line)),
      lines.join('\n'),
    );
  });

  describe('with a file of identities', () => {
    const joinedTo = (graphs: ReadonlyMap<string, readonly Quad[]>) => tellersOf(graphs, FOAF.Person);

    it('join people by name', async () => {
      const graphs = await build(Identities.parse('join\tVictor Munteanu\tIngrid Solberg-Haugen\ta test\n', 'f'));
      const told = joinedTo(graphs);
      assert.equal(told.length, 1);
      assert.deepEqual([...new Set(told[0])], ['chisinau-en', 'oslo-fr', 'paris-fr', 'stockholm-en']);
    });

    it('split a person in one document, and join what was split', async () => {
      const split = await build(Identities.parse('split\tVictor Munteanu\tparis-fr\n', 'f'));
      assert.deepEqual(joinedTo(split), [['chisinau-en', 'oslo-fr'], ['chisinau-en', 'oslo-fr'], ['paris-fr'], ['stockholm-en']]);
      const local = split.get('paris-fr')!.find(({ object }) => object.value === FOAF.Person)!.subject.value;
      const other = split.get('stockholm-en')!.find(({ object }) => object.value === FOAF.Person)!.subject.value;
      const again = await build(Identities.parse(`split\tVictor Munteanu\tparis-fr\njoin\t${local}\t<${other}>\n`, 'f'));
      assert.deepEqual(joinedTo(again)[2], ['paris-fr', 'stockholm-en']);
    });

    it('split and join events and pledges by IRI', async () => {
      const [pledge] = built
        .get('the-hague-en')!
        .filter(({ object }) => object.value === PG.Summit)
        .map(({ subject }) => subject.value);
      const split = await build(Identities.parse(`split\t${pledge}\toslo-fr\n`, 'f'));
      assert.deepEqual(tellersOf(split, PG.Summit), [['oslo-fr'], ['the-hague-en']]);
      const meetings = [...built.values()]
        .flat()
        .filter(({ object }) => object.value === PG.Meeting)
        .map(({ subject }) => subject.value);
      const [a, b] = [...new Set(meetings)].map((iri) => iri.slice(DEFAULT_BASE.length));
      assert.deepEqual(tellersOf(await build(Identities.parse(`join\t${a}\t${b}\n`, 'f')), PG.Meeting), [
        ['chisinau-en', 'oslo-fr', 'paris-fr'],
      ]);
    });

    it('builds again what another file may change, in threads as without', async () => {
      const here = room();
      try {
        const [file, out] = [here.path('ids.tsv'), here.path('graph')];
        writeFileSync(file, 'join\tVictor Munteanu\tIngrid Solberg-Haugen\n');
        const run = async (...options: string[]) => {
          const printed = await pledgegraph(['build', FOLDER, '--out', out, '--json', ...options]);
          return JSON.parse(printed.out.trim().split('\n').at(-1)!).summary.unchanged;
        };
        assert.equal(await run(), 0);
        assert.equal(await run('--identities', file, '--jobs', '2'), 0);
        assert.equal(await run('--identities', file), 5);
        const { out: told } = await pledgegraph(['explain', 'Victor Munteanu', '--graph', out]);
        assert.match(told, /these 6 mentions in 4 texts are one person: joined by the file of identities/u);
        writeFileSync(file, '# nothing any more\n');
        assert.equal(await run('--identities', file), 0);
      } finally {
        here.remove();
      }
    }).timeout(60_000);

    it('does not depend on the order of rows', async () => {
      const table = ['join\tperson/a.1\tperson/b.2', 'join\tperson/c.3\tperson/b.2', 'split\tAnna Berg\tx'];
      const [there, back] = [table, [...table].reverse()].map((all) => Identities.parse(`# note\n\n${all.join('\r\n')}\n`, 'f'));
      assert.equal(there.hash, back.hash);
      for (const path of ['person/a.1', 'person/b.2', 'person/c.3']) {
        assert.equal(there.joined(path), 'person/a.1');
        assert.equal(back.joined(path), 'person/a.1');
      }
      assert.notEqual(there.hash, Identities.parse('', 'f').hash);
    });

    for (const [row, place, words] of [
      ['merge\tAnna Berg\tEva Berg', 'f:2:1', /begins with "join" or "split"/u],
      ['join\tAnna Berg', 'f:2:15', /needs what is joined to it in column 3/u],
      ['join\t\tEva Berg', 'f:2:6', /needs what is kept in column 2/u],
      ['split\tAnna Berg\t ', 'f:2:17', /needs the document/u],
      ['join\tAnna Berg\tEva Berg\tnote\tmore', 'f:2:30', /a fourth for notes/u],
      ['join\tAnna Berg\tanna  berg', 'f:2:16', /joined to itself/u],
      ['join\tperson/a.1\tevent/b', 'f:2:17', /kind of thing/u],
      ['join\tBerg\tEva Berg', 'f:2:6', /no full name/u],
      ['join\tcountry/NOR\tcountry/SWE', 'f:2:6', /no IRI of a person/u],
      ['join\tperson/emmanuel-macron\tEva Berg', 'f:2:6', /entry of the lexicon/u],
    ] as const) {
      it(`refuses ${JSON.stringify(row)}`, () => {
        assert.throws(
          () => Identities.parse(`# identities\n${row}\n`, 'f'),
          (error: { code: string; message: string }) => {
            assert.equal(error.code, 'identities-malformed');
            assert.ok(error.message.startsWith(`${place}: `), error.message);
            assert.match(error.message, words);
            return true;
          },
        );
      });
    }
  });

  it('keep memberships of each text', () => {
    assert.equal(view.ofType(ORG.Membership).length, 6);
  });
});
