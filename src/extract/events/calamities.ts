import type { Candidate } from './candidates.ts';
import { isHeadline, type Same, sameWord } from './headlines.ts';

/** "Gezile" of "le cyclone Gezile", "Cyclone Gezile": the name right behind the noun. */
const nameOf = ({ frame, nextWord }: Candidate): string | null =>
  !frame.verbal && nextWord !== null && /^\p{Lu}/u.test(nextWord) ? nextWord.toLowerCase() : null;

const isIllness = ({ frame }: Candidate): boolean => frame.concepts.has('noun-disease') || frame.concepts.has('noun-outbreak');

/** "Inondations : …" in the heading, "le déluge du 26 août" below: what the text is about, under its first word for it. */
const isHeadlineDisaster: Same = (known, next) =>
  isHeadline(known, next) &&
  known.event.place === null &&
  nameOf(known) === null &&
  !isIllness(known) &&
  !isIllness(next) &&
  next.paragraph - known.paragraph <= 3;

const OF_WHAT = /\s(?:de|d['’]|of)\s?\S/u;

/** "Le choléra … L’épidémie", "the outbreak … the disease": an illness under its name and under a general word; two names are two illnesses. */
const isSameIllness: Same = (known, next) =>
  next.definite &&
  isIllness(known) &&
  isIllness(next) &&
  !(known.frame.concepts.has('noun-disease') && next.frame.concepts.has('noun-disease')) &&
  !(OF_WHAT.test(known.phrase) && OF_WHAT.test(next.phrase) && known.phrase !== next.phrase);

/** When two namings of a disaster are one. */
export const isSameDisaster: Same = (known, next) =>
  nameOf(known) !== null
    ? nameOf(known) === nameOf(next) ||
      (next.definite && nameOf(next) === null && (sameWord(known, next) || next.frame.concepts.has('noun-calamity')))
    : isHeadlineDisaster(known, next) ||
      isSameIllness(known, next) ||
      (next.definite && (sameWord(known, next) || next.frame.concepts.has('noun-calamity')));
