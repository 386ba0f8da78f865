import type { Entity } from '../../model/entity.ts';
import { type Draft, type Findings, foldPhrase } from './findings.ts';

const MAX_WORDS = 6;

/** Where a person's name ends if one starts at `first`; `first` itself where none does. Takes capitalised words, particles, initials and "Jr.". */
export function nameEnd(found: Findings, first: number): number {
  const { words } = found;
  let at = first;
  while (at < words.length && at - first < MAX_WORDS + 3) {
    const word = words[at];
    if (at > first && found.breaks(at)) break;
    if (isNamePart(found, at, first)) {
      at++;
      if (words[at]?.form === '.' && word.form.length === 1 && words[at + 1]?.upper) at++;
      continue;
    }
    const particles = particleRun(found, at, at === first);
    if (particles === at) break;
    at = particles;
  }
  if (at > first && words[at]?.form === ',' && words[at + 1]?.norm === 'jr') at += words[at + 2]?.form === '.' ? 3 : 2;
  return at;
}

function isNamePart(found: Findings, at: number, first: number): boolean {
  const word = found.words[at];
  if (!word) return false;
  if (!word.upper || word.punct) return word.glue === '-' && at > first && /^\p{Ll}/u.test(word.form) && found.words[at - 1].upper;
  if (word.caps && word.form.length > 1 && at === first && !found.vocabulary.firstNames.has(word.norm)) return false;
  if (word.caps && at > first && (found.at(at)?.kind === 'acronym' || (word.form.length < 4 && word.glue === ''))) return false;
  if (found.small('stop', at) || (found.small('link', at) && !found.small('particle', at))) return false;
  const claimed = found.at(at);
  if (claimed && claimed.entity.class !== 'Person' && at > first && claimed.last - claimed.first > 1) return false;
  return word.glue !== "'" || !['s', 'S'].includes(word.form);
}

/** Skips "von der", "al-", "de la", "d’" where a capitalised name follows. */
function particleRun(found: Findings, from: number, initial: boolean): number {
  let at = from;
  while (found.words[at] && found.small('particle', at) && at - from < 3 && !found.breaks(at + 1)) at++;
  if (at === from || !found.words[at]?.upper || (initial && found.words[at].glue !== '-')) return from;
  return at;
}

/** People named in full: by a first name, or by a title and two words or more. */
export function findFullNames(found: Findings): void {
  const { words, vocabulary } = found;
  for (let at = 0; at < words.length; at++) {
    const titled = titleAt(found, at);
    if (titled) {
      const end = nameEnd(found, titled.end);
      if (countNames(found, titled.end, end) >= 2) {
        claimPerson(found, titled.end, end, titled.gender, 'entity/titled-name');
        at = end - 1;
      }
      continue;
    }
    const word = words[at];
    if (!word.upper || word.glue || !vocabulary.firstNames.has(word.norm)) continue;
    const leaf = found.at(at);
    if (leaf && (leaf.last - leaf.first > 1 || leaf.first !== at)) {
      extendName(found, leaf);
      at = leaf.last - 1;
      continue;
    }
    const end = nameEnd(found, at);
    if (countNames(found, at, end) < 2 || leaf) continue;
    claimPerson(found, at, end, '', 'entity/first-name');
    at = end - 1;
  }
}

/** Capitalised words of a name, not counting particles. */
export function countNames(found: Findings, first: number, last: number): number {
  let count = 0;
  for (let at = first; at < last; at++) if (found.words[at].upper && !found.small('particle', at)) count++;
  return count;
}

/** The longest title of address that starts here, with its end and gender. */
export function titleAt(found: Findings, at: number): { end: number; gender: string } | undefined {
  const { words, vocabulary } = found;
  if (words[at].punct) return undefined;
  for (const hit of vocabulary.titles.at(words, at)) {
    if (!words[at].upper && hit.end === at + 1) continue;
    let end = hit.end;
    if (words[end]?.form === '.' && !words[end].gap) end++;
    const next = words[end];
    if (!next || next.gap) continue;
    if (next.upper || found.small('particle', end)) return { end, gender: hit.values[0] };
  }
  return undefined;
}

/** Records a person; a part of a name already known is that person. */
export function claimPerson(found: Findings, first: number, last: number, gender: string, rule: string): Entity {
  const name = found.text(first, last);
  const listed = found.at(first)?.entity;
  const entity = listed?.class === 'Person' && found.at(first)?.last === last ? listed : personNamed(found, name, first);
  if (gender === 'Masc' || gender === 'Fem') entity.gender ??= gender;
  entity.number ??= 'Sing';
  if (entity.key === undefined && countNames(found, first, last) > entity.name.split(/[\s-]+/u).length) entity.name = name;
  found.claim({ first, last, entity, kind: 'name', rule });
  return entity;
}

