import type { Upos } from '../../model/doc.ts';

/** Nouns that are as often verbs: before "to" and an infinitive, "plans", "pledge". */
const VOWS = new Set(['plan', 'plans', 'pledge', 'pledges', 'promise', 'promises', 'aim', 'aims', 'vow', 'vows', 'hope', 'hopes']);

/** What the repair asks of a sentence: the form and the part of speech at a place. */
export interface Tagged {
  readonly length: number;
  form(at: number): string;
  upos(at: number): Upos | undefined;
}

/**
 * Places of nouns that are the verb of their sentence: "The Heads of State pledge to pay", "Canada, which …, plans to train". A noun stands
 * before it, or the comma that ends an aside; no other verb leads the sentence, and no auxiliary follows ("EU plans to expand are …").
 */
export function vowsOf(words: Tagged): number[] {
  const found: number[] = [];
  for (let at = 1; at + 2 < words.length; at++) if (isVow(words, at)) found.push(at);
  return found;
}

/** Places of "Acting" before the capital of a post, which is no verb ("Acting Director General Ahmad Zia"). */
export function actingOf(words: Tagged): number[] {
  const found: number[] = [];
  for (let at = 0; at + 1 < words.length; at++)
    if (words.form(at) === 'Acting' && words.upos(at) === 'VERB' && /^\p{Lu}/u.test(words.form(at + 1))) found.push(at);
  return found;
}

const isNominal = (upos: Upos | undefined): boolean => upos === 'NOUN' || upos === 'PROPN';

function isVow(words: Tagged, at: number): boolean {
  if (!VOWS.has(words.form(at).toLowerCase()) || !isNominal(words.upos(at))) return false;
  if (words.form(at + 1) !== 'to' || words.upos(at + 2) !== 'VERB') return false;
  for (let after = at + 3; after < words.length; after++) if (words.upos(after) === 'AUX') return false;
  if (words.form(at - 1) === ',') return isAside(words, at - 1);
  if (!isNominal(words.upos(at - 1))) return false;
  for (let before = 0; before < at; before++) if (words.upos(before) === 'VERB' || words.upos(before) === 'AUX') return false;
  return true;
}

const OPENERS = new Set(['which', 'who']);

/** True for the second comma of "Canada, which …," or "its agency, ECHO,": no verb outside the aside, and a noun before it. */
function isAside(words: Tagged, comma: number): boolean {
  let first = comma - 1;
  while (first > 0 && words.form(first) !== ',') first--;
  if (first === 0 || !isNominal(words.upos(first - 1))) return false;
  const relative = OPENERS.has(words.form(first + 1).toLowerCase());
  for (let at = 0; at < comma; at++) {
    const inside = at > first && relative;
    if (!inside && (words.upos(at) === 'VERB' || words.upos(at) === 'AUX')) return false;
  }
  return true;
}
