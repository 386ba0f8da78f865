/** IRIs as pages link them. */
import { shortIri } from '../graph/wording.ts';
import { type Html, html } from './html.ts';

/** Where this server describes an IRI; the IRI itself where it is not of this graph. Nothing but web addresses becomes a link. */
export function linkTo(iri: string, base: string, root: string, words?: string): Html {
  const text = words ?? shortIri(iri, base);
  if (iri.startsWith(base) && iri !== base) return html`<a href="${root}id/${iri.slice(base.length)}">${text}</a>`;
  return /^https?:\/\//i.test(iri) ? html`<a href="${iri}" rel="noreferrer">${text}</a>` : html`${text}`;
}
