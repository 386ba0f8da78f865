/** What the tree hangs behind a noun for people and says which of them are meant: relative clauses, participles, adjectives with a complement. */
import { fold } from '../../lexicon/words.ts';
import type { Token } from '../../model/doc.ts';
import { isRelation } from '../../model/tree.ts';
import type { Findings } from './findings.ts';
import { FRENCH_OF } from './particles.ts';
import { isTold as isToldOf } from './people-phrase.ts';

const RELATIVE: ReadonlySet<string> = new Set(['qui', 'que', 'qu', 'dont', 'who', 'whom', 'that', 'which']);
const PERSONAL: ReadonlySet<string> = new Set(['qui', 'who', 'whom']);
/** What a complement of a participle or adjective opens with. */
const TO: Readonly<Record<string, ReadonlySet<string>>> = {
  fr: new Set([
    'a',
    'au',
    'aux',
    'de',
    'du',
    'des',
    'd',
    'dans',
    'en',
    'sous',
    'sur',
    'avec',
    'par',
    'aupres',
    'contre',
    'face',
    'pendant',
    'durant',
    'lors',
  ]),
  en: new Set(['by', 'in', 'from', 'for', 'with', 'to', 'under', 'within', 'at', 'on', 'off', 'near', 'during', 'across', 'aboard']),
};
/** What only a present participle has right behind it: its object ("finançant la guerre"). */
const OBJECT: ReadonlySet<string> = new Set(['le', 'la', 'les', 'l', 'un', 'une', 'des']);
/** Words that open a clause of time inside a relative clause, which says no more who is meant. */
const TIME: ReadonlySet<string> = new Set(['when', 'while', 'whenever', 'lorsque', 'lorsqu', 'quand', 'alors', 'tandis']);
/** Prepositions behind a conjunction that go on with the sentence, not with the clause ("ceux qui l’ont conçu et à leur ministre"). */
const BESIDE: ReadonlySet<string> = new Set(['a', 'au', 'aux', 'pour', 'to', 'for', 'with', 'on']);
/** Verbs that agree with one thing, and not with people in the plural. */
const SINGULAR: ReadonlySet<string> = new Set(['is', 'was', 'has', 'does']);
const MAX_TAIL = 10;
const CLIMB = 8;

/**
 * Where the words end that tell people apart behind their noun: "families who lost their homes", "familles déplacées dans le nord",
 * "organisations actives au Soudan". `end` where nothing of the kind follows, or where it is too long to be a name.
 * @param head the noun
 * @param end where its phrase ends so far
 * @param counted a number stands before the noun
 */
export function tailEnd(found: Findings, head: number, end: number, counted: boolean): number {
  const next = found.words[end];
  if (!next || next.punct || next.glue || found.breaks(end)) return end;
  const bare = end === head + 1;
  if (RELATIVE.has(next.norm)) return counted && !bare ? end : relativeEnd(found, head, end);
  const modifier = bare ? modifierAt(found, head, end) : openModifier(found, head, end);
  return modifier ? complementEnd(found, modifier, end) : end;
}

/** A clause that opens right behind the phrase, with its verb; "that" and "que" only where the verb hangs on the phrase. */
function relativeEnd(found: Findings, head: number, end: number): number {
  const pronoun = found.token(end);
  const verb = pronoun && found.doc.tokens[pronoun.head];
  if (!verb || verb.index < pronoun.index || isTold(found, head, end)) return end;
  if (!PERSONAL.has(found.words[end].norm) && !(isRelation(verb, 'acl') && isWithin(found, verb.head, head, end))) return end;
  const last = subtreeEnd(found, verb, end + 1);
  return last > end + 1 && isRest(found, last) && found.words[last - 1].end >= verb.end ? last : end;
}

/** "a confié aux journalistes que …": a verb tells them something. */
function isToldInFrench(found: Findings, head: number, end: number): boolean {
  const noun = found.token(head);
  const verb = noun && found.doc.tokens[noun.head];
  return (
    QUE.has(found.words[end].norm) &&
    verb !== undefined &&
    verb.index < noun!.index &&
    (isRelation(noun!, 'obl') || isRelation(noun!, 'iobj')) &&
    found.lists('tell', fold(verb.lemma))
  );
}

const QUE: ReadonlySet<string> = new Set(['que', 'qu']);

/** "informed delegates that …" tells them something; "workers that was built" belongs to another noun. */
function isTold(found: Findings, head: number, end: number): boolean {
  if (found.doc.language === 'fr') return isToldInFrench(found, head, end);
  if (found.words[end].norm !== 'that') return false;
  if (SINGULAR.has(found.words[end + 1]?.norm ?? '') && found.token(head)?.feats.Number === 'Plur') return true;
  const noun = found.token(head);
  const governor = noun && found.doc.tokens[noun.head];
  return governor !== undefined && isRelation(noun!, 'obj') && found.lists('inform', governor.lemma.toLowerCase());
}

