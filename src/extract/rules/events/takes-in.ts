/** Verbs of receiving that tell of no meeting: people are sheltered, things taken in. */
import type { Token } from '../../../model/doc.ts';
import { isParty } from '../../../model/entity.ts';
import { COMING, type Frame, inSlot } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';

const MOST_GUESTS = 100;
/** Trainees and interns are taken in by the dozen for a while ("douze biologistes seront reçus dans les laboratoires"). */
const MOST_TAKEN = 10;

/** How many a noun counts at least ("douze biologistes", "une vingtaine d’officiers", "vingt (20) techniciens"); 0 where it counts none. */
const countOf = (token: Token, { clauses, quantityAt }: Context): number =>
  Math.max(0, ...[token, ...clauses.tree.by(token.index, 'nummod')].map((each) => quantityAt(each)?.min ?? 0));

/** "L’École accueillera", "s’engage à accueillir", "offered to host": for a while to come; a minister who will receive twenty envoys meets them. */
const willTakeIn = ({ tense, link, subjects }: Frame, { resolver }: Context): boolean =>
  (COMING.has(tense) || (tense === 'infinitive' && link === 'control')) &&
  resolver.resolveAll(subjects).every(({ class: kind }) => kind !== 'Person');

/** "Kenya hosts 800,000 refugees", "accueille des déplacés": who is given shelter meets nobody. */
export const givesShelter = (frame: Frame, context: Context): boolean =>
  frame.verbal &&
  frame.concepts.has('receive') &&
  frame.objects.some(
    (token) =>
      context.conceptsOf(token).has('noun-refugee') ||
      context.clauses.tree.by(token.index, 'nmod').some((child) => context.conceptsOf(child).has('noun-refugee')) ||
      countOf(token, context) >= (willTakeIn(frame, context) ? MOST_TAKEN : MOST_GUESTS),
  );

/** "Yemen, with the Yemenis in Djibouti, has received 1.1 billion": nobody receives himself. */
export const receivesItself = (frame: Frame, { resolver }: Context): boolean => {
  if (!frame.verbal || !frame.concepts.has('receive') || frame.concepts.has('meet')) return false;
  const guests = resolver.resolveAll(frame.objects);
  return guests.length > 0 && resolver.resolveAll(frame.subjects).some((each) => guests.includes(each));
};

/** "A reçu de l’UNICEF du matériel", "received from Japan twelve boats": what somebody gives is taken in. */
export const takesFrom = (frame: Frame, { clauses, positions, resolver }: Context): boolean =>
  frame.verbal &&
  !frame.passive &&
  frame.concepts.has('receive') &&
  !resolver.resolveAll(frame.objects).some(({ class: kind }) => kind === 'Person') &&
  [...inSlot(frame, 'from', 'of').map(({ head }) => head), ...frame.objects].some(
    (token) =>
      token.index > frame.head.index &&
      clauses.tree.by(token.index, 'case').some(({ lemma }) => SOURCE.has(lemma)) &&
      positions.headedBy(token.index).some(({ entity, kind }) => isParty(entity) && (kind === 'name' || kind === 'acronym')),
  );

const SOURCE = new Set(['de', 'from']);
