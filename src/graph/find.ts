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
 * IRIs of facts and agents that an IRI, its beginning or end, or words in a label or in the evidence point at; the closest first.
 * An exact IRI or label is found alone; empty where nothing fits.
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
  const agents = new Set(AGENTS.flatMap((type) => view.ofType(type)));
  const named = [...agents].filter((iri) => labels(view, iri).some((label) => plainWords(label) === words));
  if (named.length) return named.sort(byCodeUnit);
  const scored: { iri: string; score: number; rank: number }[] = [];
  FACTS.forEach((type, rank) => {
    for (const iri of view.ofType(type)) {
      const lengths = quotes(view, iri, PG.evidence)
        .map(plainWords)
        .filter((quote) => quote.includes(words))
        .map((quote) => quote.length);
      if (lengths.length) scored.push({ iri, score: Math.min(...lengths), rank });
    }
  });
  for (const iri of agents) {
    const lengths = labels(view, iri)
      .concat(quotes(view, iri, PG.mention))
      .map(plainWords)
      .filter((label) => label.includes(words))
      .map((label) => label.length);
    if (lengths.length) scored.push({ iri, score: Math.min(...lengths), rank: FACTS.length });
  }
  return scored.sort((a, b) => a.score - b.score || a.rank - b.rank || byCodeUnit(a.iri, b.iri)).map(({ iri }) => iri);
}

function labels(view: GraphView, iri: string): string[] {
  return [...view.values(iri, SKOS.prefLabel), ...view.values(iri, SKOS.altLabel)];
}

function quotes(view: GraphView, iri: string, property: string): string[] {
  return view.values(iri, property).flatMap((span) => view.values(view.one(span, OA.hasSelector) ?? '', OA.exact));
}
