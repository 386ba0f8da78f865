import type { Token } from '../../model/doc.ts';
import type { Clauses } from './build.ts';
import { apposedSubject, pronounSubject } from './displaced.ts';
import { type Frame, inSlot } from './frame.ts';
import { isReflexive } from './objects.ts';

export const FINITE: readonly Frame['tense'][] = ['past', 'perfect', 'present', 'future', 'conditional'];

const OWN_SUBJECT: readonly Frame['link'][] = ['root', 'complement', 'reported', 'coordinate'];

/** "La réunion que présidait Joe Biden": with "que" as object, the other object is the subject behind its verb. */
export function postposedSubject(clauses: Clauses, frame: Frame): Token | undefined {
  const objects = clauses.tree.by(frame.head.index, 'obj');
  const relative = objects.find((token) => token.feats.PronType === 'Rel' && token.index < frame.head.index);
  const other = relative && objects.find((token) => token !== relative && token.index > frame.head.index);
  if (other) frame.objects = frame.objects.filter((token) => token !== other);
  return other;
}

/** The subject of a finite verb that the tree hung elsewhere: a pronoun of the first person, the noun that a relative clause took, or a bare noun before it. */
export function strayedSubject(clauses: Clauses, frame: Frame): Token[] {
  const modified = nounBeforeParticiple(clauses, frame);
  if (modified) return [modified];
  if (frame.link === 'root' && frame.head.deprel === 'acl') return [clauses.tree.tokens[frame.head.head]];
  const first = firstPersonSubject(clauses, frame);
  if (first.length === 0 && isHungOnSubject(clauses, frame)) return [clauses.tree.tokens[frame.head.head]];
  const taken =
    first.length === 0 ? (takenByConjunction(clauses, frame) ?? takenByTime(clauses, frame) ?? openingWe(clauses, frame)) : undefined;
  if (taken) return [taken];
  if (first.length > 0 || !FINITE.includes(frame.tense) || !OWN_SUBJECT.includes(frame.link)) return first;
  const displaced = [...pronounSubject(clauses, frame), ...apposedSubject(clauses, frame)].slice(0, 1);
  if (displaced.length > 0) return displaced;
  const { tree } = clauses;
  for (const child of tree.children(frame.head.index)) {
    if (child.index > frame.head.index) break;
    const subjects = clauses.at(child.index) ? tree.by(child.index, 'nsubj') : [];
    const nominal = !clauses.at(child.index)?.verbal && child.deprel.startsWith('obl');
    if ((nominal && subjects.length > 0) || subjects.some((token) => token.feats.PronType === 'Rel'))
      return subjects.filter((token) => token.feats.PronType !== 'Rel').slice(0, 1);
  }
  if (frame.link === 'coordinate') return [];
  const reflexive = tree.by(frame.head.index, 'expl').some(isReflexive);
  const bare = inSlot(frame, 'bare')
    .map((argument) => argument.head)
    .filter((noun) => noun.index < frame.head.index || (reflexive && tree.by(noun.index, 'det').length > 0))
    .filter((noun) => (noun.upos === 'NOUN' || noun.upos === 'PROPN') && !clauses.isTime(noun.index))
    .slice(0, 1);
  return bare.length > 0 ? bare : nameBefore(clauses, frame);
}

/** "Des attaques ayant visé les serveurs": the noun right before "ayant", whatever the tree hung the participle on. */
function nounBeforeParticiple({ tree }: Clauses, { head }: Frame): Token | undefined {
  const having = tree.by(head.index, 'aux').find((token) => token.form.toLowerCase() === 'ayant');
  const before = having && tree.tokens[having.index - 1];
  if (!before || before.sentence !== head.sentence) return undefined;
  if (before.upos === 'NOUN' || before.upos === 'PROPN') return before;
  const above = before.upos === 'ADJ' ? tree.head(before) : undefined;
  return above?.upos === 'NOUN' && above.index < before.index ? above : undefined;
}

/** "Réélu en août, M. Adesina effectuera …": the name between a comma and its verb, where the tree hung it on what stands before the comma. */
function nameBefore({ tree }: Clauses, { head }: Frame): Token[] {
  const { tokens } = tree;
  let last = head.index - 1;
  while (last >= 0 && (tokens[last].upos === 'AUX' || tokens[last].upos === 'ADV')) last--;
  let first = last;
  while (first >= 0 && (tokens[first].upos === 'PROPN' || (tokens[first].form === '-' && first < last))) first--;
  if (first === last || first < 1) return [];
  const titled = tokens[first].upos === 'NOUN' && tokens[first + 1].head === first;
  const before = tokens[titled ? first - 1 : first];
  return before.form === ',' && before.sentence === head.sentence ? [tokens[titled ? first : first + 1]] : [];
}

