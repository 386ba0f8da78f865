import type { Token } from '../model/doc.ts';
import { type Entity, isParty, type Mention } from '../model/entity.ts';
import type { Tree } from '../model/tree.ts';
import { type Frame, inSlot } from './clause/frame.ts';
import { adjectiveMention, type Context } from './context.ts';
import { isPersonName } from './reference/mentions.ts';
import type { Slot } from './rule.ts';

/** The tokens that fill a slot of a frame, conjuncts included. */
export function fillers(frame: Frame, slot: Slot, context: Context): Token[] {
  const { clauses } = context;
  const { tree } = clauses;
  if (slot === 'self') return [frame.head];
  if (slot === 'subject') return isInverted(frame) || isCutShort(frame, context) ? allListed(frame.subjects, context) : frame.subjects;
  if (slot === 'object') return gathers(frame) ? allListed(frame.objects, context) : frame.objects;
  if (slot === 'recipient') return frame.recipients;
  if (slot === 'owner')
    return [
      ...tree.by(frame.head.index, 'det').filter((token) => token.feats.Poss === 'Yes'),
      ...tree.by(frame.head.index, 'nmod:poss'),
      ...(frame.verbal ? [] : dontBefore(frame.head, tree)),
      ...inSlot(frame, 'owner').map((argument) => argument.head),
    ].flatMap((token) => tree.conjuncts(token));
  if (slot === 'beside')
    return frame.objects
      .flatMap((token) => clauses.argumentsOf(token.index))
      .filter((argument) => argument.slot === 'with')
      .flatMap((argument) => tree.conjuncts(argument.head));
  if (slot === 'named') return tree.by(frame.head.index, 'compound');
  if (slot === 'of-within') return nested(frame, context);
  return [...inSlot(frame, slot), ...(slot === 'by' ? doersBehind(frame, context) : [])]
    .flatMap((argument) =>
      tree.conjuncts(argument.head).filter((token) => token === argument.head || !COMPANY.has(slot) || !actsBehind(token, context)),
    )
    .flatMap((token) => (PARTIES.has(slot) ? withListed(token, context) : [token]))
    .filter((token) => !COMPANY.has(slot) || !frame.subjects.includes(token));
}

const GATHERING = ['meet', 'bring-together', 'receive', 'convene'] as const;
const HELD = ['chair', 'co-host', 'host', 'hold', 'convene', 'receive'] as const;

/** "A réuni M. X, directeur de …, et Mme Y", "met the leaders of the five states and the World Bank": whom one gathers or meets are read from the words too. */
const gathers = ({ verbal, passive, concepts }: Frame): boolean => verbal && !passive && GATHERING.some((concept) => concepts.has(concept));

/** "Parmi les invités figuraient la Banque mondiale, la FAO et Mme X", "coprésidée par M. X et Mme Y": those who act stand behind their verb, and a list of them is read from the words. */
const isInverted = ({ verbal, concepts, subjects, head, passive }: Frame): boolean =>
  verbal &&
  (passive ? HELD.some((concept) => concepts.has(concept)) : concepts.has('attend')) &&
  subjects.length > 0 &&
  subjects.every(({ index }) => index > head.index);

/** "Le Fonds pour le développement et le Tchad ont signé": a verb in the plural has more subjects than the one that the tree gives it. */
const isCutShort = ({ verbal, passive, subjects, head }: Frame, { clauses: { tree } }: Context): boolean =>
  verbal &&
  !passive &&
  subjects.length === 1 &&
  subjects[0].index < head.index &&
  [head, ...tree.by(head.index, 'aux')].some(({ feats }) => feats.VerbForm === 'Fin' && feats.Number === 'Plur');

const allListed = (tokens: readonly Token[], context: Context): Token[] => [
  ...new Set(tokens.flatMap((token) => withListed(token, context))),
];

/** Somebody who acts together with those whom the words list behind him, wherever the tree hangs them. */
export const withListed = (token: Token, context: Context): Token[] => [
  ...new Set([token, ...joinedTo(token, context), ...listedBehind(token, context)]),
];

