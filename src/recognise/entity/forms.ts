import type { Doc, Token } from '../../model/doc.ts';
import type { Mention } from '../../model/entity.ts';
import { isRelation, Tree } from '../../model/tree.ts';

/** Rules that find a group, body or place by a noun. */
const RULES: ReadonlySet<string> = new Set([
  'entity/group',
  'entity/people',
  'entity/each',
  'entity/those',
  'entity/body-description',
  'entity/body-name',
  'entity/unnamed-body',
  'entity/place-noun',
]);

/** What tells a group from others of its kind, behind its noun. */
const MODIFIERS = ['nmod', 'acl', 'amod', 'obl', 'advmod'] as const;
/** What only tells a noun apart, unless "of" leads it in. */
const TELLING = ['nmod', 'obl', 'xcomp', 'advcl'] as const;
/** What these lead in often makes the group what it is. */
const LINKS: ReadonlySet<string> = new Set(['of', 'de', "d'", 'd’']);

/**
 * The other forms in which a text names a group, body or place, beside the phrase that was found: as far as its tree goes ("insurers in both
 * capitals"), without what only tells it apart ("12,400 Ethiopians" of "12,400 Ethiopians stranded in Yemen"). They begin where the phrase
 * begins.
 * @returns all mentions of the document with these, in text order
 */
export function withForms(doc: Doc): Mention[] {
  const found = doc.mentions.filter(({ rule, entity }) => RULES.has(rule) && entity.key === undefined);
  if (found.length === 0) return doc.mentions;
  const tree = new Tree(doc.tokens);
  const starts = new Map(doc.tokens.map((token) => [token.start, token.index]));
  const forms = found.flatMap((mention) => formsOf(mention, starts, tree));
  return [...doc.mentions, ...forms].sort((a, b) => a.start - b.start || b.end - a.end);
}

function formsOf(mention: Mention, starts: ReadonlyMap<number, number>, tree: Tree): Mention[] {
  const first = starts.get(mention.start);
  if (first === undefined) return [];
  const { tokens } = tree;
  let last = first;
  while (last + 1 < tokens.length && tokens[last + 1].start < mention.end) last++;
  const head = tokens.slice(first, last + 1).find(({ head: above }) => above < first || above > last);
  if (!head) return [];
  const ends = [wholeEnd(head, last, tree), coreEnd(head, last, tree)];
  return [...new Set(ends)]
    .filter((end) => end !== undefined && end !== mention.end)
    .map((end) => ({ ...mention, end: end as number, kind: 'description', rule: 'entity/form' }));
}

/** Where the phrase ends by its tree, at the latest before a comma that is none of a list; undefined where it goes no further than what was found. */
function wholeEnd(head: Token, last: number, tree: Tree): number | undefined {
  const { tokens } = tree;
  let end = last;
  for (const child of tree.by(head.index, ...MODIFIERS)) {
    const [left, right] = tree.edges(child.index);
    if (left <= end + 1 && right > end && tokens[right].sentence === head.sentence) end = right;
  }
  for (let at = last + 1; at <= end; at++) if (tokens[at].upos === 'PUNCT' && !isListed(at + 1, tree)) end = at - 1;
  return end > last ? tokens[end].end : undefined;
}

/** Whether a conjunct begins here. */
function isListed(at: number, tree: Tree): boolean {
  for (let token: Token | undefined = tree.tokens[at]; token && tree.edges(token.index)[0] >= at; token = tree.head(token))
    if (isRelation(token, 'conj')) return true;
  return false;
}

/** Where the noun, its adjectives and what stands beside it end, before what only tells it apart. */
function coreEnd(head: Token, last: number, tree: Tree): number | undefined {
  const { tokens } = tree;
  const nouns = tree.conjuncts(head).filter(({ index }) => index <= last);
  let end = last + 1;
  for (const child of tokens.slice(head.index + 1, last + 1)) {
    const noun = nouns.find(({ index }) => index === child.head);
    // What the tree hung on the verb stands inside the phrase all the same.
    if (!noun && child.head >= head.index && child.head <= last) continue;
    const [left] = tree.edges(child.index);
    if (left <= (noun ?? head).index || left >= end) continue;
    // "Les populations sinistrées": a French participle beside its noun is an adjective.
    if (isRelation(child, 'acl')) end = noun && isAdjective(child, left, noun) ? left + 1 : left;
    else if (isRelation(child, 'amod') ? tree.children(child.index).length > 0 : TELLING.some((relation) => isRelation(child, relation)))
      end = LINKS.has(tokens[left].form) ? end : left;
  }
  while (end - 1 > head.index && (tokens[end - 1].upos === 'PUNCT' || tokens[end - 1].upos === 'CCONJ')) end--;
  return end <= last && end > head.index ? tokens[end - 1].end : undefined;
}

/** Agrees in number, which no English participle does. */
const isAdjective = ({ index, feats }: Token, left: number, noun: Token): boolean =>
  index === left && index === noun.index + 1 && feats.VerbForm === 'Part' && feats.Number !== undefined;
