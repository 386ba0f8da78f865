/** The numbers of what a root's mending asks of the inventories. */
export interface RootClasses {
  readonly rootLabel: number;
  /** Part of speech and relation of punctuation marks. */
  readonly mark: number;
  readonly markLabel: number;
}

/**
 * Where a punctuation mark has become the root of a tree with words, the first of its dependents that is a word takes its place. Heads are the
 * number of words for the root. Linear.
 */
export function mendRoot(heads: Int32Array, labels: Int32Array, tags: Int32Array, { rootLabel, mark, markLabel }: RootClasses): void {
  const size = heads.length;
  const root = heads.indexOf(size);
  if (root < 0 || tags[root] !== mark) return;
  const word = heads.findIndex((head, i) => head === root && tags[i] !== mark);
  if (word < 0) return;
  for (let i = 0; i < size; i++) if (heads[i] === root) heads[i] = word;
  heads[root] = word;
  labels[root] = markLabel;
  heads[word] = size;
  labels[word] = rootLabel;
}
