import assert from 'node:assert/strict';
import { loadDocx } from '../../src/read/docx.ts';
import { loadHtml } from '../../src/read/html.ts';
import { loadPdf } from '../../src/read/pdf.ts';
import { makeDocx, makePdf, paragraph } from './make.ts';

const PARAGRAPH =
  'La ministre a promis une aide de 12&nbsp;millions de francs aux pays voisins, devant les délégués réunis à Genève, et elle a salué leur accueil.';

function page(head: string, body: string): Buffer {
  return Buffer.from(
    `<!doctype html><html lang="fr-CH"><head>${head}</head><body><nav><a href="/">Accueil</a> <a href="/x">Actualités</a></nav>${body}<footer>Contact</footer></body></html>`,
  );
}

describe('HTML', () => {
  it('gives the main text with headings, lists and tables, without navigation', async () => {
    const body = `<main><article><h1>Une aide promise</h1><p>${PARAGRAPH}</p><h2>Suites</h2><ul><li>un pont ;</li><li>une école.</li></ul><table><tr><td>Pays</td><td>Don</td></tr><tr><td>Suisse</td><td>12</td></tr></table><p>${PARAGRAPH}</p></article></main>`;
    const { text } = await loadHtml(page('', body), 'a.html');
    const words = PARAGRAPH.replace('&nbsp;', '\u00a0');
    assert.equal(text, `Une aide promise\n\n${words}\n\nSuites\n\n- un pont ;\n- une école.\n\nPays\tDon\nSuisse\t12\n\n${words}`);
  });

  it('sets the heading on top once, its no-break spaces kept', async () => {
    const { text } = await loadHtml(
      page(
        '<meta property="og:title" content="Une aide : 12 M€">',
        `<h1>Une aide&nbsp;: 12&nbsp;M€</h1><p>${PARAGRAPH}</p><p>${PARAGRAPH}</p>`,
      ),
      'a.html',
    );
    assert.equal(text.split('Une aide').length, 2);
    assert.ok(text.startsWith('Une aide\u00a0: 12\u00a0M€\n\n'));
  });

  const metadata: readonly [string, string, object][] = [
    [
      'JSON-LD before meta elements',
      '<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"A","datePublished":"2024-04-15T23:30:00+02:00","publisher":{"name":"B"}}]}</script><meta property="og:title" content="C">',
      { title: 'A', issued: '2024-04-15', publisher: 'B', language: 'fr' },
    ],
    [
      'Open Graph',
      '<meta property="og:title" content="A"><meta property="article:published_time" content="2023-01-02T00:00:00Z"><meta property="og:site_name" content="B"><meta property="og:url" content="https://example.org/a">',
      { title: 'A', issued: '2023-01-02', publisher: 'B', source: 'https://example.org/a', language: 'fr' },
    ],
    [
      'Dublin Core and the canonical link',
      '<meta name="DCTERMS.issued" content="2023-01-02"><meta name="DC.publisher" content="B"><link rel="canonical" href="https://example.org/b"><title>T</title>',
      { title: 'T', issued: '2023-01-02', publisher: 'B', source: 'https://example.org/b', language: 'fr' },
    ],
    [
      'nothing from malformed values',
      '<script type="application/ld+json">{broken</script><meta name="date" content="hier"><link rel="canonical" href="/relative"><title>T</title>',
      { title: 'T', language: 'fr' },
    ],
  ];
  for (const [title, head, expected] of metadata) {
    it(`reads metadata: ${title}`, async () => {
      const { meta } = await loadHtml(page(head, `<p>${PARAGRAPH}</p>`), 'a.html');
      assert.deepEqual(meta, expected);
    });
  }
  it('reads the encoding that the page declares', async () => {
    const bytes = Buffer.from('<html><head><meta charset="iso-8859-1"></head><body><p>Une clé pour l\'été</p></body></html>', 'latin1');
    assert.equal((await loadHtml(bytes, 'a.html')).text, "Une clé pour l'été");
  });
});

