import { fold } from '../../lexicon/words.ts';
import type { Findings } from './findings.ts';

const MAX_WORDS = 14;

/** "Lanternes du Littoral (LDL)": capitals whose initials stand in brackets behind them name a body, unless they name a programme or a text. */
export function findBracketed(found: Findings): void {
  const { words } = found;
  for (let at = 2; at < words.length - 2; at++) {
    if (words[at].form !== '(' || words[at + 2].form !== ')' || !isShort(found, at + 1)) continue;
    if ((found.at(at - 1)?.last === at && found.at(at - 1)?.kind !== 'adjective') || found.outerAt(at - 1)?.last === at) continue;
    const first = phraseOf(found, at);
    if (first < 0 || isNoBody(found, first, at)) continue;
    const entity = found.own('Organization', found.text(first, at), first, { kind: 'formal' });
    found.claim({ first, last: at, entity, kind: 'name', rule: 'entity/bracketed-name' });
  }
}

/** Three capitals or more; two are too often something else. */
function isShort(found: Findings, at: number): boolean {
  const { caps, form } = found.words[at];
  return caps && form.length > 2 && form.length < 10;
}

/** Where the phrase starts whose words the bracket's letters shorten, not further left than a punctuation mark or verb; -1 where none does. */
function phraseOf(found: Findings, bracket: number): number {
  const { words } = found;
  const letters = words[bracket + 1].norm;
  let best = -1;
  for (let at = bracket - 1; at >= 0 && bracket - at <= MAX_WORDS; at--) {
    const word = words[at];
    if (word.punct || words[at + 1].gap || found.at(at)?.entity.class === 'Person') break;
    if (!found.small('link', at) && (found.small('stop', at) || found.is(at, 'VERB', 'AUX', 'PRON'))) break;
    if (word.upper && word.norm[0] === letters[0] && shortens(letters, content(found, at, bracket))) {
      best = at;
      if (initials(found, at, bracket) === letters) break;
    }
  }
  return best > 0 && found.words.slice(best, bracket).length > 1 ? best : -1;
}

const content = (found: Findings, first: number, last: number): string[] =>
  found.words.slice(first, last).flatMap((word, step) => (found.small('link', first + step) || word.punct ? [] : [word.norm]));

const initials = (found: Findings, first: number, last: number): string =>
  content(found, first, last)
    .map((norm) => norm[0])
    .join('');

/** Each letter comes from the words in order, and each word but small ones gives its first letter or none ("Société nationale d’électricité" → "SONEL"). */
export function shortens(letters: string, norms: readonly string[]): boolean {
  let at = 0;
  for (const norm of norms) {
    if (norm[0] !== letters[at]) continue;
    let step = 0;
    while (step < norm.length && norm[step] === letters[at]) {
      at++;
      step++;
    }
  }
  return at >= letters.length;
}

/** Programmes, texts, goods and groups of people have short names too. */
function isNoBody(found: Findings, first: number, last: number): boolean {
  const { words, vocabulary } = found;
  for (let at = first; at < last; at++) {
    const head = at === first || found.doc.language === 'en';
    if (head && (found.small('no-body', at) || vocabulary.small['no-body']?.has(fold(words[at].form.replace(/s$/u, ''))))) return true;
    if (head && vocabulary.collectives.at(words, at).length > 0) return true;
  }
  return vocabulary.posts.at(words, first).length > 0;
}
