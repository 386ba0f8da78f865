import type { Doc, LanguageCode, Span, Token } from '../model/doc.ts';
import type { Entity, Mention } from '../model/entity.ts';
import type { Office } from '../model/facts.ts';
import type { QuantityMention, TimeMention } from '../model/value.ts';
import type { Clauses } from './clause/build.ts';
import { cleftVerb } from './clause/clefts.ts';
import type { Frame } from './clause/frame.ts';
import type { Positions } from './reference/mentions.ts';
import type { Quote } from './reference/quotes.ts';
import type { Resolver } from './reference/resolver.ts';
import type { Self } from './reference/self.ts';

/** Everything that rules may ask about a document. */
export interface Context {
  readonly doc: Doc;
  readonly language: LanguageCode;
  readonly clauses: Clauses;
  readonly positions: Positions;
  readonly resolver: Resolver;
  readonly self: Self;
  readonly quotes: readonly Quote[];
  readonly offices: readonly Office[];
  /** The offices that somebody holds by the text. */
  postsOf(person: Entity): readonly Office[];
  conceptsOf(token: Token): ReadonlySet<string>;
  /** Times and quantities whose words hang on a frame (nearest predicate above their head). */
  timesOf(frame: Frame): readonly TimeMention[];
  quantitiesOf(frame: Frame): readonly QuantityMention[];
  /** The quantity whose figure this token carries or that counts this token. */
  quantityAt(token: Token): QuantityMention | undefined;
}

/** Groups annotations by the frame that governs their head. */
export function byFrame<T extends Span>(annotations: readonly T[], clauses: Clauses, positions: Positions): (frame: Frame) => readonly T[] {
  const map = new Map<Frame, T[]>();
  for (const annotation of annotations) {
    const head = positions.headOf(annotation);
    if (!head) continue;
    const nearest = outside(annotation, nearestFrame(clauses, head), clauses);
    const above = (nearest && cleftVerb(clauses, nearest)) ?? nearest;
    const loose = above && (!above.verbal || (above.tense === 'progressive' && above.head.start > annotation.end));
    const frame =
      ((loose || !above) && frontedTo(clauses, head, annotation.end)) ||
      above ||
      alone(clauses, head, annotation.end) ||
      verbBeside(clauses, head);
    if (!frame) continue;
    const list = map.get(frame);
    if (list) list.push(annotation);
    else map.set(frame, [annotation]);
  }
  return (frame) => map.get(frame) ?? [];
}

/** "À compter du 1er juillet", "au cours du semestre", "début mai": a word inside the expression is no predicate; what it hangs on is what the expression dates. */
function outside(span: Span, frame: Frame | undefined, clauses: Clauses): Frame | undefined {
  if (!frame || frame.head.start < span.start || frame.head.end > span.end) return frame;
  const above = clauses.tree.head(frame.head);
  return above && nearestFrame(clauses, above);
}

const REACH = 12;
const FRONT = 3;
/** How far behind a fronted phrase its verb may stand, in words: titles and names stand between. */
const FRONTED = 40;
const FINITE: ReadonlySet<Frame['tense']> = new Set(['past', 'perfect', 'present', 'future', 'conditional']);

/** "On July 21, Secretary X spoke …": a phrase that opens its sentence before a comma belongs to the main verb, whatever noun the tree hung it on. */
function frontedTo({ tree, at }: Clauses, head: Token, end: number): Frame | undefined {
  const first = tree.tokens[Math.max(0, head.index - FRONT)];
  let comma = head.index + 1;
  while (tree.tokens[comma] && tree.tokens[comma].start < end) comma++;
  if (first.sentence === head.sentence && head.index >= FRONT) return undefined;
  if (tree.tokens[comma]?.form !== ',') return subjectVerb({ tree, at }, head, comma);
  for (let next = comma + 1; next < comma + FRONTED && tree.tokens[next]?.sentence === head.sentence; next++) {
    const frame = at(next);
    if (frame?.verbal && FINITE.has(frame.tense) && frame.link !== 'relative') return frame;
  }
  return undefined;
}

/** "In May fighters of that group raided …": without a comma the tree makes the time a part of the subject behind it. */
function subjectVerb({ tree, at }: Pick<Clauses, 'tree' | 'at'>, head: Token, end: number): Frame | undefined {
  const above = tree.head(head);
  let first = head.index;
  while (tree.tokens[first - 1]?.sentence === head.sentence) first--;
  if (tree.tokens[first].upos !== 'ADP' || !above || above.index < end || !above.deprel.startsWith('nsubj')) return undefined;
  const frame = at(above.head);
  return frame?.verbal && FINITE.has(frame.tense) ? frame : undefined;
}

/** "Yesterday, / President X laid a wreath": a time that was cut off before its comma belongs to the next main verb. */
function alone(clauses: Clauses, head: Token, end: number): Frame | undefined {
  const { tokens } = clauses.tree;
  let at = head.index;
  while (tokens[at]?.sentence === head.sentence && tokens[at].start < end) at++;
  if (tokens[at]?.form !== ',' || tokens[at].sentence !== head.sentence || tokens[at + 1]?.sentence !== head.sentence + 1) return undefined;
  return clauses.inSentence(head.sentence + 1).find(({ verbal, tense, link }) => verbal && FINITE.has(tense) && link !== 'relative');
}

/** Where the tree hangs a phrase on nothing that says anything ("La veille, elle s’était entretenue"): the nearest verb, ahead first. */
function verbBeside(clauses: Clauses, token: Token): Frame | undefined {
  for (const step of [1, -1]) {
    for (let at = token.index + step, count = 0; count < REACH; at += step, count++) {
      const frame = clauses.at(at);
      if (frame && frame.head.sentence !== token.sentence) break;
      if (frame?.verbal) return frame;
    }
  }
  return undefined;
}

/** The predicate that a token belongs to: itself, or the nearest one above it. */
export function nearestFrame(clauses: Clauses, token: Token): Frame | undefined {
  const own = clauses.at(token.index);
  if (own) return own;
  for (const above of clauses.tree.ancestors(token)) {
    const frame = clauses.at(above.index);
    if (frame) return frame;
  }
  return undefined;
}

/** The adjective mention that modifies a noun ("frappes russes"), if any. */
export function adjectiveMention(context: Context, noun: Token): Mention | undefined {
  for (const child of context.clauses.tree.by(noun.index, 'amod', 'compound', 'nmod:poss')) {
    const mention = context.positions.headedBy(child.index)[0];
    if (mention) return mention;
  }
  return undefined;
}
