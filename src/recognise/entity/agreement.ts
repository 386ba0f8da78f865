import type { Entity } from '../../model/entity.ts';
import type { Findings } from './findings.ts';
import type { Holder } from './holders.ts';

type Agreement = Partial<Pick<Entity, 'gender' | 'number'>>;

/** What a French determiner shows of the name behind it. */
const SHOWN: Readonly<Record<string, Agreement>> = {
  le: { gender: 'Masc', number: 'Sing' },
  du: { gender: 'Masc', number: 'Sing' },
  au: { gender: 'Masc', number: 'Sing' },
  un: { gender: 'Masc', number: 'Sing' },
  la: { gender: 'Fem', number: 'Sing' },
  une: { gender: 'Fem', number: 'Sing' },
  l: { number: 'Sing' },
  les: { number: 'Plur' },
  des: { number: 'Plur' },
  aux: { number: 'Plur' },
};

/** Notes gender and number of bodies and states from the determiners before their names, and of people from those before their posts. */
export function noteAgreement(found: Findings, holders: readonly Holder[]): void {
  if (found.doc.language !== 'fr') return;
  for (const draft of found.leaves()) {
    const named = draft.kind === 'name' || draft.kind === 'acronym';
    if (named && (draft.entity.class === 'Country' || draft.entity.class === 'Organization'))
      note(draft.entity, shownBefore(found, draft.first));
  }
  for (const { post, person } of holders) {
    const entity = found.at(person.first)?.entity;
    if (entity?.class === 'Person') note(entity, { gender: shownBefore(found, post.first)?.gender });
  }
}

const shownBefore = (found: Findings, at: number): Agreement | undefined =>
  found.breaks(at) ? undefined : SHOWN[found.words[at - 1].norm];

/** The first sign counts. */
function note(entity: Entity, shown: Agreement | undefined): void {
  entity.gender ??= shown?.gender;
  entity.number ??= shown?.number;
}
