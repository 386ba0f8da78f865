import { Trie } from '../../lexicon/trie.ts';
import { alternatives, readTable } from '../../lexicon/tsv.ts';
import { normsOf } from '../../lexicon/words.ts';
import type { LanguageCode } from '../../model/doc.ts';

/** A collective with a name of its own ("les Alliés"). */
export interface NamedGroup {
  readonly name: string;
  /** Lexicon key of the body or state it belongs to; "" where none. */
  readonly of: string;
}

const loaded = new Map<LanguageCode, Trie<NamedGroup>>();

/** The named collectives of a language, read once. Throws `lexicon-malformed`. */
export function namedGroups(language: LanguageCode): Trie<NamedGroup> {
  let trie = loaded.get(language);
  if (!trie) {
    trie = new Trie();
    for (const row of readTable('gazetteer/groups.tsv')) {
      const forms = alternatives(row[`forms_${language}`]);
      for (const form of forms) trie.add(normsOf(form), { name: forms[0], of: row.of });
    }
    loaded.set(language, trie);
  }
  return trie;
}
