/** RDF/XML (https://www.w3.org/TR/rdf-syntax-grammar/), one description a subject, sorted. */

import { PledgegraphError } from '../errors.ts';
import { escapeXml } from '../text/xml.ts';
import { groupBy, sortedByKey } from './collections.ts';
import { termToString } from './nquads.ts';
import type { Quad } from './terms.ts';
import { PREFIXES, XSD } from './vocabulary.ts';

/**
 * All quads as RDF/XML; graph names are left out, what stands in several graphs is written once.
 * @throws PledgegraphError `option-invalid` for a property that no XML name can stand for
 */
export function writeRdfXml(quads: Iterable<Quad>): string {
  const names = new Map<string, string>();
  const body: string[] = [];
  for (const [subject, members] of sortedByKey(groupBy(quads, (q) => q.subject.value))) {
    const lines = new Map(members.map((q) => [`${q.predicate.value} ${termToString(q.object)}`, propertyElement(q, names)]));
    body.push(` <rdf:Description rdf:about="${escapeXml(subject)}">`, ...sortedByKey(lines).map(([, line]) => line), ' </rdf:Description>');
  }
  names.set('rdf', PREFIXES.rdf);
  const declarations = sortedByKey(names).map(([prefix, namespace]) => `\n  xmlns:${prefix}="${escapeXml(namespace)}"`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF${declarations.join('')}>\n${body.map((line) => `${line}\n`).join('')}</rdf:RDF>\n`;
}

function propertyElement({ predicate, object }: Quad, names: Map<string, string>): string {
  const name = qualifiedName(predicate.value, names);
  if (object.termType === 'NamedNode') return `  <${name} rdf:resource="${escapeXml(object.value)}"/>`;
  const { language, datatype, value } = object;
  const plain = datatype.value === XSD.string ? '' : ` rdf:datatype="${escapeXml(datatype.value)}"`;
  return `  <${name}${language ? ` xml:lang="${language}"` : plain}>${escapeXml(value)}</${name}>`;
}

const KNOWN = Object.entries(PREFIXES);

function qualifiedName(iri: string, names: Map<string, string>): string {
  const local = /[A-Za-z_][\w-]*$/.exec(iri)?.[0];
  if (!local) throw new PledgegraphError('option-invalid', `RDF/XML cannot write the property <${iri}>; choose another format.`);
  const namespace = iri.slice(0, -local.length);
  const prefix =
    KNOWN.find(([, known]) => known === namespace)?.[0] ?? [...names].find(([, known]) => known === namespace)?.[0] ?? `ns${names.size}`;
  names.set(prefix, namespace);
  return `${prefix}:${local}`;
}
