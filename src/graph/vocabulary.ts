/**
 * Every IRI the code knows, by prefix. `PG` holds exactly the terms that `ontology/pledgegraph.ttl` defines (a test compares them);
 * of the other vocabularies it holds what graphs and shapes use.
 */
import { EVENT_CLASSES, KINDS, ROLES, STATUSES } from '../model/facts.ts';

type Terms<Namespace extends string, Name extends string> = { readonly [N in Name]: `${Namespace}${N}` };

function terms<const Namespace extends string, const Name extends string>(
  namespace: Namespace,
  names: readonly Name[],
): Terms<Namespace, Name> {
  return Object.freeze(Object.fromEntries(names.map((name) => [name, namespace + name]))) as Terms<Namespace, Name>;
}

/** Prefix → namespace, for Turtle, SPARQL and JSON-LD. */
export const PREFIXES = Object.freeze({
  dcterms: 'http://purl.org/dc/terms/',
  edtf: 'http://id.loc.gov/datatypes/edtf/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  oa: 'http://www.w3.org/ns/oa#',
  org: 'http://www.w3.org/ns/org#',
  owl: 'http://www.w3.org/2002/07/owl#',
  pg: 'https://w3id.org/pledgegraph/ns#',
  prov: 'http://www.w3.org/ns/prov#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  schema: 'http://schema.org/',
  sem: 'http://semanticweb.cs.vu.nl/2009/11/sem/',
  sh: 'http://www.w3.org/ns/shacl#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  wd: 'http://www.wikidata.org/entity/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const);

export const FACTUALITIES = ['Actual', 'Planned', 'Conditional', 'Negated'] as const;

/** Classes of our own that are no events. */
export const PG_CLASSES = ['Pledge', 'Participation', 'Item', 'Role', 'Status', 'Kind', 'Factuality', 'Mode'] as const;

export const PG_PROPERTIES = [
  'actingAs',
  'agent',
  'amount',
  'approximate',
  'attestedOn',
  'beneficiary',
  'collectiveOf',
  'condition',
  'confidence',
  'due',
  'evidence',
  'factuality',
  'identityBasis',
  'identityKey',
  'item',
  'kind',
  'madeAt',
  'mention',
  'mode',
  'participation',
  'pledger',
  'purpose',
  'quantity',
  'rank',
  'reaffirms',
  'role',
  'rule',
  'sha256',
  'status',
  'subsetOf',
  'timeText',
] as const;

/** Ours: classes, properties, and the individuals of the controlled lists. */
export const PG = terms(PREFIXES.pg, [
  ...EVENT_CLASSES,
  ...PG_CLASSES,
  ...PG_PROPERTIES,
  ...ROLES,
  ...STATUSES,
  ...KINDS,
  ...FACTUALITIES,
  'Remote',
]);

export const RDF = terms(PREFIXES.rdf, ['type', 'langString', 'first', 'rest', 'nil']);
export const RDFS = terms(PREFIXES.rdfs, ['label', 'comment', 'subClassOf', 'domain', 'range', 'isDefinedBy', 'seeAlso']);
export const OWL = terms(PREFIXES.owl, ['Class', 'ObjectProperty', 'DatatypeProperty', 'NamedIndividual', 'Ontology', 'versionInfo']);
export const XSD = terms(PREFIXES.xsd, [
  'string',
  'boolean',
  'date',
  'dateTime',
  'decimal',
  'integer',
  'nonNegativeInteger',
  'anyURI',
  'hexBinary',
]);
export const SCHEMA = terms(PREFIXES.schema, [
  'Event',
  'Country',
  'Place',
  'MonetaryAmount',
  'currency',
  'value',
  'minValue',
  'maxValue',
  'location',
  'inLanguage',
  'softwareVersion',
]);
export const ORG = terms(PREFIXES.org, [
  'Organization',
  'FormalOrganization',
  'OrganizationalUnit',
  'OrganizationalCollaboration',
  'Membership',
  'Post',
  'member',
  'organization',
  'role',
  'postIn',
]);
export const FOAF = terms(PREFIXES.foaf, ['Agent', 'Document', 'Group', 'Person', 'name']);
export const SEM = terms(PREFIXES.sem, ['hasEarliestBeginTimeStamp', 'hasLatestEndTimeStamp']);
export const OA = terms(PREFIXES.oa, [
  'SpecificResource',
  'TextPositionSelector',
  'TextQuoteSelector',
  'hasSource',
  'hasSelector',
  'start',
  'end',
  'exact',
  'prefix',
  'suffix',
]);
export const PROV = terms(PREFIXES.prov, [
  'Activity',
  'Agent',
  'Entity',
  'Plan',
  'SoftwareAgent',
  'endedAtTime',
  'generatedAtTime',
  'hadPrimarySource',
  'startedAtTime',
  'used',
  'value',
  'wasAssociatedWith',
  'wasAttributedTo',
  'wasDerivedFrom',
  'wasGeneratedBy',
]);
export const SKOS = terms(PREFIXES.skos, [
  'Concept',
  'ConceptScheme',
  'inScheme',
  'prefLabel',
  'altLabel',
  'notation',
  'exactMatch',
  'closeMatch',
  'broadMatch',
  'narrowMatch',
  'relatedMatch',
]);
export const DCTERMS = terms(PREFIXES.dcterms, [
  'created',
  'creator',
  'date',
  'description',
  'hasVersion',
  'identifier',
  'isVersionOf',
  'issued',
  'license',
  'publisher',
  'source',
  'title',
]);
export const EDTF = terms(PREFIXES.edtf, ['EDTF']);
export const SH = terms(PREFIXES.sh, [
  'NodeShape',
  'Violation',
  'Warning',
  'Info',
  'conforms',
  'focusNode',
  'resultMessage',
  'resultPath',
  'resultSeverity',
  'sourceShape',
  'value',
  'message',
  'path',
]);
