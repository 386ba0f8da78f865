import type { Token } from '../../../model/doc.ts';
import type { Entity } from '../../../model/entity.ts';
import type { Context } from '../../context.ts';
import { stateBehind } from './speakers.ts';

const TO = new Set(['to', 'à']);
/** What stands before the preposition of a further addressee: "as well as to", "and to", "ainsi qu’au", "et à". */
const JOINTS = new Set(['as', 'and', 'que', "qu'", 'qu’', 'et', ',']);
const BEFORE_NOUN = new Set(['DET', 'ADJ', 'PUNCT']);
const CLOSING = /^[;:.()“”«»]$/;
const REACH = 40;
const HEARING: ReadonlySet<Entity['class']> = new Set(['Country', 'Organization', 'Group', 'Person']);

/** "Condolences to the family of the victim, as well as to Ghana and to UNISFA": the further ones, which trees hang on whatever stands nearest. */
export function alsoAddressed(verb: Token, context: Context): Entity[] {
  const { tokens } = context.doc;
  const found = new Set<Entity>();
  for (let at = verb.index + 1; at <= verb.index + REACH && tokens[at]?.sentence === verb.sentence; at++) {
    const token = tokens[at];
    if (CLOSING.test(token.form)) break;
    if (!TO.has(token.lemma.toLowerCase()) || !JOINTS.has(tokens[at - 1].form.toLowerCase())) continue;
    for (const entity of namedFrom(at + 1, context)) found.add(entity);
  }
  return [...found];
}

/** Who is named at the head of the phrase that begins here, and beside it ("the Government and people of X"). */
function namedFrom(from: number, context: Context): Entity[] {
  const { doc, clauses, resolver } = context;
  let at = from;
  while (doc.tokens[at] && BEFORE_NOUN.has(doc.tokens[at].upos)) at++;
  const first = doc.tokens[at];
  if (!first || first.sentence !== doc.tokens[from].sentence || (first.upos !== 'NOUN' && first.upos !== 'PROPN')) return [];
  const mention = context.positions.holding(at)[0];
  const head = (mention && context.positions.headOf(mention)) ?? first;
  const named = resolver.resolveAll(clauses.tree.conjuncts(head)).filter((entity) => HEARING.has(entity.class) && !entity.anonymous);
  const state = resolver.resolve(head).every(({ anonymous }) => anonymous) ? stateBehind(head, context) : undefined;
  return state ? [...named, state] : named;
}
