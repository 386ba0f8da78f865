import type { Mention } from '../../model/entity.ts';
import type { Context } from '../context.ts';
import { addParticipation, type Candidate } from './candidates.ts';

const GATHERINGS = new Set(['Meeting', 'Summit', 'Conference', 'Call', 'Exercise']);
/** Tokens before an English noun of a gathering, and behind a French one, in which its parties may stand. */
const BEFORE = 9;
const BEHIND = 5;
const HYPHEN = /^[-–‑]$/u;
/** What may stand between the pair and the noun: words, no pause. */
const WORDS = /^[\p{L}\s’'-]*$/u;

/** "The EU-Moldova summit", "le sommet UE-Afrique du Sud": two names with a hyphen between meet, and neither is the host. */
export function readPairs(candidates: readonly Candidate[], context: Context): void {
  for (const { event, frame } of candidates) {
    if (frame.verbal || !GATHERINGS.has(event.class)) continue;
    const pair = pairBeside(frame.head.index, context);
    if (pair.length === 0) continue;
    const parties = pair.map(({ entity }) => entity);
    event.participations = event.participations.filter(({ role, agent }) => role !== 'Host' || !parties.includes(agent));
    for (const party of parties) addParticipation(event, 'Participant', party);
  }
}

function pairBeside(noun: number, { doc, positions, language }: Context): readonly Mention[] {
  const { tokens, text } = doc;
  const named: Mention[] = [];
  const [first, last] = language === 'en' ? [noun - BEFORE, noun - 1] : [noun + 1, noun + BEHIND];
  for (let at = Math.max(0, first); at <= Math.min(tokens.length - 1, last); at++) {
    if (tokens[at].sentence !== tokens[noun].sentence) continue;
    named.push(...positions.headedBy(at).filter(({ entity }) => entity.class !== 'Person' && entity.class !== 'Group'));
  }
  named.sort((a, b) => a.start - b.start);
  for (let at = 1; at < named.length; at++) {
    const [a, b] = [named[at - 1], named[at]];
    if ((a.kind === 'adjective') !== (b.kind === 'adjective')) continue;
    if (!HYPHEN.test(text.slice(a.end, b.start)) || [a, b].some(({ entity }) => entity.class === 'Place')) continue;
    const between = b.end <= tokens[noun].start ? text.slice(b.end, tokens[noun].start) : text.slice(tokens[noun].end, a.start);
    if (WORDS.test(between)) return [a, b];
  }
  return [];
}
