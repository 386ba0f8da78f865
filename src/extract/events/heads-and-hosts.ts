import { isSmallWord } from '../../lexicon/entity-words.ts';
import { phrasePattern } from '../../lexicon/phrases.ts';
import type { LanguageCode } from '../../model/doc.ts';
import type { Mention } from '../../model/entity.ts';
import type { EventFact } from '../../model/facts.ts';
import type { Context } from '../context.ts';
import { lowerBound } from '../reference/mentions.ts';
import { addParticipation, type Candidate } from './candidates.ts';
import { namedBefore } from './told-before.ts';

/** Words before the name of whoever heads those who travel. */
const headedBy = phrasePattern('headed-by', 'giu');
/** Behind the name of whoever receives a gathering ("Japan, the host, …"), and before it ("the host country, Japan"). */
const hostBehind = phrasePattern('host-behind', 'iu', '^', '(?!\\p{L})');
const hostBefore = phrasePattern('host-before', 'iu', '', '$');
const HOSTED: ReadonlySet<EventFact['class']> = new Set(['Conference', 'Summit']);
/** Farthest that a name may stand behind such words, and these behind their event, UTF-16 units: posts stand between. */
const NAME_WITHIN = 110;
const REACH = 400;
const BEFORE = 40;

/** "A delegation … At its head was X": whoever heads travellers travels with them. "Japan, the host": whoever receives the gathering told of. */
export function readHeadsAndHosts(candidates: readonly Candidate[], context: Context): void {
  const { doc } = context;
  for (const { index, 0: words } of doc.text.matchAll(headedBy(doc.language))) {
    const end = index + words.length;
    const visit = namedBefore(candidates, end, REACH + words.length, (each) => each.event.class === 'Visit' && !each.inHeading);
    const other = visit && isErrand(words, doc.language) && /[.;]\s/u.test(doc.text.slice(visit.frame.head.end, index));
    const head = visit && !other ? nameBehind(end, context) : undefined;
    if (visit && head) addParticipation(visit.event, 'Visitor', head.entity);
  }
  const isHosted = ({ event, inHeading }: Candidate): boolean => HOSTED.has(event.class) && !inHeading;
  if (!candidates.some(isHosted)) return;
  for (const mention of doc.mentions) {
    if (!isHost(mention, context)) continue;
    const gathering = namedBefore(candidates, mention.start, REACH, isHosted);
    if (gathering) addParticipation(gathering.event, 'Host', mention.entity);
  }
}

/** Those who may be on another errand than the visit told of before. */
const isErrand = (words: string, language: LanguageCode): boolean => isSmallWord(language, 'errand', /^\p{L}+/u.exec(words)?.[0] ?? '');

/** The person named next, in the same sentence. */
function nameBehind(end: number, { doc }: Context): Mention | undefined {
  for (let at = lowerBound(doc.mentions.length, (index) => doc.mentions[index].start, end); doc.mentions[at]; at++) {
    const mention = doc.mentions[at];
    if (mention.start > end + NAME_WITHIN || /[.;\n]\s/u.test(doc.text.slice(end, mention.start))) return undefined;
    if (mention.entity.class === 'Person' && mention.kind === 'name') return mention;
  }
  return undefined;
}

const isHost = ({ entity, kind, start, end }: Mention, { doc: { text, language } }: Context): boolean =>
  (entity.class === 'Country' || entity.class === 'Organization') &&
  kind !== 'adjective' &&
  (hostBehind(language).test(text.slice(end, end + BEFORE)) || hostBefore(language).test(text.slice(Math.max(0, start - BEFORE), start)));