describe('a hostile page', () => {
  it('is refused where its elements are nested beyond reading', async () => {
    const deep = Buffer.from(`<html><body>${'<div>'.repeat(60_000)}a${'</div>'.repeat(60_000)}</body></html>`);
    await assert.rejects(loadHtml(deep, 'a.html'), { code: 'input-format', message: /^a\.html is no readable page/u });
  }).timeout(60_000);
});

describe('PDF', () => {
  it('joins lines to paragraphs, pages too, and mends words cut at line ends', async () => {
    const bytes = makePdf(
      [
        [
          'Un titre',
          '',
          'Les ministres ont promis un appro-',
          'visionnement de 40 M\u0080 et un vice-',
          'président.',
          '',
          'L\u0092approvisionnement, le',
          '1',
        ],
        ['suivant, viendra.', '', '\u0095 un pont', '\u0095 une route', '2'],
      ],
      { title: 'Titre du fichier' },
    );
    const { text, meta } = await loadPdf(bytes, 'a.pdf');
    assert.equal(
      text,
      'Un titre\n\nLes ministres ont promis un approvisionnement de 40 M€ et un vice-président.\n\nL’approvisionnement, le suivant, viendra.\n\n• un pont\n• une route',
    );
    assert.deepEqual(meta, { title: 'Titre du fichier' });
  });
  it('leaves out heads that every page repeats, and titles that a program left', async () => {
    const pages = [1, 2, 3].map((number) => [
      `Ministère – communiqué ${number}`,
      '',
      `Texte de la page numéro ${['un', 'deux', 'trois'][number - 1]}.`,
      '',
      'Fin.',
      '',
      'Fin de page.',
    ]);
    const { text, meta } = await loadPdf(makePdf(pages, { title: 'Microsoft Word - final.docx' }), 'a.pdf');
    assert.doesNotMatch(text, /Ministère/u);
    assert.match(text, /numéro un\.[\s\S]*numéro trois\./u);
    assert.deepEqual(meta, {});
  });
  const refused: readonly [string, Buffer, string, RegExp][] = [
    ['a password', makePdf([['a']], { encrypted: true }), 'input-format', /^a\.pdf is protected by a password/u],
    ['a damaged file', makePdf([['a']]).subarray(0, 200), 'input-format', /^a\.pdf is no readable PDF/u],
    ['another format', Buffer.from('du texte'), 'input-format', /^a\.pdf is no readable PDF/u],
    ['no text layer', makePdf([[]]), 'input-empty', /^a\.pdf has no text layer/u],
  ];
  for (const [title, bytes, code, message] of refused) {
    it(`refuses ${title}`, () => assert.rejects(loadPdf(bytes, 'a.pdf'), { code, message }));
  }
});

describe('DOCX', () => {
  it('gives headings, paragraphs and tables', async () => {
    const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`;
    const table = `<w:tbl><w:tr>${cell('Pays')}${cell('Don')}</w:tr><w:tr>${cell('Suisse')}${cell('12')}</w:tr></w:tbl>`;
    const { text } = await loadDocx(
      makeDocx(paragraph('Communiqué', 'Heading1') + paragraph('L’aide &amp; les\u00a0Alliés.') + table + paragraph('Fin')),
      'a.docx',
    );
    assert.equal(text, 'Communiqué\n\nL’aide & les\u00a0Alliés.\n\nPays\tDon\nSuisse\t12\n\nFin');
  });
  it('refuses an archive that unpacks to too much', async () => {
    const bytes = makeDocx(paragraph('a'));
    bytes.writeUInt32LE(0xf0000000, bytes.lastIndexOf('PK\u0001\u0002') + 24);
    await assert.rejects(loadDocx(bytes, 'a.docx'), { code: 'input-too-large', message: /200 MB/u });
  });
  const refused: readonly [string, Buffer, RegExp][] = [
    ['a damaged file', makeDocx(paragraph('a')).subarray(0, 150), /^a\.docx is no readable Word document/u],
    ['another format', Buffer.from('du texte'), /^a\.docx is no readable Word document/u],
    ['a password', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), /^a\.docx is protected by a password/u],
  ];
  for (const [title, bytes, message] of refused) {
    it(`refuses ${title}`, () => assert.rejects(loadDocx(bytes, 'a.docx'), { code: 'input-format', message }));
  }
});
