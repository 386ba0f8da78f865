import type { Span, Token } from '../../model/doc.ts';
import type { Context } from '../context.ts';
import { CONJUNCTIONS, type Joint, jointAt } from './joints.ts';
import { isGiven } from './scope.ts';

const OPENERS = new Set(['DET', 'ADJ', 'NUM', 'ADV', 'SYM']);
const NOUNS = new Set(['NOUN', 'PROPN']);
/** Prepositions of what belongs to the noun before them ("kits d’hygiène", "experts en déminage", "vaccins contre la mpox"). */
const OF = new Set(['de', "d'", 'd’', 'of', 'en', 'contre', 'against']);
/** Words behind which some of what a noun means is named. */
export const NAMING: ReadonlySet<string> = new Set([
  'notamment',
  'comprenant',
  'incluant',
  'dont',
  'including',
  'like',
  'namely',
  'comprising',
]);
const HYPHEN = /^[-‑]$/;
const MAX_OPENERS = 7;
const MAX_ITEMS = 30;
const MAX_DEPTH = 3;

/** A noun with its own words: from the article to the end of its complements. */
interface Phrase {
  readonly head: Token;
  readonly end: number;
}

/**
 * The nouns that a text lists from one of them on ("water, soap and hygiene kits", "des milliers de roquettes et des blindés"), read from the
 * words themselves, since trees join long lists badly. A comma alone lists nothing before a conjunction or a third noun has come. Linear in
 * the length of the list.
 * @param known nouns that are in the list even where a verb follows them, whose subjects they are
 */
export function enumerationFrom(seed: Token, context: Context, known: readonly Token[] = []): Token[] {
  const first = headOfRun(seed, context);
  const end = phraseEnd(first, context);
  return isOfMoney(first, end, context) ? [first] : [first, ...listedBehind(end, context, isAfterBareOf(first, context), known)];
}

/** A sum, a noun that one measures ("a grant of 5 million") or what one is given in ("5 million in cash"): what is joined to it is another gift. */
function isOfMoney(head: Token, end: number, context: Context): boolean {
  const { tokens } = context.doc;
  const start = phraseStart(head, context);
  const from = tokens[start - 1]?.upos === 'ADP' ? start - 2 : start;
  return tokens.slice(Math.max(from, 0), end).some((token) => token.sentence === head.sentence && isMoney(token, context));
}

const isMoney = (token: Token, { quantityAt }: Context): boolean => quantityAt(token)?.kind === 'money';

/** The nouns that a text joins to what ends at a place ("…, water and hygiene kits"); a sum behind a conjunction closes the list. */
export function listedBehind(from: number, context: Context, bare = false, known: readonly Token[] = []): Token[] {
  const listed: Token[] = [];
  let pending: Token[] = [];
  let end = from;
  while (listed.length + pending.length < MAX_ITEMS) {
    const joint = jointAt(end, context);
    const phrase = joint && phraseAt(joint.next, bare, context);
    if (!joint || !phrase) break;
    if (joint.closes && isMoney(phrase.head, context)) return [...listed, ...pending];
    if (!known.includes(phrase.head) && !isListable(phrase, context)) break;
    pending.push(phrase.head);
    if (joint.closes) {
      listed.push(...pending);
      pending = [];
    }
    end = phrase.end;
  }
  return pending.length > 1 ? [...listed, ...pending] : listed;
}

/** Where the words of a noun end. */
export const phraseEnd = (head: Token, context: Context): number => endOf(head.index + 1, context, 0);

/** The comma or conjunction behind the words of a noun, and where what it joins begins. */
export const jointBehind = (head: Token, context: Context): Joint | undefined => jointAt(phraseEnd(head, context), context);

/** The head of a noun phrase that begins at a place, unless it is a time, a sum, a party or the subject of a clause. */
export function nounAt(from: number, context: Context): Token | undefined {
  const phrase = context.doc.tokens[from] ? phraseAt(from, false, context) : undefined;
  return phrase && isListable(phrase, context) ? phrase.head : undefined;
}

const TO = new Set(['à', 'to']);

/** The noun right behind a verb, or behind the receiver that stands between ("fournira à l’Ukraine des munitions"). */
export function firstNounBehind(verb: Token, context: Context): Token | undefined {
  const { tokens } = context.doc;
  const at = verb.index + (tokens[verb.index + 1]?.deprel === 'compound:prt' ? 2 : 1);
  if (!TO.has(tokens[at]?.form.toLowerCase())) return nounAt(at, context);
  const receiver = phraseAt(at + 1, false, context);
  return receiver && nounAt(receiver.end, context);
}

