import type { Findings } from './findings.ts';

const MAX_WORDS = 16;
const OF: ReadonlySet<string> = new Set(['de', 'du', 'des', 'd']);
const ARTICLES: ReadonlySet<string> = new Set(['le', 'la', 'les', 'l']);

export interface ExtentOptions {
  /** The head has a capital: "à l’", "aux", "contre" may belong to the name. */
  readonly capital: boolean;
  /** Groups of people: participles take complements of their own ("civils exposés aux frappes"). */
  readonly people?: boolean;
}

/**
 * Where a French noun phrase ends whose head ends at `from`: adjectives, participles, complements with "de" and "pour",
 * coordinated complements; a quoted name right after the head belongs to it.
 */
export function frenchExtent(found: Findings, from: number, options: ExtentOptions): number {
  const { words } = found;
  let at = from;
  let solid = from;
  let participle = false;
  while (at < words.length && at - from < MAX_WORDS && !found.breaks(at)) {
    const word = words[at];
    const leaf = found.at(at);
    if (leaf) {
      if (leaf.entity.class === 'Person' || !fits(leaf.kind, at, solid, from)) break;
      at = leaf.last;
      solid = at;
      continue;
    }
    if (word.form === '«' && at - from <= 1) {
      const close = words.findIndex((each, index) => index > at && index < at + 12 && each.form === '»');
      if (close < 0) break;
      at = close + 1;
      solid = at;
      continue;
    }
    if (word.punct || /^\d/u.test(word.form)) break;
    if (OF.has(word.norm)) at = skipArticles(found, at + 1);
    else if (word.norm === 'pour' && startsNoun(found, skipArticles(found, at + 1), false) && !options.people)
      at = skipArticles(found, at + 1);
    else if (word.norm === 'et' || word.norm === 'ou') {
      const next = coordinated(found, at, from);
      if (next < 0) break;
      at = next;
    } else if ((options.capital && toNoun(found, at)) || (participle && toAny(found, at))) at = skipArticles(found, at + 1);
    else if (found.small('stop', at) || found.small('link', at) || !content(found, at, solid, from)) break;
    else {
      participle ||= found.is(at, 'VERB') || (options.people === true && /(?:é|ée|és|ées|ts|us|is|tes)$/u.test(word.form));
      at++;
      solid = at;
      continue;
    }
    if (!startsNoun(found, at, true)) break;
  }
  return solid;
}

function skipArticles(found: Findings, at: number): number {
  let next = at;
  while (found.words[next] && ARTICLES.has(found.words[next].norm) && !found.breaks(next)) next++;
  return next;
}

/** A name after the head: an adjective of a state may follow it, a noun needs "de". */
function fits(_found: Findings, kind: string, at: number, solid: number, from: number): boolean {
  return kind === 'adjective' || at > solid || at === from;
}

/** "de l’Économie et des Finances", "de prévention et de lutte", "villes et collectivités": never "et l’UNICEF". */
function coordinated(found: Findings, at: number, from: number): number {
  const next = found.words[at + 1];
  if (!next || next.gap || at === from) return -1;
  if (OF.has(next.norm)) {
    const noun = skipArticles(found, at + 2);
    const leaf = found.at(noun);
    return startsNoun(found, noun, true) && found.words.slice(from, at).some((word) => OF.has(word.norm)) && leaf?.kind !== 'name'
      ? noun
      : -1;
  }
  if (ARTICLES.has(next.norm) || found.small('stop', at + 1) || found.small('link', at + 1) || next.punct) return -1;
  if (found.at(at + 1) || next.upper !== found.words[at - 1].upper) return -1;
  if (found.is(at + 1, 'VERB') && found.token(at + 1)?.feats.VerbForm !== 'Part') return -1;
  return found.is(at + 1, 'AUX', 'ADV', 'PRON', 'ADP', 'DET') ? -1 : at + 1;
}

/** "à l’énergie atomique", "aux réfugiés", "contre la faim" inside a capitalised name. */
function toNoun(found: Findings, at: number): boolean {
  const { norm } = found.words[at];
  if (norm === 'aux' || norm === 'contre')
    return startsNoun(found, skipArticles(found, at + 1), false) && !found.words[skipArticles(found, at + 1)].upper;
  if (norm !== 'a') return false;
  const next = found.words[at + 1];
  return (
    (next?.norm === 'l' || next?.norm === 'la') &&
    startsNoun(found, at + 2, false) &&
    !found.words[at + 2].upper &&
    found.is(at + 2, 'NOUN')
  );
}

const toAny = (found: Findings, at: number): boolean => ['a', 'aux', 'au', 'dans', 'par', 'en'].includes(found.words[at].norm);

function startsNoun(found: Findings, at: number, names: boolean): boolean {
  const word = found.words[at];
  if (!word || word.punct || found.breaks(at) || found.small('stop', at)) return false;
  if (found.at(at)) return names && found.at(at)?.entity.class !== 'Person';
  return !found.is(at, 'VERB', 'AUX', 'PRON', 'ADV', 'SCONJ', 'DET') || found.token(at)?.feats.VerbForm === 'Part';
}

/** An adjective, participle or name right behind; a noun only after "de". */
function content(found: Findings, at: number, solid: number, from: number): boolean {
  const word = found.words[at];
  const token = found.token(at);
  if (word.upper) return at === from || found.words[at - 1].upper || at > solid;
  if (!token || token.upos === 'X') return true;
  if (token.upos === 'VERB') return token.feats.VerbForm === 'Part' && token.feats.Tense !== 'Pres';
  if (['AUX', 'ADV', 'PRON', 'SCONJ', 'ADP', 'DET', 'CCONJ', 'NUM', 'INTJ'].includes(token.upos)) return false;
  return token.upos !== 'NOUN' || at > solid || at === from;
}
