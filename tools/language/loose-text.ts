import type { GoldSentence, GoldToken } from './conllu.ts';
import { shuffle } from './random.ts';

/** Sentences of a run, and how often one of a run loses its closing mark or stands below a heading. */
const RUN = 24;
const LOOSENESS = [0, 0, 0, 0, 0.06, 0.2];
/** Tokens of a heading, and the longest sentence that may stand open. */
const HEADING = [2, 9] as const;
const OPEN = 16;
const SHOUTED = 0.15;

/**
 * Running text as it is typed from pages: sentences in any order, short ones without their full stop, phrases of other sentences between them
 * as headings. Teaches where a sentence begins that follows no closing mark.
 */
export function looseRuns(sentences: readonly GoldSentence[], random: () => number): GoldSentence[][] {
  const order = shuffle([...sentences], random);
  const runs: GoldSentence[][] = [];
  for (let from = 0; from < order.length; from += RUN) {
    const looseness = LOOSENESS[Math.floor(random() * LOOSENESS.length)];
    const run: GoldSentence[] = [];
    for (const sentence of order.slice(from, from + RUN)) {
      const heading = random() < looseness ? headingFrom(order[Math.floor(random() * order.length)], random) : undefined;
      if (heading !== undefined) run.push(heading);
      const open = sentence.tokens.length <= OPEN && random() < looseness;
      run.push(withTokens(open ? withoutStop(sentence.tokens) : sentence.tokens, run.length === 0));
    }
    runs.push(run);
  }
  return runs;
}

const withTokens = (tokens: readonly GoldToken[], newParagraph: boolean): GoldSentence => ({
  words: [],
  tokens: tokens.map((token, k) => (k + 1 === tokens.length ? { ...token, spaceAfter: true } : token)),
  newParagraph,
  source: '',
});

const withoutStop = (tokens: readonly GoldToken[]): readonly GoldToken[] =>
  tokens.length > 2 && tokens[tokens.length - 1].surface === '.' ? tokens.slice(0, -1) : tokens;

/** A noun phrase of the sentence without what opens it ("les", "de"), its first letter a capital; or undefined where the sentence has none that fits. */
function headingFrom({ words, tokens }: GoldSentence, random: () => number): GoldSentence | undefined {
  const heads = words.flatMap((word, i) => (word.upos === 'NOUN' || word.upos === 'PROPN' ? [i] : []));
  if (heads.length === 0) return undefined;
  const head = heads[Math.floor(random() * heads.length)];
  let last = head;
  for (let i = head + 1; i < words.length && below(words, i, head); i++) last = i;
  const own = tokens.filter((token) => token.first >= head && token.last <= last + 1);
  while (own.length > 0 && !/[\p{L}\p{N})]/u.test(own[own.length - 1].surface)) own.pop();
  if (own.length < HEADING[0] || own.length > HEADING[1]) return undefined;
  const shouted = random() < SHOUTED;
  return withTokens(
    own.map((token, k) => ({
      ...token,
      surface: shouted ? token.surface.toUpperCase() : k === 0 ? capital(token.surface) : token.surface,
    })),
    false,
  );
}

const capital = (form: string): string => form.charAt(0).toUpperCase() + form.slice(1);

/** True where the word hangs on `head`, directly or not. */
function below(words: GoldSentence['words'], at: number, head: number): boolean {
  for (let word = at, steps = 0; word >= 0 && steps < words.length; word = words[word].head, steps++) if (word === head) return true;
  return false;
}
