/**
 * The one document that every stage reads and annotates.
 * All offsets in memory are UTF-16 units of `text`, end exclusive; code points appear only when spans are written as RDF.
 */
import type { Mention } from './entity.ts';
import type { QuantityMention, TimeMention } from './value.ts';

export type LanguageCode = 'fr' | 'en';

/** A stretch of `Doc.text`: UTF-16 units, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Universal Dependencies' universal parts of speech (https://universaldependencies.org/u/pos/). */
export type Upos =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X';

/** Morphological features by their UD names, e.g. `{ Number: 'Plur', Tense: 'Fut' }`. Objects are shared between tokens: never change one. */
export type Features = Readonly<Record<string, string>>;

/** A syntactic word as UD defines it: "du" is two tokens, `de` and `le`, that share one span. */
export interface Token extends Span {
  /** Position in `Doc.tokens`. */
  readonly index: number;
  /** Position of its sentence in `Doc.sentences`. */
  sentence: number;
  /** The syntactic word ("de", "le" for "du"), typography kept. */
  readonly form: string;
  lemma: string;
  upos: Upos;
  feats: Features;
  /** Index in `Doc.tokens` of the head; -1 for the root of a sentence. */
  head: number;
  /** Dependency relation with its subtype, e.g. "obl:agent"; "root" for the root. */
  deprel: string;
  /** Position (0-based) inside a multiword token, and how many words that has; absent for an ordinary word. */
  readonly part?: { readonly at: number; readonly of: number };
  /** True where white space (or the text's end) follows the surface token. */
  readonly spaceAfter: boolean;
}

export type SentenceKind = 'prose' | 'heading' | 'item';

export interface Sentence extends Span {
  readonly index: number;
  /** Tokens `first` (inclusive) to `last` (exclusive) of `Doc.tokens`. */
  readonly first: number;
  readonly last: number;
  readonly kind: SentenceKind;
  /** Paragraph number, from 0; a blank line starts a new one. */
  readonly paragraph: number;
}

/** What is known of a document from outside its text, or found by the reader. */
export interface DocumentMeta {
  /** The input's file name without its ending, unless the metadata names another. */
  identifier: string;
  title?: string;
  /** ISO date (YYYY-MM-DD) of issue. */
  issued?: string;
  publisher?: string;
  /** Canonical URL. */
  source?: string;
}

/** A document on its way from text to facts. Components fill the fields from the top down. */
export interface Doc {
  /** Canonical text: NFC, LF line ends, typography kept. */
  readonly text: string;
  readonly meta: DocumentMeta;
  readonly language: LanguageCode;
  sentences: Sentence[];
  tokens: Token[];
  /** In text order, never overlapping one another. */
  times: TimeMention[];
  /** In text order, never overlapping one another. */
  quantities: QuantityMention[];
  /**
   * In text order (start, then longest first). They may nest, never cross: "les ministres de la Défense des pays de l’OTAN" is a group
   * that holds the name of a body, "le ministre ukrainien" holds an adjective.
   */
  mentions: Mention[];
}