const CONJUNCTIONS = new Set(['as', 'after', 'before', 'since', 'until', 'than', 'while']);

/** "As Russia continues its attacks": a noun right before a finite verb, behind a word that is a conjunction there and no preposition. */
function takenByConjunction({ tree }: Clauses, { head, tense }: Frame): Token | undefined {
  let at = head.index - 1;
  while (at > 0 && (tree.tokens[at].upos === 'ADV' || tree.tokens[at].upos === 'AUX')) at--;
  const noun = tree.tokens[at];
  if (!noun || noun.sentence !== head.sentence || !FINITE.includes(tense) || (noun.upos !== 'PROPN' && noun.upos !== 'NOUN'))
    return undefined;
  return tree.by(at, 'case').some((token) => CONJUNCTIONS.has(token.lemma)) ? noun : undefined;
}

/** "The World Food Programme today called for …": the tree may take the subject for a part of the time before the verb. */
function takenByTime(clauses: Clauses, { head, tense, link }: Frame): Token | undefined {
  const { tree } = clauses;
  if (!FINITE.includes(tense) && !(tense === 'participle' && link === 'root')) return undefined;
  const time = inSlotBefore(clauses, head).find((token) => clauses.isTime(token.index));
  const named =
    time &&
    tree
      .by(time.index, 'compound', 'nmod')
      .filter(
        (token) => (token.upos === 'PROPN' || /^\p{Lu}/u.test(token.form)) && token.index < time.index && !clauses.isTime(token.index),
      );
  return named?.[named.length - 1];
}

const inSlotBefore = (clauses: Clauses, head: Token): Token[] =>
  clauses
    .argumentsOf(head.index)
    .filter((argument) => argument.slot === 'bare' && argument.head.index < head.index)
    .map((argument) => argument.head);

/** "We, the Heads of State …, have gathered", "Norway, together with its partners, has sent": the pronoun or name that opens the sentence, before a comma. */
function openingWe({ tree }: Clauses, { head, tense, link }: Frame): Token | undefined {
  if (link !== 'root' || !(FINITE.includes(tense) || tense === 'participle')) return undefined;
  let first = head.index;
  while (first > 0 && tree.tokens[first - 1].sentence === head.sentence) first--;
  while (
    first < head.index &&
    (tree.tokens[first].upos === 'NUM' || tree.tokens[first].upos === 'PUNCT' || tree.tokens[first].upos === 'X')
  )
    first++;
  const opener = tree.tokens[first];
  const isNamed = opener.upos === 'PROPN' && opener.deprel === 'vocative';
  return (isNamed || /^(we|nous)$/i.test(opener.form)) && tree.tokens[first + 1]?.form === ',' ? opener : undefined;
}

/** "Joseph R. Biden, Jr., met today": a finite verb without conjunction or relative pronoun that the tree hung on its own subject. */
function isHungOnSubject({ tree }: Clauses, { head, link, tense }: Frame): boolean {
  const above = tree.head(head);
  const nominal = above !== undefined && above.index < head.index && (above.upos === 'NOUN' || above.upos === 'PROPN');
  return (
    nominal &&
    link === 'adverbial' &&
    FINITE.includes(tense) &&
    tree.by(head.index, 'mark', 'advmod').every((token) => token.upos !== 'SCONJ' && token.feats.PronType === undefined)
  );
}

/** "Nous, dirigeants du G7, avons arrêté …": a verb in the first person takes the pronoun that opens its sentence. */
function firstPersonSubject(clauses: Clauses, frame: Frame): Token[] {
  const { tree } = clauses;
  const forms = [frame.head, ...tree.by(frame.head.index, 'aux', 'cop')];
  if (!forms.some((token) => token.feats.Person === '1')) return [];
  for (let at = frame.head.index - 1; at >= 0 && tree.tokens[at].sentence === frame.head.sentence; at--) {
    const token = tree.tokens[at];
    if (token.upos === 'PRON' && (token.feats.Person === '1' || /^(nous|we)$/i.test(token.form))) return [token];
  }
  return [];
}
