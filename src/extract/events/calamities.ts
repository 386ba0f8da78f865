import type { Candidate } from './candidates.ts';
import { isHeadline, isStateOf, nameOf, type Same, sameWord } from './headlines.ts';

const KINDS = ['noun-flood', 'noun-quake', 'noun-storm'] as const;

/** "Les crues" are floods, "le tremblement de terre" an earthquake; what has a name of its own is another. */
const sameKind: Same = (known, next) =>
  sameWord(known, next) || (nameOf(next) === null && KINDS.some((kind) => known.frame.concepts.has(kind) && next.frame.concepts.has(kind)));

const isIllness = ({ frame }: Candidate): boolean => frame.concepts.has('noun-disease') || frame.concepts.has('noun-outbreak');

/** "Inondations : …" in the heading, "le déluge du 26 août" below: what the text is about, under its first word for it. */
const isHeadlineDisaster: Same = (known, next) =>
  isHeadline(known, next) &&
  (known.event.place === null ||
    next.event.place === null ||
    known.event.place === next.event.place ||
    isStateOf(known.event.place, next.event.place)) &&
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

/** "Floods across Somalia", "hit by flooding in Somalia": one kind, one place. */
const isSameThere: Same = (known, next) =>
  sameKind(known, next) && !isIllness(next) && known.event.place !== null && known.event.place === next.event.place;

/** "Le volcan est entré en éruption": the verb and its noun. */
const isOwnNoun: Same = (known, next) =>
  known.frame.verbal && !next.frame.verbal && known.frame.args.some(({ head, slot }) => head === next.frame.head && slot === 'in');

const isToldAgain: Same = (known, next) =>
  nameOf(known) !== null
    ? nameOf(known) === nameOf(next) ||
      (next.definite && nameOf(next) === null && (sameKind(known, next) || next.frame.concepts.has('noun-calamity')))
    : isHeadlineDisaster(known, next) ||
      isSameThere(known, next) ||
      isSameIllness(known, next) ||
      (next.definite && (sameKind(known, next) || next.frame.concepts.has('noun-calamity')));

/** When two namings of a disaster are one. */
export const isSameDisaster: Same = (known, next) => isOwnNoun(known, next) || isToldAgain(known, next);
