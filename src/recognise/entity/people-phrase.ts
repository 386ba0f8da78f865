import type { Findings } from './findings.ts';
import { isUrged } from './group-each.ts';
import { FRENCH_ARTICLES } from './particles.ts';

const OF: ReadonlySet<string> = new Set(['de', 'du', 'd']);
/** Words inside an age besides its numbers. */
const SPAN: ReadonlySet<string> = new Set(['de', 'moins', 'plus', 'a', 'et', 'entre']);
const UNA: ReadonlySet<string> = new Set(['une', 'quelques', 'plusieurs']);
const MORE: ReadonlySet<string> = new Set(['moins', 'plus', 'pres']);
const MAX_AGE = 9;
/** Words between a verb of telling and the end of who is told. */
const TOLD_REACH = 5;
const MAX_CLAUSE = 13;

/** Where an age ends that starts at a word ("âgés de 6 mois à 14 ans", "de plus de 65 ans"); -1 where none does. */
export function ageEnd(found: Findings, at: number): number {
  const { words } = found;
  const from = /^agee?s?$/u.test(words[at].norm) ? at + 1 : at;
  if (!OF.has(words[from]?.norm ?? '')) return -1;
  let end = -1;
  for (let next = from + 1; words[next] && next - from < MAX_AGE && !found.breaks(next); next++) {
    if (found.small('age-unit', next)) end = next + 1;
    else if (!SPAN.has(words[next].norm) && !isNumber(found, next)) break;
  }
  return end > 0 && words[end]?.norm === 'et' && words[end + 1]?.norm === 'plus' ? end + 2 : end;
}

/** Where "les plus vulnérables" ends; -1 where none stands here. */
export function superlativeEnd(found: Findings, at: number): number {
  const opens = found.words[at].norm === 'les' && ['plus', 'moins'].includes(found.words[at + 1]?.norm ?? '');
  return opens && found.is(at + 2, 'ADJ', 'VERB') ? at + 3 : -1;
}

/** Where a quality ends: "à faible revenu", "en cyberdéfense" behind experts, "en situation" of something; -1 where none stands here. */
export function qualityEnd(found: Findings, at: number): number {
  const { norm } = found.words[at];
  const next = found.words[at + 1];
  if (!next || next.punct || next.gap) return -1;
  const field = found.small('expert', at - 1) && found.is(at + 1, 'NOUN') && !next.upper;
  const qualified = (norm === 'a' && found.small('quality', at + 1)) || (norm === 'en' && (found.small('state-of', at + 1) || field));
  if (!qualified) return -1;
  const noun = (found.is(at + 1, 'ADJ') || found.is(at + 2, 'NOUN')) && !found.is(at + 2, 'ADP') ? at + 2 : at + 1;
  return Math.min(noun + 1, found.words.length);
}

/** "a informé ses collègues de la visite": the words from `told` on are what people are told whose noun ends at `from`, if they are no name. */
export function isTold(found: Findings, from: number, told: number): boolean {
  const noun = pastNumbers(found, told);
  if (found.at(noun) || found.words[noun]?.upper) return false;
  for (let before = from - 2; before >= 0 && from - before <= TOLD_REACH && !found.words[before].punct; before--)
    if (found.small('inform', before)) return true;
  return false;
}

/** The word behind articles and numbers ("des cinquante-sept États", "d’une trentaine de pays", "de moins de 250 salariés"). */
export function pastNumbers(found: Findings, at: number): number {
  const { words } = found;
  let next = at;
  while (words[next] && !found.breaks(next)) {
    const of = OF.has(words[next + 1]?.norm ?? '');
    if (FRENCH_ARTICLES.has(words[next].norm) || isNumber(found, next) || (UNA.has(words[next].norm) && found.small('dozen', next + 1)))
      next++;
    else if (of && (found.small('dozen', next) || (MORE.has(words[next].norm) && isNumber(found, next + 2)))) next += 2;
    else break;
  }
  return next;
}

/** Where "celles et ceux qui …", "tous ceux qui …" ends, a short clause up to its mark; -1 where nobody is meant ("ceux qui" alone may be things). */
export function ceuxEnd(found: Findings, at: number): number {
  const { words } = found;
  const both =
    ['celles', 'ceux'].includes(words[at].norm) && words[at + 1]?.norm === 'et' && ['celles', 'ceux'].includes(words[at + 2]?.norm ?? '');
  const pronoun = both ? at + 2 : at;
  if (!both && !(words[at].norm === 'ceux' && words[at - 1]?.norm === 'tous')) return -1;
  if (words[pronoun + 1]?.norm !== 'qui') return -1;
  const urged = isUrged(found, pronoun);
  for (let end = pronoun + 2; words[end] && end - pronoun < MAX_CLAUSE; end++)
    if (words[end].punct || found.breaks(end) || (urged && resumes(found, end))) return end > pronoun + 2 ? end : -1;
  return -1;
}

/** "J’appelle ceux qui ont un rang | à le tenir": what those who are asked are to do, which completes no verb of theirs. */
function resumes(found: Findings, at: number): boolean {
  const mark = ['a', 'de', 'd'].includes(found.words[at].norm) ? found.token(at) : undefined;
  return found.doc.tokens[mark?.head ?? -1]?.feats.VerbForm === 'Inf' && !found.is(at - 1, 'VERB', 'AUX');
}

/** A number in figures or words that belongs to no name. */
function isNumber(found: Findings, at: number): boolean {
  if (found.at(at) || found.words[at].upper) return false;
  return found.is(at, 'NUM') || /^\d+$/u.test(found.words[at].form) || (found.words[at].glue === '-' && found.is(at - 1, 'NUM'));
}
