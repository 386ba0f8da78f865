/** Prepositions, conjunctions and commas that go on with a French noun phrase. */
import { fold } from '../../lexicon/words.ts';
import type { Token } from '../../model/doc.ts';
import { isRelation } from '../../model/tree.ts';
import { enumerates } from './enumeration.ts';
import type { Findings } from './findings.ts';
import { titleAt } from './name-shape.ts';
import { isAbroad, isMatter, isSecondPurpose, joinsPlace, secondAim } from './noun-phrase-names.ts';
import type { FrenchPhrase } from './noun-phrase-state.ts';
import { FRENCH_ARTICLES, FRENCH_OF, FRENCH_TO } from './particles.ts';
import { isTold, pastNumbers } from './people-phrase.ts';

/** What goods are, whoever gets them. */
const GOODS = ['goods', 'goods-humanitarian', 'goods-military', 'gift-noun'] as const;

/** Words before a noun within which its preposition stands. */
const CASE_REACH = 4;

/** How the leaf at a word names its entity. */
const name = (found: Findings, at: number): string | undefined => found.at(at)?.kind;

/** A preposition or conjunction that goes on with the phrase; `solid` waits until a noun follows. */
export function joins(phrase: FrenchPhrase): boolean {
  const { found, at, options } = phrase;
  const { norm, punct } = found.words[at];
  let next = -1;
  if (!options.people && enumerates(found, at, phrase.from)) {
    phrase.at = FRENCH_OF.has(found.words[at + 1].norm) || FRENCH_TO.has(found.words[at + 1].norm) ? pastNumbers(found, at + 2) : at + 1;
    return true;
  }
  if ((punct && !adjectives(phrase)) || found.words[at].glue === '-') return false;
  if (adjectives(phrase)) next = at + 1;
  else if (FRENCH_OF.has(norm) && isTold(found, phrase.from, at + 1)) return false;
  else if (FRENCH_OF.has(norm) && options.people && completesVerb(phrase, pastNumbers(found, at + 1))) return false;
  else if (FRENCH_OF.has(norm))
    next = (options.capital && isCount(found, at + 1)) || (!options.people && isWorth(found, at + 1)) ? -1 : pastNumbers(found, at + 1);
  else if (norm === 'pour')
    next =
      !options.people && !options.receives && (at > phrase.from ? !isNamedAlone(phrase) : options.purpose)
        ? pastNumbers(found, at + 1)
        : -1;
  else if (norm === 'et' || norm === 'ou') next = coordinated(phrase);
  else if (norm === 'en') next = (options.capital && (inside(phrase) || isShortened(phrase, at + 1))) || isAbroad(phrase) ? at + 1 : -1;
  else if (FRENCH_TO.has(norm) && options.people && at === phrase.from && found.small('party-to', at - 1) && !isOfVerb(phrase))
    next = pastNumbers(found, at + 1);
  else if (FRENCH_TO.has(norm) || norm === 'contre')
    next =
      ((options.capital || (found.words[at - 1].upper && found.small('to-heads', at - 1))) && toNoun(phrase)) ||
      (norm !== 'contre' && isAbroad(phrase)) ||
      (phrase.participle && norm !== 'contre')
        ? pastNumbers(found, at + 1)
        : -1;
  else if (isMatter(phrase)) next = pastNumbers(found, at + 1);
  if (next < 0 || !phrase.startsNoun(next)) return false;
  phrase.at = next;
  return true;
}

/** "le Centre de six radars": a figure in small letters counts what follows, and is no part of a name. */
const isCount = (found: Findings, at: number): boolean =>
  /^\d/u.test(found.words[at]?.form ?? '') || (found.is(at, 'NUM') && found.words[at]?.upper === false);

/** "un fonds d’urgence de 80 millions d’euros": what it holds is no part of what it is called. */
const isWorth = (found: Findings, at: number): boolean => isCount(found, at) && found.inSum(at);

/** "exempte 40 étudiants des droits", "dote les communes de bus": the tree hangs what follows "de" on a verb before the people. */
function completesVerb({ found, from, at }: FrenchPhrase, noun: number): boolean {
  const [token, head] = [found.token(noun), found.token(from - 1)];
  if (!token || !head) return false;
  if (isLeft(found, head, noun) || isGift(found, head, token, at)) return true;
  if (found.words[noun].upper || !isRelation(token, 'obl')) return false;
  const governor = found.doc.tokens[token.head];
  return governor?.upos === 'VERB' && governor.index < head.index;
}

