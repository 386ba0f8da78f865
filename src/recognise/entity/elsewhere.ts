import { fold, wordsOf } from '../../lexicon/words.ts';
import type { Token } from '../../model/doc.ts';
import { isRelation } from '../../model/tree.ts';
import type { Draft, Findings } from './findings.ts';

/** Words before a state that something is done for. */
const FAVOUR: ReadonlySet<string> = new Set(['pour', 'for']);
/** Words of place, company and favour before a state that is not the text’s own. */
const AWAY: ReadonlySet<string> = new Set(['à', 'en', 'au', 'aux', 'vers', 'avec', 'to', 'in', 'into', 'with', 'towards', ...FAVOUR]);
const CASE_REACH = 4;
/** Relations of the members of a list, and of parts of a name. */
const BESIDE = ['conj', 'flat'] as const;
const INSIDE = [...BESIDE, 'nmod', 'amod', 'compound', 'appos'] as const;
/** Relations of those whom somebody meets, or to whom something is done. */
const MET = ['obj', 'obl', 'iobj'] as const;

/** "En visite au Togo", "spoke with the President of Kenya": a state that somebody goes to, or whose office-holder somebody meets, is another’s. */
export const isElsewhere = (found: Findings, draft: Draft): boolean => awayFrom(found, draft) !== undefined;

/** "Met with the Kenyan minister", "a remercié l’ambassadeur de Chine": a state whose office-holder is met or spoken to. */
export const isMet = (found: Findings, draft: Draft): boolean => awayFrom(found, draft) === 'office';

/** "A further package for Ukraine": a state that something is done for. */
export function isFavoured(found: Findings, { last }: Draft): boolean {
  const name = found.token(last - 1);
  return name !== undefined && FAVOUR.has(found.caseOf(name, CASE_REACH)?.form.toLowerCase() ?? '');
}

/** Why a state is not the text’s own: it is itself gone to or met, or somebody in its office is; undefined where it may be the text’s. */
function awayFrom(found: Findings, { last }: Draft): 'state' | 'office' | undefined {
  const name = found.token(last - 1);
  if (!name) return undefined;
  let top: Token = name;
  let isOffice = false;
  let isBare = true;
  for (;;) {
    if (AWAY.has(found.caseOf(top, CASE_REACH)?.form.toLowerCase() ?? '')) return isOffice ? 'office' : isBare ? 'state' : undefined;
    const above = found.doc.tokens[top.head];
    if (!above || !INSIDE.some((relation) => isRelation(top, relation))) break;
    isBare &&= BESIDE.some((relation) => isRelation(top, relation));
    top = above;
    isOffice ||= found.vocabulary.posts.at(wordsOf(above.form), 0).length > 0;
  }
  if (isBare && isVisited(found, top)) return 'state';
  if (!isOffice || top === name || !MET.some((relation) => isRelation(top, relation))) return undefined;
  return isRelation(top, 'obl') ? 'state' : 'office';
}

/** "The minister visited Kenya", "a visité Nairobi": where somebody goes is not whose office they hold. */
function isVisited(found: Findings, top: Token): boolean {
  const verb = found.doc.tokens[top.head];
  return verb !== undefined && isRelation(top, 'obj') && found.means(verb, ['visit']);
}

/** "La ministre est en Belgique depuis lundi", "the minister is staying in Morocco": where somebody in office is or goes is not where they hold it. */
export function isStayedIn(found: Findings, { last }: Draft): boolean {
  const name = found.token(last - 1);
  if (!name || !AWAY.has(found.caseOf(name, CASE_REACH)?.form.toLowerCase() ?? '')) return false;
  const { tokens } = found.doc;
  const near = tokens.slice(Math.max(0, name.index - STAY_REACH), name.index);
  const isPlace = near.some(({ head, deprel }) => head === name.index && deprel === 'cop');
  const verb = isPlace ? name : tokens[name.head];
  if (!verb || !(isPlace || STAYS.some((use) => found.lists(use, fold(verb.lemma))))) return false;
  return near.some((token) => token.index < verb.index && holdsOffice(found, token));
}

const STAYS = ['staying', 'journey', 'reach', 'coming'] as const;
/** Words before a name that its verb and subject stand in. */
const STAY_REACH = 24;

const holdsOffice = (found: Findings, { form }: Token): boolean => found.vocabulary.posts.at(wordsOf(form), 0).length > 0;
