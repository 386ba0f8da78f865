import { loadConcepts } from '../../lexicon/concepts.ts';
import type { Token } from '../../model/doc.ts';
import { isRelation } from '../../model/tree.ts';
import { isPassive } from './passive.ts';

const AFTER = 'après';
const RELATIVE: ReadonlySet<string> = new Set(['qui', 'que', "qu'", 'qu’', 'dont', 'où', 'lequel', 'laquelle', 'lesquels', 'lesquelles']);
const GROUPED: ReadonlySet<Token['upos']> = new Set(['AUX', 'ADV', 'PRON', 'PART']);
const NAMING: ReadonlySet<Token['upos']> = new Set(['NOUN', 'PROPN', 'PRON']);
/** Words between "après" and its participle, and between an auxiliary and its verb. */
const WITHIN = 5;

/**
 * "Après avoir rappelé les liens avec le Togo, la ministre a signé un accord", "mardi, à Lomé, la ministre a signé un accord": a greedy parser takes
 * what comes first for the main clause, and the subject behind the comma for a word beside the last noun. The finite verb behind the comma is the
 * main verb, and the noun before it its subject. Linear: one sentence is read at most once.
 */
export function raiseMains(tokens: readonly Token[]): void {
  for (const opener of tokens) {
    if (tokens[opener.index - 1]?.sentence === opener.sentence) continue;
    const deed = opener.form.toLowerCase() === AFTER ? deedBehind(opener, tokens) : undefined;
    const front = deed ?? dayAt(opener, tokens);
    const main = front && mainBehind(front, tokens);
    if (!front || !main) continue;
    const { verb, subject } = main;
    if (verb.head >= 0 && front.head >= 0) continue;
    if (front.head < 0) {
      verb.head = front.head;
      verb.deprel = front.deprel;
      front.head = verb.index;
    }
    front.deprel = deed ? 'advcl' : 'obl:mod';
    if (subject.head !== verb.index) {
      subject.head = verb.index;
      subject.deprel = isPassive(verb, tokens) ? 'nsubj:pass' : 'nsubj';
    }
    for (let at = main.from; tokens[at]?.sentence === verb.sentence; at++)
      if (at !== verb.index && tokens[at].head < main.from) tokens[at].head = verb.index;
  }
}

/** "Mardi 12 mars", "le 12 mars": the day that opens a sentence, where the tree made it the main word or the subject. */
function dayAt({ index, sentence, upos }: Token, tokens: readonly Token[]): Token | undefined {
  const day = tokens[upos === 'DET' ? index + 1 : index];
  if (day?.sentence !== sentence || !(day.head < 0 || isRelation(day, 'nsubj'))) return undefined;
  const named = [day, ...tokens.slice(day.index + 1, day.index + 3)].some(
    (token) => token.upos === 'NOUN' && token.sentence === sentence && loadConcepts('fr').of(token.lemma, 'NOUN').has('noun-day'),
  );
  return named && (day.upos === 'NOUN' || day.upos === 'NUM') ? day : undefined;
}

/** A main clause that begins behind a comma. */
interface Main {
  readonly verb: Token;
  readonly subject: Token;
  readonly from: number;
}

/** The participle of "avoir visité", "s’être rendu" right behind the word. */
function deedBehind({ index, sentence }: Token, tokens: readonly Token[]): Token | undefined {
  let infinitive = false;
  for (let at = index + 1; at <= index + WITHIN && tokens[at]?.sentence === sentence; at++) {
    const token = tokens[at];
    if (token.upos === 'VERB') return infinitive && token.feats.VerbForm === 'Part' ? token : undefined;
    if (!GROUPED.has(token.upos)) return undefined;
    if (token.upos === 'AUX') infinitive ||= token.feats.VerbForm === 'Inf';
  }
  return undefined;
}

/** The first finite verb that a comma and a noun stand before, outside relative clauses. */
function mainBehind(deed: Token, tokens: readonly Token[]): Main | undefined {
  const commas: number[] = [];
  let subordinate = false;
  for (let at = deed.index + 1; tokens[at]?.sentence === deed.sentence; at++) {
    const token = tokens[at];
    if (token.form === ',') {
      commas.push(at);
      subordinate = false;
    } else if (RELATIVE.has(token.form.toLowerCase()) || token.upos === 'SCONJ') subordinate = true;
    if (subordinate || commas.length === 0 || token.feats.VerbForm !== 'Fin') continue;
    const verb = token.upos === 'VERB' ? token : verbOf(token, tokens);
    return verb && clauseOf(verb, token, commas, tokens);
  }
  return undefined;
}

function verbOf({ index }: Token, tokens: readonly Token[]): Token | undefined {
  for (let at = index + 1; at <= index + WITHIN; at++) {
    if (tokens[at]?.upos === 'VERB') return tokens[at];
    if (!GROUPED.has(tokens[at]?.upos)) return undefined;
  }
  return undefined;
}

/** The noun behind the comma; a comma right before the verb closes what tells more of it ("la ministre, Anna Weiss, a signé"). */
function clauseOf(verb: Token, finite: Token, commas: readonly number[], tokens: readonly Token[]): Main | undefined {
  let before = finite.index - 1;
  while (isClitic(tokens[before])) before--;
  const closed = tokens[before].form === ',';
  const opening = commas[commas.length - (closed ? 3 : 1)];
  if (opening === undefined || tokens[opening + 1].upos === 'ADP' || tokens[opening + 1].upos === 'CCONJ') return undefined;
  const subject = tokens.slice(opening + 1, before + 1).find(({ upos }) => NAMING.has(upos));
  return subject && { verb, subject, from: opening + 1 };
}

/** "L’", "leur", "s’" before a verb, which are no subject. */
const isClitic = ({ upos, form }: Token): boolean => upos === 'PRON' && /^(?:s[e'’]|l[ae'’]|les|leur|lui|y|en|n[e'’])$/iu.test(form);
