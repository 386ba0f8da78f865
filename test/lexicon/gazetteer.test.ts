import assert from 'node:assert/strict';
import { entityWords } from '../../src/lexicon/entity-words.ts';
import { gazetteer } from '../../src/lexicon/gazetteer.ts';
import { alternatives, readTable } from '../../src/lexicon/tsv.ts';
import { fold, normsOf, wordsOf } from '../../src/lexicon/words.ts';

const BODIES = [...readTable('gazetteer/bodies.tsv'), ...readTable('gazetteer/bodies-international.tsv')];
const COUNTRIES = readTable('gazetteer/countries.tsv');

describe('gazetteer data', () => {
  it('holds every state and territory of ISO 3166 and Kosovo, named in both languages, linked', () => {
    assert.equal(COUNTRIES.length, 250);
    assert.equal(new Set(COUNTRIES.map((row) => row.key)).size, 250);
    for (const row of COUNTRIES) {
      assert.match(row.key, /^[A-Z]{3}$/u);
      assert.match(row.wikidata, /^Q\d+$/u, row.key);
      assert.ok(row.names_fr && row.names_en, row.key);
      assert.match(row.currency, /^([A-Z]{3})?$/u, row.key);
    }
  });

  it('holds at least 450 bodies, 400 with a Wikidata identifier, under frozen ASCII keys', () => {
    assert.ok(BODIES.length >= 450);
    assert.ok(BODIES.filter((row) => row.wikidata).length >= 400);
    for (const row of BODIES) {
      assert.match(row.key, /^[a-z0-9]+(-[a-z0-9]+)*$/u);
      assert.match(row.wikidata, /^(Q\d+)?$/u, row.key);
      assert.ok(['formal', 'unit', 'collaboration', 'other'].includes(row.kind), row.key);
      assert.ok(row.names_fr || row.names_en || row.acronyms_fr || row.acronyms_en, row.key);
    }
  });

  for (const file of ['bodies', 'bodies-international', 'countries', 'places', 'groups']) {
    it(`${file}: no key twice`, () => {
      const keys = readTable(`gazetteer/${file}.tsv`).map((row) => row.key);
      assert.deepEqual(
        keys.filter((key, index) => keys.indexOf(key) !== index),
        [],
      );
    });
  }

  it('links no two bodies or states to one Wikidata entity', () => {
    const ids = [...BODIES, ...COUNTRIES].map((row) => row.wikidata).filter(Boolean);
    assert.deepEqual(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      [],
    );
  });

  it('refers to states and entities that exist', () => {
    const { entries } = gazetteer('en');
    const states = new Set(COUNTRIES.map((row) => row.key));
    for (const file of ['bodies', 'places', 'people']) {
      for (const row of readTable(`gazetteer/${file}.tsv`)) assert.ok(!row.country || states.has(row.country), `${file}: ${row.country}`);
    }
    for (const row of readTable('gazetteer/groups.tsv')) assert.ok(!row.of || entries.has(row.of), row.of);
    for (const row of readTable('gazetteer/descriptions.tsv')) assert.ok(entries.has(row.entity), row.entity);
  });

  it('gives sovereign states adjectives and a capital', () => {
    const bare = COUNTRIES.filter(
      (row) => row.capital_wikidata && (!alternatives(row.adjectives_fr)[0] || !alternatives(row.adjectives_en)[0]),
    );
    assert.deepEqual(
      bare.map((row) => row.key),
      [],
    );
  });
});

describe('words', () => {
  it('looks through hyphens, apostrophes, accents and the dots of abbreviations', () => {
    assert.deepEqual(normsOf('Côte d’Ivoire'), ['cote', 'd', 'ivoire']);
    assert.deepEqual(normsOf("Cote d'Ivoire"), ['cote', 'd', 'ivoire']);
    assert.deepEqual(normsOf('États-Unis'), normsOf('Etats Unis'));
    assert.deepEqual(normsOf('U.S. Army'), ['us', 'army']);
    assert.equal(fold('Œuvre'), 'oeuvre');
  });

  it('keeps offsets, glue and blank lines', () => {
    const text = 'L’Ukraine,\n\nKyïv';
    const words = wordsOf(text);
    assert.deepEqual(
      words.map((word) => text.slice(word.start, word.end)),
      ['L', 'Ukraine', ',', 'Kyïv'],
    );
    assert.deepEqual(
      words.map((word) => word.glue),
      ['', "'", '', ''],
    );
    assert.deepEqual(
      words.map((word) => word.gap),
      [false, false, false, true],
    );
  });
});

describe('trie', () => {
  const { names } = gazetteer('fr');
  it('finds the longest phrase first, and stops at blank lines', () => {
    const words = wordsOf('Guinée équatoriale');
    assert.deepEqual(
      names.at(words, 0).map((hit) => hit.end),
      [2, 1],
    );
    assert.deepEqual(
      names.at(wordsOf('Guinée\n\néquatoriale'), 0).map((hit) => hit.end),
      [1],
    );
    assert.deepEqual(names.at(wordsOf('inconnu'), 0), []);
  });
});

describe('entityWords', () => {
  for (const language of ['fr', 'en'] as const) {
    it(`${language}: every list is there`, () => {
      const words = entityWords(language);
      assert.ok(words.firstNames.size > 1400);
      for (const use of ['particle', 'link', 'list', 'stop', 'at', 'quantifier-before', 'subset', 'transfer', 'calendar']) {
        assert.ok(words.small[use]?.size > 0, use);
      }
      assert.ok(words.posts.at(wordsOf('Secretary General'), 0).length + words.posts.at(wordsOf('ministres'), 0).length > 0);
    });
  }
});
