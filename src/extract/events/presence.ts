import { phrasePattern } from '../../lexicon/phrases.ts';
import { type Entity, isNamedPerson, type Mention } from '../../model/entity.ts';
import type { Frame } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import { lowerBound } from '../reference/mentions.ts';
import { allEntitiesIn, withListed } from '../slots.ts';
import { addParticipation, type Candidate } from './candidates.ts';
import { isGathering, namedBefore } from './told-before.ts';

const presidency = phrasePattern('presidency', 'giu');
/** Farthest that the name may stand behind "under the chairmanship of": styles and titles stand between. */
const TITLES = 70;
const REACH = 400;

const isNamed = (entity: Entity, kind: string): boolean => entity.class === 'Person' && kind === 'name';

/** "Sous la présidence de Son Excellence Monsieur X", "under the Chairmanship of H.E. X": who chairs the gathering before, where styles and full stops lead the tree astray. */
export function readChairs(candidates: readonly Candidate[], context: Context): void {
  const { doc, positions, resolver } = context;
  for (const match of doc.text.matchAll(presidency(doc.language))) {
    const end = match.index + match[0].length;
    const named = namedAfter(end, doc.mentions);
    if (!named || /[\n;]/u.test(doc.text.slice(end, named.start))) continue;
    const gathering = namedBefore(candidates, match.index, REACH, isGathering);
    if (!gathering || doc.text.slice(gathering.frame.head.end, match.index).includes('\n')) continue;
    const { event } = gathering;
    if (event.participations.some(({ role, agent }) => role === 'Chair' && agent.class === 'Person')) continue;
    // "… of H.E. X, President of Ghana": the state only tells who X is.
    event.participations = event.participations.filter(({ role }) => role !== 'Chair');
    addParticipation(event, 'Chair', named.entity);
    const head = positions.headOf(named);
    for (const other of head ? resolver.resolveAll(withListed(head, context)) : [])
      if (isNamedPerson(other)) addParticipation(event, 'Chair', other);
  }
}

function namedAfter(end: number, mentions: readonly Mention[]): Mention | undefined {
  for (let at = lowerBound(mentions.length, (index) => mentions[index].start, end); mentions[at]?.start <= end + TITLES; at++)
    if (isNamed(mentions[at].entity, mentions[at].kind)) return mentions[at];
  return undefined;
}

const SENTENCES_BACK = 2;
/** Farthest that a gathering may stand before those who join it, UTF-16 units. */
const ACCOUNT = 800;
const JOINING: ReadonlySet<string> = new Set(['join', 'rejoindre']);

/** "We were joined by President X", "ils ont été rejoints par leur homologue": who came to the gathering told of just before. */
export function readJoined(candidates: readonly Candidate[], context: Context): void {
  for (const frame of context.clauses.frames) {
    if (!isJoining(frame)) continue;
    const gathering = namedBefore(candidates, frame.head.start, ACCOUNT, isGathering);
    if (!gathering || frame.head.sentence - gathering.frame.head.sentence > SENTENCES_BACK) continue;
    for (const entity of [...allEntitiesIn(frame, ['subject', 'by'], context), ...namedBehind(frame, context)])
      if (entity.class !== 'Place') addParticipation(gathering.event, 'Participant', entity);
  }
}

/** The people named behind "joined by", up to the next verb. */
function namedBehind({ head }: Frame, { doc, positions }: Context): readonly Entity[] {
  const found: Entity[] = [];
  for (let at = head.index + 1; doc.tokens[at]?.sentence === head.sentence; at++) {
    if (doc.tokens[at].feats.VerbForm === 'Fin' || doc.tokens[at].feats.PronType === 'Rel') break;
    found.push(...positions.headedBy(at).flatMap(({ entity, kind }) => (isNamed(entity, kind) ? [entity] : [])));
  }
  return found;
}

const isJoining = ({ head, verbal, passive, negated }: Frame): boolean => verbal && passive && !negated && JOINING.has(head.lemma);

/** Speeches that a sitting heard ("prenant note de l’allocution de X"): whoever gave them was there, its president in the chair. */
export function seatOrators(kept: readonly Candidate[], { postsOf }: Context): void {
  const sitting = kept.find(({ event }) => event.class === 'Meeting' && event.date !== null && event.participations.length > 0);
  if (!sitting) return;
  const bodies = new Set(sitting.event.participations.map(({ agent }) => agent));
  // Two people who meet hear no speeches: "provided the following readout: the Secretary met …".
  if ([...bodies].every(({ class: kind }) => kind === 'Person')) return;
  for (const { event, frame } of kept) {
    if (event.class !== 'Statement' || frame.verbal || !frame.concepts.has('noun-speech')) continue;
    for (const { role, agent } of event.participations) {
      if (role !== 'Speaker') continue;
      const presides = postsOf(agent).some(
        ({ organization, title }) => organization && bodies.has(organization) && /^(?:pr[ée]sid|chair)/iu.test(title),
      );
      addParticipation(sitting.event, presides ? 'Chair' : 'Participant', agent);
    }
  }
}
