/** "A eu l’occasion de rencontrer X", "had the honour of meeting X": an infinitive behind a noun that says how somebody came to do it. */
import { isSmallWord } from '../../lexicon/entity-words.ts';
import type { LanguageCode, Token } from '../../model/doc.ts';
import { isRelation, type Tree } from '../../model/tree.ts';
import type { Clauses } from './build.ts';
import type { Frame } from './frame.ts';

/** The noun of occasion or honour that an infinitive or a gerund completes. */
export function chanceOver(tree: Tree, head: Token, language: LanguageCode): Token | undefined {
  const above = tree.head(head);
  if (!above || above.index > head.index) return undefined;
  const nouns = isRelation(head, 'xcomp') ? [above, ...tree.by(above.index, 'obj')] : isRelation(head, 'acl') ? [above] : [];
  return nouns.find(({ index, lemma }) => index < head.index && isSmallWord(language, 'chance', lemma));
}

/** The predicate that tells of a chance that was had or given: the verb that it is the object of, or itself behind a copula. */
export function tellerOfChance(tree: Tree, noun: Token, language: LanguageCode): Token | undefined {
  if (tree.one(noun.index, 'cop')) return noun;
  const verb = isRelation(noun, 'obj') || isRelation(noun, 'obl') ? tree.head(noun) : undefined;
  return verb && isSmallWord(language, 'chance-verb', verb.lemma) ? verb : undefined;
}

/** Hangs what a chance was taken for on the predicate that tells of it. */
export function hangOnChance(clauses: Clauses, frame: Frame, language: LanguageCode): void {
  const noun = frame.verbal ? chanceOver(clauses.tree, frame.head, language) : undefined;
  const teller = noun && tellerOfChance(clauses.tree, noun, language);
  const above = teller && clauses.at(teller.index);
  if (!above) return;
  frame.governor = above;
  frame.link = 'control';
}

/** Whoever has the chance, where the words name somebody else than the subject: "l’occasion pour X de", "a donné à X l’occasion de", "gave X the chance to". */
export function takersOfChance(clauses: Clauses, frame: Frame, language: LanguageCode): readonly Token[] {
  const noun = frame.link === 'control' ? chanceOver(clauses.tree, frame.head, language) : undefined;
  if (!noun || !frame.governor) return [];
  const beside = [...clauses.argumentsOf(noun.index), ...frame.governor.args].filter(
    ({ slot, head }) => (slot === 'for' || slot === 'to') && head.index < frame.head.index && !clauses.isTime(head.index),
  );
  return [...frame.governor.recipients, ...beside.map(({ head }) => head)];
}
