import type { Doc } from '../../model/doc.ts';
import type { Entity } from '../../model/entity.ts';
import type { Office } from '../../model/facts.ts';
import { authorIn } from './authors.ts';

/** Who issues the document, and whom a person's words bind. */
export interface Self {
  /** The bodies or states that "we" and "our country" stand for; empty where nothing tells. */
  readonly entities: readonly Entity[];
  /** Who says "I" outside quotations: whose words the title calls the text, else a nameless person who speaks for the issuer. */
  readonly author: Entity;
  /** The bodies that a person speaks for: the one of their post or title, else the issuer. A body speaks for itself. */
  bodyOf(entity: Entity): readonly Entity[];
}

/** @param issuers entities that the publisher's name, the dateline or the first lines name, the surest first. */
export function selfOf(doc: Doc, issuers: readonly Entity[], offices: readonly Office[]): Self {
  const bodyByPerson = new Map<Entity, Entity>();
  for (const office of offices)
    if (office.organization && !bodyByPerson.has(office.person)) bodyByPerson.set(office.person, office.organization);
  return {
    entities: issuers,
    author: authorIn(doc) ?? { id: 'anonymous:author', class: 'Person', name: 'author', anonymous: true, number: 'Sing' },
    bodyOf(entity) {
      if (entity.class !== 'Person') return [entity];
      const body = bodyByPerson.get(entity);
      if (body) return [body];
      if (entity.anonymous && entity.collectiveOf) return [entity.collectiveOf];
      return entity.anonymous && issuers.length > 0 ? issuers : [entity];
    },
  };
}
