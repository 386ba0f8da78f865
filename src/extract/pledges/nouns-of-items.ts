import type { Sentence, Token } from '../../model/doc.ts';
import type { Frame } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import { hasConcept } from './concept.ts';
import { isCounted, isGiven } from './scope.ts';
import { sumAt } from './sums.ts';
import { behindTheme } from './themes-of-items.ts';

const RELATIVE = /^(que|qu['’]|qui|dont|où|auxquel(le)?s|auquel|laquelle|lequel|which|that|who)$/i;

/** The first noun of an item, unless a clause of its own holds it. */
export function nounOf(sentence: Sentence, context: Context): Token | undefined {
  let noun: Token | undefined;
  for (const token of context.doc.tokens.slice(behindTheme(sentence, context), sentence.last)) {
    if (RELATIVE.test(token.form)) break;
    if ((token.upos === 'VERB' || token.upos === 'AUX') && token.feats.VerbForm === 'Fin') return undefined;
    if (token.upos === 'NOUN' || token.upos === 'PROPN' || (token.upos === 'SYM' && context.quantityAt(token))) {
      noun ??= token;
      if (isGiven(token, context) || isCounted(token, context)) return headOf(token, context);
    }
  }
  return noun && headOf(noun, context);
}

/** "Cold weather gear": the noun that the words before it describe. */
function headOf(token: Token, { doc }: Context): Token {
  let top = token;
  while (top.deprel.startsWith('compound') && top.head > top.index && doc.tokens[top.head].sentence === token.sentence)
    top = doc.tokens[top.head];
  return top;
}

/** What a council lets happen: a meeting is held, a text is approved, somebody takes part. */
const PROCEEDINGS = ['noun-holding', 'adopt-noun', 'attend-noun', 'receive-noun', 'say-noun'] as const;
export const isProceeding = (head: Token, context: Context): boolean =>
  hasConcept(head, PROCEEDINGS, context) &&
  !hasConcept(head, ['noun-creation', 'fund-noun'], context) &&
  sumAt(head, context) === undefined;

/** "Le projet de décret portant création de …": a law among the first nouns of an item is what was adopted, whatever it is about. */
export const isLaw = ({ first, last }: Sentence, context: Context): boolean =>
  context.doc.tokens
    .slice(first, last)
    .filter(({ upos }) => upos === 'NOUN')
    .slice(0, 2)
    .some((token) => hasConcept(token, ['noun-law'], context));

/** Every phrase of an item hangs on what it gives, however the tree has it. */
export function itemArguments(sentence: Sentence, head: Token, context: Context): Frame['args'] {
  const out: Frame['args'][number][] = [];
  for (let at = sentence.first; at < sentence.last; at++) {
    if (RELATIVE.test(context.doc.tokens[at].form)) break;
    for (const argument of context.clauses.argumentsOf(at))
      if (argument.head.index > head.index && argument.slot !== 'of') out.push(argument);
  }
  return out;
}
