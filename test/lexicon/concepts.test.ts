import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type ConceptLexicon, loadConcepts, readConcepts } from '../../src/lexicon/concepts.ts';
import { readTable } from '../../src/lexicon/tsv.ts';

const LANGUAGES = ['fr', 'en'] as const;

/** lemma, part of speech, concept that it must have, with a reflexive pronoun or without. */
const UNITS: Record<(typeof LANGUAGES)[number], [string, string, string, boolean?][]> = {
  fr: [
    ['livrer', 'VERB', 'give'],
    ['octroyer', 'VERB', 'give'],
    ['cofinancer', 'VERB', 'fund'],
    ['engager', 'VERB', 'commit', true],
    ['réunir', 'VERB', 'meet', true],
    ['présider', 'VERB', 'chair'],
    ['séisme', 'NOUN', 'noun-disaster'],
    ['traité', 'NOUN', 'noun-agreement'],
    ['obusier', 'NOUN', 'goods-military'],
    ['vaccin', 'NOUN', 'goods-humanitarian'],
    ['démineur', 'NOUN', 'noun-people'],
  ],
  en: [
    ['donate', 'VERB', 'give'],
    ['bankroll', 'VERB', 'fund'],
    ['pledge', 'VERB', 'commit'],
    ['preside', 'VERB', 'chair'],
    ['earthquake', 'NOUN', 'noun-disaster'],
    ['treaty', 'NOUN', 'noun-agreement'],
    ['howitzer', 'NOUN', 'goods-military'],
    ['vaccine', 'NOUN', 'goods-humanitarian'],
    ['rescue', 'VERB', 'host-service'],
  ],
};

const PHRASES: Record<(typeof LANGUAGES)[number], [string, string][]> = {
  fr: [
    ['mettre à disposition', 'give'],
    ['prendre part', 'attend'],
    ['avoir lieu', 'hold'],
    ['feuille de route', 'noun-text'],
  ],
  en: [
    ['hand over', 'give'],
    ['cyber - attack', 'noun-attack'],
    ['give go - ahead', 'decide'],
    ['take place', 'hold'],
    ['step down', 'resign'],
    ['come to rescue', 'support'],
    ['stand shoulder to shoulder', 'stand-with'],
    ['memorandum of understanding', 'noun-agreement'],
  ],
};

function hasPhrase(lexicon: ConceptLexicon, phrase: string, concept: string): boolean {
  const [head, ...words] = phrase.split(' ');
  return lexicon.phrases(head).some((unit) => unit.words.join(' ') === words.join(' ') && unit.concepts.has(concept));
}

for (const code of LANGUAGES) {
  describe(`concepts of ${code}`, () => {
    const lexicon = loadConcepts(code);

    it('are many', () => {
      assert.ok(lexicon.size >= 1300, `${lexicon.size} units`);
      assert.ok(lexicon.concepts.size >= 70, `${lexicon.concepts.size} concepts`);
    });
    for (const [lemma, upos, concept, reflexive] of UNITS[code]) {
      it(`${lemma} (${upos}): ${concept}`, () => assert.ok(lexicon.of(lemma, upos, reflexive).has(concept)));
    }
    for (const [phrase, concept] of PHRASES[code]) it(`${phrase}: ${concept}`, () => assert.ok(hasPhrase(lexicon, phrase, concept)));

    it('knows nothing of a word that it does not have', () => {
      assert.equal(lexicon.of('xyzzy', 'VERB').size, 0);
      assert.deepEqual(lexicon.phrases('xyzzy'), []);
    });
    it('puts longer units first', () => {
      for (const { lemma } of readTable(`lexicon/${code}/concepts.tsv`)) {
        const lengths = lexicon.phrases(lemma.split(' ')[0]).map((unit) => unit.words.length);
        assert.deepEqual(
          lengths,
          [...lengths].sort((a, b) => b - a),
        );
      }
    });
    it('has each unit once', () => {
      const rows = readTable(`lexicon/${code}/concepts.tsv`).map((row) => Object.values(row).join('\t'));
      assert.equal(new Set(rows).size, rows.length);
    });
  });
}

it('both languages name the same core concepts', () => {
  const [fr, en] = LANGUAGES.map((code) => loadConcepts(code).concepts);
  const shared = [...fr].filter((concept) => en.has(concept));
  assert.ok(shared.length >= 70, `${shared.length} shared`);
});

describe('a malformed table of concepts', () => {
  const folder = mkdtempSync(join(tmpdir(), 'concepts-'));
  after(() => rmSync(folder, { recursive: true }));
  const read = (row: string) => {
    const file = join(folder, 'concepts.tsv');
    writeFileSync(file, `# units\nconcept\tupos\tlemma\tflags\ngive\tVERB\tdonner\t\n${row}\n`);
    return readConcepts(pathToFileURL(file).href);
  };

  it('is fine without mistakes', () => assert.equal(read('commit\tVERB\tengager\trefl').size, 2));
  for (const row of [
    'give\tVERB',
    '\tVERB\tlivrer\t',
    'give\tVB\tlivrer\t',
    'give\tVERB\t\t',
    'give\tVERB\tlivrer\treflexive',
    'Give It\tVERB\tlivrer\t',
  ]) {
    it(`says where: ${JSON.stringify(row)}`, () => {
      assert.throws(
        () => read(row),
        (error: Error & { code?: string }) => error.code === 'lexicon-malformed' && /concepts\.tsv:4: /u.test(error.message),
      );
    });
  }
});
