/** Whom the words of a text stand for. */
import type { Token } from '../../model/doc.ts';
import type { Entity } from '../../model/entity.ts';
import type { Clauses } from '../clause/build.ts';
import type { Frame } from '../clause/frame.ts';
import { Candidates } from './candidates.ts';
import { Envoys } from './envoys.ts';
import { type PairInput, pairBefore } from './pairs.ts';
import { agreeing, agrees, isInverted, isSingularSelf, latterOf, type Pronoun, pronounOf } from './pronouns.ts';
import type { Quote } from './quotes.ts';
import { antecedent } from './relatives.ts';
import type { ResolverInput, Resolving } from './resolving.ts';
import { governments, namedBehind, namedBeside, namedLeaders, ownState, represented, sender, titledName } from './titles.ts';

const MAX_DEPTH = 12;

/** True for a word that is what its clause is about. */
const isSubject = (token: Token, clauses: Clauses): boolean => clauses.at(token.head)?.subjects.includes(token) === true;

/** Tells which entities a word stands for: names, descriptions, titles, pronouns, possessives, "we", and quantified groups. */
export class Resolver {
  private readonly input: Resolving;
  private readonly pairing: PairInput;
  private readonly candidates: Candidates;
  private readonly envoys: Envoys;
  private readonly memo = new Map<number, readonly Entity[]>();
  /** Set once frames have speakers: who says what stands in a quotation. */
  speakerOf: (quote: Quote) => readonly Entity[] = () => [];
  /** Set with it: the verb that tells so. */
  tagOf: (quote: Quote) => Frame | undefined = () => undefined;

  constructor(input: ResolverInput) {
    this.input = { ...input, resolve: (token, depth) => this.resolve(token, depth) };
    this.pairing = { ...input, resolve: (token) => this.resolve(token, 1) };
    this.candidates = new Candidates(input);
    this.envoys = new Envoys(input);
  }

  /** Entities of a token; empty where it names nobody we know. */
  resolve(token: Token, depth = 0): readonly Entity[] {
    const known = this.memo.get(token.index);
    if (known) return known;
    if (depth > MAX_DEPTH) return [];
    // A word that leads back to itself stands for nobody.
    this.memo.set(token.index, []);
    const found = this.lookUp(token, depth);
    this.memo.set(token.index, found);
    return found;
  }

  /** Entities of several tokens, once each, in order. */
  resolveAll(tokens: readonly Token[]): Entity[] {
    return this.resolveEach(tokens, 0);
  }

  /** True where the token is a pronoun that points back or to the speaker. */
  isPronoun(token: Token): boolean {
    return this.pronounAt(token) !== undefined;
  }

  private pronounAt(token: Token): Pronoun | undefined {
    const { pronouns, doc } = this.input;
    const pronoun = pronounOf(token, pronouns) ?? latterOf(token, doc.tokens, pronouns);
    return pronoun && !pronoun.gender ? { ...pronoun, gender: agreeing(token, doc.tokens) } : pronoun;
  }

  /** True for a noun of a post ("leader", "ministre"). */
  isPost(token: Token): boolean {
    return this.input.holders.isPost(token);
  }

  private lookUp(token: Token, depth: number): readonly Entity[] {
    const { input } = this;
    if (token.feats.PronType === 'Rel') return antecedent(token, depth, input);
    const pronoun = this.pronounAt(token);
    if (pronoun) return pronoun.what === 'self' ? this.firstPerson(token, depth) : this.pointBack(token, pronoun, depth);
    const pair = pairBefore(token, this.pairing);
    if (pair.length > 0) return pair;
    const owned = ownState(token, depth, input);
    if (owned.length > 0) return owned;
    const mention = input.positions.headedBy(token.index)[0];
    const listed = namedBehind(token, input);
    if (listed.length > 0) return listed;
    const leaders = mention ? namedLeaders(token, mention, input) : [];
    if (leaders.length > 0) return leaders;
    const ruling = governments(token, input);
    if (ruling.length > 0) return ruling;
    const sent = represented(token, input);
    if (sent.length > 0) return sent;
    const titled = mention && mention.entity.class !== 'Person' ? titledName(token, input) : undefined;
    if (titled) return [titled.entity];
    const doing = mention?.kind === 'description' && mention.entity.class === 'Country' ? this.givingState(token, depth) : [];
    if (doing.length > 0) return doing;
    const opened = mention && mention.entity.class !== 'Person' ? input.holders.titledFrom(mention.start) : undefined;
    if (opened) return [opened];
    if (mention && mention.kind !== 'adjective') return [mention.entity];
    const named = namedBeside(token, depth, input);
    if (named.length > 0) return named;
    const holder = input.holders.at(token);
    const sentBy = holder && !holder.anonymous ? undefined : (sender(token, input) ?? this.envoys.senderOf(token));
    if (sentBy) return [sentBy];
    if (holder) return [holder];
    // Two states may share an adjective: "franco-togolaise".
    return input.positions.headedBy(token.index).map(({ entity }) => entity);
  }

