/** Articles and prepositions that stand inside names and descriptions, folded. */

/** "de" in its French forms. */
export const FRENCH_OF: ReadonlySet<string> = new Set(['de', 'du', 'des', 'd']);
/** "à" with its articles. */
export const FRENCH_TO: ReadonlySet<string> = new Set(['a', 'au', 'aux']);
export const FRENCH_ARTICLES: ReadonlySet<string> = new Set(['le', 'la', 'les', 'l']);
/** Articles of both languages. */
export const ARTICLES: ReadonlySet<string> = new Set([...FRENCH_ARTICLES, 'the']);
/** Words behind which stands where an envoy is, and those of being sent to somebody. */
export const ABROAD: ReadonlySet<string> = new Set(['in', 'en', 'au', 'aux', 'to']);
export const TOWARD: ReadonlySet<string> = new Set(['to', 'aupres', 'pres']);
/** Prepositions before what is struck. */
export const UPON: ReadonlySet<string> = new Set(['on', 'upon', 'against', 'sur', 'contre']);
/** French words before one person or thing, with "de" and "à" or without. */
export const FRENCH_SINGULAR: ReadonlySet<string> = new Set(['le', 'la', 'l', 'un', 'une', 'd', 'du', 'au']);
/** Those that may stand before one person or body. */
export const SINGULAR_ARTICLES: ReadonlySet<string> = new Set(['le', 'la', 'l', 'the']);
