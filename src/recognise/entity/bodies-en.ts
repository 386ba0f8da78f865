/** Where English names and descriptions of bodies start and end. */
import type { BodyHead } from '../../lexicon/entity-words.ts';
import { isMinistersField } from './body-limits.ts';
import {
  fieldBefore,
  isEmbassy,
  isEventOrText,
  isOfficeOf,
  isOfPost,
  isPressOffice,
  isSeat,
  isVenue,
  numberBefore,
  ownerInName,
  ownerOfName,
  pairBefore,
  seatOf,
  serviceOf,
  stateOwning,
} from './body-names-en.ts';
import { recordBody } from './body-record.ts';
import { enumerates } from './enumeration.ts';
import type { Findings } from './findings.ts';
import { titleAt } from './name-shape.ts';

const MAX_CAPITALS = 7;

/** Capitalised words up to and after the head: "U.S.-EU Energy Council", "Department of Defense", "Ministry of Economy and Finance". */
export function englishBody(found: Findings, at: number, headEnd: number, head: BodyHead): number {
  const { words } = found;
  if ((words[at].glue === '-' && words[at - 1]?.norm === 'in') || isInPost(found, at, headEnd)) return at;
  if (!words[at].upper && head.head === 'headquarters') return seatOf(found, at);
  if (!words[at].upper && stateOwning(found, at, headEnd) < at) {
    recordBody(found, stateOwning(found, at, headEnd), headEnd, head, false);
    return headEnd;
  }
  if (!words[at].upper && serviceOf(found, at, head) < at) {
    recordBody(found, serviceOf(found, at, head), headEnd, head, false);
    return headEnd;
  }
  if (!words[at].upper) return head.use === 'nation' || head.use === 'any' ? nationBody(found, at, headEnd, head) : at;
  let first = at;
  for (;;) {
    if (isBoardOf(found, first, headEnd)) break;
    if (first > 0 && capitalBefore(found, first)) first = found.at(first - 1)?.first ?? first - 1;
    else if (ownerOfName(found, first) < first) first = ownerOfName(found, first);
    else break;
  }
  first = numberBefore(found, ownerOfName(found, fieldBefore(found, pairBefore(found, first))), headEnd);
  let last = headEnd;
  if (words[last]?.norm === 'in' && words[last + 1]?.norm === 'charge' && words[last + 2]?.norm === 'of' && words[last + 3]?.upper)
    last += 3;
  for (;;) {
    if (words[last]?.form === ',' && enumerates(found, last, first)) last++;
    if (last > headEnd) last = ownerInName(found, last);
    let next = last;
    while (words[next] && (found.small('link', next) || found.small('list', next)) && !found.breaks(next + 1) && next - last < 3) next++;
    if (!words[next]?.upper || words[next].gap || words[next].punct || found.at(next)?.entity.class === 'Person') break;
    if (found.endsLine(next) || found.small('calendar', next) || found.is(next, 'VERB', 'AUX')) break;
    if (next === last && last >= headEnd && titleAt(found, next) && !isCollege(found, headEnd, next)) break;
    if (isPrice(found, next) || (next === last && isBoardOf(found, next, next + 1))) break;
    if (next === last && last >= headEnd && (isEventOrText(found, next) || words[next + 1]?.glue === '-' || found.small('headline', next)))
      break;
    if (next > last && found.small('list', last) && found.at(next) && found.at(next)?.entity.class !== 'Place') break;
    if (
      next === last &&
      found.vocabulary.posts.at(words, next).length > 0 &&
      !isCollege(found, headEnd, next) &&
      !isOfficeOf(found, headEnd)
    )
      break;
    if (
      next > last &&
      (!linksOn(found, last, first, headEnd) || (words[last].norm === 'for' && first === at && last === headEnd && isOfPost(found, first)))
    )
      break;
    if (next > last && words[last].norm === 'for' && found.at(next)?.entity.class === 'Country' && found.at(last - 1)?.entity.key) break;
    if (next > last && found.small('list', last) && (words[last + 1].norm === 'the' || headsAnother(found, next))) break;
    last = found.at(next)?.last ?? next + 1;
  }
  if (last === headEnd && first < at && isFigure(found, last) && found.lists('numbered', head.head)) last++;
  if (head.head === 'delegation' && !isPosted(found, first, headEnd, last)) return at;
  const leaf = found.at(at);
  if (leaf && leaf.entity.class === 'Organization' && leaf.first <= first && leaf.last >= last) return leaf.last;
  if (
    last > headEnd &&
    (found.small('place-noun', last - 1) || (isEventOrText(found, last) && words[last].upper && words[last - 1].norm !== 's'))
  )
    return at;
  const owned = stateOwning(found, first, headEnd);
  if (owned < first) {
    recordBody(found, owned, last, head, false);
    return last;
  }
  if (first === at && head.head === 'exchange') return at;
  if (isMinistersField(found, first) || isPressOffice(found, first, last) || isExercise(found, first)) return at;
  if (last - first === headEnd - at && !found.lists('own-name', head.head)) return at;
  if (first === at && found.opens(at) && last === headEnd && !found.lists('own-name', head.head)) return at;
  if ((head.head === 'headquarters' && isSeat(found, first)) || isVenue(found, at, head)) {
    const name = found.text(first, last);
    found.claim({ first, last, entity: found.own('Place', name, first), kind: 'name', rule: 'entity/place-noun' });
  } else recordBody(found, first, last, head, true);
  return last;
}

