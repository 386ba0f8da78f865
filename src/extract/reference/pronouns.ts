/** Pronouns: which words are one, and which entities one may point at. */
import { genderOfName } from '../../lexicon/entity-words.ts';
import type { LanguageCode, Token } from '../../model/doc.ts';
import type { Entity } from '../../model/entity.ts';
import { LATTER } from '../clause/function-words.ts';

/** How a pronoun may point: see data/lexicon/LANG/pronouns.tsv. */
export interface Pronoun {
  readonly person: 1 | 3;
  readonly number: 'Sing' | 'Plur' | null;
  readonly gender: 'Masc' | 'Fem' | null;
  readonly what: 'any' | 'person' | 'thing' | 'self';
}

/** First person singular: the tagger may leave the number out. */
const SINGULAR_SELF = new Set(['i', 'me', 'my', 'je', "j'", 'j’', 'mon', 'ma', 'mes']);

/** Words that are articles before a noun, and pronouns before a verb. */
const ARTICLES = new Set(['le', 'la', "l'", 'l’', 'les']);

/** How a token points, if it is a pronoun. */
export function pronounOf(token: Token, pronouns: ReadonlyMap<string, Pronoun>): Pronoun | undefined {
  if (token.upos !== 'PRON' && (token.upos !== 'DET' || ARTICLES.has(token.form.toLowerCase()))) return undefined;
  return pronouns.get(
    token.form
      .toLowerCase()
      .replace('’', "'")
      .replace(/^-(t-)?/, ''),
  );
}

/** "Ce dernier", "ces dernières", "the latter": how two words point that stand for a noun, and before none ("ces dernières années"). */
export function latterOf(token: Token, tokens: readonly Token[], pronouns: ReadonlyMap<string, Pronoun>): Pronoun | undefined {
  const before = tokens[token.index - 1];
  if (!LATTER.test(token.form) || token.deprel === 'amod' || before?.sentence !== token.sentence) return undefined;
  return pronouns.get(`${before.form} ${token.form}`.toLowerCase());
}

/** "L’a condamnée": the participle tells the gender of the elided object before it. */
export function agreeing({ form, head, deprel }: Token, tokens: readonly Token[]): Pronoun['gender'] {
  const verb = tokens[head];
  if (!/^l['’]$/iu.test(form) || deprel !== 'obj' || verb?.feats.VerbForm !== 'Part') return null;
  return verb.feats.Gender === 'Fem' || verb.feats.Gender === 'Masc' ? verb.feats.Gender : null;
}

const LAST_NAMED = /^(?:celui|celle|ceux|celles)-ci$/iu;

/** True for words that point at whoever is named last before them. */
export const pointsAtLast = ({ form }: Token): boolean => LAST_NAMED.test(form) || LATTER.test(form);

/** "I", "mon": one person speaks. */
export const isSingularSelf = (token: Token): boolean => token.feats.Number === 'Sing' || SINGULAR_SELF.has(token.form.toLowerCase());

/** A clitic behind its verb ("-il", "-t-elle"). */
export const isInverted = (token: Token): boolean => token.form.startsWith('-');

/**
 * True where the pronoun may point at these entities, whom `tokens` name, by number, gender and kind.
 *
 * @param isEnvoy the tokens name somebody who stands for a state or body
 */
export function agrees(
  entities: readonly Entity[],
  tokens: readonly Token[],
  pronoun: Pronoun,
  language: LanguageCode,
  isEnvoy = false,
): boolean {
  const plural = entities.length > 1 || entities[0].class === 'Group' || entities[0].number === 'Plur' || tokens[0].feats.Number === 'Plur';
  if (pronoun.number === 'Plur' && !plural) return false;
  if (pronoun.number === 'Sing' && (entities.length > 1 || (entities[0].class === 'Group' && !isDelegation(entities[0], tokens[0]))))
    return false;
  if (entities.some((entity) => entity.class === 'Place')) return false;
  if (pronoun.what === 'person' && entities[0].class !== 'Person' && !isEnvoy) return false;
  if (pronoun.what === 'thing' && entities[0].class === 'Person') return false;
  const gender = entities[0].gender ?? nameGender(entities[0], language) ?? wordGender(entities[0], tokens[0]);
  return !pronoun.gender || !gender || entities.length > 1 || pronoun.gender === gender;
}

/** "La délégation chinoise … son pays": people of a state or body whom a noun in the singular tells of. */
const isDelegation = ({ collectiveOf }: Entity, { upos, feats }: Token): boolean =>
  collectiveOf !== undefined && upos === 'NOUN' && feats.Number === 'Sing';

/** "Marta Keller … she": of a person without a title, the first name may tell. */
const nameGender = ({ class: kind, name }: Entity, language: LanguageCode): string | null =>
  kind === 'Person' ? genderOfName(language, name) : null;

/** "La commission … elle": of a body that a common noun names, the noun tells the gender; of whatever a pronoun stands for, the pronoun ("il … elle"). */
const wordGender = ({ class: kind }: Entity, { upos, feats }: Token): string | undefined =>
  upos === 'PRON' || (kind === 'Organization' && upos === 'NOUN') ? feats.Gender : undefined;
