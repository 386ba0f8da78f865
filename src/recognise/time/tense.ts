/** Which way the verb that governs a time expression looks: "se réunira en septembre", "met in September". */
import type { Token } from '../../model/doc.ts';
import { isRelation } from '../../model/tree.ts';
import type { Direction } from './types.ts';
import type { TenseWords } from './words.ts';

const VERBAL = new Set(['VERB', 'AUX']);
const INSIDE_GROUP = new Set(['VERB', 'AUX', 'ADV', 'PART', 'PRON']);
/** Auxiliaries that make a future of the infinitive after them, though their own form is present. */
const FUTURE_AUXILIARIES = new Set(['will', 'shall', 'would', 'aller', 'devoir', 'going']);
/** How many tokens away an unparsed verb may stand. */
const REACH = 25;

const isVerb = (token: Token): boolean => VERBAL.has(token.upos);

/** Verbs that make a future in the present and the imperfect alone. */
const PARTED: ReadonlySet<string> = new Set(['aller', 'devoir']);

/** "Va verser", "doit siéger", "will meet"; "est allée", "a dû siéger" tell of what was done. */
const leadsAhead = ({ lemma, form, feats }: Token): boolean =>
  (FUTURE_AUXILIARIES.has(lemma.toLowerCase()) || FUTURE_AUXILIARIES.has(form.toLowerCase())) &&
  !(PARTED.has(lemma) && feats.Tense === 'Past');

/** Endings that only the French simple future has; "-ira", "-dra" and the like may be a past ("tira", "engendra"). */
const FUTURE_ENDING = /(?:\p{L}ront|[^é]era|eras)$/u;

/** A French simple future, whatever a tagger says: by its ending, or as infinitive and ending ("réunir" + "a"). */
function isSimpleFuture({ form, lemma }: Token): boolean {
  const word = form.toLowerCase();
  const stem = /^(.{2,}r)e?$/u.exec(lemma)?.[1];
  return (
    FUTURE_ENDING.test(word) || (stem !== undefined && word.startsWith(stem) && /^(?:ai|as|a|ons|ez|ont)$/u.test(word.slice(stem.length)))
  );
}

/** "The forum, to be held in Riga in November": an infinitive of the passive without any finite verb of its own. */
const isToBe = (group: readonly Token[]): boolean =>
  group.some(({ lemma, feats }) => lemma.toLowerCase() === 'be' && feats.VerbForm === 'Inf') &&
  group.every(({ feats }) => feats.VerbForm !== 'Fin');

/** "The Minister leaves on Thursday", "is flying to Lomé on 5 May": a present without a past beside it. */
const isComing = (group: readonly Token[], { coming }: TenseWords): boolean =>
  group.every(({ feats }) => feats.Tense !== 'Past' && feats.Tense !== 'Imp') &&
  group.some(({ feats }) => feats.VerbForm === 'Fin' && feats.Tense === 'Pres') &&
  group.some(({ lemma }) => coming.includes(lemma.toLowerCase()));

function ofGroup(group: readonly Token[], words: TenseWords): Direction {
  const { announcing } = words;
  const finite = group.filter((token) => token.feats.VerbForm !== 'Inf');
  const future = finite.some(
    (token) => token.feats.Tense === 'Fut' || token.feats.Mood === 'Cnd' || leadsAhead(token) || isSimpleFuture(token),
  );
  if (future || isToBe(group)) return 1;
  if (finite.some(({ lemma }) => announcing.includes(lemma.toLowerCase())) || isComing(group, words)) return 1;
  return finite.some(({ feats }) => feats.Tense === 'Past' || feats.Tense === 'Imp') ? -1 : 0;
}

/** The tokens around `at` that make one verb group with it ("ont aujourd'hui réaffirmé", "will be held"). */
function groupAt(tokens: readonly Token[], at: number): Token[] {
  const sentence = tokens[at].sentence;
  const inside = (index: number): boolean => tokens[index]?.sentence === sentence && INSIDE_GROUP.has(tokens[index].upos);
  let first = at;
  let last = at;
  while (inside(first - 1)) first -= 1;
  while (inside(last + 1)) last += 1;
  return tokens.slice(first, last + 1).filter(isVerb);
}

