import type { Token } from '../../model/doc.ts';
import type { When } from '../../model/facts.ts';
import type { TimeMention } from '../../model/value.ts';
import { envelope } from '../../recognise/time/calendar.ts';
import type { Frame } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import { lowerBound } from '../reference/mentions.ts';
import { whenOf } from './new-event.ts';

/** Farthest that a time may stand before its noun, in words. */
const MAX_NAME = 4;
const YEAR = /^\d{4}$/u;
const IN_NAME: ReadonlySet<Token['upos']> = new Set(['PROPN', 'NOUN', 'ADJ']);

/** "Ahead of the October 23 EU summit", "since the May 12 attack": a day before the words of an English noun is the noun's, whatever the preposition says of the verb. */
export function timeInName({ head }: Frame, context: Context): When | undefined {
  const { time } = beforeName(head, context);
  if (!time?.earliest || !(time.earliest === time.latest || (time.kind === 'since' && time.edtf === `${time.earliest}/..`)))
    return undefined;
  return { ...whenOf(time), edtf: time.earliest, latest: time.earliest };
}

/** "Togo’s April elections", "the 2008 presidential election": a month or a year before the words of an English noun, where nothing tells the day. */
export function periodInName({ head }: Frame, context: Context): When | null {
  const { time, token } = beforeName(head, context);
  if (time?.edtf && (time.kind === 'point' || time.kind === 'span')) return whenOf(time);
  const year = token && YEAR.test(token.form) ? token : undefined;
  return year ? { edtf: year.form, ...envelope(year.form), words: year } : null;
}

/** What stands before the words of an English event noun, and the time that it ends. */
function beforeName(head: Token, { doc: { times, tokens }, language }: Context): { token?: Token; time?: TimeMention } {
  if (language !== 'en') return {};
  const time = times[lowerBound(times.length, (index) => times[index].start, head.start) - 1];
  const behind = time?.end ?? 0;
  let at = head.index - 1;
  while (at > 0 && head.index - at <= MAX_NAME && tokens[at].start >= behind && IN_NAME.has(tokens[at].upos)) at--;
  const token = tokens[at];
  if (token?.sentence !== head.sentence) return {};
  return token.end === time?.end ? { token, time } : { token };
}
