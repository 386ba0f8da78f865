/** Adjectives, participles, nouns and names that a French noun phrase takes up one by one. */
import type { Token } from '../../model/doc.ts';
import type { FrenchPhrase } from './noun-phrase-state.ts';
import { FRENCH_ARTICLES, FRENCH_OF } from './particles.ts';

/** Endings by which an adjective or participle is told from a verb where no tagger has run. */
const ADJECTIVE =
  /(?:al|ale|aux|ales|els?|elles?|ifs?|ives?|iques?|aires?|iens?|iennes?|ais|aises?|ois|oises?|ains?|aines?|ieux|ieuses?|ées?|és?|antes?|unis?|unies?|istes?|iles?|iers?|ières?|eux|euses?|ants?)$/u;
const PARTICIPLE = /(?:e|es|ee|ees|is|it|ise|ises|us|ue|ues)$/u;

/** What follows a participle that tells an event. */
const AFTER_EVENT: ReadonlySet<string> = new Set([
  'par',
  'en',
  'dans',
  'sur',
  'vers',
  'depuis',
  'hier',
  'lors',
  'sous',
  'avant',
  'apres',
  'pendant',
]);

/** What follows a participle that tells where a body is. */
const AT: ReadonlySet<string> = new Set(['a', 'au', 'aux', 'en', 'dans']);

/** An adjective, participle or name right behind; a noun only after a preposition, or after an adjective there ("des petites villes"). */
export function describes(phrase: FrenchPhrase): boolean {
  const { found, at, solid, from } = phrase;
  const word = found.words[at];
  if (isCharged(phrase)) return false;
  if (word.norm === 'ad' && found.words[at + 1]?.norm === 'hoc') return phrase.take(at + 2);
  if (phrase.options.capital && at === from && found.small('adjective', at)) return phrase.take(at + 1);
  if (word.norm === 'non' && phrase.options.people && found.is(at + 1, 'VERB', 'ADJ') && found.token(at + 1)?.feats.VerbForm !== 'Fin') {
    phrase.at = at + 1;
    return true;
  }
  if (
    word.punct ||
    found.at(at)?.entity.class === 'Person' ||
    /^\d/u.test(word.form) ||
    phrase.stops(at) ||
    (!word.upper && (found.small('inform', at) || (phrase.options.capital && /^que?$/u.test(found.words[at + 1]?.norm ?? '')))) ||
    (found.small('link', at) && word.glue !== '-') ||
    (at === solid && found.small('calendar', at) && found.is(at, 'NOUN'))
  )
    return false;
  const token = found.token(at);
  const linked =
    at > solid || at === from || word.glue === '-' || (found.is(at - 1, 'ADJ') && isBehindPreposition(beforeArticles(phrase, at - 2)));
  if (word.upper) {
    if (!linked && !found.words[at - 1].upper && !(at === solid && isNamed(phrase, at))) return false;
  } else if (!token || token.upos === 'X') {
    if (!linked && !ADJECTIVE.test(word.form)) return false;
    if (phrase.options.people && /ée?s?$/u.test(word.form) && tells(phrase, at)) return false;
    if (at === from && !ADJECTIVE.test(word.form) && word.glue !== '-') return false;
  } else {
    const participle = token.upos === 'VERB' && token.feats.VerbForm === 'Part' && token.feats.Tense !== 'Pres';
    if (phrase.options.people && token.feats.Number === 'Sing' && isPlural(phrase, at - 1)) return false;
    const befallen = phrase.options.people === true && found.small('befallen', at) && found.words[at + 1]?.norm === 'par';
    const inner = participle && (befallen || isInner(phrase, at, token));
    if (participle && !phrase.options.people && AT.has(found.words[at + 1]?.norm ?? '')) return false;
    if (token.upos === 'VERB' && (!participle || (tells(phrase, at) && !inner) || isForeign(phrase, at))) return false;
    if (['AUX', 'ADV', 'PRON', 'SCONJ', 'ADP', 'DET', 'CCONJ', 'NUM', 'INTJ'].includes(token.upos) && word.glue !== '-') return false;
    if (token.upos === 'NOUN' && !linked && !found.small('region-adjective', at) && !(phrase.options.people && found.small('apposed', at)))
      return false;
    phrase.inner = inner;
    phrase.participle ||=
      phrase.options.people === true &&
      (participle || (token.upos === 'ADJ' && PARTICIPLE.test(word.norm) && found.words[at + 1]?.norm === 'aux'));
  }
  return phrase.take(at + 1);
}

