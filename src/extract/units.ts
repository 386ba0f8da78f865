import type { ConceptLexicon } from '../lexicon/concepts.ts';
import type { Doc, Token } from '../model/doc.ts';
import { namesEvent, namesNothingElse, namesOtherEvent } from './event-nouns.ts';
import { lowerBound } from './reference/mentions.ts';
import { isReflexive } from './reflexive.ts';

const WINDOW = 4;
const FILLERS = new Set<Token['upos']>(['DET', 'ADJ', 'ADV', 'PRON', 'PUNCT', 'NUM']);

/**
 * Reads the concepts of a token: its lemma with its part of speech, a reflexive pronoun before a verb, and the words of a multiword
 * unit just behind it ("mettre à disposition"). Memoised by token.
 */
export function conceptReader(
  doc: Doc,
  lexicon: ConceptLexicon,
  verbForms: ReadonlyMap<string, string>,
): (token: Token) => ReadonlySet<string> {
  const memo = new Map<number, ReadonlySet<string>>();
  const wordsOf = sentenceWords(doc);
  return (token) => {
    const known = memo.get(token.index);
    if (known) return known;
    const found = read(doc, lexicon, token, lemmaOf(token, verbForms), wordsOf);
    memo.set(token.index, found);
    return found;
  };
}

/** The forms and lemmas of a token's sentence: most units miss a word there, and need not be looked for. */
function sentenceWords({ tokens, sentences }: Doc): (token: Token) => ReadonlySet<string> {
  let of = -1;
  let words = new Set<string>();
  return ({ sentence }) => {
    if (sentence === of) return words;
    of = sentence;
    const { first, last } = sentences[sentence];
    words = new Set();
    for (let at = first; at < last; at++) words.add(lemmaAsWord(tokens[at])).add(formAsWord(tokens[at]));
    return words;
  };
}

const isVerb = (token: Token): boolean => token.upos === 'VERB' || token.upos === 'AUX';

const lemmaOf = (token: Token, verbForms: ReadonlyMap<string, string>): string =>
  (isVerb(token) && verbForms.get(token.form.toLowerCase())) || token.lemma.toLowerCase();

function read(
  doc: Doc,
  lexicon: ConceptLexicon,
  token: Token,
  lemma: string,
  wordsOf: (token: Token) => ReadonlySet<string>,
): ReadonlySet<string> {
  const upos = token.upos === 'AUX' ? 'VERB' : token.upos === 'PROPN' || standsAsNoun(doc, token) ? 'NOUN' : token.upos;
  const classifies = doc.language === 'en' && upos === 'NOUN' && token.deprel === 'compound';
  for (const phrase of classifies ? [] : lexicon.phrases(lemma))
    if (
      phrase.upos === upos &&
      phrase.words.every((word) => wordsOf(token).has(word)) &&
      (follows(doc, token, phrase.words) ||
        hangs(doc, token, phrase.words) ||
        precedes(doc, lexicon, token, phrase.words) ||
        isBesideNoun(doc, lexicon, token, phrase.words) ||
        followsDay(doc, lexicon, token, phrase.words) ||
        takesObject(doc, lexicon, token, phrase.words))
    )
      return phrase.concepts;
  const compound = upos === 'NOUN' ? compoundEndingAt(doc, lexicon, token) : undefined;
  if (compound) return compound;
  const causative = upos === 'VERB' ? (underCausative(doc, lexicon, token, lemma) ?? stateToAct(doc, lexicon, token)) : undefined;
  if (causative) return causative;
  const reflexive = upos === 'VERB' && isReflexive(doc, token);
  const own = lexicon.of(lemma, upos, reflexive);
  return own.size > 0 || upos !== 'NOUN' ? own : ofForm(lexicon, token);
}

/** "A bilateral between", "the plenary in": an English adjective between an article and a preposition is a noun. */
const standsAsNoun = ({ tokens, language }: Doc, { upos, index }: Token): boolean =>
  language === 'en' && upos === 'ADJ' && tokens[index - 1]?.upos === 'DET' && tokens[index + 1]?.upos === 'ADP';

