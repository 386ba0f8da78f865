import type { Doc, Span } from '../model/doc.ts';
import type { Entity } from '../model/entity.ts';
import type { EventFact, Office } from '../model/facts.ts';
import type { Positions } from './reference/mentions.ts';

/** Tells in which post people take part: the one that the same sentence names, else the only one that the text gives them. */
export function nameCapacities(events: readonly EventFact[], offices: readonly Office[], doc: Doc, positions: Positions): void {
  const sentenceOf = (span: Span): number | undefined => doc.tokens[positions.tokensIn(span)[0]]?.sentence;
  const posts = new Map<Entity, Office[]>();
  for (const office of offices) posts.set(office.person, [...(posts.get(office.person) ?? []), office]);
  for (const { participations } of events) {
    for (const part of participations) {
      const held = posts.get(part.agent);
      if (!held) continue;
      const here = new Set(part.evidence.map(sentenceOf));
      const beside = held.find((office) => office.evidence.some((span) => here.has(sentenceOf(span))));
      const acting = beside ?? (held.length === 1 ? held[0] : undefined);
      if (acting) part.actingAs = acting;
    }
  }
}
