/** Verbs that only carry the time and the mode of the infinitive below them. */
import { isSmallWord } from '../../lexicon/entity-words.ts';
import { chanceOver } from '../clause/chances.ts';
import type { Frame } from '../clause/frame.ts';
import type { Context } from '../context.ts';

const CARRYING = ['scheduled', 'coming', 'having-to', 'managing', 'making-do'] as const;

/** "Lundi, X doit se rendre à Lomé", "on Monday X is due to travel": the day stands on the verb above, and is that of what is done. */
export const isCarried = ({ link, governor, head }: Frame, { language, clauses }: Context): boolean =>
  link === 'control' &&
  governor !== null &&
  (CARRYING.some((use) => isSmallWord(language, use, governor.head.lemma)) || chanceOver(clauses.tree, head, language) !== undefined);
