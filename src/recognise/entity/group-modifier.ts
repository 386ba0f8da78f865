/** Nouns for people that head no group: they tell which other noun is meant, how large a place is, or what a minister is in charge of. */
import type { Findings } from './findings.ts';
import { FRENCH_OF, FRENCH_SINGULAR } from './particles.ts';

/** What stands before a single noun that only tells a kind ("chef de délégation", "élever au rang de délégation"). */
const WITHOUT_ARTICLE: ReadonlySet<string> = new Set(['de', 'd', 'en', 'sans']);
/** Words between "ministre" and the last thing that it is in charge of. */
const FIELD_REACH = 14;

/** "forces alliées", "sont déplacés", "women’s organisations", a heading in capitals: no group is headed here. */
export function isModifier(found: Findings, at: number, end: number): boolean {
  const { words } = found;
  if (words[at].caps && (words[at - 1]?.caps || words[end]?.caps)) return true;
  if (found.doc.language === 'en' && qualifies(found, at, end)) return true;
  if (found.doc.language === 'en' && (namesMeeting(found, end) || (found.small('whose', at) && words[end]?.norm !== 'of'))) return true;
  if (found.doc.language === 'en' && found.at(end)?.kind === 'adjective' && found.is(at, 'ADJ', 'VERB', 'NOUN'))
    return !/s$/u.test(words[at].norm) && found.vocabulary.collectives.at(words, found.at(end)!.last).length > 0;
  if (found.doc.language === 'en') return isGenitive(found, end) && found.vocabulary.collectives.at(words, end + 1).length > 0;
  if (words[at].norm === 'ong' && FRENCH_SINGULAR.has(words[at - 1]?.norm ?? '') && found.at(end)?.entity.class === 'Organization')
    return true;
  if (words[at].norm === 'habitants' && isSize(found, at)) return true;
  if (isDevice(found, at, end)) return true;
  if (!/[sx]$/u.test(words[at].norm) && WITHOUT_ARTICLE.has(words[at - 1]?.norm ?? '')) return true;
  if (found.small('whose', at) && !FRENCH_OF.has(words[end]?.norm ?? '')) return true;
  if (isField(found, at) || (words[at - 1]?.norm === 'pour' && found.is(at - 2, 'NOUN'))) return true;
  if (end > at + 1 || !found.is(at, 'ADJ', 'VERB') || found.small('quantifier-before', at - 1)) return false;
  return found.is(at - 1, 'NOUN', 'AUX') || (found.is(at - 1, 'ADV') && found.is(at - 2, 'AUX', 'NOUN'));
}

/** The "’s" of one owner, or the mark behind several. */
const isGenitive = ({ words }: Findings, at: number): boolean =>
  (words[at]?.norm === 's' && words[at].glue === "'") ||
  (/^['’]$/u.test(words[at]?.form ?? '') && words[at].start === words[at - 1].end && words[at - 1].norm.endsWith('s'));

/** "the wounded sailors", "sailors injured at sea": a word that may stand for people tells here which of them. */
function qualifies(found: Findings, at: number, end: number): boolean {
  if (!found.is(at, 'ADJ', 'VERB')) return false;
  const noun = found.words[end]?.glue === '' && !found.breaks(end) && found.vocabulary.collectives.at(found.words, end).length > 0;
  return noun || (found.outerAt(at - 1)?.entity.class === 'Group' && found.words[at].glue === '');
}

/** "the APEC Leaders' Meeting", "Foreign Ministers’ Conference", "Pacific Leaders Summit": part of a meeting's name. */
function namesMeeting(found: Findings, end: number): boolean {
  const { words } = found;
  const at = words[end]?.glue === "'" && words[end].norm === 's' ? end + 1 : /^['’]$/u.test(words[end]?.form ?? '') ? end + 1 : end;
  const word = words[at];
  return word?.upper === true && !word.gap && found.small('gathering', at) && (at > end || words[end - 1].upper);
}

/** "groupes électrogènes", "unités mobiles de dessalement": what is told of them makes them things. */
function isDevice(found: Findings, at: number, end: number): boolean {
  if (!found.small('device', at)) return false;
  if (found.small('device-kind', end)) return true;
  const of = found.is(end, 'ADJ') ? end + 1 : end;
  return FRENCH_OF.has(found.words[of]?.norm ?? '') && found.small('device-use', of + 1);
}

/** "communes de moins de 5 000 habitants", "ville de près de deux millions d’habitants": how large a place is. */
function isSize(found: Findings, at: number): boolean {
  for (let before = at - 1; before > 0 && at - before <= 7 && !found.words[before].punct; before--) {
    if (found.small('generic-after', before)) return true;
    const counts =
      found.small('quantifier-before', before) || found.is(before, 'NUM', 'ADP', 'ADV') || /^\d/u.test(found.words[before].form);
    if (!counts) return false;
  }
  return false;
}

/** "ministre de la Défense et des Anciens Combattants": what a minister is in charge of. */
function isField(found: Findings, at: number): boolean {
  const { words } = found;
  if (!words[at].upper || found.opens(at)) return false;
  for (let before = at - 1; before >= 0 && at - before <= FIELD_REACH && !found.is(before, 'VERB', 'AUX'); before--) {
    if (/^[.;:!?•]$/u.test(words[before].form) || found.breaks(before + 1)) return false;
    if (found.small('minister', before) || found.small('ministry', before)) return true;
  }
  return false;
}
