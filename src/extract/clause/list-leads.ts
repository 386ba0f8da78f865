import type { Token } from '../../model/doc.ts';
import type { Tree } from '../../model/tree.ts';
import { openingOf } from './resolution.ts';

/** Items that a list may hold before the one that still goes on from its lead-in. */
const MOST_ITEMS = 12;
const WILL = /^(?:will|shall)$/iu;
const BEHIND_AUXILIARY: ReadonlySet<Token['upos']> = new Set(['ADV', 'PUNCT']);
const BULLET = /^[-–—•●▪■◦‣►*·]+$/u;
const ENDS: ReadonlySet<string> = new Set([';', ',', 'and', 'et', 'or', 'ou']);
/** What may stand before the verb of an item besides its bullet. */
const isAuxiliary = (token: Token): boolean => token.upos === 'AUX' || token.deprel.startsWith('expl');
/** Words between a verb of helping and the colon behind it ("will help the Government to:"). */
const REACH = 7;

/** How the lead-in of a list goes on in the items that open with a verb. */
export interface ListLead {
  /** Who does what the items say. */
  readonly doer?: Token;
  /** The verb that the infinitives of the items depend on. */
  readonly above?: Token;
  /** "The project will:". */
  readonly ahead: boolean;
}

/**
 * The lead-in that a verb at the head of a list item goes on from: "The two leaders:\n(i) agreed to …;", "The project will:\n- rebuild …",
 * "Ce prêt permettra de :\n- réhabiliter …".
 */
export function listLead(tree: Tree, head: Token): ListLead | undefined {
  const { tokens } = tree;
  if (head.deprel !== 'root') return undefined;
  const first = openingOf(tokens, head, isAuxiliary);
  const end = first === undefined ? undefined : leadEnd(tokens, first - 1, head.sentence);
  if (end === undefined) return undefined;
  if (WILL.test(tokens[end].form)) {
    const doer = subjectBefore(tree, end);
    return doer && { doer, ahead: true };
  }
  const line = sentenceUpTo(tokens, end);
  const verb = line.slice(-REACH).findLast(({ upos }) => upos === 'VERB');
  if (verb) return { above: verb, ahead: false };
  const doer = line.some(isInflected) ? undefined : nameIn(line);
  return doer && { doer, ahead: false };
}

const isInflected = ({ feats, upos }: Token): boolean => feats.VerbForm === 'Fin' && upos !== 'NOUN';

/** The last word before the colon, or the auxiliary that ends a line, above the items before. */
function leadEnd(tokens: readonly Token[], from: number, sentence: number): number | undefined {
  for (let end = from; end >= 1 && sentence - tokens[end].sentence <= MOST_ITEMS; ) {
    const { form } = tokens[end];
    if (form === ':' || WILL.test(form)) {
      let last = form === ':' ? end - 1 : end;
      while (last > 0 && BEHIND_AUXILIARY.has(tokens[last].upos) && tokens[last - 1].sentence === tokens[end].sentence) last--;
      return last;
    }
    let start = end;
    while (start > 0 && tokens[start - 1].sentence === tokens[end].sentence) start--;
    if (!ENDS.has(form.toLowerCase()) && !BULLET.test(tokens[start].form)) return undefined;
    end = start - 1;
  }
  return undefined;
}

function sentenceUpTo(tokens: readonly Token[], end: number): readonly Token[] {
  let start = end;
  while (start > 0 && tokens[start - 1].sentence === tokens[end].sentence) start--;
  return tokens.slice(start, end + 1);
}

/** The subject of an auxiliary, by its relation. */
const subjectBefore = ({ tokens }: Tree, auxiliary: number): Token | undefined =>
  sentenceUpTo(tokens, auxiliary).findLast(({ deprel }) => deprel.startsWith('nsubj'));

/** "At the end of their stay, the two envoys": the noun phrase that ends a line without a verb, where it names who is known. */
function nameIn(line: readonly Token[]): Token | undefined {
  const phrase = line.slice(line.findLastIndex(({ form }) => form === ',') + 1);
  const inside = new Set(phrase.map(({ index }) => index));
  const head = phrase.find(({ deprel, head: above }) => deprel === 'root' || !inside.has(above));
  if (!head || phrase.some(({ upos }) => upos === 'VERB' || upos === 'AUX') || phrase[0].upos === 'ADP') return undefined;
  if (head.upos === 'PROPN' || head.upos === 'PRON') return head;
  return head.upos === 'NOUN' && phrase[0].feats.Definite === 'Def' ? head : undefined;
}
