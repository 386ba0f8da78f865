/** Facts in a few words, for people who read tables, explanations and pictures. */

import type { GraphView } from './view.ts';
import { DCTERMS, FOAF, ORG, PG, PREFIXES, SCHEMA, SEM, SKOS } from './vocabulary.ts';

/** Properties whose names say little to a reader; with the others' place, in the order in which a fact is told. */
const PROPERTY_ORDER: readonly (readonly [iri: string, words?: string])[] = [
  [SKOS.prefLabel, 'name'],
  [SKOS.altLabel, 'also called'],
  [SKOS.exactMatch, 'same as'],
  [PG.collectiveOf, 'members of'],
  [PG.subsetOf, 'some of'],
  [ORG.member, 'person'],
  [ORG.role, 'post'],
  [ORG.organization],
  [PG.pledger],
  [PG.beneficiary],
  [PG.status],
  [PG.kind],
  [PG.amount],
  [PG.item],
  [PG.purpose],
  [PG.condition],
  [PG.agent],
  [PG.role],
  [PG.actingAs],
  [PG.mode],
  [PG.due],
  [DCTERMS.date],
  [PG.timeText, 'in words'],
  [SEM.hasEarliestBeginTimeStamp, 'not before'],
  [SEM.hasLatestEndTimeStamp, 'not after'],
  [SCHEMA.location],
  [PG.factuality],
];
const RANK = new Map(PROPERTY_ORDER.map(([iri], rank) => [iri, rank]));
const WORDS = new Map(PROPERTY_ORDER.map(([iri, words]) => [iri, words]));

/** Where a property stands when a fact is told. */
export function propertyRank(iri: string): number {
  return RANK.get(iri) ?? PROPERTY_ORDER.length;
}

/** "pg:madeAt" as "made at". */
export function propertyWords(iri: string): string {
  const words = WORDS.get(iri);
  if (words) return words;
  const local = iri.replace(/^.*[#/]/, '');
  return local.replace(/([a-z])([A-Z])/g, (_, before: string, capital: string) => `${before} ${capital.toLowerCase()}`);
}

/** The local name of one of our own terms; other IRIs as they are. */
export function localName(iri: string): string {
  return iri.startsWith(PREFIXES.pg) ? iri.slice(PREFIXES.pg.length) : iri;
}

const LOCAL_NAME = /^[A-Za-z_][\w.-]*$/u;

/** An IRI for a table: terms of the vocabulary by their bare names, instances without the base, others with a known prefix or whole. */
export function shortIri(iri: string, base: string | undefined): string {
  if (base && iri.startsWith(base) && iri !== base) return iri.slice(base.length);
  for (const [prefix, namespace] of Object.entries(PREFIXES)) {
    const local = iri.slice(namespace.length);
    if (iri.startsWith(namespace) && LOCAL_NAME.test(local)) return prefix === 'pg' ? local : `${prefix}:${local}`;
  }
  return iri;
}

/** The class that says most about a subject: our own before others'. */
export function className(view: GraphView, iri: string): string {
  const types = view.types(iri);
  const own = types.find((type) => type.startsWith(PREFIXES.pg));
  return (own ?? types.find((type) => type === SCHEMA.Country || type === FOAF.Person) ?? types[0] ?? 'Thing').replace(/^.*[#/]/, '');
}

/** Digits in groups of three, with a no-break space: the same in every language. */
export function groupDigits(figure: string): string {
  return figure.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, '\u00a0');
}

const SCALES = [
  [1e12, ' trillion'],
  [1e9, ' billion'],
  [1e6, ' million'],
] as const;

/** A figure in units as people write it: "40 billion", "12.5 million", "3 000". */
export function figureWords(figure: string): string {
  const value = Number(figure);
  for (const [size, word] of SCALES) {
    const scaled = value / size;
    if (scaled >= 1 && Number.isInteger(Math.round(scaled * 1e6) / 1e3)) return `${Math.round(scaled * 1e3) / 1e3}${word}`;
  }
  return groupDigits(figure);
}

/** "at least 40 billion EUR". */
export function amountWords(view: GraphView, amount: string): string {
  const [value, min, max] = [SCHEMA.value, SCHEMA.minValue, SCHEMA.maxValue].map((property) => view.one(amount, property));
  const currency = view.one(amount, SCHEMA.currency) ?? '';
  const about = view.one(amount, PG.approximate) === 'true' ? 'about ' : '';
  const figure = value
    ? figureWords(value)
    : min && max
      ? `${figureWords(min)} to ${figureWords(max)}`
      : min
        ? `at least ${figureWords(min)}`
        : `up to ${figureWords(max ?? '')}`;
  return `${about}${figure} ${currency}`.trim();
}

/** "3 navires". */
export function itemWords(view: GraphView, item: string): string {
  return [view.one(item, PG.quantity), view.label(item)].filter(Boolean).join(' ');
}

/** The items of a pledge; where texts of two languages name them, those in the language of most documents: they are the same things. */
export function itemsOf(view: GraphView, pledge: string): string[] {
  const items = view.values(pledge, PG.item);
  const inLanguage = items.filter((item) =>
    view.all(item, SKOS.prefLabel).some((label) => label.termType === 'Literal' && label.language === view.language),
  );
  return inLanguage.length > 0 ? inLanguage : items;
}

/** What is pledged: amount, else items, else purpose, else the kind of pledge. */
export function pledgedWords(view: GraphView, pledge: string): string {
  const amount = view.one(pledge, PG.amount);
  const things = [...(amount ? [amountWords(view, amount)] : []), ...itemsOf(view, pledge).map((item) => itemWords(view, item))];
  if (things.length) return things.join(', ');
  return view.one(pledge, PG.purpose) ?? `${localName(view.one(pledge, PG.kind) ?? 'unknown').toLowerCase()} commitment`;
}

/** Any node in words: a label, a summary of a fact, or its IRI. */
export function nodeWords(view: GraphView, iri: string, language?: string): string {
  const types = view.types(iri);
  if (types.includes(PG.Item)) return itemWords(view, iri);
  const label = view.label(iri, language);
  if (label) return label;
  if (types.includes(SCHEMA.MonetaryAmount)) return amountWords(view, iri);
  if (types.includes(SCHEMA.Event)) return [className(view, iri), view.one(iri, DCTERMS.date)].filter(Boolean).join(' ');
  if (types.includes(PG.Pledge)) return `pledge of ${pledgedWords(view, iri)}`;
  if (types.includes(ORG.Membership))
    return `${nodeWords(view, view.one(iri, ORG.member) ?? '', language)} as ${nodeWords(view, view.one(iri, ORG.role) ?? '', language)}`;
  return localName(iri);
}
