import assert from 'node:assert/strict';
import { type EvalSide, type EvalWord, evaluate, type Measure } from '../../tools/language/conll18.ts';

/**
 * A side from a compact notation: sentences separated by "|", words by blanks, each "form/upos/lemma/head/deprel" with the head counted from 1
 * in its sentence; "[du]" before words opens a contraction that they share up to "]".
 */
function side(notation: string): EvalSide {
  const words: EvalWord[] = [];
  const sentences: [number, number][] = [];
  let characters = '';
  for (const sentence of notation.split('|')) {
    const first = words.length;
    const from = characters.length;
    let open = '';
    for (const piece of sentence.trim().split(/\s+/u)) {
      if (piece.startsWith('[')) {
        open = piece.slice(1);
        characters += open;
        continue;
      }
      if (piece === ']') {
        open = '';
        continue;
      }
      const [form, upos = 'X', lemma = form, head = '0', deprel = 'root'] = piece.split('/');
      const start = open === '' ? characters.length : characters.length - open.length;
      if (open === '') characters += form;
      words.push({
        form,
        upos,
        lemma,
        deprel,
        head: head === '0' ? -1 : first + Number(head) - 1,
        start,
        end: characters.length,
        contracted: open !== '',
      });
    }
    sentences.push([from, characters.length]);
  }
  return { characters, words, sentences };
}

const GOLD = 'il/PRON/il/2/nsubj va/VERB/aller/0/root à/ADP/à/4/case Rome/PROPN/Rome/2/obl:arg | bien/ADV/bien/0/root';

const cases: [string, string, string, Partial<Record<Measure, number>>][] = [
  ['the same', GOLD, GOLD, { words: 100, sentences: 100, upos: 100, lemmas: 100, uas: 100, las: 100 }],
  ['another subtype is no mistake', GOLD, GOLD.replace('obl:arg', 'obl:mod'), { las: 100 }],
  ['another relation', GOLD, GOLD.replace('nsubj', 'obj'), { uas: 100, las: 80 }],
  ['another head', GOLD, GOLD.replace('/2/nsubj', '/4/nsubj'), { uas: 80, las: 80 }],
  ['another lemma and part of speech', GOLD, GOLD.replace('va/VERB/aller', 'va/AUX/va'), { lemmas: 80, upos: 80, las: 100 }],
  ['sentences joined', GOLD, GOLD.replace(' | bien/ADV/bien/0/root', ' bien/ADV/bien/2/root'), { sentences: 0, words: 100, uas: 80 }],
  ['one word cut in two', 'ab/X/ab/2/dep c/X/c/0/root', 'a/X/a/3/dep b/X/b/3/dep c/X/c/0/root', { words: 40, las: 40 }],
  ['a contraction not opened', '[du de/ADP/de/0/root le/DET/le/1/det ]', 'du/ADP/du/0/root', { words: 0 }],
  [
    'one word of a contraction right',
    '[du de/ADP/de/0/root le/DET/le/1/det ]',
    '[du de/ADP/de/0/root la/DET/le/1/det ]',
    { words: 50, las: 50 },
  ],
  [
    'cut by characters instead of a contraction',
    "[don't do/AUX/do/0/root n't/PART/not/1/advmod ]",
    "do/AUX/do/0/root n't/PART/not/1/advmod",
    { words: 100, las: 100 },
  ],
  [
    'words after a contraction stay aligned',
    'a/X/a/2/dep [aux à/ADP/à/0/root les/DET/le/2/det ] b/X/b/2/dep',
    'a/X/a/2/dep aux/ADP/à/0/root b/X/b/2/dep',
    { words: (200 * 2) / 7 },
  ],
];

describe('CoNLL 2018 measures', () => {
  for (const [name, gold, system, expected] of cases) {
    it(name, () => {
      const scores = evaluate(side(gold), side(system));
      for (const [measure, value] of Object.entries(expected)) {
        assert.ok(Math.abs(scores[measure as Measure].f1 - value) < 0.01, `${measure} ${scores[measure as Measure].f1}, not ${value}`);
      }
    });
  }

  it('refuses two different texts', () => assert.throws(() => evaluate(side('a'), side('b')), /differ/));
});
