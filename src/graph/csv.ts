/** Tables of a graph for spreadsheets: RFC 4180, one file each for pledges, events, people and organisations. */
import { byCodeUnit } from './terms.ts';
import type { GraphView } from './view.ts';
import { DCTERMS, FOAF, OA, ORG, PG, PREFIXES, SCHEMA, SEM, SKOS } from './vocabulary.ts';
import { itemsOf, itemWords, localName } from './wording.ts';

type Column = readonly [name: string, cell: (view: GraphView, subject: string) => string | undefined];

export interface Table {
  /** File name without its ending. */
  name: string;
  header: string[];
  rows: string[][];
}

/** Several values in one cell. */
const join = (values: Iterable<string | undefined>): string => [...new Set([...values].filter((value) => value !== undefined))].join('; ');

const labelled = (view: GraphView, iris: Iterable<string>): string => join([...iris].map((iri) => view.label(iri) ?? iri));
const linked =
  (property: string): Column[1] =>
  (view, s) =>
    labelled(view, view.values(s, property));
const coded =
  (property: string): Column[1] =>
  (view, s) => {
    const individual = view.one(s, property);
    return individual && localName(individual);
  };
const plain =
  (property: string): Column[1] =>
  (view, s) =>
    join(view.values(s, property));
const ofAmount =
  (property: string): Column[1] =>
  (view, s) => {
    const amount = view.one(s, PG.amount);
    return amount && view.one(amount, property);
  };

const bound =
  (property: string): Column[1] =>
  (view, s) =>
    ofAmount(SCHEMA.value)(view, s) ?? ofAmount(property)(view, s);

const items: Column[1] = (view, s) => join(itemsOf(view, s).map((item) => itemWords(view, item)));

const inRole =
  (role: string): Column[1] =>
  (view, s) =>
    labelled(
      view,
      view
        .values(s, PG.participation)
        .filter((p) => view.one(p, PG.role) === role)
        .flatMap((p) => view.values(p, PG.agent)),
    );

const eventClass: Column[1] = (view, s) =>
  join(
    view
      .types(s)
      .filter((type) => type !== SCHEMA.Event)
      .map(localName),
  );

const quotes: Column[1] = (view, s) =>
  join(spansInOrder(view, view.values(s, PG.evidence)).map((span) => view.one(view.one(span, OA.hasSelector) ?? '', OA.exact)));

const documents =
  (property: string): Column[1] =>
  (view, s) =>
    join(
      view
        .values(s, property)
        .flatMap((span) => documentsOf(view, view.one(span, OA.hasSource)))
        .sort(byCodeUnit),
    );

const posts: Column[1] = (view, s) =>
  labelled(
    view,
    view.pointingAt(s, ORG.member).flatMap((membership) => view.values(membership, ORG.role)),
  );
const bodies: Column[1] = (view, s) =>
  labelled(
    view,
    view.pointingAt(s, ORG.member).flatMap((membership) => view.values(membership, ORG.organization)),
  );

/** Several texts may say it, some more surely. */
const surest: Column[1] = (view, s) =>
  view.values(s, PG.confidence).reduce<string | undefined>((best, each) => (Number(best ?? 0) < Number(each) ? each : best), undefined);

/** Identifiers of the documents that have a text. */
function documentsOf(view: GraphView, text: string | undefined): string[] {
  return text ? view.pointingAt(text, DCTERMS.hasVersion).flatMap((document) => view.values(document, DCTERMS.identifier)) : [];
}

/** Spans by text, then by place. */
export function spansInOrder(view: GraphView, spans: readonly string[]): string[] {
  const start = (span: string): number => Number(view.one(view.one(span, OA.hasSelector) ?? '', OA.start) ?? 0);
  const text = (span: string): string => view.one(span, OA.hasSource) ?? '';
  return [...spans].sort((a, b) => byCodeUnit(text(a), text(b)) || start(a) - start(b) || byCodeUnit(a, b));
}