/** A participle right behind the noun, or an adjective that something completes. */
function modifierAt(found: Findings, head: number, at: number): Token | undefined {
  const token = found.token(at);
  const noun = found.token(head);
  if (!token || !noun || found.words[at].upper || found.small('make-up', at)) return undefined;
  if (isDoing(found, token, at)) return token;
  if (token.head !== noun.index) return undefined;
  const participle = token.upos === 'VERB' && token.feats.VerbForm === 'Part' && (isRelation(token, 'acl') || isRelation(token, 'amod'));
  return participle || found.small('complemented', at) ? token : undefined;
}

/** "entités finançant la guerre": a French present participle right behind the noun is the noun's, wherever the tree hangs it. */
const isDoing = (found: Findings, token: Token, at: number): boolean =>
  found.doc.language === 'fr' &&
  token.upos === 'VERB' &&
  token.feats.Tense === 'Pres' &&
  token.feats.VerbForm === 'Part' &&
  OBJECT.has(found.words[at + 1]?.norm ?? '');

/** The last participle or adjective of the phrase that hangs on its noun and that something may complete. */
function openModifier(found: Findings, head: number, end: number): Token | undefined {
  const noun = found.token(head);
  for (let at = end - 1; at > head; at--) {
    const token = found.token(at);
    if (found.at(at)) return undefined;
    const own = token?.head === noun?.index || found.small('complemented', at);
    if (token && own && isOpen(found, at) && !found.small('make-up', at)) return token;
  }
  return undefined;
}

const isOpen = (found: Findings, at: number): boolean =>
  found.small('complemented', at) || found.is(at, 'VERB') || (found.is(at, 'ADJ') && found.token(at)?.feats.VerbForm === 'Part');

function complementEnd(found: Findings, modifier: Token, end: number): number {
  const own = found.token(end) === modifier;
  const from = own ? end + 1 : end;
  const complement = found.token(from);
  if (!complement || found.words[from].glue) return end;
  const object = OBJECT.has(found.words[from].norm) && modifier.feats.Tense === 'Pres';
  if (!object && !TO[found.doc.language].has(found.words[from].norm)) return end;
  if (complement.deprel === 'mark') return end;
  if (FRENCH_OF.has(found.words[from].norm) && isToldOf(found, from, from + 1)) return end;
  const noun = found.doc.tokens[modifier.head];
  const root = hangsOn(found, complement, modifier) ? modifier : noun;
  if (!hangsOn(found, complement, root)) return end;
  const last = subtreeEnd(found, root, from + 1);
  return last > from + 1 && isRest(found, last) ? last : end;
}

/** Where the words of a token's subtree end, from a word of it on; a mark ends them, and what is too long is cut before its last preposition. */
function subtreeEnd(found: Findings, root: Token, from: number): number {
  let preposition = from;
  for (let at = from; found.words[at]; at++) {
    const token = found.token(at);
    if (found.words[at].punct || found.breaks(at) || !token || (token !== root && !hangsOn(found, token, root))) return at;
    if (
      TIME.has(found.words[at].norm) ||
      isDay(found, at) ||
      isYear(found, at) ||
      (token.upos === 'CCONJ' && BESIDE.has(found.words[at + 1]?.norm ?? ''))
    )
      return at;
    if (at - from >= MAX_TAIL || RELATIVE.has(found.words[at].norm)) return preposition;
    if (token.upos === 'ADP' && token.deprel === 'mark') return at;
    if (at > from && token.upos === 'ADP' && !found.at(at)) preposition = at;
  }
  return found.words.length;
}

/** "mardi", "le 29 mai", "on 29 May", "on Tuesday": when something happened says no more who is meant. */
function isDay(found: Findings, at: number): boolean {
  const from = ['le', 'on'].includes(found.words[at].norm) ? at + 1 : at;
  const day = /^\d{1,2}$/u.test(found.words[from]?.form ?? '') ? from + 1 : from;
  return found.small('calendar', day) && !found.is(at - 1, 'ADP');
}

/** "in 2019", "en mai 2019": nor does a year. */
const isYear = ({ words }: Findings, at: number): boolean =>
  /^(?:in|en|since|depuis)$/u.test(words[at].norm) && [1, 2].some((step) => /^(?:19|20)\d\d$/u.test(words[at + step]?.form ?? ''));

/** The tail is read to its end: it has not been cut in the middle of a phrase. */
const isRest = (found: Findings, last: number): boolean =>
  found.token(last - 1)?.deprel === 'compound:prt' ||
  !(found.is(last - 1, 'ADP', 'DET', 'CCONJ', 'SCONJ', 'PART', 'AUX') || isCut(found, last));

/** "brings help for the people affected to nearly | $48 million": the adverb goes with what stands behind. */
const isCut = (found: Findings, last: number): boolean => {
  const word = found.token(last - 1);
  return word?.upos === 'ADV' && word.head > word.index;
};

function isWithin(found: Findings, index: number, head: number, end: number): boolean {
  for (let at = head; at < end; at++) if (found.token(at)?.index === index) return true;
  return false;
}

function hangsOn(found: Findings, token: Token, root: Token): boolean {
  let at: Token | undefined = token;
  for (let steps = 0; at && steps < CLIMB; at = found.doc.tokens[at.head], steps++) if (at.head === root.index) return true;
  return false;
}