  /** "Norway will help Mali. The country will also pay …": a state that gives without a name is the one that the sentence before is about. */
  private givingState(token: Token, depth: number): readonly Entity[] {
    const subjects = this.candidates.gives(token) ? this.candidates.aboutBefore(token) : [];
    const found = this.resolveEach(subjects, depth + 1);
    return found.length === 1 && found[0].class === 'Country' ? found : [];
  }

  /** "We" is whoever is quoted, an apposition ("Nous, dirigeants du G7"), or the body that issues the text. */
  private firstPerson(token: Token, depth: number): readonly Entity[] {
    const { clauses, quotes, self } = this.input;
    const beside = clauses.tree.by(token.index, 'appos')[0];
    if (beside) {
      const named = clauses.tree.conjuncts(beside).flatMap((each) => this.resolve(each, depth + 1));
      if (named.length > 0) return named;
    }
    const quote = quotes.find((each) => each.start <= token.start && token.end <= each.end);
    const speakers = quote ? this.speakerOf(quote) : [];
    if (speakers.length > 0) return token.feats.Number === 'Sing' ? speakers : speakers.flatMap((speaker) => self.bodyOf(speaker));
    return isSingularSelf(token) ? [self.author] : self.entities;
  }

  private pointBack(token: Token, pronoun: Pronoun, depth: number): readonly Entity[] {
    if (isInverted(token)) {
      for (const tokens of this.candidates.speakersBefore(token)) {
        const found = this.resolveEach(tokens, depth + 1);
        if (found.length > 0 && found.every((each) => each.class === 'Person') && agrees(found, tokens, pronoun, this.input.doc.language))
          return found;
      }
    }
    const doers = this.resolveEach(this.candidates.doersOn(token), depth + 1);
    for (const tokens of this.candidates.of(token)) {
      const found = this.resolveEach(tokens, depth + 1);
      if (found.some((each) => doers.includes(each))) continue;
      if (found.length > 0 && agrees(found, tokens, pronoun, this.input.doc.language, this.envoys.isEnvoy(tokens[0])))
        return (isSubject(tokens[0], this.input.clauses) ? undefined : this.speakingBody(token, pronoun, depth)) ?? found;
      if (found.length === 0 && pronoun.number === 'Plur' && this.isUnnamedPeople(tokens)) return [];
    }
    return [];
  }

  /** "The G7 urged the release of hostages. They pledged …": an English "they" that promises is the body that spoke, before those whom it spoke of. */
  private speakingBody(token: Token, pronoun: Pronoun, depth: number): readonly Entity[] | undefined {
    if (this.input.doc.language !== 'en' || pronoun.number !== 'Plur' || !this.candidates.promises(token)) return undefined;
    const [speakers] = this.candidates.speakersBefore(token, 1);
    const found = speakers ? this.resolveEach(speakers, depth + 1) : [];
    return found.length === 1 && found[0].class === 'Organization' ? found : undefined;
  }

  /** "Les deux Présidents ont … Ils ont condamné": people in office whom nothing names are whom "they" means, and nobody further off. */
  private isUnnamedPeople([token, other]: readonly Token[]): boolean {
    return token !== undefined && !other && token.upos === 'NOUN' && token.feats.Number === 'Plur' && this.isPost(token);
  }

  private resolveEach(tokens: readonly Token[], depth: number): Entity[] {
    return [...new Set(tokens.flatMap((each) => this.resolve(each, depth)))];
  }
}
