import assert from 'node:assert/strict';
import { Parser } from 'n3';
import oxigraph from 'oxigraph';
import { PledgegraphError } from '../../src/errors.ts';
import { tables, writeCsv } from '../../src/graph/csv.ts';
import { factsToQuads } from '../../src/graph/document.ts';
import { readNQuads, writeNQuads, writeNTriples } from '../../src/graph/nquads.ts';
import { RDF_FORMATS, type RdfFormat, serialise } from '../../src/graph/serialise.ts';
import { iri, type Quad, quad, typed, worded } from '../../src/graph/terms.ts';
import { GraphView } from '../../src/graph/view.ts';
import { PG, RDF, SCHEMA, SKOS, XSD } from '../../src/graph/vocabulary.ts';
import { BASE, fixture } from './fixture.ts';

const ODD_LITERALS = [
  '',
  ' ',
  'plain',
  '"quoted" and \'single\'',
  'back\\slash \\n \\u0041',
  'tab\there',
  'line\nbreak\r\nand\rmore',
  '"""',
  'ends in a quote"',
  'ends in a backslash\\',
  '« guillemets » et l’apostrophe\u00a0\u202f!',
  'e\u0301 decomposed',
  '👩🏽‍🚀 🇳🇴',
  '<b>&amp; "x" </b>',
  ']]> --> <!-- ',
  'controls \u0008 \u000c \u007f \u0085 \u2028',
  '{"json": [1, 2]}',
  '=1+1;"2"',
];

function oddQuads(): Quad[] {
  const graph = iri(`${BASE}graph/odd`);
  const literals = ODD_LITERALS.flatMap((text, i) => [
    quad(iri(`${BASE}thing/${i}`), iri(SKOS.prefLabel), worded(text, i % 2 ? 'fr' : 'en-GB'), graph),
    quad(iri(`${BASE}thing/${i}`), iri(PG.rule), typed(text), graph),
    quad(iri(`${BASE}thing/${i}`), iri(SKOS.altLabel), worded(text, 'fr'), graph),
    quad(iri(`${BASE}thing/${i}`), iri(SKOS.altLabel), worded(`${text}2`, 'en'), graph),
  ]);
  const numbers = [
    ['integer', '-3'],
    ['integer', '+03'],
    ['decimal', '1.50'],
    ['decimal', '12'],
    ['decimal', '.5'],
    ['decimal', '1.'],
    ['boolean', 'true'],
    ['boolean', '1'],
    ['date', '2025-05-07'],
    ['nonNegativeInteger', '7'],
  ] as const;
  const typedValues = numbers.map(([type, value], i) => quad(iri(`${BASE}number/${i}`), iri(PG.quantity), typed(value, XSD[type]), graph));
  const iris = [
    'urn:x',
    'https://pledgegraph.example/',
    `${BASE}a//b`,
    `${BASE}../up`,
    `${BASE}a/.`,
    `${BASE}%C3%A9`,
    `${BASE}a:b`,
    `${BASE}x?y=1#z`,
    'http://schema.org/a.b',
    'http://schema.org/-a',
    'http://schema.org/',
  ];
  const links = iris.map((value) => quad(iri(value), iri(RDF.type), iri(value), graph));
  return [...literals, ...typedValues, ...links, quad(iri('urn:default'), iri(SCHEMA.location), iri(`${BASE}registry`))];
}

function documentQuads(): Quad[] {
  const { doc, facts } = fixture();
  const { document, registry } = factsToQuads(doc, facts, { base: BASE });
  return [...document, ...registry];
}

