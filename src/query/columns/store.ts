/** A graph folder as columns, with the numbers that its terms have in one query after another. */
import path from 'node:path';
import { Columns, encodeColumns } from '../../graph/columns.ts';
import { ColumnsFile, columnParts, columnsName } from '../../graph/columns-file.ts';
import { provenanceIri } from '../../graph/iris.ts';
import { readNQuads } from '../../graph/nquads.ts';
import type { GraphFolder } from '../../graph/store.ts';
import type { Table } from './table.ts';
import { Terms } from './terms.ts';

/** Groups with fewer rows are read from end to end. */
const SMALL = 48;
/** Terms whose places in all parts are kept. */
const MOST_FOUND = 500;
/** Figures in tables that are kept for the next query. */
const MOST_KEPT = 30_000_000;

/** The columns of one file of the graph. */
export class Part {
  readonly columns: Columns;
  private readonly terms: Terms;
  private numbers: Int32Array | undefined;
  private readonly byObject = new Map<number, Map<number, number[]>>();

  constructor(columns: Columns, terms: Terms) {
    this.columns = columns;
    this.terms = terms;
  }

  /** The number that a term of this part has in all parts. */
  number(local: number): number {
    this.numbers ??= new Int32Array(this.columns.terms);
    const known = this.numbers[local];
    if (known !== 0) return known;
    const number = this.terms.internIn(this.columns, local);
    this.numbers[local] = number;
    return number;
  }

  /** Rows of a group with that object; undefined where it is quicker to look at all. */
  rowsOf(start: number, end: number, object: number): readonly number[] | undefined {
    if (end - start < SMALL) return undefined;
    let index = this.byObject.get(start);
    if (!index) {
      index = new Map();
      const { objects } = this.columns;
      for (let row = start; row < end; row++) {
        const rows = index.get(objects[row]);
        if (rows) rows.push(row);
        else index.set(objects[row], [row]);
      }
      this.byObject.set(start, index);
    }
    return index.get(object) ?? [];
  }
}

/** The columns of a whole graph, with tables and results kept from one query to the next. */
export class ColumnStore {
  readonly terms = new Terms();
  readonly parts: readonly Part[];
  readonly base: string;
  /** Name of the graph that tells who made which graph when, as a key. */
  readonly provenanceGraph: string;
  /** Quads in all parts, without the provenance. */
  readonly size: number;
  /** False where a literal is of a type whose values are not known here. */
  readonly settled: boolean;
  private readonly kept = new Map<string, Table>();
  private keptSize = 0;
  private readonly found = new Map<string, Int32Array>();
  private readonly readProvenance: () => Columns | undefined;
  private provenancePart: Part | undefined;

  /** @param readProvenance called when a query first asks for what only the provenance tells */
  constructor(parts: Iterable<Columns>, base: string, readProvenance: () => Columns | undefined = () => undefined) {
    this.base = base;
    this.provenanceGraph = `<${provenanceIri(base)}`;
    this.parts = Array.from(parts, (columns) => new Part(columns, this.terms));
    this.size = this.parts.reduce((sum, { columns }) => sum + columns.quads, 0);
    this.settled = this.parts.every(({ columns }) => columns.unsettled === 0);
    this.readProvenance = readProvenance;
  }

  /** @throws PledgegraphError `graph-unusable` as reading the folder does */
  static open(folder: GraphFolder): ColumnStore {
    const { base } = folder.manifest;
    return new ColumnStore(partsOf(folder), base, () => {
      const quads = folder.provenance();
      return quads.length > 0 ? new Columns(encodeColumns(quads, base), base) : undefined;
    });
  }

  /** The number of a term in each part, -1 where a part does not have it. */
  places(key: string, hash: number): Int32Array {
    let places = this.found.get(key);
    if (!places) {
      if (this.found.size >= MOST_FOUND) this.found.clear();
      places = Int32Array.from(this.parts, ({ columns }) => columns.find(key, hash));
      this.found.set(key, places);
    }
    return places;
  }

  get provenance(): Part | undefined {
    if (!this.provenancePart) {
      const columns = this.readProvenance();
      this.provenancePart = columns && new Part(columns, this.terms);
    }
    return this.provenancePart;
  }

  /** A table that another query, or another place of this one, has made. */
  known(key: string): Table | undefined {
    return this.kept.get(key);
  }

  keep(key: string, table: Table): void {
    const size = table.vars.length * table.size;
    if (this.keptSize + size > MOST_KEPT) {
      this.kept.clear();
      this.keptSize = 0;
    }
    this.kept.set(key, table);
    this.keptSize += size;
  }
}

/** From the file of columns what is whole there; the rest from the graph's own files. */
function* partsOf(folder: GraphFolder): Generator<Columns> {
  const { manifest } = folder;
  const file = ColumnsFile.open(path.join(folder.folder, columnsName(manifest)));
  try {
    const texts = [() => folder.registryNQuads(), ...manifest.documents.map((entry) => () => folder.nquads(entry))];
    for (const [i, part] of columnParts(manifest).entries()) {
      const bytes = file?.read(part.sha256) ?? encodeColumns(readNQuads(texts[i](), path.join(folder.folder, part.file)), manifest.base);
      yield new Columns(bytes, manifest.base);
    }
  } finally {
    file?.close();
  }
}
