import type { Doc } from '../../model/doc.ts';
import { toConllu } from './conllu.ts';
import { toTree } from './tree.ts';

export type ParseFormat = 'conllu' | 'tree';

const WRITERS: Readonly<Record<ParseFormat, (doc: Doc) => string>> = { conllu: toConllu, tree: toTree };

/** The formats that `renderParse` knows. */
export const PARSE_FORMATS = Object.keys(WRITERS) as readonly ParseFormat[];

/** A parsed document as CoNLL-U, or as trees drawn for a terminal. */
export const renderParse = (doc: Doc, format: ParseFormat): string => WRITERS[format](doc);