/** A noun as written, and without its plural's "s", where its lemma is not known ("raids"). */
function ofForm(lexicon: ConceptLexicon, token: Token): ReadonlySet<string> {
  const form = token.form.toLowerCase();
  const own = lexicon.of(form, 'NOUN');
  return own.size > 0 || token.upos !== 'NOUN' || !/[^s]s$/u.test(form) ? own : lexicon.of(form.slice(0, -1), 'NOUN');
}

const LONGEST_COMPOUND = 4;

/** "Rocket fire", "joint news conference": an English compound has its head last, which is where its unit is read; so has "le second tour". */
function compoundEndingAt(doc: Doc, lexicon: ConceptLexicon, token: Token): ReadonlySet<string> | undefined {
  let found: ReadonlySet<string> | undefined;
  const longest = doc.language === 'en' ? LONGEST_COMPOUND : 2;
  for (let at = token.index - 1; at >= 0 && token.index - at < longest; at--) {
    const first = doc.tokens[at];
    if (doc.language === 'fr' && first.upos !== 'ADJ') break;
    if (first.form === '-') continue;
    if (first.sentence !== token.sentence || first.upos === 'PUNCT' || first.upos === 'VERB') break;
    for (const { words, upos, concepts } of lexicon.phrases(first.lemma.toLowerCase()))
      if (upos === 'NOUN' && words.length === token.index - at && words.every((word, next) => matches(doc.tokens[at + 1 + next], word)))
        found = concepts;
  }
  return found;
}

/** "A fait valoir": the tree may make "faire" the auxiliary of the verb that follows. */
function underCausative(doc: Doc, lexicon: ConceptLexicon, token: Token, lemma: string): ReadonlySet<string> | undefined {
  const before = doc.tokens[token.index - 1];
  if (!before || before.head !== token.index || before.lemma !== 'faire') return undefined;
  return lexicon.phrases('faire').find((phrase) => phrase.upos === 'VERB' && phrase.words[0] === lemma)?.concepts;
}

/** Verbs of state, and of how somebody shows himself. */
const STATES: ReadonlySet<string> = new Set(['être', 'rester', 'demeurer', 'dire', 'déclarer', 'montrer']);

/** "Sommes déterminés à soutenir", "reste engagée à aider": a French participle that says what somebody is bent on is read as the adjective. */
function stateToAct({ language, tokens }: Doc, lexicon: ConceptLexicon, token: Token): ReadonlySet<string> | undefined {
  if (language !== 'fr' || token.feats.VerbForm !== 'Part' || tokens[token.index + 1]?.form !== 'à') return undefined;
  const isInfinitive = [2, 3].some((step) => tokens[token.index + step]?.feats.VerbForm === 'Inf');
  let before = token.index - 1;
  while (tokens[before]?.upos === 'ADV') before--;
  if (!isInfinitive || tokens[before]?.sentence !== token.sentence || !STATES.has(tokens[before].lemma)) return undefined;
  const own = lexicon.of(token.form.toLowerCase().replace(/(?<=[éiu])e?s?$/u, ''), 'ADJ');
  return own.has('commit-adj') ? own : undefined;
}

/** "A pris lundi la parole", "a bloqué en janvier 2011 les avoirs": a day or a month between the verb and its words; a noun that names the event speaks for itself. */
function followsDay(doc: Doc, lexicon: ConceptLexicon, verb: Token, words: readonly string[]): boolean {
  if (verb.upos !== 'VERB' || namesEvent(lexicon, words[0])) return false;
  const time = doc.times[lowerBound(doc.times.length, (index) => doc.times[index].start, verb.end + 1)];
  if (time && time.start - verb.end <= DATED_WITHIN) {
    let last = verb.index;
    while (last < verb.index + PHRASE_REACH && doc.tokens[last + 1]?.end <= time.end) last++;
    return last > verb.index && follows(doc, doc.tokens[last], words);
  }
  for (let at = verb.index + 1; at <= verb.index + WINDOW && doc.tokens[at]?.sentence === verb.sentence; at++) {
    const token = doc.tokens[at];
    if (lexicon.of(token.lemma.toLowerCase(), 'NOUN').has('noun-day')) return follows(doc, token, words);
    if (!FILLERS.has(token.upos)) return false;
  }
  return false;
}

