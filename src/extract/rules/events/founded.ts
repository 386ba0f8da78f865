import type { Token } from '../../../model/doc.ts';
import type { Entity } from '../../../model/entity.ts';
import { antecedentOf, nounBefore } from '../../clause/antecedents.ts';
import type { Clauses } from '../../clause/build.ts';
import { type Frame, inSlot } from '../../clause/frame.ts';
import { INDEFINITE, possessivesOf } from '../../clause/function-words.ts';
import type { Context } from '../../context.ts';
import { lowerBound } from '../../reference/mentions.ts';
import { dontBefore } from '../../slots.ts';

const FOUNDED = ['noun-initiative', 'noun-body', 'noun-council', 'noun-facility'] as const;
/** Farthest that what is founded may stand behind its verb, in words. */
const REACH = 16;
/** And behind a participle that opens its sentence, with its phrases. */
const FRONTED = 30;
const FRONT = 2;
const STOPS: ReadonlySet<string> = new Set([';', ':', '.']);

/** A body, an initiative or a place of work, by its noun, or by the noun that a relative pronoun stands for. */
export const isFounded = (thing: Token, context: Context): boolean => {
  const concepts = context.conceptsOf(antecedentOf(context.clauses, thing));
  return FOUNDED.some((concept) => concepts.has(concept));
};

const FORMED: ReadonlySet<Frame['tense']> = new Set(['past', 'perfect', 'future', 'participle']);

/** "Ont formé un comité", "a crisis cell was activated": verbs that say much else found a body that was none before; "constitue une alliance" says what it is, "formé de" what it is made of. */
export const formsBody = (frame: Frame, things: readonly Token[], context: Context): boolean =>
  frame.verbal &&
  !frame.negated &&
  frame.concepts.has('form-body') &&
  frame.link !== 'relative' &&
  (FORMED.has(frame.tense) ||
    (frame.passive && frame.tense === 'present') ||
    (frame.tense === 'infinitive' && ['agree', 'decide'].some((concept) => frame.governor?.concepts.has(concept)))) &&
  inSlot(frame, 'of').length === 0 &&
  things.some(
    (thing) =>
      isBody(thing, context) && (isIndefinite(thing, context) || (frame.tense === 'participle' && context.timesOf(frame).length > 0)),
  );

/** A committee, a cell, a coalition, a centre; French trains its brigades by the same verb. */
const isBody = (thing: Token, { conceptsOf }: Context): boolean =>
  (conceptsOf(thing).has('noun-body') || conceptsOf(thing).has('noun-initiative')) && !conceptsOf(thing).has('noun-force');

const isIndefinite = ({ index }: Token, { clauses: { tree } }: Context): boolean =>
  tree.by(index, 'det', 'nummod').some(({ form, feats }) => INDEFINITE.test(form) || feats.NumType === 'Card');

const isThing = (token: Token, context: Context): boolean =>
  (token.upos === 'NOUN' || token.upos === 'PROPN') &&
  context.clauses.tree.by(token.index, 'case').length === 0 &&
  token.deprel !== 'compound' &&
  (isFounded(token, context) || context.resolver.resolve(token).some(({ class: kind }) => kind === 'Organization'));

/**
 * What is founded, read from the words where the tree loses it: "créer, au siège de l’Organisation, une cellule"; and before its verb, "Créée en
 * 2018, la Banque est …", "Mise sur pied en 2012, la plateforme …", whose participle may look like a noun.
 */
export function foundedBeside(frame: Frame, context: Context): readonly Token[] {
  const { tokens, sentences } = context.doc;
  const { head } = frame;
  const opens = head.index - sentences[head.sentence].first < FRONT;
  const likeNoun = opens && head.index === sentences[head.sentence].first && isMade(frame, context);
  if (!frame.verbal && !likeNoun) return [];
  const fronted = opens && (frame.passive || likeNoun);
  if (frame.passive && !fronted) return [];
  let comma = !fronted;
  for (let at = head.index + 1; at < head.index + (fronted ? FRONTED : REACH) && tokens[at]?.sentence === head.sentence; at++) {
    const token = tokens[at];
    if (STOPS.has(token.form) || (token.upos === 'VERB' && token.feats.VerbForm === 'Fin')) return [];
    if (token.form === ',') comma = true;
    else if (comma && isThing(token, context)) return [token];
  }
  return [];
}

/** "Mise en place en 2012 par l’État": a participle that looks like a noun has no article, and nothing that is set up behind it. */
const isMade = ({ verbal, head, args }: Frame, { clauses, language }: Context): boolean =>
  !verbal &&
  language === 'fr' &&
  head.lemma === 'mise' &&
  clauses.tree.by(head.index, 'det').length === 0 &&
  args.every(({ slot }) => slot !== 'of');

