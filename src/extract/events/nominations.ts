import { phrasePattern } from '../../lexicon/phrases.ts';
import type { Sentence } from '../../model/doc.ts';
import { isParty, type Mention } from '../../model/entity.ts';
import type { EventFact } from '../../model/facts.ts';
import type { Frame } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import { isPersonName, lowerBound } from '../reference/mentions.ts';
import { addParticipation } from './candidates.ts';
import { dayOfIssue, newEvent } from './new-event.ts';

/** Items after which a list is given up. */
const MAX_ITEMS = 60;
const CONFIDENCE = 0.8;

/** "Ont été nommés :\n• Directeur du Contrôle : Monsieur X ;", "the following appointments:": one appointment for each person whom an item of the list names first. */
export function listedNominations(events: readonly EventFact[], context: Context): EventFact[] {
  const { doc, clauses, resolver } = context;
  const { issued } = doc.meta;
  const found: EventFact[] = [];
  const known = new Set(
    events.filter(({ class: kind }) => kind === 'Appointment').flatMap(({ participations }) => participations.map(({ agent }) => agent)),
  );
  for (const lead of doc.sentences) {
    if (!doc.text.slice(lead.start, lead.end).trimEnd().endsWith(':')) continue;
    const told = clauses.inSentence(lead.index).filter((frame) => appoints(frame, lead));
    if (told.length === 0) continue;
    const authors = resolver.resolveAll(told.flatMap((frame) => (frame.verbal ? frame : frame.governor)?.subjects ?? [])).filter(isParty);
    for (const line of doc.sentences.slice(lead.index + 1, lead.index + 1 + MAX_ITEMS)) {
      if (line.kind === 'heading' && office(doc.language).test(doc.text.slice(line.start, line.end))) continue;
      const mention = firstPerson(line, context);
      const person = mention?.entity;
      if (line.kind !== 'item' && !(mention ? opensWith(mention, line, context) : isSubheading(line, context))) break;
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
      for (const author of authors) addParticipation(event, 'Author', author);
      found.push(event);
    }
  }
  return found;
}

/** "Au ministère de la Santé", "At the Ministry of Health": where those are appointed who stand below. */
const office = phrasePattern('office-heading', 'iu', '^\\s*', '(?!\\p{L})');

/** "Ont été nommés", "a procédé aux nominations suivantes", "son accord pour la nomination de :". */
const appoints = ({ verbal, negated, concepts, head }: Frame, { last }: Sentence): boolean =>
  verbal
    ? !negated && concepts.has('appoint')
    : concepts.has('noun-appointment') && (head.feats.Number === 'Plur' || last - head.index <= LAST_WORDS);

/** A noun, "of" and the colon. */
const LAST_WORDS = 3;
/** Letters of the titles before a name. */
const TITLES = 40;

/** "Monsieur Omar Sy, médecin.": a line of its own that names somebody first, without a verb. */
const opensWith = ({ start }: Mention, line: Sentence, { clauses }: Context): boolean =>
  start - line.start <= TITLES && clauses.inSentence(line.index).every(({ verbal, link }) => !verbal || link !== 'root');

/** "Directeur général de l’Hôpital :", the post above its holder. */
const isSubheading = ({ start, end, first, last }: Sentence, { doc: { text } }: Context): boolean =>
  last - first <= MAX_HEADING && text.slice(start, end).trimEnd().endsWith(':');

const MAX_HEADING = 20;

function firstPerson({ start, end }: Sentence, { doc: { mentions } }: Context): Mention | undefined {
  for (let at = lowerBound(mentions.length, (index) => mentions[index].start, start); mentions[at]?.start < end; at++)
    if (isPersonName(mentions[at])) return mentions[at];
  return undefined;
}
