import type { BodyHead } from '../../lexicon/entity-words.ts';
import type { Findings } from './findings.ts';

const ORDINAL = /^(?:st|nd|rd|th)$/u;
const RESOLUTION = /^(?:resolution|decision|regulation|directive)s?$/u;

/** "the Trade Council Summit", "Security Council Resolution 1244": what the body holds or adopts. */
export const isEventOrText = (found: Findings, at: number): boolean =>
  found.words[at] !== undefined && !found.breaks(at) && (found.small('event-of', at) || RESOLUTION.test(found.words[at].norm));

/** "the Advisory and Liaison Team", "Fiji’s Rail and Port Authority": two fields before one head, the first right behind an article, owner or acronym. */
export function fieldBefore(found: Findings, from: number): number {
  const { words } = found;
  if (words[from - 1]?.norm !== 'and' || found.breaks(from)) return from;
  let first = from - 1;
  while (first > 0 && from - first < 4 && isField(found, first - 1)) first--;
  const before = words[first - 1];
  if (first === from - 1 || !before || found.breaks(first)) return from;
  const leaf = found.at(first - 1);
  const owned = leaf !== undefined && (leaf.kind === 'adjective' || leaf.kind === 'acronym');
  if (leaf?.kind === 'name' && leaf.entity.class === 'Country' && words[first].upper) return leaf.first;
  if (owned) return leaf.entity.class === 'Organization' ? leaf.first : first;
  return before.norm === 'the' || before.norm === 's' || (!before.upper && found.is(first - 1, 'DET', 'ADJ')) ? first : from;
}

function isField(found: Findings, at: number): boolean {
  const { words, vocabulary } = found;
  if (!words[at].upper || words[at].punct || words[at].glue !== '' || found.at(at) || found.small('link', at)) return false;
  return [vocabulary.bodyHeads, vocabulary.posts, vocabulary.collectives].every((trie) => trie.at(words, at).length === 0);
}

/** "the 7th Army Training Command", "40 Commando Squadron", "the 1718 Committee": military units are numbered, and committees after resolutions. */
export function numberBefore(found: Findings, first: number, headEnd: number): number {
  const [figure, ending] = [found.words[first - 2], found.words[first - 1]];
  if (ending && /^\d{3,4}$/u.test(ending.form) && found.words[headEnd - 1].norm === 'committee') return first - 1;
  if (ending && /^\d{1,3}$/u.test(ending.form) && found.small('numbered', headEnd - 1)) return first - 1;
  if (!figure || !ORDINAL.test(ending.norm) || !/^\d+$/u.test(figure.norm) || ending.start !== figure.end) return first;
  return found.small('numbered', headEnd - 1) ? first - 2 : first;
}

/** "at NATO Headquarters", "travelled to the Agency Headquarters": the building. */
export function isSeat(found: Findings, start: number): boolean {
  const first = found.is(start - 1, 'ADJ') && !found.words[start - 1].upper ? start - 1 : start;
  const before = found.words[first - 1]?.norm === 'the' ? first - 2 : first - 1;
  return found.small('at', before) || ['to', 'visited', 'from'].includes(found.words[before]?.norm ?? '');
}

/** "Office of the Press Secretary", "Press Office": who sends the text out, no body that acts. */
export const isPressOffice = (found: Findings, first: number, last: number): boolean =>
  found.words[last - 1].norm === 'press' ||
  (found.words[first].norm === 'press' && found.small('press', last - 1)) ||
  (found.small('press', first) && found.words.slice(first, last + 1).some(({ norm }) => found.lists('press-matter', norm)));

/** "High Representative of the Union for Foreign Affairs", "Under Secretary of the Treasury for Intelligence": what the post is for. */
export function isOfPost(found: Findings, first: number): boolean {
  const { words, vocabulary } = found;
  const of = words[first - 1]?.norm === 'the' ? first - 2 : first - 1;
  if (words[of]?.norm !== 'of') return false;
  for (let at = of - 1; at >= 0 && of - at <= 3; at--) if (vocabulary.posts.at(words, at).some((hit) => hit.end === of)) return true;
  return false;
}

/** "Office of the Auditor General", "Office of the Special Envoy": the post that the office serves. */
export const isOfficeOf = (found: Findings, headEnd: number): boolean =>
  found.words[headEnd - 1].norm === 'office' && found.words[headEnd]?.norm === 'of' && found.words[headEnd + 1]?.norm === 'the';

/** "the India–Australia Joint Commission": a state or body before the dash that stands without spaces. */
export function pairBefore(found: Findings, first: number): number {
  const dash = found.words[first - 1];
  const leaf = found.at(first - 2);
  if (dash?.form !== '–' || !leaf || !found.at(first) || dash.start !== found.words[first - 2].end || dash.end !== found.words[first].start)
    return first;
  return leaf.entity.class === 'Country' || leaf.entity.class === 'Organization' ? leaf.first : first;
}

