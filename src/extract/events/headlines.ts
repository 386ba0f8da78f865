import type { Candidate } from './candidates.ts';

/** Whether a naming means the event that an earlier one named. */
export type Same = (known: Candidate, next: Candidate) => boolean;

export const sameWord: Same = (known, next) => known.frame.head.lemma === next.frame.head.lemma;

/** A heading names what its text is about: the visit, the attack, the talk that the first lines tell of. */
export const isHeadline = (known: Candidate, next: Candidate): boolean => known.inHeading && !next.inHeading && known.event.date === null;

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
  next.paragraph - known.paragraph <= 3;

/** "Attaque contre l’hôpital de Maro" in the heading, "contre l’hôpital universitaire de Maro" below. */
export const isHeadlineAttack = (known: Candidate, next: Candidate): boolean =>
  next.event.class === 'Attack' &&
  !known.frame.verbal &&
  known.event.date === null &&
  known.event.participations.length === 0 &&
  next.definite &&
  sameWord(known, next) &&
  next.paragraph - known.paragraph <= 2;

/** "Engineers deploy to Malawi" in the heading, "sappers will fly to Malawi on Saturday" below. */
export const isHeadlineDuty: Same = (known, next) =>
  isHeadline(known, next) &&
  known.frame.verbal &&
  next.frame.verbal &&
  known.event.place !== null &&
  known.event.place === next.event.place;
