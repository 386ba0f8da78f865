/** The shapes: ours in `ontology/shapes`, or a user's. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PledgegraphError } from '../errors.ts';
import { PREFIXES } from '../graph/vocabulary.ts';
import { parseRdf } from './parse.ts';
import type { AnyQuad } from './quads.ts';

/** The folder of the project's own shapes. */
export const OWN_SHAPES = fileURLToPath(new URL('../../ontology/shapes/', import.meta.url));

/** Properties of SHACL that go beyond its core; the validator knows none of them. */
const BEYOND_CORE = new Set(
  ['sparql', 'rule', 'expression', 'js', 'target', 'construct', 'select', 'ask'].map((name) => PREFIXES.sh + name),
);

/**
 * Reads shapes from one Turtle file, or from every `.ttl` file of a folder in the order of their names.
 * @throws PledgegraphError `input-missing`, `input-format` where there are no shapes or more than SHACL Core, `rdf-syntax`
 */
export function readShapes(location: string): AnyQuad[] {
  const shapes = shapeFiles(location).flatMap((file) => {
    const quads = parseRdf(readShapeFile(file), file);
    const beyond = quads.find((quad) => BEYOND_CORE.has(quad.predicate.value));
    if (beyond) {
      throw new PledgegraphError(
        'input-format',
        `${file}: ${beyond.predicate.value} is no part of SHACL Core, the part that is supported.`,
      );
    }
    return quads;
  });
  if (!shapes.some(({ predicate }) => predicate.value.startsWith(PREFIXES.sh)))
    throw new PledgegraphError('input-format', `${location}: there are no shapes here.`);
  return shapes;
}

function readShapeFile(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new PledgegraphError('input-missing', `${file} cannot be read (${(cause as NodeJS.ErrnoException).code}).`, { cause });
  }
}

function shapeFiles(location: string): string[] {
  const found = statSync(location, { throwIfNoEntry: false });
  if (!found) throw new PledgegraphError('input-missing', `${location}: there are no shapes here.`);
  if (!found.isDirectory()) return [location];
  const names = readdirSync(location).filter((name) => name.endsWith('.ttl'));
  if (names.length === 0) throw new PledgegraphError('input-format', `${location}: this folder holds no Turtle file (.ttl) with shapes.`);
  return names.sort().map((name) => path.join(location, name));
}
