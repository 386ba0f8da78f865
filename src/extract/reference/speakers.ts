import type { Doc, Token } from '../../model/doc.ts';
import type { Entity } from '../../model/entity.ts';
import type { Clauses } from '../clause/build.ts';
import type { Frame } from '../clause/frame.ts';
import { lowerBound } from './mentions.ts';
import type { Quote } from './quotes.ts';
import type { Resolver } from './resolver.ts';

const SPEAKING = ['say', 'quote', 'warn', 'regret', 'welcome', 'condemn'] as const;
const REACH = 160;

/** "The press service quoted the minister as saying": whoever is quoted speaks, not who quotes. */
const spokenBy = ({ concepts, passive, objects, subjects }: Frame): readonly Token[] =>
  concepts.has('quote') && !passive && objects.length > 0 ? objects : subjects;

/** Finds who says each quotation: the subject of a speech verb just behind it, else just before it, within one paragraph. */
export function assignSpeakers(resolver: Resolver, clauses: Clauses, doc: Doc): void {
  const verbs = clauses.frames.filter((frame) => frame.verbal && SPEAKING.some((concept) => frame.concepts.has(concept)));
  const memo = new Map<Quote, readonly Entity[]>();
  const tags = new Map<Quote, Frame>();
  resolver.tagOf = (quote) => (resolver.speakerOf(quote).length > 0 ? tags.get(quote) : undefined);
  resolver.speakerOf = (quote) => {
    const known = memo.get(quote);
    if (known) return known;
    memo.set(quote, []);
    const distance = (at: number): number => (at >= quote.end ? at - quote.end : quote.start - at + REACH / 2);
    const start = (at: number): number => verbs[at].head.start;
    const near = verbs
      .slice(lowerBound(verbs.length, start, quote.start - 2 * REACH), lowerBound(verbs.length, start, quote.end + 2 * REACH))
      .filter(({ head }) => (head.start >= quote.end || head.start < quote.start) && distance(head.start) < REACH * 1.5)
      .filter(({ head }) => !doc.text.slice(Math.min(head.start, quote.start), Math.max(head.start, quote.end)).includes('\n\n'))
      .sort((a, b) => distance(a.head.start) - distance(b.head.start));
    for (const verb of near) {
      const found = resolver.resolveAll(spokenBy(verb));
      if (found.length > 0) {
        memo.set(quote, found);
        tags.set(quote, verb);
        return found;
      }
    }
    return [];
  };
}