/** "L’Union, dont le (prochain) sommet se tiendra": whose the noun is, at the beginning of a relative clause. */
export function dontBefore({ index, sentence }: Token, { tokens }: Tree): Token[] {
  let at = index - 1;
  while (at >= 0 && (tokens[at].upos === 'DET' || tokens[at].upos === 'ADJ' || tokens[at].upos === 'NUM')) at--;
  return tokens[at]?.form.toLowerCase() === 'dont' && tokens[at].sentence === sentence && tokens[index - 1].form !== tokens[at].form
    ? [tokens[at]]
    : [];
}

/** "La mise en place d’une cellule par le Rwanda": who does what a noun names, where the tree hangs him on the thing. */
const doersBehind = (frame: Frame, { clauses }: Context) =>
  frame.verbal || inSlot(frame, 'by').length > 0
    ? []
    : inSlot(frame, 'of').flatMap(({ head }) => clauses.argumentsOf(head.index).filter((argument) => argument.slot === 'by'));

/** Slots of people who act together, whose lists are read from the words too. */
const PARTIES: ReadonlySet<string> = new Set(['by', 'with', 'between', 'attendee', 'chair']);
/** Slots that no subject of the same verb can fill, though the tree may join it to who does ("at the invitation of X, Y paid …"). */
const COMPANY: ReadonlySet<string> = new Set(['organizer', 'chair', 'attendee', 'with', 'between']);
const TITLE_WORDS: ReadonlySet<Token['upos']> = new Set(['NOUN', 'PROPN', 'ADJ', 'DET', 'ADP', 'PRON']);
const TITLE_REACH = 12;

/** "With Prime Minister X, Secretary Y and President Z": the people whom commas, titles and "and" join to a name, wherever the tree hangs them; nobody who goes on to act. */
function joinedTo(token: Token, context: Context): Token[] {
  const { doc, positions, clauses } = context;
  const named = positions.headedBy(token.index).find(isPersonName) ?? nameBehind(token, context);
  if (!named) return [];
  const acting = new Set(clauses.inSentence(token.sentence).flatMap(({ verbal, subjects }) => (verbal ? subjects : [])));
  const joined: Token[] = [];
  let open: Token[] = [];
  let at = positions.tokensIn(named)[1];
  let closing = false;
  if (doc.tokens[at]?.form !== ',' && doc.tokens[at]?.upos !== 'CCONJ') return [];
  for (let last = at + TITLE_REACH; at <= last && doc.tokens[at]?.sentence === token.sentence; at++) {
    const next = doc.tokens[at];
    closing ||= next.upos === 'CCONJ';
    const person = positions.headedBy(at).find(isPersonName);
    if (!person && !TITLE_WORDS.has(next.upos) && next.form !== ',' && next.upos !== 'CCONJ') break;
    if (!person && closing && context.conceptsOf(next).has('noun-people') && !acting.has(next)) {
      joined.push(...open);
      break;
    }
    if (!person) continue;
    if (acting.has(next)) break;
    open.push(next);
    at = positions.tokensIn(person)[1] - 1;
    last = at + 1 + TITLE_REACH;
    if (!closing) continue;
    joined.push(...open);
    open = [];
    closing = false;
  }
  return joined;
}

/** "By the Minister for Finance, X, and …": the name behind a post, where that is whom the post means. */
function nameBehind(token: Token, { doc, positions, resolver }: Context): Mention | undefined {
  const meant = resolver.resolve(token);
  for (let at = token.index + 1; at <= token.index + TITLE_REACH && doc.tokens[at]?.sentence === token.sentence; at++) {
    const name = positions.holding(at).find(isPersonName);
    if (name) return meant.includes(name.entity) ? name : undefined;
    if (!TITLE_WORDS.has(doc.tokens[at].upos) && doc.tokens[at].form !== ',') return undefined;
  }
  return undefined;
}

