/** "every returnee", "chaque famille sinistrée", and those whom a text asks to do something. */
import { loadConcepts } from '../../lexicon/concepts.ts';
import { isRelation } from '../../model/tree.ts';
import type { Findings } from './findings.ts';

/** Words between "every" and its noun ("every large vaccine-producing country"). */
const REACH = 4;

/** Where a phrase for all of a kind starts, and the folded plural of its noun. */
interface Each {
  readonly first: number;
  readonly plural: string;
}

/** A single noun for people that stands for all of them ("every family", "chaque ménage"); undefined where no such word stands before it. */
export function eachOf(found: Findings, at: number): Each | undefined {
  const { words, vocabulary } = found;
  const { norm, upper, punct, glue } = words[at];
  if (upper || punct || glue || !found.is(at, 'NOUN')) return undefined;
  const first = eachBefore(found, at);
  const plural = first < at && pluralsOf(norm).find((form) => vocabulary.collectives.at([{ ...words[at], norm: form }], 0).length > 0);
  return plural ? { first, plural } : undefined;
}

/** @returns where "every" stands; `noun` where it does not. */
function eachBefore(found: Findings, noun: number): number {
  for (let at = noun - 1; at >= 0 && noun - at <= REACH && !found.words[at].punct && !found.breaks(at + 1); at--) {
    if (found.small('each', at)) return at;
    if (!found.is(at, 'ADJ', 'NOUN', 'VERB', 'NUM', 'PROPN') && found.words[at].norm !== 'other') break;
  }
  return noun;
}

const pluralsOf = (norm: string): readonly string[] =>
  norm === 'person'
    ? ['people']
    : [norm.replace(/man$/u, 'men'), `${norm}s`, norm.replace(/(?<=[^aeiou])y$/u, 'ies'), norm.replace(/eau$/u, 'eaux'), `${norm}es`];

/** "presse les deux parties de", "calls on governments to": those who are asked to do something act next, however little is said of them. */
export function isUrged(found: Findings, at: number): boolean {
  const { tokens, language } = found.doc;
  if (found.small('country-noun', at)) return false;
  const token = found.token(at);
  const verb = token && tokens[token.head];
  if (!token || verb?.upos !== 'VERB' || !(isRelation(token, 'obj') || isRelation(token, 'iobj') || isRelation(token, 'obl'))) return false;
  const concepts = loadConcepts(language);
  const lemma = verb.lemma.toLowerCase();
  if (concepts.of(lemma, 'VERB').has('urge') && (!isRelation(token, 'obl') || found.is(at, 'PRON'))) return true;
  const marked = found.caseOf(token, REACH);
  return (
    marked !== undefined &&
    concepts.phrases(lemma).some(({ words, concepts: units }) => words.length === 1 && words[0] === marked.lemma && units.has('urge'))
  );
}
