/** Property paths of a fixed length as plain patterns: steps through nameless variables, turns, and alternatives as a UNION. */
import type { BgpPattern, IriTerm, Pattern, PropertyPath, Query, Triple } from 'sparqljs';
import { Unsupported } from './unsupported.ts';

type Path = IriTerm | PropertyPath;

/** A choice of ways, of which the engine counts those with the same ends once. */
export const isChoice = (pattern: Pattern): boolean => 'once' in pattern;

/** A copy of the query in which each property is an IRI, a variable, or a choice of IRIs. @throws Unsupported for paths of any length */
export function withoutPaths(query: Query): Query {
  let count = 0;
  const fresh = (): Triple['object'] => ({ termType: 'BlankNode', value: `.path${count++}` }) as never;

  /** Groups of triples, any of which fits. */
  function open(subject: Triple['subject'], path: Path, object: Triple['object']): Triple[][] {
    if ('termType' in path) return [[{ subject, predicate: path, object }]];
    const items = path.items as Path[];
    switch (path.pathType) {
      case '|':
        return items.every((item) => 'termType' in item)
          ? [[{ subject, predicate: path, object }]]
          : items.flatMap((item) => open(subject, item, object));
      case '^':
        return open(object as Triple['subject'], items[0], subject as Triple['object']);
      case '/': {
        const stops = [subject, ...items.slice(1).map(fresh), object] as Triple['subject'][];
        return items.reduce<Triple[][]>(
          (before, item, i) => {
            const next = open(stops[i], item, stops[i + 1] as Triple['object']);
            return before.flatMap((triples) => next.map((more) => [...triples, ...more]));
          },
          [[]],
        );
      }
      default:
        throw new Unsupported(`the path ${path.pathType}`);
    }
  }

  function openBlock({ triples }: BgpPattern): Pattern[] {
    const plain: Triple[] = [];
    const choices: Pattern[] = [];
    for (const { subject, predicate, object } of triples) {
      const ways =
        'termType' in predicate && predicate.termType === 'Variable'
          ? [[{ subject, predicate, object }]]
          : open(subject, predicate as Path, object);
      if (ways.length === 1) plain.push(...ways[0]);
      else choices.push({ type: 'union', patterns: ways.map((way): Pattern => ({ type: 'bgp', triples: way })), once: true } as Pattern);
    }
    return [...choices, ...(plain.length > 0 || choices.length === 0 ? [{ type: 'bgp' as const, triples: plain }] : [])];
  }

  function walk(tree: unknown): unknown {
    if (Array.isArray(tree)) return tree.flatMap((part) => (isBlock(part) ? openBlock(part) : [walk(part)]));
    if (!tree || typeof tree !== 'object' || 'termType' in tree) return tree;
    // A branch of a UNION, and the pattern of EXISTS, stand alone.
    const alone = ['union', 'operation'].includes((tree as { type?: string }).type ?? '');
    const group = (part: unknown): unknown => (isBlock(part) ? { type: 'group', patterns: openBlock(part) } : part);
    const parts = alone
      ? Object.entries(tree).map(([key, part]) => [key, Array.isArray(part) ? part.map(group) : part] as const)
      : Object.entries(tree);
    return Object.fromEntries(parts.map(([key, part]) => [key, walk(part)]));
  }

  return walk(query) as Query;
}

const isBlock = (part: unknown): part is BgpPattern => (part as { type?: string } | null)?.type === 'bgp';
