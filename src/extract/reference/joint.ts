import type { Doc } from '../../model/doc.ts';
import type { Entity } from '../../model/entity.ts';

const WE = new Set(['we', 'nous']);
/** Sentences from the beginning in which a joint text says who speaks. */
const OPENING = 4;

/**
 * Who speaks in a joint text: "We, President Osei and Prime Minister Lind, today agreed …". People
 * where people are named, else the group ("We, the Leaders of the G7"), else the bodies; empty where the text does not open so.
 */
export function jointAuthors(doc: Doc): Entity[] {
  for (const { first: opening, last, start, end } of doc.sentences.slice(0, OPENING)) {
    let first = opening;
    while (first < last && /^[\d.()]+$/u.test(doc.tokens[first].form)) first++;
    if (!WE.has(doc.tokens[first]?.form.toLowerCase()) || doc.tokens[first + 1]?.form !== ',') continue;
    const verb = doc.tokens.slice(first + 2, last).find((token) => token.feats.VerbForm === 'Fin' || token.upos === 'AUX');
    const stop = verb?.start ?? end;
    const named = [
      ...new Set(
        doc.mentions.filter((each) => each.start > start && each.end <= stop && each.kind !== 'adjective').map((each) => each.entity),
      ),
    ];
    for (const wanted of ['Person', 'Group', 'Organization', 'Country'] as const) {
      const found = named.filter((entity) => entity.class === wanted);
      if (found.length > 0) return found;
    }
  }
  return [];
}
