import type { Doc } from '../../model/doc.ts';
import type { Entity } from '../../model/entity.ts';
import type { Office } from '../../model/facts.ts';

/** Between a title and the body that it belongs to. */
const APPOSED = /^,\s+(?:the |la |le |l[’'])?/u;

/**
 * Bodies that trees take for somebody who acts, though they only say what somebody is, by where they start: "House of Lords Speaker John Barrow"
 * opens with one, "Ruth Berg, Head of Programmes, Kora Fund, said" goes on with one.
 */
export function titleBodies({ text, language, mentions }: Doc, offices: readonly Office[]): ReadonlyMap<number, Entity> {
  const found = new Map<number, Entity>();
  const byStart = new Map(mentions.filter(({ entity }) => entity.class === 'Organization').map((each) => [each.start, each.entity]));
  for (const { evidence, person, organization } of offices) {
    for (const { start, end } of evidence) {
      if (language === 'en') found.set(start, person);
      const beside = end + (APPOSED.exec(text.slice(end, end + 8))?.[0].length ?? 0);
      if (beside > end && organization && byStart.get(beside) === organization) found.set(beside, person);
    }
  }
  return found;
}
