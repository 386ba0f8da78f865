/** What is delivered, conveyed or added to, and is no gift. */
import type { Token } from '../../model/doc.ts';
import type { Frame } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import { isSanctions } from '../rules/events/restrictions.ts';
import { hasConcept } from './concept.ts';
import { unpacked } from './unpack.ts';

/** Honours are awarded, battles, assaults and speeches delivered, wishes and condolences conveyed, visits paid. */
const NOT_HANDED = [
  'noun-award',
  'noun-attack',
  'intend-noun',
  'noun-sympathy',
  'noun-visit',
  'noun-speech',
  'noun-call',
  'noun-meeting',
] as const;

/** "Added six firms to the Entity List", "a ajouté des navires à sa liste": who or what is put on a list is no gift. */
export const isListing = (frame: Frame, context: Context): boolean =>
  frame.concepts.has('list-verb') &&
  [frame.head, ...frame.objects]
    .flatMap((token) => context.clauses.argumentsOf(token.index))
    .some(({ slot, head }) => (slot === 'to' || slot === 'on') && (isList(head) || context.conceptsOf(head).has('noun-blacklist')));

const isList = ({ lemma }: Token): boolean => /^list(?:e|ing)?$/iu.test(lemma);

/** "A visit", "sanctions", the first word of "arms embargo"; but "a mission of twelve experts" is the experts, who are sent. */
export const isNoGift = (token: Token, context: Context): boolean =>
  isSanctions(token, context) ||
  hasConcept(context.doc.tokens[token.index + 1] ?? token, ['noun-sanction', 'sanction'], context) ||
  (hasConcept(token, NOT_HANDED, context) && unpacked(token, context).includes(token));
