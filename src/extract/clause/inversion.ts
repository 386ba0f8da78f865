import type { Token } from '../../model/doc.ts';
import type { Tree } from '../../model/tree.ts';
import type { Clauses } from './build.ts';
import type { Frame } from './frame.ts';
import { LATTER } from './function-words.ts';
import { wordsBeforeVerb } from './speech-tags.ts';

type Timed = Pick<Clauses, 'tree' | 'isTime'>;

const CLOSING = new Set(['»', '”', '’’']);
/** Marks that open and close alike. */
const STRAIGHT = new Set(['"', "''"]);
const REACH_BACK = 6;
const REACH_AHEAD = 9;

const BEFORE_VERB = new Set(['AUX', 'ADV', 'PUNCT', 'X', 'NUM']);
const FRONTED_REACH = 24;

const isReflexive = ({ upos, feats, form }: Token): boolean => upos === 'PRON' && (feats.Reflex === 'Yes' || /^s(?:e|['’])$/iu.test(form));

/**
 * "Ont pris part à cette réunion le Président X et …", "se sont joints à eux les ministres de …": a French verb that opens its
 * sentence has its subject behind it, the first noun with an article of its own that no preposition governs.
 */
export function frontedSubject(tree: Tree, { head }: Frame): Token | undefined {
  const { tokens } = tree;
  let opening = head.index - 1;
  while (
    opening >= 0 &&
    tokens[opening].sentence === head.sentence &&
    (BEFORE_VERB.has(tokens[opening].upos) || isReflexive(tokens[opening]))
  )
    opening--;
  const first = tokens[opening + 1];
  if ((first.upos !== 'AUX' && !isReflexive(first)) || (opening >= 0 && tokens[opening].sentence === head.sentence)) return undefined;
  for (let at = head.index + 1; at < Math.min(tokens.length, head.index + FRONTED_REACH); at++) {
    const token = tokens[at];
    if (token.sentence !== head.sentence) return undefined;
    if (token.upos !== 'NOUN' && token.upos !== 'PROPN') continue;
    if (tree.by(at, 'case').length === 0 && tree.by(at, 'det').length > 0) return token;
  }
  return undefined;
}

/**
 * "« … », a déclaré en ouverture la présidente": the subject of an inverted verb behind a quotation, where the tree has not found it: the
 * first noun behind the verb that no preposition governs, and that is no day ("a renchéri ce lundi Mme X").
 */
export function invertedSubject({ tree, isTime }: Timed, frame: Frame): Token | undefined {
  const { head } = frame;
  if (isPresentParticiple(head)) return undefined;
  let quoted = false;
  for (let at = head.index - 1; at >= Math.max(0, head.index - REACH_BACK); at--) if (closesQuote(tree, at)) quoted = true;
  if (!quoted && !isTag(tree, frame)) return undefined;
  for (let at = head.index + 1; at < Math.min(tree.tokens.length, head.index + REACH_AHEAD); at++) {
    const token = tree.tokens[at];
    if (token.sentence !== head.sentence) return undefined;
    const nominal =
      token.upos === 'NOUN' ||
      token.upos === 'PROPN' ||
      (token.upos === 'PRON' && token.feats.PronType === 'Prs') ||
      (token.upos === 'ADJ' && LATTER.test(token.form));
    const governed = tree.by(at, 'case').length > 0 || tree.tokens[at - 1].upos === 'ADP';
    if (nominal && !governed && !isTime(at)) return titled(tree, token, head);
  }
  return undefined;
}

/** "…, rapporte l’AFP.": a verb of speech between a comma and the name that ends the sentence, which the tree took for its object. */
function isTag(tree: Tree, { head, concepts }: Frame): boolean {
  const [named] = tree.by(head.index, 'obj');
  if (!concepts.has('say') || named?.upos !== 'PROPN' || named.index < head.index || tree.by(head.index, 'nsubj').length > 0) return false;
  let before = head.index - 1;
  while (tree.tokens[before]?.upos === 'AUX') before--;
  const next = tree.tokens[tree.edges(named.index)[1] + 1];
  return tree.tokens[before]?.form === ',' && (next === undefined || next.sentence !== head.sentence || next.form === '.');
}

/** A closing mark; a straight one closes right behind a word or stop, or before a stop. */
function closesQuote({ tokens }: Tree, at: number): boolean {
  const { form, start } = tokens[at];
  if (!STRAIGHT.has(form)) return CLOSING.has(form);
  return tokens[at - 1]?.end === start || /^[,.;:]$/u.test(tokens[at + 1]?.form ?? '');
}

/** "“…,” she said, asking donors to act": whoever a present participle asks does not speak. */
const isPresentParticiple = ({ feats, form }: Token): boolean =>
  feats.VerbForm === 'Ger' || (feats.VerbForm === 'Part' && (feats.Tense === 'Pres' || form.endsWith('ing')));

/**
 * "« … », a professé le gouverneur": behind a quotation and its comma, what the tree calls the subject may stand inside somebody's words; the
 * subject stands behind the verb.
 */
export function taggedSubject(clauses: Timed, frame: Frame): Token | undefined {
  const { tree } = clauses;
  const words = frame.verbal && !frame.passive ? wordsBeforeVerb(tree, frame.head) : undefined;
  if (!words) return undefined;
  const own = tree.by(frame.head.index, 'nsubj');
  return own.every(({ index }) => words.open <= index && index < words.close) ? invertedSubject(clauses, frame) : undefined;
}

/** "“…,” observed Minister X": a title before the name that it hangs on is not the subject itself. */
function titled(tree: Tree, token: Token, verb: Token): Token {
  const above = tree.head(token);
  return above && above.index > token.index && above.head === verb.index && TITLE.test(token.deprel) ? above : token;
}

const TITLE = /^(?:nmod:desc|compound|flat)/u;
