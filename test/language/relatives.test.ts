import assert from 'node:assert/strict';
import { Relatives } from '../../src/language/syntax/relatives.ts';
import { hashFolded } from '../../src/language/words/hash.ts';

const UPOS = ['NOUN', 'VERB', 'PRON', 'PUNCT', 'ADP', 'CCONJ', 'NUM'];
const MORPHS = ['_', 'Number=Sing', 'Number=Plur', 'PronType=Rel', 'Number=Sing|VerbForm=Fin', 'Number=Plur|VerbForm=Fin', 'VerbForm=Fin'];
const RELATIONS = ['root', 'nsubj', 'obj', 'conj', 'nmod', 'acl:relcl', 'case', 'punct', 'cc', 'obl', 'ccomp', 'nmod:poss'];
const relatives = new Relatives('en', { upos: UPOS, morphs: MORPHS, relations: RELATIONS });

/** A word a line: form, part of speech, morphology, head (from 1, 0 for the root), relation; and after "=>" what mending makes of head and relation. */
function check(lines: string): void {
  const rows = lines
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/u));
  const size = rows.length;
  const column = (names: readonly string[], at: number): Int32Array => Int32Array.from(rows, (row) => names.indexOf(row[at]));
  const headOf = (written: string): number => (written === '0' ? size : Number(written) - 1);
  const heads = Int32Array.from(rows, (row) => headOf(row[3]));
  const labels = column(RELATIONS, 4);
  const word = Int32Array.from(rows, ([form]) => hashFolded(form, 0, form.length));
  const none = new Int32Array(size);
  relatives.mend(heads, labels, { size, word, tag: column(UPOS, 1), morph: column(MORPHS, 2), suffix: none, listed: none });
  rows.forEach((row, i) => {
    const at = row.indexOf('=>');
    const [head, label] = at < 0 ? [row[3], row[4]] : row.slice(at + 1);
    assert.equal(`${heads[i]} ${RELATIONS[labels[i]]}`, `${headOf(head)} ${label}`, row[0]);
  });
}

describe('relative clauses', () => {
  it('hang on the noun before their pronoun, not on the verb', () =>
    check(`
      They      PRON  _             2 nsubj
      sent      VERB  VerbForm=Fin  0 root
      tents     NOUN  Number=Plur   2 obj
      that      PRON  PronType=Rel  5 nsubj
      keep      VERB  Number=Plur|VerbForm=Fin  2 ccomp => 3 acl:relcl`));
  it('behind a comma hang on the head of the whole phrase', () =>
    check(`
      They      PRON  _             2 nsubj
      made      VERB  VerbForm=Fin  0 root
      grants    NOUN  Number=Plur   2 obj
      of        ADP   _             5 case
      money     NOUN  Number=Sing   3 nmod
      ,         PUNCT _             8 punct
      which     PRON  PronType=Rel  8 nsubj
      help      VERB  VerbForm=Fin  2 conj => 3 acl:relcl`));
  it('agree in number with what they describe', () =>
    check(`
      They      PRON  _             2 nsubj
      made      VERB  VerbForm=Fin  0 root
      grants    NOUN  Number=Plur   2 obj
      of        ADP   _             5 case
      money     NOUN  Number=Sing   3 nmod
      ,         PUNCT _             8 punct
      which     PRON  PronType=Rel  8 nsubj
      helps     VERB  Number=Sing|VerbForm=Fin  2 conj => 5 acl:relcl`));
  it('are no main clause: the clause that holds the noun is', () =>
    check(`
      They      PRON  _             2 nsubj
      sent      VERB  VerbForm=Fin  7 ccomp => 0 root
      tents     NOUN  Number=Plur   2 obj
      ,         PUNCT _             7 punct => 2 punct
      to        ADP   _             6 case
      which     PRON  PronType=Rel  7 obl
      came      VERB  VerbForm=Fin  0 root => 3 acl:relcl`));
  it('are found by "whose" and what it owns', () =>
    check(`
      They      PRON  _             2 nsubj
      met       VERB  VerbForm=Fin  0 root
      envoys    NOUN  Number=Plur   2 obj
      whose     PRON  PronType=Rel  5 nmod:poss
      aides     NOUN  Number=Plur   6 nsubj
      left      VERB  VerbForm=Fin  2 conj => 3 acl:relcl`));
  it('stay where they are on a noun, behind "and", and where no noun stands before', () => {
    check(`
      men       NOUN  Number=Plur   0 root
      of        ADP   _             3 case
      peace     NOUN  Number=Sing   1 nmod
      who       PRON  PronType=Rel  5 nsubj
      left      VERB  VerbForm=Fin  1 acl:relcl`);
    check(`
      men       NOUN  Number=Plur   0 root
      who       PRON  PronType=Rel  3 nsubj
      left      VERB  VerbForm=Fin  1 acl:relcl
      and       CCONJ _             6 cc
      who       PRON  PronType=Rel  6 nsubj
      lost      VERB  VerbForm=Fin  3 conj`);
    check(`
      Who       PRON  PronType=Rel  2 nsubj
      left      VERB  VerbForm=Fin  0 root`);
  });
});
