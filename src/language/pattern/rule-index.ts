import type { Token } from '../../model/doc.ts';
import type { Tree } from '../../model/tree.ts';
import { type Match, Matcher } from './match.ts';
import type { MatchContext, Pattern, TestKind } from './types.ts';

interface Entry<T> {
  readonly order: number;
  readonly pattern: Pattern;
  readonly value: T;
}

export interface Hit<T> {
  readonly value: T;
  readonly pattern: Pattern;
  readonly match: Match;
}

/** Tests by which an anchor can be looked up, most selective first. */
const KEYS = ['lemma', 'concept', 'class', 'upos'] as const satisfies readonly TestKind[];
type Key = (typeof KEYS)[number];

const NONE: ReadonlySet<string> = new Set();

/**
 * Patterns by what their first node asks for, so that a token meets only the patterns that may start at it:
 * the cost of a document grows with its tokens and its hits, not with the number of patterns or of lexical units.
 */
export class RuleIndex<T> {
  private readonly tables: Readonly<Record<Key, Map<string, Entry<T>[]>>> = {
    lemma: new Map(),
    concept: new Map(),
    class: new Map(),
    upos: new Map(),
  };
  private readonly anywhere: Entry<T>[] = [];
  private size = 0;

  /** Adds a pattern with what it stands for; hits on one token come in the order of addition. */
  add(pattern: Pattern, value: T): void {
    const entry: Entry<T> = { order: this.size++, pattern, value };
    for (const key of KEYS) {
      const test = pattern.root.tests.find(({ kind, negated, anything }) => kind === key && !negated && !anything);
      if (!test) continue;
      for (const name of test.values) append(this.tables[key], name, entry);
      return;
    }
    this.anywhere.push(entry);
  }

  /** All hits in a document's trees, in text order of the anchors. */
  *hits(tree: Tree, context: MatchContext = {}): Generator<Hit<T>> {
    const matcher = new Matcher(tree, context);
    for (const token of tree.tokens) {
      for (const { pattern, value } of this.startingAt(token, context)) {
        const match = matcher.at(pattern, token);
        if (match) yield { value, pattern, match };
      }
    }
  }

  private startingAt(token: Token, context: MatchContext): readonly Entry<T>[] {
    const out = [...this.anywhere, ...(this.tables.lemma.get(token.lemma) ?? []), ...(this.tables.upos.get(token.upos) ?? [])];
    if (this.tables.concept.size > 0) this.gather(this.tables.concept, context.concepts?.(token) ?? NONE, out);
    if (this.tables.class.size > 0) this.gather(this.tables.class, context.classes?.(token) ?? NONE, out);
    return out.length < 2 ? out : [...new Set(out)].sort((a, b) => a.order - b.order);
  }

  private gather(table: ReadonlyMap<string, readonly Entry<T>[]>, names: ReadonlySet<string>, out: Entry<T>[]): void {
    for (const name of names) for (const entry of table.get(name) ?? []) out.push(entry);
  }
}

function append<V>(table: Map<string, V[]>, key: string, value: V): void {
  const list = table.get(key);
  if (list) list.push(value);
  else table.set(key, [value]);
}
