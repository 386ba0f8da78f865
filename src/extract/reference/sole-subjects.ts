/** Which of the subjects that the tree gives a verb are its own. */
import type { Doc, Token } from '../../model/doc.ts';
import type { Clauses } from '../clause/build.ts';
import type { Frame } from '../clause/frame.ts';

interface Text {
  readonly clauses: Clauses;
  readonly doc: Doc;
}

/** "60 officers a year". */
const RATE = /^(?:an?|per|par)$/iu;

/** Of several subjects that no "and" joins the last noun before the verb: "le Togo, lui, versera", "should the members so wish, the Fund will pay". */
export function soleOf(frame: Frame, named: Token[], { clauses, doc: { tokens, language } }: Text): Token[] {
  if (named.length < 2 || frame.passive || frame.inherited) return named;
  const direct = named.filter(({ deprel, head }) => deprel === 'nsubj' && head === frame.head.index);
  const nouns = direct.filter(
    ({ upos, index }) =>
      (upos === 'NOUN' || upos === 'PROPN') &&
      index < frame.head.index &&
      !clauses.isTime(index) &&
      !(RATE.test(tokens[index - 1]?.form ?? '') && tokens[index - 2]?.upos === 'NOUN') &&
      clauses.tree.by(index, 'case').length === 0,
  );
  const noun = nouns.at(-1);
  const isApart = ({ index }: Token): boolean => tokens[index - 1]?.form === ',' && tokens[index + 1]?.form === ',';
  const others = direct.filter((token) =>
    token.upos === 'PRON' ? isApart(token) : token !== noun && (language === 'fr' || token.index < frame.head.index),
  );
  if (!noun || others.length === 0 || tokens.slice(direct[0].index, noun.index).some(({ upos }) => upos === 'CCONJ')) return named;
  const kept = named.filter((token) => !others.some((other) => clauses.tree.conjuncts(other).includes(token)));
  replaceSubjects(clauses, frame, named, kept);
  return kept;
}

/** Gives a verb its subjects, and those that took theirs from it. */
export function replaceSubjects({ inSentence }: Clauses, frame: Frame, old: readonly Token[], heads: Token[]): void {
  for (const each of inSentence(frame.head.sentence)) if (each !== frame && each.inherited && each.subjects === old) each.subjects = heads;
  if (frame.passive) frame.objects = heads;
  else frame.subjects = heads;
}
