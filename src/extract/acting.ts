import type { Span } from '../model/doc.ts';
import type { EventFact } from '../model/facts.ts';
import type { Context } from './context.ts';

/** Tells in which post people take part: the one that the same sentence names, else the only one that the text gives them. */
export function nameCapacities(events: readonly EventFact[], { doc, positions, postsOf }: Context): void {
  const sentenceOf = (span: Span): number | undefined => doc.tokens[positions.tokensIn(span)[0]]?.sentence;
  for (const { participations } of events) {
    for (const part of participations) {
      const held = postsOf(part.agent);
      const here = new Set(part.evidence.map(sentenceOf));
      const beside = held.find((office) => office.evidence.some((span) => here.has(sentenceOf(span))));
      const acting = beside ?? (held.length === 1 ? held[0] : undefined);
      if (acting) part.actingAs = acting;
    }
  }
}
