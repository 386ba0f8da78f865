/**
 * Uses Pledgegraph as a library: reads a text, prints its pledges with the words that say them, builds its graph and asks it a question.
 * Run it with `npx tsx examples/library.ts`. In a project of your own, import from 'pledgegraph'.
 */
import {
  analyse,
  buildDocument,
  DEFAULT_BASE,
  evaluate,
  findQuery,
  loadQueries,
  openStore,
  prepare,
  renderResult,
  writeNQuads,
} from '../src/index.ts';

const source = {
  text: 'Le 14 mars, la Norvège a annoncé une aide de 45 millions d’euros à la Moldavie, à verser d’ici à la fin de 2025. Les ministres des deux pays se réuniront à Oslo en mai.',
  meta: { identifier: 'norvege', issued: '2025-03-17' },
};

// From a text to its facts: plain objects; spans are offsets into the text.
const { doc, facts } = analyse(source);
for (const pledge of facts.pledges) {
  const [{ start, end }] = pledge.evidence;
  console.log(`${pledge.pledgers.map((agent) => agent.name).join(', ')}: ${JSON.stringify(pledge.amount)}, due ${pledge.due?.edtf}`);
  console.log(`  “${doc.text.slice(start, end)}”`);
}

// From facts to a validated graph, and from the graph to an answer.
const { built, report } = await buildDocument(source, { base: DEFAULT_BASE, file: 'norvege.txt', plain: true });
console.log(`conforms: ${report.conforms}`);
const store = await openStore(writeNQuads([...built.graph.document, ...built.graph.registry]));
const query = prepare(findQuery(loadQueries(), 'pledges-by-beneficiary'), { beneficiary: 'Moldavie' });
console.log(renderResult(await evaluate(store, query), 'csv'));
