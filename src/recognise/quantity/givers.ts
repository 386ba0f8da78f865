import { loadConcepts } from '../../lexicon/concepts.ts';
import type { LanguageCode, Token } from '../../model/doc.ts';
import { isRelation } from '../../model/tree.ts';

const INSIDE = ['compound', 'flat', 'amod'] as const;
const GIVING = ['give', 'announce', 'commit'] as const;

/** "New Zealand will provide 3 million", "l’Australie versera …": the names that give or promise something before an offset (UTF-16 units). */
export function giversBefore(end: number, tokens: readonly Token[], language: LanguageCode): string[] {
  const { of } = loadConcepts(language);
  const names: string[] = [];
  for (let at = 0; at < tokens.length && tokens[at].start < end; at++) {
    const token = tokens[at];
    const verb = tokens[token.head];
    if (token.upos !== 'PROPN' || token.deprel !== 'nsubj' || verb?.upos !== 'VERB') continue;
    const concepts = of(verb.lemma, verb.upos);
    if (GIVING.some((concept) => concepts.has(concept))) names.push(nameAt(at, tokens));
  }
  return names;
}

/** The capitals of a name around its head ("New Zealand", "Nouvelle-Zélande"). */
function nameAt(head: number, tokens: readonly Token[]): string {
  const inName = (at: number): boolean =>
    tokens[at]?.head === head && /^\p{Lu}/u.test(tokens[at].form) && INSIDE.some((relation) => isRelation(tokens[at], relation));
  let first = head;
  let last = head;
  while (inName(first - 1)) first--;
  while (inName(last + 1)) last++;
  return tokens
    .slice(first, last + 1)
    .map(({ form }) => form)
    .join(' ');
}
