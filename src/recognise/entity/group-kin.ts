import { OF } from './body-limits.ts';
import type { Findings } from './findings.ts';
import { titleAt } from './name-shape.ts';

/** "La famille de Monsieur Amadou Diop", "the relatives of Daniel Moi": where the name ends of the person whose kin the noun means; nothing where none is named. */
export function kinEnd(found: Findings, headEnd: number): number | undefined {
  const { words } = found;
  if (!found.small('bereaved', headEnd - 1) || !OF.has(words[headEnd]?.norm ?? '')) return undefined;
  const name = titleAt(found, headEnd + 1)?.end ?? headEnd + 1;
  const person = found.at(name);
  return person?.entity.class === 'Person' && person.first === name ? person.last : undefined;
}
