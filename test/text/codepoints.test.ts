import assert from 'node:assert/strict';
import { codePointIndex } from '../../src/text/codepoints.ts';

describe('code point index', () => {
  for (const text of ['', 'abc', 'é’\u00a0«', '🎉', 'a🎉b', '🎉🎉', '👩🏽‍🚀 va à Tromsø 🛟\r\n', 'e\u0301🇳🇴e\u0301']) {
    it(`agrees with a count of ${JSON.stringify(text)}`, () => {
      const index = codePointIndex(text);
      const points = Array.from(text);
      assert.equal(index.length, points.length);
      let unit = 0;
      points.forEach((point, i) => {
        assert.equal(index.toCodePoint(unit), i);
        assert.equal(index.toUnit(i), unit);
        if (point.length === 2) assert.equal(index.toCodePoint(unit + 1), -1);
        unit += point.length;
      });
      assert.equal(index.toCodePoint(text.length), points.length);
      assert.equal(index.toUnit(points.length), text.length);
    });
  }

  it('knows no place outside the text, nor between two', () => {
    const index = codePointIndex('a🎉');
    for (const at of [-1, 4, 0.5, Number.NaN]) assert.equal(index.toCodePoint(at), -1);
    for (const at of [-1, 3, 0.5, Number.NaN]) assert.equal(index.toUnit(at), -1);
  });
});
