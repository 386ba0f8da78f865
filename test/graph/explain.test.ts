import assert from 'node:assert/strict';
import { factsToQuads } from '../../src/graph/document.ts';
import { explain } from '../../src/graph/explain.ts';
import { renderExplanation } from '../../src/graph/explain-text.ts';
import { findSubjects } from '../../src/graph/find.ts';
import { iri, quad, typed } from '../../src/graph/terms.ts';
import { GraphView } from '../../src/graph/view.ts';
import { PG, SCHEMA } from '../../src/graph/vocabulary.ts';
import { amountWords, figureWords, groupDigits, pledgedWords, propertyWords } from '../../src/graph/wording.ts';
import { BASE, fixture } from './fixture.ts';

const { doc, facts } = fixture();
const { document, registry } = factsToQuads(doc, facts, { base: BASE });
const view = new GraphView([...document, ...registry]);
const texts = () => ({ file: 'in/forum.txt', text: doc.text });
const pledgeOf = (property: string) => view.ofType(PG.Pledge).find((pledge) => view.one(pledge, property))!;

describe('finding a fact', () => {
  const money = pledgeOf(PG.amount);
  const hash = money.slice(`${BASE}pledge/`.length);
  for (const { name, query, expected } of [
    { name: 'its IRI', query: money, expected: [money] },
    { name: 'its IRI in angle brackets', query: `<${money}>`, expected: [money] },
    { name: 'the end of its IRI', query: `pledge/${hash}`, expected: [money] },
    { name: 'the beginning of its hash', query: hash.slice(0, 8), expected: [money] },
    { name: 'a label, whatever its case', query: 'ISLANDE', expected: [`${BASE}country/ISL`] },
    { name: 'a mention', query: 'norvégienne', expected: [`${BASE}country/NOR`] },
    { name: 'a lexicon key', query: 'country/NOR', expected: [`${BASE}country/NOR`] },
    { name: 'nothing', query: '  ', expected: [] },
    { name: 'words that nobody says', query: 'des sous-marins', expected: [] },
    { name: 'an IRI of something else', query: 'https://example.org/x', expected: [] },
  ]) {
    it(`by ${name}`, () => assert.deepEqual(findSubjects(view, query), expected));
  }

  for (const words of ["12,5 MILLIONS d'euros", '12,5 millions\nd’euros', 'trois navires à l’Islande']) {
    it(`by words of its evidence: ${JSON.stringify(words)}`, () => {
      assert.deepEqual(findSubjects(view, words).sort(), [...view.ofType(PG.Pledge)]);
    });
  }

  it('puts the closest quotation first', () => {
    const found = findSubjects(view, 'La Norvège a accueilli mardi');
    assert.ok(view.types(found[0]).includes(SCHEMA.Event));
  });
});

