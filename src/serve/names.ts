/** IRIs as pages show them. */
import { PREFIXES } from '../graph/vocabulary.ts';
import { type Html, html } from './html.ts';

const LOCAL = /^[A-Za-z_][\w.-]*$/;

/** Vocabulary by prefix or, where it is ours, by its bare name; instances without the base; others whole. */
export function shortName(iri: string, base: string): string {
  if (iri.startsWith(base) && iri !== base) return iri.slice(base.length);
  for (const [prefix, namespace] of Object.entries(PREFIXES)) {
    const local = iri.slice(namespace.length);
    if (iri.startsWith(namespace) && LOCAL.test(local)) return prefix === 'pg' ? local : `${prefix}:${local}`;
  }
  return iri;
}

/** Where this server describes an IRI; the IRI itself where it is not of this graph. Nothing but web addresses becomes a link. */
export function linkTo(iri: string, base: string, root: string, words?: string): Html {
  const text = words ?? shortName(iri, base);
  if (iri.startsWith(base) && iri !== base) return html`<a href="${root}id/${iri.slice(base.length)}">${text}</a>`;
  return /^https?:\/\//i.test(iri) ? html`<a href="${iri}" rel="noreferrer">${text}</a>` : html`${text}`;
}
