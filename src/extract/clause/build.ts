import { isSmallWord } from '../../lexicon/entity-words.ts';
import type { Doc, LanguageCode, Token } from '../../model/doc.ts';
import { isRelation, Tree } from '../../model/tree.ts';
import { isSequenced } from './accomplished.ts';
import { type Argument, collectArguments, type Markers } from './arguments.ts';
import type { Frame, Link, Tense } from './frame.ts';
import { isHungMain } from './hung-mains.ts';
import { type ListLead, listLead } from './list-leads.ts';
import { isNegated, isNone } from './negation.ts';
import { listedDoer } from './resolution.ts';
import { fillRoles } from './roles.ts';
import { isSpeechTag } from './speech-tags.ts';
import { isSupposed, opensSupposed } from './supposed.ts';
import { isHeadline, sharedAuxiliaries, tenseOf } from './tense.ts';

/** Concepts of a token, with its light verb, particle or reflexive pronoun taken into account. */
export type ConceptsOf = (token: Token) => ReadonlySet<string>;

/** "S’est réuni", "se tiendra": the subject does it, whatever the relation is called. */
const isReflexivePronoun = (token: Token): boolean =>
  token.upos === 'PRON' && (token.feats.Reflex === 'Yes' || /^s(e|['’])$/i.test(token.form));

const NONE: ReadonlySet<string> = new Set();
const LOCATIVE = new Set(['in', 'à', 'en']);
/** Concept of "I am in Kyiv", which no word of its own names. */
const BEING_THERE: ReadonlySet<string> = new Set(['be-at']);

/** Concept of any verb that stands beside a quotation. */
const SAY = 'say';

const isLocative = (tree: Tree, head: Token): boolean =>
  head.upos === 'PROPN' && tree.by(head.index, 'case').some((token) => LOCATIVE.has(token.lemma));

const LINKS: readonly (readonly [string, Link])[] = [
  ['xcomp', 'control'],
  ['ccomp', 'complement'],
  ['csubj', 'complement'],
  ['acl:relcl', 'relative'],
  ['acl', 'participle'],
  ['advcl', 'adverbial'],
  ['conj', 'coordinate'],
  ['parataxis', 'reported'],
];

/** "The Bank, she said, will pay": a comma and a pronoun that points at somebody else open no relative clause. */
const isInserted = (tree: Tree, token: Token): boolean =>
  tree
    .by(token.index, 'nsubj')
    .some(({ feats, index }) => feats.PronType === 'Prs' && index < token.index && tree.tokens[index - 1]?.form === ',');

/**
 * By the relation; a clause whose subject is a relative pronoun is one, wherever the tree hangs it (", which will enable …"), and one behind
 * "before" or "after" is none of a series.
 */
function linkOf(tree: Tree, token: Token, language: LanguageCode): Link {
  if (token.deprel === 'acl' && token.upos === 'VERB' && isHeadline(tree, token)) return 'root';
  const link = LINKS.find(([relation]) => isRelation(token, relation))?.[1] ?? 'root';
  if (link === 'relative' && isInserted(tree, token)) return 'reported';
  if (link === 'coordinate' && isSequenced(tree, token, language)) return 'adverbial';
  if (link !== 'adverbial' && link !== 'reported') return link;
  return tree.by(token.index, 'nsubj').some(({ feats, index }) => feats.PronType === 'Rel' && index < token.index) ? 'relative' : link;
}

/** What every rule works on: the trees of a document and the frames of its predicates. */
export interface Clauses {
  readonly tree: Tree;
  readonly frames: readonly Frame[];
  /** True for a token of a time expression: no object, whatever its relation. */
  isTime(index: number): boolean;
  /** The frame whose head is this token. */
  at(index: number): Frame | undefined;
  /** The frames of a sentence, in text order. */
  inSentence(index: number): readonly Frame[];
  /** The frames that hang on another, in text order. */
  below(frame: Frame): readonly Frame[];
  argumentsOf(index: number): readonly Argument[];
}

/** Reads the predicates of a document off its trees: verbs, nouns and adjectives with a copula, and nouns that the lexicon knows. */
export function buildClauses(doc: Doc, markers: Markers, conceptsOf: ConceptsOf): Clauses {
  const tree = new Tree(doc.tokens);
  const args = collectArguments(tree, (token) => doc.sentences[token.sentence].first, markers);
  const byHead = new Map<number, Frame>();
  const frames: Frame[] = [];
  const bySentence: Frame[][] = doc.sentences.map(() => []);
  const isTime = timeTokens(doc);
  for (const token of doc.tokens) {
    if (token.upos === 'VERB' && token.head >= 0 && isTime(token.index)) continue;
    const frame = frameOf(doc, tree, token, args.get(token.index) ?? [], conceptsOf);
    if (!frame) continue;
    byHead.set(token.index, frame);
    frames.push(frame);
    bySentence[token.sentence].push(frame);
  }
  const hanging = new Map<Frame, Frame[]>();
  const clauses: Clauses = {
    tree,
    frames,
    isTime,
    at: (index) => byHead.get(index),
    inSentence: (index) => bySentence[index] ?? [],
    below: (frame) => hanging.get(frame) ?? [],
    argumentsOf: (index) => args.get(index) ?? [],
  };
  fillRoles(clauses, doc.language);
  for (const frame of frames) {
    if (!frame.governor) continue;
    const beside = hanging.get(frame.governor);
    if (beside) beside.push(frame);
    else hanging.set(frame.governor, [frame]);
  }
  return clauses;
}

/** Tokens inside time expressions. */
function timeTokens(doc: Doc): (index: number) => boolean {
  const inside = new Set<number>();
  let next = 0;
  for (const token of doc.tokens) {
    while (next < doc.times.length && doc.times[next].end <= token.start) next++;
    if (next < doc.times.length && doc.times[next].start <= token.start) inside.add(token.index);
  }
  return (index) => inside.has(index);
}

function frameOf(doc: Doc, tree: Tree, head: Token, args: readonly Argument[], conceptsOf: ConceptsOf): Frame | null {
  const auxiliary = isRelation(head, 'aux') || isRelation(head, 'cop');
  const verbal = (head.upos === 'VERB' || head.upos === 'AUX') && !auxiliary;
  const copular = !verbal && tree.one(head.index, 'cop') !== undefined;
  const opening = verbal && opensSupposed(tree, head);
  const lexical: ReadonlySet<string> =
    !opening && (verbal || head.upos === 'NOUN' || head.upos === 'PROPN' || head.upos === 'ADJ') ? conceptsOf(head) : NONE;
  const concepts =
    copular && lexical.size === 0 && isLocative(tree, head)
      ? BEING_THERE
      : verbal && (lexical.size === 0 || lexical.has('say-that')) && isSpeechTag(tree, head)
        ? new Set([...lexical, SAY])
        : lexical;
  if (!verbal && !copular && concepts.size === 0) return null;
  const listed = verbal && doc.language === 'fr' && listedDoer(tree, head) !== undefined;
  const lead = verbal && !listed && doc.sentences[head.sentence].kind === 'item' ? listLead(tree, head) : undefined;
  const sentence = doc.sentences[head.sentence];
  const hung = isHungMain(tree, head, doc.language, sentence);
  const passive = verbal && !listed && !hung && !isEnglishPast(lead, doc.language, head) && isPassive(tree, head, doc.language);
  const children = tree.children(head.index);
  const modals = children.filter((child) => isRelation(child, 'aux') || child.upos === 'ADV').map((child) => child.lemma.toLowerCase());
  const tense = listed
    ? 'perfect'
    : hung
      ? 'past'
      : verbal || copular
        ? tenseBehind(lead, tenseOf(tree, head, doc.language, passive), head)
        : 'none';
  return {
    head,
    concepts,
    verbal: verbal || copular,
    passive,
    negated: verbal || copular ? isNegated(tree, head) : isNone(tree, head),
    question: doc.text.slice(sentence.start, sentence.end).trimEnd().endsWith('?'),
    hypothetical: isSupposed(tree, head, doc.text),
    tense,
    lead,
    modals,
    subjects: [],
    inherited: false,
    objects: [],
    recipients: [],
    args,
    governor: null,
    link: linkOf(tree, head, doc.language),
  };
}

/** Behind "The Ministers:", an English form in -ed tells what they did. */
const isEnglishPast = (lead: ListLead | undefined, language: 'fr' | 'en', { feats }: Token): boolean =>
  language === 'en' && lead?.doer !== undefined && !lead.ahead && feats.VerbForm === 'Part';

/** A bare form is a future behind "The project will:", a present behind "The Ministers:", an infinitive behind a verb. */
function tenseBehind(lead: ListLead | undefined, tense: Tense, { feats }: Token): Tense {
  if (!lead) return tense;
  const isBare = tense === 'infinitive' || feats.Mood === 'Imp';
  if (lead.ahead) return isBare || tense === 'present' ? 'future' : tense;
  if (lead.above) return isBare ? 'infinitive' : tense;
  if (isBare) return 'present';
  return tense === 'participle' ? 'past' : tense;
}

/** "Ministers gathered", "earthquakes struck Türkiye": an English form in -ed with a subject or an object and no auxiliary is a past tense, whatever it was tagged. */
const isPlainPast = (tree: Tree, head: Token): boolean =>
  tree.by(head.index, 'aux').length === 0 && tree.by(head.index, 'nsubj', 'obj').length > 0;

const BEHIND_REDUCED = new Set(['by', 'in', 'on', 'at', 'under', 'during', 'from', 'with']);

/** "The task force, created by our deputies, …", "the attack perpetrated on Monday": behind a noun and before a preposition, a form in -ed is a participle of that noun. */
function isReduced(tree: Tree, head: Token): boolean {
  const { tokens } = tree;
  const before = tokens[head.index - 1];
  const comma = before?.form === ',';
  const noun = comma ? tokens[head.index - 2] : before;
  const next = tokens[head.index + 1];
  if (noun?.sentence !== head.sentence || !BEHIND_REDUCED.has(next?.form.toLowerCase() ?? '')) return false;
  if (!isParticiple(head) || (noun.upos !== 'NOUN' && noun.upos !== 'PROPN' && noun.form !== ')')) return false;
  if (!comma && !isCloseParticiple(head, noun, next)) return false;
  return (
    tree.by(head.index, 'aux', 'obj', 'mark').length === 0 &&
    tree.by(head.index, 'nsubj').every((token) => comma && token.index < head.index && !isClosed(tree, token, head))
  );
}

/** "The envoy, Ann Hill, called on donors": the comma before the verb closes what another comma opened behind the subject. */
const isClosed = ({ tokens }: Tree, subject: Token, head: Token): boolean =>
  head.deprel === 'root' && tokens.slice(subject.index + 1, head.index - 1).some(({ form }) => form === ',');

/** Right behind its noun, a form that may be a past tense ("a team led by X arrived in Lomé") wants a preposition that verbs of motion do not take. */
const isCloseParticiple = (head: Token, noun: Token, next: Token): boolean =>
  ['xcomp', 'acl', 'advcl', 'ccomp'].some((relation) => isRelation(head, relation)) &&
  (head.feats.VerbForm === 'Part' || (noun.upos === 'NOUN' && /^(by|on|under)$/iu.test(next.form)));

const isParticiple = ({ form }: Token): boolean => /ed$/iu.test(form) || isSmallWord('en', 'participle', form);

function isPassive(tree: Tree, head: Token, language: 'fr' | 'en'): boolean {
  const auxiliaries = tree.by(head.index, 'aux');
  if (language === 'en' && auxiliaries.length > 0 && !auxiliaries.some((token) => token.lemma === 'be' || token.lemma === 'get'))
    return false;
  if (language === 'fr' && auxiliaries.length > 0 && auxiliaries.every((token) => token.lemma === 'avoir')) return false;
  // "Est convenu" is no passive, "a été convenu" is.
  const isMoving = isSmallWord('fr', 'unaccusative', head.lemma) && !auxiliaries.some(({ form }) => form.toLowerCase() === 'été');
  if (language === 'fr' && auxiliaries.length > 0 && isMoving) return false;
  if (tree.children(head.index).some(isReflexivePronoun)) return false;
  if (language === 'en' && isReduced(tree, head)) return true;
  if (language === 'en' && isPlainPast(tree, head)) return false;
  if (tree.by(head.index, 'aux:pass', 'nsubj:pass').length > 0) return true;
  // "Transitera par l’Agence": a finite verb of its own has a way through, and no agent.
  if (tree.by(head.index, 'obl:agent').length > 0) return head.feats.VerbForm !== 'Fin' || tree.by(head.index, 'aux').length > 0;
  const participle = head.feats.VerbForm === 'Part' && (head.feats.Tense === 'Past' || head.feats.Tense === undefined);
  if (!participle || tree.by(head.index, 'aux').length > 0) return false;
  if (sharedAuxiliaries(tree, head).some((token) => token.deprel === 'aux:pass')) return true;
  return language === 'fr'
    ? isRelation(head, 'acl') || isRelation(head, 'advcl') || isRelation(head, 'amod') || head.deprel === 'root'
    : isRelation(head, 'acl') || isRelation(head, 'amod') || isRelation(head, 'advcl');
}
