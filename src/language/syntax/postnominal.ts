import type { Token } from '../../model/doc.ts';
import { isRelation } from '../../model/tree.ts';
import { isPassive } from './passive.ts';
import { FINITE, retag } from './prenominal.ts';

/** How the tree hangs the true main verb on the adjective. */
const BELOW = ['xcomp', 'advcl', 'ccomp', 'acl', 'conj'] as const;
/** What a clause of its own has before its verb. */
const OWN = ['nsubj', 'mark', 'cc', 'csubj', 'punct'] as const;

/**
 * French "le représentant résident de l’UNICEF": an adjective in -ent behind a noun in the singular, tagged as a verb in the plural, gives what hangs
 * on it to the noun. Where the tree took it for the main verb ("le représentant résident de la Banque a remis …"), the finite verb below it takes
 * its place. Linear: a sentence is read once for each such adjective, of which it has one.
 */
export function hangPostnominals(tokens: readonly Token[]): void {
  for (const verb of tokens) {
    const noun = tokens[verb.index - 1];
    if (!noun || !agreesNot(noun, verb)) continue;
    const behind = sentenceBehind(verb, tokens);
    if (behind.some(({ head, deprel }) => head === verb.index && FINITE.has(deprel))) continue;
    if (isRelation(verb, 'acl') && verb.head === noun.index) giveChildren(verb, noun, behind);
    else if (isRelation(noun, 'nsubj') && noun.head === verb.index) {
      const main = mainBelow(verb, behind);
      if (!main) continue;
      main.head = verb.head;
      main.deprel = verb.deprel;
      noun.head = main.index;
      noun.deprel = isPassive(main, tokens) ? 'nsubj:pass' : 'nsubj';
      giveChildren(verb, noun, behind, main);
    } else continue;
    retag(verb, 'ADJ', noun);
    verb.head = noun.index;
    verb.deprel = 'amod';
  }
}

/** A finite verb in the plural right behind a singular noun, that ends like an adjective. */
const agreesNot = (noun: Token, verb: Token): boolean =>
  verb.upos === 'VERB' &&
  verb.feats.VerbForm === 'Fin' &&
  verb.feats.Number === 'Plur' &&
  /ent$/u.test(verb.form) &&
  noun.upos === 'NOUN' &&
  noun.feats.Number === 'Sing' &&
  noun.sentence === verb.sentence;

/** The first finite verb below, if it has no subject, conjunction or comma of its own ("la plupart estiment qu’il a signé"). */
function mainBelow(verb: Token, behind: readonly Token[]): Token | undefined {
  const main = behind.find((token) => token.upos === 'VERB' && token.head === verb.index && BELOW.some((link) => isRelation(token, link)));
  if (!main) return undefined;
  const beside = behind.filter(({ head, index }) => head === main.index && index < main.index);
  const finite = [main, ...beside.filter(({ upos }) => upos === 'AUX')].some(({ feats }) => feats.VerbForm === 'Fin');
  return finite && !beside.some((token) => OWN.some((relation) => isRelation(token, relation))) ? main : undefined;
}

/** The words of the sentence behind a word. */
function sentenceBehind({ index, sentence }: Token, tokens: readonly Token[]): readonly Token[] {
  let end = index + 1;
  while (tokens[end]?.sentence === sentence) end++;
  return tokens.slice(index + 1, end);
}

/** Hangs what hung on the adjective on the noun before it, and what stands from the main verb on on that verb. */
function giveChildren(verb: Token, noun: Token, behind: readonly Token[], main?: Token): void {
  for (const child of behind) {
    if (child.head !== verb.index || child === main) continue;
    const head = main && child.index > main.index ? main : noun;
    child.head = head.index;
    if (head === noun && isRelation(child, 'obl')) child.deprel = 'nmod';
  }
}
