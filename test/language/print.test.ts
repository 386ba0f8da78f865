import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readConllu, readFeatures, writeFeatures } from '../../src/language/conllu.ts';
import { PARSE_FORMATS, renderParse } from '../../src/language/print/index.ts';
import type { Doc } from '../../src/model/doc.ts';
import { chainOfWords } from './chain.ts';
import { conlluDoc } from './conllu-doc.ts';

const page = readFileSync(new URL('../../docs/patterns.md', import.meta.url), 'utf8');
const source = /```conllu\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
const doc = conlluDoc(readConllu(source, 'docs/patterns.md'), 'fr', 'sample');

const SMALL = `# text = Elle parle du Niger.
1	Elle	il	PRON	_	Gender=Fem|Number=Sing	2	nsubj	_	_
2	parle	parler	VERB	_	VerbForm=Fin	0	root	_	_
3-4	du	_	_	_	_	_	_	_	_
3	de	de	ADP	_	_	5	case	_	_
4	le	le	DET	_	_	5	det	_	_
5	Niger	Niger	PROPN	_	_	2	obl:arg	_	SpaceAfter=No
6	.	.	PUNCT	_	_	2	punct	_	_
`;

const DRAWING = `1. Elle parle du Niger.
1  ╭─ Elle   nsubj    PRON   il      Fem Sing
2  parle     root     VERB   parler  Fin
3  │ ╭─ de   case     ADP    de
4  │ ├─ le   det      DET    le
5  ├─ Niger  obl:arg  PROPN  Niger
6  ╰─ .      punct    PUNCT  .
`;

/** A chain of `n` words, each hanging on the one before it. */
function chain(n: number): Doc {
  const text = 'a '.repeat(n);
  const tokens = chainOfWords(n, (index) => index - 1);
  const sentences = [{ index: 0, first: 0, last: n, start: 0, end: text.length, kind: 'prose', paragraph: 0 } as const];
  return { text, meta: { identifier: 'chain' }, language: 'fr', sentences, tokens, times: [], quantities: [], mentions: [] };
}

const withoutComments = (text: string): string => text.replace(/^# (?!text).*\n/gm, '').trim();

describe('parse output', () => {
  it('writes CoNLL-U that reads back as the same trees', () => {
    assert.equal(withoutComments(renderParse(doc, 'conllu')), withoutComments(source));
  });

  it('numbers sentences and marks paragraphs', () => {
    const comments = renderParse(doc, 'conllu')
      .split('\n')
      .filter((line) => /^# (newdoc|newpar|sent_id)/.test(line));
    assert.deepEqual(comments, ['# newdoc id = sample', '# newpar', '# sent_id = sample-001', '# newpar', '# sent_id = sample-002']);
  });

  it('draws a tree', () => {
    assert.equal(renderParse(conlluDoc(readConllu(SMALL, 'small'), 'fr', 'small'), 'tree'), DRAWING);
  });

  it('draws every word once', () => {
    const lines = renderParse(doc, 'tree')
      .split('\n')
      .filter((line) => /^ *\d+ {2}/.test(line));
    assert.equal(lines.length, doc.tokens.length);
  });

  it('takes an empty document', () => {
    const empty: Doc = { ...doc, text: '', tokens: [], sentences: [] };
    for (const format of PARSE_FORMATS) assert.equal(renderParse(empty, format), '');
  });

  it('keeps a tree of 10,000 levels printable', () => {
    const drawing = renderParse(chain(10_000), 'tree');
    assert.equal(drawing.split('\n').length, 10_002);
    assert.ok(drawing.length < 3_000_000);
  });

  it('puts a line break inside a sentence down as one space', () => {
    const broken = conlluDoc(readConllu(SMALL, 'small'), 'fr', 'small');
    const text = broken.text.replace('Elle parle', 'Elle\nparle');
    assert.match(renderParse({ ...broken, text }, 'conllu'), /^# text = Elle parle du Niger\.$/m);
  });

  it('sorts features as UD does', () => {
    assert.equal(writeFeatures(readFeatures('Tense=Past|Gender=Fem|Number=Sing')), 'Gender=Fem|Number=Sing|Tense=Past');
    assert.equal(writeFeatures({}), '_');
  });
});

describe('CoNLL-U reader', () => {
  const cases: readonly (readonly [string, string, RegExp])[] = [
    ['too few columns', '1\tun\tun\n', /^bad\.conllu, line 1: 3 columns/],
    ['a head that is no number', SMALL.replace('\t2\tnsubj', '\t_\tnsubj'), /^bad\.conllu, line 2: “_” is not the number of a head/],
    ['a word number that is none', SMALL.replace('2\tparle', 'x\tparle'), /^bad\.conllu, line 3: “x” is not a word number/],
  ];
  for (const [name, text, message] of cases) {
    it(`refuses ${name}`, () => assert.throws(() => readConllu(text, 'bad.conllu'), { code: 'input-format', message }));
  }

  it('leaves empty nodes out and reads CRLF', () => {
    const text = SMALL.replace('3-4\t', '2.1\tva\taller\tVERB\t_\t_\t_\t_\t_\t_\n3-4\t').replaceAll('\n', '\r\n');
    assert.equal(readConllu(text, 'x')[0].words.length, 6);
  });
});
