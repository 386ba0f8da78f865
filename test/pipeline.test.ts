import assert from 'node:assert/strict';
import { PledgegraphError } from '../src/errors.ts';
import { factsToQuads } from '../src/graph/document.ts';
import { DEFAULT_BASE } from '../src/graph/iris.ts';
import { writeNQuads } from '../src/graph/nquads.ts';
import { analyse, annotate, type Source } from '../src/pipeline.ts';
import { SEED } from './extract/read.ts';

const SEED_SOURCE: Source = { text: SEED, meta: { identifier: 'seed' } };
const OTHER: Source = {
  text: 'Global Affairs Canada. Minister Mélanie Joly met Annalena Baerbock in Berlin on Monday. Canada will provide $20 million to Sudan.',
  meta: { identifier: 'other', issued: '2024-05-15', publisher: 'Global Affairs Canada' },
};

function bytes(source: Source): string {
  const { doc, facts } = analyse(source);
  const { document, registry } = factsToQuads(doc, facts, { base: DEFAULT_BASE });
  return writeNQuads([...document, ...registry]);
}

describe('the way from text to facts', () => {
  it('gives the same bytes twice, and after another document', () => {
    const first = bytes(SEED_SOURCE);
    assert.equal(bytes(SEED_SOURCE), first);
    const other = bytes(OTHER);
    assert.equal(bytes(SEED_SOURCE), first);
    assert.equal(bytes(OTHER), other);
    assert.notEqual(first, other);
  });

  it('does what its description shows', () => {
    const { facts } = analyse({ text: 'La Suisse versera 12 millions de francs au PAM.', meta: { identifier: 'a', issued: '2024-04-15' } });
    assert.deepEqual(facts.pledges[0].amount, { min: 12_000_000, max: 12_000_000, currency: 'CHF', approximate: false });
  });

  it('leaves what it is given as it is', () => {
    const meta = Object.freeze({ ...OTHER.meta });
    analyse(Object.freeze({ ...OTHER, meta }));
    assert.deepEqual(meta, OTHER.meta);
  });

  it('finds the language and the date of issue where nobody gives them', () => {
    const doc = annotate(SEED_SOURCE);
    assert.deepEqual([doc.language, doc.meta.issued], ['fr', '2024-08-28']);
  });

  it('works without any date: relative times stay open', () => {
    const { doc, facts } = analyse({
      text: 'Le Conseil de sécurité s’est réuni hier à New York pour parler du Soudan et du Mali.',
      language: 'fr',
      meta: { identifier: 'a' },
    });
    assert.equal(doc.meta.issued, undefined);
    assert.equal(facts.events[0]?.class, 'Meeting');
    assert.equal(facts.events[0]?.date, null);
  });

  it('lets the publisher speak for "we"', () => {
    const { facts } = analyse({
      text: 'We will provide $20 million to Sudan.',
      language: 'en',
      meta: { identifier: 'a', issued: '2024-05-15', publisher: 'Government of Canada' },
    });
    assert.deepEqual(
      facts.pledges.map(({ pledgers }) => pledgers.map(({ key }) => key)),
      [['country/CAN']],
    );
  });

  it('names a language that it does not read', () => {
    assert.throws(
      () =>
        analyse({
          text: 'Die Bundesregierung stellt der Ukraine weitere zwanzig Millionen Euro zur Verfügung, sagte der Minister am Mittwoch in Berlin.',
          meta: { identifier: 'a' },
        }),
      (error: unknown) => error instanceof PledgegraphError && error.code === 'language-unknown',
    );
  });
});