/** "évacuera ses ressortissants de Khartoum": the place that people are brought away from is none of theirs. */
function isLeft(found: Findings, head: Token, noun: number): boolean {
  const verb = found.doc.tokens[head.head];
  const place = found.at(noun);
  if (!verb || !place || (place.entity.class !== 'Place' && place.entity.class !== 'Country')) return false;
  return verb.index < head.index && (isRelation(head, 'obj') || isRelation(head, 'nmod')) && found.lists('bring-away', fold(verb.lemma));
}

/** "a fourni aux cliniques de la région du matériel médical": goods behind the receivers of a verb that has no other object are what is given. */
function isGift(found: Findings, head: Token, thing: Token, at: number): boolean {
  const verb = found.doc.tokens[head.head];
  if (verb?.upos !== 'VERB' || verb.index > head.index || !found.means(verb, ['give'])) return false;
  if (!['du', 'des', 'de'].includes(found.words[at].norm) || !found.means(thing, GOODS)) return false;
  const mark = found.caseOf(head, CASE_REACH);
  const receives = mark?.lemma === 'à' || FRENCH_TO.has(mark?.form.toLowerCase() ?? '');
  return receives && !found.doc.tokens.slice(verb.index, head.index).some((token) => token.head === verb.index && isRelation(token, 'obj'));
}

/** "l’université Pasteur pour la conception d’un outil": the head has its name, so that the purpose is that of the sentence. */
const isNamedAlone = ({ found, at, from }: FrenchPhrase): boolean =>
  at === from + 1 &&
  found.words[from].upper &&
  !found.words[from].caps &&
  found.is(from, 'PROPN') &&
  !found.at(from) &&
  !/(?:al|el|ien|ain|ique|aire|ois|ais)(?:le|ne|e)?s?$/u.test(found.words[from].norm);

/** A comma between adjectives: "des unités belges, luxembourgeoises et roumaines", "les autorités civiles, coutumières et religieuses". */
function adjectives(phrase: FrenchPhrase): boolean {
  const { found, at, options } = phrase;
  if (found.words[at].form !== ',') return false;
  if (options.people && isKind(found, at - 1) && isKind(found, at + 1)) {
    let next = at + 2;
    while (found.words[next]?.form === ',' && isKind(found, next + 1)) next += 2;
    return found.words[next]?.norm === 'et' && isKind(found, next + 1);
  }
  return name(found, at - 1) === 'adjective' && name(found, at + 1) === 'adjective' && !found.breaks(at + 1);
}

/** A plural adjective in lower case that no state has. */
const isKind = (found: Findings, at: number): boolean =>
  found.is(at, 'ADJ') && !found.words[at].upper && !found.breaks(at) && !found.at(at) && found.token(at)?.feats.Number !== 'Sing';

/** "de l’Économie et des Finances", "de prévention et de lutte", "villes et collectivités": never "et l’UNICEF". */
function coordinated(phrase: FrenchPhrase): number {
  const { found, at, from, options } = phrase;
  const { words } = found;
  const next = words[at + 1];
  if (!next || next.gap || next.punct) return -1;
  if (FRENCH_OF.has(next.norm)) {
    const noun = pastNumbers(found, at + 2);
    const other = found.at(noun);
    if (titleAt(found, noun) || opensOther(phrase, noun)) return -1;
    if (words[noun]?.upper && words[noun].norm === words[from - 1].norm) return -1;
    const parallel = words.slice(from, at).some((word) => FRENCH_OF.has(word.norm));
    return parallel &&
      (!other || other.kind === 'adjective' || found.at(at - 1) !== undefined || joinsPlace(phrase, noun) || phrase.bracketed)
      ? noun
      : -1;
  }
  if (FRENCH_TO.has(next.norm) && options.capital) return secondAim(phrase);
  if (phrase.options.people && isCollective(phrase, at + 1)) return at + 1;
  if (name(found, at - 1) === 'adjective' && name(found, at + 1) === 'adjective') return at + 1;
  if (found.is(at - 1, 'ADJ') && name(found, at + 1) === 'adjective' && !next.upper && !found.words[at - 1].upper) return at + 1;
  if (next.upper && name(found, at - 1)) return -1;
  if (at === from && options.people && found.is(at - 1, 'ADJ') && found.is(at + 1, 'ADJ') && !found.at(at + 1)) return at + 1;
  if (isSecondPurpose(phrase)) return pastNumbers(found, at + 1);
  if (at === from || FRENCH_ARTICLES.has(next.norm) || found.small('stop', at + 1) || found.small('link', at + 1)) return -1;
  if (found.at(at + 1) || next.upper !== words[at - 1].upper || found.is(at + 1, 'AUX', 'ADV', 'PRON', 'ADP', 'DET')) return -1;
  return found.is(at + 1, 'VERB') &&
    !(isParticiple(phrase, at + 1) && (isParticiple(phrase, at - 1) || (options.people && found.is(at - 1, 'ADJ'))))
    ? -1
    : at + 1;
}

