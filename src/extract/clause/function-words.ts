import type { Token } from '../../model/doc.ts';

/** Lemmas of both languages. */
export const OF: ReadonlySet<string> = new Set(['de', 'of']);
/** Lemmas before where something is. */
export const LOCATIVE: ReadonlySet<string> = new Set(['à', 'en', 'dans', 'in', 'at']);
export const ALREADY: ReadonlySet<string> = new Set(['déjà', 'already']);

/** "Y" as a pronoun, "there" as an adverb: where the text has told of. */
export const pointsThere = ({ form, upos }: Token): boolean =>
  upos === 'PRON' ? form.toLowerCase() === 'y' : upos === 'ADV' && form.toLowerCase() === 'there';
