import assert from 'node:assert/strict';
import { html, page } from '../../src/serve/html.ts';
import { choose, chooseLanguage } from '../../src/serve/negotiate.ts';

const OFFERED = ['application/json', 'text/csv', 'text/html'];

const CASES: readonly (readonly [accept: string | undefined, chosen: string | undefined])[] = [
  [undefined, 'application/json'],
  ['', 'application/json'],
  ['*/*', 'application/json'],
  ['text/*', 'text/csv'],
  ['TEXT/HTML', 'text/html'],
  ['text/html, */*;q=0.1', 'text/html'],
  ['text/csv;q=0.5, text/html;q=0.8', 'text/html'],
  ['text/*;q=0.9, text/csv;q=0.1, application/json;q=0.2', 'text/html'],
  ['*/*;q=0.5, application/json;q=0', 'text/csv'],
  ['text/csv;charset=utf-8;q=0.4, application/json;q=0.3', 'text/csv'],
  ['image/png', undefined],
  ['*/*;q=0', undefined],
  ['rubbish, ;;, /', undefined],
];

describe('content negotiation', () => {
  for (const [accept, chosen] of CASES) {
    it(`takes ${chosen} for "${accept}"`, () => assert.equal(choose(accept, OFFERED), chosen));
  }

  it('takes the language that is liked best', () => {
    assert.equal(chooseLanguage(undefined), 'en');
    assert.equal(chooseLanguage('fr-CA, en;q=0.8'), 'fr');
    assert.equal(chooseLanguage('de, en;q=0.5, fr;q=0.6'), 'fr');
    assert.equal(chooseLanguage('fr;q=0.2, en'), 'en');
    assert.equal(chooseLanguage('de'), 'en');
  });
});

describe('pages', () => {
  it('escape whatever is inserted', () => {
    const hostile = `<script>alert('x')</script>&"`;
    assert.equal(html`<a title="${hostile}">${hostile}</a>`.text.match(/<script|'/), null);
    assert.equal(page(hostile, html`${hostile}`, 'http://a/"><script>/').match(/<script/), null);
  });
});
