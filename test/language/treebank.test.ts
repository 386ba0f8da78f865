import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type ConlluSentence, readConllu } from '../../src/language/conllu.ts';
import { checkSentence, crossing, treebankFiles } from '../../tools/check-treebank.ts';

/** Fewest sentences that a language's treebank may hold. */
const FEWEST = { fr: 2000, en: 2000 };

const SOUND = `# sent_id = sample-1
# text = Ils parlent du Niger.
1	Ils	eux	PRON	_	Number=Plur|Person=3	2	nsubj	_	_
2	parlent	parler	VERB	_	VerbForm=Fin	0	root	_	_
3-4	du	_	_	_	_	_	_	_	_
3	de	de	ADP	_	_	5	case	_	_
4	le	le	DET	_	_	5	det	_	_
5	Niger	Niger	PROPN	_	_	2	obl:arg	_	SpaceAfter=No
6	.	.	PUNCT	_	_	2	punct	_	_
`;

/** A change that spoils the sound sentence, and the complaint that it must raise. */
const SPOILT: readonly (readonly [string, string, string, RegExp])[] = [
  ['text that its words do not spell', 'du Niger.', 'du Niger .', /^text is/],
  ['no identifier', '# sent_id = sample-1\n', '', /^no sent_id/],
  ['two roots', '2\tobl:arg', '0\troot', /^2 roots/],
  ['no root', '0\troot', '5\tobj', /^0 roots/],
  ['a root with another relation', '0\troot', '0\tobj', /^head 0 with relation obj/],
  ['a cycle', '2\tobl:arg', '4\tobl:arg', /in or under a cycle/],
  ['a word that is its own head', '2\tobl:arg', '5\tobl:arg', /own head/],
  ['a head outside the sentence', '2\tobl:arg', '9\tobl:arg', /head 9 is not in the sentence/],
  ['an unknown part of speech', 'PROPN', 'NAME', /unknown part of speech NAME/],
  ['an unknown relation', 'obl:arg', 'obl:to', /unknown relation obl:to/],
  ['an unknown feature', 'VerbForm', 'Verbform', /unknown feature Verbform/],
  ['features out of order', 'Number=Plur|Person=3', 'Person=3|Number=Plur', /features out of order/],
  ['a range out of place', '3-4', '4-3', /range 4-3 is out of place/],
  ['a gap in the numbers', '5\tNiger', '7\tNiger', /word 7 where 5 is due/],
  ['punctuation by another relation', '2\tpunct', '2\tdep', /PUNCT as dep/],
  ['a preposition with a dependent', '4\tle\tle\tDET\t_\t_\t5', '4\tle\tle\tDET\t_\t_\t3', /is case and governs le/],
  ['a conjunct before its head', '2\tnsubj', '2\tconj', /conj before its head/],
  ['two subjects', '2\tobl:arg', '2\tnsubj', /two of nsubj, csubj/],
];

const complaints = (text: string): string[] =>
  readConllu(text, 'sample').flatMap((each) => checkSentence(each, 'fr').map(({ message }) => message));

describe('treebank: the checks', () => {
  it('pass a sound sentence', () => assert.deepEqual(complaints(SOUND), []));
  for (const [name, before, after, expected] of SPOILT) {
    it(`find ${name}`, () => {
      assert.ok(SOUND.includes(before));
      const found = complaints(SOUND.replace(before, after));
      assert.ok(
        found.some((message) => expected.test(message)),
        found.join(' / ') || 'no complaint',
      );
    });
  }

  it('find the arc that crosses', () => {
    const crossed = SOUND.replace('2\tnsubj', '5\tdep');
    assert.deepEqual(crossing(readConllu(SOUND, 'sample')[0]), []);
    assert.deepEqual(
      crossing(readConllu(crossed, 'sample')[0]).map(({ form }) => form),
      ['Ils'],
    );
  });
});

describe('treebank: the sentences', () => {
  const all: (ConlluSentence & { language: 'fr' | 'en' })[] = treebankFiles().flatMap(({ path, language }) =>
    readConllu(readFileSync(path, 'utf8'), path).map((sentence) => ({ ...sentence, language })),
  );

  for (const language of ['fr', 'en'] as const) {
    it(`are enough (${language})`, () => assert.ok(all.filter((sentence) => sentence.language === language).length >= FEWEST[language]));
  }

  it('are sound', () => {
    const problems = all.flatMap((each) =>
      checkSentence(each, each.language).map(({ line, message }) => `${each.file}:${line}: ${message}`),
    );
    assert.deepEqual(problems, []);
  });

  it('have identifiers and texts of their own', () => {
    assert.equal(new Set(all.map(({ id }) => id)).size, all.length);
    assert.equal(new Set(all.map(({ text }) => text)).size, all.length);
  });

  it('are projective but for a few', () => assert.ok(all.filter((sentence) => crossing(sentence).length > 0).length <= all.length * 0.03));
});
