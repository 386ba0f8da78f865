import { isSmallWord } from '../../lexicon/entity-words.ts';
import type { Token } from '../../model/doc.ts';
import type { Frame } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import { numberAt } from './counts.ts';
import type { Draft } from './index.ts';

/** Words between a verb and such a figure. */
const REACH = 4;

/** What was promised before and is counted here again, and how many of it. */
interface Again {
  readonly pledge: Draft['pledge'];
  readonly quantity: number;
}

/** "Has sent 155 generators and plans to send 50 more", "… et prévoit d’en envoyer 50 autres": a figure without a noun counts what was promised last. */
export function countedAgain(frame: Frame, before: readonly Draft[], context: Context): Again | undefined {
  const quantity = frame.verbal ? bareFigure(frame, context) : undefined;
  const last = quantity === undefined ? undefined : before.at(-1);
  const isNear = last !== undefined && frame.head.sentence - last.frame.head.sentence <= 1 && last.pledge.items.length === 1;
  return isNear && quantity !== undefined ? { pledge: last.pledge, quantity } : undefined;
}

function bareFigure(frame: Frame, context: Context): number | undefined {
  const { tokens } = context.doc;
  for (let at = frame.head.index + 1; at <= frame.head.index + REACH && tokens[at]?.sentence === frame.head.sentence; at++) {
    const token = tokens[at];
    if (token.form.toLowerCase() === 'one' && tokens[at - 1].form.toLowerCase() === 'another') return 1;
    if (token.upos === 'NOUN' || token.upos === 'PROPN') return undefined;
    if (token.upos === 'NUM' && isAlone(token, frame, context)) return numberAt(token, context) ?? undefined;
  }
  return undefined;
}

/** A figure with "more" behind it and no noun, "30 of them", or one that a French "en" stands for. */
function isAlone(figure: Token, { head }: Frame, { doc: { tokens }, language }: Context): boolean {
  const next = tokens[figure.index + 1];
  const behind = next && isSmallWord(language, 'some-more', next.form) ? tokens[figure.index + 2] : next;
  if (!behind || behind.upos === 'NOUN' || behind.upos === 'ADJ' || behind.upos === 'PROPN' || behind.upos === 'NUM') return false;
  const before = tokens[figure.index - 1].form.toLowerCase();
  if (next?.form === 'of' && tokens[figure.index + 2]?.form === 'them') return true;
  return behind !== next || before === 'another' || tokens[head.index - 1]?.form.toLowerCase() === 'en';
}