/** In English the last noun of a run is its head ("water purification supplies"), whatever the tree says. */
function headOfRun(token: Token, context: Context): Token {
  if (context.language !== 'en' || !NOUNS.has(token.upos)) return token;
  const { tokens } = context.doc;
  let head = token;
  for (let next = nextInRun(head, tokens); continues(head, next) && !context.clauses.isTime(next.index); next = nextInRun(head, tokens))
    head = next;
  const shared = sharedHead(head, context);
  return shared ? headOfRun(shared, context) : head;
}

/** "Water and sanitation units", "search and rescue teams": the noun that two nouns before it say the kind of. */
function sharedHead(token: Token, { doc: { tokens } }: Context): Token | undefined {
  const head = token.deprel === 'compound' && token.feats.Number === 'Sing' ? tokens[token.head] : undefined;
  const joint = tokens[token.index + 1]?.form.toLowerCase() ?? '';
  return head?.upos === 'NOUN' && head.feats.Number === 'Plur' && head.index > token.index + 2 && CONJUNCTIONS.has(joint)
    ? head
    : undefined;
}

/** The word behind, or behind the hyphen that glues it on ("X-ray units", "mine-clearing equipment"). */
const nextInRun = ({ index, end }: Token, tokens: readonly Token[]): Token | undefined => {
  const hyphen = tokens[index + 1];
  const glued = hyphen && HYPHEN.test(hyphen.form) && hyphen.start === end && tokens[index + 2]?.start === hyphen.end;
  return tokens[index + (glued ? 2 : 1)];
};

const continues = (token: Token, next: Token | undefined): next is Token =>
  next !== undefined && next.sentence === token.sentence && next.upos === 'NOUN';

/** "De roquettes": the bare preposition of a complement, not the article of a noun of its own. */
function isAfterBareOf(head: Token, { doc }: Context): boolean {
  for (let at = head.index - 1; at >= 0 && doc.tokens[at].sentence === head.sentence; at--) {
    const token = doc.tokens[at];
    if (token.upos === 'ADP') return OF.has(token.form.toLowerCase()) && !isArticle(at, doc.tokens);
    if (!OPENERS.has(token.upos) && !(token.upos === 'NOUN' || isParticiple(token))) return false;
    if (token.upos === 'DET') return false;
  }
  return false;
}

