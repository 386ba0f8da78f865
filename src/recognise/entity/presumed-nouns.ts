/** French bodies whose name opens with a common noun that heads no other body: "la Sûreté nationale", "la Convergence des forces du changement". */
import { fold } from '../../lexicon/words.ts';
import type { Findings } from './findings.ts';
import { titleAt } from './name-shape.ts';
import { frenchExtent } from './noun-phrase.ts';
import { FRENCH_ARTICLES } from './particles.ts';
import { acts, isFree, PRESUMED } from './presumed.ts';

/** Articles, also those that "de" and "à" hold. */
const BEFORE: ReadonlySet<string> = new Set([...FRENCH_ARTICLES, 'du', 'au', 'des', 'aux']);

/** What happens, is written, planned or given has a capital too. */
const NO_BODIES = [
  'noun-meeting',
  'noun-conference',
  'noun-summit',
  'noun-session',
  'noun-forum',
  'noun-talks',
  'noun-visit',
  'noun-call',
  'noun-ceremony',
  'noun-exercise',
  'exercise-kind',
  'noun-operation',
  'noun-undertaking',
  'noun-initiative',
  'noun-disaster',
  'noun-calamity',
  'noun-emergency',
  'noun-storm',
  'noun-disease',
  'noun-attack',
  'noun-conflict',
  'noun-agreement',
  'noun-text',
  'noun-policy',
  'noun-law',
  'noun-report',
  'noun-day',
  'noun-days',
  'noun-award',
  'noun-election',
  'noun-abstract',
  'noun-people',
  'goods',
  'goods-humanitarian',
  'goods-military',
  'noun-site',
  'noun-building',
  'noun-premises',
] as const;

/** Small words that head no body, capital or not. */
const NO_HEADS = [
  'calendar',
  'stop',
  'no-body',
  'event-of',
  'no-acronym',
  'instrument',
  'authority',
  'undertaking',
  'place-noun',
  'named-land',
  'no-name',
];

/**
 * Capitals behind an article and what completes them, where they act: they sign, give, say, or something is settled with them. They stay only
 * where a fact uses them.
 */
export function findPresumedNouns(found: Findings): void {
  const { words } = found;
  for (let at = 1; at < words.length - 1; at++) {
    if (!words[at].upper || words[at].caps || !isFree(found, at) || found.breaks(at)) continue;
    if (!BEFORE.has(words[at - 1].norm) || !headsBody(found, at)) continue;
    const last = frenchExtent(found, at + 1, { capital: true, purpose: true });
    if (last === at + 1 || !acts(found, at, at + 1)) continue;
    const entity = found.own('Organization', found.text(at, last), at, { kind: 'formal' });
    const holds = words.slice(at, last).some((_, step) => found.at(at + step) !== undefined);
    const draft = { first: at, last, entity, rule: PRESUMED };
    if (holds) found.wrap({ ...draft, kind: 'name' });
    else found.claim({ ...draft, kind: 'name' });
    at = last - 1;
  }
}

/** A common noun of the language that means neither people nor a place, text, plan or happening. */
function headsBody(found: Findings, at: number): boolean {
  const { words, vocabulary } = found;
  const token = found.token(at);
  if (!token || !found.is(at, 'NOUN', 'PROPN') || words[at].glue === '-' || words[at + 1].glue === '-') return false;
  const singular = words[at].norm.replace(/[sx]$/u, '');
  if (NO_HEADS.some((use) => found.small(use, at) || found.lists(use, singular))) return false;
  if (vocabulary.stateHeads.has(words[at].norm) || vocabulary.firstNames.has(words[at].norm) || titleAt(found, at)) return false;
  if ([vocabulary.posts, vocabulary.collectives, vocabulary.bodyHeads].some((trie) => trie.at(words, at).length > 0)) return false;
  const noun = { ...token, lemma: fold(token.lemma) === singular ? token.lemma : words[at].form.toLowerCase(), upos: 'NOUN' as const };
  return !found.means(noun, NO_BODIES);
}
