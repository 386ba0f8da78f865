import type { LanguageCode } from '../../model/doc.ts';
import type { Mention } from '../../model/entity.ts';
import type { EventFact } from '../../model/facts.ts';
import type { Context } from '../context.ts';
import { lowerBound } from '../reference/mentions.ts';
import { addParticipation, type Candidate } from './candidates.ts';

/** Words before the name of whoever heads those who travel. */
const LED: Readonly<Record<LanguageCode, RegExp>> = {
  fr: /(?:à (?:sa|leur) tête|à la tête (?:de laquelle|duquel|desquels|desquelles)|(?:délégation|mission|équipe)[^.;\n]{0,90}(?:conduite|emmenée|dirigée|menée) par|sous la (?:conduite|houlette) (?:de |d['’]|du ))/giu,
  en: /(?:at (?:its|their|whose) head|(?:delegation|mission|team|party)[^.;\n]{0,90}(?:led|headed) by|under the leadership of)/giu,
};
/** Those who may be on another errand than the visit told of before. */
const COMMON = /^(?:team|party|mission|équipe)/iu;
/** Behind the name of whoever receives a gathering ("Japan, the host, …"), and before it ("the host country, Japan"). */
const HOST_BEHIND: Readonly<Record<LanguageCode, RegExp>> = {
  fr: /^,? (?:en (?:sa|leur) qualité d['’]hôte|(?:le )?(?:pays|puissance)[ -](?:hôte|invitante?)|hôte|qui (?:recevait|accueillait))(?=[ ,])/iu,
  en: /^, (?:(?:as|the|which was) )*host(?: (?:country|nation|government))?(?=,)/iu,
};
const HOST_BEFORE: Readonly<Record<LanguageCode, RegExp>> = {
  fr: /(?:pays[ -]hôte|hôte (?:de la conférence|du sommet)),? (?:l[ea] |l['’]|les )?$/iu,
  en: /(?:host (?:country|nation)|(?:the|as) host),? (?:the )?$/iu,
};
const GATHERINGS: ReadonlySet<EventFact['class']> = new Set(['Conference', 'Summit']);
/** Farthest that a name may stand behind such words, and these behind their event, UTF-16 units: posts stand between. */
const NAME_WITHIN = 110;
const REACH = 400;
const BEFORE = 40;

/** "A delegation … At its head was X": whoever heads travellers travels with them. "Japan, the host": whoever receives the gathering told of. */
export function readHeadsAndHosts(candidates: readonly Candidate[], context: Context): void {
  const { doc } = context;
  for (const { index, 0: words } of doc.text.matchAll(LED[doc.language])) {
    const end = index + words.length;
    const visit = beside(candidates, index, end, ({ class: kind }) => kind === 'Visit');
    const other = visit && COMMON.test(words) && /[.;]\s/u.test(doc.text.slice(visit.frame.head.end, index));
    const head = visit && !other ? nameBehind(end, context) : undefined;
    if (visit && head) addParticipation(visit.event, 'Visitor', head.entity);
  }
  for (const mention of doc.mentions) {
    if (!isHost(mention, context)) continue;
    const gathering = beside(candidates, mention.start, mention.start, ({ class: kind }) => GATHERINGS.has(kind));
    if (gathering) addParticipation(gathering.event, 'Host', mention.entity);
  }
}

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
  (HOST_BEHIND[language].test(text.slice(end, end + BEFORE)) || HOST_BEFORE[language].test(text.slice(Math.max(0, start - BEFORE), start)));

/** The event named last before some words, or within them. */
const beside = (
  candidates: readonly Candidate[],
  start: number,
  end: number,
  isAsked: (event: EventFact) => boolean,
): Candidate | undefined =>
  candidates.findLast(
    ({ event, frame: { head }, inHeading }) => isAsked(event) && !inHeading && head.start <= end && start - head.end <= REACH,
  );
