import type { Sentence } from '../../model/doc.ts';
import type { Entity } from '../../model/entity.ts';
import type { EventFact } from '../../model/facts.ts';
import type { Context } from '../context.ts';
import { lowerBound } from '../reference/mentions.ts';
import { addParticipation } from './candidates.ts';
import { dayOfIssue, newEvent } from './new-event.ts';

/** Items after which a list is given up. */
const MAX_ITEMS = 60;
const CONFIDENCE = 0.8;

/** "Ont été nommés :\n• Directeur du Contrôle : Monsieur X ;": one appointment for each person whom an item of the list names first. */
export function listedNominations(events: readonly EventFact[], context: Context): EventFact[] {
  const { doc, clauses } = context;
  const { issued } = doc.meta;
  const found: EventFact[] = [];
  const known = new Set(
    events.filter(({ class: kind }) => kind === 'Appointment').flatMap(({ participations }) => participations.map(({ agent }) => agent)),
  );
  for (const lead of doc.sentences) {
    if (!doc.text.slice(lead.start, lead.end).trimEnd().endsWith(':')) continue;
    if (!clauses.inSentence(lead.index).some(({ verbal, negated, concepts }) => verbal && !negated && concepts.has('appoint'))) continue;
    for (const line of doc.sentences.slice(lead.index + 1, lead.index + 1 + MAX_ITEMS)) {
      if (line.kind !== 'item') break;
      const person = firstPerson(line, context);
      if (!person || known.has(person)) continue;
      known.add(person);
      const event = newEvent({
        class: 'Appointment',
        date: dayOfIssue(issued),
        evidence: [{ start: line.start, end: line.start + doc.text.slice(line.start, line.end).trimEnd().length }],
        rule: 'event/appointment',
        confidence: CONFIDENCE,
      });
      addParticipation(event, 'Appointee', person);
      found.push(event);
    }
  }
  return found;
}

function firstPerson({ start, end }: Sentence, { doc: { mentions } }: Context): Entity | undefined {
  for (let at = lowerBound(mentions.length, (index) => mentions[index].start, start); mentions[at]?.start < end; at++)
    if (mentions[at].entity.class === 'Person' && mentions[at].kind === 'name') return mentions[at].entity;
  return undefined;
}
