/**
 * Checks hand-made treebanks: `npx tsx tools/check-treebank.ts [FILE…]` (default: all of data/treebank/).
 * Prints each problem with file and line, then counts; exit code 1 if there is a problem. Crossing arcs are only counted.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type ConlluSentence, type ConlluWord, readConllu, writeFeatures } from '../src/language/conllu.ts';
import { FEATURES, RELATIONS_OF, UPOS } from '../src/language/inventory.ts';
import type { LanguageCode } from '../src/model/doc.ts';

export interface Problem {
  readonly line: number;
  readonly message: string;
}

const set = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Parts of speech that a relation allows; an `ExtPos` feature counts instead of the word's own. */
const ALLOWED: Readonly<Record<string, ReadonlySet<string>>> = {
  punct: set('PUNCT'),
  aux: set('AUX'),
  cop: set('AUX'),
  cc: set('CCONJ SYM'),
  det: set('DET PRON'),
  nummod: set('NUM NOUN SYM'),
  expl: set('PRON'),
  case: set('ADP PART SYM SCONJ VERB'),
  advmod: set('ADV PART DET'),
};

/** Parts of speech that have one relation only. */
const BOUND: Readonly<Record<string, ReadonlySet<string>>> = {
  PUNCT: set('punct root'),
  AUX: set('aux cop root conj ccomp advcl parataxis'),
};

/** Function words take no dependents but these. */
const LEAVES = set('punct aux cop cc fixed case');
const BELOW_LEAF = set('fixed goeswith conj punct cc advmod');

/** Relations whose dependent stands after its head. */
const RIGHTWARD = set('fixed flat conj appos goeswith');

/** A head has one of these at most. */
const SINGLE: readonly (readonly string[])[] = [['nsubj', 'csubj'], ['obj'], ['cop'], ['aux:pass']];

const base = (relation: string): string => relation.split(':')[0];

/** Everything wrong with a sentence: columns, tree, inventory, text, and what UD's guidelines rule out. */
export function checkSentence(sentence: ConlluSentence, language: LanguageCode): Problem[] {
  const out: Problem[] = [];
  const { words } = sentence;
  if (sentence.id === '') out.push({ line: sentence.line, message: 'no sent_id' });
  checkText(sentence, out);
  checkRanges(sentence, out);
  const sound = checkNumbers(sentence, out);
  for (const word of words) checkWord(word, language, out);
  if (!sound) return out;
  checkTree(sentence, out);
  for (const word of words) checkRelation(word, words, out);
  return out;
}

function checkText(sentence: ConlluSentence, out: Problem[]): void {
  let spelt = '';
  let until = 0;
  for (const word of sentence.words) {
    if (word.id <= until) continue;
    const range = sentence.ranges.find(({ first }) => first === word.id);
    until = range?.last ?? word.id;
    spelt += (range ?? word).form + ((range ?? word).spaceAfter ? ' ' : '');
  }
  if (spelt.trimEnd() !== sentence.text)
    out.push({ line: sentence.line, message: `text is “${sentence.text}”, words spell “${spelt.trimEnd()}”` });
}

function checkRanges(sentence: ConlluSentence, out: Problem[]): void {
  let until = 0;
  for (const { line, first, last } of sentence.ranges) {
    if (first <= until || last <= first || last > sentence.words.length)
      out.push({ line, message: `range ${first}-${last} is out of place` });
    until = last;
    for (const word of sentence.words.slice(first - 1, last)) {
      if (!word.spaceAfter) out.push({ line: word.line, message: 'SpaceAfter belongs to the range' });
    }
  }
}

function checkNumbers(sentence: ConlluSentence, out: Problem[]): boolean {
  const before = out.length;
  const { words } = sentence;
  words.forEach((word, k) => {
    if (word.id !== k + 1) out.push({ line: word.line, message: `word ${word.id} where ${k + 1} is due` });
    if (word.head > words.length) out.push({ line: word.line, message: `head ${word.head} is not in the sentence` });
    if (word.head === word.id) out.push({ line: word.line, message: 'a word is its own head' });
    if ((word.head === 0) !== (word.deprel === 'root'))
      out.push({ line: word.line, message: `head ${word.head} with relation ${word.deprel}` });
  });
  const roots = words.filter(({ head }) => head === 0).length;
  if (roots !== 1) out.push({ line: sentence.line, message: `${roots} roots` });
  return out.length === before;
}

