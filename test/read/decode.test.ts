import assert from 'node:assert/strict';
import { canonicalText } from '../../src/read/canonical.ts';
import { decodeText } from '../../src/read/decode.ts';
import { codePointIndex } from '../../src/text/codepoints.ts';

const TEXT = 'L’été à Kyïv : « 40 M€ » — œuvre';

function utf16be(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16();
}

const READ: readonly [string, Buffer, string][] = [
  ['UTF-8', Buffer.from(TEXT), TEXT],
  ['UTF-8 with a mark', Buffer.from(`\uFEFF${TEXT}`), TEXT],
  ['UTF-16 LE with a mark', Buffer.from(`\uFEFF${TEXT}`, 'utf16le'), TEXT],
  ['UTF-16 BE with a mark', utf16be(`\uFEFF${TEXT}`), TEXT],
  ['UTF-16 LE without a mark', Buffer.from(TEXT, 'utf16le'), TEXT],
  ['UTF-16 BE without a mark', utf16be(TEXT), TEXT],
  ['UTF-16 with characters beyond the basic plane', Buffer.from('\uFEFFa 🛰 b', 'utf16le'), 'a 🛰 b'],
  ['Latin-1', Buffer.from('Les alliés ont annoncé une aide', 'latin1'), 'Les alliés ont annoncé une aide'],
  [
    'Windows-1252',
    Buffer.from([0x4c, 0x92, 0xe9, 0x74, 0xe9, 0x20, 0x34, 0x30, 0x20, 0x80, 0x20, ...Buffer.from('pour les pays')]),
    'L’été 40 € pour les pays',
  ],
  ['a replacement character that was written', Buffer.from('a \uFFFD é'), 'a \uFFFD é'],
];

const REFUSED: readonly [string, Buffer, string, RegExp][] = [
  [
    'a broken sequence in UTF-8',
    Buffer.concat([Buffer.from('été é'), Buffer.from([0xff]), Buffer.from(' à')]),
    'input-encoding',
    /f\.txt .*offset 8\b/u,
  ],
  ['a sequence cut at the end', Buffer.concat([Buffer.from('à é è '), Buffer.from([0xe2, 0x80])]), 'input-encoding', /offset 9\b/u],
  ['an overlong form among UTF-8', Buffer.concat([Buffer.from('é à è ê '), Buffer.from([0xc0, 0xaf])]), 'input-encoding', /offset 12\b/u],
  ['a broken sequence after a mark', Buffer.from([0xef, 0xbb, 0xbf, 0x61, 0xff]), 'input-encoding', /offset 4\b/u],
  [
    'a byte that Windows-1252 leaves undefined',
    Buffer.from([...Buffer.from('un texte assez long'), 0xe9, 0x20, 0x81]),
    'input-encoding',
    /offset 21\b/u,
  ],
  ['a lone surrogate', Buffer.from([0xff, 0xfe, 0x61, 0x00, 0x00, 0xd8, 0x62, 0x00]), 'input-encoding', /offset 4\b/u],
  ['an odd byte in UTF-16', Buffer.from([0xff, 0xfe, 0x61, 0x00, 0x62]), 'input-encoding', /offset 4\b/u],
  ['mostly bytes beyond ASCII', Buffer.from(Array.from({ length: 64 }, (_, at) => 0xc0 + (at % 32))), 'input-encoding', /offset 0\b/u],
  ['zero bytes', Buffer.from([0x61, 0x62, 0x63, 0x00, 0x00, 0x64]), 'input-binary', /offset 3\b/u],
  ['control characters', Buffer.from('abc\u0001def'), 'input-binary', /U\+0001/u],
  ['a PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d]), 'input-binary', /PNG/u],
  ['a ZIP', Buffer.from('PK\u0003\u0004rest'), 'input-binary', /ZIP/u],
];

describe('decoding', () => {
  for (const [title, bytes, text] of READ) {
    it(`reads ${title}`, () => assert.equal(canonicalText(decodeText(bytes, 'f.txt')), text));
  }
  for (const [title, bytes, code, message] of REFUSED) {
    it(`refuses ${title}`, () => {
      assert.throws(
        () => decodeText(bytes, 'f.txt'),
        (error: { code: string; message: string }) => {
          assert.equal(error.code, code);
          assert.match(error.message, message);
          return true;
        },
      );
    });
  }
  it('believes a declared encoding', () => {
    const bytes = Buffer.from('Ã©', 'latin1');
    assert.equal(decodeText(bytes, 'f.html'), 'é');
    assert.equal(decodeText(bytes, 'f.html', 'ISO-8859-1'), 'Ã©');
  });
});

describe('canonical text', () => {
  const cases: readonly [string, string, string][] = [
    ['makes every line end LF', 'a\r\nb\rc\u2028d\n', 'a\nb\nc\nd\n'],
    ['composes characters', 'e\u0301te\u0301', 'été'],
    ['keeps typography', "« L’aide » d'ici\u00a0: 1\u202f000\u00a0€ – …", "« L’aide » d'ici\u00a0: 1\u202f000\u00a0€ – …"],
    ['takes off a mark at the start only', '\uFEFFa\uFEFFb', 'a\uFEFFb'],
  ];
  for (const [title, given, expected] of cases) it(title, () => assert.equal(canonicalText(given), expected));

  it('counts in code points whatever the input was', () => {
    const text = canonicalText('\uFEFF🛰 e\u0301te\u0301\r\nL’Ukraine\u00a0: 🇺🇦 aide');
    const index = codePointIndex(text);
    const at = text.indexOf('aide');
    assert.equal(index.toCodePoint(at), [...text.slice(0, at)].length);
    assert.equal(index.toUnit(index.toCodePoint(at)), at);
    assert.equal([...text].slice(index.toCodePoint(at)).join(''), 'aide');
  });
});
