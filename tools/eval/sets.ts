import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** A folder of texts (`ID.txt`, `ID.meta.json`) with their facts as people read them (`ID.json`). */
export interface GoldSet {
  readonly name: string;
  readonly folder: string;
}

const CORPUS = fileURLToPath(new URL('../../test/corpus/', import.meta.url));
const HELD = /^held/u;

/** The identifiers of a folder's documents that have both a text and facts. */
export function documentsOf(folder: string): string[] {
  const names = new Set(readdirSync(folder));
  return [...names]
    .filter((name) => name.endsWith('.json') && !name.endsWith('.meta.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .filter((id) => names.has(`${id}.txt`))
    .sort();
}

function setsIn(root: string, prefix: string, held: boolean): GoldSet[] {
  if (!existsSync(root)) return [];
  return readdirSync(root)
    .sort()
    .filter((name) => (held || !HELD.test(name)) && statSync(path.join(root, name)).isDirectory())
    .map((name) => ({ name: prefix + name, folder: path.join(root, name) }))
    .filter(({ folder }) => documentsOf(folder).length > 0);
}

/**
 * The sub-folders of `root` that hold documents with facts, and the project's own corpus as `corpus-fr`, `corpus-en`.
 * @param held take folders whose name begins with "held" too; their texts are not looked at otherwise
 */
export const goldSets = (root: string, held: boolean): GoldSet[] => [...setsIn(root, '', held), ...setsIn(CORPUS, 'corpus-', held)];

export interface GoldEvent {
  readonly id: string;
  readonly class: string;
  readonly date?: string | null;
  readonly quote?: string;
  readonly also?: readonly string[];
  readonly spans?: readonly (readonly [number, number])[];
}

export interface GoldPledge {
  readonly id: string;
  readonly kind: string;
  readonly pledgers?: readonly string[];
  readonly due?: string | null;
  readonly amount?: { readonly min: number | null; readonly max: number | null; readonly currency: string } | null;
  readonly quote?: string;
  readonly also?: readonly string[];
  readonly spans?: readonly (readonly [number, number])[];
}

export interface GoldEntity {
  readonly id: string;
  readonly class: string;
  readonly name: string;
  readonly wikidata?: string | null;
  readonly mentions?: readonly string[];
}

/** The facts of one document, gold or predicted, in the scorer's form. */
export interface FactFile {
  readonly entities: readonly GoldEntity[];
  readonly events: readonly GoldEvent[];
  readonly pledges: readonly GoldPledge[];
}

export const readFacts = (folder: string, id: string): FactFile =>
  JSON.parse(readFileSync(path.join(folder, `${id}.json`), 'utf8')) as FactFile;
