import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { FACTUALITIES, OWL, PG, PG_CLASSES, PG_PROPERTIES, PREFIXES, RDF, RDFS, SCHEMA, SH, SKOS } from '../../src/graph/vocabulary.ts';
import { EVENT_CLASSES, KINDS, ROLES, STATUSES } from '../../src/model/facts.ts';
import { parseRdf } from '../../src/validate/parse.ts';
import { type AnyQuad, QuadIndex } from '../../src/validate/quads.ts';
import { localName } from '../../src/validate/report.ts';
import { OWN_SHAPES, readShapes } from '../../src/validate/shapes.ts';
import { messagesByShape } from './shapes.ts';

const load = (name: string): QuadIndex => {
  const file = fileURLToPath(new URL(`../../ontology/${name}`, import.meta.url));
  return new QuadIndex<AnyQuad>(parseRdf(readFileSync(file, 'utf8'), file));
};

const sorted = (values: Iterable<string>): string[] => [...new Set(values)].sort();
const ours = (iri: string): boolean => iri.startsWith(PREFIXES.pg);

/** Languages of a property's values. */
const languages = (graph: QuadIndex, subject: string, property: string): string[] =>
  sorted(graph.from(subject).flatMap((q) => (q.predicate.value === property ? [q.object.language ?? ''] : [])));

/** The members of an RDF list. */
const members = (graph: QuadIndex, list: string): string[] =>
  list === RDF.nil ? [] : [graph.values(list, RDF.first)[0], ...members(graph, graph.values(list, RDF.rest)[0])];

const LISTS = { Role: ROLES, Status: STATUSES, Kind: KINDS, Factuality: FACTUALITIES, Mode: ['Remote'] } as const;

describe('the ontology and the table of the code', () => {
  const ontology = load('pledgegraph.ttl');
  const terms = sorted([...ontology].map((q) => q.subject.value).filter(ours));

  it('define the same terms', () => {
    assert.deepEqual(terms, sorted(Object.values(PG)));
  });

  it('agree on what is a class and what a property', () => {
    const typed = (...types: string[]) => terms.filter((term) => ontology.values(term, RDF.type).some((type) => types.includes(type)));
    assert.deepEqual(typed(OWL.Class), sorted([...EVENT_CLASSES, ...PG_CLASSES].map((name) => PREFIXES.pg + name)));
    assert.deepEqual(typed(OWL.ObjectProperty, OWL.DatatypeProperty), sorted(PG_PROPERTIES.map((name) => PREFIXES.pg + name)));
    const individuals = Object.values(LISTS)
      .flat()
      .map((name) => PREFIXES.pg + name);
    assert.deepEqual(typed(OWL.NamedIndividual), sorted(individuals));
  });

  for (const [list, members] of Object.entries(LISTS)) {
    it(`agree on the members of ${list}`, () => {
      const typed = terms.filter((term) => ontology.values(term, RDF.type).includes(PREFIXES.pg + list));
      assert.deepEqual(typed, sorted(members.map((name) => PREFIXES.pg + name)));
    });
  }

  it('rank the statuses in the same order', () => {
    const ranks = STATUSES.map((name) => ontology.values(PG[name], PG.rank));
    assert.deepEqual(
      ranks,
      STATUSES.map((_, index) => [String(index + 1)]),
    );
  });

  it('put every event class below schema:Event, summits and conferences below meetings', () => {
    for (const name of EVENT_CLASSES) {
      const parent = name === 'Summit' || name === 'Conference' ? PG.Meeting : SCHEMA.Event;
      assert.deepEqual(ontology.values(PG[name], RDFS.subClassOf), [parent], name);
    }
  });

  it('labels and explains every term in French and English', () => {
    for (const term of terms) {
      assert.deepEqual(languages(ontology, term, RDFS.label), ['en', 'fr'], term);
      assert.deepEqual(languages(ontology, term, RDFS.comment), ['en', 'fr'], term);
    }
  });

  it('says its version, which is the package’s', () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    assert.deepEqual(ontology.values('https://w3id.org/pledgegraph/ns', OWL.versionInfo), [version]);
  });

  it('has no blank nodes', () => {
    for (const { subject, object } of ontology) assert.ok(subject.termType === 'NamedNode' && object.termType !== 'BlankNode');
  });
});

