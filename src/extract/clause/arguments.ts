import { isSmallWord } from '../../lexicon/entity-words.ts';
import type { Token } from '../../model/doc.ts';
import { isRelation, type Tree } from '../../model/tree.ts';

/** A nominal that hangs on a predicate, and the slot that its preposition marks ("à la demande de l’Ukraine": slot `organizer`, head "Ukraine"). */
export interface Argument {
  /** Language-neutral name from data/lexicon/LANG/markers.tsv; `bare` without a preposition. */
  readonly slot: string;
  readonly marker: string;
  readonly head: Token;
  /** The token that it semantically hangs on: nouns inside the marker ("demande") are passed over. */
  readonly governor: Token;
}

/** Marker words → slot. */
export type Markers = ReadonlyMap<string, string>;

const MAX_WORDS = 5;
const SKIPPED = new Set(['DET', 'ADJ', 'ADV', 'NUM']);
const NOMINAL_RELATIONS = ['obl', 'nmod', 'iobj', 'appos'] as const;

/** A small word as the markers write it; capitals may lack their accents ("A l’invitation de"). */
const plain = ({ form, upos }: Token): string => {
  const low = form.toLowerCase().replace('’', "'");
  if (form === 'A' && upos === 'ADP') return 'à';
  return low === "d'" ? 'de' : low;
};

/** The longest marker that ends at the nominal's last preposition, with the index of its first token. */
function markerBefore(
  tokens: readonly Token[],
  lastCase: number,
  first: number,
  markers: Markers,
): { marker: string; from: number } | null {
  let words = '';
  let found: { marker: string; from: number } | null = null;
  for (let at = lastCase, count = 0; at >= first && count < MAX_WORDS; at--) {
    const token = tokens[at];
    if (token.upos === 'PUNCT') break;
    if (at !== lastCase && SKIPPED.has(token.upos) && !markers.has(`${plain(token)} ${words}`)) continue;
    words = words ? `${plain(token)} ${words}` : plain(token);
    count++;
    if (markers.has(words)) found = { marker: words, from: at };
  }
  return found;
}

/** The arguments of a whole document, by the index of the token that governs them. One pass over the tokens. */
export function collectArguments(tree: Tree, firstOfSentence: (token: Token) => number, markers: Markers): Map<number, Argument[]> {
  const out = new Map<number, Argument[]>();
  for (const token of tree.tokens) {
    if (token.head < 0) continue;
    const nominal =
      NOMINAL_RELATIONS.some((relation) => isRelation(token, relation)) || (isRelation(token, 'conj') && tree.one(token.index, 'case'));
    if (!nominal) continue;
    const argument = argumentOf(tree, token, firstOfSentence(token), markers);
    const list = out.get(argument.governor.index);
    if (list) list.push(argument);
    else out.set(argument.governor.index, [argument]);
  }
  return out;
}

function argumentOf(tree: Tree, head: Token, first: number, markers: Markers): Argument {
  const cases = tree.children(head.index).filter((child) => isRelation(child, 'case') && child.index !== head.index);
  const own = cases.flatMap((token) => [token, ...tree.by(token.index, 'fixed')]);
  const before = own.filter((token) => token.index < head.index).map((token) => token.index);
  const after = own.filter((token) => token.index > head.index);
  let marker = '';
  let from = -1;
  if (before.length > 0) {
    const long = markerBefore(tree.tokens, Math.max(...before), first, markers);
    const found = long && isObjectOf(tree, long.from, head) ? null : long;
    marker = found?.marker ?? plain(tree.tokens[Math.max(...before)]);
    from = found?.from ?? Math.max(...before);
  } else if (after.length > 0) marker = plain(after[0]);
  let top = head;
  while (from >= 0 && top.head >= from && top.head < head.index && tree.tokens[top.head].upos !== 'VERB') top = tree.tokens[top.head];
  if (isRelation(head, 'conj')) top = head;
  const marked = marker === '' ? 'bare' : (markers.get(marker) ?? 'other');
  const slot = marked === 'benefit' && isPutAtDisposal(tree, head, from) ? 'of' : marked;
  const governor = rehung(tree, tree.head(top) ?? head, slot);
  const chain = isRelation(top, 'conj') ? (tree.head(governor) ?? governor) : governor;
  return { slot, marker, head, governor: chain };
}

/** "Procéder à l’ouverture d’un centre": words of a marker that a verb takes as its object mark nothing. */
function isObjectOf(tree: Tree, from: number, head: Token): boolean {
  const noun = tree.head(head);
  if (noun?.deprel !== 'obl:arg' || noun.index < from || noun.index > head.index) return false;
  return isSmallWord('fr', 'opened-by', noun.lemma);
}

/** "La mise à disposition de 300 tentes", "d’un hélicoptère": what is new behind such a phrase is what is given, whoever it is given to. */
function isPutAtDisposal(tree: Tree, head: Token, from: number): boolean {
  const before = tree.tokens[from - 1];
  if (head.upos !== 'NOUN' || before?.upos !== 'NOUN' || !isSmallWord('fr', 'putting', before.lemma)) return false;
  if (tree.tokens.slice(from, head.index).some(({ feats }) => feats.Definite === 'Def')) return false;
  // "À disposition d’une école de 300 tablettes": the counted noun is what is given.
  return tree.by(head.index, 'nmod').every(({ index }) => tree.one(index, 'nummod') === undefined);
}

/** Slots of those who take part, which no place or day has. */
const PARTIES: ReadonlySet<string> = new Set(['with', 'by', 'between', 'attendee', 'chair', 'organizer']);
const SETTING: ReadonlySet<string> = new Set(['in', 'at', 'on', 'à', 'en', 'dans']);

/** "Talks in N’Djamena tomorrow with the Minister", "announced on Friday by …", "made available by …": the tree hangs the second phrase on the first; it is the predicate's. */
function rehung(tree: Tree, governor: Token, slot: string): Token {
  // "Accordé par la Banque au Bénin": a name that acts has no receiver of its own.
  if (slot === 'to' && governor.upos === 'PROPN' && isRelation(governor, 'obl:agent')) return tree.head(governor) ?? governor;
  if (!PARTIES.has(slot)) return governor;
  if (slot === 'by' && governor.upos === 'ADJ' && isRelation(governor, 'xcomp')) return tree.head(governor) ?? governor;
  const phrase = isBareTime(tree, governor) ? (tree.head(governor) ?? governor) : governor;
  if (!isRelation(phrase, 'obl')) return governor;
  const above = tree.head(phrase);
  const cases = tree.by(phrase.index, 'case');
  const setting = phrase.upos === 'PROPN' && cases.some((token) => SETTING.has(token.lemma.toLowerCase()));
  return above && (setting || cases.length === 0) ? above : governor;
}

/** "Le 15 septembre": the month inside a bare date. */
const isBareTime = (tree: Tree, token: Token): boolean =>
  isRelation(token, 'nmod') && tree.by(token.index, 'case').length === 0 && tree.head(token)?.upos === 'NUM';
