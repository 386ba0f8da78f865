/** Graphs as columns, one part a named graph, as a folder has them. */
import type oxigraph from 'oxigraph';
import { groupBy } from '../../src/graph/collections.ts';
import { Columns, encodeColumns } from '../../src/graph/columns.ts';
import { iri, type Literal, type NamedNode, type Quad, quad, typed, worded } from '../../src/graph/terms.ts';
import { ColumnStore } from '../../src/query/columns/index.ts';
import type { QueryStore } from '../../src/query/index.ts';

export const BASE = 'https://pledgegraph.example/';

function own(term: oxigraph.Term): NamedNode | Literal {
  if (term.termType !== 'Literal') return iri(term.value);
  const { value, language, datatype } = term as oxigraph.Literal;
  return language ? worded(value, language) : typed(value, datatype.value);
}

export function columnsOf({ store }: QueryStore): ColumnStore {
  const quads = store
    .match()
    .map(
      (each): Quad =>
        quad(own(each.subject) as NamedNode, own(each.predicate) as NamedNode, own(each.object), own(each.graph) as NamedNode),
    );
  const graphs = [...groupBy(quads, (each) => each.graph.value).values()];
  return new ColumnStore(
    graphs.map((each) => new Columns(encodeColumns(each, BASE), BASE)),
    BASE,
  );
}
