import type { Findings } from './findings.ts';

const ORDINAL = /^(?:st|nd|rd|th)$/u;
const RESOLUTION = /^resolutions?$/u;

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
  if (owned) return leaf.entity.class === 'Organization' ? leaf.first : first;
  return before.norm === 'the' || before.norm === 's' ? first : from;
}

function isField(found: Findings, at: number): boolean {
  const { words, vocabulary } = found;
  if (!words[at].upper || words[at].punct || words[at].glue !== '' || found.at(at) || found.small('link', at)) return false;
  return [vocabulary.bodyHeads, vocabulary.posts, vocabulary.collectives].every((trie) => trie.at(words, at).length === 0);
}

/** "the 7th Army Training Command": military units are numbered. */
export function numberBefore(found: Findings, first: number, headEnd: number): number {
  const [figure, ending] = [found.words[first - 2], found.words[first - 1]];
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
  (found.small('press', first) && found.words.slice(first, last + 1).some(({ norm }) => norm === 'press' || norm === 'spokesperson'));

/** "High Representative of the Union for Foreign Affairs", "Under Secretary of the Treasury for Intelligence": what the post is for. */
export function isOfPost(found: Findings, first: number): boolean {
  const { words, vocabulary } = found;
  const of = words[first - 1]?.norm === 'the' ? first - 2 : first - 1;
  if (words[of]?.norm !== 'of') return false;
  for (let at = of - 1; at >= 0 && of - at <= 3; at--) if (vocabulary.posts.at(words, at).some((hit) => hit.end === of)) return true;
  return false;
}
