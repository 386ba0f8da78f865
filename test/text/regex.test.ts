import assert from 'node:assert/strict';
import { anyOf, escapeRegex, flexible, onWordBoundaries, words } from '../../src/text/regex.ts';

const found = (pattern: RegExp, text: string): string[] => [...text.matchAll(pattern)].map((match) => match[0]);

describe('regular expressions over words', () => {
  it('see accented letters as parts of words', () => {
    assert.deepEqual(found(words('mai'), 'mai, maïs, maî, MAI, jamais, mai'), ['mai', 'mai']);
    assert.deepEqual(found(words('t'), 'été t été'), ['t']);
  });
  it('see combining marks and digits as parts of words', () => {
    assert.deepEqual(found(words('e'), 'e\u0301 e2 e'), ['e']);
  });
  it('match every typographic form of blanks, apostrophes and hyphens', () => {
    const pattern = words(anyOf(["aujourd'hui", "d'ici à", 'avant-hier']));
    const text = "aujourd’hui, d'ici\u00a0à, d’ici\nà, avant\u2011hier";
    assert.deepEqual(found(pattern, text), ['aujourd’hui', "d'ici\u00a0à", 'd’ici\nà', 'avant\u2011hier']);
  });
  it('leave character classes and escapes alone, and are idempotent', () => {
    const once = flexible("l'[a-c ']\\. x");
    assert.equal(flexible(once), once);
    assert.deepEqual(found(words(once), 'l’b. x'), ['l’b. x']);
  });
  it('do not cross a blank line', () => {
    assert.deepEqual(found(words(flexible('à la')), 'à\n\nla'), []);
  });
  it('try the longest word first', () => {
    assert.deepEqual(found(words(anyOf(['sept', 'sept. prochain', 'septembre'])), 'septembre'), ['septembre']);
  });
  it('take literals literally', () => {
    assert.deepEqual(found(new RegExp(escapeRegex('a.b(c)'), 'gu'), 'a.b(c) axb(c)'), ['a.b(c)']);
  });
});

describe('onWordBoundaries', () => {
  it('refuses a span that cuts a word, also beyond the basic plane', () => {
    assert.equal(onWordBoundaries('des alliés', 4, 10), true);
    assert.equal(onWordBoundaries('des alliés', 4, 9), false);
    assert.equal(onWordBoundaries('a𝐛c', 1, 3), false);
    assert.equal(onWordBoundaries('x', 0, 0), false);
  });
});