/** "Sera opérationnel", "will be operational": what is said with a copula governs like a verb. */
const hasCopula = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(Math.max(0, at - COPULA_REACH), at).some(({ head, deprel }) => head === at && deprel === 'cop');

/** How far before its predicate a copula may stand. */
const COPULA_REACH = 6;

function governor(tokens: readonly Token[], from: number): number | null {
  let at = from;
  for (let steps = 0; steps < REACH && at >= 0; steps += 1) {
    if (isVerb(tokens[at]) || hasCopula(tokens, at)) return at;
    at = tokens[at].head;
  }
  return null;
}

/** The nearest verb of the sentence, before the expression rather than after it. */
function nearestVerb(tokens: readonly Token[], first: number, last: number): number | null {
  const sentence = tokens[first].sentence;
  for (let distance = 1; distance <= REACH; distance += 1) {
    for (const index of [first - distance, last + distance]) {
      if (tokens[index]?.sentence === sentence && isVerb(tokens[index])) return index;
    }
  }
  return null;
}

/** Index of the first token that ends after `offset` (tokens are in text order). */
export function tokenAt(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle].end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const makesFuture = (token: Token, { announcing }: TenseWords): boolean =>
  leadsAhead(token) || announcing.includes(token.lemma.toLowerCase());

/** A verb of a tree with its auxiliaries; an infinitive takes along the verb that it completes ("doit siéger"). */
function groupInTree(tokens: readonly Token[], verb: number, words: TenseWords): Token[] {
  const sentence = tokens[verb].sentence;
  const near = tokens.slice(Math.max(0, verb - REACH), verb + REACH);
  const group = [tokens[verb], ...near.filter(({ head, upos, sentence: own }) => own === sentence && head === verb && upos === 'AUX')];
  const head = tokens[tokens[verb].head];
  const completes = tokens[verb].feats.VerbForm === 'Inf' && head !== undefined && makesFuture(head, words);
  return completes ? [...group, ...groupInTree(tokens, head.index, words)] : group;
}

/** "Envisage d’aller en novembre", "hopes to open a school in May": an infinitive that somebody plans lies ahead. */
const isPlanned = (tokens: readonly Token[], verb: number, { planning }: TenseWords): boolean =>
  tokens[verb].feats.VerbForm === 'Inf' && planning.includes(tokens[tokens[verb].head]?.lemma.toLowerCase() ?? '');

const ARRANGING: ReadonlySet<string> = new Set(['is', 'are']);

/** "Is to visit", "are also to be held": what has been arranged lies ahead. */
function isArranged(tokens: readonly Token[], verb: number): boolean {
  let at = verb - 1;
  if (tokens[at]?.form === 'be') at -= 1;
  if (tokens[at]?.form !== 'to') return false;
  at -= 1;
  if (tokens[at]?.upos === 'ADV') at -= 1;
  return ARRANGING.has(tokens[at]?.form.toLowerCase() ?? '') && tokens[at].sentence === tokens[verb].sentence;
}

/** How far before a time a word may stand that looks forward to what it dates. */
const FORWARD_REACH = 9;

/** Something looks forward to what the time dates, whatever the verb's tense: "ahead of the summit in July", "looked forward to …". */
function isAhead(tokens: readonly Token[], at: number, { forward }: TenseWords): boolean {
  for (let index = at - 1; index >= 0 && at - index <= FORWARD_REACH && tokens[index].sentence === tokens[at].sentence; index -= 1) {
    if (isVerb(tokens[index]) || tokens[index].upos === 'PUNCT') return false;
    if (forward.includes(tokens[index].form.toLowerCase())) return true;
  }
  return false;
}

const DAY_OF_MONTH = /^\d{1,2}(?:er|st|nd|rd|th)?$/u;

/** "Le sommet du 14 mai", "the vote on 20 June": a day beside a noun may lie on either side of what the verb tells. */
function isOfNoun(tokens: readonly Token[], first: number, last: number): boolean {
  const span = tokens.slice(first, last + 1);
  if (!span.some(({ form }) => DAY_OF_MONTH.test(form))) return false;
  if (isBehindOf(tokens, span.find(({ form }) => DAY_OF_MONTH.test(form))!)) return true;
  const top = span.find(({ head }) => head < first || head > last);
  const above = top && tokens[top.head];
  return top !== undefined && isRelation(top, 'nmod') && above?.upos === 'NOUN' && above.index < first;
}

