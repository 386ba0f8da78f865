import type { Entity } from '../../model/entity.ts';
import type { EventFact } from '../../model/facts.ts';
import { type Frame, inSlot } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import type { Candidate } from './candidates.ts';
import { LOCATIVE } from './places.ts';

/** Verbs that judge, and what they judge happened somewhere ("condemned the killings in Goma"). */
const JUDGING = ['condemn', 'welcome', 'regret', 'warn', 'thank', 'react'] as const;
/** Farthest that the place may stand behind the verb of speech, in words: a name and a title stand between. */
const REACH = 16;

/** "Told journalists in Lomé", "a assuré la ministre, Ana Ruiz, à Nairobi": where words were said, in front of what they say. */
export function placeOfWords({ event, frame }: Candidate, context: Context): Entity | null {
  if (event.class !== 'Statement' || !frame.verbal || JUDGING.some((concept) => frame.concepts.has(concept))) return null;
  const speakers = frame.subjects.filter(({ index }) => index > frame.head.index);
  const own = inSlot(frame, 'in', 'to', 'place').map(({ head }) => head);
  for (let at = frame.head.index + 1; at < frame.head.index + REACH && context.doc.tokens[at]?.sentence === frame.head.sentence; at++) {
    const token = context.doc.tokens[at];
    if (token.upos === 'SCONJ' || token.feats.VerbForm === 'Fin' || token.form === '“' || token.form === '«') return null;
    if (!context.clauses.tree.by(at, 'case').some(({ lemma }) => LOCATIVE.has(lemma))) continue;
    const above = context.clauses.tree.head(token);
    if (!own.includes(token) && !(above && speakers.some((one) => above === one || context.clauses.tree.head(above) === one))) continue;
    const place = context.positions.headedBy(at).find(({ entity, kind }) => entity.class === 'Place' && kind !== 'adjective');
    if (place) return place.entity;
  }
  return null;
}

const SCENES: ReadonlySet<EventFact['class']> = new Set(['Meeting', 'Summit', 'Conference', 'Ceremony', 'Establishment', 'Visit']);
/** Sentences of speeches that the account of a ceremony reports. */
const SPEECHES = 6;
const THERE: ReadonlySet<string> = new Set(['y', 'there', 'là-bas']);

/** "There, the minister said", "y a annoncé". */
const isThere = ({ head }: Frame, { clauses }: Context): boolean =>
  clauses.tree
    .children(head.index)
    .some(({ lemma, form, deprel }) => (THERE.has(lemma) || THERE.has(form.toLowerCase())) && deprel !== 'expl');

/**
 * Words of somebody who took part in a gathering were said where it was, if they are told with it: in its sentence, or in the next and on
 * a day before the issue, at a ceremony, or "there"; there and then, where no word dates them.
 */
export function seatWords(kept: readonly Candidate[], context: Context): void {
  const { issued } = context.doc.meta;
  kept.forEach(({ event, frame, inHeading }, index) => {
    if (inHeading || event.class !== 'Statement' || event.place || event.factuality !== 'Actual') return;
    const speakers = event.participations.filter(({ role }) => role === 'Speaker').map(({ agent }) => agent);
    const there = isThere(frame, context);
    const scene = kept
      .filter((one, at) => at < index || one.frame.head.sentence === frame.head.sentence)
      .findLast(
        ({ event: one }) =>
          SCENES.has(one.class) &&
          one.place?.class === 'Place' &&
          one.date?.earliest === one.date?.latest &&
          one.date?.edtf === event.date?.edtf &&
          one.participations.some(({ role, agent }) => role !== 'Target' && agent.class !== 'Country' && speakers.includes(agent)),
      );
    if (!scene) return;
    const gap = frame.head.sentence - scene.frame.head.sentence;
    const near = gap === 0 || (gap === 1 && event.date?.edtf !== issued);
    const ceremony = scene.event.class === 'Ceremony' && gap <= SPEECHES;
    if (near || there || ceremony) event.place = scene.event.place;
  });
}
