import type { LanguageCode, Token } from '../../model/doc.ts';
import { isRelation } from '../../model/tree.ts';
import { agentsBehind } from './agents.ts';
import { hangOnAim } from './aims.ts';
import type { Clauses } from './build.ts';
import { carrierOf } from './carried.ts';
import { hangOnChance, takersOfChance } from './chances.ts';
import { behindDateline } from './dateline.ts';
import { behindPlace, isWhen, unclosedApposition } from './displaced.ts';
import { type Frame, inSlot } from './frame.ts';
import { doerOfLead, hangBeyondParticiple, hangOnLead, hangOnNoun, makersOf } from './hung.ts';
import { frontedSubject, invertedSubject, taggedSubject } from './inversion.ts';
import { expand, fillObjects, secondSubject } from './objects.ts';
import { isOwnPassive } from './own-passives.ts';
import { listedDoer, resolvingBody } from './resolution.ts';
import { isPurpose, tellerAbove } from './speaking.ts';
import { FINITE, postposedSubject, strayedSubject } from './strayed.ts';

/** Verbs whose object does what the infinitive says ("exhorte les bailleurs à financer"). */
const OBJECT_CONTROL = ['urge', 'ask', 'invite', 'authorize', 'help', 'enable', 'instruct'] as const;
/** Whoever is thanked did it ("grateful to Norway for committing to …"). */
const THANKED = ['thank', 'welcome', 'condemn'] as const;
const MAX_DEPTH = 8;
/** Nouns whose complement with "of" can only be who commits ("l’intention de la Pologne de …"). */
const BINDING_NOUNS = ['commit-noun', 'intend-noun', 'propose-noun'] as const;
/** Nouns of which that holds where an infinitive tells what is promised ("the decision of Norway to donate"). */
const DECIDING_NOUNS = ['noun-decision', 'announce-noun'] as const;

/** Fills subjects, objects, recipients and governors of all frames: passives, control, relatives, participles and coordination undone. */
export function fillRoles(clauses: Clauses, language: LanguageCode): void {
  for (const frame of clauses.frames) frame.governor = governorOf(clauses, frame);
  for (const frame of clauses.frames) hangOnAim(clauses, frame);
  for (const frame of clauses.frames) hangOnLead(clauses, frame);
  for (const frame of clauses.frames) hangOnNoun(clauses, frame);
  for (const frame of clauses.frames) hangOnChance(clauses, frame, language);
  for (const frame of clauses.frames) fillObjects(clauses, frame);
  for (const frame of clauses.frames) hangBeyondParticiple(clauses, frame);
  const done = new Set<Frame>();
  for (const frame of clauses.frames) fillSubjects(clauses, frame, language, done, 0);
}

/** Verbs whose subject speaks of what others promise ("a salué l’engagement pour la paix"). */
const OF_OTHERS = ['welcome', 'thank', 'urge'] as const;

/** The nearest predicate above, skipping nothing but nominals that are no predicate. */
function governorOf(clauses: Clauses, frame: Frame): Frame | null {
  for (const above of clauses.tree.ancestors(frame.head)) {
    const found = clauses.at(above.index);
    if (found) return found;
    if (frame.link === 'relative' || frame.link === 'participle') continue;
  }
  return null;
}

