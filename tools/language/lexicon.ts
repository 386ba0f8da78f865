import { hashFolded } from '../../src/language/words/hash.ts';
import type { Lexicon } from '../../src/language/words/lexeme.ts';
import type { LanguageCode } from '../../src/model/doc.ts';
import { readLefff } from './lefff.ts';
import { readWordNet } from './wordnet.ts';

/** The built-in word list of a language: the bits of all readings of a form, by its folded hash. */
export function readLexicon(code: LanguageCode): Lexicon {
  const sources = code === 'fr' ? [readLefff()] : [readWordNet()];
  const table = new Map<number, number>();
  for (const forms of sources) {
    for (const [form, bits] of forms) {
      const hash = hashFolded(form, 0, form.length);
      table.set(hash, (table.get(hash) ?? 0) | bits);
    }
  }
  const sorted = [...table].sort((a, b) => a[0] - b[0]);
  return { hashes: Int32Array.from(sorted, ([hash]) => hash), bits: Uint32Array.from(sorted, ([, bits]) => bits) };
}