/** "le vice-président de la Banque chargé des opérations", "un comité chargé de suivre …": the man is in charge, or what is to be done follows. */
function isCharged({ found, at, from, options }: FrenchPhrase): boolean {
  if (options.people || !found.small('charged', at)) return false;
  const [gender, head] = [found.token(at)?.feats.Gender, found.token(from - 1)?.feats.Gender];
  return (gender !== undefined && head !== undefined && gender !== head) || found.token(at + 2)?.feats.VerbForm === 'Inf';
}

/** A house that is named after somebody or somewhere ("Université", "Centre hospitalier"). */
const bearsName = ({ found, from }: FrenchPhrase): boolean => found.small('namesake', from - 1) || found.small('namesake', from - 2);

/** Capitals right behind a unit's noun ("la mission Aigle") or a plural noun for people ("jeunes patriotes Wazalendo") name it. */
function isNamed(phrase: FrenchPhrase, at: number): boolean {
  const { found, from, options } = phrase;
  if (options.capital && found.small('cardinal', at)) return found.words[at].glue === '';
  if (options.capital && at > from && at - from < 4 && bearsName(phrase) && found.is(at - 1, 'ADJ') && !found.at(at))
    return found.is(at, 'PROPN', 'X') && found.words[at].glue === '' && !found.words[at].caps;
  if (at === phrase.cause + 1 && phrase.cause > 0 && !found.at(at)) return found.is(at, 'PROPN', 'X') && found.words[at].glue === '';
  return (options.people && at === from ? found.is(at, 'PROPN', 'X') : phrase.isUnit(at - 1)) && found.words[at].glue === '';
}

/** A plural noun, or a body: no singular adjective or participle right behind is its own ("la réunion des donateurs convoquée par …"). */
function isPlural(phrase: FrenchPhrase, at: number): boolean {
  const { found } = phrase;
  if (found.at(at)?.entity.class === 'Organization') return true;
  return found.is(at, 'NOUN', 'ADJ') && found.token(at)?.feats.Number === 'Plur' && /[sx]$/u.test(found.words[at].norm);
}

/** A participle that agrees with a complement right before it, and not with the head ("éleveurs des zones affectées par …"). */
function isInner(phrase: FrenchPhrase, at: number, token: Token): boolean {
  const { found, from } = phrase;
  const noun = found.token(at - 1);
  const head = found.token(from - 1);
  return (
    phrase.options.people === true &&
    at - 1 > from &&
    found.words[at + 1]?.norm === 'par' &&
    noun?.upos === 'NOUN' &&
    noun.feats.Number === token.feats.Number &&
    noun.feats.Gender === token.feats.Gender &&
    head?.feats.Gender !== token.feats.Gender
  );
}

/** A participle with an agent, place or time says what happened, not who is meant ("soldats tombés en novembre"). */
function tells(phrase: FrenchPhrase, at: number): boolean {
  const next = phrase.found.words[at + 1];
  if (!next || next.punct) return false;
  return AFTER_EVENT.has(next.norm) || phrase.found.small('calendar', at + 1);
}

/** A plural participle behind a single body belongs to another noun ("secouristes de la Chaîne suisse de sauvetage dépêchés"). */
function isForeign(phrase: FrenchPhrase, at: number): boolean {
  const { found, from, options } = phrase;
  if (options.people || found.token(at)?.feats.Number !== 'Plur') return false;
  for (let index = from - 1; index < at; index++) if (/[sx]$/u.test(found.words[index].norm) && !found.small('link', index)) return false;
  return true;
}

/** "de la bonne gouvernance", "pour la bonne gouvernance". */
const isBehindPreposition = (norm: string): boolean => FRENCH_OF.has(norm) || norm === 'pour' || norm === 'contre';

function beforeArticles(phrase: FrenchPhrase, at: number): string {
  let index = at;
  while (index > phrase.from && FRENCH_ARTICLES.has(phrase.found.words[index].norm)) index--;
  return phrase.found.words[index]?.norm ?? '';
}