function fillSubjects(clauses: Clauses, frame: Frame, language: LanguageCode, done: Set<Frame>, depth: number): void {
  if (done.has(frame)) return;
  done.add(frame);
  const { tree } = clauses;
  if (frame.passive && frame.link === 'coordinate' && frame.objects.length === 0 && frame.governor?.passive)
    frame.objects = frame.governor.objects;
  const tagged = taggedSubject(clauses, frame);
  if (tagged) {
    frame.subjects = expand(clauses, [tagged]);
    frame.objects = frame.objects.filter((token) => !frame.subjects.includes(token));
    return;
  }
  const own = frame.passive
    ? inSlot(frame, 'by')
        .map((argument) => argument.head)
        .filter((token) => !clauses.isTime(token.index))
    : (intenderOf(clauses, frame) ??
      subjectsOf(clauses, frame).map((token) => unclosedApposition(clauses, behindDateline(tree, token), frame.head)));
  if (own.length === 0 && frame.passive) own.push(...agentsBehind(clauses, frame));
  const body =
    own.length === 0 && frame.verbal
      ? (listedDoer(clauses.tree, frame.head) ?? doerOfLead(frame) ?? resolvingBody(clauses, frame))
      : undefined;
  if (body) own.push(body);
  const postposed = own.length === 0 && !frame.passive ? postposedSubject(clauses, frame) : undefined;
  if (postposed) own.push(postposed);
  else if (own.length === 0 && frame.verbal && !frame.passive) own.push(...strayedSubject(clauses, frame));
  if (own.length > 0 && frame.passive) takeFromAbove(clauses, frame, language, done, depth);
  if (own.length > 0) {
    frame.subjects = isSingular(clauses, frame, language) ? own : expand(clauses, own);
    passSubjectOn(clauses, frame, language, done, depth);
    return;
  }
  if (!frame.verbal) {
    const agents = nominalAgents(clauses, frame);
    frame.subjects = agents.some(({ upos }) => upos !== 'DET') ? agents : (thankedFor(clauses, frame) ?? agents);
    const ofOthers = frame.governor !== null && OF_OTHERS.some((concept) => frame.governor?.concepts.has(concept));
    const bound =
      !ofOthers &&
      (frame.link === 'control' ||
        (BINDING_NOUNS.some((concept) => frame.concepts.has(concept)) && frame.governor?.objects.includes(frame.head)));
    if (frame.subjects.length === 0 && bound && frame.governor && depth < MAX_DEPTH) {
      fillSubjects(clauses, frame.governor, language, done, depth + 1);
      frame.subjects = frame.governor.subjects;
      frame.inherited = frame.subjects.length > 0;
    }
    if (frame.subjects.length > 0) return;
  }
  if (!frame.verbal) return;
  const inverted =
    frame.concepts.size > 0
      ? (invertedSubject(clauses, frame) ?? (language === 'fr' ? frontedSubject(tree, frame) : undefined))
      : undefined;
  if (inverted) {
    frame.subjects = expand(clauses, [inverted]);
    frame.objects = frame.objects.filter((token) => !frame.subjects.includes(token));
    return;
  }
  if (passSubjectOn(clauses, frame, language, done, depth)) return;
  if (frame.passive && frame.link !== 'control') return;
  inherit(clauses, frame, language, done, depth);
}

/** "Thanked Norway for its decision to send …", "a remercié la Norvège pour son engagement": whoever is thanked for what they will do. */
function thankedFor(clauses: Clauses, { head, governor, concepts }: Frame): Token[] | undefined {
  if (!governor?.verbal || !governor.concepts.has('thank') || head.index < governor.head.index) return undefined;
  if (![...BINDING_NOUNS, ...DECIDING_NOUNS].some((concept) => concepts.has(concept))) return undefined;
  if (governor.objects.includes(head)) return undefined;
  const to = inSlot(governor, 'to').map((argument) => argument.head);
  const thanked = [...governor.recipients, ...governor.objects, ...to].filter(({ index }) => index < head.index);
  return thanked.length > 0 ? expand(clauses, thanked) : undefined;
}

/** "Vient d’être institué par X", "a visité Lomé et a été reçue par X": what a passive under or beside another verb is done to is that verb’s subject. */
function takeFromAbove(clauses: Clauses, frame: Frame, language: LanguageCode, done: Set<Frame>, depth: number): void {
  const { governor } = frame;
  if (!(frame.link === 'control' || isOwnPassive(clauses, frame)) || frame.objects.length > 0 || !governor || depth >= MAX_DEPTH) return;
  fillSubjects(clauses, governor, language, done, depth + 1);
  frame.objects = governor.passive ? governor.objects : governor.subjects;
}

/** "Le ministre de la Défense et des Anciens combattants a informé": a verb in the singular has one subject, whatever the tree sets beside it. */
function isSingular({ tree }: Clauses, { head, passive, verbal }: Frame, language: LanguageCode): boolean {
  if (!verbal || passive) return false;
  const auxiliaries = tree.by(head.index, 'aux', 'cop');
  const finite = (language === 'fr' ? [...auxiliaries, head] : auxiliaries).find((token) => token.feats.VerbForm === 'Fin');
  return finite?.feats.Number === 'Sing' && finite.feats.Person === '3';
}

