import type { Frame } from './frame.ts';

const SPEECH = ['say', 'welcome', 'condemn', 'thank', 'urge', 'regret', 'warn', 'announce', 'reaffirm'] as const;
const speaks = ({ concepts }: Frame): boolean => SPEECH.some((concept) => concepts.has(concept));

/** "A profité de sa visite pour saluer …", "used the visit to thank …": words that the tree hung on a noun are of whoever the verb is about. */
export const isPurpose = (frame: Frame, { verbal, governor }: Frame): boolean =>
  frame.tense === 'infinitive' && frame.link === 'participle' && speaks(frame) && !verbal && governor?.verbal === true && !governor.passive;

/** "Noted that Poland has sent aid and said that …": whoever notes goes on to speak, though the tree joins the verb to what he notes. */
export function tellerAbove(frame: Frame, above: Frame): Frame | null {
  const teller = above.link === 'complement' ? above.governor : null;
  const told = frame.tense === 'past' || frame.tense === 'perfect';
  return told && teller?.verbal && teller.tense === frame.tense && speaks(frame) && speaks(teller) && !speaks(above) ? teller : null;
}
