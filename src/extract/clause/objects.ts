import { isSmallWord } from '../../lexicon/entity-words.ts';
import type { Token } from '../../model/doc.ts';
import { isRelation } from '../../model/tree.ts';
import { antecedentOf, nounBefore as phraseBefore } from './antecedents.ts';
import type { Clauses } from './build.ts';
import { behindPlace, behindSeat, hasCase, nameBehindTime, objectBehindTime, unclosedApposition } from './displaced.ts';
import { type Frame, inSlot } from './frame.ts';

export const isReflexive = (token: Token): boolean => token.feats.Reflex === 'Yes' || /^s(e|['’])$/i.test(token.form);

export const expand = (clauses: Clauses, tokens: readonly Token[]): Token[] => [
  ...new Set(tokens.flatMap((token) => clauses.tree.conjuncts(token))),
];

/** Gives a frame its objects. */
export function fillObjects(clauses: Clauses, frame: Frame): void {
  const { tree } = clauses;
  const { head } = frame;
  const direct = withoutConjunction(
    clauses,
    frame,
    tree
      .by(head.index, 'obj')
      .filter((token) => !isReflexive(token) && !isBareTime(clauses, token))
      .map((token) => behindSeat(clauses, token)),
  );
  if (frame.verbal && !frame.passive && direct.every((token) => hasCase(clauses, token))) {
    const named = nameBehindTime(clauses, frame);
    if (named.length > 0) direct.splice(0, direct.length, ...named);
  }
  if (direct.length === 0 && frame.verbal && !frame.passive) direct.push(...indefiniteObjects(clauses, frame));
  if (direct.length === 0 && frame.verbal && !frame.passive) direct.push(...bareObjects(clauses, frame));
  if (direct.length === 0 && frame.verbal && !frame.passive) direct.push(...objectBehindTime(clauses, frame));
  if (direct.length === 0 && frame.verbal && !frame.passive) direct.push(...bareRelative(clauses, frame));
  const passiveSubjects = frame.passive
    ? tree.by(head.index, 'nsubj').map((token) => unclosedApposition(clauses, behindPlace(clauses, token), head))
    : [];
  const told = (tokens: readonly Token[]): Token[] =>
    expand(
      clauses,
      tokens.map((token) => antecedentOf(clauses, token)),
    );
  const receives = givenTo(frame, direct);
  frame.objects = told(receives ? direct : [...direct, ...passiveSubjects]);
  frame.recipients = [
    ...(receives ? told(passiveSubjects) : []),
    ...expand(
      clauses,
      tree.by(head.index, 'iobj').filter((token) => !isReflexive(token)),
    ),
  ];
  if (frame.objects.length === 0 && frame.passive && (frame.link === 'participle' || frame.link === 'relative')) {
    let noun = tree.head(head);
    while (noun && noun.upos === 'ADJ' && (isRelation(noun, 'amod') || isRelation(noun, 'conj'))) noun = tree.head(noun);
    if (noun && noun.upos !== 'PUNCT' && noun.upos !== 'VERB') frame.objects = [noun];
  }
  if (frame.objects.length === 0 && frame.passive) frame.objects = nounBefore(clauses, head);
  if (frame.passive && (frame.link === 'participle' || frame.link === 'adverbial') && passiveSubjects.length === 0) {
    const agreeing = agreeingNoun(clauses, frame);
    if (agreeing) frame.objects = [agreeing];
  }
  if (frame.objects.length === 0 && frame.verbal && !frame.passive) frame.objects = takenByRelative(clauses, frame);
  if (frame.objects.length === 0 && frame.verbal && !frame.passive) frame.objects = givenBefore(clauses, frame);
  if (frame.objects.length === 0 && frame.tense === 'infinitive' && !frame.passive) frame.objects = boundBefore(clauses, frame);
  if (frame.objects.length === 0 && frame.verbal && frame.link === 'coordinate') frame.objects = objectsBehindBoth(clauses, frame);
}

/** "The mothers I met": a relative clause without a pronoun, with a subject of its own right before its verb, is about the noun above. */
function bareRelative({ tree }: Clauses, { head, link, concepts }: Frame): Token[] {
  if (link !== 'relative' || !concepts.has('meet')) return [];
  const [subject] = tree.by(head.index, 'nsubj');
  const noun = tree.head(head);
  return subject && subject.feats.PronType !== 'Rel' && noun?.index === subject.index - 1 ? [noun] : [];
}

/** "The Meeting of the Committee, held in Abuja": the noun that the words before the comma belong to, where the tree hung the participle higher. */
function nounBefore({ tree }: Clauses, head: Token): Token[] {
  const comma = tree.tokens[head.index - 1]?.form === ',';
  if (!comma && !isRelation(head, 'xcomp')) return [];
  let noun = tree.tokens[head.index - (comma ? 2 : 1)];
  if (!noun || noun.sentence !== head.sentence || (noun.upos !== 'NOUN' && noun.upos !== 'PROPN')) return [];
  for (let above = tree.head(noun); above && above.index < noun.index; above = tree.head(noun)) {
    if (above.upos !== 'NOUN' && above.upos !== 'PROPN') break;
    noun = above;
  }
  return [noun];
}

const AGREEMENT_REACH = 10;

const agrees = (noun: Token, { feats }: Token): boolean =>
  (!noun.feats.Gender || !feats.Gender || noun.feats.Gender === feats.Gender) &&
  (!noun.feats.Number || !feats.Number || noun.feats.Number === feats.Number);

/** "La réception de 300 doses de vaccins offertes par …": a participle that does not agree with the noun above it is of the nearest noun before it that does. */
function agreeingNoun({ tree, at }: Clauses, { head, objects }: Frame): Token | undefined {
  if (head.feats.VerbForm !== 'Part' || !head.feats.Gender || !head.feats.Number) return undefined;
  const [own] = objects;
  if (own && agrees(own, head)) return undefined;
  for (let index = head.index - 1; index >= Math.max(0, head.index - AGREEMENT_REACH); index--) {
    const token = tree.tokens[index];
    if (token.sentence !== head.sentence || token.upos === 'PUNCT' || (token.upos === 'VERB' && at(index) !== undefined)) return undefined;
    if (token.upos === 'NOUN' && token.feats.Gender && token.feats.Number && agrees(token, head)) return token;
  }
  return undefined;
}

const TEXTS = ['noun-agreement', 'noun-text'] as const;
const MADE = ['sign', 'adopt', 'conclude', 'ratify'] as const;
const SUBJECT_REACH = 8;

const GIVEN = ['give', 'fund', 'allot', 'deploy'] as const;
const TOLD = new Set<Frame['tense']>(['past', 'perfect', 'future', 'conditional']);
const TAKING_TWO = [...GIVEN, 'announce', 'commit', 'offer', 'award', 'equip'] as const;

/** "Niger was given ten ambulances": beside a thing behind a passive of giving, its subject receives. */
const givenTo = ({ passive, head, concepts }: Frame, direct: readonly Token[]): boolean =>
  passive && direct.some(({ index }) => index > head.index) && TAKING_TWO.some((concept) => concepts.has(concept));

/** What may open a clause about an object told of before it. */
const RELATIVE = /^(?:que|qu['’]|that|which)$/iu;

/** "En complément des 20 véhicules qu’elle a déjà livrés": what was given, where the tree hangs the clause on the verb above. */
function givenBefore(clauses: Clauses, frame: Frame): Token[] {
  const { head, link, tense } = frame;
  if ((link !== 'relative' && link !== 'complement') || !TOLD.has(tense) || !GIVEN.some((concept) => frame.concepts.has(concept)))
    return [];
  const { tokens } = clauses.tree;
  for (let at = head.index - 1; at > 0 && head.index - at < SUBJECT_REACH; at--) {
    if (!RELATIVE.test(tokens[at].form)) continue;
    let before = at - 1;
    while (before > 0 && (tokens[before].upos === 'ADJ' || tokens[before].feats.VerbForm === 'Part')) before--;
    if (tokens[before].upos !== 'NOUN' || tokens[before].sentence !== head.sentence) return [];
    const noun = phraseBefore(clauses, tokens[before + 1]);
    return noun ? [noun] : [];
  }
  return [];
}

const HANDLED = [...TAKING_TWO, ...GIVEN, 'buy', 'build', 'train', 'host-service'] as const;

/** "Les 300 tentes que la Suède s’est engagée à fournir", "the boats Japan has decided to donate": what an infinitive gives stands before the relative clause. */
function boundBefore({ tree, at }: Clauses, { head, concepts }: Frame): Token[] {
  if (!isRelation(head, 'xcomp') || !HANDLED.some((concept) => concepts.has(concept))) return [];
  let top = tree.head(head);
  while (top && isRelation(top, 'xcomp')) top = tree.head(top);
  const noun = top && at(top.index)?.link === 'relative' ? tree.head(top) : undefined;
  if (!top || noun?.upos !== 'NOUN' || noun.index > top.index) return [];
  const opener = tree.tokens[tree.edges(top.index)[0]];
  const taken = RELATIVE.test(opener.form) && (opener.head === top.index || opener.head === head.index) && !isRelation(opener, 'nsubj');
  return taken && tree.by(top.index, 'nsubj').some((subject) => subject !== opener) ? [noun] : [];
}

/** "The memorandum of cooperation that the two firms concluded": what was made, where the tree takes "that" for a conjunction. */
function takenByRelative({ tree, at }: Clauses, frame: Frame): Token[] {
  const { head, link } = frame;
  if ((link !== 'relative' && link !== 'complement') || !MADE.some((concept) => frame.concepts.has(concept))) return [];
  let that = head.index - 1;
  while (that > 0 && head.index - that < SUBJECT_REACH && !RELATIVE.test(tree.tokens[that].form)) that--;
  for (let noun = that - 1; noun > 0 && that - noun < SUBJECT_REACH && tree.tokens[noun].upos !== 'VERB'; noun--) {
    const concepts = at(noun)?.concepts;
    if (concepts && TEXTS.some((concept) => concepts.has(concept))) return [tree.tokens[noun]];
  }
  return [];
}

/** "A gelé lundi les avoirs": a day is no object. */
const isBareTime = (clauses: Clauses, token: Token): boolean =>
  clauses.isTime(token.index) && clauses.tree.tokens[clauses.tree.edges(token.index)[0]].upos !== 'DET';

/** "A informé le Conseil qu’il recevra une mission": beside a subject and an object, "que" joins clauses and is no object. */
function withoutConjunction({ tree }: Clauses, { head }: Frame, objects: Token[]): Token[] {
  const behind = objects.filter((token) => token.index > head.index);
  const joined = behind.length > 0 && tree.by(head.index, 'nsubj').length > 0;
  const told = isRelation(head, 'ccomp');
  return joined ? objects.filter(({ upos, feats }) => feats.PronType !== 'Rel' && !(told && upos === 'SCONJ')) : objects;
}

/** "A examiné et adopté un projet de loi": the object behind two joined verbs is that of both. */
function objectsBehindBoth({ tree }: Clauses, { head, governor, passive }: Frame): Token[] {
  if (passive || !governor?.verbal || governor.head.head === head.index) return [];
  const joined = tree.tokens.slice(governor.head.index + 1, head.index).every((token) => token.head === head.index);
  return joined && head.index > governor.head.index ? governor.objects.filter((token) => token.index > head.index) : [];
}

/** "Recevra, le vendredi 19 octobre, Monsieur X": a style before a name opens whom the verb is about. */
const STYLE = /^(?:monsieur|madame|messieurs|mesdames|mm?|mmes?)\.?$/iu;

/**
 * A noun behind the verb without preposition, which the tree took for an adverbial phrase ("a adopté ce lundi deux mesures"); none behind
 * a reflexive verb ("s’est tenu de 10 h à 12 h"), nor a title behind a comma ("s’est réuni, président de …").
 */
function bareObjects(clauses: Clauses, frame: Frame): Token[] {
  const { tree } = clauses;
  if (tree.by(frame.head.index, 'expl').some(isReflexive)) return [];
  const isTitle = (noun: Token): boolean =>
    tree.tokens[tree.edges(noun.index)[0]].upos === 'PUNCT' && tree.by(noun.index, 'det', 'nummod').length === 0 && !STYLE.test(noun.form);
  const beside = secondSubject(clauses, frame);
  if (beside) return [beside];
  return inSlot(frame, 'bare')
    .map((argument) => argument.head)
    .filter(
      (noun) =>
        noun.index > frame.head.index &&
        (noun.upos === 'NOUN' || isNameBehind(noun, frame.head) || opensBehind(tree, noun, frame.head)) &&
        !isRelation(noun, 'appos') &&
        !clauses.isTime(noun.index) &&
        !isSmallWord('en', 'period', noun.lemma),
    )
    .filter((noun) => !isTitle(noun));
}

/** "Ont attaqué Tombouctou": a name right behind the verb. */
const isNameBehind = ({ upos, index }: Token, head: Token): boolean => upos === 'PROPN' && index === head.index + 1;

/** "Received Estonian Foreign Minister X": with the title before it, the name stands right behind the verb. */
const opensBehind = (tree: Clauses['tree'], { upos, index }: Token, head: Token): boolean =>
  upos === 'PROPN' && tree.edges(index)[0] === head.index + 1;

/** "L’aviation a attaqué Tombouctou": a name right behind a verb that has its subject before it is no second subject. */
export function secondSubject({ tree }: Clauses, { head, passive, verbal }: Frame): Token | undefined {
  if (!verbal || passive || head.upos !== 'VERB') return undefined;
  const subjects = tree.by(head.index, 'nsubj');
  const before = subjects.some(({ index, upos }) => index < head.index && upos !== 'PRON');
  return before ? subjects.find((token) => isNameBehind(token, head)) : undefined;
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