/** "The United States, through USAID, is …": a phrase with a preposition between commas is no second subject. */
const isAside = ({ tree }: Clauses, { index }: Token): boolean =>
  tree.by(index, 'case').some((word) => word.upos === 'ADP' && word.index < index && tree.tokens[word.index - 1]?.form === ',');

/** The subjects that the tree names; the outer one of "is to provide" is the verb's own. */
function subjectsOf(clauses: Clauses, frame: Frame): Token[] {
  const { head, tense } = frame;
  const second = secondSubject(clauses, frame);
  const all = clauses.tree
    .by(head.index, 'nsubj')
    .filter((token) => token !== second && token !== frame.governor?.head && !isWhen(clauses, token))
    .map((token) => behindPlace(clauses, token));
  const own = all.filter((token) => !isRelation(token, 'nsubj:outer') && !(all.length > 1 && isAside(clauses, token)));
  return own.length === 0 && head.upos === 'VERB' && tense === 'future' ? all : own;
}

/**
 * "Présidée par X, la réunion a permis …": a participle before the verb says what was done to its subject, one behind the object
 * ("une mission, dirigée par X") to that; behind a word that opens it ("avant d’être reçue par", "after being received by") always to its subject.
 */
function passSubjectOn(clauses: Clauses, frame: Frame, language: LanguageCode, done: Set<Frame>, depth: number): boolean {
  const { governor } = frame;
  if (!frame.passive || frame.link !== 'adverbial' || frame.objects.length > 0 || !governor) return false;
  fillSubjects(clauses, governor, language, done, depth + 1);
  const opened = clauses.tree.by(frame.head.index, 'mark').length > 0;
  const between = opened ? [] : governor.objects.filter(({ index }) => governor.head.index < index && index < frame.head.index).slice(-1);
  if (between.length > 0) frame.objects = between;
  else frame.objects = governor.passive ? governor.objects : governor.subjects;
  return true;
}

/** Agents of a nominal predicate: "frappes de la Russie" is ambiguous and stays in slot `of`; "par la Russie", "Russia’s" are not. */
function nominalAgents(clauses: Clauses, frame: Frame): Token[] {
  const owners = clauses.tree.by(frame.head.index, 'nmod:poss');
  const isDeciding = DECIDING_NOUNS.some((concept) => frame.concepts.has(concept)) && governs(clauses, frame);
  if (owners.length === 0 && (isDeciding || BINDING_NOUNS.some((concept) => frame.concepts.has(concept)))) {
    const makers = makersOf(clauses, frame);
    if (makers.length > 0) return expand(clauses, makers);
    owners.push(...clauses.tree.by(frame.head.index, 'compound').filter((token) => token.upos === 'PROPN'));
    owners.push(...inSlot(frame, 'of').map((argument) => argument.head));
  }
  return expand(clauses, [...inSlot(frame, 'by').map((argument) => argument.head), ...owners]);
}

/** "It is the intention of Norway to lend …", "c’est l’engagement du Togo de …": who intends, where an empty pronoun is the subject. */
function intenderOf({ tree }: Clauses, frame: Frame): Token[] | undefined {
  if (!frame.verbal || frame.head.upos !== 'NOUN' || !BINDING_NOUNS.some((concept) => frame.concepts.has(concept))) return undefined;
  const [subject] = tree.by(frame.head.index, 'nsubj');
  const owners = inSlot(frame, 'of').map(({ head }) => head);
  return subject?.upos === 'PRON' && EMPTY.test(subject.form) && owners.length > 0 ? owners : undefined;
}

