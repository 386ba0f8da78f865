import type { Token } from '../../model/doc.ts';
import type { Tree } from '../../model/tree.ts';
import type { Clauses } from './build.ts';
import type { Frame } from './frame.ts';

/** What may stand before the verb of a numbered paragraph. */
const BEFORE: ReadonlySet<Token['upos']> = new Set(['PUNCT', 'NUM', 'X', 'SYM', 'ADV']);
const MOST_BEFORE = 4;
const LONGEST_LEAD = 14;
/** A resolution seldom has more sentences than this under one name. */
const SENTENCES_BACK = 80;
const OPEN: ReadonlySet<string> = new Set([',', ':']);

/** The first token of the sentence that a verb opens, numbers and adverbs aside. */
export function openingOf(tokens: readonly Token[], head: Token, passes: (token: Token) => boolean = () => false): number | undefined {
  let first = head.index;
  while (first > 0 && tokens[first - 1].sentence === head.sentence) {
    first--;
    if (head.index - first > MOST_BEFORE || !(BEFORE.has(tokens[first].upos) || passes(tokens[first]))) return undefined;
  }
  return first;
}

/** "Le Conseil, … 3. Décide de proroger …; 4. Demande à la Commission …": whoever a resolution names in a line of its own does what its paragraphs open with. */
export function resolvingBody({ tree }: Clauses, { head, passive, tense, link }: Frame): Token | undefined {
  const { tokens } = tree;
  if (passive || tense !== 'present' || head.feats.VerbForm !== 'Fin' || head.feats.Number === 'Plur' || link === 'relative')
    return undefined;
  const first = openingOf(tokens, head);
  if (first === undefined) return undefined;
  for (let end = first - 1; end >= 0 && head.sentence - tokens[end].sentence <= SENTENCES_BACK; ) {
    let start = end;
    while (start > 0 && tokens[start - 1].sentence === tokens[end].sentence) start--;
    const lead = leadOf(tokens.slice(start, end + 1));
    if (lead) return lead;
    end = start - 1;
  }
  return undefined;
}

/** "Le Conseil de paix et de sécurité," alone on its line: the noun that heads it. */
function leadOf(line: readonly Token[]): Token | undefined {
  const last = line[line.length - 1];
  if (line.length < 2 || !OPEN.has(last.form)) return undefined;
  const [opener] = line;
  if (opener.upos !== 'DET' || !/^\p{Lu}/u.test(opener.form)) return undefined;
  // "Le Conseil, instruit par l’exposé de … :": what it has heard may stand behind the comma.
  const comma = line.findIndex(({ form }) => form === ',');
  const name = last.form === ':' && comma > 0 ? line.slice(0, comma) : line;
  if (name.length > LONGEST_LEAD || name.some(({ upos }) => upos === 'VERB' || upos === 'AUX' || upos === 'NUM' || upos === 'PRON'))
    return undefined;
  return name.find(({ upos, deprel }) => (upos === 'NOUN' || upos === 'PROPN') && deprel === 'root');
}

const HAVE = /^(?:a|ont|avons|ai)$/iu;
const MOST_ITEMS = 12;

/**
 * "Le Conseil a :\n• prorogé les mesures ;\n• nommé M. X": who has done what a participle at the head of a list item says, where the auxiliary
 * stands once, before the colon.
 */
export function listedDoer({ tokens }: Tree, head: Token): Token | undefined {
  if (head.feats.VerbForm !== 'Part' || head.feats.Tense === 'Pres') return undefined;
  const first = openingOf(tokens, head);
  if (first === undefined) return undefined;
  for (let end = first - 1; end >= 1 && head.sentence - tokens[end].sentence <= MOST_ITEMS; ) {
    if (tokens[end].form === ':' && tokens[end].sentence !== head.sentence)
      return HAVE.test(tokens[end - 1].form) ? doerBefore(tokens, end - 1) : undefined;
    if (tokens[end].form === '.') return undefined;
    const { sentence } = tokens[end];
    while (end >= 0 && tokens[end].sentence === sentence) end--;
  }
  return undefined;
}

/** The noun before the auxiliary ("Sans débat, le Conseil a :"). */
function doerBefore(tokens: readonly Token[], auxiliary: number): Token | undefined {
  for (let at = auxiliary - 1; at >= 0 && tokens[at].sentence === tokens[auxiliary].sentence; at--) {
    const { upos, deprel } = tokens[at];
    if (upos === 'PRON' || upos === 'PROPN' || (upos === 'NOUN' && !/^(?:nmod|obl)/u.test(deprel))) return tokens[at];
  }
  return undefined;
}
