/** Finding what a user means by an IRI, a part of one, or words. */
import { byCodeUnit } from './terms.ts';
import type { GraphView } from './view.ts';
import { FOAF, OA, ORG, PG, SCHEMA, SKOS } from './vocabulary.ts';

/** Classes of what can be explained. */
const FACTS = [PG.Pledge, SCHEMA.Event, ORG.Membership, PG.Participation];
const AGENTS = [
  FOAF.Person,
  FOAF.Group,
  ORG.Organization,
  ORG.FormalOrganization,
  ORG.OrganizationalUnit,
  ORG.OrganizationalCollaboration,
  SCHEMA.Place,
];

/** Words as they are compared: case, apostrophes, accents' encoding and runs of space make no difference. */
function plainWords(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’ʼ`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * IRIs of facts and agents that an IRI, its beginning or end, or words in a name or in the evidence point at; the closest first.
 * An exact IRI or name is found alone; empty where nothing fits.
 */
export function findSubjects(view: GraphView, query: string): string[] {
  const wanted = query.trim().replace(/^<(.*)>$/, '$1');
  if (wanted === '') return [];
  if (view.has(wanted)) return [wanted];
  const byPart = looksLikeIri(wanted) ? matchIris(view, wanted) : [];
  return byPart.length ? byPart : matchWords(view, plainWords(wanted));
}

function looksLikeIri(text: string): boolean {
  return !/\s/.test(text) && (/[/:]/.test(text) || /^[0-9a-f]{6,}$/.test(text));
}

function matchIris(view: GraphView, part: string): string[] {
  const candidates = [...FACTS, ...AGENTS].flatMap((type) => view.ofType(type));
  const found = new Set(candidates.filter((iri) => iri.startsWith(part) || iri.endsWith(part) || iri.includes(`/${part}`)));
  return [...found].sort(byCodeUnit);
}

function matchWords(view: GraphView, words: string): string[] {
  const agents = [...new Set(AGENTS.flatMap((type) => view.ofType(type)))];
  const names = new Map(agents.map((iri) => [iri, [...labels(view, iri), ...quotes(view, iri, PG.mention)].map(plainWords)]));
  const named = agents.filter((iri) => names.get(iri)!.includes(words));
  if (named.length) return named.sort(byCodeUnit);
  const facts = FACTS.flatMap((type, rank) =>
    view.ofType(type).map((iri) => ({ iri, rank, distance: closest(quotes(view, iri, PG.evidence).map(plainWords), words) })),
  );
  const others = agents.map((iri) => ({ iri, rank: FACTS.length, distance: closest(names.get(iri)!, words) }));
  return [...facts, ...others]
    .filter(({ distance }) => distance < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.distance - b.distance || a.rank - b.rank || byCodeUnit(a.iri, b.iri))
    .map(({ iri }) => iri);
}

/** Length of the shortest text that holds the words. */
function closest(texts: readonly string[], words: string): number {
  return Math.min(...texts.filter((text) => text.includes(words)).map((text) => text.length));
}

function labels(view: GraphView, iri: string): string[] {
  return [...view.values(iri, SKOS.prefLabel), ...view.values(iri, SKOS.altLabel)];
}

function quotes(view: GraphView, iri: string, property: string): string[] {
  return view.values(iri, property).flatMap((span) => view.values(view.one(span, OA.hasSelector) ?? '', OA.exact));
}
