/** French expressions of time. */
import type { Grammar } from '../types.ts';
import { timeLexicon } from '../words.ts';
import { calendarRules } from './calendar.ts';
import { lengthRules } from './lengths.ts';
import { prefixes } from './prefixes.ts';
import { relativeRules } from './relative.ts';

/** The French grammar, read from data/lexicon/fr/time.json. */
export function frenchTime(): Grammar {
  const lexicon = timeLexicon('fr');
  return {
    rules: [...calendarRules(lexicon), ...relativeRules(lexicon), ...lengthRules(lexicon)],
    prefixes,
    conjunction: 'et|ou|puis',
    counted: lexicon.counted,
    functionWords: lexicon.functionWords,
  };
}
