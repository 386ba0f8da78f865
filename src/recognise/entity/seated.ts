import type { Findings } from './findings.ts';

const SEATED: ReadonlySet<string> = new Set(['based', 'headquartered', 'basee', 'basees']);
const MAX_NAME = 5;

/** "Qatar-based Aldar Properties", "Aldar Properties, basée au Qatar": capitals whose seat is told are a body, unless a first name opens them. */
export function findSeated(found: Findings): void {
  const { words } = found;
  for (let at = 1; at < words.length - 1; at++) {
    if (!SEATED.has(words[at].norm)) continue;
    const seat = found.at(at - 1);
    if (words[at].glue === '-' && (seat?.entity.class === 'Country' || seat?.entity.class === 'Place')) claimName(found, at + 1, 1);
    else if (found.doc.language === 'fr' && words[at - 1].form === ',' && /^(?:a|au|aux|en)$/u.test(words[at + 1].norm))
      claimName(found, at - 2, -1);
  }
}

/** Takes the free capitals from a word on, in one direction, for the name of a body. */
function claimName(found: Findings, from: number, step: 1 | -1): void {
  const { words } = found;
  const isPart = (at: number): boolean =>
    words[at]?.upper === true && !words[at].punct && !found.at(at) && !found.outerAt(at) && !found.small('stop', at);
  let end = from;
  while (isPart(end) && Math.abs(end - from) < MAX_NAME && (end === from || !found.breaks(Math.max(end, end - step)))) end += step;
  const [first, last] = step > 0 ? [from, end] : [end + 1, from + 1];
  if (last <= first || found.vocabulary.firstNames.has(words[first].norm) || (step < 0 && last - first < 2)) return;
  if (found.vocabulary.posts.at(words, first).length > 0 || found.vocabulary.titles.at(words, first).length > 0) return;
  const name = found.text(first, last);
  const entity = found.known('Organization', name) ?? found.own('Organization', name, first, { kind: 'formal' });
  found.claim({ first, last, entity, kind: 'name', rule: 'entity/seated' });
}