const DATES: readonly Column[] = [
  ['earliest', plain(SEM.hasEarliestBeginTimeStamp)],
  ['latest', plain(SEM.hasLatestEndTimeStamp)],
];
const SOURCE: readonly Column[] = [
  ['evidence', quotes],
  ['rule', plain(PG.rule)],
  ['confidence', surest],
  ['documents', documents(PG.evidence)],
  ['iri', (_, s) => s],
];
const AGENT: readonly Column[] = [
  [
    'wikidata',
    (view, s) =>
      join(
        view
          .values(s, SKOS.exactMatch)
          .filter((iri) => iri.startsWith(PREFIXES.wd))
          .map((iri) => iri.slice(PREFIXES.wd.length)),
      ),
  ],
  ['mentions', (view, s) => String(view.all(s, PG.mention).length)],
  ['documents', documents(PG.mention)],
  ['iri', (_, s) => s],
];

const PLEDGES: readonly Column[] = [
  ['pledgers', linked(PG.pledger)],
  ['beneficiaries', linked(PG.beneficiary)],
  ['status', coded(PG.status)],
  ['kind', coded(PG.kind)],
  ['min', bound(SCHEMA.minValue)],
  ['max', bound(SCHEMA.maxValue)],
  ['currency', ofAmount(SCHEMA.currency)],
  ['approximate', ofAmount(PG.approximate)],
  ['items', items],
  ['purpose', plain(PG.purpose)],
  ['condition', plain(PG.condition)],
  ['due', plain(PG.due)],
  ...DATES,
  ['madeAt', (view, s) => join(view.values(s, PG.madeAt).flatMap((event) => [eventClass(view, event), view.one(event, DCTERMS.date)]))],
  ['madeAtIri', plain(PG.madeAt)],
  ...SOURCE,
];

const EVENTS: readonly Column[] = [
  ['class', eventClass],
  ['date', plain(DCTERMS.date)],
  ...DATES,
  ['location', linked(SCHEMA.location)],
  ['factuality', coded(PG.factuality)],
  ...(['Chair', 'Host', 'Organizer', 'Participant', 'Speaker', 'Author', 'Target', 'Visitor', 'Appointee'] as const).map(
    (role): Column => [role.toLowerCase(), inRole(PG[role])],
  ),
  ...SOURCE,
];

const PEOPLE: readonly Column[] = [['name', (view, s) => view.label(s)], ['posts', posts], ['organizations', bodies], ...AGENT];

const ORGANISATIONS: readonly Column[] = [
  ['name', (view, s) => view.label(s)],
  ['type', (view, s) => join(view.types(s).map((type) => type.replace(/^.*[#/]/, '')))],
  ['of', linked(PG.collectiveOf)],
  ...AGENT,
];

const ORGANISATION_TYPES = [ORG.Organization, ORG.FormalOrganization, ORG.OrganizationalUnit, ORG.OrganizationalCollaboration, FOAF.Group];

/** The four tables of a graph; rows by IRI. Amounts are in units; a plain figure stands as both bounds. */
export function tables(view: GraphView): Table[] {
  const table = (name: string, columns: readonly Column[], subjects: readonly string[]): Table => ({
    name,
    header: columns.map(([column]) => column),
    rows: subjects.map((subject) => columns.map(([, cell]) => cell(view, subject) ?? '')),
  });
  const organisations = [...new Set(ORGANISATION_TYPES.flatMap((type) => view.ofType(type)))].sort(byCodeUnit);
  return [
    table('pledges', PLEDGES, view.ofType(PG.Pledge)),
    table('events', EVENTS, view.ofType(SCHEMA.Event)),
    table('people', PEOPLE, view.ofType(FOAF.Person)),
    table('organisations', ORGANISATIONS, organisations),
  ];
}

/** A table as RFC 4180 has it: CRLF line ends, quotes where a cell needs them. */
export function writeCsv({ header, rows }: Table): string {
  return [header, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
