import { isSmallWord } from '../../../lexicon/entity-words.ts';
import type { Token } from '../../../model/doc.ts';
import type { Entity } from '../../../model/entity.ts';
import type { Frame } from '../../clause/frame.ts';
import { THAT } from '../../clause/function-words.ts';
import type { Context } from '../../context.ts';
import { has } from './speakers.ts';

const URGING = ['urge', 'ask', 'warn'] as const;
const ASKING = ['urge', 'ask'] as const;
const BINDING: ReadonlySet<string> = new Set(['must', 'should', 'ought', 'shall', 'devoir', 'falloir']);
const BOUND: ReadonlySet<Entity['class']> = new Set(['Group', 'Organization', 'Country']);
/** Links of what is said. */
const SAID: ReadonlySet<Frame['link']> = new Set(['complement', 'reported', 'participle']);

/**
 * "Donors, she pleaded, must pay", "urged that mining companies should publish …", "souhaite que d’autres voisins l’imitent", "voiced the hope
 * that others would follow": whoever is told what to do by words that do not address them.
 */
export function obligedBy(frame: Frame, context: Context): readonly Entity[] {
  if (!frame.verbal) return [];
  const { clauses, resolver, self } = context;
  const speakers = resolver.resolveAll(frame.subjects);
  const own = [...speakers, ...speakers.flatMap((each) => self.bodyOf(each))];
  return clauses
    .inSentence(frame.head.sentence)
    .filter((each) => each.verbal && !each.passive && !each.inherited && isBinding(each, frame, context))
    .flatMap((each) => resolver.resolveAll(each.subjects.filter(({ upos }) => upos !== 'PRON')))
    .filter((each) => BOUND.has(each.class) && !each.anonymous && !own.includes(each));
}

/** A clause says what somebody ought to do, or what is hoped of him. */
function isBinding(clause: Frame, frame: Frame, context: Context): boolean {
  const { clauses, language } = context;
  const { tree } = clauses;
  const { governor, head, modals } = clause;
  const said = governor === frame && SAID.has(clause.link);
  const told = frame.governor === clause && frame.link === 'reported';
  if (has(frame.concepts, URGING) && (said || told) && (BINDING.has(head.lemma) || modals.some((each) => BINDING.has(each)))) return true;
  // The tree may take "the wish that donors follow" for a relative clause, or hang the clause on the verb that voices the wish.
  const isThat = tree.by(head.index, 'mark').some(({ lemma }) => THAT.has(lemma));
  if (governor === null || !(isThat || SAID.has(clause.link))) return false;
  // "Demands that Russia withdraw", "exige que le Niger libère …": a subjunctive is what is asked for.
  if (
    isThat &&
    governor === frame &&
    has(frame.concepts, ASKING) &&
    (head.feats.Mood === 'Sub' || (language === 'fr' && asksThat(head, context)))
  )
    return true;
  return isWish(governor, frame, context) || (isThat && governor === frame && frame.objects.some((token) => isWishing(token, context)));
}

/** The verb or the noun of a wish that somebody speaks: "souhaite que …", "voiced the hope that …". */
const isWish = (wish: Frame, frame: Frame, context: Context): boolean =>
  isWishing(wish.head, context) &&
  (wish === frame || frame.objects.includes(wish.head) || (wish.link === 'coordinate' && wish.governor === frame));

/** "Exige que", "demande que": no "plaide pour que", which asks nobody. */
const asksThat = ({ index }: Token, { clauses, doc }: Context): boolean =>
  clauses.tree.by(index, 'mark').every((mark) => doc.tokens[mark.index - 1]?.lemma !== 'pour');

const isWishing = ({ lemma }: Token, { language }: Context): boolean => isSmallWord(language, 'wishing', lemma);
