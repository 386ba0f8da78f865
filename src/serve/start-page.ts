import { wantedOf } from './formats.ts';
import { type Html, html, page } from './html.ts';
import type { Ask, Reply } from './request.ts';
import { queryList } from './saved.ts';

const EXAMPLE = `PREFIX pg: <https://w3id.org/pledgegraph/ns#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

SELECT ?pledger ?status (COUNT(?pledge) AS ?pledges)
WHERE {
  ?pledge a pg:Pledge ; pg:status ?status ; pg:pledger ?agent .
  ?agent skos:prefLabel ?pledger . FILTER(LANG(?pledger) = "en")
}
GROUP BY ?pledger ?status
ORDER BY DESC(?pledges)
LIMIT 20`;

const FORMATS = ['html', 'json', 'csv', 'tsv', 'xml', 'turtle', 'json-ld'];

/** A page with a form for queries and the saved queries. */
export function startPage(ask: Ask): Reply {
  wantedOf(ask.accept, [{ mediaType: 'text/html', engine: '' }]);
  const { quads, base } = ask.generation;
  const body = html`<h1>Who promised what to whom</h1>
<p class="soft">${quads} statements about <code>${base}</code>, read from official communiqués. Queries go to <code>${ask.root}sparql</code> (SPARQL 1.1, read only).</p>
${form(ask)}${queryList(ask)}`;
  return { status: 200, type: 'text/html; charset=utf-8', body: page('Start', body, ask.root), lasting: true };
}

function form({ root }: Ask): Html {
  const options = FORMATS.map((name) => html`<option>${name}</option>`);
  return html`<h2>Ask in SPARQL</h2><form action="${root}sparql"><textarea name="query" aria-label="Query" spellcheck="false">${EXAMPLE}</textarea>
<p><button>Ask</button> <label>as <select name="format">${options}</select></label></p></form>`;
}
