import type { Word } from './words.ts';

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  readonly values: T[];
}

/** Values found along a path of words: `end` is exclusive. */
interface Hit<T> {
  readonly end: number;
  readonly values: readonly T[];
}

const node = <T>(): Node<T> => ({ next: new Map(), values: [] });

/** Phrases by their folded words. Looking up costs one map access a word, whatever the number of phrases. */
export class Trie<T> {
  private readonly root = node<T>();

  add(norms: readonly string[], value: T): void {
    if (norms.length === 0) return;
    let at = this.root;
    for (const norm of norms) {
      let next = at.next.get(norm);
      if (!next) {
        next = node();
        at.next.set(norm, next);
      }
      at = next;
    }
    at.values.push(value);
  }

  /** Every phrase that starts at word `start`, the longest first; none crosses a blank line. */
  at(words: readonly Word[], start: number): Hit<T>[] {
    let at = start < words.length ? this.root.next.get(words[start].norm) : undefined;
    if (!at) return [];
    const hits: Hit<T>[] = [];
    for (let end = start + 1; ; end++) {
      if (at.values.length > 0) hits.push({ end, values: at.values });
      const word: Word | undefined = words[end];
      const next: Node<T> | undefined = word && !word.gap ? at.next.get(word.norm) : undefined;
      if (!next) break;
      at = next;
    }
    return hits.reverse();
  }
}
