import { createRequire } from 'node:module';

/** Readings of a form, as bits of the built-in word list: parts of speech first (as for French), then the rest. */
const VERB = 1;
const NOUN = 16;
const ADJECTIVE = 32;
const ADVERB = 64;
const PLURAL_OR_THIRD = 1 << 9;
const PAST = 1 << 10;
const GERUND = 1 << 11;
const PERSON = 1 << 12;
const LOCATION = 1 << 13;
const TIME = 1 << 14;

interface WinkLexicon {
  wnSenses: string[];
  wnWords: Record<string, number>;
  wnWordSenses: number[][];
  wnVerbExceptions: Record<string, string>;
  wnNounExceptions: Record<string, string>;
}

/** English words of WordNet (package wink-lexicon), with their regular inflections, as bits of all their readings. */
export function readWordNet(): Map<string, number> {
  const lexicon = createRequire(import.meta.url)('wink-lexicon/src/wink-lexicon.js') as WinkLexicon;
  const forms = new Map<string, number>();
  const add = (form: string, bits: number): void => {
    forms.set(form, (forms.get(form) ?? 0) | bits);
  };
  for (const [word, at] of Object.entries(lexicon.wnWords)) {
    if (!/^[a-z]+(?:'[a-z]+)?$/u.test(word)) continue;
    const senses = lexicon.wnWordSenses[at].map((sense) => lexicon.wnSenses[sense]);
    const has = (prefix: string): boolean => senses.some((sense) => sense.startsWith(prefix));
    const noun = has('noun')
      ? NOUN | (has('noun.person') ? PERSON : 0) | (has('noun.location') ? LOCATION : 0) | (has('noun.time') ? TIME : 0)
      : 0;
    const verb = has('verb') ? VERB : 0;
    add(word, noun | verb | (has('adj') ? ADJECTIVE : 0) | (has('adv') ? ADVERB : 0));
    if (noun || verb) add(plural(word), noun | verb | PLURAL_OR_THIRD);
    if (verb) {
      const stem = word.endsWith('e') ? word.slice(0, -1) : /[^aeiou]y$/u.test(word) ? `${word.slice(0, -1)}i` : word;
      const doubled = /[^aeiou][aeiou][bdgklmnprtvz]$/u.test(word) ? word + word[word.length - 1] : undefined;
      add(`${stem}ed`, VERB | PAST);
      add(`${word.endsWith('e') ? stem : word}ing`, VERB | GERUND);
      if (doubled !== undefined) {
        add(`${doubled}ed`, VERB | PAST);
        add(`${doubled}ing`, VERB | GERUND);
      }
    }
  }
  for (const form of Object.keys(lexicon.wnVerbExceptions)) add(form, VERB | (form.endsWith('ing') ? GERUND : PAST));
  for (const form of Object.keys(lexicon.wnNounExceptions)) add(form, NOUN | PLURAL_OR_THIRD);
  forms.delete('');
  return forms;
}

function plural(word: string): string {
  if (/(?:s|x|z|ch|sh)$/u.test(word)) return `${word}es`;
  return /[^aeiou]y$/u.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}
