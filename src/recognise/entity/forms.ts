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
 * capitals"), with the name that a preposition ties to it ("a training centre in Lima"), without what only tells it apart ("12,400 Ethiopians"
 * of "12,400 Ethiopians stranded in Yemen"), a group also without its number ("Ethiopians stranded in Yemen").
 * @returns all mentions of the document with these, in text order
 */
export function withForms(doc: Doc): Mention[] {
  const found = doc.mentions.filter(({ rule, entity }) => RULES.has(rule) && entity.key === undefined);
  if (found.length === 0) return doc.mentions;
  const tree = new Tree(doc.tokens);
  const starts = new Map(doc.tokens.map((token) => [token.start, token.index]));
  const named = new Map<number, number>();
  for (const { start, end, entity, kind } of doc.mentions) if (isName(entity, kind)) named.set(start, Math.max(end, named.get(start) ?? 0));
  const forms = found.flatMap((mention) => formsOf(mention, starts, named, tree));
  return [...doc.mentions, ...forms].sort((a, b) => a.start - b.start || b.end - a.end);
}

const isName = ({ class: what }: Mention['entity'], kind: Mention['kind']): boolean =>
  (what === 'Country' || what === 'Place' || what === 'Organization') && kind !== 'adjective';

function formsOf(mention: Mention, starts: ReadonlyMap<number, number>, named: ReadonlyMap<number, number>, tree: Tree): Mention[] {
  const first = starts.get(mention.start);
  if (first === undefined) return [];
  const { tokens } = tree;
  let last = first;
  while (last + 1 < tokens.length && tokens[last + 1].start < mention.end) last++;
  const head = tokens.slice(first, last + 1).find(({ head: above }) => above < first || above > last);
  if (!head) return [];
  const ends = [wholeEnd(head, last, tree), coreEnd(head, last, tree), tiedEnd(last, named, tree)];
  const forms = [...new Set(ends)].flatMap((end) => (end === undefined || end === mention.end ? [] : { ...mention, end }));
  const bare = mention.entity.class === 'Group' ? bareStart(first, last, head, tree) : undefined;
  if (bare !== undefined) forms.push({ ...mention, start: bare });
  return forms.map((form): Mention => ({ ...form, kind: 'description', rule: 'entity/form' }));
}

/** Where the name ends that stands right behind the phrase and a preposition. */
function tiedEnd(last: number, named: ReadonlyMap<number, number>, { tokens }: Tree): number | undefined {
  if (tokens[last + 1]?.upos !== 'ADP' || tokens[last + 1].sentence !== tokens[last].sentence) return undefined;
  const noun = tokens[last + 2]?.upos === 'DET' ? tokens[last + 3] : tokens[last + 2];
  return noun && named.get(noun.start);
}

/** Where a phrase begins behind the number that opens it, if more than a noun is left. */
function bareStart(first: number, last: number, head: Token, { tokens }: Tree): number | undefined {
  let number = -1;
  for (let at = first; at < head.index; at++) if (tokens[at].upos === 'NUM') number = at;
  const next = number < 0 ? undefined : tokens[tokens[number + 1].upos === 'ADP' ? number + 2 : number + 1];
  return next && next.index <= head.index && next.index < last ? next.start : undefined;
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
