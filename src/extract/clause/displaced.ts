import { isSmallWord } from '../../lexicon/entity-words.ts';
import type { Token } from '../../model/doc.ts';
import type { Clauses } from './build.ts';
import type { Frame } from './frame.ts';
import { LOCATIVE } from './function-words.ts';

const PERSONAL = /^(il|elle|ils|elles)$/i;
/** Words that may stand between a subject and its verb. */
const BESIDE_VERB = new Set(['AUX', 'ADV', 'PRON', 'PUNCT']);
const HELD = ['hold', 'perform', 'chair', 'host', 'convene', 'open', 'sign'] as const;

/** Prepositions that no subject has. */
const TEMPORAL = new Set(['après', 'avant', 'depuis', 'pendant', 'durant', 'dès']);

/** A noun behind a preposition. */
export const hasCase = ({ tree }: Clauses, noun: Token): boolean => tree.by(noun.index, 'case').length > 0;

/** True where a noun phrase, its own comma included, stands right behind a comma. */
function isBehindComma({ tree }: Clauses, noun: Token): boolean {
  const [first] = tree.edges(noun.index);
  return tree.tokens[first].form === ',' || tree.tokens[first - 1]?.form === ',';
}

/** "Après le séisme, la Suisse a envoyé …": a time that the tree took for the subject. */
export const isWhen = ({ tree }: Clauses, noun: Token): boolean => tree.by(noun.index, 'case').some((token) => TEMPORAL.has(token.lemma));

/** "À Beyrouth, M. X a été reçu", "X is in Beirut to attend …": a place is no subject; what the tree set beside it is, or who is there. */
export function behindPlace({ tree }: Clauses, noun: Token): Token {
  if (!tree.by(noun.index, 'case').some((token) => LOCATIVE.has(token.lemma.toLowerCase()))) return noun;
  const there = tree.by(noun.index, 'cop').length > 0 ? tree.by(noun.index, 'nsubj')[0] : undefined;
  return there ?? tree.by(noun.index, 'appos').find((token) => token.index > noun.index) ?? noun;
}

/** Verbs that "il" may stand beside for nobody ("il s’agit de"), some in the present alone ("il convient de", but "il a convenu de"). */
const isImpersonal = (use: string, { lemma }: Token): boolean => isSmallWord('fr', use, lemma);

/** "Il s’est entretenu avec …", "Il a également décidé de …": the tree may take a person's pronoun for an impersonal one. */
export function pronounSubject({ tree }: Clauses, { head, verbal, passive }: Frame): Token[] {
  if (!verbal || passive || head.upos !== 'VERB' || isImpersonal('impersonal', head)) return [];
  const fillers = tree.by(head.index, 'expl');
  if (isImpersonal('impersonal-now', head) && tree.by(head.index, 'aux').length === 0) return [];
  return fillers.filter((token) => PERSONAL.test(token.form)).slice(0, 1);
}

/** "À l’invitation de la ministre, X, le président de l’Assemblée, Y, s’est rendu …": a titled noun that ends at its verb and that the tree set beside the one before. */
export function apposedSubject(clauses: Clauses, { head }: Frame): Token[] {
  const { tree } = clauses;
  let last = head.index - 1;
  while (last >= 0 && tree.tokens[last].sentence === head.sentence && BESIDE_VERB.has(tree.tokens[last].upos)) last--;
  let noun: Token | undefined = tree.tokens[last];
  if (!noun || noun.sentence !== head.sentence) return [];
  while (noun && noun !== head) {
    const apposed: boolean = noun.deprel.startsWith('appos') && noun.upos === 'NOUN' && noun.head < noun.index;
    if (apposed && !hasCase(clauses, noun) && tree.by(noun.index, 'det').length > 0 && isBehindComma(clauses, noun)) return [noun];
    noun = tree.head(noun);
  }
  return [];
}

/** Words between a subject and its verb that are the verb’s. */
const AT_VERB: ReadonlySet<Token['upos']> = new Set(['AUX', 'ADV', 'PRON']);

/** "Accompagné de la ministre de la Santé, Awa Ba, le Président X a rencontré …": what ends at the verb without a comma is no apposition; it is the subject. */
export function unclosedApposition({ tree }: Clauses, subject: Token, verb: Token): Token {
  const { tokens } = tree;
  if (subject.index > verb.index || tokens[tree.edges(subject.index)[0] - 1]?.form !== ',') return subject;
  let last = verb.index - 1;
  while (last > subject.index && AT_VERB.has(tokens[last].upos)) last--;
  const apposed = tree.by(subject.index, 'appos').find((noun) => noun.index > subject.index && tree.edges(noun.index)[1] === last);
  const opens = apposed && tree.by(apposed.index, 'det').length > 0 && tokens[tree.edges(apposed.index)[0]].form === ',';
  return opens && tokens[last].form !== ',' ? apposed : subject;
}

const isAside = (token: Token): boolean => token.deprel.startsWith('obl');

/** "Effectuera, le 20 février, une visite", "a présidé, au Quai d’Orsay, la réunion": what is held, which the tree hung on the phrase before it or beside the verb. */
export function objectBehindTime(clauses: Clauses, { head, concepts }: Frame): Token[] {
  const { tree } = clauses;
  if (!HELD.some((concept) => concepts.has(concept)) || tree.by(head.index, 'expl').length > 0) return [];
  const beside = tree.children(head.index).filter((child) => child.index > head.index);
  const onTimes = beside.filter((child) => clauses.isTime(child.index) || isAside(child)).flatMap((time) => tree.children(time.index));
  return [
    ...beside.filter((child) => /^(appos|conj|parataxis)/.test(child.deprel)),
    ...onTimes.filter((child) => /^(nmod|appos|conj)/.test(child.deprel)),
  ]
    .filter((noun) => noun.upos === 'NOUN' && clauses.at(noun.index) !== undefined && !clauses.isTime(noun.index))
    .filter((noun) => !hasCase(clauses, noun) && tree.by(noun.index, 'det').length > 0 && isBehindComma(clauses, noun))
    .slice(0, 1);
}

const OF_NAMES = ['meet', 'receive', 'appoint', 'elect', 'award', 'designate-verb', 'accompany', 'hit', 'attack'] as const;

/** "A rencontré lundi Awa Lund", "a élu jeudi Awa Lund", "ont frappé lundi le Mali": whom somebody met, chose or struck, which the tree hung on the day before the name. */
export function nameBehindTime(clauses: Clauses, { head, concepts }: Frame): Token[] {
  const { tree } = clauses;
  if (!OF_NAMES.some((concept) => concepts.has(concept)) || tree.by(head.index, 'expl').length > 0) return [];
  return tree
    .children(head.index)
    .filter((child) => child.index > head.index && clauses.isTime(child.index))
    .flatMap((time) =>
      tree.by(time.index, 'nmod', 'appos', 'flat').filter(({ index }) => index === time.index + (tree.by(index, 'det').length > 0 ? 2 : 1)),
    )
    .filter((name) => name.upos === 'PROPN' && !clauses.isTime(name.index) && !hasCase(clauses, name));
}

const BASED = /^(?:based|headquartered)$/u;

/** "Sanctioned Qatar-based Aldar": what stands behind the seat, where the tree took the seat for the object. */
export function behindSeat({ tree }: Clauses, noun: Token): Token {
  const based = tree.tokens[noun.index + 2];
  if (tree.tokens[noun.index + 1]?.form !== '-' || !based || !BASED.test(based.form)) return noun;
  const body = tree.head(based);
  return body && body.index > based.index && body.sentence === noun.sentence ? body : noun;
}