/** "Exercise Silver Heron": the name of what troops do. */
const isExercise = ({ words }: Findings, first: number): boolean => words[first].norm === 'exercise';

/** Words of a post before its last. */
const POST_WORDS = 4;

/** "Prime Cabinet Secretary", "Head of Public Service": what the lexicon knows as the words of a post. */
function isInPost(found: Findings, at: number, headEnd: number): boolean {
  const { words, vocabulary } = found;
  for (let first = Math.max(0, at - POST_WORDS); first <= at; first++)
    if (vocabulary.posts.at(words, first).some(({ end }) => end > at && end - first > 1 && (end > headEnd || first < at))) return true;
  return false;
}

/** "Combined Task Force 150": the number behind a unit's name. */
const isFigure = (found: Findings, at: number): boolean =>
  !found.breaks(at) && /^\d{1,3}$/u.test(found.words[at].form) && found.words[at].glue === '' && !found.is(at + 1, 'NOUN');

/** "the EU Delegation to Fiji", "the Delegation of the European Union to Liberia": the office that a body keeps somewhere, and not those who travel. */
function isPosted(found: Findings, first: number, headEnd: number, last: number): boolean {
  if (last === headEnd) return false;
  const owner = found.at(first) ?? found.at(headEnd + 1) ?? found.at(headEnd + 2);
  if (owner?.entity.class !== 'Organization') return false;
  return (
    owner.first === first ||
    last > owner.last ||
    (found.words[headEnd]?.norm === 'of' && found.words[headEnd - 1].upper && !found.opens(first))
  );
}

/** "Council of Foreign Ministers", "Board of Executive Directors": office-holders who make up the body. */
function isCollege(found: Findings, headEnd: number, at: number): boolean {
  const post = found.vocabulary.posts.at(found.words, at)[0];
  return post !== undefined && found.words[headEnd]?.norm === 'of' && at - headEnd <= 3 && found.words[post.end - 1].norm.endsWith('s');
}

/** "the World Bank Board of Directors": a known body before the board that governs it keeps its own name. */
const isBoardOf = (found: Findings, at: number, headEnd: number): boolean =>
  found.words[headEnd - 1].norm === 'board' &&
  found.words[headEnd]?.norm === 'of' &&
  found.at(at - 1)?.last === at &&
  found.at(at - 1)?.entity.class === 'Organization';

/** "… and the Harbour Fund EUR 8 million": the letters of a currency before its figure belong to no name. */
const isPrice = ({ words }: Findings, at: number): boolean =>
  /^\p{Lu}{2,3}$/u.test(words[at].form) && /^\d/u.test(words[at + 1]?.form ?? '');

