import type { Token } from '../../model/doc.ts';
import type { Frame } from '../clause/frame.ts';
import type { Context } from '../context.ts';
import { addParticipation, type Candidate } from './candidates.ts';
import { isGathering, namedBefore } from './told-before.ts';

const SENTENCES_BACK = 3;
const REACH = 600;

/**
 * "La conférence a enregistré la participation de 200 délégués et la présence de M. X", "it was graced by the presence of Ms Y", "on notait
 * la présence de M. X": who took part in the gathering that the verb is about, or that was told of just before.
 */
export function readRecorded(candidates: readonly Candidate[], context: Context): void {
  const { clauses, resolver } = context;
  const gatherings = new Map(
    candidates.filter((each) => !each.frame.verbal && isGathering(each)).map((each) => [each.frame.head.index, each]),
  );
  for (const frame of clauses.frames) {
    if (!frame.verbal || frame.negated) continue;
    const attendance = attendanceIn(frame, context);
    if (attendance.length === 0) continue;
    const told = frame.passive ? frame.objects : frame.subjects;
    const gathering =
      told.flatMap(({ index }) => gatherings.get(index) ?? [])[0] ??
      (isPointing(told, attendance, context) ? before(frame, candidates) : undefined);
    if (!gathering) continue;
    const present = attendance
      .flatMap(({ index }) => clauses.argumentsOf(index))
      .flatMap(({ slot, head }) => (slot === 'of' ? clauses.tree.conjuncts(head) : []));
    for (const entity of resolver.resolveAll(present))
      if (entity.class !== 'Place') addParticipation(gathering.event, 'Participant', entity);
  }
}

/** "Saw the participation of", "honorée par la présence de": the noun that tells who was there. */
const attendanceIn = ({ objects, args, passive }: Frame, { conceptsOf }: Context): readonly Token[] =>
  (passive ? args.flatMap(({ slot, head }) => (slot === 'by' || slot === 'of' ? [head] : [])) : objects).filter((token) =>
    conceptsOf(token).has('noun-attendance'),
  );

/** "Elle a enregistré", "on notait": a pronoun for the gathering or for everybody; what says itself where somebody took part points nowhere. */
const isPointing = (told: readonly Token[], attendance: readonly Token[], { clauses, resolver }: Context): boolean =>
  told.every((token) => token.upos === 'PRON' && token.feats.PronType !== 'Rel' && token.feats.Person !== '1') &&
  resolver.resolveAll(told).every(({ class: kind }) => kind !== 'Person') &&
  attendance.every(({ index }) => clauses.argumentsOf(index).every(({ slot }) => slot !== 'to' && slot !== 'in'));

const before = ({ head }: Frame, candidates: readonly Candidate[]): Candidate | undefined =>
  namedBefore(candidates, head.start, REACH, (each) => isGathering(each) && head.sentence - each.frame.head.sentence <= SENTENCES_BACK);
