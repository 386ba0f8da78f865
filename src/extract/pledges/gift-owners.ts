import type { Token } from '../../model/doc.ts';
import { type Entity, isParty } from '../../model/entity.ts';
import { antecedentOf } from '../clause/antecedents.ts';
import { type Frame, inSlot } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import { hasConcept } from './concept.ts';

/** Nouns that call a thing a gift. */
const PRESENTS = ['noun-present'] as const;
/** Words between a thing and what it is called ("cinq sondes de détection, cadeau du Luxembourg"). */
const REACH = 12;
const OPENERS = new Set([',', '(', '–', '—']);
const OWNERS: ReadonlySet<string> = new Set(['of', 'from', 'owner', 'by']);

/** Whose gift a thing is called right behind it ("douze ambulances, présent du Japon, …", "two boats, a gift from India"). */
export function giftOwnersOf(thing: Token, context: Context): readonly Entity[] {
  const { tokens } = context.doc;
  for (let at = thing.index + 1; at <= thing.index + REACH && tokens[at]?.sentence === thing.sentence; at++) {
    const token = tokens[at];
    if (context.clauses.at(at)?.verbal && token.upos === 'VERB') return [];
    if (!hasConcept(token, PRESENTS, context) || !isBeside(at, context)) continue;
    return ownersOfGift(token, context);
  }
  return [];
}

/** Who gives what a noun calls a gift ("a present from India", "Guyana’s gift"). */
export function ownersOfGift(gift: Token, { clauses, resolver }: Context): readonly Entity[] {
  const phrases = clauses.argumentsOf(gift.index).filter(({ slot }) => OWNERS.has(slot));
  const near = [...phrases.map(({ head }) => head), ...clauses.tree.by(gift.index, 'nmod:poss', 'compound', 'amod')];
  return resolver.resolveAll(near.flatMap((token) => clauses.tree.conjuncts(token))).filter(isParty);
}

/** "Four machines from Japan were handed over": whoever the things that a passive gives come from, or whose gift they are called. */
export function sourcesOf(things: readonly Token[], context: Context): readonly Entity[] {
  const { clauses, resolver } = context;
  const from = things.flatMap((token) => clauses.argumentsOf(token.index)).filter(({ slot }) => slot === 'from');
  const named = resolver.resolveAll(from.flatMap(({ head }) => clauses.tree.conjuncts(head))).filter(isParty);
  return named.length > 0 ? named : things.flatMap((token) => giftOwnersOf(token, context));
}

const GIFTS = ['gift-noun', 'fund-noun', 'give-noun', 'support-noun', 'noun-container', 'announce-noun'] as const;
const RECEIVING: ReadonlySet<string> = new Set(['benefit', 'for', 'to', 'recipient']);

/** "A package for Kenya, which will provide …", "une aide au Togo, qui comprend …": the gift that a relative pronoun takes up rather than the state it is for. */
export function giftTakenUp(pronoun: Token, { clauses, conceptsOf, resolver }: Context): Token | undefined {
  const noun = antecedentOf(clauses, pronoun);
  if (noun === pronoun || !resolver.resolve(noun).some(({ class: kind }) => kind === 'Country')) return undefined;
  const isGift = (token: Token): boolean => GIFTS.some((concept) => conceptsOf(token).has(concept));
  const above = clauses.tree.head(noun);
  if (!above || !clauses.argumentsOf(above.index).some(({ slot, head }) => RECEIVING.has(slot) && head === noun)) return undefined;
  return [above, ...(clauses.at(above.index)?.objects ?? [])].find(isGift);
}

/** "A project in Kenya, which aims to …", "un programme au Togo, qui vise à …": the undertaking that a relative pronoun takes up rather than the state where it is. */
export function isUndertakingTakenUp(pronoun: Token, { clauses, conceptsOf, doc: { tokens }, positions }: Context): boolean {
  if (pronoun.feats.PronType !== 'Rel' || !/^(?:which|that|qui)$/iu.test(pronoun.form)) return false;
  const last = tokens[pronoun.index - (tokens[pronoun.index - 1]?.form === ',' ? 2 : 1)];
  const state = last && positions.endingAt(last.end);
  const name = state?.entity.class === 'Country' ? positions.headOf(state) : undefined;
  const noun = name && clauses.tree.head(name);
  if (noun?.upos !== 'NOUN' || !conceptsOf(noun).has('noun-initiative')) return false;
  return clauses.argumentsOf(noun.index).some(({ slot, head }) => (slot === 'in' || slot === 'to') && head === name);
}

const EXPENSE = ['noun-expense'] as const;

/** "At London’s expense", "aux frais de l’État": who pays for what a predicate tells. */
export function payersOf(frame: Frame, { clauses, resolver, conceptsOf }: Context): readonly Entity[] {
  const costs = inSlot(frame, 'in', 'to').filter(({ head }) => EXPENSE.some((concept) => conceptsOf(head).has(concept)));
  const near = costs.flatMap(({ head }) => [
    ...clauses.argumentsOf(head.index).flatMap((argument) => (OWNERS.has(argument.slot) ? [argument.head] : [])),
    ...clauses.tree.by(head.index, 'nmod:poss'),
  ]);
  return resolver.resolveAll(near.flatMap((token) => clauses.tree.conjuncts(token))).filter(isParty);
}

/** Behind a comma, an article aside. */
function isBeside(at: number, { doc: { tokens } }: Context): boolean {
  let before = at - 1;
  while (before > 0 && (tokens[before].upos === 'DET' || tokens[before].upos === 'ADJ')) before--;
  return OPENERS.has(tokens[before]?.form ?? '');
}
