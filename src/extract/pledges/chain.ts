/** The predicates above a giving verb that bear on it, and those that bind whoever gives to it. */
import { type Frame, inSlot, NOW, PAST } from '../clause/frame.ts';
import { affirmedBy } from './litotes.ts';

/** Predicates that bind whoever stands above to what the infinitive below them says. */
const BINDING = [
  'offer',
  'propose',
  'commit',
  'commit-adj',
  'commit-noun',
  'intend',
  'intend-noun',
  'propose-noun',
  'noun-decision',
  'envisage',
  'stand-ready',
  'continue',
  'agree',
  'decide',
  'reaffirm',
] as const;

/** Tenses of a verb that somebody binds themselves with. */
const SAID = new Set<Frame['tense']>(['present', 'progressive', 'perfect', 'past']);
const CHAIN = new Set<Frame['link']>(['control', 'complement', 'participle', 'coordinate']);
const MAX_CHAIN = 6;

/** "Will strive to", "will do everything in its power to", "prendra des mesures pour". */
export const strives = ({ concepts }: Frame): boolean => concepts.has('work') || concepts.has('do-utmost');

/** "Has chartered a plane to deliver …", "is using its stocks to send …": the means that somebody puts to what the infinitive says. */
const employs = ({ concepts, negated, passive, tense }: Frame): boolean =>
  concepts.has('employ') && !negated && !passive && (SAID.has(tense) || tense === 'future');

/** "Is working to", "is taking steps to", "travaille à": on its way, not promised. */
export const isUnderWay = (frame: Frame): boolean => strives(frame) && NOW.has(frame.tense);

/** True where a predicate binds its subject ("commit", "intend", "will work to"). */
export const binds = (frame: Frame): boolean =>
  BINDING.some((concept) => frame.concepts.has(concept)) ||
  affirmedBy(frame) !== undefined ||
  (strives(frame) && (isUnderWay(frame) || frame.tense === 'future' || frame.tense === 'conditional'));

/** "Will open an office and provide tents": the second verb shares the auxiliary. */
export const shares = (frame: Frame): frame is Frame & { governor: Frame } =>
  frame.link === 'coordinate' && frame.tense === 'infinitive' && frame.governor?.verbal === true && !frame.governor.passive;

const VOICING = ['announce', 'approve', 'decide'] as const;

/** "Is pleased to", "sont fiers d’avoir": whoever is glad to give gives; "wishes to thank" is no gladness. */
export const isGlad = ({ concepts, head, passive }: Frame): boolean => concepts.has('glad-adj') && (head.upos === 'ADJ' || passive);

/** True where a predicate speaks of what is to come: its own tense, or what binds or announces it above. */
export const isBound = (frame: Frame): boolean =>
  frame.tense === 'future' ||
  frame.tense === 'conditional' ||
  (shares(frame) && isBound(frame.governor)) ||
  chainAbove(frame).some(
    (above) => (binds(above) && !isAnothers(frame, above)) || isGlad(above) || VOICING.some((concept) => above.concepts.has(concept)),
  );

/** "A proposé que le Canada accueille …", "a proposé au Conseil d’inscrire …": somebody else is to do it. */
export const isAnothers = (frame: Frame, above: Frame): boolean =>
  above.concepts.has('propose') &&
  !above.concepts.has('envisage') &&
  (above.concepts.has('advise') ||
    frame.tense !== 'infinitive' ||
    above.recipients.length > 0 ||
    above.objects.length > 0 ||
    inSlot(above, 'to').length > 0);

/**
 * True for a complement, or an infinitive below a noun ("engagement à verser"); a participle only describes. The infinitive behind a verb
 * that binds is its complement even where the tree has it as a side clause ("is committed to supporting").
 */
const bears = (frame: Frame): boolean => {
  if (isHeld(frame)) return true;
  const open = frame.tense === 'infinitive' || frame.tense === 'progressive';
  if (frame.link === 'adverbial')
    return (
      open &&
      frame.governor !== null &&
      frame.governor.head.index < frame.head.index &&
      (binds(frame.governor) || isGlad(frame.governor) || employs(frame.governor) || frame.governor.concepts.has('refuse')) &&
      isOpen(frame.governor)
    );
  return CHAIN.has(frame.link) && (frame.link !== 'participle' || open);
};

/** "Ont réaffirmé leur engagement à …", "étudie la possibilité de …": a noun of promise in the hands of a verb that binds. */
const isHeld = ({ verbal, governor, head, concepts }: Frame): boolean =>
  !verbal &&
  (concepts.has('commit-noun') || concepts.has('noun-possibility')) &&
  governor?.verbal === true &&
  governor.objects.includes(head) &&
  binds(governor);

/** "Committing 80 million to save lives": a verb that holds a thing has its complement; the infinitive behind it says what for. */
const isOpen = (frame: Frame): boolean => frame.objects.length === 0 || frame.passive || frame.concepts.has('do-utmost') || employs(frame);

/** "Committed to its security and to accelerating the transition": an infinitive joined to the verb that binds depends on it. */
const isSecondVow = (frame: Frame, governor: Frame): boolean =>
  frame.tense === 'infinitive' && SAID.has(governor.tense) && governor.verbal && binds(governor) && !shares(frame);

/** "Asked X to open … and decided to …", "a chargé X d’ouvrir … et décidé de …": what was done goes on from the finite verb, not from the infinitive below it. */
function joinedTo(frame: Frame): Frame | null {
  let above = frame.governor;
  const isDone = PAST.has(frame.tense) || (frame.tense === 'participle' && !frame.passive);
  while (frame.link === 'coordinate' && isDone && above?.verbal && above.tense === 'infinitive' && above.governor?.verbal)
    above = above.governor;
  return above;
}

/** The predicates above that bear on a frame, nearest first. A side clause ("afin de", "pour") carries no promise of its own. */
export function chainAbove(frame: Frame): Frame[] {
  const out: Frame[] = [];
  let at: Frame | null = frame;
  for (let steps = 0; at?.governor && bears(at) && steps < MAX_CHAIN; steps++) {
    if (at.link !== 'coordinate' || isSecondVow(at, at.governor)) out.push(at.governor);
    at = joinedTo(at);
  }
  return out;
}