/** "Des", "du", "de la", "de nouveaux": a preposition that is an article. */
function isArticle(at: number, tokens: readonly Token[]): boolean {
  if (!/^(de|d['’])$/i.test(tokens[at].form)) return false;
  const next = tokens[at + 1];
  return next !== undefined && (next.upos === 'DET' || (next.upos === 'ADJ' && NOUNS.has(tokens[at + 2]?.upos)));
}

const isParticiple = (token: Token): boolean => token.upos === 'VERB' && token.feats.VerbForm === 'Part';

/** The noun phrase that begins at a place. */
function phraseAt(from: number, bare: boolean, context: Context): Phrase | undefined {
  const { tokens } = context.doc;
  let at = from;
  for (let count = 0; count < MAX_OPENERS && tokens[at]; at++, count++) {
    const token = tokens[at];
    const opens =
      (OPENERS.has(token.upos) && !NAMING.has(token.form.toLowerCase())) ||
      isArticle(at, tokens) ||
      (bare && at === from && OF.has(token.form.toLowerCase())) ||
      (context.language === 'en' && isParticiple(token) && count > 0) ||
      (HYPHEN.test(token.form) && at > from);
    if (!opens) break;
  }
  const noun = tokens[at];
  if (!noun || !NOUNS.has(noun.upos) || noun.sentence !== tokens[from].sentence) return undefined;
  let head = headOfRun(noun, context);
  while (context.language === 'en' && head.upos === 'PROPN' && tokens[head.index + 1]?.upos === 'PROPN')
    head = headOfRun(tokens[head.index + 1], context);
  return { head, end: phraseEnd(head, context) };
}

/** The first of a noun’s own words, article and figure aside. */
export function phraseStart(head: Token, context: Context): number {
  const { tokens } = context.doc;
  let first = head.index;
  for (let at = first; at > 0 && tokens[at - 1].sentence === head.sentence; at--) {
    if (isModifier(tokens[at - 1], tokens[at], context)) first = at - 1;
    else if (!(at > 1 && CONJUNCTIONS.has(tokens[at - 1].form) && sharedHead(tokens[at - 2], context) === head)) break;
  }
  while (first < head.index && HYPHEN.test(tokens[first].form)) first++;
  return first;
}

/** The words of a noun phrase around its head, article and figure aside. */
export function phraseSpan(head: Token, context: Context): Span {
  const { tokens } = context.doc;
  let last = phraseEnd(head, context) - 1;
  const topic = tokens[last + 1];
  if (topic?.sentence === head.sentence && topic.form.toLowerCase() === 'in') {
    const phrase = phraseAt(topic.index + 1, false, context);
    if (phrase && isListable(phrase, context) && isTopic(phrase.head, context)) last = phrase.end - 1;
  }
  return { start: tokens[phraseStart(head, context)].start, end: tokens[last].end };
}

/** "Experts in demining"; "boats in response to …" says why they are given. */
const isTopic = (head: Token, context: Context): boolean =>
  context.positions.holding(head.index).length === 0 && !context.conceptsOf(head).has('noun-abstract');

/** Whoever receives, before what is given ("gave Ghana water pumps"), is none of its words. */
const isModifier = (token: Token, next: Token, { language, quantityAt }: Context): boolean =>
  (token.upos === 'ADJ' && quantityAt(token)?.kind !== 'count') ||
  (language === 'en' &&
    token.deprel !== 'iobj' &&
    (NOUNS.has(token.upos) ||
      (isParticiple(token) && token.deprel === 'amod') ||
      HYPHEN.test(token.form) ||
      (token.upos === 'NUM' && HYPHEN.test(next.form))));

/** Where the words behind a noun that belong to it end. */
function endOf(from: number, context: Context, depth: number): number {
  const { tokens } = context.doc;
  const { sentence } = tokens[from - 1];
  let at = behindHyphens(from, context);
  while (tokens[at]?.sentence === sentence) {
    const token = tokens[at];
    if (token.form === '(') at = behindBracket(at, context);
    else if (isOwnWord(token, context)) at++;
    else if (OF.has(token.form.toLowerCase()) && token.deprel !== 'advmod' && !isFromNow(tokens[at + 1]) && depth < MAX_DEPTH) {
      const phrase = phraseAt(tokens[at + 1]?.upos === 'ADP' ? at : at + 1, false, context);
      if (!phrase || (/^en$/i.test(token.form) && isPlaced(phrase.head, context))) return at;
      at = endOf(phrase.head.index + 1, context, depth + 1);
    } else return at;
  }
  return at;
}

/** "D’ici fin juin": a time, whatever the tree makes of it. */
const isFromNow = (next: Token | undefined): boolean => next?.form.toLowerCase() === 'ici';

/** "F-16s": what hyphens glue to a word is one with it. */
function behindHyphens(from: number, { doc: { tokens } }: Context): number {
  let at = from;
  while (tokens[at]?.start === tokens[at - 1].end && (HYPHEN.test(tokens[at].form) || HYPHEN.test(tokens[at - 1].form))) at++;
  return at;
}

const isOwnWord = (token: Token, { language, doc, clauses }: Context): boolean =>
  token.upos === 'PROPN' ||
  (token.upos === 'NUM' && !/^(19|20)\d\d$/.test(token.form)) ||
  (language === 'fr' &&
    !clauses.isTime(token.index) &&
    (token.upos === 'ADJ' || token.upos === 'NOUN' || (isParticiple(token) && doc.tokens[token.index + 1]?.upos !== 'ADP')));

function behindBracket(at: number, { doc }: Context): number {
  for (let close = at + 1; close < at + 12 && doc.tokens[close]; close++) if (doc.tokens[close].form === ')') return close + 1;
  return at + 1;
}

/** Neither a time, a sum, a party nor the subject of a clause of its own. */
function isListable({ head, end }: Phrase, context: Context): boolean {
  const kind = context.quantityAt(head)?.kind;
  const next = context.doc.tokens[end];
  return (
    !context.clauses.isTime(head.index) &&
    kind !== 'money' &&
    kind !== 'percent' &&
    !(next?.sentence === head.sentence && (next.upos === 'AUX' || (next.upos === 'VERB' && !isParticiple(next)) || next.upos === 'PRON')) &&
    (isGiven(head, context) || !isParty(head, context))
  );
}

/** "Experts en Moldavie": a place that the noun is not about. */
const isPlaced = (head: Token, { positions }: Context): boolean =>
  positions.holding(head.index).some((mention) => mention.kind !== 'adjective');

/** A state, body or person by name. */
const isParty = (head: Token, { positions }: Context): boolean =>
  positions
    .holding(head.index)
    .some(({ kind, end, entity }) => kind !== 'adjective' && end === head.end && entity.class !== 'Group' && entity.class !== 'Place');
