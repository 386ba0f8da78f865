import type { Doc } from '../../model/doc.ts';
import type { Entity, Mention } from '../../model/entity.ts';
import type { Clauses } from '../clause/build.ts';
import type { Positions } from './mentions.ts';

/**
 * The bodies that issue a document: those that the publisher's name names, else the first body or state that acts in the text.
 * @param publisherMentions what the entity recogniser finds in the publisher's name.
 */
export function issuersOf(doc: Doc, clauses: Clauses, positions: Positions, publisherMentions: readonly Mention[]): Entity[] {
  const known = new Map(doc.mentions.map((mention) => [mention.entity.id, mention.entity]));
  const named = [...new Set(publisherMentions.map((mention) => known.get(mention.entity.id) ?? mention.entity))].filter(
    (entity) => entity.class !== 'Place' && entity.class !== 'Person',
  );
  for (const body of named) {
    const state = body.state && known.get(`country/${body.state}`);
    if (state && !named.includes(state)) named.push(state);
  }
  const states = named.filter((entity) => entity.class === 'Country');
  if (named.length > 0) return states.length > 0 ? states : named.slice(0, 1);
  for (const frame of clauses.frames) {
    if (!frame.verbal) continue;
    for (const subject of frame.subjects) {
      const mention = positions
        .headedBy(subject.index)
        .find((each) => each.entity.class === 'Country' || each.entity.class === 'Organization');
      if (mention) return [mention.entity];
    }
  }
  return [];
}
