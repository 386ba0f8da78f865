import { phrasePattern, WHOLE } from '../../lexicon/phrases.ts';
import type { Doc } from '../../model/doc.ts';
import { type Entity, isParty, type Mention } from '../../model/entity.ts';
import { annotationsIn } from './mentions.ts';

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
    const verb = doc.tokens
      .slice(first + 2, last)
      .find(({ feats, upos, deprel }) => feats.VerbForm === 'Fin' || upos === 'AUX' || (upos === 'VERB' && deprel === 'root'));
    const stop = verb?.start ?? end;
    const mentions = doc.mentions.filter((each) => each.start > start && each.end <= stop && each.kind !== 'adjective');
    for (const wanted of ['Person', 'Group', 'Organization', 'Country'] as const) {
      const found = mentions.filter(({ entity }) => entity.class === wanted);
      const beside = wanted === 'Group' ? bodiesBehind(found, mentions) : [];
      if (found.length > 0) return [...new Set([...found, ...beside].map(({ entity }) => entity))];
    }
  }
  return [];
}

/** "The Ministers of the G7, and the High Representative of the European Union": bodies told behind the people who speak. */
const bodiesBehind = (people: readonly Mention[], all: readonly Mention[]): Mention[] =>
  all.filter(({ entity, start }) => entity.class === 'Organization' && people.every(({ end }) => end <= start));

/** Lines from the beginning in which a joint text may say whose it is. */
const TITLES = 3;
const jointText = phrasePattern('joint-text', 'iu', ...WHOLE);
/** What the text is about, or when it was issued, names no author. */
const TOPIC =
  /(?<!\p{L})(?:on|about|regarding|concerning|during|following|after|sur|relative?|lors|concernant|à l['’](?:occasion|issue))(?!\p{L})/iu;
const AUTHORS = /(?<!\p{L})(?:by|from|between|par|entre)(?!\p{L})/iu;
/** A full stop closes a title only where a clause follows. */
const LONGEST_TITLE = 250;

/** The states and bodies that the title of a joint text names as its authors ("India – Ghana Joint Statement"); empty where it names fewer than two. */
export function titleAuthors(doc: Doc): Entity[] {
  for (const { start, end } of doc.sentences.slice(0, TITLES)) {
    const title = doc.text.slice(start, Math.min(end, start + LONGEST_TITLE));
    if (!jointText(doc.language).test(title)) continue;
    const by = AUTHORS.exec(title)?.index;
    const topic = TOPIC.exec(title)?.index ?? title.length;
    const [from, to] = by !== undefined && by > topic ? [by, title.length] : [0, topic];
    const named = annotationsIn(doc.mentions, { start: start + from, end: start + to });
    const parties = new Set(named.map(({ entity }) => entity).filter(isParty));
    return parties.size > 1 ? [...parties] : [];
  }
  return [];
}
