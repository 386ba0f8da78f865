import type { Entity } from '../../model/entity.ts';
import type { EventFact } from '../../model/facts.ts';
import type { Candidate } from './candidates.ts';

/** Whether a naming means the event that an earlier one named. */
export type Same = (known: Candidate, next: Candidate) => boolean;

export const sameWord: Same = (known, next) => known.frame.head.lemma.toLowerCase() === next.frame.head.lemma.toLowerCase();

/** "Adra" of "le cyclone Adra", "Cyclone Adra", "Arctic" of "Exercise Arctic Lantern": the name right behind the noun. */
export const nameOf = ({ frame, nextWord }: Candidate): string | null =>
  !frame.verbal && nextWord !== null && /^\p{Lu}/u.test(nextWord) ? nextWord.toLowerCase() : null;

/** A heading names what its text is about: the visit, the attack, the talk that the first lines tell of. */
export const isHeadline = (known: Candidate, next: Candidate): boolean => known.inHeading && !next.inHeading && known.event.date === null;

/** Paragraphs below a heading in which its event is told. */
const BELOW = { near: 2, far: 3 } as const;
const isBelow = (known: Candidate, next: Candidate, within: number): boolean => next.paragraph - known.paragraph <= within;

/** One of two places is the state in which the other lies. */
export const isStateOf = (a: Entity | null, b: Entity | null): boolean =>
  [
    [a, b],
    [b, a],
  ].some(([state, place]) => state?.class === 'Country' && place?.class === 'Place' && state.key === `country/${place.state}`);

/** "Déplacement en Pologne (12 mars 2025)": the day of the journey to a town of that state, which is told below. */
const isDatedHeadline = (known: Candidate, next: Candidate): boolean =>
  known.inHeading &&
  !next.inHeading &&
  known.event.date?.edtf === next.event.date?.edtf &&
  known.event.place?.key === `country/${next.event.place?.state}`;

/** "Un déplacement au Liban" in the heading, "s’est rendu à Beyrouth" below: the state and the town. */
export const isHeadlineVisit = (known: Candidate, next: Candidate): boolean =>
  next.event.class === 'Visit' &&
  (isHeadline(known, next) || isDatedHeadline(known, next)) &&
  known.event.place?.class === 'Country' &&
  next.event.place?.class === 'Place' &&
  isBelow(known, next, BELOW.far);

/** "Déplacement de Mme X (22-23 novembre)" in the heading: her journey, wherever it goes. */
export const isTripOfHeading: Same = (known, next) => known.inHeading && known.event.place === null && isBelow(known, next, BELOW.far);

/** "As President X begins state visit" in the heading, "during her two-day state visit to Kenya" below. */
export const isVisitOfHeading: Same = (known, next) =>
  isHeadline(known, next) && known.event.place === null && sameWord(known, next) && isBelow(known, next, BELOW.far);

const onlyTargets = ({ participations }: EventFact): boolean => participations.every(({ role }) => role === 'Target');

/** "Attaque contre l’hôpital de Maro" in the heading, "contre l’hôpital universitaire de Maro" below. */
export const isHeadlineAttack = (known: Candidate, next: Candidate): boolean =>
  next.event.class === 'Attack' &&
  !known.frame.verbal &&
  known.event.date === null &&
  (known.inHeading ? onlyTargets(known.event) : known.event.participations.length === 0) &&
  next.definite &&
  sameWord(known, next) &&
  isBelow(known, next, BELOW.near);

/** "On the attack in Maro" in the heading, "gunmen opened fire this morning" in the first lines. */
export const isTitleAttack: Same = (known, next) =>
  isHeadline(known, next) &&
  !known.frame.verbal &&
  known.event.place !== null &&
  known.frame.head.feats.Number !== 'Plur' &&
  next.frame.verbal &&
  next.event.date !== null &&
  isBelow(known, next, 1);

/** "Engineers deploy to Malawi" in the heading, "sappers will fly to Malawi on Saturday" below. */
export const isHeadlineDuty: Same = (known, next) =>
  isHeadline(known, next) &&
  known.frame.verbal &&
  next.frame.verbal &&
  known.event.place !== null &&
  known.event.place === next.event.place;

const isNobody = ({ anonymous }: Entity): boolean => anonymous === true;
const presentAt = ({ event }: Candidate): readonly Entity[] =>
  event.participations.filter(({ role }) => role === 'Participant' || role === 'Host').map(({ agent }) => agent);

/** "Minister holds talks with counterpart" in the heading, "X met Y" below; "Entretien de X avec Y", "le ministre reçoit aujourd’hui son homologue": whoever has no name has it in the other. */
export const isHeadlineTalk: Same = (known, next) =>
  isHeadline(known, next) &&
  known.event.class === 'Meeting' &&
  next.event.class === 'Meeting' &&
  next.frame.verbal &&
  isBelow(known, next, BELOW.near) &&
  (areOneBody(known, next) ||
    (presentAt(known).every(isNobody) ? known.frame.verbal && !presentAt(next).every(isNobody) : presentAt(next).every(isNobody)));

/** "Réunion du Comité de pilotage" in the heading, "le Comité de pilotage du projet s’est réuni" below: one body, whose name the heading shortens. */
const areOneBody: Same = (known, next) =>
  presentAt(known).some(
    ({ class: kind, name }) =>
      kind === 'Organization' &&
      presentAt(next).some((each) => each.class === 'Organization' && `${each.name} `.toLowerCase().startsWith(`${name} `.toLowerCase())),
  );

/** "Readout of the Minister’s call with his counterpart" in the heading, "spoke by telephone with X" below. */
export const isHeadlineCall: Same = (known, next) => isHeadline(known, next) && isBelow(known, next, BELOW.far);
