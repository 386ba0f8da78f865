/** Saved queries by name: `/queries` lists them, `/queries/NAME?param=…` answers one. */
import { findQuery, type SavedQuery } from '../query/index.ts';
import { wanted, wantedOf } from './formats.ts';
import { type Html, html, page } from './html.ts';
import { chooseLanguage } from './negotiate.ts';
import { type Ask, askWorkers, type Reply } from './request.ts';
import { renderAnswer } from './table-page.ts';

const JSON_TYPE = { mediaType: 'application/json', engine: '' };
const HTML_TYPE = { mediaType: 'text/html', engine: '' };
/** What a table prints of an instance: its IRI without the base. */
const SHORT_IRI = /^[a-z]+(?:\/[\w.~%-]+)+$/;

export function listQueries(ask: Ask): Reply {
  if (wantedOf(ask.accept, [JSON_TYPE, HTML_TYPE]) === HTML_TYPE) {
    return { status: 200, type: 'text/html; charset=utf-8', body: page('Saved queries', queryList(ask), ask.root), lasting: true };
  }
  const list = [...ask.queries.values()].map(({ name, question, parameters }) => ({
    name,
    href: `${ask.root}queries/${name}`,
    question,
    parameters,
  }));
  return { status: 200, type: 'application/json', body: `${JSON.stringify(list, null, 1)}\n`, lasting: true };
}

export async function savedQuery(ask: Ask): Promise<Reply> {
  const query = findQuery(ask.queries, ask.path.slice('/queries/'.length));
  const { format: _, ...given } = Object.fromEntries(ask.parameters);
  const want = wanted(ask.accept);
  const asPage = want.table?.mediaType === 'text/html';
  const missing = query.parameters.some(({ name, required }) => required && !given[name]);
  if (asPage && missing) return { status: 200, type: 'text/html; charset=utf-8', body: formPage(query, ask), lasting: true };
  const { base } = ask.generation;
  // An empty field of a form is a parameter that is not given.
  const filled = Object.entries(given).filter(([, value]) => value !== '');
  const parameters = Object.fromEntries(filled.map(([name, value]) => [name, SHORT_IRI.test(value) ? base + value : value]));
  const answer = await askWorkers(ask, { saved: query.name, parameters }, want);
  return renderAnswer(answer, want, ask, { title: query.question[chooseLanguage(ask.headers['accept-language'])], query: query.text });
}

/** The saved queries with their questions, each with a form where it takes parameters. */
export function queryList(ask: Ask): Html {
  const language = chooseLanguage(ask.headers['accept-language']);
  const items = [...ask.queries.values()].map((query) => {
    const link = html`<a href="${ask.root}queries/${query.name}">${query.name}</a>`;
    return html`<tr><td>${link}</td><td>${query.question[language]}</td></tr>`;
  });
  return html`<h2>Saved queries</h2><table class="list"><tbody>${items}</tbody></table>`;
}

function formPage(query: SavedQuery, ask: Ask): string {
  const language = chooseLanguage(ask.headers['accept-language']);
  const fields = query.parameters.map(({ name, required, default: fallback, description }) => {
    const field = required ? html`<input name="${name}" required>` : html`<input name="${name}" placeholder="${fallback}">`;
    return html`<tr><th>${name}</th><td>${field}</td><td class="soft">${description[language]}</td></tr>`;
  });
  const form = html`<h1>${query.question[language]}</h1><form action="${ask.root}queries/${query.name}"><table><tbody>${fields}</tbody></table><p><button>Ask</button></p></form>`;
  return page(query.name, form, ask.root, language);
}
