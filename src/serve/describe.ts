/** What the server says of itself: service description (https://www.w3.org/TR/sparql11-service-description/) and VoID (https://www.w3.org/TR/void/). */
import { type RdfFormat, serialise } from '../graph/serialise.ts';
import { iri, type Literal, type NamedNode, type Quad, quad, typed, worded } from '../graph/terms.ts';
import { PREFIXES, RDF, XSD } from '../graph/vocabulary.ts';
import { readResultsJson } from '../query/index.ts';
import { contentType, GRAPH_FORMATS, TABLE_FORMATS, wantedOf } from './formats.ts';
import { type Ask, askWorkers, type Reply } from './request.ts';

const SD = 'http://www.w3.org/ns/sparql-service-description#';
const VOID = 'http://rdfs.org/ns/void#';
const FORMATS = 'http://www.w3.org/ns/formats/';
const TERMS = { ...PREFIXES, formats: FORMATS, sd: SD, void: VOID };

/** IRIs of the formats that the W3C names (https://www.w3.org/ns/formats/). */
const RESULT_FORMATS = ['SPARQL_Results_JSON', 'SPARQL_Results_XML', 'SPARQL_Results_CSV', 'SPARQL_Results_TSV'];
const RDF_FORMATS = ['Turtle', 'N-Triples', 'JSON-LD', 'RDF_XML'];
const VOCABULARIES = [
  PREFIXES.pg,
  PREFIXES.schema,
  PREFIXES.org,
  PREFIXES.foaf,
  PREFIXES.oa,
  PREFIXES.prov,
  PREFIXES.skos,
  PREFIXES.dcterms,
];

const CLASSES = 'SELECT ?class (COUNT(DISTINCT ?one) AS ?entities) WHERE { GRAPH ?g { ?one a ?class } } GROUP BY ?class ORDER BY ?class';

const SERIALISED: Readonly<Record<string, RdfFormat>> = {
  'text/turtle': 'turtle',
  'application/n-triples': 'n-triples',
  'application/ld+json': 'json-ld',
  'application/rdf+xml': 'rdf-xml',
};

/** Quads of our own in the format that a client takes. @throws HttpError 406 */
export function graphReply(quads: readonly Quad[], ask: Ask, prefixes: Readonly<Record<string, string>> = PREFIXES): Reply {
  const { mediaType, engine } = wantedOf(ask.accept, GRAPH_FORMATS);
  return { status: 200, type: contentType(mediaType), body: serialise(quads, SERIALISED[engine], { prefixes }), lasting: true };
}

/** Statements about one subject. */
const about = (subject: string, pairs: readonly (readonly [string, NamedNode | Literal])[]): Quad[] =>
  pairs.map(([property, value]) => quad(iri(subject), iri(property), value));

const count = (value: number | string): Literal => typed(String(value), XSD.integer);

/** What a client reads at the endpoint without a query. */
export function serviceDescription(ask: Ask): Reply {
  const { root, generation } = ask;
  const endpoint = `${root}sparql`;
  const [service, dataset, graph] = ['service', 'dataset', 'default-graph'].map((name) => `${endpoint}#${name}`);
  const quads = [
    ...about(service, [
      [RDF.type, iri(`${SD}Service`)],
      [`${SD}endpoint`, iri(endpoint)],
      [`${SD}supportedLanguage`, iri(`${SD}SPARQL11Query`)],
      ...[...RESULT_FORMATS, ...RDF_FORMATS].map((name) => [`${SD}resultFormat`, iri(FORMATS + name)] as const),
      [`${SD}feature`, iri(`${SD}UnionDefaultGraph`)],
      [`${SD}defaultDataset`, iri(dataset)],
    ]),
    ...about(dataset, [
      [RDF.type, iri(`${SD}Dataset`)],
      [`${SD}defaultGraph`, iri(graph)],
      [`${PREFIXES.rdfs}seeAlso`, iri(`${root}.well-known/void`)],
    ]),
    ...about(graph, [
      [RDF.type, iri(`${SD}Graph`)],
      [`${VOID}triples`, count(generation.quads)],
    ]),
  ];
  return graphReply(quads, ask, TERMS);
}

async function classCounts(ask: Ask): Promise<(readonly [iri: string, entities: string])[]> {
  const answer = await askWorkers(ask, { text: CLASSES }, { table: TABLE_FORMATS[0] });
  const result = readResultsJson(Buffer.from(answer.body).toString());
  return result.kind === 'table' ? result.rows.map(({ class: type, entities }) => [type.value, entities.value]) : [];
}

/** What the graph holds, how much of it, and where it is asked. */
export async function voidDescription(ask: Ask): Promise<Reply> {
  const { root, generation } = ask;
  const place = `${root}.well-known/void`;
  const dataset = `${place}#dataset`;
  const parts = (await classCounts(ask)).map(([type, entities], i) => ({ part: `${place}#class-${i + 1}`, type, entities }));
  const quads = [
    ...about(dataset, [
      [RDF.type, iri(`${VOID}Dataset`)],
      [`${PREFIXES.dcterms}title`, worded('Facts of official communiqués', 'en')],
      [`${PREFIXES.dcterms}title`, worded('Faits tirés de communiqués officiels', 'fr')],
      [`${VOID}sparqlEndpoint`, iri(`${root}sparql`)],
      [`${VOID}uriSpace`, typed(generation.base)],
      [`${VOID}triples`, count(generation.quads)],
      ...VOCABULARIES.map((vocabulary) => [`${VOID}vocabulary`, iri(vocabulary)] as const),
      ...RDF_FORMATS.map((name) => [`${VOID}feature`, iri(FORMATS + name)] as const),
      ...parts.map(({ part }) => [`${VOID}classPartition`, iri(part)] as const),
    ]),
    ...parts.flatMap(({ part, type, entities }) =>
      about(part, [
        [`${VOID}class`, iri(type)],
        [`${VOID}entities`, count(entities)],
      ]),
    ),
  ];
  return graphReply(quads, ask, TERMS);
}
