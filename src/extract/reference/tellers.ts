/** Verbs of speech whose subject the tree takes from what is said, and whom a sentence turns to. */
import type { Doc, Token } from '../../model/doc.ts';
import type { Clauses } from '../clause/build.ts';
import { type Frame, inSlot } from '../clause/frame.ts';

/** "X, ministre de la Santé, a déclaré : « … l’UE reste … »": a subject that stands in the words which the verb opens. */
export const isFromQuote = ({ head, subjects, passive }: Frame, { tokens }: Doc): boolean =>
  !passive &&
  subjects.some(({ index }) => index > head.index) &&
  tokens[head.index + 1]?.form === ':' &&
  QUOTES.test(tokens[head.index + 2]?.form ?? '');
const QUOTES = /^[«“"]$/u;
/** "…, indique un communiqué du ministère": behind a clause and its comma, what the tree calls the object says so. */
export const isTagOfText = ({ head, objects }: Frame, { tree }: Clauses): boolean =>
  tree.tokens[head.index - 1]?.form === ',' &&
  objects.some(({ index }) => index > head.index && index - head.index <= 2) &&
  tree.by(head.index, 'parataxis').some(({ index }) => index < head.index);

/** "Quant au ministre, il a salué …", "as for the envoys, they …": whom the sentence turns to is whom its pronoun takes up. */
export const topicOf = (frame: Frame, named: readonly Token[]): Token | undefined =>
  named.length === 1 && named[0].feats.PronType === 'Prs'
    ? inSlot(frame, 'as-for').find(({ head }) => head.index < named[0].index)?.head
    : undefined;

const RUNNING = ['close', 'begin', 'open', 'hold', 'continue'] as const;
const GATHERING = ['noun-meeting', 'noun-summit', 'noun-conference', 'noun-visit', 'noun-ceremony', 'noun-talks'] as const;

/** "La visite du Président finlandais, X, s’est achevée à Nairobi": what begins and ends is the visit. */
export const isCourse = ({ concepts }: Frame, subjects: readonly Token[], { at }: Clauses): boolean =>
  RUNNING.some((concept) => concepts.has(concept)) &&
  subjects.some(({ index }) => GATHERING.some((concept) => at(index)?.concepts.has(concept)));
