import type { Counts } from './manifest.ts';
import type { Quad } from './terms.ts';
import { OA, ORG, PG, RDF, SCHEMA } from './vocabulary.ts';

const COUNTED: Record<string, 'spans' | 'memberships' | 'events' | 'pledges'> = {
  [OA.SpecificResource]: 'spans',
  [ORG.Membership]: 'memberships',
  [SCHEMA.Event]: 'events',
  [PG.Pledge]: 'pledges',
};

/** How much a document's graph holds. */
export function countFacts(quads: readonly Quad[]): Counts {
  const counts: Counts = { quads: quads.length, spans: 0, entities: 0, memberships: 0, events: 0, pledges: 0 };
  const mentioned = new Set<string>();
  for (const { subject, predicate, object } of quads) {
    if (predicate.value === PG.mention) mentioned.add(subject.value);
    else if (predicate.value === RDF.type && COUNTED[object.value]) counts[COUNTED[object.value]]++;
  }
  return { ...counts, entities: mentioned.size };
}
