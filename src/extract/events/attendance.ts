import { isSmallWord } from '../../lexicon/entity-words.ts';
import type { Sentence, Span } from '../../model/doc.ts';
import { type Entity, isParty } from '../../model/entity.ts';
import type { Frame } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import { GATHERINGS } from '../event-classes.ts';
import { annotationsIn, isPersonName } from '../reference/mentions.ts';
import { addParticipation, type Candidate } from './candidates.ts';

const ATTENDING = ['attend', 'represent', 'bring-together', 'noun-attendance'] as const;
/** Lines after which a list is given up, and sentences back in which its gathering is named. */
const MAX_LINES = 60;
const SENTENCES_BACK = 6;

/**
 * "The following Heads of State attended the Session: – H.E. X, President of …; – H.E. Y, …": whoever each line of the list names first takes
 * part in the gathering of the lead-in, else in the one named last before.
 */
export function readAttendance(
  candidates: readonly Candidate[],
  supports: ReadonlyMap<Candidate, readonly Frame[]>,
  context: Context,
): void {
  const { sentences } = context.doc;
  for (const lead of sentences) {
    const frames = context.clauses.inSentence(lead.index).filter(({ concepts }) => ATTENDING.some((concept) => concepts.has(concept)));
    if (frames.length === 0) continue;
    const listed = listedBehind(lead, context);
    const present = [...listed, ...frames.flatMap((frame) => attendedBy(frame, lead, context))];
    const leads = listed.length > 0 || isLeadIn(lead, context);
    const gathering = leads || present.length > 0 ? gatheringOf(frames, lead, candidates, supports) : undefined;
    if (!gathering) continue;
    for (const entity of present) addParticipation(gathering.event, 'Participant', entity);
    if (!leads) continue;
    for (const line of sentences.slice(lead.index + 1, lead.index + 1 + MAX_LINES)) {
      const attending = firstNamed(line, context);
      if (line.kind !== 'item' && !isEntry(line, attending, context)) {
        const parties = entriesIn(line, context);
        if (parties.length === 0) break;
        for (const entity of parties) addParticipation(gathering.event, 'Participant', entity);
        continue;
      }
      if (attending) addParticipation(gathering.event, 'Participant', attending);
      for (const entity of behindSemicolons(line, context)) addParticipation(gathering.event, 'Participant', entity);
    }
  }
}

/** "… the following Heads of State: X (Benin);", "ont pris part à la rencontre : le PNUD, la GIZ": those named behind the colon; further ones may stand behind semicolons, one a sentence. */
function listedBehind({ start, end }: Sentence, context: Context): Entity[] {
  const { doc } = context;
  const colon = doc.text.slice(start, end).search(/:\s+\p{L}/u);
  if (colon < 0) return [];
  const list = { start: start + colon, end };
  const people = /^:\s+\p{Lu}/u.test(doc.text.slice(list.start, end)) ? annotationsIn(doc.mentions, list).filter(isPersonName) : [];
  return [...people.map(({ entity }) => entity), ...entriesIn(list, context)];
}

