import type { Token } from '../../model/doc.ts';
import type { Entity, Mention } from '../../model/entity.ts';
import type { QuantityMention } from '../../model/value.ts';
import type { Context } from '../context.ts';
import { annotationsIn } from '../reference/mentions.ts';
import { APART } from './distribution.ts';
import { giftTakenUp } from './gift-owners.ts';
import { boundBy } from './parties.ts';

/** What may stand before the name that opens a sentence: a bullet, its number, an article. */
const OPENING = /^[^\p{L}\d]*(?:(?:\p{L}|\d{1,2})[).]\s*)?(?:(?:the|la|le|les)\s+|l['’])?$/iu;
const NEXT = /^\s*(?:,|and|et|,\s*and)\s+(?:(?:the|la|le|les)\s+|l['’])?$/iu;
/** Behind the name of whoever acts: no topic before a colon, no owner, no member of a longer list. */
const ENDED = /^\s*(?:[:–—]|['’]s?(?!\p{L}))/u;
/** Verbs whose grammatical subject in the passive receives. */
const HANDING = ['give', 'commit', 'offer', 'allot', 'fund'] as const;

/**
 * Who acts above a sum, where no frame tells: the subject of a verb above it ("la BEI étudie la possibilité d’octroyer …", "the Fund is minded
 * to contribute …"), else the states and bodies that its sentence opens with.
 */
export function actorsAbove(figure: Token, quantity: QuantityMention, context: Context): Entity[] {
  const { clauses, resolver } = context;
  for (const token of clauses.tree.ancestors(figure)) {
    const subjects = clauses.tree
      .by(token.index, 'nsubj')
      .filter(
        (each) => each.index < figure.index && (each.deprel !== 'nsubj:pass' || !isHanding(token, context)) && !giftTakenUp(each, context),
      );
    const found = resolver.resolveAll(subjects.flatMap((each) => clauses.tree.conjuncts(each))).filter(isActor);
    if (found.length > 0) return boundBy(sharedOut(found, figure, quantity, context), context);
  }
  return boundBy(sharedOut(openersOf(figure, context), figure, quantity, context), context);
}

const isHanding = (verb: Token, { clauses }: Context): boolean => HANDING.some((concept) => clauses.at(verb.index)?.concepts.has(concept));

const isActor = (entity: Entity): boolean => entity.class === 'Country' || entity.class === 'Organization' || entity.class === 'Group';

/** The names that a sentence opens with, before a verb that they are the subject of by their place. */
function openersOf(figure: Token, { doc, positions, clauses }: Context): Entity[] {
  const { start } = doc.sentences[figure.sentence];
  const named: Mention[] = [];
  for (const mention of annotationsIn(doc.mentions, { start, end: figure.start })) {
    const before = doc.text.slice(named.at(-1)?.end ?? start, mention.start);
    if (!isActor(mention.entity) || mention.kind === 'adjective' || !(named.length > 0 ? NEXT : OPENING).test(before)) break;
    named.push(mention);
  }
  const last = named.at(-1);
  if (!last || ENDED.test(doc.text.slice(last.end, last.end + 3))) return [];
  const [, from] = positions.tokensIn(last);
  const verb = doc.tokens.slice(from, figure.index).find(({ feats }) => feats.VerbForm === 'Fin');
  return verb && !isHandedTo(verb, from, clauses) ? named.map(({ entity }) => entity) : [];
}

/** "Mali was granted 5 million": whoever opens the sentence receives. */
function isHandedTo(verb: Token, from: number, { tree, at }: Context['clauses']): boolean {
  const main = verb.upos === 'AUX' ? tree.head(verb) : verb;
  const frame = main && main.index >= from ? at(main.index) : undefined;
  return frame?.passive === true && HANDING.some((concept) => frame.concepts.has(concept));
}

/** "Germany and the EU will contribute 600 million and 750 million respectively": as many sums as givers are one each. */
function sharedOut(actors: readonly Entity[], figure: Token, quantity: QuantityMention, { doc }: Context): readonly Entity[] {
  if (actors.length < 2) return actors;
  const sentence = doc.sentences[figure.sentence];
  if (!APART.test(doc.text.slice(sentence.start, sentence.end))) return actors;
  const sums = annotationsIn(doc.quantities, sentence).filter(({ kind }) => kind === 'money');
  const at = sums.indexOf(quantity);
  return sums.length === actors.length && at >= 0 ? [actors[at]] : actors;
}
