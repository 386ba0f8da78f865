import type { Token } from './doc.ts';

/** True where a dependency relation is `name` or a subtype of it ("obl" matches "obl:agent"). */
export const isRelation = (token: Token, name: string): boolean =>
  token.deprel === name || (token.deprel.length > name.length && token.deprel.startsWith(name) && token.deprel[name.length] === ':');

/**
 * The dependency trees of a document, from the head's side: children and edges of subtrees, computed once in O(tokens).
 * Every index is a position in `tokens`.
 */
export class Tree {
  readonly tokens: readonly Token[];
  private readonly first: Int32Array;
  private readonly list: Int32Array;
  private readonly leftEdge: Int32Array;
  private readonly rightEdge: Int32Array;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
    const n = tokens.length;
    this.first = new Int32Array(n + 1);
    for (const token of tokens) if (token.head >= 0) this.first[token.head + 1]++;
    for (let i = 0; i < n; i++) this.first[i + 1] += this.first[i];
    const next = this.first.slice(0, n);
    this.list = new Int32Array(this.first[n]);
    for (const token of tokens) if (token.head >= 0) this.list[next[token.head]++] = token.index;
    this.leftEdge = Int32Array.from(tokens, (t) => t.index);
    this.rightEdge = Int32Array.from(tokens, (t) => t.index);
    for (const token of tokens) this.widen(token);
  }

  /** Carries a token's position to all its ancestors; stops where they are wide enough already. */
  private widen(token: Token): void {
    for (let at = token.head, steps = 0; at >= 0 && steps < this.tokens.length; at = this.tokens[at].head, steps++) {
      if (this.leftEdge[at] <= token.index && this.rightEdge[at] >= token.index) return;
      if (token.index < this.leftEdge[at]) this.leftEdge[at] = token.index;
      if (token.index > this.rightEdge[at]) this.rightEdge[at] = token.index;
    }
  }

  /** The dependents of a token, in text order. */
  children(index: number): Token[] {
    const out: Token[] = [];
    for (let k = this.first[index]; k < this.first[index + 1]; k++) out.push(this.tokens[this.list[k]]);
    return out;
  }

  /** The dependents of a token by one of these relations (subtypes included), in text order. */
  by(index: number, ...relations: readonly string[]): Token[] {
    return this.children(index).filter((child) => relations.some((relation) => isRelation(child, relation)));
  }

  /** The first dependent by one of these relations. */
  one(index: number, ...relations: readonly string[]): Token | undefined {
    return this.children(index).find((child) => relations.some((relation) => isRelation(child, relation)));
  }

  head(token: Token): Token | undefined {
    return token.head < 0 ? undefined : this.tokens[token.head];
  }

  /** First and last token index below and including `index`. */
  edges(index: number): readonly [number, number] {
    return [this.leftEdge[index], this.rightEdge[index]];
  }

  /** The token itself and its coordinated siblings to the right ("A, B et C" from A), also those hung on its acronym ("A (a) et B"). */
  conjuncts(token: Token): Token[] {
    const afterAcronym = this.by(token.index, 'appos').flatMap((name) => this.by(name.index, 'conj'));
    const beside = this.by(token.index, 'conj').filter((next) => this.isJoined(next));
    const nested = beside.flatMap((next) => this.by(next.index, 'conj'));
    return [token, ...beside, ...nested, ...afterAcronym];
  }

  /** True for a conjunct behind a conjunction or a mark; "le soutien de X envers Y" joins nothing, whatever the tree says. */
  private isJoined({ index }: Token): boolean {
    const before = this.tokens[this.leftEdge[index] - 1];
    return before?.upos === 'PUNCT' || before?.upos === 'CCONJ' || this.one(index, 'cc', 'punct') !== undefined;
  }

  /** Heads from the token's own head up to the root. */
  *ancestors(token: Token): Generator<Token> {
    for (let at = token.head; at >= 0; at = this.tokens[at].head) yield this.tokens[at];
  }
}
