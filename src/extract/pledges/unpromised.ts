/** Items of lists that promise nothing. */
import type { Sentence, Token } from '../../model/doc.ts';
import type { Frame } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import { isText } from '../rules/events/texts.ts';

/** "– Mme Diop, ingénieure, est nommée directrice": an appointment. */
export const isPosting = ({ index }: Sentence, { clauses }: Context): boolean =>
  clauses.inSentence(index).some(({ concepts, verbal, link }) => verbal && link === 'root' && concepts.has('appoint'));

const PASSING = ['deliberate', 'adopt', 'approve', 'sign'] as const;

/** "A examiné et adopté : – le projet de loi …": a text that its lead-in says is adopted, which an event tells of. */
export const isPassed = ({ concepts }: Frame, noun: Token | undefined, context: Context): boolean =>
  noun !== undefined && PASSING.some((concept) => concepts.has(concept)) && isText(noun, context);