const NOMINAL = new Set(['NOUN', 'PROPN', 'ADJ']);

/** "L’élection présidentielle du 20 mai", "the elections of 20 May": right behind a noun, whatever the tree hangs the day on. */
function isBehindOf(tokens: readonly Token[], { index }: Token): boolean {
  const of = tokens[index - 1]?.upos === 'DET' ? index - 2 : index - 1;
  return /^(?:de|du|of)$/iu.test(tokens[of]?.form ?? '') && NOMINAL.has(tokens[of - 1]?.upos ?? '');
}

/** "Condemn the attack of 3 June", "were adopted after the vote of 3 June": the day of a noun that is told as something that has happened. */
function isPastNoun(tokens: readonly Token[], first: number, { judging, backward }: TenseWords): boolean {
  const verb = governor(tokens, first);
  if (verb !== null && judging.includes(tokens[verb].lemma.toLowerCase())) return true;
  for (let at = first - 1; at >= 0 && first - at <= FORWARD_REACH && tokens[at].sentence === tokens[first].sentence; at -= 1) {
    if (isVerb(tokens[at]) || tokens[at].upos === 'PUNCT') return false;
    if (backward.includes(tokens[at].form.toLowerCase())) return true;
  }
  return false;
}

/** Direction in time of the verb that governs [start, end), 0 where there is none or its tense is open. */
export function tenseAround(tokens: readonly Token[], start: number, end: number, words: TenseWords): Direction {
  const first = tokenAt(tokens, start);
  if (first >= tokens.length) return 0;
  const last = Math.min(Math.max(first, tokenAt(tokens, end - 1)), tokens.length - 1);
  if (isAhead(tokens, first, words)) return 1;
  const direction = tenseOfVerb(tokens, first, last, words);
  if (direction > 0 || !(isOfNoun(tokens, first, last) || isInvited(tokens, first, last, words))) return direction;
  return isOfNoun(tokens, first, last) && isPastNoun(tokens, first, words) ? -1 : 0;
}

/** "A convié les partenaires à une réunion le 20 mars", "invited them on 20 March": the day of the invitation, or of what is to come. */
function isInvited(tokens: readonly Token[], first: number, last: number, { inviting }: TenseWords): boolean {
  const verb = tokens.slice(first, last + 1).some(({ form }) => DAY_OF_MONTH.test(form)) ? governor(tokens, first) : null;
  return verb !== null && inviting.includes(tokens[verb].lemma);
}

/** "The Board, meeting in Oslo from 4 to 6 March, approved …", "Meeting on 4 March, they agreed …": a participle set apart before its main verb shares its tense. */
function mainVerbOf(tokens: readonly Token[], participle: number): number | null {
  const { feats, form, head, deprel, sentence } = tokens[participle];
  if (!form.endsWith('ing') || feats.VerbForm === 'Fin' || !/^(?:acl|advcl)$/u.test(deprel) || head < 0) return null;
  const before = tokens[participle - 1];
  if (before?.sentence === sentence && before.form !== ',') return null;
  const verb = isVerb(tokens[head]) ? head : tokens[head].deprel.startsWith('nsubj') ? tokens[head].head : -1;
  return verb > participle && isVerb(tokens[verb]) ? verb : null;
}

function tenseOfVerb(tokens: readonly Token[], first: number, last: number, words: TenseWords): Direction {
  const governing = tokens[first].head >= 0 || tokens[last].head >= 0 ? governor(tokens, first) : null;
  if (governing !== null) {
    if (isPlanned(tokens, governing, words) || isArranged(tokens, governing)) return 1;
    const own = ofGroup(groupInTree(tokens, governing, words), words);
    const main = own === 0 ? mainVerbOf(tokens, governing) : null;
    return main === null ? own : ofGroup(groupInTree(tokens, main, words), words);
  }
  const verb = nearestVerb(tokens, first, last);
  return verb === null ? 0 : ofGroup(groupAt(tokens, verb), words);
}