const AND = /^(?:et|and)$/iu;
/** "And Zambia’s Ministry of Mines": whose body is meant. */
const OWNS = /^['’]s?$/u;

/** "With Kenya, Ghana and the World Bank", "avec les pêcheurs, l’UNICEF et le ministère": the names and groups that a list goes on with up to "and", wherever the tree hangs them; none that goes on to act. */
function listedBehind(token: Token, context: Context): Token[] {
  const { doc, positions, clauses } = context;
  const first = positions.headedBy(token.index).find(isListed);
  if (!first) return [];
  const heads: Token[] = [];
  let at = positions.tokensIn(first)[1];
  for (let closed = false; !closed; ) {
    const { form, sentence } = doc.tokens[at] ?? token;
    closed = AND.test(form);
    if ((form !== ',' && !closed) || sentence !== token.sentence) return [];
    at++;
    const opening = at;
    while (doc.tokens[at]?.upos === 'DET') at++;
    const starts = new Set([doc.tokens[opening]?.start, doc.tokens[at]?.start]);
    const next =
      (doc.tokens[at] && positions.holding(at).find((each) => isListed(each) && starts.has(each.start))) ?? titledName(at, token, context);
    const head = next && positions.headOf(next);
    if (!next || !head) return [];
    at = positions.tokensIn(next)[1];
    if (OWNS.test(doc.tokens[at]?.form ?? '')) return [];
    heads.push(head);
  }
  const acting = clauses
    .inSentence(token.sentence)
    .some(({ verbal, head, subjects }) => verbal && head.index >= at && heads.some((each) => subjects.includes(each)));
  return acting ? [] : heads;
}

/** "Et Mme Awa Ba", "et le ministre Paul Saleh": a person’s name behind titles, with no comma between. */
function titledName(from: number, { sentence }: Token, { doc, positions }: Context): Mention | undefined {
  for (let at = from; at < from + TITLE_REACH && doc.tokens[at]?.sentence === sentence; at++) {
    const person = positions.holding(at).find(isPersonName);
    if (person) return person;
    if (!TITLE_WORDS.has(doc.tokens[at].upos)) return undefined;
  }
  return undefined;
}

const UNLISTED: ReadonlySet<Mention['kind']> = new Set(['adjective', 'metonym', 'pronoun']);

const isListed = ({ entity, kind }: Mention): boolean => (entity.class === 'Group' || isParty(entity)) && !UNLISTED.has(kind);

/** "After talks between Kenya and Ghana, Paul Roux praised …": who acts in a clause of their own, though the tree lists them with those before. */
function actsBehind(token: Token, { clauses, positions, doc }: Context): boolean {
  const mention = positions.holding(token.index)[0];
  const acting = ({ index }: Token): boolean =>
    index === token.index || (mention !== undefined && doc.tokens[index].start >= mention.start && doc.tokens[index].end <= mention.end);
  return clauses
    .inSentence(token.sentence)
    .some(
      ({ verbal, link, inherited, head, subjects }) =>
        verbal && !inherited && link !== 'relative' && head.index > token.index && subjects.some(acting),
    );
}

const MAX_NESTING = 3;

/** Complements of complements: "réunion de suivi des travaux du Comité". */
function nested(frame: Frame, context: Context): Token[] {
  let level = inSlot(frame, 'of').map((argument) => argument.head);
  const out: Token[] = [];
  for (let depth = 0; depth < MAX_NESTING && level.length > 0; depth++) {
    level = level.flatMap((token) =>
      context.clauses
        .argumentsOf(token.index)
        .filter((argument) => argument.slot === 'of')
        .map((argument) => argument.head),
    );
    out.push(...level);
  }
  return out;
}

/** Entities in the first of the slots that names any. */
export function entitiesIn(frame: Frame, slots: readonly Slot[], context: Context): Entity[] {
  for (const slot of slots) {
    const found = slot === 'adjective' ? adjectives(frame, context) : context.resolver.resolveAll(fillers(frame, slot, context));
    if (found.length > 0) return found;
  }
  return [];
}

/** Entities in all of the slots, once each. */
export function allEntitiesIn(frame: Frame, slots: readonly Slot[], context: Context): Entity[] {
  return [...new Set(slots.flatMap((slot) => entitiesIn(frame, [slot], context)))];
}

function adjectives(frame: Frame, context: Context): Entity[] {
  const mention = adjectiveMention(context, frame.head);
  return mention ? [mention.entity] : [];
}
