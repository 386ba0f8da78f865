/**
 * What makes a thing of one text the same as a thing of another. Identity is a function of what one text says and of the user's file, so
 * that texts can be built alone, in any order and on any machine; what is not said surely enough stays local to its text.
 */
import type { Entity } from '../model/entity.ts';
import { groupBy } from './collections.ts';
import type { Identities } from './identities.ts';
import { hashOf } from './iris.ts';
import type { Sink } from './sink.ts';
import { byCodeUnit } from './terms.ts';
import { PG } from './vocabulary.ts';

/** `content`: the key makes the IRI; `joined`, `split`: the user's file says so. */
export type IdentityBasis = 'content' | 'joined' | 'split';

interface Identity {
  /** What identifies it, by {@link identityKey}; absent where the text does not say enough. */
  readonly key?: string;
  /** Absent for what stays local to its text. */
  readonly basis?: IdentityBasis;
}

export interface Identified extends Identity {
  /** The IRI without its base: "person/1c9f…". */
  readonly path: string;
}

/** Parts of a key by name; none may be missing. */
export type KeyParts = readonly (readonly [name: string, value: string])[];

/** "name=ingrid solberg; post=minister; body=country/NOR". */
export function identityKey(parts: KeyParts): string {
  return parts.map(([name, value]) => `${name}=${value}`).join('; ');
}

/** The parts of a key, as {@link identityKey} wrote it. */
export function keyParts(key: string): Map<string, string> {
  return new Map(
    key.split('; ').map((part) => {
      const at = part.indexOf('=');
      return [part.slice(0, at), part.slice(at + 1)];
    }),
  );
}

/** What an entity is called in keys: its lexicon key, or the path that it has in every text; undefined for one that only its text knows. */
export type SharedName = (entity: Entity) => string | undefined;

/** Names of all, sorted, apart by commas; undefined where there is none, or one is known to this text alone. */
export function sharedNames(entities: readonly Entity[], name: SharedName): string | undefined {
  const names = entities.map(name);
  if (names.length === 0 || names.includes(undefined)) return undefined;
  return [...new Set(names as string[])].sort(byCodeUnit).join(',');
}

export interface Claim {
  /** Path that it has in this text alone; facts with one local path are one. */
  readonly local: string;
  /** What identifies it across texts, and the path that this makes. */
  readonly key?: string;
  readonly shared?: string;
  /** The name by which the user's file may call it. */
  readonly name?: string;
}

/** What a key says of a thing of a kind: the path that it has in every text; nothing without a key. */
export const sharedBy = (kind: string, key: string | undefined): Pick<Claim, 'key' | 'shared'> =>
  key ? { key, shared: `${kind}/${hashOf(kind, key)}` } : {};

/**
 * Decides the path of everything that a text claims of one kind. Two things of one text with one key keep their local paths: the key
 * does not tell them apart, so it does not tell which of them another text means.
 */
export function identify<T>(claims: ReadonlyMap<T, Claim>, file: Identities | undefined, identifier: string): Map<T, Identified> {
  const sameKey = groupBy(claims.values(), (claim) => claim.shared);
  const isAlone = ({ shared }: Claim): boolean => new Set(sameKey.get(shared)!.map(({ local }) => local)).size === 1;
  return new Map(
    [...claims].map(([thing, claim]): [T, Identified] => [
      thing,
      decide(claim.shared && !isAlone(claim) ? { ...claim, shared: undefined, key: undefined } : claim, file, identifier),
    ]),
  );
}

function decide(claim: Claim, file: Identities | undefined, identifier: string): Identified {
  const { local, key, shared, name } = claim;
  const isApart = file?.isSplit([shared, local, name], identifier) ?? false;
  const path = shared && !isApart ? shared : local;
  const joined = file?.joined(path, isApart ? undefined : name);
  if (joined) return { path: joined, key, basis: 'joined' };
  if (isApart) return { path, key, basis: 'split' };
  return { path, key, basis: shared ? 'content' : undefined };
}

/** The decision, beside what it is about. */
export function writeIdentity(sink: Sink, iri: string, { key, basis }: Identity): void {
  sink.value(iri, PG.identityKey, key);
  sink.value(iri, PG.identityBasis, basis);
}
