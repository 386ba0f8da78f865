/** Receivers that stand where what is given mostly does: objects, places of service, subjects of what the gift is to make possible. */
import type { Span, Token } from '../../model/doc.ts';
import type { Entity } from '../../model/entity.ts';
import type { QuantityMention } from '../../model/value.ts';
import { type Frame, inSlot } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import { hasConcept } from './concept.ts';
import { type Accept, firstOf } from './recipient-words.ts';
import { holdsMoney } from './scope.ts';

const PAYING = ['give', 'fund', 'contribute'] as const;
const SENDING = ['deploy', 'dispatch'] as const;
const SHARES = ['fund-noun', 'gift-noun'] as const;

/** "Abondera de 8 millions le Fonds", "will pay the Commission £90,000", "its share in the Mission", "four experts at the Institute of Health": a body that money or people go into. */
export function bodyServed(frame: Frame, accept: Accept, context: Context): Entity[] {
  if (!frame.verbal || frame.passive) return [];
  const has = (concepts: readonly string[]): boolean => concepts.some((concept) => frame.concepts.has(concept));
  const inside = (): Token[] => inSlot(frame, 'in').map(({ head }) => head);
  const paid = has(PAYING) && holdsMoney(frame, context) ? frame.objects : [];
  const shared = has(['increase']) && frame.objects.some((token) => hasConcept(token, SHARES, context)) ? inside() : [];
  const joined = has(SENDING) ? [...inside(), ...frame.objects.flatMap((token) => insideOf(token, context))] : [];
  const bodies = [...paid, ...shared, ...joined].filter((token) => namesBody(token, context));
  return firstOf([bodies], accept, context, 1);
}

/** "Gave UNHCR 5 million dollars": whoever stands alone between a verb and the sum, which the tree may take for a part of the figure. */
export function beforeSum({ head, verbal, passive }: Frame, sum: QuantityMention | undefined, accept: Accept, context: Context): Entity[] {
  if (!sum || !verbal || passive) return [];
  const { tokens } = context.doc;
  const [figure] = context.positions.tokensIn(sum);
  let at = head.index + 1;
  while (at < figure && tokens[at].upos === 'DET') at++;
  const mention = context.positions.holding(at).find(({ start, entity }) => start === tokens[at].start && accept(entity));
  return mention && context.positions.tokensIn(mention)[1] === figure ? [mention.entity] : [];
}

/** "Boats financed by Norway were delivered to the coast guard": whom the verb above a participle says that its things go to. */
export function handedTo({ link, passive, objects }: Frame, { clauses }: Context): Token[] {
  if (link !== 'participle' || !passive) return [];
  for (const thing of objects) {
    const verb = clauses.tree.head(thing);
    const above = verb && clauses.at(verb.index);
    if (!above?.verbal || !above.passive || !above.objects.includes(thing)) continue;
    return [...above.recipients, ...inSlot(above, 'to', 'benefit').flatMap(({ head }) => clauses.tree.conjuncts(head))];
  }
  return [];
}

const insideOf = (token: Token, { clauses }: Context): Token[] =>
  clauses.argumentsOf(token.index).flatMap(({ slot, head }) => (slot === 'in' ? [head] : []));

const namesBody = (token: Token, { positions, doc }: Context): boolean =>
  positions
    .headedBy(token.index)
    .some(({ entity, start, end }) => entity.class === 'Organization' && /\p{Lu}/u.test(doc.text.slice(start, end)));

const SO_THAT: ReadonlySet<string> = new Set(['so that', 'afin que', "afin qu'", 'afin qu’', 'pour que', "pour qu'", 'pour qu’']);

/** "… so that the police can replace its boats", "afin que l’armée puisse …": who is to do something with it. */
export function enabledBy(frame: Frame, window: Span | undefined, accept: Accept, context: Context): Entity[] {
  const { tokens, sentences } = context.doc;
  for (let at = frame.head.index + 1; at + 1 < sentences[frame.head.sentence].last; at++) {
    if (!SO_THAT.has(`${tokens[at].form} ${tokens[at + 1].form}`.toLowerCase())) continue;
    if (window && (tokens[at].start < window.start || tokens[at].end > window.end)) return [];
    const verb = context.clauses.inSentence(frame.head.sentence).find(({ verbal, head }) => verbal && head.index > at + 1);
    return verb ? firstOf([verb.subjects.filter(({ index }) => index > at + 1)], accept, context, 1) : [];
  }
  return [];
}