/** "the Kigali Convention Centre", "the Harbour Museum": a house where others meet, or that is visited. */
export const isVenue = (found: Findings, at: number, head: BodyHead): boolean =>
  found.small('visited-house', at) || ((head.head === 'centre' || head.head === 'center') && found.small('venue', at - 1));

/**
 * "Women’s Enterprise Fund", "Coffee Growers’ Union", "St Mary’s Hospital": a body named after those it is for, or its patron.
 * @returns where the owner starts, `at` where none stands
 */
export function ownerOfName(found: Findings, at: number): number {
  const { words } = found;
  const [mark, owner] = [words[at - 1], words[at - 2]];
  if (!owner?.upper || found.breaks(at)) return at;
  if (mark.norm === 's' && mark.glue === "'") return found.small('owner', at - 2) || found.small('patron-house', at) ? at - 2 : at;
  return /^['’]$/u.test(mark.form) && mark.start === owner.end && owner.norm.endsWith('s') && words[at].upper ? at - 2 : at;
}

/** "Department of Veterans’ Affairs", "Ministry of Women’s and Children’s Affairs": whom the body is for, inside its name. @returns where the genitive ends, `at` where none stands */
export function ownerInName(found: Findings, at: number): number {
  const { words } = found;
  if (!words[at] || found.breaks(at) || found.breaks(at + 1)) return at;
  const noun = found.small('list', at + 1) ? at + 2 : at + 1;
  if (!words[noun]?.upper || found.breaks(noun)) return at;
  const { norm, form, glue, start } = words[at];
  const genitive = norm === 's' && glue === "'" && found.small('owner', at - 1);
  return genitive || (/^['’]$/u.test(form) && start === words[at - 1].end && words[at - 1].norm.endsWith('s')) ? at + 1 : at;
}

/** "Ukraine’s Armed Forces", "Ireland’s Embassy in Amman": what every state has is named with whose it is. @returns where the state's name starts */
export function stateOwning(found: Findings, first: number, headEnd: number): number {
  const { words } = found;
  const owner = words[first - 1]?.norm === 's' && words[first - 1].glue === "'" ? found.at(first - 2) : undefined;
  if (owner?.entity.class !== 'Country' || owner.kind === 'adjective' || owner.last !== first - 1) return first;
  return found.small('of-states', headEnd - 1) || isHighCommission(found, headEnd) ? owner.first : first;
}

const isHighCommission = (found: Findings, headEnd: number): boolean =>
  found.words[headEnd - 1].norm === 'commission' && found.words[headEnd - 2]?.norm === 'high';

/** "Embassy in Manila", "High Commission in Bridgetown". */
export const isEmbassy = (found: Findings, headEnd: number): boolean =>
  found.small('embassy', headEnd - 1) || found.words[headEnd - 1].norm === 'delegation' || isHighCommission(found, headEnd);

/** "at UNESCO headquarters", "at the EAC’s headquarters": the building of the body before it. @returns the end of its name, `at` where none is */
export function seatOf(found: Findings, at: number): number {
  const genitive = found.words[at - 1]?.norm === 's' && found.words[at - 1].glue === "'";
  const end = genitive ? at - 1 : at;
  const owner = found.at(end - 1);
  if (owner?.last !== end || owner.entity.class !== 'Organization' || owner.kind === 'adjective' || !isSeat(found, owner.first)) return at;
  const entity = found.own('Place', found.text(owner.first, at + 1), owner.first);
  found.wrap({ first: owner.first, last: at + 1, entity, kind: 'description', rule: 'entity/place-noun' });
  return at + 1;
}

/** "the Tongan meteorological service", "the Rwandan national police": a state's adjective before the field of what every state has. @returns where the adjective starts, `at` where none stands */
export function serviceOf(found: Findings, at: number, head: BodyHead): number {
  if (!found.lists('state-body', head.head) || found.is(at, 'VERB', 'ADJ')) return at;
  let first = at;
  while (at - first < 3 && first > 0 && isSmallField(found, first - 1) && !found.breaks(first)) first--;
  const genitive = found.words[first - 1]?.norm === 's' && found.words[first - 1].glue === "'";
  const owner = found.at(genitive ? first - 2 : first - 1);
  const owns = owner?.entity.class === 'Country' && (genitive ? owner.kind === 'name' : owner.kind === 'adjective');
  return first < at && owns && !found.breaks(first) ? owner.first : at;
}

function isSmallField(found: Findings, at: number): boolean {
  const { upper, punct, norm } = found.words[at];
  return !upper && !punct && norm !== 's' && !found.at(at) && found.is(at, 'NOUN', 'ADJ') && !found.small('stop', at);
}
