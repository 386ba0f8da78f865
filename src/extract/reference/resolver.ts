import type { Doc, Sentence, Token } from '../../model/doc.ts';
import type { Entity, Mention } from '../../model/entity.ts';
import { isRelation } from '../../model/tree.ts';
import type { Clauses } from '../clause/build.ts';
import type { Frame } from '../clause/frame.ts';
import type { Positions } from './mentions.ts';
import type { OfficeHolders } from './office-holders.ts';
import { type PairInput, type PairNouns, pairBefore } from './pairs.ts';
import type { Quote } from './quotes.ts';
import type { Self } from './self.ts';

/** How a pronoun may point: see data/lexicon/LANG/pronouns.tsv. */
export interface Pronoun {
  readonly person: 1 | 3;
  readonly number: 'Sing' | 'Plur' | null;
  readonly gender: 'Masc' | 'Fem' | null;
  readonly what: 'any' | 'person' | 'thing' | 'self';
}

export interface ResolverInput {
  readonly doc: Doc;
  readonly clauses: Clauses;
  readonly positions: Positions;
  readonly pronouns: ReadonlyMap<string, Pronoun>;
  readonly pairNouns: PairNouns;
  readonly quotes: readonly Quote[];
  readonly holders: OfficeHolders;
  readonly self: Self;
  /** Lemmas of nouns that stand for a state ("gouvernement", "country"). */
  readonly stateNouns: ReadonlySet<string>;
}

const SENTENCES_BACK = 3;
/** A plural title takes up no more people than these. */
const MOST_LEADERS = 4;
const MAX_DEPTH = 12;
/** Words that may stand between a style and the name ("Monsieur", "le Capitaine", a comma). */
/** Words of a post between its bearer and "who". */
const POST_REACH = 16;
const STYLE_REACH = 4;
/** First person singular: the tagger may leave the number out. */
const SINGULAR_SELF = new Set(['i', 'me', 'my', 'je', "j'", 'j’', 'mon', 'ma', 'mes']);
/** A clitic behind its verb ("-il", "-t-elle"). */
const INVERTED = /^-/;
/** Tokens in which the name stands that opens a sentence: a number, an article, the noun. */
const OPENING = 4;
const LAST_NAMED = /^(celui|celle|ceux|celles)-ci$/i;
const SPEECH = ['say', 'warn', 'regret', 'urge', 'welcome', 'condemn', 'inform', 'announce', 'thank', 'reaffirm', 'ask'] as const;
const NOMINAL_LINKS = ['appos', 'flat', 'nmod', 'compound'] as const;

/** What a clause is about before anything else: its grammatical subject ("X a été reçu par Y" is about X), then whoever acts. */
const spokenOf = ({ passive, objects, subjects }: Frame): (readonly Token[])[] => (passive ? [objects, subjects] : [subjects]);

/** "La France lui accordera", "provides it with": an object is not whoever does it. */
const isGoverned = (token: Token, frame: Frame): boolean =>
  token.upos === 'PRON' &&
  (frame.recipients.includes(token) || frame.objects.includes(token) || frame.args.some((argument) => argument.head === token));

/** Tells which entities a word stands for: names, descriptions, titles, pronouns, possessives, "we", and quantified groups. */
export class Resolver {
  private readonly input: ResolverInput;
  private readonly memo = new Map<number, readonly Entity[]>();
  private readonly mainFirst = new Map<number, readonly Frame[]>();
  private readonly pairing: PairInput;
  /** Set once frames have speakers: who says what stands in a quotation. */
  speakerOf: (quote: Quote) => readonly Entity[] = () => [];

  constructor(input: ResolverInput) {
    this.input = input;
    this.pairing = { ...input, resolve: (token) => this.resolve(token, 1) };
  }

  /** Entities of a token; empty where it names nobody we know. */
  resolve(token: Token, depth = 0): readonly Entity[] {
    const known = this.memo.get(token.index);
    if (known) return known;
    if (depth > MAX_DEPTH) return [];
    this.memo.set(token.index, []);
    const found = this.lookUp(token, depth);
    this.memo.set(token.index, found);
    return found;
  }

  /** Entities of several tokens, once each, in order. */
  resolveAll(tokens: readonly Token[]): Entity[] {
    return [...new Set(tokens.flatMap((token) => this.resolve(token)))];
  }

  /** True where the token is a pronoun that points back or to the speaker. */
  isPronoun(token: Token): boolean {
    return this.pronounOf(token) !== undefined;
  }

  private pronounOf(token: Token): Pronoun | undefined {
    if (token.upos !== 'PRON' && token.upos !== 'DET') return undefined;
    return this.input.pronouns.get(
      token.form
        .toLowerCase()
        .replace('’', "'")
        .replace(/^-(t-)?/, ''),
    );
  }