/** The person whose name this is, or ends with this; else a new one. */
export function personNamed(found: Findings, name: string, first: number): Entity {
  const known = found.known('Person', name) ?? sameSurname(found, name);
  if (known) return known;
  return found.own('Person', name, first);
}

/** A person of this text whose full name ends with these words, or who is named by the end of them. */
export function sameSurname(found: Findings, name: string): Entity | undefined {
  const wanted = foldPhrase(name);
  let best: Entity | undefined;
  for (const draft of found.peopleEnding(wanted.slice(wanted.lastIndexOf(' ') + 1))) {
    const whole = foldPhrase(found.text(draft.first, draft.last));
    if (whole === wanted || whole.endsWith(` ${wanted}`)) best = draft.entity;
    else if (!whole.includes(' ') && wanted.endsWith(` ${whole}`)) best ??= draft.entity;
  }
  return best;
}

/** People named by a title or post and one word ("M. Béhi", "President Duda"), and later bare surnames ("Blinken"). */
export function findSurnames(found: Findings): void {
  const { words } = found;
  for (let at = 0; at < words.length; at++) {
    if (found.at(at)?.entity.class === 'Person') continue;
    const titled = titleAt(found, at);
    const start = titled?.end ?? postBefore(found, at);
    if (start === undefined || found.at(start)?.entity.class === 'Person') continue;
    const end = nameEnd(found, start);
    if (end === start) continue;
    claimPerson(found, start, end, titled?.gender ?? '', titled ? 'entity/titled-name' : 'entity/post-name');
    if (countNames(found, start, end) === 1) claimFuller(found, end - 1);
  }
  const surnames = surnamesOf(found);
  for (let at = 0; at < words.length; at++) {
    if (!words[at].upper || found.at(at)) continue;
    for (const [norms, entity] of surnames.get(words[at].norm) ?? []) {
      if (!norms.every((norm, index) => words[at + index]?.norm === norm && words[at + index].upper)) continue;
      found.claim({ first: at, last: at + norms.length, entity, kind: 'name', rule: 'entity/surname' });
      break;
    }
  }
}

/** Where the name starts when a bare post stands right before a capital: "le président Duda", "Prime Minister Kishida". */
function postBefore(found: Findings, at: number): number | undefined {
  const { words, vocabulary } = found;
  if (words[at].punct || found.at(at)) return undefined;
  const hit = vocabulary.posts.at(words, at)[0];
  if (!hit) return undefined;
  const next = words[hit.end];
  if (!next?.upper || next.gap || next.caps || found.at(hit.end) || next.glue) return undefined;
  if (found.doc.language === 'en' && !words[at].upper) return undefined;
  if (found.doc.language === 'fr' && words[at].upper && !found.opens(at) && !words[at - 1]) return undefined;
  if (vocabulary.bodyHeads.at(words, hit.end).length > 0 || vocabulary.posts.at(words, hit.end).length > 0) return undefined;
  return found.small('stop', hit.end) || found.small('link', hit.end) ? undefined : hit.end;
}

/** Last words of everybody named in full, by their first folded word. */
function surnamesOf(found: Findings): Map<string, [string[], Entity][]> {
  const out = new Map<string, [string[], Entity][]>();
  for (const draft of found.leaves()) {
    if (draft.entity.class !== 'Person') continue;
    const norms = found.words
      .slice(draft.first, draft.last)
      .filter((word) => !word.punct && word.norm !== 'jr')
      .map((word) => word.norm);
    for (const size of [1, 2]) {
      const tail = norms.slice(-size);
      if (norms.length <= size || tail.length < size || tail[0].length < 3 || found.vocabulary.firstNames.has(tail[0])) continue;
      const list = out.get(tail[0]) ?? [];
      list.push([tail, draft.entity]);
      out.set(tail[0], list);
    }
  }
  return out;
}

/** "Mirjana Spoljaric" of the lexicon, written "Mirjana Spoljaric Egger". */
function extendName(found: Findings, leaf: Draft): void {
  if (leaf.entity.class !== 'Person') return;
  let last = leaf.last;
  while (isNamePart(found, last, leaf.first) && !found.at(last) && !found.breaks(last)) last++;
  if (last > leaf.last && last < found.words.length) found.replace(leaf, { last });
}

/** "Sorina Delvaux" elsewhere is the person of "Mme Delvaux", though nothing else says that it is a person. */
function claimFuller(found: Findings, surname: number): void {
  const { words } = found;
  for (const at of found.positionsOf(words[surname].norm)) {
    let first = at;
    while (first > 0 && at - first < 3 && !words[first].gap && words[first - 1].upper && !words[first - 1].caps && !found.at(first - 1)) {
      if (found.small('stop', first - 1) || found.small('link', first - 1) || titleAt(found, first - 1)) break;
      first--;
    }
    if (first < at && words[at].upper && !found.at(at)) claimPerson(found, first, at + 1, '', 'entity/full-name');
  }
}
