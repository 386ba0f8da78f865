/** Other names for people and states, from `names.tsv` and the lexicon's table of states. */
import { readFileSync } from 'node:fs';
import type { Random } from './vary.ts';

const read = (file: string): string[][] =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => line.split('\t'));
const listed = (kind: string): string[][] => NAMES.filter(([each]) => each === kind).map(([, names]) => names.split('|'));
const NAMES = read('names.tsv');
const [GIVEN] = listed('given');
const [FAMILY] = listed('family');
/** Keys of states that may stand for one another. */
const CLASSES = listed('state');
/** Columns of the table of states: names and adjectives. */
const FORMS = { fr: [3, 5], en: [4, 6] };
const STATES = new Map(read('../../data/gazetteer/countries.tsv').map((row) => [row[0], row]));
const formsOf = (row: readonly string[], language: 'fr' | 'en'): string[][] => FORMS[language].map((column) => row[column].split('|'));

const choose = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)];

/** Words of a person's name with others for them; the last is the family name. */
export function otherPerson(name: string, random: Random): [from: string, to: string][] {
  const words = name.split(' ').filter((word) => /^\p{Lu}/u.test(word));
  return words.map((word, i) => [word, choose(i === words.length - 1 ? FAMILY : GIVEN, random)]);
}

/** Names and adjectives of a state with those of another that takes the same article; none for a state that has no such company. */
export function otherState(name: string, language: 'fr' | 'en', random: Random): [from: string, to: string][] {
  const row = [...STATES.values()].find((each) => formsOf(each, language)[0].includes(name));
  const company = row && CLASSES.find((keys) => keys.includes(row[0]));
  if (!company) return [];
  const [names, adjectives] = formsOf(row, language);
  const [otherNames, otherAdjectives] = formsOf(STATES.get(choose(company, random))!, language);
  const pairs = names.map((form): [string, string] => [form, otherNames[0]]);
  // Adjectives have a form for each gender and number, in one order; a state that has more or fewer keeps its own.
  if (adjectives.length !== otherAdjectives.length || adjectives[0] === '') return pairs;
  return [...pairs, ...adjectives.map((form, i): [string, string] => [form, otherAdjectives[i]])];
}
