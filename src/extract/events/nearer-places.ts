import { isSmallWord } from '../../lexicon/entity-words.ts';
import type { Token } from '../../model/doc.ts';
import type { Entity } from '../../model/entity.ts';
import type { Frame } from '../clause/frame.ts';
import { LOCATIVE, OF } from '../clause/function-words.ts';
import type { Context } from '../context.ts';

/** Farthest that the preposition may stand before the name of a land ("dans la grande province du Kwolo"), in words. */
const LAND_WITHIN = 5;

/** "À Kara, dans la région des Savanes", "à Conakry, en Guinée": the town that stands right before the land it lies in. */
export function townBeforeLand(place: Entity | null, frame: Frame, context: Context): Entity | null {
  if (!place) return place;
  const { doc, positions } = context;
  const { first, last } = doc.sentences[frame.head.sentence];
  for (let at = first; at <= last; at++) {
    const land = positions.headedBy(at).find(({ entity, kind }) => entity === place && kind !== 'adjective');
    if (!land) continue;
    const start = positions.tokensIn(land)[0];
    const preposition = prepositionBefore(start, first, context);
    if (preposition < 0 || !(place.class === 'Country' || isWide(preposition, at, context))) continue;
    const town = townAt(doc.tokens[preposition - 1]?.form === ',' ? preposition - 2 : preposition - 1, context);
    if (town && town !== place) return town;
  }
  return place;
}

/** What stands before lands, and not before towns. */
const INSIDE: ReadonlySet<string> = new Set(['dans', 'en']);

/** Where the preposition of a phrase of place stands; -1 where none does. */
function prepositionBefore(start: number, first: number, { doc: { tokens } }: Context): number {
  for (let at = start; at > first && start - at <= LAND_WITHIN; at--) {
    if (LOCATIVE.has(tokens[at].lemma)) return at;
    if (at < start && !['DET', 'NOUN', 'ADJ', 'ADP'].includes(tokens[at].upos)) return -1;
  }
  return -1;
}

/** A province, a part of a land, or a name behind "dans" or "en" ("à Goma, dans le Nord-Kivu"): no house and no quarter of a town. */
function isWide(preposition: number, head: number, { doc: { tokens }, language }: Context): boolean {
  const isLand = ({ lemma }: Token): boolean => ['wide', 'cardinal'].some((use) => isSmallWord(language, use, lemma));
  const noun = tokens.slice(preposition + 1, head + 1).find(({ upos }) => upos === 'NOUN' || upos === 'PROPN');
  if (!noun) return false;
  // "In Soum province": English names the land before its noun.
  const behind = tokens[head + 1];
  if (language === 'en' && behind?.sentence === noun.sentence && isLand(behind)) return true;
  return noun.upos === 'PROPN' ? INSIDE.has(tokens[preposition].lemma) : isLand(noun);
}

const NEAR: ReadonlySet<string> = new Set(['près', 'near']);

/** A town whose name ends at a word, behind a preposition of place of its own. */
function townAt(end: number, { doc: { tokens }, positions }: Context): Entity | undefined {
  const town = tokens[end] && positions.holding(end).find(({ entity, kind }) => entity.class === 'Place' && kind === 'name');
  if (!town) return undefined;
  const [first, last] = positions.tokensIn(town);
  const isThere = [tokens[first - 1], ...(OF.has(tokens[first - 1]?.lemma ?? '') ? [tokens[first - 2]] : [])].some(
    (word) => word !== undefined && (LOCATIVE.has(word.lemma) || NEAR.has(word.lemma)),
  );
  return last === end + 1 && isThere ? town.entity : undefined;
}
