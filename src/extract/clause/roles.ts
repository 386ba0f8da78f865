import type { LanguageCode, Token } from '../../model/doc.ts';
import { isRelation } from '../../model/tree.ts';
import { agentsBehind } from './agents.ts';
import { hangOnAim } from './aims.ts';
import type { Clauses } from './build.ts';
import { carrierOf } from './carried.ts';
import { hangOnChance } from './chances.ts';
import { controllersOf } from './control.ts';
import { behindDateline } from './dateline.ts';
import { behindPlace, isWhen, unclosedApposition } from './displaced.ts';
import { type Frame, inSlot } from './frame.ts';
import { doerOfLead, hangBeyondParticiple, hangOnLead, hangOnNoun } from './hung.ts';
import { frontedSubject, invertedSubject, taggedSubject } from './inversion.ts';
import { BINDING_NOUNS, intenderOf, nominalAgents, thankedFor } from './nominal-agents.ts';
import { expand, fillObjects, secondSubject } from './objects.ts';
import { isOwnPassive } from './own-passives.ts';
import { listedDoer, resolvingBody } from './resolution.ts';
import { isPurpose, tellerAbove } from './speaking.ts';
import { FINITE, postposedSubject, strayedSubject } from './strayed.ts';

const MAX_DEPTH = 8;
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
  }
  return null;
}

/** Who acts by the words beside the predicate itself: its subject or agents, the body above a list, or a name that strayed. */
function ownSubjects(clauses: Clauses, frame: Frame): Token[] {
  const own = frame.passive
    ? inSlot(frame, 'by')
        .map((argument) => argument.head)
        .filter((token) => !clauses.isTime(token.index))
    : (intenderOf(clauses, frame) ??
      subjectsOf(clauses, frame).map((token) => unclosedApposition(clauses, behindDateline(clauses.tree, token), frame.head)));
  if (own.length === 0 && frame.passive) own.push(...agentsBehind(clauses, frame));
  const body =
    own.length === 0 && frame.verbal
      ? (listedDoer(clauses.tree, frame.head) ?? doerOfLead(frame) ?? resolvingBody(clauses, frame))
      : undefined;
  if (body) own.push(body);
  const postposed = own.length === 0 && !frame.passive ? postposedSubject(clauses, frame) : undefined;
  if (postposed) own.push(postposed);
  else if (own.length === 0 && frame.verbal && !frame.passive) own.push(...strayedSubject(clauses, frame));
  return own;
}

/** A noun has the agents that its phrase names, or whoever is thanked for it; where it binds, else the subject of the verb that it hangs on. */
function fillNominal(clauses: Clauses, frame: Frame, language: LanguageCode, done: Set<Frame>, depth: number): void {
  const agents = nominalAgents(clauses, frame);
  frame.subjects = agents.some(({ upos }) => upos !== 'DET') ? agents : (thankedFor(clauses, frame) ?? agents);
  const { governor } = frame;
  if (frame.subjects.length > 0 || !governor || depth >= MAX_DEPTH || OF_OTHERS.some((concept) => governor.concepts.has(concept))) return;
  const binds = BINDING_NOUNS.some((concept) => frame.concepts.has(concept)) && governor.objects.includes(frame.head);
  if (frame.link !== 'control' && !binds) return;
  fillSubjects(clauses, governor, language, done, depth + 1);
  frame.subjects = governor.subjects;
  frame.inherited = frame.subjects.length > 0;
}

/** Fills the subjects of a predicate, and what a passive is done to where another tells it, once. */
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
  const own = ownSubjects(clauses, frame);
  if (own.length > 0 && frame.passive) takeFromAbove(clauses, frame, language, done, depth);
  if (own.length > 0) {
    frame.subjects = isSingular(clauses, frame, language) ? own : expand(clauses, own);
    passSubjectOn(clauses, frame, language, done, depth);
    return;
  }
  if (!frame.verbal) {
    fillNominal(clauses, frame, language, done, depth);
    return;
  }
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

/** A finite verb joined to an infinitive continues the finite verb above it ("a demandé de lever … et a jugé"). */
function finiteAbove(frame: Frame): Frame | null {
  let above = frame.governor;
  const speaker = frame.link === 'coordinate' && above ? tellerAbove(frame, above) : null;
  if (speaker) return speaker;
  const told = FINITE.includes(frame.tense) || (frame.tense === 'participle' && !frame.passive);
  while (frame.link === 'coordinate' && told && above?.verbal && !FINITE.includes(above.tense) && above.governor) above = above.governor;
  return above;
}

/** "Trois radars, auxquels s’ajouteront deux drones": the relative pronoun behind a preposition does nothing, what comes on top does. */
const isGoverned = ({ tree }: Clauses, { head, link }: Frame): boolean =>
  link === 'relative' &&
  tree.one(head.index, 'expl') !== undefined &&
  tree.by(head.index, 'obl', 'iobj').some(({ feats, index }) => feats.PronType === 'Rel' && tree.one(index, 'case') !== undefined);

/** Whoever a phrase over the verb is about ("is about to provide"), or what its clause describes ("une mission qui doit …"). */
function subjectsAround(clauses: Clauses, frame: Frame, language: LanguageCode): Token[] | undefined {
  if (frame.passive) return undefined;
  const { tree } = clauses;
  const carrier = carrierOf(tree, frame.head, language);
  if (carrier) return expand(clauses, tree.by(carrier.predicate.index, 'nsubj'));
  if (frame.link !== 'participle' && frame.link !== 'relative') return undefined;
  const noun = tree.head(frame.head);
  const unfinished =
    frame.tense === 'infinitive' || (frame.tense === 'progressive' && tree.by(frame.head.index, 'mark', 'case').length > 0);
  return noun && !unfinished && !isGoverned(clauses, frame) ? tree.conjuncts(noun) : undefined;
}

/** Gives a verb without a subject the one of the words around it or above it; a passive has its object from there. */
function inherit(clauses: Clauses, frame: Frame, language: LanguageCode, done: Set<Frame>, depth: number): void {
  const around = subjectsAround(clauses, frame, language);
  if (around) {
    frame.subjects = around;
    frame.inherited = true;
    return;
  }
  const governor = finiteAbove(frame);
  if (!governor || depth > MAX_DEPTH) return;
  if (frame.passive && (frame.link === 'control' || isOwnPassive(clauses, frame)) && frame.objects.length === 0 && !governor.passive) {
    takeFromAbove(clauses, frame, language, done, depth);
    return;
  }
  if (frame.link === 'root' && frame.verbal && frame.tense !== 'infinitive') return;
  if (frame.link === 'complement' && frame.tense !== 'infinitive' && frame.tense !== 'progressive' && language === 'fr') return;
  fillSubjects(clauses, governor, language, done, depth + 1);
  frame.subjects = controllersOf(clauses, frame, governor, language);
  if (frame.subjects.length === 0 && isPurpose(frame, governor) && governor.governor) {
    fillSubjects(clauses, governor.governor, language, done, depth + 1);
    frame.subjects = governor.governor.subjects;
  }
  frame.inherited = frame.subjects.length > 0;
  if (frame.link === 'coordinate' && frame.passive && frame.objects.length === 0) frame.objects = governor.objects;
}
