/** Posts and the memberships that hold them. */
import type { Office } from '../model/facts.ts';
import { type Context, statementsBy, writeStated } from './context.ts';
import { hashOf } from './iris.ts';
import { ORG, PG, RDF, SKOS, XSD } from './vocabulary.ts';

/** The IRI of a post: by its title and body; by its text too where the body is not known, since every body has a president. */
function postIri(context: Context, office: Office): string {
  const body = context.entities.of(office.organization);
  return `${context.base}post/${hashOf(office.title, body, body ? null : context.textId)}`;
}

/** Writes a post: what it is called and where it is held. */
export function writePost(context: Context, office: Office): string {
  const { sink, doc, entities } = context;
  const iri = postIri(context, office);
  const body = entities.of(office.organization);
  sink.link(iri, RDF.type, ORG.Post);
  sink.words(iri, SKOS.prefLabel, office.title, doc.language);
  if (body) sink.link(iri, ORG.postIn, body);
  return iri;
}

/** Writes every membership once, however often the text states it. */
export function writeOffices(context: Context, offices: readonly Office[]): void {
  const { base, sink, doc, entities, textId } = context;
  const written = offices.filter((office) => entities.of(office.person));
  const keyOf = (office: Office): string => hashOf(textId, entities.of(office.person), postIri(context, office));
  for (const [key, facts] of statementsBy(keyOf, written)) {
    const iri = `${base}membership/${key}`;
    const body = entities.of(facts[0].organization);
    sink.link(iri, RDF.type, ORG.Membership);
    sink.link(iri, ORG.member, entities.of(facts[0].person)!);
    if (body) sink.link(iri, ORG.organization, body);
    sink.link(iri, ORG.role, writePost(context, facts[0]));
    sink.value(iri, PG.attestedOn, doc.meta.issued, XSD.date);
    writeStated(context, iri, facts);
  }
}
