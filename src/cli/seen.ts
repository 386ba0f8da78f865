import type { Explanation } from '../graph/explain.ts';
import type { GraphFolder } from '../graph/store.ts';
import { loadLanguage } from '../language/index.ts';
import { renderParse } from '../language/print/index.ts';
import type { Doc, Span } from '../model/doc.ts';
import { RULES } from '../rules.ts';
import { conceptsOf } from './match.ts';

/** Marks the words of the evidence in a tree. */
const MARK = '▸ ';
const PLAIN = '  ';

/**
 * What the rule of a fact saw: the word that it listens to, and the tree of the evidence, its words marked, with all that they hang on.
 * Texts are parsed again, since a graph keeps no trees; the same program gives the same trees.
 */
export function seenBy(folder: GraphFolder): (explanation: Explanation) => string[] {
  const parsed = new Map<string, Doc>();
  const parse = (identifier: string): Doc | undefined => {
    const entry = folder.manifest.documents.find((each) => each.identifier === identifier);
    if (!entry) return undefined;
    const known = parsed.get(identifier);
    if (known) return known;
    const { language, issued } = entry;
    const text = folder.text(entry);
    const meta = { identifier, issued: issued ?? undefined };
    const doc: Doc = { text, meta, language, ...loadLanguage(language).analyse(text), times: [], quantities: [], mentions: [] };
    parsed.set(identifier, doc);
    return doc;
  };
  return ({ rule, evidence: [first] }) => {
    if (!rule || !first?.source || first.document === undefined) return [];
    const doc = parse(first.document);
    if (!doc) return [];
    const start = offsetOf(doc.text, first.source.line, first.source.column);
    return describe(doc, { start, end: start + first.exact.length }, rule);
  };
}

function describe(doc: Doc, evidence: Span, rule: string): string[] {
  const sentences = doc.sentences.filter(({ start, end }) => start < evidence.end && end > evidence.start);
  const inside = doc.tokens.filter(({ start, end }) => start >= evidence.start && end <= evidence.end);
  const units = RULES.find(({ id }) => id === rule)?.units ?? [];
  const concepts = conceptsOf(doc);
  const heard = inside.flatMap((token) => units.filter((unit) => concepts(token).has(unit)).map((unit) => `"${token.form}" is of ${unit}`));
  const marked = new Set(inside.map(({ index }) => index));
  const kept = withAncestors(marked, doc);
  const trees = sentences.flatMap((sentence) => {
    const [, ...rows] = renderParse({ ...doc, sentences: [sentence] }, 'tree')
      .trimEnd()
      .split('\n');
    const numbered = rows.map((row) => ({ row, index: sentence.first + Number.parseInt(row, 10) - 1 }));
    return numbered.filter(({ index }) => kept.has(index)).map(({ row, index }) => (marked.has(index) ? MARK : PLAIN) + row);
  });
  return [...(heard.length > 0 ? [`it listens to: ${[...new Set(heard)].join('; ')}`] : []), 'it saw:', ...trees];
}

/** Words with all that they hang on: the rest of a long sentence is left out. */
function withAncestors(words: ReadonlySet<number>, doc: Doc): Set<number> {
  const kept = new Set(words);
  for (const word of words) for (let at = doc.tokens[word].head; at >= 0 && !kept.has(at); at = doc.tokens[at].head) kept.add(at);
  return kept;
}

/** Offset of a line and a column, both from 1, in UTF-16 units. */
function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let k = 1; k < line; k++) start = text.indexOf('\n', start) + 1;
  return start + column - 1;
}
