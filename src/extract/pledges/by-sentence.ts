import type { Draft } from './index.ts';

/** Drafts by the sentence that makes them. */
export function bySentence(drafts: readonly Draft[]): Map<number, Draft[]> {
  const found = new Map<number, Draft[]>();
  for (const draft of drafts) {
    const { sentence } = draft.frame.head;
    const list = found.get(sentence);
    if (list) list.push(draft);
    else found.set(sentence, [draft]);
  }
  return found;
}
