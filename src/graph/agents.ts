/** People, organizations, countries, groups and places: their IRIs, types, labels, links and mentions. */
import type { LanguageCode } from '../model/doc.ts';
import type { Entity, EntityClass, Mention } from '../model/entity.ts';
import type { Facts } from '../model/facts.ts';
import { remember } from './collections.ts';
import type { Context } from './context.ts';
import type { Identities } from './identities.ts';
import { type Claim, type Identified, identify, type SharedName, sharedBy, writeIdentity } from './identity.ts';
import { hashOf, keyPath } from './iris.ts';
import type { Sink } from './sink.ts';
import { byCodeUnit } from './terms.ts';
import { FOAF, ORG, PG, RDF, SCHEMA, SKOS } from './vocabulary.ts';

/** What the lexicon knows of an entry, for the registry graph. */
interface LexiconDescription {
  readonly prefLabel: Readonly<Partial<Record<LanguageCode, string>>>;
  readonly altLabel?: Readonly<Partial<Record<LanguageCode, readonly string[]>>>;
}

/** Gives the lexicon's description of a key; undefined for a key it does not have. */
export type Describe = (key: string) => LexiconDescription | undefined;

const ORGANIZATION_TYPES: Record<NonNullable<Entity['kind']>, string> = {
  formal: ORG.FormalOrganization,
  unit: ORG.OrganizationalUnit,
  collaboration: ORG.OrganizationalCollaboration,
  other: ORG.Organization,
};

const CLASS_TYPES: Record<Exclude<EntityClass, 'Organization'>, readonly string[]> = {
  Person: [FOAF.Person],
  Country: [ORG.FormalOrganization, SCHEMA.Country],
  Group: [FOAF.Group],
  Place: [SCHEMA.Place],
};

/** Entities of one document by their identifier, with the IRI of each. */
export class EntityIris {
  readonly members: ReadonlyMap<string, Entity>;
  private readonly iris: ReadonlyMap<string, string>;
  private readonly identities: ReadonlyMap<string, Identified>;

  constructor(members: ReadonlyMap<string, Entity>, iris: ReadonlyMap<string, string>, identities: ReadonlyMap<string, Identified>) {
    this.members = members;
    this.iris = iris;
    this.identities = identities;
  }

  /** Why an entity that only texts know has its IRI. */
  identity(entity: Entity): Identified | undefined {
    return this.identities.get(entity.id);
  }

  /** What an entity is called in keys: undefined for one that only this text knows. */
  readonly shared: SharedName = (entity) => {
    if (entity.key) return entity.key;
    const { path, basis } = this.identities.get(entity.id) ?? {};
    return basis === 'content' || basis === 'joined' ? path : undefined;
  };

  /** The entity's IRI; undefined for one that is never written (an unnamed office-holder). */
  of(entity: Entity | null | undefined): string | undefined {
    return entity ? this.iris.get(entity.id) : undefined;
  }

  /** IRIs of all that are written, sorted, each once. */
  all(entities: readonly Entity[]): string[] {
    return [...new Set(entities.flatMap((entity) => this.of(entity) ?? []))].sort(byCodeUnit);
  }
}

/** The entities of the facts and all that facts or groups point at, without unnamed office-holders. */
export function entitiesInUse(facts: Facts): Map<string, Entity> {
  const found = new Map<string, Entity>();
  const add = (entity: Entity | null | undefined): void => {
    if (!entity || entity.anonymous || found.has(entity.id)) return;
    found.set(entity.id, entity);
    add(entity.collectiveOf);
    add(entity.subsetOf);
  };
  facts.entities.forEach(add);
  for (const { person, organization } of facts.offices) [person, organization].forEach(add);
  for (const { place, participations } of facts.events) [place, ...participations.map((p) => p.agent)].forEach(add);
  for (const { pledgers, beneficiaries } of facts.pledges) [...pledgers, ...beneficiaries].forEach(add);
  return found;
}

/** Mentions that are written, by entity identifier, in text order. */
export function mentionsByEntity(mentions: readonly Mention[]): Map<string, Mention[]> {
  const found = new Map<string, Mention[]>();
  for (const mention of [...mentions].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (mention.kind === 'pronoun') continue;
    remember(found, mention.entity.id, () => []).push(mention);
  }
  return found;
}

/** Where the IRIs of entities come from, besides the entities. */
interface Naming {
  readonly base: string;
  readonly textId: string;
  /** Code points before a mention. */
  start(mention: Mention): number;
  /** What identifies people across texts, by entity identifier. */
  readonly keys: ReadonlyMap<string, string>;
  readonly file?: Identities;
  /** Identifier of the document. */
  readonly identifier: string;
}

