import type { Token } from '../../model/doc.ts';
import { isRelation } from '../../model/tree.ts';

/** What a finite verb has beside it, and a noun has not. */
export const FINITE: ReadonlySet<string> = new Set([
  'nsubj',
  'nsubj:pass',
  'csubj',
  'aux',
  'aux:tense',
  'aux:pass',
  'cop',
  'obj',
  'mark',
  'expl',
  'iobj',
  'cc',
]);

/**
 * French "une violente attaque", "la lâche attaque": an adjective that was tagged as a noun, and behind it a noun that was tagged as a finite
 * verb, though no relative pronoun or conjunction stands between. The noun takes the adjective's place in the tree. Linear: only sentences with such a pair are searched.
 */
export function headPrenominals(tokens: readonly Token[]): void {
  for (const verb of tokens) {
    const noun = tokens[verb.index - 1];
    if (!noun || !isMistaken(noun, verb, tokens)) continue;
    const sentence = sentenceOf(verb, tokens);
    if (sentence.some(({ head, deprel }) => head === verb.index && FINITE.has(deprel))) continue;
    for (const child of sentence) {
      if (child.head === noun.index && child !== verb) child.head = verb.index;
      else if (child.head === verb.index && isRelation(child, 'obl')) child.deprel = 'nmod';
      else if (child.head === verb.index && child.upos === 'VERB') child.deprel = 'acl';
    }
    verb.head = noun.head;
    verb.deprel = noun.deprel;
    retag(verb, 'NOUN', noun);
    noun.head = verb.index;
    noun.deprel = 'amod';
    noun.upos = 'ADJ';
  }
}

/** The words of a word's sentence. */
function sentenceOf({ index, sentence }: Token, tokens: readonly Token[]): readonly Token[] {
  let [first, end] = [index, index + 1];
  while (tokens[first - 1]?.sentence === sentence) first--;
  while (tokens[end]?.sentence === sentence) end++;
  return tokens.slice(first, end);
}

/** Gives a mistaken verb another part of speech, in the gender of the noun beside it. */
export function retag(verb: Token, upos: Token['upos'], { feats: { Gender } }: Token): void {
  verb.upos = upos;
  verb.lemma = verb.form.toLowerCase();
  verb.feats = { ...(Gender ? { Gender } : {}), Number: 'Sing' };
}

/** A noun with its article, and right behind it a finite verb that hangs on it, or beside it on the verb above. */
function isMistaken(noun: Token, verb: Token, tokens: readonly Token[]): boolean {
  if (verb.upos !== 'VERB' || verb.feats.VerbForm !== 'Fin' || verb.feats.Number !== 'Sing' || noun.upos !== 'NOUN') return false;
  const article = tokens[noun.index - 1];
  if (noun.sentence !== verb.sentence || article?.upos !== 'DET' || article.head !== noun.index) return false;
  if (verb.head === noun.index) return isRelation(verb, 'acl') || isRelation(verb, 'nmod');
  return isRelation(verb, 'conj') && verb.head === noun.head && !isRelation(noun, 'nsubj');
}