describe('the shapes', () => {
  const shapes = new QuadIndex(readShapes(OWN_SHAPES));

  it('speak of no term that the ontology lacks', () => {
    const known = new Set<string>(Object.values(PG));
    const used = [...shapes].flatMap((q) => [q.subject, q.predicate, q.object]).filter((term) => term.termType === 'NamedNode');
    assert.deepEqual(sorted(used.map((term) => term.value).filter((iri) => ours(iri) && !known.has(iri))), []);
  });

  const MEMBERS: [shape: string, names: readonly string[]][] = [
    ['event-class', EVENT_CLASSES],
    ['event-factuality', FACTUALITIES],
    ['participation-role', ROLES],
    ['participation-mode', ['Remote']],
    ['pledge-status', STATUSES],
    ['pledge-kind', KINDS],
  ];
  for (const [name, names] of MEMBERS) {
    it(`let every value pass that ${name} knows, and no other`, () => {
      const shape = `https://w3id.org/pledgegraph/shapes#${name}`;
      const holders = [shape, ...shapes.values(shape, `${PREFIXES.sh}qualifiedValueShape`)];
      const [list] = holders.flatMap((holder) => shapes.values(holder, `${PREFIXES.sh}in`));
      assert.deepEqual(sorted(members(shapes, list)), sorted(names.map((each) => PREFIXES.pg + each)));
    });
  }

  it('let a pledge have every property whose domain it is', () => {
    const ontology = load('pledgegraph.ttl');
    const [list] = shapes.values('https://w3id.org/pledgegraph/shapes#pledge-closed', `${PREFIXES.sh}ignoredProperties`);
    const allowed = members(shapes, list);
    const domain = Object.values(PG).filter((term) => ontology.values(term, RDFS.domain).includes(PG.Pledge));
    assert.ok(domain.length > 8);
    assert.deepEqual(
      domain.filter((property) => !allowed.includes(property)),
      [],
    );
  });

  it('say the severity of everything that has a message, in both languages', () => {
    const messages = messagesByShape([...shapes]);
    assert.ok(messages.size > 50);
    for (const [shape, byLanguage] of messages) {
      assert.deepEqual(sorted(byLanguage.keys()), ['en', 'fr'], shape);
      assert.equal(shapes.values(shape, `${PREFIXES.sh}severity`).length, 1, shape);
      assert.match(shape, /^https:/, 'a shape with a message has a name');
    }
  });

  it('are all reached from a target', () => {
    const targets = new Set([...shapes].filter((q) => q.predicate.value.startsWith(`${PREFIXES.sh}target`)).map((q) => q.subject.value));
    for (const shape of messagesByShape([...shapes]).keys()) {
      const parents = shapes.to(shape).map((q) => q.subject.value);
      assert.ok(targets.has(shape) || parents.some((parent) => targets.has(parent)), shape);
    }
    assert.ok([...targets].every((shape) => shapes.values(shape, RDF.type).includes(SH.NodeShape)));
  });
});

describe('the alignments', () => {
  const alignments = load('alignments.ttl');
  const known = new Set<string>(Object.values(PG));
  const matches = [...alignments].filter((q) => ours(q.subject.value));
  const owl = (name: string): string => PREFIXES.owl + name;

  it('are SKOS matches of terms that the ontology has, and nothing else', () => {
    const kinds = new Set<string>([SKOS.exactMatch, SKOS.closeMatch, SKOS.broadMatch, SKOS.narrowMatch, SKOS.relatedMatch]);
    assert.ok(matches.length > 30);
    for (const { subject, predicate } of matches) assert.ok(known.has(subject.value) && kinds.has(predicate.value), subject.value);
  });

  it('give each match its reason in both languages, and no reason without a match', () => {
    const key = (...parts: string[]) => parts.join(' ');
    const axioms = [...alignments]
      .filter((q) => q.predicate.value === RDF.type && q.object.value === owl('Axiom'))
      .map((q) => q.subject.value);
    const reasons = axioms.map((axiom) => {
      assert.deepEqual(languages(alignments, axiom, RDFS.comment), ['en', 'fr'], axiom);
      return key(...['annotatedSource', 'annotatedProperty', 'annotatedTarget'].map((name) => alignments.values(axiom, owl(name)).join()));
    });
    assert.deepEqual(sorted(reasons), sorted(matches.map((q) => key(q.subject.value, q.predicate.value, q.object.value))));
    assert.equal(reasons.length, matches.length);
  });

  it('reach every scheme, and use every code that they introduce', () => {
    const targets = new Set(matches.map((q) => q.object.value));
    const concepts = [...alignments].filter((q) => q.predicate.value === SKOS.inScheme);
    for (const { subject } of concepts) assert.ok(targets.has(subject.value), subject.value);
    for (const namespace of [PREFIXES.schema, PREFIXES.sem, PREFIXES.wd]) assert.ok([...targets].some((iri) => iri.startsWith(namespace)));
    assert.deepEqual(sorted(concepts.map((q) => localName(q.object.value))), ['cameo', 'iati-transaction', 'plover']);
  });

  it('has no blank nodes', () => {
    for (const { subject, object } of alignments) assert.ok(subject.termType === 'NamedNode' && object.termType !== 'BlankNode');
  });
});