  private lookUp(token: Token, depth: number): readonly Entity[] {
    if (token.feats.PronType === 'Rel') return this.antecedent(token, depth);
    const pronoun = this.pronounOf(token);
    if (pronoun) return pronoun.what === 'self' ? this.firstPerson(token, depth) : this.pointBack(token, pronoun, depth);
    const pair = pairBefore(token, this.pairing);
    if (pair.length > 0) return pair;
    const owned = this.ownState(token, depth);
    if (owned.length > 0) return owned;
    const mention = this.input.positions.headedBy(token.index)[0];
    const leaders = mention ? this.namedLeaders(token, mention) : [];
    if (leaders.length > 0) return leaders;
    const titled = mention && mention.entity.class !== 'Person' ? this.titledName(token) : undefined;
    if (titled) return [titled.entity];
    if (mention && mention.kind !== 'adjective') return [mention.entity];
    const named = this.namedBeside(token, depth);
    if (named.length > 0) return named;
    const holder = this.input.holders.at(token);
    if (holder) return [holder];
    if (mention) return [mention.entity];
    return [];
  }

  /** "Son pays", "her government": the state of whoever the possessive points at. */
  private ownState(token: Token, depth: number): readonly Entity[] {
    if (token.upos !== 'NOUN' || token.feats.Number === 'Plur' || !this.input.stateNouns.has(token.lemma.toLowerCase())) return [];
    const { tree } = this.input.clauses;
    const possessive = tree.by(token.index, 'det', 'nmod:poss').find((child) => child.feats.Poss === 'Yes' && this.isPronoun(child));
    if (!possessive) return [];
    const owners = this.resolve(possessive, depth + 1);
    const states = owners.flatMap((owner) => this.input.self.bodyOf(owner)).filter((entity) => entity.class === 'Country');
    return [...new Set(states)];
  }

  /** "The two leaders", "les ministres": the people named in the sentences before, where the words say no more of whom. */
  private namedLeaders(token: Token, { entity, start, end }: Mention): readonly Entity[] {
    const { doc, holders, positions, clauses } = this.input;
    if (
      entity.class !== 'Group' ||
      entity.collectiveOf ||
      !holders.isPost(token) ||
      !/^(the|les|both)$/i.test(doc.text.slice(start, end).split(/\s/u)[0])
    )
      return [];
    if (clauses.tree.by(token.index, 'nmod', 'amod', 'compound', 'acl', 'nmod:poss').length > 0) return [];
    const people = new Set<Entity>();
    for (const mention of doc.mentions) {
      if (mention.start >= token.start) break;
      const [first] = positions.tokensIn(mention);
      if (
        mention.entity.class === 'Person' &&
        mention.kind === 'name' &&
        doc.tokens[first].sentence < token.sentence &&
        token.sentence - doc.tokens[first].sentence <= SENTENCES_BACK
      )
        people.add(mention.entity);
    }
    return people.size >= 2 && people.size <= MOST_LEADERS ? [...people] : [];
  }

  /** "USAID Assistant Administrator Ruth Abramowitz": a body at the head of a chain of names that ends in a person's. */
  private titledName(token: Token): Mention | undefined {
    for (const child of this.input.clauses.tree.by(token.index, 'flat', 'compound')) {
      if (child.index < token.index) continue;
      const person = this.input.positions.headedBy(child.index).find((each) => each.entity.class === 'Person' && each.kind === 'name');
      if (person) return person;
    }
    return undefined;
  }

  /** "Le ministre des Armées, Sébastien Lecornu": the noun stands for the name beside it; "une trentaine d’États" for what it counts. */
  private namedBeside(token: Token, depth: number): readonly Entity[] {
    const { tree } = this.input.clauses;
    for (const relation of ['appos', 'flat', 'nmod'] as const) {
      for (const child of tree.by(token.index, relation)) {
        if (relation === 'nmod' && tree.by(child.index, 'case').length > 0) continue;
        const found = this.input.positions
          .headedBy(child.index)
          .find((mention) => mention.entity.class === 'Person' || mention.entity.class === 'Organization' || relation === 'appos');
        if (found) return [found.entity];
      }
    }
    const covering = this.input.positions.covering(token) ?? this.honoured(token);
    if (covering) return [covering.entity];
    if (!this.input.holders.counts(token)) return [];
    const counted = tree.children(token.index).find((child) => NOMINAL_LINKS.some((relation) => isRelation(child, relation)));
    return counted ? this.resolve(counted, depth + 1) : [];
  }

