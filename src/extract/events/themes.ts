import { isSmallWord } from '../../lexicon/entity-words.ts';
import type { Token } from '../../model/doc.ts';
import { antecedentOf } from '../clause/antecedents.ts';
import type { Frame } from '../clause/frame.ts';
import { isThere } from '../clause/function-words.ts';
import type { Context } from '../context.ts';
import type { Slot } from '../rule.ts';
import { figureOf } from './lasting.ts';

/** The nouns that stand in a slot of a predicate; "where", "before" and "there" take up one that stands before it. */
export function themeTokens(frame: Frame, slot: Slot, context: Context): readonly Token[] {
  if (slot === 'object') return [...frame.objects, ...relativeObject(frame, context)];
  if (slot === 'subject') return frame.subjects;
  const head = context.clauses.tree.head(frame.head);
  if (slot === 'where') return frame.link === 'relative' && head ? [head] : [];
  if (slot === 'before') return gatheringBefore(frame.head, context, null);
  if (slot === 'there') return isThere(frame, context.clauses) ? gatheringBefore(frame.head, context, null) : [];
  return frame.args.filter((argument) => argument.slot === slot).map((argument) => argument.head);
}

/** "La visite que le Président effectuera", "the conference for Yemen, which Norway hosted": the noun before the pronoun, where the tree took the clause for a reported one or hung it elsewhere. */
function relativeObject(frame: Frame, context: Context): Token[] {
  const { head, verbal, passive } = frame;
  if (!verbal) return [];
  const gathering = passive ? undefined : heldBefore(frame, context);
  if (gathering) return [gathering];
  const que = context.clauses.tree.by(head.index, 'mark').find((token) => token.lemma === 'que');
  if (!que) return [];
  let at = que.index - 1;
  while (context.doc.tokens[at]?.upos === 'PUNCT') at--;
  let noun = context.doc.tokens[at];
  while (noun && noun.head >= 0 && noun.head < noun.index && /^(nmod|amod|flat|appos)/.test(noun.deprel))
    noun = context.doc.tokens[noun.head];
  return noun?.upos === 'NOUN' && noun.sentence === head.sentence ? [noun] : [];
}