/** "the Harbour Board and Coastal Safety Agency": the capitals behind the conjunction have a head of their own. */
function headsAnother(found: Findings, from: number): boolean {
  for (let at = from; found.words[at]?.upper && !found.words[at].gap && at - from < MAX_CAPITALS; at++) {
    const hit = found.vocabulary.bodyHeads.at(found.words, at)[0];
    const alone = at === from && !found.words[hit?.end ?? at]?.upper && found.words[hit?.end ?? at]?.norm !== 'of';
    if (hit && !alone && !found.lists('shared-head', hit.values[0].head)) return true;
  }
  return false;
}

function capitalBefore(found: Findings, index: number): boolean {
  const before = found.words[index - 1];
  if (
    found.endsLine(index) ||
    before.punct ||
    !before.upper ||
    found.small('calendar', index - 1) ||
    found.small('headline', index - 1) ||
    (found.opens(index - 1) && found.is(index - 1, 'ADP', 'SCONJ', 'ADV', 'DET')) ||
    found.small('stop', index - 1) ||
    (found.small('quantifier-before', index - 1) && (found.opens(index - 1) || !found.is(index - 1, 'ADJ', 'PROPN')))
  )
    return false;
  if (found.small('link', index - 1) || found.at(index - 1)?.entity.class === 'Person') return false;
  return before.norm !== 's' && !(found.words[index].glue === "'" && before.form.length < 2);
}

/** "of", "for" go on; "and" only after them; "in", "on", "to" only in a name that has them already. */
function linksOn(found: Findings, link: number, first: number, headEnd: number): boolean {
  const norm = found.words[link].norm;
  if (norm === 'on' || (norm === 'in' && found.words[link - 1].norm === 'excellence' && !found.at(link + 1) && found.words[link + 1].caps))
    return (link === headEnd || found.words[link - 1].norm === 'excellence') && found.small('matter-heads', headEnd - 1);
  if (norm === 'for' && link === headEnd && found.vocabulary.bodyHeads.at(found.words, headEnd - 1)[0]?.values[0].use === 'nation')
    return false;
  if (norm === 'of' || norm === 'for' || (norm === 'against' && link === headEnd)) return true;
  if (norm === 'to' && isAccredited(found, link, headEnd)) return true;
  if (norm === '&') return true;
  if ((norm === 'in' || norm === 'to') && (link === headEnd || found.at(link - 1)) && isEmbassy(found, headEnd)) return true;
  if (norm === 'in' || (norm === 'to' && found.words[headEnd - 1].norm === 'mission'))
    return link === headEnd && found.small('abroad-heads', headEnd - 1) && isRegion(found, link + 1);
  if (norm === 'and' && found.small('continent', link - 1) && found.small('continent', link + 1)) return true;
  return norm === 'and' && found.words.slice(first, link).some((word) => ['of', 'for', 'on'].includes(word.norm)) && link - first > 1;
}

/** "Permanent Mission of Malta to the United Nations": the body to which a state's own is accredited. */
function isAccredited(found: Findings, link: number, headEnd: number): boolean {
  if (!found.small('accredited', headEnd - 1)) return false;
  const at = found.words[link + 1]?.norm === 'the' ? link + 2 : link + 1;
  const body = found.at(at);
  return body?.first === at && body.entity.class === 'Organization';
}

/** "in Mali", "in The Gambia". */
function isRegion(found: Findings, at: number): boolean {
  const leaf = found.at(at) ?? found.at(at + 1);
  return leaf?.entity.class === 'Country';
}

/** "the Ukrainian military", "the trust fund": needs the adjective, or may stand with any complement. */
function nationBody(found: Findings, at: number, headEnd: number, head: BodyHead): number {
  const before = found.at(at - 1);
  if (before?.last !== at || (before.entity.class !== 'Country' && before.entity.class !== 'Organization')) return at;
  if (found.words[before.first - 1]?.glue === '-') return at;
  if (head.use === 'nation' && !found.breaks(headEnd) && found.is(headEnd, 'NOUN') && found.words[headEnd].norm !== 'force') return at;
  const end = head.head === 'police' && found.words[headEnd]?.norm === 'force' ? headEnd + 1 : headEnd;
  recordBody(found, numberBefore(found, before.first, headEnd), end, head, false);
  return end;
}