/** Lexicon entities by their key; people by what identifies them across texts; all others by text and first mention. */
export function assignIris(
  members: ReadonlyMap<string, Entity>,
  mentions: ReadonlyMap<string, readonly Mention[]>,
  naming: Naming,
): EntityIris {
  const iris = new Map<string, string>();
  const unknown: Entity[] = [];
  for (const entity of members.values()) {
    if (entity.key) iris.set(entity.id, naming.base + keyPath(entity.key));
    else unknown.push(entity);
  }
  const claims = new Map<string, Claim>();
  for (const [entity, local] of localPaths(unknown, mentions, naming)) {
    const key = naming.keys.get(entity.id);
    const name = entity.class === 'Person' ? entity.name : undefined;
    claims.set(entity.id, { local, name, ...sharedBy('person', key) });
  }
  const identities = identify(claims, naming.file, naming.identifier);
  for (const [id, { path }] of identities) iris.set(id, naming.base + path);
  return new EntityIris(members, iris, identities);
}

/** By text and first mention (code points). Where two of one class begin at one place, the longer has it, the others a hash besides. */
function localPaths(
  entities: readonly Entity[],
  mentions: ReadonlyMap<string, readonly Mention[]>,
  { textId, start }: Naming,
): Map<Entity, string> {
  const taken = new Set<string>();
  const local = entities.map((entity) => ({ entity, first: mentions.get(entity.id)?.[0] }));
  local.sort(
    (a, b) =>
      (a.first?.start ?? 0) - (b.first?.start ?? 0) || (b.first?.end ?? 0) - (a.first?.end ?? 0) || byCodeUnit(a.entity.id, b.entity.id),
  );
  const paths = new Map<Entity, string>();
  for (const { entity, first } of local) {
    const stem = `${entity.class.toLowerCase()}/${textId}.`;
    const plain = first ? `${stem}${start(first)}` : `${stem}${hashOf(entity.id)}`;
    const free = taken.has(plain)
      ? `${plain}-${first ? start(first) + first.end - first.start : ''}${hashOf(entity.id).slice(0, 6)}`
      : plain;
    taken.add(free);
    paths.set(entity, free);
  }
  return paths;
}

/** Writes mentions of every entity, and all else that is known of those without a lexicon entry, to the document's graph. */
export function writeEntities(context: Context, mentions: ReadonlyMap<string, readonly Mention[]>): void {
  const { sink, spans, doc, entities } = context;
  const labels = preferredNames(entities);
  for (const entity of entities.members.values()) {
    const iri = entities.of(entity)!;
    const places = mentions.get(entity.id) ?? [];
    for (const mention of places) sink.link(iri, PG.mention, spans.iri(mention));
    if (entity.key) continue;
    writeTypesAndLinks(sink, iri, entity, entities);
    writeIdentity(sink, iri, entities.identity(entity) ?? {});
    const label = labels.get(iri)!;
    sink.words(iri, SKOS.prefLabel, label, doc.language);
    if (entity.name !== label) sink.words(iri, SKOS.altLabel, entity.name, doc.language);
    for (const mention of places) {
      const words = doc.text.slice(mention.start, mention.end);
      if ((mention.kind === 'name' || mention.kind === 'acronym') && words !== label) sink.words(iri, SKOS.altLabel, words, doc.language);
    }
  }
}

/** One name for each IRI, the longest: the user's file may join two people of one text. */
function preferredNames(entities: EntityIris): Map<string, string> {
  const names = new Map<string, string>();
  for (const entity of entities.members.values()) {
    const iri = entities.of(entity)!;
    const known = names.get(iri);
    if (known === undefined || entity.name.length > known.length || (entity.name.length === known.length && entity.name < known))
      names.set(iri, entity.name);
  }
  return names;
}

/** Writes what stands once for all documents: types, labels and links of the lexicon entities in use. */
export function writeRegistry(sink: Sink, entities: EntityIris, language: LanguageCode, describe: Describe | undefined): void {
  for (const entity of entities.members.values()) {
    if (!entity.key) continue;
    const iri = entities.of(entity)!;
    writeTypesAndLinks(sink, iri, entity, entities);
    const described = describe?.(entity.key) ?? { prefLabel: { [language]: entity.name } };
    for (const [code, label] of Object.entries(described.prefLabel)) sink.words(iri, SKOS.prefLabel, label, code);
    for (const [code, labels] of Object.entries(described.altLabel ?? {})) {
      for (const label of labels) if (label !== described.prefLabel[code as LanguageCode]) sink.words(iri, SKOS.altLabel, label, code);
    }
  }
}

function writeTypesAndLinks(sink: Sink, iri: string, entity: Entity, entities: EntityIris): void {
  const types = entity.class === 'Organization' ? [ORGANIZATION_TYPES[entity.kind ?? 'other']] : CLASS_TYPES[entity.class];
  for (const type of types) sink.link(iri, RDF.type, type);
  if (entity.wikidata && /^Q[1-9]\d*$/.test(entity.wikidata))
    sink.link(iri, SKOS.exactMatch, `http://www.wikidata.org/entity/${entity.wikidata}`);
  const whole = entities.of(entity.collectiveOf);
  const larger = entities.of(entity.subsetOf);
  if (whole) sink.link(iri, PG.collectiveOf, whole);
  if (larger) sink.link(iri, PG.subsetOf, larger);
}
