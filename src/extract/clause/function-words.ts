import type { Token } from '../../model/doc.ts';
import type { Clauses } from './build.ts';
import type { Frame } from './frame.ts';

/** Lemmas of both languages. */
export const OF: ReadonlySet<string> = new Set(['de', 'of']);
/** Lemmas, and forms, before what something is for. */
export const FOR: ReadonlySet<string> = new Set(['for', 'pour']);
export const THAT: ReadonlySet<string> = new Set(['que', 'that']);
/** Lemmas before where something is. */
export const LOCATIVE: ReadonlySet<string> = new Set(['à', 'en', 'dans', 'in', 'at']);
/** Lemmas before whom something goes to. */
export const TOWARD: ReadonlySet<string> = new Set(['à', 'pour', 'to', 'for']);
/** "3 million in grants", "15 millions de dons": before what a sum consists of, as written. */
export const IN_FORM_OF = /^(?:in|of|en|de|d[’'])$/iu;
/** The indefinite article, as written. */
export const INDEFINITE = /^(?:an?|une?)$/iu;
export const ALREADY: ReadonlySet<string> = new Set(['déjà', 'already']);

/** "This loan", "ces fonds": what was told of just before. */
export const isPointedAt = ({ index }: Token, { tree }: Pick<Clauses, 'tree'>): boolean =>
  tree.by(index, 'det').some(({ feats }) => feats.PronType === 'Dem');

/** "The loan", "ce prêt": one that is known. */
export const isKnown = ({ index }: Token, { tree }: Pick<Clauses, 'tree'>): boolean =>
  tree.by(index, 'det').some(({ feats }) => feats.Definite === 'Def' || feats.PronType === 'Dem');

/** "Its fund", "leur visite": the determiners that say whose something is. */
export const possessivesOf = ({ index }: Pick<Token, 'index'>, { tree }: Pick<Clauses, 'tree'>): Token[] =>
  tree.by(index, 'det', 'nmod:poss').filter(({ feats }) => feats.Poss === 'Yes');

/** "Y" as a pronoun, "there" as an adverb: where the text has told of. */
export const pointsThere = ({ form, upos }: Token): boolean =>
  upos === 'PRON' ? form.toLowerCase() === 'y' : upos === 'ADV' && form.toLowerCase() === 'there';

/** "Elle s’y est rendue", "they will adopt a plan there": on a predicate itself. */
export const isThere = ({ head }: Frame, { tree }: Clauses): boolean => tree.children(head.index).some(pointsThere);

/** "Ce dernier", "the latter": the second word of a phrase that points at whoever was named last. */
export const LATTER = /^(?:derni[eè]re?s?|latter)$/iu;
