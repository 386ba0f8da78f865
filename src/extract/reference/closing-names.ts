import type { Doc, Token } from '../../model/doc.ts';
import type { Entity } from '../../model/entity.ts';
import type { Positions } from './mentions.ts';

/** Tokens between a title and the name that closes it: long bodies stand between. */
const REACH = 40;
/** Tokens of styles and ranks right before the name. */
const STYLE = 8;
/** Marks beyond which a clause names nobody. */
export const STOPS: ReadonlySet<string> = new Set([';', ':', '«', '»', '“', '”', '"', '—', '–', '•']);
const STYLED: ReadonlySet<Token['upos']> = new Set(['NOUN', 'PROPN', 'ADJ', 'DET', 'X']);

/** An article of its own; "des" is mostly "de + les". */
const isArticle = (token: Token | undefined): boolean => token?.upos === 'DET' && token.part === undefined && token.form !== 'des';

/**
 * "The Director General of its Nigeria Office, Mr. Lamin Barrow, praised …", "la cheffe du Département de la défense, de la protection de la
 * population et des sports (DDPS), la conseillère fédérale Viola Amherd, …": the name that closes a title behind its last comma, whatever
 * the tree hangs it on. Where the words name another post between ("le ministre, le gouverneur, M. X"), they list people.
 * @returns the person, and the first token behind the title
 */
export function nameClosing(token: Token, { tokens }: Doc, positions: Positions): { person: Entity; end: number } | undefined {
  let comma = -1;
  let last = false;
  for (let at = token.index + 1; at <= token.index + REACH && tokens[at]?.sentence === token.sentence; at++) {
    const { form, upos, feats } = tokens[at];
    if (STOPS.has(form) || feats.VerbForm === 'Fin' || feats.PronType === 'Rel') return undefined;
    if (upos === 'CCONJ' && (last || isArticle(tokens[at + 1]))) return undefined;
    if (form === ',') {
      if (last) return undefined;
      comma = at;
      last = isArticle(tokens[at + 1]);
      continue;
    }
    const named = positions
      .holding(at)
      .find(({ entity, kind, start }) => entity.class === 'Person' && kind === 'name' && start === tokens[at].start);
    if (named) return comma >= 0 && isStyled(tokens, comma, at) ? { person: named.entity, end: comma } : undefined;
  }
  return undefined;
}

/** Nothing but styles, ranks and their adjectives between the comma and the name. */
const isStyled = (tokens: readonly Token[], comma: number, name: number): boolean =>
  name - comma <= STYLE && tokens.slice(comma + 1, name).every(({ upos, form }) => STYLED.has(upos) || form === '.');
