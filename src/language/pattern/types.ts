import type { Token } from '../../model/doc.ts';

/** How a node is reached from the one before it. */
export type Operator = 'child' | 'descendant' | 'parent' | 'ancestor' | 'sibling' | 'next' | 'after' | 'link';

/** How many nodes an edge must find: exactly one to bind, one if there is one, none, all (even zero), all (at least one). */
export type Quantifier = 'one' | 'optional' | 'none' | 'any' | 'some';

export type TestKind = 'lemma' | 'form' | 'upos' | 'concept' | 'class' | 'feature' | 'relation' | 'dependent' | 'side';

/** One condition on a token. */
export interface Test {
  readonly kind: TestKind;
  /** Feature name, or relation of the dependent. */
  readonly key: string;
  readonly values: ReadonlySet<string>;
  /** The value was `*`: anything will do, as long as it is there. */
  readonly anything: boolean;
  readonly negated: boolean;
}

/** A relation in a pattern: "obl" matches its subtypes; "obl:" only the bare relation. */
export interface RelationTest {
  readonly name: string;
  readonly exact: boolean;
}

export interface Edge {
  readonly operator: Operator;
  readonly quantifier: Quantifier;
  /** Empty: any relation. */
  readonly relations: readonly RelationTest[];
  /** Name of the link, for the operator `link`. */
  readonly link: string;
  readonly node: PatternNode;
}

export interface PatternNode {
  readonly capture?: string;
  readonly tests: readonly Test[];
  /** Those that must match come first, then the negated, then the optional ones: each sees which tokens are taken. */
  readonly edges: readonly Edge[];
}

/** A parsed pattern; `Names` are the captures that it can bind. */
export interface Pattern<Names extends string = string> {
  readonly source: string;
  readonly root: PatternNode;
  readonly captures: readonly Names[];
}

/** What a pattern needs to know beyond the tree. */
export interface MatchContext {
  /** Concepts of which the token is a lexical unit (`@give`). */
  readonly concepts?: (token: Token) => ReadonlySet<string>;
  /** Entity classes of the mention whose head the token is (`#Country`). */
  readonly classes?: (token: Token) => ReadonlySet<string>;
  /** Relations the caller computes, such as a subject inherited from a governing verb (`~subject`). */
  readonly links?: Readonly<Record<string, (token: Token) => readonly Token[]>>;
}

type LastWord<S extends string> = S extends `${string} ${infer Rest}`
  ? LastWord<Rest>
  : S extends `${string}(${infer Rest}`
    ? LastWord<Rest>
    : S;

/** Capture names read out of a literal pattern by the type checker; `string` where the pattern is not a literal. */
export type CaptureNames<S extends string> = string extends S
  ? string
  : S extends `${infer Before}=[${infer After}`
    ? LastWord<Before> | CaptureNames<After>
    : never;
