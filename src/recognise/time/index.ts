/** Time expressions → EDTF values with envelopes. */
import { perLanguage } from '../../lexicon/per-language.ts';
import type { LanguageCode, Span, Token } from '../../model/doc.ts';
import type { TimeMention } from '../../model/value.ts';
import { english } from './en/index.ts';
import { french } from './fr/index.ts';
import { compileGrammar } from './grammar.ts';
import { findIssueDate, type IssueDate } from './issued.ts';
import { refine } from './refine.ts';
import { scan } from './scan.ts';
import { tenseAround, tokenAt } from './tense.ts';
import { grammarOf, type Tongue } from './tongue.ts';
import { timeLexicon } from './words.ts';

export { detachTimes } from './detach.ts';

const TONGUES: Readonly<Record<LanguageCode, Tongue>> = { fr: french, en: english };
const lexiconOf = perLanguage(timeLexicon);
const compiled = perLanguage((language) => compileGrammar(grammarOf(TONGUES[language], lexiconOf(language))));

/** The first noun or name of the words from `start`, else the words themselves. */
function nounFrom(tokens: readonly Token[], start: number, end: number): Span {
  const first = tokenAt(tokens, start);
  const noun = tokens.slice(first, first + 5).find(({ upos }) => upos === 'NOUN' || upos === 'PROPN');
  return noun ? { start: noun.start, end: noun.end } : { start, end };
}

interface TimeOptions {
  readonly language: LanguageCode;
  /** ISO date of issue, from which relative expressions count; null leaves them without a value. */
  readonly issued: string | null;
  /** The tagged (and, if so, parsed) words of the same text: the verb's tense then decides the year of a yearless date. */
  readonly tokens?: readonly Token[];
}

/** Time expressions of a text, in order, never overlapping. Offsets are UTF-16 units. */
export function recogniseTimes(text: string, { language, issued, tokens = [] }: TimeOptions): TimeMention[] {
  const drafts = scan(
    {
      text,
      language,
      issued,
      tense: (start, end) => (tokens.length ? tenseAround(tokens, start, end, lexiconOf(language)) : 0),
      anchorAt: (start, end) => nounFrom(tokens, start, end),
    },
    compiled(language),
  );
  return refine(drafts, text).map(({ grain: _grain, ...mention }) => mention);
}

/** The date of issue that a text itself gives (a dateline, "ce mercredi (28 août 2024)"), with the words that give it; null if none. */
export function issueDateFromText(text: string, language: LanguageCode): IssueDate | null {
  return findIssueDate(text, language, recogniseTimes);
}