const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN']);
const OBJECT_PRONOUN = /^(?:que|qu['’]|which)$/iu;
/** Farthest that a relative pronoun may stand before its verb, and its noun before it, in words. */
const SUBJECT_WITHIN = 16;
const NOUN_WITHIN = 12;

const HOLDING = ['hold', 'host', 'co-host', 'convene', 'chair', 'attend', 'open', 'close'] as const;

/** The gathering that a relative clause is about, for verbs of holding and attending without an object behind them. */
function heldBefore({ head, concepts, objects }: Frame, context: Context): Token | undefined {
  if (!HOLDING.some((concept) => concepts.has(concept))) return undefined;
  const pronoun = pronounBefore(head, context);
  const taken = !pronoun || objects.some(({ upos, index }) => NOMINAL.has(upos) && index > pronoun.index);
  return taken ? undefined : nounBefore(pronoun, context);
}

const isFiniteVerb = ({ feats, upos }: Token): boolean => feats.VerbForm === 'Fin' && (upos === 'VERB' || upos === 'AUX');

/** The relative pronoun before a verb and its subject, behind a noun or a comma. */
function pronounBefore(verb: Token, { doc }: Context): Token | undefined {
  for (let at = verb.index - 1; at > 0 && verb.index - at <= SUBJECT_WITHIN && doc.tokens[at].sentence === verb.sentence; at--) {
    const token = doc.tokens[at];
    if (OBJECT_PRONOUN.test(token.form)) return token;
    if (token.upos === 'VERB' && token.feats.VerbForm === 'Fin') return undefined;
  }
  return undefined;
}

/** The noun of a gathering that the phrase before a relative pronoun begins with or holds. */
function nounBefore(pronoun: Token, context: Context): Token | undefined {
  const { tokens } = context.doc;
  for (let at = pronoun.index - 1; at >= 0 && pronoun.index - at <= NOUN_WITHIN && tokens[at].sentence === pronoun.sentence; at--) {
    if (isFiniteVerb(tokens[at])) return undefined;
    if (isGathering(tokens[at], context)) return tokens[at];
  }
  return undefined;
}

const GATHERING = ['noun-meeting', 'noun-summit', 'noun-conference', 'noun-visit', 'noun-ceremony'] as const;
const SENTENCES_BACK = 3;

const isGathering = ({ index }: Token, { clauses }: Context): boolean => {
  const frame = clauses.at(index);
  return frame !== undefined && !frame.verbal && GATHERING.some((concept) => frame.concepts.has(concept));
};

/** Nouns for one or several of a series of gatherings. */
export const ROUNDS: ReadonlySet<string> = new Set(['round', 'series', 'cycle', 'tour', 'ronde', 'série']);

/** "Three days of talks", "le troisième tour de négociations": a noun that counts the gatherings behind it. */
export const isRounds = (noun: Token, context: Context): boolean => ROUNDS.has(noun.lemma) || figureOf(noun, context) > 0;

/** "Les travaux de la session", "des séries de concertations", "two days of talks", "the third round of the dialogue": what a noun only counts or gathers. */
export const contained = (token: Token, context: Context): Token[] =>
  isSmallWord(context.language, 'proceedings', token.lemma)
    ? context.clauses.tree.by(token.index, 'nmod').flatMap((noun) => [noun, ...contained(noun, context)])
    : context.conceptsOf(token).has('noun-container') || isRounds(token, context)
      ? context.clauses.tree.by(token.index, 'nmod')
      : [];

/** The noun that a pronoun takes up: a relative’s antecedent, or the gathering before "elle" or "celle-ci". */
export function takenUp(token: Token, context: Context): Token[] {
  const { tree } = context.clauses;
  if (token.upos !== 'PRON') return [token, ...tree.by(token.index, 'appos'), ...contained(token, context)];
  if (token.feats.PronType === 'Rel') return nounsAbove(antecedentOf(context.clauses, token), context.clauses);
  const back = token.feats.Person === '3' || token.feats.PronType === 'Dem';
  return back && context.resolver.resolve(token).every((entity) => entity.class !== 'Person')
    ? gatheringBefore(token, context, token.feats.Gender ?? null)
    : [token];
}

/** "La conférence sur la scolarisation des filles, organisée par l’OIF", "the next meeting of the Council, to be held in May": what is held may be what the noun before the participle completes. */
export function heldAbove({ link, passive, concepts, head, tense }: Frame, token: Token, { clauses, doc: { tokens } }: Context): Token[] {
  if (!passive || !(concepts.has('hold') || concepts.has('host')) || !(link === 'participle' || tense === 'infinitive')) return [];
  let opening = head.index;
  while (tense === 'infinitive' && (tokens[opening - 1]?.upos === 'AUX' || tokens[opening - 1]?.upos === 'PART')) opening--;
  return tokens[opening - 1]?.form === ',' ? nounsAbove(token, clauses).slice(1) : [];
}

/** A noun and the nouns that it complements: "la conférence de soutien au Liban, à laquelle …" may take up each. */
function nounsAbove(noun: Token, { tree }: Context['clauses']): Token[] {
  const out = [noun];
  for (const above of tree.ancestors(noun)) {
    if ((above.upos !== 'NOUN' && above.upos !== 'PROPN') || above.index > noun.index) break;
    out.push(above);
  }
  return out;
}

/** The nearest noun of a gathering before a token, of this gender where one is given. */
function gatheringBefore(token: Token, context: Context, gender: string | null): Token[] {
  for (let at = token.index - 1; at >= 0 && token.sentence - context.doc.tokens[at].sentence <= SENTENCES_BACK; at--) {
    const noun = context.doc.tokens[at];
    if (!isGathering(noun, context)) continue;
    if (!gender || !noun.feats.Gender || noun.feats.Gender === gender) return [noun];
  }
  return [];
}