  /** "Son Excellence Monsieur Alassane Ouattara": a capital noun under a possessive is a style, and stands for the person named next. */
  private honoured(token: Token): Mention | undefined {
    const { doc, positions } = this.input;
    const before = doc.tokens[token.index - 1];
    if (token.upos !== 'NOUN' || !/^\p{Lu}/u.test(token.form) || before?.feats.Poss !== 'Yes') return undefined;
    for (let at = token.index + 1; at <= token.index + STYLE_REACH && doc.tokens[at]?.sentence === token.sentence; at++) {
      const person = positions.headedBy(at).find((mention) => mention.entity.class === 'Person' && mention.kind === 'name');
      if (person) return person;
    }
    return undefined;
  }

  private antecedent(token: Token, depth: number): readonly Entity[] {
    for (const above of this.input.clauses.tree.ancestors(token)) {
      if (!isRelation(above, 'acl')) continue;
      const noun = this.input.clauses.tree.head(above);
      return noun ? this.resolve(noun, depth + 1) : [];
    }
    return this.nameBefore(token, depth);
  }

  /** Where no relative clause shows: the name or description that ends just before the pronoun ("The World Bank, which provided …"). */
  private nameBefore(token: Token, depth: number): readonly Entity[] {
    const { tokens } = this.input.doc;
    let at = token.index - 1;
    while (at >= 0 && (tokens[at].upos === 'PUNCT' || tokens[at].upos === 'ADP')) at--;
    if (at < 0 || tokens[at].sentence !== token.sentence) return [];
    const mention = this.input.positions.endingAt(tokens[at].end);
    const person = mention && mention.entity.class !== 'Person' && token.form.toLowerCase() === 'who' ? this.personBefore(at) : undefined;
    if (person) return [person.entity];
    return mention ? [mention.entity] : at === token.index - 1 ? [] : this.resolve(tokens[at], depth + 1);
  }

  /** "Jasur Tursunov, Minister of Foreign Affairs of Uzbekistan, who …": the person whose post stands between. */
  private personBefore(from: number): Mention | undefined {
    const { tokens } = this.input.doc;
    for (let at = from; at >= 0 && from - at < POST_REACH && tokens[at].sentence === tokens[from].sentence; at--) {
      if (tokens[at].upos === 'VERB') return undefined;
      const person = this.input.positions.headedBy(at).find(({ entity, kind }) => entity.class === 'Person' && kind === 'name');
      if (person) return person;
    }
    return undefined;
  }

  /** "We" is whoever is quoted, an apposition ("Nous, dirigeants du G7"), or the body that issues the text. */
  private firstPerson(token: Token, depth: number): readonly Entity[] {
    const beside = this.input.clauses.tree.by(token.index, 'appos')[0];
    if (beside) {
      const named = this.input.clauses.tree.conjuncts(beside).flatMap((each) => this.resolve(each, depth + 1));
      if (named.length > 0) return named;
    }
    const quote = this.input.quotes.find((each) => each.start <= token.start && token.end <= each.end);
    const speakers = quote ? this.speakerOf(quote) : [];
    if (speakers.length > 0) {
      const singular = token.feats.Number === 'Sing';
      return singular ? speakers : speakers.flatMap((speaker) => this.input.self.bodyOf(speaker));
    }
    return token.feats.Number === 'Sing' || SINGULAR_SELF.has(token.form.toLowerCase())
      ? [this.input.self.author]
      : this.input.self.entities;
  }

  private pointBack(token: Token, pronoun: Pronoun, depth: number): readonly Entity[] {
    if (INVERTED.test(token.form)) {
      for (const tokens of this.speakersBefore(token)) {
        const found = this.resolveEach(tokens, depth);
        if (found.length > 0 && found.every((each) => each.class === 'Person') && this.agrees(found, tokens, pronoun)) return found;
      }
    }
    for (const tokens of this.candidates(token)) {
      const found = this.resolveEach(tokens, depth);
      if (found.length > 0 && this.agrees(found, tokens, pronoun)) return found;
    }
    return [];
  }

  private resolveEach(tokens: readonly Token[], depth: number): Entity[] {
    return [...new Set(tokens.flatMap((each) => this.resolve(each, depth + 1)))];
  }

