import { loadConcepts } from '../lexicon/concepts.ts';
import { isSmallWord } from '../lexicon/entity-words.ts';
import type { Doc, Span, Token } from '../model/doc.ts';
import type { Entity, Mention } from '../model/entity.ts';
import type { EventFact, PledgeFact } from '../model/facts.ts';
import { isRelation } from '../model/tree.ts';
import { OF } from './clause/function-words.ts';
import { lowerBound, type Positions } from './reference/mentions.ts';

/** Case words that mark who gets, joins or does something; and where something happens. */
const PARTY: ReadonlySet<string> = new Set(['à', 'avec', 'pour', 'auprès', 'contre', 'with', 'for', 'to', 'among', 'against']);
const UPON: ReadonlySet<string> = new Set(['on', 'upon', 'sur']);
const SITE: ReadonlySet<string> = new Set([
  'à',
  'dans',
  'en',
  'sur',
  'près',
  'depuis',
  'contre',
  'in',
  'at',
  'near',
  'off',
  'on',
  'across',
  'over',
  'around',
  'against',
  'to',
]);
const POSITION_REACH = 4;
const POSSESSIVE = /^(?:ses|leurs|nos|mes|vos|his|her|its|their|our|my|your)$/iu;
/** Two who were named before; and people of whom nothing is said but that they are known. */
const PAIR = /^(?:les deux|the two|both) /iu;
const BARE = /^(?:les |the )\p{L}+$/iu;
const REACH = 8;
/** Concepts of verbs that hand people over like things. */
const HANDING = ['give', 'deploy'] as const;
/** Relations of what completes a verb, and how far from it they are looked for. */
const COMPLETING = /^(?:obj|iobj|obl|xcomp|ccomp|advcl)/u;
const WINDOW = 30;

/**
 * Groups and places that no event or pledge has taken up, but that the sentence gives a part: those who act, are acted on, receive or
 * join; members of a list with somebody kept; and places where something is said to be or to happen. Where a promise alone is told, it
 * has named whom it gives to and what: other places and objects in its words are details of the thing.
 * @param kept what facts use already
 */
export function involved(
  doc: Doc,
  positions: Positions,
  kept: ReadonlySet<Entity>,
  events: readonly EventFact[],
  pledges: readonly PledgeFact[],
): Entity[] {
  const out = new Set<Entity>();
  const eventful = sentencesOf(doc, positions, events);
  const promised = pledges.flatMap((pledge) => pledge.evidence).sort((a, b) => a.start - b.start);
  for (const mention of doc.mentions) {
    const { entity } = mention;
    if ((entity.class !== 'Group' && entity.class !== 'Place') || kept.has(entity) || out.has(entity)) continue;
    const head = positions.headOf(mention);
    if (!head || !doc.tokens[head.head]) continue;
    if (isDetail(entity, head) && !eventful.has(head.sentence) && isWithin(promised, mention, doc.sentences[head.sentence])) continue;
    const beside = besideOf(positions, head, entity.class);
    const first = entity.class === 'Group' ? firstOfList(doc, positions, head) : head;
    const listed = beside !== undefined && (kept.has(beside) || out.has(beside));
    if (listed || (entity.class === 'Place' ? isSite(doc, positions, mention, head) : isParty(doc, mention, first))) out.add(entity);
  }
  return [...out];
}

/** The sentences in which facts are told. */
const sentencesOf = (doc: Doc, positions: Positions, facts: readonly EventFact[]): ReadonlySet<number> =>
  new Set(
    facts.flatMap(({ evidence }) =>
      evidence.flatMap((span) => {
        const token = doc.tokens[positions.tokensIn(span)[0]];
        return token ? [token.sentence] : [];
      }),
    ),
  );

/** True where one of the spans, in text order, holds a mention; none begins in another sentence. */
function isWithin(spans: readonly Span[], { start, end }: Mention, sentence: Span): boolean {
  for (let at = lowerBound(spans.length, (index) => spans[index].start, start + 1) - 1; spans[at]?.start >= sentence.start; at--)
    if (end <= spans[at].end) return true;
  return false;
}

/** A place; people whom a verb of the promise acts on, or who act in what it says of the thing. */
const isDetail = (entity: Entity, head: Token): boolean => entity.class === 'Place' || isRelation(head, 'obj') || isRelation(head, 'nsubj');

/** The head of a list whose earlier members are nobody that the text names ("the Government and people of Benin"). */
function firstOfList(doc: Doc, positions: Positions, head: Token): Token {
  const before = isRelation(head, 'conj') ? doc.tokens[head.head] : undefined;
  return before && doc.tokens[before.head] && positions.headedBy(before.index).length === 0 ? before : head;
}

/** True for a word that data/lexicon/LANG/name-words.tsv lists for a use. */
const isWord = ({ language }: Doc, use: string, { lemma }: Token): boolean => isSmallWord(language, use, lemma);

