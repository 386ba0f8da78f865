import { readFileSync } from 'node:fs';

/** A word of a treebank. Heads are 0-based; -1 for the root. */
export interface GoldWord {
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly feats: string;
  readonly head: number;
  readonly deprel: string;
}

/** A surface token: one word, or several that share it ("du"). */
export interface GoldToken {
  readonly surface: string;
  /** Words [first, last) of the sentence. */
  readonly first: number;
  readonly last: number;
  readonly spaceAfter: boolean;
}

export interface GoldSentence {
  readonly words: GoldWord[];
  readonly tokens: GoldToken[];
  /** True where a new document or paragraph starts with this sentence. */
  readonly newParagraph: boolean;
  readonly source: string;
}

/** Reads a CoNLL-U file; empty nodes are dropped. */
export function readConllu(path: string, source: string): GoldSentence[] {
  const sentences: GoldSentence[] = [];
  for (const block of readFileSync(path, 'utf8').split(/\n\n+/u)) {
    if (block.trim() !== '') sentences.push(readBlock(block, source));
  }
  return sentences;
}

function readBlock(block: string, source: string): GoldSentence {
  const words: GoldWord[] = [];
  const tokens: GoldToken[] = [];
  let newParagraph = false;
  let covered = 0;
  for (const line of block.split('\n')) {
    if (line.startsWith('#')) {
      if (/^# new(?:doc|par)\b/.test(line)) newParagraph = true;
      continue;
    }
    const columns = line.split('\t');
    if (columns.length < 10 || columns[0].includes('.')) continue;
    const [id, form, lemma, upos, , feats, head, deprel, , misc] = columns;
    const spaceAfter = !misc.split('|').includes('SpaceAfter=No');
    if (id.includes('-')) {
      const [from, to] = id.split('-').map(Number);
      tokens.push({ surface: form, first: from - 1, last: to, spaceAfter });
      covered = to;
      continue;
    }
    const at = Number(id);
    words.push({ form, lemma, upos, feats, head: Number(head) - 1, deprel });
    if (at > covered) tokens.push({ surface: form, first: at - 1, last: at, spaceAfter });
  }
  return { words, tokens: tokens.flatMap((token) => cutWhereWordsShow(token, words)), newParagraph, source };
}

/** A token of several words whose forms stand side by side in it ("don't") is as good as several tokens. */
function cutWhereWordsShow(token: GoldToken, words: readonly GoldWord[]): GoldToken[] {
  const own = words.slice(token.first, token.last);
  if (own.length === 1 || own.map((word) => word.form).join('') !== token.surface) return [token];
  return own.map((word, k) => ({
    surface: word.form,
    first: token.first + k,
    last: token.first + k + 1,
    spaceAfter: k === own.length - 1 && token.spaceAfter,
  }));
}

/** The text of the sentences as a reader would meet it: one blank between sentences, a blank line between paragraphs. */
export function rawText(sentences: readonly GoldSentence[]): string {
  let text = '';
  for (const [index, sentence] of sentences.entries()) {
    if (index > 0 && sentence.newParagraph) text = `${text.trimEnd()}\n\n`;
    for (const token of sentence.tokens) text += token.surface + (token.spaceAfter ? ' ' : '');
  }
  return text;
}
