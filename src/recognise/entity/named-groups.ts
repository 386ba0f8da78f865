import { perLanguage } from '../../lexicon/per-language.ts';
import { Trie } from '../../lexicon/trie.ts';
import { alternatives, readTable } from '../../lexicon/tsv.ts';
import { normsOf } from '../../lexicon/words.ts';

/** A collective with a name of its own ("les Alliés"). */
export interface NamedGroup {
  readonly name: string;
  /** Lexicon key of the body or state it belongs to; "" where none. */
  readonly of: string;
}

/** The named collectives of a language, read once. Throws `lexicon-malformed`. */
export const namedGroups = perLanguage((language) => {
  const trie = new Trie<NamedGroup>();
  for (const row of readTable('gazetteer/groups.tsv')) {
    const forms = alternatives(row[`forms_${language}`]);
    for (const form of forms) trie.add(normsOf(form), { name: forms[0], of: row.of });
  }
  return trie;
});