/** "Les prêts du Fonds, né en 1974": the body right before a participle behind a comma, where the tree hangs that on another noun. */
export function foundedBefore({ head, link }: Frame, context: Context): readonly Token[] {
  const { tokens } = context.doc;
  if (link !== 'participle' || tokens[head.index - 1]?.form !== ',') return [];
  for (let at = head.index - 2; at > 0 && head.index - at < REACH / 2 && tokens[at].sentence === head.sentence; at--) {
    if (tokens[at].upos === 'VERB' || tokens[at].form === ',') return [];
    if (tokens[at].deprel !== 'nmod:poss' && tokens[at].upos !== 'ADJ' && isKnown(tokens[at], context)) return [tokens[at]];
  }
  return [];
}

/** "L’Agence, dont la création …", "the Command, whose establishment …": the pronoun for what is founded. */
const ownedBefore = (noun: Token, { tree }: Clauses): readonly Token[] => [
  ...dontBefore(noun, tree),
  ...tree.by(noun.index, 'nmod:poss').filter(({ form }) => form.toLowerCase() === 'whose'),
];

/** "Depuis sa création, en 2002, le Fonds …", "since its establishment": whose it is, the subject ahead before anybody behind. */
export function foundedOwner(frame: Frame, { clauses, resolver }: Context): readonly Entity[] {
  if (frame.verbal) return [];
  const relatives = ownedBefore(frame.head, clauses);
  if (relatives.length > 0) return resolver.resolveAll(relatives).filter(({ class: kind }) => kind === 'Organization');
  const possessives = possessivesOf(frame.head, clauses);
  if (possessives.length === 0) return [];
  const ahead = frame.governor?.verbal ? frame.governor.subjects.filter(({ index }) => index > frame.head.index) : [];
  return resolver.resolveAll(ahead.length > 0 ? ahead : possessives).filter(({ class: kind }) => kind === 'Organization');
}

/** "Un guichet unique ouvrira", "the centre, which will open in May": what opens by itself. */
export const opensItself = (frame: Frame, context: Context): boolean =>
  frame.verbal &&
  !frame.passive &&
  frame.concepts.has('open') &&
  frame.objects.length === 0 &&
  frame.subjects.some((token) => isKnown(antecedentOf(context.clauses, token), context));

const DOORS: ReadonlySet<string> = new Set(['porte', 'door']);

const HELD = ['noun-conference', 'noun-summit', 'noun-meeting', 'noun-ceremony'] as const;

/** "Les cinquante premières ouvriront leurs portes": only places do, named or not; a forum that does begins. */
export const opensDoors = ({ concepts, head, verbal, subjects }: Frame, { clauses, conceptsOf }: Context): boolean =>
  verbal &&
  concepts.has('operational') &&
  clauses.tree.by(head.index, 'obj').some(({ lemma }) => DOORS.has(lemma)) &&
  !subjects.some((token) => HELD.some((concept) => conceptsOf(token).has(concept)));

/** A body, an initiative or a place of work, named or not. */
export const isKnown = (token: Token, context: Context): boolean =>
  isFounded(token, context) || context.resolver.resolve(token).some(({ class: kind }) => kind === 'Organization');

/** "The campus of X in Zanzibar, which was opened in May", "le mécanisme de l’Union, que la Commission a créé": what a clause behind a comma is about, above the place or the name that it stands beside. */
export function foundedAbove({ head, link, passive, objects }: Frame, context: Context): readonly Token[] {
  const { clauses, doc } = context;
  const que = passive ? undefined : clauses.tree.by(head.index, 'mark', 'obj').find(({ form }) => /^(que|qu['’]|which|that)$/iu.test(form));
  if (que ? objects.some((token) => token.index > head.index) : !(passive && link === 'relative')) return [];
  let noun: Token | undefined = que ? nounBefore(clauses, que) : objects[0];
  for (; noun && noun.index < head.index && noun.upos !== 'VERB'; noun = doc.tokens[noun.head]) if (isKnown(noun, context)) return [noun];
  return [];
}

const SINCE_WITHIN = 3;
const IN: ReadonlySet<string> = new Set(['en', 'in', 'à']);

/** "The registration centre at Douma, in service since 2007", "le Bureau, en place depuis le 1er janvier": what has been at work since a day. */
export function servingSince({ head, verbal }: Frame, context: Context): readonly Token[] {
  const { clauses, doc, positions } = context;
  const last = doc.tokens[head.index].end;
  const since = doc.times[lowerBound(doc.times.length, (index) => doc.times[index].start, last)];
  if (verbal || since?.kind !== 'since' || since.earliest === null || since.start - last > SINCE_WITHIN) return [];
  if (!IN.has(doc.tokens[head.index - 1]?.lemma)) return [];
  if (doc.tokens[head.index - 2]?.form !== ',') return clauses.tree.by(head.index, 'nsubj');
  for (let at = head.index - 3; at >= 0 && head.index - at < REACH && doc.tokens[at].sentence === head.sentence; at--) {
    const token = doc.tokens[at];
    if (token.upos === 'VERB' || token.form === ',') return [];
    if (isKnown(token, context) && (isFounded(token, context) || positions.headedBy(at).length > 0)) return [token];
  }
  return [];
}
