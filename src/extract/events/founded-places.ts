import { isSmallWord } from '../../lexicon/entity-words.ts';
import type { Token } from '../../model/doc.ts';
import type { Entity } from '../../model/entity.ts';
import { antecedentOf } from '../clause/antecedents.ts';
import { LOCATIVE, OF } from '../clause/function-words.ts';
import type { Context } from '../context.ts';
import { thingsOf } from '../rules/events/establishment.ts';
import type { Candidate } from './candidates.ts';
import { isTown, placesAt } from './places.ts';

/** Lemmas before where a thing stands. */
const WHERE: ReadonlySet<string> = new Set([...LOCATIVE, 'près', 'near']);
/** Farthest that the place may stand behind the noun for what is founded, in words. */
const REACH = 14;
/** In a line of capitals any noun may look like a town. */
const CAPITALS = /^\p{Lu}{2,}$/u;
/** Nouns of what stands somewhere, and is told apart by the town behind "of". */
const STANDING = ['noun-facility', 'noun-building', 'noun-body'] as const;

/** "The academy in Nairobi, opened in 2022", "son consulat à Kara, ouvert en mai", "a centre, to be housed in Lusaka": what is founded is founded where it stands. */
export function placeOfFounded({ event, frame }: Candidate, context: Context): Entity | null {
  if (event.class !== 'Establishment') return null;
  for (const token of thingsOf(frame, context)) {
    const thing = antecedentOf(context.clauses, token);
    const place = besideThing(thing, frame.head, context) ?? seatOf(thing, context);
    if (place) return place;
  }
  return null;
}

/** The first place in the phrase of a thing, up to the verb that founds it or to the next predicate. */
function besideThing(thing: Token, verb: Token, context: Context): Entity | undefined {
  const { clauses, doc, conceptsOf } = context;
  const stands = STANDING.some((concept) => conceptsOf(thing).has(concept));
  for (let at = thing.index + 1; at < thing.index + REACH && doc.tokens[at]?.sentence === thing.sentence; at++) {
    if (at === verb.index || clauses.at(at)?.verbal || doc.tokens[at].form === ';') return undefined;
    const [place] = placesAt(at, context);
    if (!place) continue;
    const isBehind = (words: ReadonlySet<string>): boolean => clauses.tree.by(at, 'case').some(({ lemma }) => words.has(lemma));
    if (isBehind(WHERE)) return place;
    const isItsTown = stands && isTown(place) && !CAPITALS.test(doc.tokens[at].form) && isUnder(at, thing, context);
    if (isItsTown && isBehind(OF)) return place;
  }
  return undefined;
}

/** "To be housed in Lusaka", "qui s’installera à Lomé": the seat that a clause on a thing gives it. */
function seatOf(thing: Token, context: Context): Entity | undefined {
  const { clauses, language } = context;
  for (const { index, lemma } of clauses.tree.by(thing.index, 'acl')) {
    if (!isSmallWord(language, 'seat-verb', lemma)) continue;
    for (const { head, slot } of clauses.argumentsOf(index)) {
      if (slot !== 'in' && slot !== 'to') continue;
      const [place] = placesAt(head.index, context);
      if (place) return place;
    }
  }
  return undefined;
}

const isUnder = (at: number, thing: Token, { clauses: { tree }, doc }: Context): boolean =>
  [...tree.ancestors(doc.tokens[at])].includes(thing);
