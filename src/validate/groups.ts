/**
 * What is validated together. A text's graph says what one text says, so that "exactly one" holds in each of them and not across them:
 * each is validated alone, with what it uses of the graphs that all share (the registry), and the rest of those once.
 */
import { DCTERMS, PG } from '../graph/vocabulary.ts';
import type { AnyQuad } from './quads.ts';

export interface Group {
  /** IRI of the text's graph, empty for the default graph or several graphs. */
  readonly graph: string;
  readonly quads: readonly AnyQuad[];
}

/** Quads in the groups that are validated together. */
export function groupQuads(quads: Iterable<AnyQuad>): Group[] {
  const all = [...quads];
  const texts = new Set<string>();
  for (const { predicate, graph } of all)
    if (predicate.value === PG.sha256 || predicate.value === DCTERMS.hasVersion) texts.add(graph.value);
  if (texts.size < 2) return [{ graph: [...texts][0] ?? '', quads: all }];

  const own = new Map<string, AnyQuad[]>([...texts].map((graph) => [graph, []]));
  const shared = new Map<string, AnyQuad[]>();
  for (const quad of all) {
    const bucket = own.get(quad.graph.value) ?? shared.get(quad.subject.value);
    if (bucket) bucket.push(quad);
    else shared.set(quad.subject.value, [quad]);
  }
  const used = new Set<string>();
  const groups = [...own].map(([graph, quadsOfText]) => ({ graph, quads: [...quadsOfText, ...inUse(quadsOfText, shared, used)] }));
  const rest = [...shared].flatMap(([subject, described]) => (used.has(subject) ? [] : described));
  return rest.length ? [...groups, { graph: '', quads: rest }] : groups;
}

/** Shared quads that a text's graph reaches, over any number of steps; their subjects are added to `used`. */
function inUse(quads: readonly AnyQuad[], shared: ReadonlyMap<string, AnyQuad[]>, used: Set<string>): AnyQuad[] {
  const reached = new Set<string>();
  const found: AnyQuad[] = [];
  const queue = [...quads];
  for (let at = 0; at < queue.length; at++) {
    for (const { value } of [queue[at].subject, queue[at].object]) {
      const described = reached.has(value) ? undefined : shared.get(value);
      if (!described) continue;
      reached.add(value);
      used.add(value);
      found.push(...described);
      queue.push(...described);
    }
  }
  return found;
}
