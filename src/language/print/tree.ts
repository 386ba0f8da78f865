import type { Doc, Sentence, Token } from '../../model/doc.ts';
import { Tree } from '../../model/tree.ts';
import { sentenceText } from './conllu.ts';

/** Levels that are drawn; what hangs deeper is listed at the last level, so that a broken tree stays linear to print. */
const MAX_DEPTH = 40;

/** Strokes above, at and below a dependent: `first` is the topmost left one, `last` the lowest right one. */
const STROKES = {
  firstLeft: ['  ', '╭─', '│ '],
  left: ['│ ', '├─', '│ '],
  right: ['│ ', '├─', '│ '],
  lastRight: ['│ ', '╰─', '  '],
} as const;

interface Row {
  readonly branch: string;
  readonly token: Token;
}

/**
 * A document's trees drawn in terminal characters: one word a line, in text order where the tree is projective;
 * dependents to the left stand above their head, those to the right below it.
 */
export function toTree(doc: Doc): string {
  const tree = new Tree(doc.tokens);
  return doc.sentences.map((sentence) => drawSentence(doc, sentence, tree)).join('\n');
}

function drawSentence(doc: Doc, sentence: Sentence, tree: Tree): string {
  const rows: Row[] = [];
  for (let index = sentence.first; index < sentence.last; index++) {
    if (doc.tokens[index].head < 0) draw(doc.tokens[index], tree, ['', '', ''], 0, rows);
  }
  const title = `${sentence.index + 1}. ${sentenceText(doc, sentence)}\n`;
  return rows.length === 0 ? title : `${title}${table(rows, sentence)}\n`;
}

/** `before`, `at`, `after`: what is drawn left of the lines above the word, of its own line, and of the lines below. */
function draw(token: Token, tree: Tree, [before, at, after]: readonly string[], depth: number, rows: Row[]): void {
  const children = tree.children(token.index);
  const left = children.filter((child) => child.index < token.index);
  const right = children.filter((child) => child.index > token.index);
  if (depth === MAX_DEPTH) {
    listFlat(token, tree, at, rows);
    return;
  }
  left.forEach((child, k) => {
    draw(child, tree, extend(before, STROKES[k === 0 ? 'firstLeft' : 'left']), depth + 1, rows);
  });
  rows.push({ branch: at, token });
  right.forEach((child, k) => {
    draw(child, tree, extend(after, STROKES[k === right.length - 1 ? 'lastRight' : 'right']), depth + 1, rows);
  });
}

const extend = (prefix: string, strokes: readonly string[]): string[] => strokes.map((stroke) => prefix + stroke);

function listFlat(token: Token, tree: Tree, branch: string, rows: Row[]): void {
  const below = [token];
  for (let k = 0; k < below.length; k++) below.push(...tree.children(below[k].index));
  below.sort((a, b) => a.index - b.index);
  for (const each of below) rows.push({ branch: each === token ? branch : `${branch}…`, token: each });
}

/** Number, drawing with the word, relation, part of speech, lemma and features, in columns. */
function table(rows: readonly Row[], sentence: Sentence): string {
  const cells = rows.map(({ branch, token }) => [
    String(token.index - sentence.first + 1),
    `${branch}${branch.endsWith('─') ? ' ' : ''}${token.form.replace(/\s+/g, ' ')}`,
    token.deprel,
    token.upos,
    token.lemma.replace(/\s+/g, ' '),
    Object.values(token.feats).join(' '),
  ]);
  const widths = cells[0].map((_, column) => cells.reduce((widest, row) => Math.max(widest, width(row[column])), 0));
  return cells
    .map((row) =>
      row
        .map((cell, column) => pad(cell, widths[column], column === 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Characters as a reader sees them: combining marks do not count. */
const width = (text: string): number => [...text.replace(/\p{M}/gu, '')].length;

const pad = (text: string, size: number, toTheLeft: boolean): string => {
  const fill = ' '.repeat(Math.max(0, size - width(text)));
  return toTheLeft ? fill + text : text + fill;
};
