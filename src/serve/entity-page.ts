/** An entity as a page for people. */
import { groupBy } from '../graph/collections.ts';
import type { Literal, NamedNode, Quad } from '../graph/terms.ts';
import { GraphView } from '../graph/view.ts';
import { OA, PG, RDF } from '../graph/vocabulary.ts';
import { className, nodeWords, propertyRank, propertyWords, shortIri } from '../graph/wording.ts';
import { type Html, html, page } from './html.ts';
import { linkTo } from './link.ts';
import { chooseLanguage } from './negotiate.ts';
import type { Ask, Reply } from './request.ts';

/** Values of one property that a page shows. */
const SHOWN = 25;

interface Context {
  readonly view: GraphView;
  readonly ask: Ask;
  readonly language: 'en' | 'fr';
}

/** @param around what neighbours say, so that they can be put in words */
export function entityPage(iri: string, quads: readonly Quad[], around: readonly Quad[], ask: Ask): Reply {
  const language = chooseLanguage(ask.headers['accept-language']);
  const context = { view: new GraphView([...quads, ...around]), ask, language };
  const own = quads.filter(({ subject }) => subject.value === iri);
  const incoming = quads.filter(({ object, subject }) => object.value === iri && subject.value !== iri);
  const title = nodeWords(context.view, iri, language);
  const formats = ['turtle', 'json-ld', 'n-triples'].map((name) => html`<a href="?format=${name}">${name}</a> `);
  const body = html`<h1>${title}</h1>
<p class="soft">${className(context.view, iri)} · <code>${iri}</code> · ${formats}</p>
${facts(own, context)}
${incoming.length > 0 ? html`<h2>${language === 'fr' ? 'Où il en est question' : 'Where it is spoken of'}</h2>${references(incoming, context)}` : undefined}`;
  return { status: 200, type: 'text/html; charset=utf-8', body: page(title, body, ask.root, language), lasting: true };
}

/** One row a property, in the order in which a fact is told. */
function facts(quads: readonly Quad[], context: Context): Html {
  const rows = [...groupBy(quads, ({ predicate }) => predicate.value)]
    .sort(([a], [b]) => propertyRank(a) - propertyRank(b))
    .map(([property, members]) => row(property === RDF.type ? 'type' : propertyWords(property), valuesOf(members), context));
  return html`<table class="facts"><tbody>${rows}</tbody></table>`;
}

function valuesOf(quads: readonly Quad[]): (NamedNode | Literal)[] {
  return [...new Map(quads.map(({ object }) => [object.value, object])).values()];
}

function row(name: string, values: readonly (NamedNode | Literal)[], context: Context): Html {
  const shown = values.slice(0, SHOWN).map((value) => html`<div>${valueHtml(value, context)}</div>`);
  return html`<tr><th scope="row">${name}</th><td>${shown}${more(values.length)}</td></tr>`;
}

const more = (count: number): Html | undefined => (count > SHOWN ? html`<div class="soft">… ${count - SHOWN} more</div>` : undefined);

function references(quads: readonly Quad[], context: Context): Html {
  const rows = [...groupBy(quads, ({ predicate }) => predicate.value)].map(([property, members]) =>
    row(
      propertyWords(property).replace(/(?: of)?$/, ' of'),
      [...new Map(members.map(({ subject }) => [subject.value, subject])).values()],
      context,
    ),
  );
  return html`<table class="facts"><tbody>${rows}</tbody></table>`;
}

function valueHtml(value: NamedNode | Literal, context: Context): Html {
  if (value.termType === 'Literal')
    return value.language ? html`<span lang="${value.language}">${value.value}</span>` : html`${value.value}`;
  const { ask, view } = context;
  const { base } = ask.generation;
  const quote = view.one(view.one(value.value, OA.hasSelector) ?? '', OA.exact) ?? view.one(value.value, OA.exact);
  if (quote !== undefined) return html`<q>${linkTo(value.value, base, ask.root, quote)}</q>`;
  return linkTo(value.value, base, ask.root, wordsFor(value.value, context));
}

/** A participation has no name: who took part, as what, and in what tell it. */
function wordsFor(iri: string, { view, ask, language }: Context): string {
  const { base } = ask.generation;
  if (!view.types(iri).includes(PG.Participation)) {
    const words = nodeWords(view, iri, language);
    return words === iri ? shortIri(iri, base) : words;
  }
  const parts = [view.one(iri, PG.agent), view.one(iri, PG.role), view.pointingAt(iri, PG.participation)[0]];
  return parts.flatMap((part) => (part ? [shortIri(nodeWords(view, part, language), base)] : [])).join(' · ');
}