const EMPTY = /^(?:it|this|that|ce|c[’']|il|tel)$/iu;

const governs = ({ inSentence }: Clauses, frame: Frame): boolean =>
  inSentence(frame.head.sentence).some((each) => each.governor === frame && each.tense === 'infinitive');

/** "A réitéré l’engagement du Togo à soutenir …": who commits, where the tree hangs the infinitive on the verb above the noun. */
function boundByNoun(clauses: Clauses, { head, tense, link }: Frame, governor: Frame): Token[] {
  if (tense !== 'infinitive' || link === 'coordinate') return [];
  for (const object of governor.objects) {
    const noun = clauses.at(object.index);
    if (!noun || noun.verbal || object.index > head.index || !BINDING_NOUNS.some((concept) => noun.concepts.has(concept))) continue;
    const owners = nominalAgents(clauses, noun);
    if (owners.length > 0) return owners;
  }
  return [];
}

/** A finite verb joined to an infinitive continues the finite verb above it ("a demandé de lever … et a jugé"). */
function finiteAbove(frame: Frame): Frame | null {
  let above = frame.governor;
  const speaker = frame.link === 'coordinate' && above ? tellerAbove(frame, above) : null;
  if (speaker) return speaker;
  const told = FINITE.includes(frame.tense) || (frame.tense === 'participle' && !frame.passive);
  while (frame.link === 'coordinate' && told && above?.verbal && !FINITE.includes(above.tense) && above.governor) above = above.governor;
  return above;
}

/** "For committing to …", "d’avoir accueilli …": what somebody is thanked for; ", noting that …" is what whoever thanks does. */
const isDoneBefore = ({ tree }: Clauses, { head, link, tense, modals }: Frame): boolean =>
  (link === 'adverbial' && (tense === 'progressive' || tense === 'perfect') && tree.by(head.index, 'mark', 'case').length > 0) ||
  (tense === 'infinitive' && modals.includes('avoir'));

/** "Trois radars, auxquels s’ajouteront deux drones": the relative pronoun behind a preposition does nothing, what comes on top does. */
const isGoverned = ({ tree }: Clauses, { head, link }: Frame): boolean =>
  link === 'relative' &&
  tree.one(head.index, 'expl') !== undefined &&
  tree.by(head.index, 'obl', 'iobj').some(({ feats, index }) => feats.PronType === 'Rel' && tree.one(index, 'case') !== undefined);

function inherit(clauses: Clauses, frame: Frame, language: LanguageCode, done: Set<Frame>, depth: number): void {
  const governor = finiteAbove(frame);
  const carrier = carrierOf(clauses.tree, frame.head, language);
  if (carrier && !frame.passive) {
    frame.subjects = expand(clauses, clauses.tree.by(carrier.predicate.index, 'nsubj'));
    frame.inherited = true;
    return;
  }
  if (frame.link === 'participle' || frame.link === 'relative') {
    const noun = clauses.tree.head(frame.head);
    const infinitive =
      frame.tense === 'infinitive' || (frame.tense === 'progressive' && clauses.tree.by(frame.head.index, 'mark', 'case').length > 0);
    if (noun && !frame.passive && !infinitive && !isGoverned(clauses, frame)) {
      frame.subjects = clauses.tree.conjuncts(noun);
      frame.inherited = true;
      return;
    }
  }
  if (!governor || depth > MAX_DEPTH) return;
  if (frame.passive && (frame.link === 'control' || isOwnPassive(clauses, frame)) && frame.objects.length === 0 && !governor.passive) {
    takeFromAbove(clauses, frame, language, done, depth);
    return;
  }
  if (frame.link === 'root' && frame.verbal && frame.tense !== 'infinitive') return;
  if (frame.link === 'complement' && frame.tense !== 'infinitive' && frame.tense !== 'progressive' && language === 'fr') return;
  fillSubjects(clauses, governor, language, done, depth + 1);
  const thanked =
    isDoneBefore(clauses, frame) && frame.head.index > governor.head.index && THANKED.some((concept) => governor.concepts.has(concept));
  const controlledByObject =
    thanked ||
    (frame.link !== 'coordinate' &&
      frame.link !== 'adverbial' &&
      frame.tense !== 'progressive' &&
      OBJECT_CONTROL.some((concept) => governor.concepts.has(concept)));
  const takers = expand(clauses, [...takersOfChance(clauses, frame, language)]);
  const bound = takers.length > 0 ? takers : boundByNoun(clauses, frame, governor);
  if (bound.length > 0) {
    frame.subjects = bound;
    frame.inherited = true;
    return;
  }
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
  if (frame.subjects.length === 0 && isPurpose(frame, governor) && governor.governor) {
    fillSubjects(clauses, governor.governor, language, done, depth + 1);
    frame.subjects = governor.governor.subjects;
  }
  frame.inherited = frame.subjects.length > 0;
  if (frame.link === 'coordinate' && frame.passive && frame.objects.length === 0) frame.objects = governor.objects;
}