function isParty(doc: Doc, mention: Mention, head: Token): boolean {
  if (PAIR.test(mention.entity.name) || (BARE.test(mention.entity.name) && !isRelation(head, 'obj'))) return false;
  const governor = doc.tokens[head.head];
  const cases = casesOf(doc, head);
  if (isRelation(head, 'nmod') && isStrength(doc, mention, governor, cases)) return false;
  if (isOblique(head) && isPredicate(governor) && cases.length === 1 && PARTY.has(cases[0])) return true;
  if (isRelation(head, 'obl') && (cases[0] === 'auprès' || isWord(doc, 'joining', governor))) return true;
  if (UPON.has(cases[0] ?? '') && governor.upos === 'VERB') return isWord(doc, 'call-on', governor);
  if (POSSESSIVE.test(doc.tokens[lowest(doc, mention)]?.form ?? '')) return false;
  if (governor.upos === 'VERB') {
    const handed = isHanded(doc, head, governor);
    if (isRelation(head, 'nsubj'))
      return cases.length === 0 && !handed && (head.deprel === 'nsubj:pass' || isCompleted(doc, head, governor));
    if (isRelation(head, 'iobj')) return cases.length === 0;
    return isRelation(head, 'obj') && cases.length === 0 && !handed && !isWord(doc, 'holding', governor) && !isWord(doc, 'facility', head);
  }
  if (!isRelation(head, 'nmod') || cases.length !== 1 || !OF.has(cases[0])) return false;
  return isWord(doc, 'on-behalf', governor) || isWord(doc, 'happening-to', governor);
}

/** "a brigade of 1,650 personnel", "une équipe de huit ingénieurs": how strong a unit is. */
const isStrength = (doc: Doc, mention: Mention, governor: Token, cases: readonly string[]): boolean =>
  OF.has(cases[0] ?? '') && isWord(doc, 'unit-noun', governor) && isCounted(doc, mention);

/** "will send 450 troops", "sont déployés": people who are the thing that is given. */
function isHanded(doc: Doc, head: Token, governor: Token): boolean {
  const concepts = loadConcepts(doc.language).of(governor.lemma.toLowerCase(), 'VERB');
  if (!concepts) return false;
  return (isRelation(head, 'obj') || head.deprel === 'nsubj:pass') && HANDING.some((concept) => concepts.has(concept));
}

/** Somebody who does something to or with something: a verb that has no more than its subject tells too little. */
function isCompleted(doc: Doc, head: Token, governor: Token): boolean {
  const { first, last } = doc.sentences[governor.sentence];
  for (let at = Math.max(first, governor.index - WINDOW); at < Math.min(last, governor.index + WINDOW); at++) {
    const token = doc.tokens[at];
    if (token.head === governor.index && at !== head.index && COMPLETING.test(token.deprel)) return true;
  }
  return false;
}

function isSite(doc: Doc, positions: Positions, mention: Mention, head: Token, depth = 0): boolean {
  if (isInside(positions, mention, head)) return false;
  const governor = doc.tokens[head.head];
  const cases = casesOf(doc, head);
  if (cases.length === 0) return isRelation(head, 'obj') && governor.upos === 'VERB';
  if (cases.length !== 1 || !isOblique(head)) return false;
  if (isNearby(doc, head)) return true;
  if (SITE.has(cases[0])) return !positions.holding(governor.index).some(({ entity }) => entity.class === 'Person');
  if (!OF.has(cases[0]) || !isWord(doc, 'land-noun', governor) || depth > 1) return false;
  return governor.feats.Number === 'Plur' || isSite(doc, positions, mention, governor, depth + 1);
}

/** "près de Djibo", "au large de Lampedusa", "on the outskirts of Kherson": a word of position stands right before the preposition. */
function isNearby(doc: Doc, head: Token): boolean {
  for (let at = head.index - 1; at >= 0 && head.index - at <= POSITION_REACH; at--)
    if (doc.tokens[at].head === head.index && isRelation(doc.tokens[at], 'case'))
      return at > 0 && isWord(doc, 'beside', doc.tokens[at - 1]);
  return false;
}

/** Part of a longer name of a place or body. */
const isInside = (positions: Positions, mention: Mention, head: Token): boolean =>
  positions
    .holding(head.index)
    .some(
      (other) =>
        other !== mention &&
        other.start <= mention.start &&
        other.end >= mention.end &&
        other.end - other.start > mention.end - mention.start &&
        (other.entity.class === 'Place' || other.entity.class === 'Organization'),
    );

const isOblique = (token: Token): boolean => isRelation(token, 'obl') || isRelation(token, 'nmod') || isRelation(token, 'iobj');

const isPredicate = (token: Token): boolean => token.upos === 'VERB' || token.upos === 'NOUN' || token.upos === 'ADJ';

/** A number counts the group. */
function isCounted(doc: Doc, mention: Mention): boolean {
  for (let at = lowest(doc, mention); doc.tokens[at] && doc.tokens[at].end <= mention.end; at++)
    if (doc.tokens[at].upos === 'NUM') return true;
  return false;
}

/** The first token of a mention. */
const lowest = ({ tokens }: Doc, { start }: Mention): number => lowerBound(tokens.length, (index) => tokens[index].end, start + 1);

/** The case words of a noun, the nearest first. */
function casesOf(doc: Doc, head: Token): string[] {
  const { first } = doc.sentences[head.sentence];
  const found: string[] = [];
  for (let at = head.index - 1; at >= first && head.index - at < REACH; at--)
    if (doc.tokens[at].head === head.index && isRelation(doc.tokens[at], 'case')) found.push(doc.tokens[at].lemma.toLowerCase());
  return found;
}

/** Whom a list names before: "les autorités, les maires et les jeunes", "à Dakar et à Thiès". */
function besideOf(positions: Positions, head: Token, cls: Entity['class']): Entity | undefined {
  if (!isRelation(head, 'conj') || positions.headedBy(head.index).some(({ kind }) => kind === 'adjective')) return undefined;
  const beside = positions.headedBy(head.head)[0]?.entity;
  return beside && (beside.class === 'Place') === (cls === 'Place') ? beside : undefined;
}