function checkWord(word: ConlluWord, language: LanguageCode, out: Problem[]): void {
  const problem = (message: string): void => void out.push({ line: word.line, message });
  if (word.form === '' || word.form !== word.form.trim()) problem(`form “${word.form}”`);
  if (word.lemma === '' || word.lemma === '_' || word.lemma !== word.lemma.trim()) problem(`lemma “${word.lemma}”`);
  if (!UPOS.has(word.upos)) problem(`unknown part of speech ${word.upos}`);
  if (!RELATIONS_OF[language].has(word.deprel)) problem(`unknown relation ${word.deprel}`);
  for (const name of Object.keys(word.feats)) if (!FEATURES.has(name) && name !== 'Emph') problem(`unknown feature ${name}`);
  const written =
    Object.entries(word.feats)
      .map(([name, value]) => `${name}=${value}`)
      .join('|') || '_';
  if (written !== writeFeatures(word.feats)) problem(`features out of order: ${written}`);
}

function checkTree(sentence: ConlluSentence, out: Problem[]): void {
  for (const word of sentence.words) {
    let at = word.head;
    for (let steps = 0; at !== 0 && steps <= sentence.words.length; steps++) at = sentence.words[at - 1].head;
    if (at !== 0) out.push({ line: word.line, message: `word ${word.id} is in or under a cycle` });
  }
}

function checkRelation(word: ConlluWord, words: readonly ConlluWord[], out: Problem[]): void {
  const problem = (message: string): void => void out.push({ line: word.line, message: `${word.form}: ${message}` });
  const relation = base(word.deprel);
  const upos = word.feats.ExtPos ?? word.upos;
  if (ALLOWED[relation] && !ALLOWED[relation].has(upos)) problem(`${upos} as ${word.deprel}`);
  if (BOUND[word.upos] && !BOUND[word.upos].has(relation)) problem(`${word.upos} as ${word.deprel}`);
  if (RIGHTWARD.has(relation) && word.head > word.id) problem(`${word.deprel} before its head`);
  const children = words.filter(({ head }) => head === word.id);
  if (LEAVES.has(relation)) {
    for (const child of children)
      if (!BELOW_LEAF.has(base(child.deprel))) problem(`is ${word.deprel} and governs ${child.form} (${child.deprel})`);
  }
  for (const group of SINGLE) {
    const found = children.filter(({ deprel }) =>
      group.some((name) => deprel === name || (deprel.startsWith(`${name}:`) && deprel !== 'nsubj:outer')),
    );
    if (found.length > 1) problem(`two of ${group.join(', ')}: ${found.map(({ form }) => form).join(', ')}`);
  }
}

/** Words whose arc crosses out of its span: the tree is not projective there. */
export function crossing(sentence: ConlluSentence): ConlluWord[] {
  const { words } = sentence;
  const under = (word: ConlluWord, ancestor: number): boolean => {
    for (let at = word.head, steps = 0; steps <= words.length; at = words[at - 1].head, steps++) {
      if (at === ancestor) return true;
      if (at === 0) return false;
    }
    return false;
  };
  return words.filter((word) => {
    if (word.head === 0) return false;
    const [from, to] = word.id < word.head ? [word.id, word.head] : [word.head, word.id];
    return words.slice(from, to - 1).some((between) => !under(between, word.head));
  });
}

const DATA = new URL('../data/treebank/', import.meta.url);

/** Files of the project's own treebank, with their language. */
export function treebankFiles(): { readonly path: string; readonly language: LanguageCode }[] {
  return (['fr', 'en'] as const).flatMap((language) => {
    const folder = fileURLToPath(new URL(`${language}/`, DATA));
    const names = readdirSync(folder).filter((name) => name.endsWith('.conllu'));
    return names.sort((a, b) => (a < b ? -1 : 1)).map((name) => ({ path: folder + name, language }));
  });
}

function main(paths: readonly string[]): void {
  const files = paths.length > 0 ? paths.map((path) => ({ path, language: languageOf(path) })) : treebankFiles();
  let wrong = 0;
  for (const { path, language } of files) {
    const sentences = readConllu(readFileSync(path, 'utf8'), path);
    for (const sentence of sentences) {
      for (const { line, message } of checkSentence(sentence, language)) {
        console.log(`${path}:${line}: ${sentence.id}: ${message}`);
        wrong++;
      }
    }
    const words = sentences.reduce((sum, { words }) => sum + words.length, 0);
    const crossed = sentences.filter((sentence) => crossing(sentence).length > 0).map(({ id }) => id);
    console.log(`${path}: ${sentences.length} sentences, ${words} words, not projective: ${crossed.join(' ') || 'none'}`);
  }
  if (wrong > 0) process.exitCode = 1;
}

/** The language by the folder or the file's first letters. */
const languageOf = (path: string): LanguageCode => (/(?:^|\/)en[/_-]/.test(path) ? 'en' : 'fr');

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.slice(2));