  /** Subjects above in the same sentence, then subjects and other roles of the sentences before, nearest sentence first. */
  private *candidates(token: Token): Generator<readonly Token[]> {
    const { doc, clauses } = this.input;
    if (INVERTED.test(token.form)) yield* this.speakersBefore(token);
    if (LAST_NAMED.test(token.form)) yield* this.namedLast(token);
    if (this.speaks(token)) yield* this.speakersAlong(token);
    const own = new Set<Frame>();
    const barred = new Set<Token>();
    for (const above of clauses.tree.ancestors(token)) {
      const frame = clauses.at(above.index);
      if (!frame) continue;
      if (own.size === 0 && isGoverned(token, frame)) for (const subject of frame.subjects) barred.add(subject);
      own.add(frame);
      for (const list of spokenOf(frame))
        if (list.length > 0 && !list.includes(token) && list[0].index < token.index && !list.some((each) => barred.has(each))) yield list;
    }
    for (let back = 0; back <= SENTENCES_BACK; back++) {
      const sentence = doc.sentences[token.sentence - back];
      if (!sentence) return;
      const frames = this.framesOf(sentence.index).filter((frame) => frame.head.index < token.index || back > 0);
      const before = (list: readonly Token[]): Token[] => list.filter((each) => each.index < token.index);
      for (const frame of frames) {
        if (own.has(frame)) continue;
        for (const list of spokenOf(frame))
          if (before(list).length > 0 && !before(list).some((each) => barred.has(each))) yield before(list);
      }
      if (back > 0) yield* this.opening(sentence);
      for (const frame of frames) {
        if (before(frame.objects).length > 0) yield before(frame.objects);
        for (const argument of frame.args) if (argument.head.index < token.index) yield [argument.head];
      }
    }
  }

  /** "X a reçu l’ambassadeur. Celui-ci a …": whoever is named last before, outside the pronoun’s own clause. */
  private *namedLast(token: Token): Generator<readonly Token[]> {
    const { doc } = this.input;
    for (let at = token.index - 1; at >= 0 && token.sentence - doc.tokens[at].sentence <= 1; at--) {
      const before = doc.tokens[at];
      if (before.head === token.head && before.sentence === token.sentence) continue;
      if (before.upos === 'NOUN' || before.upos === 'PROPN') yield [before];
    }
  }

  private speaks(token: Token): boolean {
    const frame = this.input.clauses.at(token.head);
    return frame?.subjects.includes(token) === true && SPEECH.some((concept) => frame.concepts.has(concept));
  }

  /** "Mme X a souligné que … . Elle a fait savoir …": whoever speaks goes on speaking, in the sentence itself, then in the one before. */
  private *speakersAlong(token: Token): Generator<readonly Token[]> {
    for (let back = 0; back <= 1; back++) {
      const sentence = this.input.doc.sentences[token.sentence - back];
      if (!sentence) return;
      for (const frame of this.framesOf(sentence.index)) {
        if (frame.link === 'complement' || frame.head.index >= token.index || frame.subjects[0]?.index >= token.index) continue;
        if (frame.subjects.length > 0 && SPEECH.some((concept) => frame.concepts.has(concept))) yield frame.subjects;
      }
    }
  }

  /** Whoever a sentence opens with, where the tree makes nobody its subject. */
  private *opening({ first, last }: Sentence): Generator<readonly Token[]> {
    for (let at = first; at < Math.min(last, first + OPENING); at++) {
      const token = this.input.doc.tokens[at];
      if (isRelation(token, 'nsubj') && this.input.positions.headedBy(at).length > 0) yield [token];
    }
  }

  /** "…, a-t-il rappelé": whoever spoke last in the sentences before, not who the words are about. */
  private *speakersBefore(token: Token): Generator<readonly Token[]> {
    for (let back = 1; back <= SENTENCES_BACK; back++) {
      const sentence = this.input.doc.sentences[token.sentence - back];
      if (!sentence) return;
      for (const frame of this.framesOf(sentence.index)) {
        if (frame.subjects.length > 0 && SPEECH.some((concept) => frame.concepts.has(concept))) yield frame.subjects;
      }
    }
  }

  /** Frames of a sentence, main clauses before subordinate ones. */
  private framesOf(sentence: number): readonly Frame[] {
    const known = this.mainFirst.get(sentence);
    if (known) return known;
    const { clauses } = this.input;
    const found = clauses.inSentence(sentence).map((frame) => ({ frame, depth: [...clauses.tree.ancestors(frame.head)].length }));
    const frames = found.sort((a, b) => a.depth - b.depth || a.frame.head.index - b.frame.head.index).map((each) => each.frame);
    this.mainFirst.set(sentence, frames);
    return frames;
  }

  private agrees(entities: readonly Entity[], tokens: readonly Token[], pronoun: Pronoun): boolean {
    const plural =
      entities.length > 1 || entities[0].class === 'Group' || entities[0].number === 'Plur' || tokens[0].feats.Number === 'Plur';
    if (pronoun.number === 'Plur' && !plural) return false;
    if (pronoun.number === 'Sing' && (entities.length > 1 || entities[0].class === 'Group')) return false;
    if (entities.some((entity) => entity.class === 'Place')) return false;
    if (pronoun.what === 'person' && entities[0].class !== 'Person') return false;
    if (pronoun.what === 'thing' && entities[0].class === 'Person') return false;
    const gender = entities[0].gender;
    return !pronoun.gender || !gender || entities.length > 1 || pronoun.gender === gender;
  }
}
