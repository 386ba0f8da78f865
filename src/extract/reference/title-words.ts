import { isSmallWord } from '../../lexicon/entity-words.ts';
import type { Doc, Token } from '../../model/doc.ts';
import type { Entity, Mention } from '../../model/entity.ts';
import type { Clauses } from '../clause/build.ts';
import type { Positions } from './mentions.ts';

/** What the words of a title tell, whoever holds it; each is asked for the noun of the post. */
export interface TitleWords {
  /** The noun with the dependents that follow it directly, without appositions and relative clauses, normalised. */
  titleOf(token: Token): string;
  /** "La ministre" is a woman, whatever gender the noun has. */
  genderOf(token: Token): string | undefined;
  /** "The house of former President Berg": who held a post is not whom its bare title calls. */
  isFormer(at: number): boolean;
  /** "Le ministre moldave", "the Prime Minister of Norway", "le chef de la diplomatie tchadienne": the state that the words name. */
  stateOf(token: Token): Entity | undefined;
  /** The state that the title names by more than "l’État". */
  namedState(token: Token): Entity | undefined;
  /** Whom an unnamed holder of a post binds: the state that his title names, else the body. */
  sideOf(token: Token): Entity | undefined;
}

/** A title in small letters, with straight apostrophes and single spaces. */
export const normal = (text: string): string => text.toLowerCase().replace(/[’]/g, "'").replace(/\s+/g, ' ').trim();

/** A title stays shorter than this, UTF-16 units. */
const LONGEST = 120;

const ARTICLES: Readonly<Record<string, string>> = { le: 'Masc', un: 'Masc', ce: 'Masc', la: 'Fem', une: 'Fem', cette: 'Fem' };

/** Reads the words of titles in a document. */
export function titleWords(doc: Doc, { tree }: Clauses, positions: Positions): TitleWords {
  const titleOf = (token: Token): string => {
    let end = token.end;
    for (const child of tree.children(token.index)) {
      if (child.index < token.index || !/^(nmod|amod|flat|compound|fixed)/.test(child.deprel)) continue;
      if (doc.tokens[tree.edges(child.index)[0]].upos === 'PUNCT') continue;
      const right = doc.tokens[tree.edges(child.index)[1]];
      if (right.end > end && right.end - token.start < LONGEST) end = right.end;
    }
    const left = tree.by(token.index, 'amod', 'compound').filter((child) => child.index < token.index)[0];
    return normal(doc.text.slice(left ? left.start : token.start, end));
  };

  const genderOf = (token: Token): string | undefined => {
    const article = tree.by(token.index, 'det').find(({ form }) => ARTICLES[form.toLowerCase()] !== undefined);
    return article ? ARTICLES[article.form.toLowerCase()] : token.feats.Gender;
  };

  const isFormer = (at: number): boolean =>
    [doc.tokens[at - 1], ...tree.by(at, 'amod')].some((word) => word !== undefined && isSmallWord(doc.language, 'former', word.form));

  const stateOf = (token: Token, depth = 1): Entity | undefined => {
    for (const child of tree.by(token.index, 'amod', 'nmod', 'compound', 'nmod:poss')) {
      const mention = positions.headedBy(child.index).find(({ entity }) => entity.class === 'Country');
      const state = mention?.entity ?? (depth > 0 ? stateOf(child, depth - 1) : undefined);
      if (state) return state;
    }
    return undefined;
  };

  const namedState = (token: Token): Entity | undefined => {
    const state = stateOf(token);
    const [first, last] = tree.edges(token.index);
    const isOwn = ({ entity, rule }: Mention): boolean => entity === state && rule === 'entity/own-state';
    for (let at = first; at <= last; at++) if (positions.headedBy(at).some(isOwn)) return undefined;
    return state;
  };

  /** "Le chef de la délégation de l’Union", "the head of the FAO office": the body that the words of a title name. */
  const bodyNamed = (token: Token, depth = 1): Entity | undefined => {
    for (const child of tree.by(token.index, 'nmod', 'compound', 'nmod:poss')) {
      const mention = positions.headedBy(child.index).find(({ entity }) => entity.class === 'Organization');
      const body =
        mention?.entity ?? (depth > 0 && isSmallWord(doc.language, 'sent-office', child.lemma) ? bodyNamed(child, 0) : undefined);
      if (body) return body;
    }
    return undefined;
  };

  const sideOf = (token: Token): Entity | undefined => stateOf(token) ?? bodyNamed(token);

  return { titleOf, genderOf, isFormer, stateOf, namedState, sideOf };
}
