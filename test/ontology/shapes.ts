import { SH } from '../../src/graph/vocabulary.ts';
import type { AnyQuad } from '../../src/validate/quads.ts';

/** The shapes that carry a message, with their messages by language. */
export function messagesByShape(quads: readonly AnyQuad[]): Map<string, Map<string, string>> {
  const found = new Map<string, Map<string, string>>();
  for (const { subject, predicate, object } of quads) {
    if (predicate.value !== SH.message) continue;
    const messages = found.get(subject.value) ?? new Map<string, string>();
    found.set(subject.value, messages.set(object.language ?? '', object.value));
  }
  return found;
}
