/** Answers of queries as replies; for browsers as a page. */
import { groupDigits } from '../graph/wording.ts';
import { type ResultTerm, readResultsJson, type TableResult } from '../query/index.ts';
import { contentType, type Wanted } from './formats.ts';
import { type Html, html, page } from './html.ts';
import type { Answer } from './job.ts';
import { linkTo } from './link.ts';
import type { Ask, Reply } from './request.ts';

/** Rows that a page shows; the other formats have them all. */
const SHOWN = 500;
const FIGURE = /[#/](?:integer|decimal|double|float|nonNegativeInteger|int|long)$/;

interface About {
  readonly title: string;
  /** SPARQL that was asked, where it came with the request. */
  readonly query?: string;
}

export function renderAnswer({ kind, body }: Answer, want: Wanted, ask: Ask, about: About): Reply {
  const format = want[kind]!;
  if (format.mediaType !== 'text/html') return { status: 200, type: contentType(format.mediaType), body, lasting: true };
  const result = readResultsJson(Buffer.from(body).toString());
  const content = result.kind === 'table' ? table(result, ask) : html`<p><strong>${result.value ? 'yes' : 'no'}</strong></p>`;
  return { status: 200, type: 'text/html; charset=utf-8', body: page(about.title, whole(about, content), ask.root), lasting: true };
}

const whole = ({ title, query }: About, content: Html): Html =>
  html`<h1>${title}</h1>${query === undefined ? [] : html`<details><summary>SPARQL</summary><pre><code>${query}</code></pre></details>`}${content}`;

function table({ variables, rows }: TableResult, ask: Ask): Html {
  const head = variables.map((name) => html`<th>${name}</th>`);
  const shown = rows.slice(0, SHOWN).map((row) => html`<tr>${variables.map((name) => cell(row[name], ask))}</tr>`);
  const count = rows.length > SHOWN ? `the first ${SHOWN} of ${rows.length} rows` : `${rows.length} row${rows.length === 1 ? '' : 's'}`;
  return html`<p class="soft">${count}</p><div class="scroll wide"><table class="rows"><thead><tr>${head}</tr></thead><tbody>${shown}</tbody></table></div>`;
}

/** Thousands apart; years and other figures of four digits stay together. */
const figure = (value: string): string => (/\d{5}/.test(value) ? groupDigits(value) : value);

function cell(term: ResultTerm | undefined, { generation, root }: Ask): Html {
  if (!term) return html`<td></td>`;
  if (term.type === 'uri') return html`<td>${linkTo(term.value, generation.base, root)}</td>`;
  if (term.type === 'bnode') return html`<td>_:${term.value}</td>`;
  return FIGURE.test(term.datatype ?? '') ? html`<td class="figure">${figure(term.value)}</td>` : html`<td>${term.value}</td>`;
}