/** What may stand before a party that opens an entry of a list. */
const OPENS_ENTRY = /(?:^|[:,;]|(?<!\p{L})(?:et|and|ainsi que|as well as))\s*(?:(?:le|la|les|the|du|des)\s|(?:de )?l['’])?$/iu;
const BEFORE_ENTRY = 20;

/** "Le PNUD, la GIZ et l’ambassade de Suède", "the World Bank; UNDP": the parties that open the entries of a list in which nobody does anything. */
function entriesIn(list: Span, { doc, positions }: Context): Entity[] {
  const [first, last] = positions.tokensIn(list);
  if (doc.tokens.slice(first, last).some(({ feats }) => feats.VerbForm === 'Fin')) return [];
  return annotationsIn(doc.mentions, list)
    .filter(({ entity, kind }) => (isParty(entity) || entity.class === 'Group') && kind !== 'adjective')
    .filter(({ start }) => OPENS_ENTRY.test(doc.text.slice(Math.max(list.start, start - BEFORE_ENTRY), start)))
    .map(({ entity }) => entity);
}

/** A French sentence that opens with these, numbers and "y" aside, has its subject behind the verb. */
const OPENING = /^(?:[éeÉE]tai(?:en)?t|sont|ont|furent)$/u;
const PASSED_OVER: ReadonlySet<string> = new Set(['NUM', 'PUNCT', 'X']);

/** "Present were", "Also taking part were": an English sentence that opens with these has its subject behind "were". */
function isFronted({ head }: Frame, first: number, { tokens }: Context['doc']): boolean {
  const behind = tokens.slice(head.index + 1, head.index + 1 + FRONTED).findIndex(({ lemma, upos }) => upos === 'AUX' && lemma === 'be');
  const before = tokens.slice(first, head.index);
  const next = tokens[head.index + 1];
  const bare = behind === 0 || next?.deprel === 'obj' || next?.upos === 'DET' || next?.upos === 'ADP';
  return (
    behind >= 0 && bare && before.every(({ upos, form }) => PASSED_OVER.has(upos) || upos === 'ADV' || isSmallWord('en', 'fronting', form))
  );
}
const FRONTED = 5;

/** "Étaient présents X, Président de …, Y, …", "present were X, …": all people named behind a verb that opens its sentence; "le Libéria était représenté par …". */
function attendedBy(frame: Frame, { first, end }: Sentence, context: Context): Entity[] {
  const { doc, resolver, language } = context;
  const { head, concepts, passive, objects, args } = frame;
  const represented = concepts.has('represent') && passive && args.every(({ slot }) => slot === 'by');
  if (represented && objects.length > 0) return resolver.resolveAll(objects).filter(isParty);
  const opening = doc.tokens.slice(first, head.index).find(({ upos, form }) => !PASSED_OVER.has(upos) && form.toLowerCase() !== 'y');
  const inverted = language === 'en' ? isFronted(frame, first, doc) : opening && OPENING.test(opening.form.toLowerCase());
  if (!inverted) return [];
  const copula = doc.tokens.slice(head.index + 1, head.index + 1 + FRONTED).find(({ upos }) => upos === 'AUX');
  const list = { start: (copula ?? head).end, end };
  return [
    ...annotationsIn(doc.mentions, list)
      .filter(isPersonName)
      .map(({ entity }) => entity),
    ...entriesIn(list, context),
  ];
}

const isLeadIn = ({ start, end }: Sentence, { doc }: Context): boolean => doc.text.slice(start, end).trimEnd().endsWith(':');

function gatheringOf(
  frames: readonly Frame[],
  lead: Sentence,
  candidates: readonly Candidate[],
  supports: ReadonlyMap<Candidate, readonly Frame[]>,
): Candidate | undefined {
  const gatherings = candidates.filter(({ event, frame }) => GATHERINGS.has(event.class) && frame.head.sentence <= lead.index);
  const own = gatherings.find((each) => frames.includes(each.frame) || supports.get(each)?.some((frame) => frames.includes(frame)));
  return own ?? gatherings.findLast(({ frame }) => lead.index - frame.head.sentence <= SENTENCES_BACK);
}

/** "S.E.M. X, Président de la République du Bénin": a line without bullet or verb that a person's name opens. */
const isEntry = ({ index, start, end }: Sentence, named: Entity | undefined, { doc, clauses }: Context): boolean =>
  named?.class === 'Person' &&
  annotationsIn(doc.mentions, { start, end }).some((each) => each.entity === named && each.start - start <= TITLE_LENGTH) &&
  clauses.inSentence(index).every(({ verbal, tense }) => !verbal || tense === 'participle');

/** "William Ruto (Kenya); Anna Weiss (Togo).": people that one line names behind semicolons. */
const behindSemicolons = ({ start, end }: Sentence, { doc }: Context): Entity[] =>
  annotationsIn(doc.mentions, { start, end })
    .filter((each) => isPersonName(each) && /;[^;,(]*$/u.test(doc.text.slice(Math.max(start, each.start - TITLE_LENGTH), each.start)))
    .map(({ entity }) => entity);

/** UTF-16 units that forms of address may take before a name. */
const TITLE_LENGTH = 40;

/** The person, else the body or state, that a line names first. */
function firstNamed({ start, end }: Sentence, { doc }: Context): Entity | undefined {
  const named = annotationsIn(doc.mentions, { start, end })
    .filter(({ kind }) => kind !== 'adjective')
    .map(({ entity }) => entity);
  return named.find(({ class: kind }) => kind === 'Person') ?? named.find(isParty);
}