describe('explanation', () => {
  const [explanation] = explain(view, '12,5 millions d’euros', { texts, language: 'fr', notes: ({ rule }) => [`tree of ${rule}`] });

  it('tells the fact in words', () => {
    assert.equal(explanation.class, 'Pledge');
    const told = Object.fromEntries(explanation.statements.map(({ words, value }) => [words, value]));
    assert.equal(told.pledger, 'les pays du Forum');
    assert.equal(told.beneficiary, 'Islande');
    assert.equal(told.amount, 'at least 12.5 million EUR');
    assert.equal(told['made at'], 'Conference 2025-05-06');
    assert.equal(told.due, '2030');
  });

  it('shows the words in their sentence, with file, line and column', () => {
    const [{ source, exact, document: identifier }] = explanation.evidence;
    assert.equal(identifier, 'forum');
    assert.deepEqual([source!.file, source!.line, source!.column], ['in/forum.txt', 2, 44]);
    assert.equal(source!.sentence.words, exact);
    assert.equal(source!.sentence.before, 'Réunis par liaison vidéo avec leurs hôtes, ');
    assert.equal(source!.sentence.after, '.');
  });

  it('names the rule and leaves room for what it saw', () => {
    assert.equal(explanation.rule, 'pledge/give');
    assert.equal(explanation.confidence, 0.85);
    assert.deepEqual(explanation.notes, ['tree of pledge/give']);
    assert.match(renderExplanation(explanation), /found by pledge\/give, confidence 0\.85\n {2}tree of pledge\/give/);
  });

  it('of an event holds its participations, each with its own words', () => {
    const [event] = explain(view, view.ofType(PG.Conference)[0], { texts });
    assert.deepEqual(event.parts.map((part) => part.summary).sort(), [
      'Ingrid Håkonsen, participant of Conference 2025-05-06',
      'Norvège, host of Conference 2025-05-06',
      'les pays du Forum, participant of Conference 2025-05-06',
    ]);
    for (const part of event.parts) assert.ok(part.evidence.length > 0 && part.rule);
  });

  it('of an agent holds the facts about it', () => {
    const [agent] = explain(view, 'Islande', { texts });
    assert.deepEqual(
      agent.parts.map((part) => part.class),
      ['Pledge', 'Pledge'],
    );
  });

  it('quotes the words alone where the text is not at hand', () => {
    const [alone] = explain(view, '12,5 millions d’euros');
    assert.equal(alone.evidence[0].source, undefined);
    assert.match(renderExplanation(alone), /said in forum:\n {4}\[les pays du Forum ont promis/);
  });

  it('marks words as the caller likes', () => {
    assert.match(renderExplanation(explanation, { mark: (words) => `<b>${words}</b>` }), /leurs hôtes, <b>les pays du Forum.*2030<\/b>\./);
  });
});

describe('labels', () => {
  const labels = { fr: 'Norvège', en: 'Norway' };
  const graphOf = (...languages: string[]): GraphView => {
    const built = languages.map((language, i) => {
      const { doc: source, facts: found } = fixture((text) => text, `doc-${i}`, language as 'fr' | 'en');
      return factsToQuads(source, found, { base: BASE, describe: (key) => (key === 'country/NOR' ? { prefLabel: labels } : undefined) });
    });
    return new GraphView(built.flatMap((graph) => [...graph.document, ...graph.registry]));
  };
  for (const { documents, expected } of [
    { documents: ['fr'], expected: 'Norvège' },
    { documents: ['en'], expected: 'Norway' },
    { documents: ['en', 'fr', 'fr'], expected: 'Norvège' },
  ]) {
    it(`are in the language of most documents: ${documents.join(', ')}`, () =>
      assert.equal(graphOf(...documents).label(`${BASE}country/NOR`), expected));
  }
  it('are in another where there is none, and in the one asked for', () => {
    assert.equal(graphOf('fr').label(`${BASE}country/NOR`, 'en'), 'Norway');
    assert.equal(graphOf('fr').label(`${BASE}country/NOR`, 'de'), 'Norvège');
    assert.equal(new GraphView([]).language, undefined);
  });
});

describe('wording', () => {
  it('reads figures', () => {
    const cases = {
      '40000000000': '40 billion',
      '12500000': '12.5 million',
      '1000000': '1 million',
      '1234567': '1\u00a0234\u00a0567',
      '3000': '3\u00a0000',
      '0.5': '0.5',
    };
    for (const [figure, words] of Object.entries(cases)) assert.equal(figureWords(figure), words);
    assert.equal(groupDigits('1234.56789'), '1\u00a0234.56789');
  });

  for (const { name, values, expected } of [
    { name: 'a figure', values: { value: '5000000' }, expected: '5 million EUR' },
    { name: 'a minimum', values: { minValue: '5000000' }, expected: 'at least 5 million EUR' },
    { name: 'a maximum', values: { maxValue: '5000000' }, expected: 'up to 5 million EUR' },
    { name: 'a range', values: { minValue: '1000000', maxValue: '5000000' }, expected: '1 million to 5 million EUR' },
  ]) {
    it(`reads ${name}`, () => {
      const amount = iri('urn:amount');
      const quads = Object.entries({ ...values, currency: 'EUR' }).map(([p, value]) =>
        quad(amount, iri(SCHEMA[p as keyof typeof SCHEMA]), typed(value)),
      );
      assert.equal(amountWords(new GraphView(quads), 'urn:amount'), expected);
    });
  }

  it('reads what is pledged: amount and items, else the purpose, else the kind', () => {
    const quads = [
      quad(iri('urn:p'), iri(PG.kind), iri(PG.Political)),
      quad(iri('urn:q'), iri(PG.kind), iri(PG.Policy)),
      quad(iri('urn:q'), iri(PG.purpose), typed('la paix')),
    ];
    const words = new GraphView(quads);
    assert.equal(pledgedWords(words, 'urn:p'), 'political commitment');
    assert.equal(pledgedWords(words, 'urn:q'), 'la paix');
    assert.deepEqual(
      view
        .ofType(PG.Pledge)
        .map((pledge) => pledgedWords(view, pledge))
        .sort(),
      ['3 navires', 'at least 12.5 million EUR'],
    );
  });

  it('reads names of properties', () => {
    assert.equal(propertyWords(PG.madeAt), 'made at');
    assert.equal(propertyWords('http://example.org/some/thing'), 'thing');
  });
});
