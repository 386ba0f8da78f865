import type { Span } from './doc.ts';

export type EntityClass = 'Person' | 'Organization' | 'Country' | 'Group' | 'Place';

/** Someone or something that acts, is acted on, or where something happens; one object however often it is named. */
export interface Entity {
  /** Stable within the document: the lexicon key, or `class:start` of the first mention. */
  readonly id: string;
  readonly class: EntityClass;
  /** Fullest form: in the text for entities only the text knows, else the lexicon's preferred label in the document's language. */
  name: string;
  /** Key of the lexicon entry ("country/FRA", "body/nato"); absent for entities that only the text knows. */
  readonly key?: string;
  readonly wikidata?: string;
  /** Alpha-3 code of the state that a body is part of or a place lies in, where the lexicon tells. */
  readonly state?: string;
  /** Kind of organization, for the sub-class in RDF. */
  readonly kind?: 'formal' | 'unit' | 'collaboration' | 'other';
  /** An unnamed office-holder ("le Chef de l’État"): fills a role while facts are worked out, never written to the graph. */
  readonly anonymous?: true;
  /** Grammatical gender and number where the text or the lexicon shows them; they decide what a pronoun may point at. */
  gender?: 'Masc' | 'Fem';
  number?: 'Sing' | 'Plur';
  /** Group → the organization or country it belongs to; unnamed office-holder → the one that his title names. */
  collectiveOf?: Entity;
  /** Group → larger group ("de nombreux Alliés" → "les Alliés"). */
  subsetOf?: Entity;
}

/** A person, by name or by a post. */
export const isPerson = ({ class: kind }: Entity): boolean => kind === 'Person';

/** A person whom the text names. */
export const isNamedPerson = ({ class: kind, anonymous }: Entity): boolean => kind === 'Person' && !anonymous;

/** A state or a body: who can act, owe and own in its own name. */
export const isParty = ({ class: kind }: Entity): boolean => kind === 'Country' || kind === 'Organization';

/** A state, a body, or people of one ("des spécialistes finlandais"). */
export const isPartyOrStaff = (entity: Entity): boolean =>
  isParty(entity) || (entity.class === 'Group' && entity.collectiveOf !== undefined);

export interface Mention extends Span {
  readonly entity: Entity;
  /**
   * `name`: proper name; `acronym`; `adjective`: "russe"; `description`: "l'Organisation", "the ministry";
   * `metonym`: a capital or government that stands for its state; `pronoun`: never written to the graph, used to resolve roles.
   */
  readonly kind: 'name' | 'acronym' | 'adjective' | 'description' | 'metonym' | 'pronoun';
  /** Identifier of the rule or lexicon that found it. */
  readonly rule: string;
}
