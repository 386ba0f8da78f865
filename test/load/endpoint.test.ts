import assert from 'node:assert/strict';
import { pledgegraph, room } from '../cli/console.ts';
import { FakeStore, FUSEKI } from './fake-store.ts';
import { buildGraph } from './graphs.ts';

describe('commands on a store', function () {
  this.timeout(60_000);
  const here = room();
  const fake = new FakeStore();
  let graph: string;
  let url: string;

  before(async () => {
    graph = await buildGraph(here.path());
    fake.behaviour = { headers: FUSEKI };
    url = await fake.listen();
    const { code, err } = await pledgegraph(['load', '--to', url, '--graph', graph]);
    assert.equal(code, 0, err);
  });
  after(async () => {
    await fake.close();
    here.remove();
  });

  const own = 'PREFIX pg: <https://w3id.org/pledgegraph/ns#> SELECT ?p { ?p a pg:Pledge } ORDER BY ?p';
  const COMMANDS: readonly { readonly args: readonly string[]; readonly stdin?: string }[] = [
    { args: ['query', 'pledges'] },
    { args: ['query', 'pledges', '--format', 'csv'] },
    { args: ['query', 'pledges-by-pledger', '--param', 'pledger=country/NOR', '--json'] },
    { args: ['query', 'facts-about', '--param', 'subject=Norway'] },
    { args: ['query', '-'], stdin: 'PREFIX pg: <https://w3id.org/pledgegraph/ns#> ASK { GRAPH ?g { ?p a pg:Pledge } }' },
    { args: ['query', '-'], stdin: 'DESCRIBE <country/NOR> FROM <graph/en-oslo>' },
    { args: ['export', '--format', 'turtle'] },
    { args: ['export', '--format', 'n-quads'] },
    { args: ['export', '--format', 'svg'] },
    { args: ['network'] },
  ];
  for (const { args, stdin } of COMMANDS) {
    it(`${args.join(' ')} gives what it gives on the folder`, async () => {
      const local = await pledgegraph([...args, '--graph', graph], stdin);
      const remote = await pledgegraph([...args, '--endpoint', url], stdin);
      assert.equal(remote.err, local.err);
      assert.equal(remote.out, local.out);
      assert.ok(remote.out.length > 3);
      assert.equal(remote.code, local.code);
    });
  }

  it('asks all graphs where a query names none', async () => {
    await pledgegraph(['query', '-', '--endpoint', url], own);
    const form = fake.forms[fake.forms.length - 1];
    assert.equal(form.get('default-graph-uri'), 'urn:x-arq:UnionGraph');
    await pledgegraph(['query', 'pledges', '--endpoint', url]);
    assert.equal(fake.forms[fake.forms.length - 1].get('default-graph-uri'), null);
  });

  it('explains a fact; with its sentence and its tree where the folder is at hand', async () => {
    const local = await pledgegraph(['explain', '45 million', '--graph', graph]);
    const both = await pledgegraph(['explain', '45 million', '--graph', graph, '--endpoint', url]);
    assert.equal(both.out, local.out);
    const alone = await pledgegraph(['explain', '45 million', '--endpoint', url]);
    assert.equal(alone.code, 0, alone.err);
    assert.match(alone.out, /amount +45 million EUR/u);
    assert.doesNotMatch(alone.out, /it saw:/u);
  });

  it('validates what is in the store', async () => {
    const local = await pledgegraph(['validate', '--graph', graph]);
    const both = await pledgegraph(['validate', '--graph', graph, '--endpoint', url]);
    assert.equal(both.out, local.out);
    assert.equal(both.code, 0);
    fake.store.update(
      'DELETE { GRAPH ?g { ?p ?q ?o } } WHERE { GRAPH ?g { ?p ?q ?o FILTER(?q = <https://w3id.org/pledgegraph/ns#status>) } }',
    );
    const lost = await pledgegraph(['validate', '--endpoint', url]);
    assert.equal(lost.code, 2);
    assert.match(lost.err, /The store gives \d+ of the \d+ triples of <.*>; load the graph again/u);
    fake.store.update('DROP GRAPH <https://pledgegraph.example/loaded>');
    const broken = await pledgegraph(['validate', '--endpoint', url]);
    assert.equal(broken.code, 1, broken.err);
    assert.match(broken.out, /Violation/u);
  });

  it('takes the base from what was loaded, else from --base', async () => {
    const elsewhere = await pledgegraph(['export', '--format', 'n-quads', '--endpoint', url, '--base', 'https://other.example/']);
    assert.equal(elsewhere.code, 0);
    assert.equal(elsewhere.out, '');
  });
});
