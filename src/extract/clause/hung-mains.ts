import { isSmallWord } from '../../lexicon/entity-words.ts';
import type { LanguageCode, Sentence, Token } from '../../model/doc.ts';
import type { Tree } from '../../model/tree.ts';

const PAST = /ed$/iu;
const NOMINAL: ReadonlySet<Token['upos']> = new Set(['NOUN', 'PROPN']);
const BY = /^(?:by|,)$/iu;

/**
 * "The Parliament voted on Tuesday to abolish the tax.": an English past tense that the tree hangs as a participle on its subject, at the top
 * of a sentence that would have no verb without it.
 */
export function isHungMain(tree: Tree, head: Token, language: LanguageCode, { kind, last }: Sentence): boolean {
  if (language !== 'en' || kind !== 'prose' || head.deprel !== 'acl' || head.upos !== 'VERB' || !isPast(head)) return false;
  const { tokens } = tree;
  const subject = tree.head(head);
  if (subject?.deprel !== 'root' || !NOMINAL.has(subject.upos) || subject.index > head.index) return false;
  if (BY.test(tokens[head.index + 1]?.form ?? '') || tokens[last - 1]?.form !== '.') return false;
  if (tree.by(subject.index, 'cop', 'case').length > 0 || tree.by(head.index, 'aux', 'mark').length > 0) return false;
  return !tree.children(subject.index).some((token) => token !== head && isMain(token));
}

/** "Voted"; "took", which is no participle. */
const isPast = ({ form }: Token): boolean => PAST.test(form) || isSmallWord('en', 'past-only', form);

/** A finite verb below the noun at the top that is no relative clause. */
const isMain = ({ upos, feats, deprel }: Token): boolean => upos === 'VERB' && feats.VerbForm === 'Fin' && !deprel.startsWith('acl');
