/** States that a text names only as where something happens. */
import type { Entity } from '../../model/entity.ts';
import type { Findings } from './findings.ts';

/** The states with a mention that is no scene, and those with one that is no address. */
interface Spoken {
  readonly beyondScenes: ReadonlySet<Entity>;
  readonly beyondAddresses: ReadonlySet<Entity>;
}

const SCENE: ReadonlySet<string> = new Set(['in', 'en', 'au', 'aux']);
/** Words in which a text may say where it was written. */
const OPENING = 8;

const read = new WeakMap<Findings, Spoken>();

/** "SUVA, Fiji – Ambassador Lund …": named only behind "in" or behind a town. To be asked when all names have been found. */
export const isOnlyScene = (found: Findings, state: Entity | undefined): boolean => !state || !spoken(found).beyondScenes.has(state);

/** "At the summit in Lima, Peru, President Orlov …": named only behind its towns, and not where the text opens. To be asked when all names have been found. */
export const isOnlyAddress = (found: Findings, state: Entity): boolean => !spoken(found).beyondAddresses.has(state);

/** Read once for a text. */
function spoken(found: Findings): Spoken {
  const known = read.get(found);
  if (known) return known;
  const [beyondScenes, beyondAddresses] = [new Set<Entity>(), new Set<Entity>()];
  for (const { entity, first, kind } of found.leaves()) {
    if (entity.class !== 'Country' && entity.class !== 'Organization') continue;
    const town = isBehindTown(found, first);
    if (kind === 'adjective' || !(town || isBehindIn(found, first))) beyondScenes.add(entity);
    if (!town || first <= OPENING) beyondAddresses.add(entity);
  }
  const result = { beyondScenes, beyondAddresses };
  read.set(found, result);
  return result;
}

const isBehindIn = ({ words }: Findings, first: number): boolean =>
  SCENE.has(words[first - 1]?.norm ?? '') || (words[first - 1]?.norm === 'the' && SCENE.has(words[first - 2]?.norm ?? ''));

const isBehindTown = (found: Findings, first: number): boolean =>
  found.words[first - 1]?.form === ',' && found.at(first - 2)?.entity.class === 'Place';
