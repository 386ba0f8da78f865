import type { Doc, Span, Token } from '../../model/doc.ts';
import type { Entity, Mention } from '../../model/entity.ts';

/** Positions of tokens and annotations in one another, computed once a document. */
export interface Positions {
  /** Tokens that start and end inside the span, as [first, last exclusive]. */
  tokensIn(span: Span): readonly [number, number];
  /** Mentions whose syntactic head is this token, the longest first. */
  headedBy(index: number): readonly Mention[];
  /** Mentions that hold this token, in text order. */
  holding(index: number): readonly Mention[];
  /** The mention of a person that a token stands in without heading it ("M." of "M. Béhi"), where the tree hangs names oddly. */
  covering(token: Token): Mention | undefined;
  /** The first mention of an entity; undefined where the text itself does not name it. */
  firstOf(entity: Entity): Mention | undefined;
  /** The longest mention that ends at this offset. */
  endingAt(end: number): Mention | undefined;
  /** The token that heads a span: the first whose own head lies outside. */
  headOf(span: Span): Token | undefined;
}

/** True for a person's name, not a title or pronoun. */
export const isPersonName = ({ entity, kind }: Mention): boolean => entity.class === 'Person' && kind === 'name';

/** First index whose value is not below `wanted`, in a list that rises. */
export function lowerBound(length: number, value: (index: number) => number, wanted: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value(middle) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Of annotations in text order that do not overlap, the one that holds a span. */
export function annotationAround<T extends Span>(annotations: readonly T[], { start, end }: Span): T | undefined {
  const found = annotations[lowerBound(annotations.length, (index) => annotations[index].end, end)];
  return found && found.start <= start ? found : undefined;
}

/** Of annotations in text order, those that stand within a span. */
export function annotationsIn<T extends Span>(annotations: readonly T[], { start, end }: Span): T[] {
  const found: T[] = [];
  for (let at = lowerBound(annotations.length, (index) => annotations[index].start, start); annotations[at]?.start < end; at++)
    if (annotations[at].end <= end) found.push(annotations[at]);
  return found;
}

export function positionsOf(doc: Doc): Positions {
  const { tokens } = doc;
  const tokensIn = (span: Span): readonly [number, number] => [
    lowerBound(tokens.length, (index) => tokens[index].end, span.start + 1),
    lowerBound(tokens.length, (index) => tokens[index].start, span.end),
  ];
  const headOf = (span: Span): Token | undefined => {
    const [first, last] = tokensIn(span);
    let best: Token | undefined;
    for (let at = first; at < last; at++) {
      const token = tokens[at];
      if (token.upos === 'PUNCT' || token.upos === 'ADP' || (token.upos === 'DET' && at + 1 < last)) continue;
      if (token.head < first || token.head >= last) return token;
      best ??= token;
    }
    return best ?? tokens[first];
  };
  const byHead = new Map<number, Mention[]>();
  const byToken = new Map<number, Mention[]>();
  for (const mention of doc.mentions) {
    const [first, last] = tokensIn(mention);
    for (let at = first; at < last; at++) {
      if (tokens[at].start < mention.start || tokens[at].end > mention.end) continue;
      const held = byToken.get(at);
      if (held) held.push(mention);
      else byToken.set(at, [mention]);
    }
    const head = headOf(mention);
    if (!head) continue;
    // "Ms Berg": where the tree makes the title the head of the name, both are asked for.
    const title = isPersonName(mention) && head.deprel.startsWith('flat') && head.head === first - 1 ? [head.head] : [];
    for (const index of [head.index, ...title]) {
      const list = byHead.get(index);
      if (list) list.push(mention);
      else byHead.set(index, [mention]);
    }
  }
  for (const list of byHead.values()) list.sort((a, b) => b.end - b.start - (a.end - a.start));
  const people = doc.mentions.filter(isPersonName);
  const covering = (token: Token): Mention | undefined => {
    const mention = people[lowerBound(people.length, (index) => people[index].end, token.end)];
    return mention && mention.start <= token.start && token.upos !== 'DET' ? mention : undefined;
  };
  const byEnd = new Map<number, Mention>();
  for (const mention of doc.mentions) if (!byEnd.has(mention.end)) byEnd.set(mention.end, mention);
  const byEntity = new Map<Entity, Mention>();
  for (const mention of doc.mentions) if (!byEntity.has(mention.entity)) byEntity.set(mention.entity, mention);
  return {
    tokensIn,
    headOf,
    firstOf: (entity) => byEntity.get(entity),
    covering,
    endingAt: (end) => byEnd.get(end),
    headedBy: (index) => byHead.get(index) ?? [],
    holding: (index) => byToken.get(index) ?? [],
  };
}
