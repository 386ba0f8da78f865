import type { Token } from '../../model/doc.ts';

/** True where a passive auxiliary stands before the verb. Linear in the words of the sentence. */
export function isPassive({ index, sentence }: Token, tokens: readonly Token[]): boolean {
  for (let at = index - 1; tokens[at]?.sentence === sentence; at--)
    if (tokens[at].head === index && tokens[at].deprel === 'aux:pass') return true;
  return false;
}
