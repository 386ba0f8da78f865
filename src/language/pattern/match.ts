import type { Token } from '../../model/doc.ts';
import { isRelation, type Tree } from '../../model/tree.ts';
import { passes } from './tests.ts';
import type { Edge, MatchContext, Pattern, PatternNode } from './types.ts';

/** Tokens that one anchor may try before it gives up: keeps a document linear, however wide or deep a broken tree is. */
const LIMIT = 2000;

/** What a pattern bound, from one anchor. */
export class Match<Names extends string = string> {
  /** The token that the pattern's first node matched. */
  readonly anchor: Token;
  private readonly bound: ReadonlyMap<string, readonly Token[]>;

  constructor(anchor: Token, bound: ReadonlyMap<string, readonly Token[]>) {
    this.anchor = anchor;
    this.bound = bound;
  }

  /** The first token of a capture; undefined where it is optional and found nothing. */
  get(name: Names): Token | undefined {
    return this.bound.get(name)?.[0];
  }

  /** All tokens of a capture, in text order; more than one only below `*` and `+`. */
  all(name: Names): readonly Token[] {
    return this.bound.get(name) ?? [];
  }

  /** Names that were bound, in the order in which they were found. */
  names(): string[] {
    return [...this.bound.keys()];
  }
}

/** Matches patterns on the trees of one document. */
export class Matcher {
  private readonly tree: Tree;
  private readonly context: MatchContext;
  private readonly used: Uint8Array;
  private readonly trailNodes: PatternNode[] = [];
  private readonly trailTokens: number[] = [];
  private steps = 0;

  constructor(tree: Tree, context: MatchContext = {}) {
    this.tree = tree;
    this.context = context;
    this.used = new Uint8Array(tree.tokens.length);
  }

  /** Matches a pattern with its first node at `anchor`. One token is never bound to two nodes; earlier tokens are tried first. */
  at<Names extends string>(pattern: Pattern<Names>, anchor: Token): Match<Names> | undefined {
    this.steps = 0;
    const found = this.node(pattern.root, anchor.index, anchor.index);
    const match = found ? new Match<Names>(anchor, this.bound()) : undefined;
    this.undo(0);
    return match;
  }

  private bound(): Map<string, Token[]> {
    const out = new Map<string, Token[]>();
    for (let k = 0; k < this.trailNodes.length; k++) {
      const name = this.trailNodes[k].capture;
      if (name === undefined) continue;
      const token = this.tree.tokens[this.trailTokens[k]];
      const list = out.get(name);
      if (list) list.push(token);
      else out.set(name, [token]);
    }
    return out;
  }

  private node(node: PatternNode, index: number, from: number): boolean {
    if (this.used[index] || ++this.steps > LIMIT) return false;
    for (const test of node.tests) if (!passes(test, this.tree, index, from, this.context)) return false;
    const mark = this.trailNodes.length;
    this.used[index] = 1;
    this.trailNodes.push(node);
    this.trailTokens.push(index);
    if (this.edges(node, index, 0)) return true;
    this.undo(mark);
    return false;
  }

  private edges(node: PatternNode, index: number, k: number): boolean {
    if (k === node.edges.length) return true;
    const edge = node.edges[k];
    const candidates = this.candidates(edge, index);
    if (edge.quantifier === 'one') return this.bindOne(node, index, k, candidates);
    const mark = this.trailNodes.length;
    let count = 0;
    for (const candidate of candidates) {
      if (!this.node(edge.node, candidate, index)) continue;
      count++;
      if (edge.quantifier === 'optional' || edge.quantifier === 'none') break;
    }
    const wanted = edge.quantifier === 'none' ? count === 0 : edge.quantifier !== 'some' || count > 0;
    if (wanted && this.edges(node, index, k + 1)) return true;
    this.undo(mark);
    return false;
  }

  /** Tries the candidates in turn until the edges after this one are satisfied too. */
  private bindOne(node: PatternNode, index: number, k: number, candidates: readonly number[]): boolean {
    const mark = this.trailNodes.length;
    for (const candidate of candidates) {
      if (this.node(node.edges[k].node, candidate, index) && this.edges(node, index, k + 1)) return true;
      this.undo(mark);
    }
    return false;
  }

  private undo(mark: number): void {
    while (this.trailNodes.length > mark) {
      this.trailNodes.pop();
      this.used[this.trailTokens.pop()!] = 0;
    }
  }

  /** Tokens that an edge can lead to, in text order (ancestors: nearest first). */
  private candidates(edge: Edge, index: number): readonly number[] {
    const { tokens } = this.tree;
    const head = tokens[index].head;
    switch (edge.operator) {
      case 'child':
        return this.children(edge, index);
      case 'sibling':
        return head < 0 ? [] : this.children(edge, head);
      case 'descendant':
        return this.descendants(edge, index);
      case 'parent':
        return head >= 0 && related(edge, tokens[index]) ? [head] : [];
      case 'ancestor':
        return this.ancestors(edge, index);
      case 'next':
        return tokens[index + 1]?.sentence === tokens[index].sentence ? [index + 1] : [];
      case 'after':
        return this.following(index);
      case 'link':
        return (this.context.links?.[edge.link]?.(tokens[index]) ?? []).map((token) => token.index);
    }
  }

  private children(edge: Edge, index: number): number[] {
    const out: number[] = [];
    for (const child of this.tree.children(index)) if (related(edge, child)) out.push(child.index);
    return out;
  }

  private descendants(edge: Edge, index: number): number[] {
    const out: number[] = [];
    const open = [index];
    for (let seen = 0; open.length > 0 && seen < LIMIT; seen++) {
      for (const child of this.tree.children(open.pop()!)) {
        open.push(child.index);
        if (related(edge, child)) out.push(child.index);
      }
    }
    return out.sort((a, b) => a - b);
  }

  private ancestors(edge: Edge, index: number): number[] {
    const out: number[] = [];
    const { tokens } = this.tree;
    for (let at = index; tokens[at].head >= 0 && out.length < LIMIT; at = tokens[at].head) {
      if (related(edge, tokens[at])) out.push(tokens[at].head);
    }
    return out;
  }

  private following(index: number): number[] {
    const { tokens } = this.tree;
    const out: number[] = [];
    for (let at = index + 1; tokens[at]?.sentence === tokens[index].sentence && out.length < LIMIT; at++) out.push(at);
    return out;
  }
}

function related(edge: Edge, token: Token): boolean {
  if (edge.relations.length === 0) return true;
  for (const { name, exact } of edge.relations) if (exact ? token.deprel === name : isRelation(token, name)) return true;
  return false;
}
