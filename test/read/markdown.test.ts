import assert from 'node:assert/strict';
import { loadMarkdown, markdownText } from '../../src/read/markdown.ts';

const CASES: readonly [string, string, string][] = [
  ['headings', '# Un titre #\nUn texte\n\nTitre\n=====\nSuite', 'Un titre\n\nUn texte\n\nTitre\n\nSuite'],
  ['wrapped lines', 'Les Alliés ont\npromis une aide.\n\nFin.', 'Les Alliés ont promis une aide.\n\nFin.'],
  ['emphasis', 'Une **aide** de _40_ *millions*, snake_case_name, 2 * 3 * 4', 'Une aide de 40 millions, snake_case_name, 2 * 3 * 4'],
  [
    'links and images',
    'Voir [le texte](https://example.org/a) ![logo](x.png)et <https://example.org>',
    'Voir le texte et https://example.org',
  ],
  ['lists', '* un\n* deux\n  suite\n\nFin', '- un\n- deux suite\n\nFin'],
  ['numbered lists', '1. un\n2. deux', '1. un\n2. deux'],
  ['quotations', '> Nous aiderons\n> l’Ukraine.', 'Nous aiderons l’Ukraine.'],
  ['tables', '| Pays | Don |\n|---|---|\n| Suisse | **12** |', 'Pays\tDon\nSuisse\t12'],
  ['rules and comments', 'a\n\n---\n\n<!-- rien -->\nb', 'a\n\nb'],
  ['escapes and HTML', '1\\. a \\* b<br> <em>c</em>', '1. a * b c'],
  ['code', '```\nx = 1\n```\n`y`', 'x = 1\n\ny'],
];

describe('Markdown', () => {
  for (const [title, source, expected] of CASES) it(`takes the marks off ${title}`, () => assert.equal(markdownText(source), expected));

  it('reads the fields of the front matter that it knows', async () => {
    const { text, meta } = await loadMarkdown(
      Buffer.from('---\ntitle: "Un titre"\ndate: 2024-04-15T10:00:00Z\nlayout: page\nlang: fr\n---\n# T\n'),
      'a.md',
    );
    assert.equal(text, 'T');
    assert.deepEqual(meta, { title: 'Un titre', issued: '2024-04-15', language: 'fr' });
  });
  it('refuses a front matter with an impossible date', async () => {
    await assert.rejects(loadMarkdown(Buffer.from('---\nissued: 2024-02-30\n---\nT'), 'a.md'), {
      code: 'metadata-malformed',
      message: /a\.md: "issued"/,
    });
  });
});
