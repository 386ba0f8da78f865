import type { LanguageCode, Token } from '../../model/doc.ts';
import { isRelation } from '../../model/tree.ts';
import type { Clauses } from './build.ts';
import { apposedSubject, isWhen, objectBehindTime, pronounSubject } from './displaced.ts';
import { type Frame, inSlot } from './frame.ts';
import { invertedSubject } from './inversion.ts';

/** Verbs whose object does what the infinitive says ("exhorte les bailleurs à financer"). */
const OBJECT_CONTROL = ['urge', 'ask', 'invite', 'authorize', 'help', 'enable', 'instruct'] as const;
/** Whoever is thanked did it ("grateful to Norway for committing to …"). */
const THANKED = ['thank', 'welcome', 'condemn'] as const;
const MAX_DEPTH = 8;
/** Nouns whose complement with "of" can only be who commits ("l’intention de la Pologne de …"). */
const BINDING_NOUNS = ['commit-noun', 'intend-noun'] as const;

const isReflexive = (token: Token): boolean => token.feats.Reflex === 'Yes' || /^s(e|['’])$/i.test(token.form);

/** Fills subjects, objects, recipients and governors of all frames: passives, control, relatives, participles and coordination undone. */
export function fillRoles(clauses: Clauses, language: LanguageCode): void {
  for (const frame of clauses.frames) frame.governor = governorOf(clauses, frame);
  for (const frame of clauses.frames) fillObjects(clauses, frame);
  const done = new Set<Frame>();
  for (const frame of clauses.frames) fillSubjects(clauses, frame, language, done, 0);
}

/** The nearest predicate above, skipping nothing but nominals that are no predicate. */
function governorOf(clauses: Clauses, frame: Frame): Frame | null {
  for (const above of clauses.tree.ancestors(frame.head)) {
    const found = clauses.at(above.index);
    if (found) return found;
    if (frame.link === 'relative' || frame.link === 'participle') continue;
  }
  return null;
}

const expand = (clauses: Clauses, tokens: readonly Token[]): Token[] => [
  ...new Set(tokens.flatMap((token) => clauses.tree.conjuncts(token))),
];

function fillObjects(clauses: Clauses, frame: Frame): void {
  const { tree } = clauses;
  const { head } = frame;
  const direct = withoutConjunction(
    clauses,
    frame,
    tree.by(head.index, 'obj').filter((token) => !isReflexive(token)),
  );
  if (direct.length === 0 && frame.verbal && !frame.passive) direct.push(...indefiniteObjects(clauses, frame));
  if (direct.length === 0 && frame.verbal && !frame.passive) direct.push(...bareObjects(clauses, frame));
  if (direct.length === 0 && frame.verbal && !frame.passive) direct.push(...objectBehindTime(clauses, frame));
  const passiveSubjects = frame.passive ? tree.by(head.index, 'nsubj') : [];
  frame.objects = expand(
    clauses,
    [...direct, ...passiveSubjects].map((token) => antecedentOf(clauses, token)),
  );
  frame.recipients = expand(
    clauses,
    tree.by(head.index, 'iobj').filter((token) => !isReflexive(token)),
  );
  if (frame.objects.length === 0 && frame.passive && (frame.link === 'participle' || frame.link === 'relative')) {
    let noun = tree.head(head);
    while (noun && noun.upos === 'ADJ' && (isRelation(noun, 'amod') || isRelation(noun, 'conj'))) noun = tree.head(noun);
    if (noun && noun.upos !== 'PUNCT' && noun.upos !== 'VERB') frame.objects = [noun];
  }
  if (frame.objects.length === 0 && frame.verbal && frame.link === 'coordinate') frame.objects = objectsBehindBoth(clauses, frame);
}

/** "A informé le Conseil qu’il recevra une mission": beside a subject and an object, "que" joins clauses and is no object. */
function withoutConjunction({ tree }: Clauses, { head }: Frame, objects: Token[]): Token[] {
  const behind = objects.filter((token) => token.index > head.index);
  const joined = behind.length > 0 && tree.by(head.index, 'nsubj').length > 0;
  return joined ? objects.filter((token) => token.feats.PronType !== 'Rel') : objects;
}

/** "A examiné et adopté un projet de loi": the object behind two joined verbs is that of both. */
function objectsBehindBoth({ tree }: Clauses, { head, governor, passive }: Frame): Token[] {
  if (passive || !governor?.verbal || governor.head.head === head.index) return [];
  const joined = tree.tokens.slice(governor.head.index + 1, head.index).every((token) => token.head === head.index);
  return joined && head.index > governor.head.index ? governor.objects.filter((token) => token.index > head.index) : [];
}

/** The noun that a relative pronoun stands for ("les 16 millions que Berne a fournis"); the token itself otherwise. */
export function antecedentOf(clauses: Clauses, token: Token): Token {
  if (token.feats.PronType !== 'Rel') return token;
  for (const above of clauses.tree.ancestors(token)) if (isRelation(above, 'acl')) return clauses.tree.head(above) ?? token;
  return nounBefore(clauses, token) ?? token;
}

/**
 * A noun behind the verb without preposition, which the tree took for an adverbial phrase ("a adopté ce lundi deux mesures"); none behind
 * a reflexive verb ("s’est tenu de 10 h à 12 h"), nor a title behind a comma ("s’est réuni, président de …").
 */
function bareObjects(clauses: Clauses, frame: Frame): Token[] {
  const { tree } = clauses;
  if (tree.by(frame.head.index, 'expl').some(isReflexive)) return [];
  const isTitle = (noun: Token): boolean =>
    tree.tokens[tree.edges(noun.index)[0]].upos === 'PUNCT' && tree.by(noun.index, 'det', 'nummod').length === 0;
  return inSlot(frame, 'bare')
    .map((argument) => argument.head)
    .filter((noun) => noun.index > frame.head.index && noun.upos === 'NOUN' && !isRelation(noun, 'appos') && !clauses.isTime(noun.index))
    .filter((noun) => !isTitle(noun));
}

/** Where the tree does not say what a relative pronoun takes up: the top of the noun phrase just before it. */
function nounBefore(clauses: Clauses, token: Token): Token | undefined {
  const { tokens } = clauses.tree;
  let at = token.index - 1;
  while (at >= 0 && tokens[at].sentence === token.sentence && (tokens[at].upos === 'PUNCT' || tokens[at].upos === 'ADP')) at--;
  if (at < 0 || tokens[at].sentence !== token.sentence) return undefined;
  let noun = tokens[at];
  while (noun.head >= 0 && noun.head < noun.index && /^(nmod|flat|amod|appos|compound|nummod)/.test(noun.deprel)) noun = tokens[noun.head];
  return noun.upos === 'NOUN' || noun.upos === 'PROPN' ? noun : undefined;
}

/** True where a relative pronoun may take up a noun: its antecedent, or a noun inside that ("au lendemain des frappes qui ont touché …"). */
export function takesUp(clauses: Clauses, pronoun: Token, noun: Token): boolean {
  const antecedent = antecedentOf(clauses, pronoun);
  return antecedent === noun || (antecedent !== pronoun && antecedent.index < noun.index && noun.index < pronoun.index);
}

/** "Envoyer des radars": the article looks like "de + les", so that the object may come out as a phrase with "de". */
function indefiniteObjects(clauses: Clauses, frame: Frame): Token[] {
  const { tree } = clauses;
  return inSlot(frame, 'of')
    .map((argument) => argument.head)
    .filter(
      (noun) =>
        tree.by(noun.index, 'case').some((token) => token.part !== undefined && token.end - token.start === 3) &&
        noun.index > frame.head.index,
    );
}

function fillSubjects(clauses: Clauses, frame: Frame, language: LanguageCode, done: Set<Frame>, depth: number): void {
  if (done.has(frame)) return;
  done.add(frame);
  const { tree } = clauses;
  const own = frame.passive
    ? inSlot(frame, 'by').map((argument) => argument.head)
    : tree.by(frame.head.index, 'nsubj').filter((token) => !isRelation(token, 'nsubj:outer') && !isWhen(clauses, token));
  const postposed = own.length === 0 && !frame.passive ? postposedSubject(clauses, frame) : undefined;
  if (postposed) own.push(postposed);
  else if (own.length === 0 && frame.verbal && !frame.passive) own.push(...strayedSubject(clauses, frame));
  if (own.length > 0) {
    frame.subjects = expand(clauses, own);
    passSubjectOn(clauses, frame, language, done, depth);
    return;
  }
  if (!frame.verbal) {
    frame.subjects = nominalAgents(clauses, frame);
    const bound =
      frame.link === 'control' ||
      (BINDING_NOUNS.some((concept) => frame.concepts.has(concept)) && frame.governor?.objects.includes(frame.head));
    if (frame.subjects.length === 0 && bound && frame.governor && depth < MAX_DEPTH) {
      fillSubjects(clauses, frame.governor, language, done, depth + 1);
      frame.subjects = frame.governor.subjects;
      frame.inherited = frame.subjects.length > 0;
    }
    if (frame.subjects.length > 0) return;
  }
  if (!frame.verbal) return;
  const inverted = frame.concepts.size > 0 ? invertedSubject(tree, frame) : undefined;
  if (inverted) {
    frame.subjects = expand(clauses, [inverted]);
    return;
  }
  if (passSubjectOn(clauses, frame, language, done, depth)) return;
  if (frame.passive && frame.link !== 'control') return;
  inherit(clauses, frame, language, done, depth);
}

/** "Présidée par X, la réunion a permis …": a participle before the verb says what was done to its subject, one behind the object ("une mission, dirigée par X") to that. */
function passSubjectOn(clauses: Clauses, frame: Frame, language: LanguageCode, done: Set<Frame>, depth: number): boolean {
  const { governor } = frame;
  if (!frame.passive || frame.link !== 'adverbial' || frame.objects.length > 0 || !governor) return false;
  fillSubjects(clauses, governor, language, done, depth + 1);
  const between = governor.objects.filter((token) => governor.head.index < token.index && token.index < frame.head.index).slice(-1);
  if (between.length > 0) frame.objects = between;
  else frame.objects = governor.passive ? governor.objects : governor.subjects;
  return true;
}

/** "La réunion que présidait Joe Biden": with "que" as object, the other object is the subject behind its verb. */
function postposedSubject(clauses: Clauses, frame: Frame): Token | undefined {
  const objects = clauses.tree.by(frame.head.index, 'obj');
  const relative = objects.find((token) => token.feats.PronType === 'Rel' && token.index < frame.head.index);
  const other = relative && objects.find((token) => token !== relative && token.index > frame.head.index);
  if (other) frame.objects = frame.objects.filter((token) => token !== other);
  return other;
}

const FINITE: readonly Frame['tense'][] = ['past', 'perfect', 'present', 'future', 'conditional'];
const OWN_SUBJECT: readonly Frame['link'][] = ['root', 'complement', 'reported', 'coordinate'];

/** The subject of a finite verb that the tree hung elsewhere: a pronoun of the first person, the noun that a relative clause took, or a bare noun before it. */
function strayedSubject(clauses: Clauses, frame: Frame): Token[] {
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
    if (nominal || subjects.some((token) => token.feats.PronType === 'Rel'))
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

/** "Réélu en août, M. Adesina effectuera …": the name between a comma and its verb, where the tree hung it on what stands before the comma. */
function nameBefore({ tree }: Clauses, { head }: Frame): Token[] {
  const { tokens } = tree;
  let last = head.index - 1;
  while (last >= 0 && (tokens[last].upos === 'AUX' || tokens[last].upos === 'ADV')) last--;
  let first = last;
  while (first >= 0 && tokens[first].upos === 'PROPN') first--;
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
      .filter((token) => token.upos === 'PROPN' && token.index < time.index && !clauses.isTime(token.index));
  return named?.[named.length - 1];
}

const inSlotBefore = (clauses: Clauses, head: Token): Token[] =>
  clauses
    .argumentsOf(head.index)
    .filter((argument) => argument.slot === 'bare' && argument.head.index < head.index)
    .map((argument) => argument.head);

/** "We, the Heads of State …, have gathered": the pronoun that opens the sentence, before a comma. */
function openingWe({ tree }: Clauses, { head, tense, link }: Frame): Token | undefined {
  if (link !== 'root' || !(FINITE.includes(tense) || tense === 'participle')) return undefined;
  let first = head.index;
  while (first > 0 && tree.tokens[first - 1].sentence === head.sentence) first--;
  while (
    first < head.index &&
    (tree.tokens[first].upos === 'NUM' || tree.tokens[first].upos === 'PUNCT' || tree.tokens[first].upos === 'X')
  )
    first++;
  return /^(we|nous)$/i.test(tree.tokens[first].form) && tree.tokens[first + 1]?.form === ',' ? tree.tokens[first] : undefined;
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

/** Agents of a nominal predicate: "frappes de la Russie" is ambiguous and stays in slot `of`; "par la Russie", "Russia’s" are not. */
function nominalAgents(clauses: Clauses, frame: Frame): Token[] {
  const owners = clauses.tree.by(frame.head.index, 'nmod:poss');
  if (owners.length === 0 && BINDING_NOUNS.some((concept) => frame.concepts.has(concept))) {
    owners.push(...clauses.tree.by(frame.head.index, 'compound').filter((token) => token.upos === 'PROPN'));
    owners.push(...inSlot(frame, 'of').map((argument) => argument.head));
  }
  return expand(clauses, [...inSlot(frame, 'by').map((argument) => argument.head), ...owners]);
}

/** A finite verb joined to an infinitive continues the finite verb above it ("a demandé de lever … et a jugé"). */
function finiteAbove(frame: Frame): Frame | null {
  let above = frame.governor;
  while (
    frame.link === 'coordinate' &&
    FINITE.includes(frame.tense) &&
    above &&
    above.verbal &&
    !FINITE.includes(above.tense) &&
    above.governor
  )
    above = above.governor;
  return above;
}

function inherit(clauses: Clauses, frame: Frame, language: LanguageCode, done: Set<Frame>, depth: number): void {
  const governor = finiteAbove(frame);
  if (frame.link === 'participle' || frame.link === 'relative') {
    const noun = clauses.tree.head(frame.head);
    const infinitive =
      frame.tense === 'infinitive' || (frame.tense === 'progressive' && clauses.tree.by(frame.head.index, 'mark', 'case').length > 0);
    if (noun && !frame.passive && !infinitive) {
      frame.subjects = clauses.tree.conjuncts(noun);
      frame.inherited = true;
      return;
    }
  }
  if (!governor || depth > MAX_DEPTH) return;
  if (frame.link === 'root' && frame.verbal && frame.tense !== 'infinitive') return;
  if (frame.link === 'complement' && frame.tense !== 'infinitive' && frame.tense !== 'progressive' && language === 'fr') return;
  fillSubjects(clauses, governor, language, done, depth + 1);
  const thanked = frame.link === 'adverbial' && frame.tense === 'progressive' && THANKED.some((concept) => governor.concepts.has(concept));
  const controlledByObject =
    thanked ||
    (frame.link !== 'coordinate' &&
      frame.link !== 'adverbial' &&
      frame.tense !== 'progressive' &&
      OBJECT_CONTROL.some((concept) => governor.concepts.has(concept)));
  const to = expand(
    clauses,
    inSlot(governor, 'to').map((argument) => argument.head),
  );
  const objects = [...governor.recipients, ...governor.objects, ...to];
  if (controlledByObject && objects.length > 0) frame.subjects = objects;
  else if (frame.link === 'coordinate' && governor.passive && !frame.passive)
    frame.subjects = governor.objects.length > 0 ? governor.objects : governor.subjects;
  else if (governor.passive && governor.subjects.length === 0 && frame.link !== 'coordinate') frame.subjects = governor.objects;
  else frame.subjects = governor.subjects;
  frame.inherited = frame.subjects.length > 0;
  if (frame.link === 'coordinate' && frame.passive && frame.objects.length === 0) frame.objects = governor.objects;
}
