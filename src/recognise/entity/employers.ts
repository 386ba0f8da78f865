/** Companies that only the post of whoever leads them betrays: "PDG d’Aquavia", "founder of Kinderlicht", "Aquavia CEO Ann Roe". */
import { fold } from '../../lexicon/words.ts';
import { claimBody } from './company-name.ts';
import type { Findings } from './findings.ts';
import { FRENCH_OF } from './particles.ts';
import { isFree, isName } from './presumed.ts';

const MAX_WORDS = 4;
const ENGLISH_OF: ReadonlySet<string> = new Set(['of', 'at']);

/** Unknown capitals behind the post of a company's head, in English also before it. */
export function findEmployers(found: Findings): void {
  const { words, vocabulary } = found;
  const english = found.doc.language === 'en';
  for (let at = 0; at < words.length; at++) {
    const post = vocabulary.posts.at(words, at)[0];
    if (!post) continue;
    let end = post.end;
    const adjective = found.small('post-adjective', end);
    if (adjective) end++;
    const leads = found.lists('heads-company', fold(post.values[0].lemma)) || (adjective && found.small('general-manager', at));
    if (leads) {
      const of = (english ? ENGLISH_OF : FRENCH_OF).has(words[end]?.norm ?? '') ? end + 1 : -1;
      if (of > 0) claimName(found, of, capitalsEnd(found, of));
      else if (english && end > at) claimBefore(found, at);
    }
    at = Math.max(at, post.end - 1);
  }
}

/** "Aquavia CEO", "Aquavia’s founder": the capitals right before the post. */
function claimBefore(found: Findings, post: number): void {
  const { words } = found;
  const last = words[post - 1]?.norm === 's' && words[post - 1].glue === "'" ? post - 1 : post;
  let first = last;
  while (first > 0 && last - first < MAX_WORDS && words[first - 1].upper && isFree(found, first - 1) && !found.breaks(first)) first--;
  claimName(found, first, last);
}

/** Where unknown capitals end that stand in no longer name either. */
function capitalsEnd(found: Findings, first: number): number {
  let last = first;
  while (found.words[last]?.upper && last - first < MAX_WORDS && isFree(found, last) && (last === first || !found.breaks(last))) last++;
  return last;
}

/** Records the name, if its first word looks like one. */
function claimName(found: Findings, first: number, last: number): void {
  if (last > first && isName(found, first, first + 1)) claimBody(found, first, last, 'entity/employer');
}
