import assert from 'node:assert/strict';
import { iri, type Quad, quad, typed } from '../../src/graph/terms.ts';
import { OA, ORG, PG, SKOS, XSD } from '../../src/graph/vocabulary.ts';
import { type Evidence, locateResults, type Texts, validate } from '../../src/validate/index.ts';
import { localName } from '../../src/validate/report.ts';
import { BROKEN, own, QUADS, TEXT, TEXTS, without } from './fixture.ts';

const places = (evidence: readonly Evidence[]): string[] =>
  evidence.map(({ quote, source }) => `${source?.file}:${source?.start.line}:${source?.start.column} ${quote}`);

const locateBy = async (quads: readonly Quad[], shape: string, texts: Texts = TEXTS) => {
  const located = locateResults(await validate(quads), quads, texts).find(({ result }) => localName(result.shape) === shape);
  assert.ok(located, `no result of ${shape}`);
  return located;
};

describe('a result with its words', () => {
  it('quotes what the text has at every span of the fixture', () => {
    for (const { subject, predicate, object } of QUADS) {
      if (predicate.value !== OA.exact) continue;
      const [start, end] = [OA.start, OA.end].map(
        (property) => QUADS.find((q) => q.subject.equals(subject) && q.predicate.value === property)!.object.value,
      );
      assert.equal(TEXT.slice(Number(start), Number(end)), object.value);
    }
  });

  const cases: [what: string, quads: readonly Quad[], shape: string, expected: string[]][] = [
    ['the node itself', without(QUADS, 'pledge/1', PG.kind), 'pledge-kind', ['in/lacs.txt:2:1 La Suisse versera 12 millions de francs']],
    ['the pledge of an amount', BROKEN, 'money-currency', ['in/lacs.txt:2:1 La Suisse versera 12 millions de francs']],
    ['the pledge of an item', BROKEN, 'item-uncounted', ['in/lacs.txt:2:44 livrera trois bateaux au Tchad']],
    [
      'an agent’s mentions',
      without(QUADS, 'body/lacs', SKOS.exactMatch),
      'entity-authority',
      ['in/lacs.txt:1:62 Agence des lacs', 'in/lacs.txt:1:205 Agence'],
    ],
    [
      'who an unmentioned agent acts with',
      without(QUADS, 'group/a.180', PG.mention),
      'agent-mention',
      ['in/lacs.txt:1:155 par des pirates'],
    ],
  ];
  for (const [what, quads, shape, expected] of cases) {
    it(`finds ${what}`, async () => {
      assert.deepEqual(places((await locateBy(quads, shape)).evidence), expected);
    });
  }

  it('finds the membership that has a post, and the participation in it', async () => {
    const { evidence } = await locateBy(without(QUADS, 'post/p', SKOS.prefLabel), 'post-title');
    assert.deepEqual(places(evidence), ['in/lacs.txt:1:33 Anna Keller, présidente de l’Agence des lacs', 'in/lacs.txt:1:33 Anna Keller']);
    assert.ok(QUADS.some((q) => q.predicate.value === ORG.role));
  });

  it('gives the sentence around the words, on one line', async () => {
    const { evidence } = await locateBy(BROKEN, 'money-currency');
    assert.deepEqual(evidence[0].source?.sentence, {
      before: '',
      words: 'La Suisse versera 12 millions de francs',
      after: ' et livrera trois bateaux au Tchad d’ici à 2026.',
    });
    const start = TEXT.indexOf('La Suisse');
    const sentences = [
      { start: 0, end: start },
      { start, end: TEXT.length - 1 },
    ];
    const text = { ...TEXTS.get(own('text/a'))!, sentences };
    const cut = await locateBy(BROKEN, 'money-currency', new Map([[own('text/a'), text]]));
    assert.equal(cut.evidence[0].source?.sentence.after, ' et livrera trois bateaux au Tchad d’ici à 2026. Elle l’avait promis en mars.');
  });

  it('speaks the document’s language, else the one that is asked for', async () => {
    const french = await locateBy(BROKEN, 'money-currency');
    assert.deepEqual([french.language, /devise/.test(french.message)], ['fr', true]);
    const amount = [
      quad(iri(own('amount/9')), iri(PG.approximate), typed('yes')),
      quad(iri(own('p')), iri(PG.amount), iri(own('amount/9'))),
    ];
    const report = await validate(amount);
    const [[english], [asked]] = [locateResults(report, amount, TEXTS), locateResults(report, amount, TEXTS, 'fr')];
    assert.deepEqual([english.language, asked.language], ['en', 'fr']);
    assert.notEqual(english.message, asked.message);
    assert.deepEqual(english.evidence, []);
  });

  it('quotes from the graph where the text is not at hand', async () => {
    const { evidence } = await locateBy(BROKEN, 'money-currency', new Map());
    assert.deepEqual(
      evidence.map(({ quote, source }) => [quote, source]),
      [['La Suisse versera 12 millions de francs', undefined]],
    );
  });

  it('trusts no offset outside the text, and falls back on the quotation', async () => {
    const start = QUADS.find((q) => q.predicate.value === OA.exact && q.object.value.startsWith('La Suisse versera'))!.subject;
    const quads = BROKEN.map((q) =>
      q.subject.equals(start) && q.predicate.value === OA.end ? quad(q.subject, q.predicate, typed('99999', XSD.nonNegativeInteger)) : q,
    );
    const { evidence } = await locateBy(quads, 'money-currency');
    assert.deepEqual(
      evidence.map(({ quote, source }) => [quote, source]),
      [['La Suisse versera 12 millions de francs', undefined]],
    );
  });

  it('counts code points in the graph, and UTF-16 units in columns', async () => {
    const shifted = `🙂🙂${TEXT}`;
    const quads = BROKEN.map((q) =>
      q.predicate.value === OA.start || q.predicate.value === OA.end
        ? quad(q.subject, q.predicate, typed(String(Number(q.object.value) + 2), XSD.nonNegativeInteger))
        : q,
    );
    const texts = new Map([[own('text/a'), { file: 'a.txt', text: shifted }]]);
    const { evidence } = await locateBy(without(quads, 'membership/m', PG.rule), 'fact-rule', texts);
    assert.deepEqual(places(evidence), ['a.txt:1:37 Anna Keller, présidente de l’Agence des lacs']);
  });

  it('locates a whole report in its order', async () => {
    const report = await validate(BROKEN);
    const located = locateResults(report, BROKEN, TEXTS);
    assert.deepEqual(
      located.map(({ result }) => result),
      report.results,
    );
  });
});