/** Between a verb and the day behind it: a space, a preposition. */
const DATED_WITHIN = 4;

/** What may stand between the words of a unit; behind a verb, whose they are too ("remain at Ukraine’s side"). */
const isFiller = ({ upos, deprel, form }: Token, head: Token): boolean =>
  FILLERS.has(upos) || deprel === 'compound' || (head.upos === 'VERB' && (deprel === 'nmod:poss' || /^['’]s?$/u.test(form)));

/** True where the words follow the token in order, articles, adjectives, pronouns and adverbs aside. */
function follows(doc: Doc, token: Token, words: readonly string[]): boolean {
  let at = token.index + 1;
  for (const word of words) {
    let skipped = 0;
    while (at < doc.tokens.length && !matches(doc.tokens[at], word)) {
      if (skipped++ >= WINDOW || !isFiller(doc.tokens[at], token)) return false;
      at++;
    }
    if (at >= doc.tokens.length || doc.tokens[at].sentence !== token.sentence) return false;
    at++;
  }
  return true;
}

/** "A présenté aux familles ses condoléances", "paid the victims a moving tribute": whoever receives stands between the verb and its object. */
function takesObject(doc: Doc, lexicon: ConceptLexicon, verb: Token, [noun, ...rest]: readonly string[]): boolean {
  if (verb.upos !== 'VERB') return false;
  for (let at = verb.index + 2; at < Math.min(doc.tokens.length, verb.index + PHRASE_REACH); at++) {
    const token = doc.tokens[at];
    if (token.sentence !== verb.sentence) return false;
    if (token.head !== verb.index || token.deprel !== 'obj' || !matches(token, noun)) continue;
    return namesNothingElse(lexicon, noun) && follows(doc, token, rest);
  }
  return false;
}

const PHRASE_REACH = 20;
const TOGETHER = 'together';

/** A preposition and noun, and what follows them, that hang on the verb with other phrases between ("mis par Berne à la disposition de", "inscrit le site sur la liste du patrimoine"). */
function hangs(doc: Doc, verb: Token, words: readonly string[]): boolean {
  if (words.length === 1) return verb.upos === 'VERB' && (words[0] === 'as' ? hasAs(doc, verb) : completes(doc, verb, words[0]));
  if (verb.upos === 'NOUN') return false;
  for (let at = verb.index + 2; at < Math.min(doc.tokens.length, verb.index + PHRASE_REACH); at++) {
    const noun = doc.tokens[at];
    if (noun.sentence !== verb.sentence) return false;
    if (!matches(noun, words[1]) || (noun.head !== verb.index && !isAskedOf(doc, noun, verb))) continue;
    let before = at - 1;
    while (before > verb.index && doc.tokens[before].upos === 'DET') before--;
    if (matches(doc.tokens[before], words[0]) && follows(doc, noun, words.slice(2))) return true;
  }
  return false;
}

/** "A contraint 8 000 personnes à fuir": an infinitive that the tree hangs on the object of its verb. */
const isAskedOf = ({ tokens }: Doc, { feats, head }: Token, verb: Token): boolean =>
  feats.VerbForm === 'Inf' && tokens[head]?.head === verb.index && tokens[head].deprel === 'obj';

/**
 * "La première pierre a été posée", "pen was put to paper": in the passive the words of the unit are the subject, and stand before the verb.
 * A noun that names the event ("l’attaque a été commise") speaks for itself.
 */
function precedes(doc: Doc, lexicon: ConceptLexicon, verb: Token, words: readonly string[]): boolean {
  if (verb.upos !== 'VERB') return false;
  const subject = doc.tokens
    .slice(Math.max(0, verb.index - PHRASE_REACH), verb.index)
    .findLast(({ head, deprel }) => head === verb.index && deprel === 'nsubj:pass');
  if (!subject || namesOtherEvent(lexicon, subject.lemma.toLowerCase())) return false;
  if (endsIn(doc, verb, words, subject)) return true;
  const [first, ...rest] = words;
  return doc.tokens
    .slice(Math.max(0, subject.index - WINDOW), subject.index + 1)
    .some((token) => matches(token, first) && (rest.length > 0 ? follows(doc, token, rest) : token === subject));
}

/** "The deal that Ghana struck with its lenders", "un pacte passé en mars": the noun of the unit stands before a relative clause or participle of its verb. */
function isBesideNoun(doc: Doc, lexicon: ConceptLexicon, verb: Token, words: readonly string[]): boolean {
  const above = doc.tokens[verb.head];
  // "The bill, $3 million, will be footed by …": the tree may hang the verb on the sum beside the noun.
  const noun = above?.upos === 'SYM' ? doc.tokens[above.head] : above;
  if (verb.upos !== 'VERB' || !noun || noun.index > verb.index || !/^acl/u.test(verb.deprel)) return false;
  if (!endsIn(doc, verb, words, noun) || namesOtherEvent(lexicon, noun.lemma.toLowerCase())) return false;
  const own = doc.tokens.slice(noun.index + 1, verb.index + WINDOW).filter(({ head }) => head === verb.index);
  const subject = own.find(({ deprel }) => deprel.startsWith('nsubj'));
  if (own.some(({ deprel, upos }) => deprel === 'obj' && upos !== 'PRON' && upos !== 'SCONJ')) return false;
  return subject ? subject.feats.PronType !== 'Rel' : verb.feats.VerbForm === 'Part';
}

/** "The bill is picked up by …": the noun is the unit’s last word, and those before it follow the verb. */
const endsIn = (doc: Doc, verb: Token, words: readonly string[], noun: Token): boolean =>
  matches(noun, words[words.length - 1]) && follows(doc, verb, words.slice(0, -1));

/** "Make 3 million available", "brought the ministers together": an adjective or adverb that completes the verb behind its object, on which the tree may hang it. */
function completes(doc: Doc, verb: Token, word: string): boolean {
  for (let at = verb.index + 2; at < Math.min(doc.tokens.length, verb.index + PHRASE_REACH); at++) {
    const token = doc.tokens[at];
    if (token.sentence !== verb.sentence) return false;
    if ((token.upos !== 'ADJ' && token.form !== TOGETHER) || !matches(token, word)) continue;
    const above = doc.tokens[token.head];
    if (token.head === verb.index || (above?.head === verb.index && above.deprel === 'obj' && above.index < token.index)) return true;
  }
  return false;
}

/** "Confirmed X as director": the preposition stands behind the object, on which the tree may hang what it opens. */
function hasAs(doc: Doc, verb: Token): boolean {
  for (let at = verb.index + 2; at < Math.min(doc.tokens.length, verb.index + PHRASE_REACH); at++) {
    const token = doc.tokens[at];
    if (token.sentence !== verb.sentence) return false;
    if (token.lemma !== 'as') continue;
    const above = doc.tokens[doc.tokens[token.head]?.head];
    if (above?.index === verb.index || (above?.head === verb.index && above.deprel === 'obj')) return true;
  }
  return false;
}

const lemmaAsWord = ({ lemma }: Token): string => lemma.toLowerCase();
const formAsWord = ({ form }: Token): string => form.toLowerCase().replace('’', "'");

const matches = (token: Token, word: string): boolean => lemmaAsWord(token) === word || formAsWord(token) === word;
