import { isSmallWord } from '../../lexicon/entity-words.ts';
import type { LanguageCode, Token } from '../../model/doc.ts';
import type { Tree } from '../../model/tree.ts';
import { PAST, type Tense } from './frame.ts';

/** What a phrase over an infinitive or gerund says of it: it is close ("about to"), it is being done ("in the process of"), it was done ("the first to"). */
type Carriage = 'nearness' | 'busy' | 'ranking';
const PHRASES: readonly Carriage[] = ['nearness', 'busy', 'ranking'];
const BELOW = /^(?:xcomp|acl|advcl|ccomp)$/u;
/** "One of the first to", "among the first countries to": steps from the word of rank to what the sentence says of its subject. */
const MOST_STEPS = 3;

/** A phrase that carries the tense of what stands below it, and the predicate that it is or belongs to. */
export interface Carrier {
  readonly kind: Carriage;
  /** "is about", "was the first country", "became the first". */
  readonly predicate: Token;
}

const isUnfinished = ({ feats, upos }: Token): boolean =>
  upos === 'VERB' && (feats.VerbForm === 'Inf' || feats.VerbForm === 'Ger' || (feats.VerbForm === 'Part' && feats.Tense === 'Pres'));

/** The noun or adjective with a copula, or the verb of becoming, that a word stands for or below. */
function predicateOf(tree: Tree, word: Token, language: LanguageCode): Token | undefined {
  let at: Token | undefined = word;
  for (let steps = 0; at && steps < MOST_STEPS; steps++, at = tree.head(at))
    if (tree.one(at.index, 'cop') || isSmallWord(language, 'becoming', at.lemma)) return tree.one(at.index, 'nsubj') ? at : undefined;
  return undefined;
}

/** The word over an infinitive that these words rank, "first" itself or what it describes. */
const isRanked = (tree: Tree, above: Token, language: LanguageCode): boolean =>
  [above, ...tree.by(above.index, 'amod')].some(
    ({ lemma, form }) => isSmallWord(language, 'ranking', lemma.toLowerCase()) || isSmallWord(language, 'ranking', form.toLowerCase()),
  );

/** The phrase that carries the tense of a verb without one of its own: "is about to provide", "est en passe de livrer", "was the first country to send". */
export function carrierOf(tree: Tree, head: Token, language: LanguageCode): Carrier | undefined {
  if (!isUnfinished(head) || !BELOW.test(head.deprel) || tree.one(head.index, 'aux')) return undefined;
  const above = tree.head(head);
  if (!above || above.index > head.index || tree.by(head.index, 'mark', 'case').length === 0) return undefined;
  const kind = PHRASES.find((use) => (use === 'ranking' ? isRanked(tree, above, language) : isSmallWord(language, use, above.lemma)));
  const predicate = kind && predicateOf(tree, above, language);
  return predicate ? { kind, predicate } : undefined;
}

/** The tense that such a phrase gives: what was about to be done says nothing. */
export function carriedTense({ kind, predicate }: Carrier, tenseOf: (head: Token) => Tense): Tense | undefined {
  const tense = tenseOf(predicate);
  if (kind === 'ranking') return tense === 'present' ? 'perfect' : PAST.has(tense) || tense === 'future' ? tense : undefined;
  if (tense !== 'present') return undefined;
  return kind === 'nearness' ? 'future' : 'progressive';
}
