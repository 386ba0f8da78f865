/** English expressions of time. */
import type { Grammar } from '../types.ts';
import { timeLexicon } from '../words.ts';
import { calendarRules } from './calendar.ts';
import { lengthRules } from './lengths.ts';
import { prefixes } from './prefixes.ts';
import { relativeRules } from './relative.ts';

/** The English grammar, read from data/lexicon/en/time.json. */
export function englishTime(): Grammar {
  const lexicon = timeLexicon('en');
  return {
    rules: [...calendarRules(lexicon), ...relativeRules(lexicon), ...lengthRules(lexicon)],
    prefixes,
    conjunction: 'and|or',
    counted: lexicon.counted,
    functionWords: lexicon.functionWords,
  };
}
