import { isSmallWord } from '../../lexicon/entity-words.ts';
import type { LanguageCode, Token } from '../../model/doc.ts';
import { isRelation, type Tree } from '../../model/tree.ts';
import { chanceOver, tellerOfChance } from './chances.ts';
import { PAST, type Tense } from './frame.ts';
import { isNegated } from './negation.ts';

/** The tense of a predicate, as its own words tell it. */
type TenseOf = (head: Token) => Tense;

/** "A dû", "was forced": the verb says that what follows was done; "devait" only that it was to be, and an object may be who does it. */
function tellsDone(tree: Tree, above: Token, language: LanguageCode, tenseOf: TenseOf): boolean {
  if (!PAST.has(tenseOf(above)) || isNegated(tree, above)) return false;
  if (isSmallWord(language, 'managing', above.lemma)) return true;
  const auxiliaries = tree.by(above.index, 'aux');
  if (isSmallWord(language, 'having-to', above.lemma)) return language === 'en' || auxiliaries.length > 0;
  return isSmallWord(language, 'making-do', above.lemma) && auxiliaries.some(({ deprel }) => deprel === 'aux:pass');
}

/** An infinitive or gerund, which has no tense of its own. */
/** "Avant d’être reçue", "after having signed": a verb that such a word of its own opens tells of another time. */
export const isSequenced = (tree: Tree, { index }: Token, language: LanguageCode): boolean =>
  tree.by(index, 'mark').some(({ lemma }) => isSmallWord(language, 'sequence', lemma));

const isUnfinished = ({ feats }: Token, auxiliaries: readonly Token[]): boolean =>
  auxiliaries.length > 0
    ? auxiliaries[0].feats.VerbForm === 'Inf'
    : feats.VerbForm === 'Inf' || feats.VerbForm === 'Ger' || (feats.VerbForm === 'Part' && feats.Tense === 'Pres');

/**
 * The tense of an infinitive or gerund that the words above make a deed: "a dû fermer la frontière", "was able to reopen the road" were done; "avant de lever la
 * taxe", "after lifting the levy" are as done as what stands beside. Undefined elsewhere.
 */
export function accomplished(tree: Tree, head: Token, language: LanguageCode, tenseOf: TenseOf): Tense | undefined {
  if (!isUnfinished(head, tree.by(head.index, 'aux'))) return undefined;
  const above = tree.head(head);
  const chance = chanceOver(tree, head, language);
  const teller = chance && tellerOfChance(tree, chance, language);
  if (teller && !isNegated(tree, teller)) return asTold(tenseOf(teller));
  if (isRelation(head, 'xcomp')) return above && tellsDone(tree, above, language, tenseOf) ? 'past' : undefined;
  if (!isSequenced(tree, head, language)) return undefined;
  // Behind "après avoir suspendu …," the tree may take the main verb for a relative clause.
  if (head.deprel === 'root') return 'past';
  return above && isRelation(head, 'advcl') ? asTold(tenseOf(above)) : undefined;
}

const asTold = (tense: Tense): Tense | undefined => (PAST.has(tense) ? 'past' : tense === 'future' ? 'future' : undefined);
