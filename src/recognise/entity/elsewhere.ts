import { wordsOf } from '../../lexicon/words.ts';
import type { Token } from '../../model/doc.ts';
import { isRelation } from '../../model/tree.ts';
import type { Draft, Findings } from './findings.ts';

/** Words of place and company before a state that is not the text’s own. */
const AWAY: ReadonlySet<string> = new Set(['à', 'en', 'au', 'aux', 'vers', 'avec', 'to', 'in', 'into', 'with', 'towards']);
const CASE_REACH = 4;
/** Relations of the members of a list, and of parts of a name. */
const BESIDE = ['conj', 'flat'] as const;
const INSIDE = [...BESIDE, 'nmod', 'amod', 'compound', 'appos'] as const;
/** Relations of those whom somebody meets, or to whom something is done. */
const MET = ['obj', 'obl', 'iobj'] as const;

/** "En visite au Togo", "spoke with the President of Kenya": a state that somebody goes to, or whose office-holder somebody meets, is another’s. */
export function isElsewhere(found: Findings, { last }: Draft): boolean {
  const name = found.token(last - 1);
  if (!name) return false;
  let top: Token = name;
  let isOffice = false;
  let isBare = true;
  for (;;) {
    if (AWAY.has(found.caseOf(top, CASE_REACH)?.form.toLowerCase() ?? '')) return isBare || isOffice;
    const above = found.doc.tokens[top.head];
    if (!above || !INSIDE.some((relation) => isRelation(top, relation))) break;
    isBare &&= BESIDE.some((relation) => isRelation(top, relation));
    top = above;
    isOffice ||= found.vocabulary.posts.at(wordsOf(above.form), 0).length > 0;
  }
  return isOffice && top !== name && MET.some((relation) => isRelation(top, relation));
}
