export { type EvaluateOptions, evaluate, evaluateAs, fillStore, openStore, type QueryStore } from './evaluate.ts';
export { FolderStore } from './folder-store.ts';
export { type PreparedQuery, prepare, withoutLabels } from './prepare.ts';
export { RESULT_FORMATS, type ResultFormat, renderResult } from './render.ts';
export { type QueryResult, type ResultTerm, type Row, readResultsJson, type TableResult } from './result.ts';
export { findQuery, loadQueries, type Parameter, readQuery, type SavedQuery } from './saved.ts';
export type { TableOptions } from './table.ts';
export { clip, displayWidth, pad } from './width.ts';
