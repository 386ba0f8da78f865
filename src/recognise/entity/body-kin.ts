/** One body under several names: "the IMF Executive Board", "the Executive Board of the International Monetary Fund", "the Executive Board". */
import type { Entity } from '../../model/entity.ts';
import type { Findings } from './findings.ts';

const INDEFINITE: ReadonlySet<string> = new Set(['a', 'an', 'un', 'une', 'another', 'autre']);
const ORDINAL =
  /^(?:\d+(?:st|nd|rd|th|e|eme)?|.+ieme|premiere?|seconde?|first|second|third|(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf)th)$/u;

/** What a body is called, and whose it is. */
export interface BodyKin {
  readonly core: string;
  readonly owners: readonly Entity[];
}

/** The words of a body's name without those that name states and bodies, small words and numbers; and the states and bodies. */
export function kinOf(found: Findings, first: number, last: number): BodyKin {
  const core: string[] = [];
  const owners: Entity[] = [];
  for (let at = first; at < last; at++) {
    const leaf = found.at(at);
    if (leaf && (leaf.entity.class === 'Country' || leaf.entity.class === 'Organization') && !(leaf.first <= first && leaf.last >= last)) {
      if (!owners.includes(leaf.entity)) owners.push(leaf.entity);
      at = leaf.last - 1;
    } else if (!isSmall(found, at)) core.push(found.words[at].norm);
  }
  return { core: core.join(' '), owners };
}

const isSmall = (found: Findings, at: number): boolean => {
  const { norm, punct, glue } = found.words[at];
  return punct || norm === 'the' || (norm === 's' && glue === "'") || found.small('link', at) || ORDINAL.test(norm);
};

/** The body that the text has named by the same words with the same owners; or without an owner, where a body or two states own it. */
export function knownKin(found: Findings, { core, owners }: BodyKin, first: number): Entity | undefined {
  if (core === '') return undefined;
  if (owners.length > 0)
    return (
      found.known('Organization', owned(core, owners)) ??
      (isOwn(owners) && !found.lists('state-organ', core) ? bare(found, core, 'alone') : undefined)
    );
  return INDEFINITE.has(found.words[first - 1]?.norm ?? '') ? undefined : bare(found, core, 'whose');
}

/** Remembers a body by its words and owners. */
export function noteKin(found: Findings, { core, owners }: BodyKin, entity: Entity): void {
  if (core === '') return;
  if (owners.length > 0) found.alias('Organization', owned(core, owners), entity);
  if (owners.length === 0) found.alias('Organization', `alone ${core}`, entity);
  else if (isOwn(owners)) found.alias('Organization', `whose ${core}`, entity);
}

const owned = (core: string, owners: readonly Entity[]): string =>
  `${core} of ${owners
    .map(({ id }) => id)
    .sort()
    .join(' ')}`;

/** A ministry without its state may be anybody's. */
const isOwn = (owners: readonly Entity[]): boolean => owners.length > 1 || owners[0].class === 'Organization';

/** One word is too little to tell. */
const bare = (found: Findings, core: string, kind: 'alone' | 'whose'): Entity | undefined =>
  core.includes(' ') ? found.known('Organization', `${kind} ${core}`) : undefined;