/** "du ministère de la Défense et du ministère de l’Intérieur", "de l’Institut de santé et des équipes d’hygiène": another body, or people. */
function opensOther({ found, from, options }: FrenchPhrase, noun: number): boolean {
  const { words, vocabulary } = found;
  if (options.people || !words[noun]) return false;
  if (words[noun].norm === words[from - 1].norm) return true;
  return (
    words[noun - 1].norm === 'des' &&
    !words[noun].upper &&
    (words[from - 1].upper || options.capital) &&
    vocabulary.collectives.at(words, noun).length > 0
  );
}

/** "Mission d’appui en Somalie (MAS)": the acronym behind the state shortens a name that ends with it. */
function isShortened(phrase: FrenchPhrase, at: number): boolean {
  const { found } = phrase;
  const leaf = found.at(at);
  if (leaf?.entity.class !== 'Country' || leaf.kind === 'adjective') return false;
  const bracket = found.words[leaf.last + 1];
  return (
    found.words[leaf.last]?.form === '(' && bracket?.caps === true && bracket.form.length > 2 && found.words[leaf.last + 2]?.form === ')'
  );
}

/** "Autorité de mise en valeur", "Institut de recherche en agronomie": a bare noun behind a lower-case noun. */
function inside(phrase: FrenchPhrase): boolean {
  const { found, at, from } = phrase;
  const [before, next] = [found.words[at - 1], found.words[at + 1]];
  if (at === from || before.upper || !next || next.upper || next.gap || found.at(at + 1) || found.small('en-phrase', at + 1)) return false;
  return found.is(at + 1, 'NOUN') && found.is(at - 1, 'NOUN');
}

function isParticiple(phrase: FrenchPhrase, at: number): boolean {
  return phrase.found.is(at, 'VERB', 'ADJ') && phrase.found.token(at)?.feats.VerbForm === 'Part';
}

function isCollective(phrase: FrenchPhrase, at: number): boolean {
  return phrase.found.vocabulary.collectives.at(phrase.found.words, at).length > 0 && /s$/u.test(phrase.found.words[at].norm);
}

/** "Appelle les parties à la retenue": what a verb asks of people is no part of who they are. */
function isOfVerb({ found, at, from }: FrenchPhrase): boolean {
  const preposition = found.token(at);
  const noun = preposition && found.doc.tokens[preposition.head];
  const verb = noun && found.doc.tokens[noun.head];
  const first = found.token(from - 1);
  return (
    noun?.deprel.startsWith('obl') === true && found.lists('urging', verb?.lemma ?? '') && first !== undefined && verb!.index < first.index
  );
}

/** "à l’énergie atomique", "aux réfugiés", "contre la faim" inside a capitalised name; "à l’occasion de" is a phrase behind it. */
function toNoun(phrase: FrenchPhrase): boolean {
  const { found, at } = phrase;
  const { words } = found;
  const { norm } = words[at];
  const noun = pastNumbers(found, at + 1);
  if (!words[noun] || /^\d/u.test(words[at + 1].form) || found.at(noun) || name(found, at - 1) === 'adjective') return false;
  if (words[noun].upper) return words[at - 1].upper && found.small('to-heads', at - 1);
  if (norm === 'aux' || norm === 'contre') return phrase.startsNoun(noun);
  if (norm === 'au') return at > phrase.from && found.small('to-heads', at - 1) && phrase.startsNoun(noun);
  return norm === 'a' && noun === at + 2 && found.is(noun, 'NOUN') && !found.small('à-phrase', noun);
}