/** Deterministic shuffle. */
function shuffled<T>(items: readonly T[]): T[] {
  return items
    .map((item, i) => ({ item, key: (i * 7919) % 1009 }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

const MEDIA: Record<RdfFormat, string> = {
  turtle: 'text/turtle',
  trig: 'application/trig',
  'n-triples': 'application/n-triples',
  'n-quads': 'application/n-quads',
  'json-ld': 'application/ld+json',
  'rdf-xml': 'application/rdf+xml',
};

/** What a parser made of it, as canonical N-Quads. */
const canonical = (quads: Iterable<unknown>): string => writeNQuads(quads as Iterable<Quad>);
const KEEPS_GRAPHS: ReadonlySet<RdfFormat> = new Set(['trig', 'n-quads', 'json-ld']);
const expected = (quads: Quad[], format: RdfFormat): string => (KEEPS_GRAPHS.has(format) ? writeNQuads(quads) : writeNTriples(quads));

/** XML cannot hold these characters at all. */
const xmlOnly = (quads: Quad[]): Quad[] => quads.filter((q) => !/[\x00-\x08\x0b\x0c\x0e-\x1f]/.test(q.object.value));

const SETS: { name: string; quads: () => Quad[] }[] = [
  { name: 'a document', quads: documentQuads },
  { name: 'odd terms', quads: oddQuads },
  { name: 'nothing', quads: () => [] },
];

describe('serialisers', () => {
  for (const { name, quads } of SETS) {
    for (const format of RDF_FORMATS) {
      it(`write ${name} as ${format} that another parser reads back`, () => {
        const given = format === 'rdf-xml' ? xmlOnly(quads()) : quads();
        const written = serialise(given, format, { base: BASE });
        const read = oxigraph.parse(written, { format: MEDIA[format] });
        assert.equal(canonical(read), expected(given, format));
      });

      it(`write the same bytes of ${name} as ${format} in any order`, () => {
        const given = format === 'rdf-xml' ? xmlOnly(quads()) : quads();
        const doubled = [...shuffled(given), ...given.slice(0, 9)];
        assert.equal(serialise(doubled, format, { base: BASE }), serialise(given, format, { base: BASE }));
      });
    }

    for (const format of ['turtle', 'trig', 'n-triples', 'n-quads'] as const) {
      it(`write ${name} as ${format} that N3 reads back`, () => {
        const read = new Parser({ format: MEDIA[format] }).parse(serialise(quads(), format, { base: BASE }));
        assert.equal(canonical(read), expected(quads(), format));
      });
    }

    it(`read ${name} back from N-Quads`, () => {
      assert.equal(writeNQuads(readNQuads(writeNQuads(quads()), 'x.nq')), writeNQuads(quads()));
    });
  }

  it('group Turtle by subject, each once, type first', () => {
    const turtle = serialise(documentQuads(), 'turtle', { base: BASE });
    const subjects = [...turtle.matchAll(/^<([^>]+)> /gm)].map(([, subject]) => subject);
    assert.equal(subjects.length, new Set(subjects).size);
    assert.match(turtle, /^<country\/NOR> a org:FormalOrganization, schema:Country ;$/m);
    assert.doesNotMatch(turtle, /@prefix (sh|wd:wd|rdfs):/);
  });

  it('replace what XML cannot hold', () => {
    const written = serialise([quad(iri('urn:a'), iri(PG.rule), typed('a\u0001b'))], 'rdf-xml');
    assert.match(written, />a\ufffdb</);
  });

  it('refuse RDF/XML of a property that is no XML name', () => {
    assert.throws(
      () => serialise([quad(iri('urn:a'), iri('urn:p/1'), typed('x'))], 'rdf-xml'),
      (e) => e instanceof PledgegraphError && e.code === 'option-invalid',
    );
  });
});

describe('reading N-Quads', () => {
  for (const line of [
    '<a> <b> <c>',
    '<a> <b> "c" . extra',
    '_:a <b> <c> .',
    '<a> <b> _:c .',
    '<a> "b" <c> .',
    '<a b> <c> <d> .',
    '<a> <b> "open .',
    '<a> <b> "x"@ .',
    '# comment',
  ]) {
    it(`refuses ${line}, with the line`, () => {
      assert.throws(
        () => readNQuads(`<a> <b> <c> .\n${line}\n`, 'dir/file.nq'),
        (e) => e instanceof PledgegraphError && e.code === 'rdf-syntax' && e.message.startsWith('dir/file.nq:2: '),
      );
    });
  }
});

describe('tables', () => {
  const byName = () => Object.fromEntries(tables(new GraphView(documentQuads())).map((table) => [table.name, table]));
  const records = (name: string) => {
    const { header, rows } = byName()[name];
    return rows.map((row) => Object.fromEntries(header.map((column, i) => [column, row[i]])));
  };

  it('hold the pledges', () => {
    const [money] = records('pledges').filter((row) => row.kind === 'Financial');
    assert.deepEqual(
      [money.pledgers, money.beneficiaries, money.status, money.min, money.max, money.currency, money.due, money.documents],
      ['les pays du Forum', 'Islande', 'Pledged', '12500000', '', 'EUR', '2030', 'forum'],
    );
    const [ships] = records('pledges').filter((row) => row.kind === 'Material');
    assert.equal(ships.items, '3 navires');
  });

  it('hold the events, their agents by role', () => {
    const [conference] = records('events').filter((row) => row.class === 'Conference');
    assert.deepEqual([conference.host, conference.location, conference.date], ['Norvège', 'Tromsø', '2025-05-06']);
    assert.deepEqual(conference.participant.split('; ').sort(), ['Ingrid Håkonsen', 'les pays du Forum']);
  });

  it('hold people with posts, and organisations with what they belong to', () => {
    assert.deepEqual(
      records('people').map((row) => [row.name, row.posts, row.organizations]),
      [['Ingrid Håkonsen', 'ministre norvégienne de la Pêche', 'Norvège']],
    );
    const organisations = Object.fromEntries(records('organisations').map((row) => [row.name, row]));
    assert.equal(organisations['les pays du Forum'].of, 'Forum de l’Arctique');
    assert.equal(organisations.Norvège.wikidata, 'Q20');
  });

  it('are RFC 4180: CRLF, and quotes doubled where a cell needs them', () => {
    const csv = writeCsv({
      name: 'x',
      header: ['a', 'b'],
      rows: [
        ['1,5', 'say "no"'],
        ['two\nlines', ''],
      ],
    });
    assert.equal(csv, 'a,b\r\n"1,5","say ""no"""\r\n"two\nlines",\r\n');
  });
});
