import { PledgegraphError } from '../errors.ts';
import { perLanguage } from './per-language.ts';
import { placeOf, type Row, readTable } from './tsv.ts';

/** A lexical unit of several words ("mettre à disposition"): the words after its head. */
interface PhraseUnit {
  readonly words: readonly string[];
  readonly upos: string;
  readonly concepts: ReadonlySet<string>;
}

/** Words by concept, from data/lexicon/LANG/concepts.tsv. Look-ups take constant time whatever the lexicon's size. */
export interface ConceptLexicon {
  /** Concepts of a lemma; with a reflexive pronoun, units marked `refl` take the place of the plain ones. */
  of(lemma: string, upos: string, reflexive?: boolean): ReadonlySet<string>;
  /** Units of several words that begin with this lemma, the longest first. */
  phrases(headLemma: string): readonly PhraseUnit[];
  /** Number of lexical units. */
  readonly size: number;
  readonly concepts: ReadonlySet<string>;
  /** The nouns that units are or are headed by ("crisis" of "humanitarian crisis", "envoi" of "envoi de troupes"). */
  readonly nouns: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();
const UPOS = new Set(['VERB', 'NOUN', 'ADJ', 'ADV', 'PROPN']);
const FLAGS = new Set(['', 'refl']);

/** Loads the concept lexicon of a language once. @throws PledgegraphError `lexicon-malformed` with file and line. */
export const loadConcepts = perLanguage((code) => readConcepts(`lexicon/${code}/concepts.tsv`, code === 'en'));

/** Contracted words are two tokens of a tree, the article passed over ("parler au téléphone"); words with a hyphen may be three ("cyber-attack"). */
const OPENED: Readonly<Record<string, string>> = { au: 'à', aux: 'à', du: 'de', des: 'de' };

/** Concepts by lemma, for each part of speech, and apart for verbs with a reflexive pronoun. */
type Units = Map<string, Map<string, Set<string>>>;
const REFLEXIVE = '/refl';

/** @throws PledgegraphError `lexicon-malformed` with file and line */
function checkUnit(row: Row): void {
  const { concept, upos, lemma, flags } = row;
  const fail = (what: string) => new PledgegraphError('lexicon-malformed', `${placeOf(row)}: ${what}.`);
  if (!/^[a-z]+(?:-[a-z]+)*$/u.test(concept)) throw fail(`"${concept}" is no name of a concept (lower-case words, hyphens between)`);
  if (!UPOS.has(upos)) throw fail(`"${upos}" is none of the parts of speech ${[...UPOS].join(', ')}`);
  if (lemma === '') throw fail('there is no lemma');
  if (!FLAGS.has(flags)) throw fail(`"${flags}" is no flag: leave it empty or write refl`);
}

/** Reads a table of lexical units. @param path below data/, or a file URL @param headsLast true where the last word of a compound is its head */
export function readConcepts(path: string, headsLast = false): ConceptLexicon {
  const single: Units = new Map();
  const phrases = new Map<string, PhraseUnit[]>();
  const concepts = new Set<string>();
  const nouns = new Set<string>();
  let size = 0;
  for (const row of readTable(path)) {
    const { concept, upos, lemma, flags } = row;
    checkUnit(row);
    concepts.add(concept);
    if (upos === 'NOUN') nouns.add(lemma.split(' ').at(headsLast ? -1 : 0) as string);
    size++;
    if (!lemma.includes(' ')) add(single, flags === 'refl' ? upos + REFLEXIVE : upos, lemma, concept);
    for (const written of new Set([lemma, lemma.replaceAll('-', ' - ')])) {
      const [head, ...words] = written.split(' ').map((word) => OPENED[word] ?? word.toLowerCase());
      if (words.length > 0) addPhrase(phrases, head, words, upos, concept);
    }
  }
  for (const list of phrases.values()) list.sort((a, b) => b.words.length - a.words.length);
  return {
    size,
    concepts,
    nouns,
    of(lemma, upos, reflexive = false) {
      const own = reflexive ? single.get(upos + REFLEXIVE)?.get(lemma) : undefined;
      return own ?? single.get(upos)?.get(lemma) ?? NONE;
    },
    phrases: (head) => phrases.get(head) ?? [],
  };
}

function add(units: Units, upos: string, lemma: string, concept: string): void {
  const lemmas = units.get(upos) ?? new Map<string, Set<string>>();
  units.set(upos, lemmas.set(lemma, (lemmas.get(lemma) ?? new Set<string>()).add(concept)));
}

function addPhrase(map: Map<string, PhraseUnit[]>, head: string, words: readonly string[], upos: string, concept: string): void {
  const list = map.get(head) ?? [];
  const same = list.find((unit) => unit.upos === upos && unit.words.join(' ') === words.join(' '));
  if (same) (same.concepts as Set<string>).add(concept);
  else list.push({ words, upos, concepts: new Set([concept]) });
  map.set(head, list);
}
