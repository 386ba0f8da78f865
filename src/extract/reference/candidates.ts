/** Where a pronoun may point: the words before it that tell of somebody, the likeliest first. */
import type { Sentence, Token } from '../../model/doc.ts';
import { isRelation, type Tree } from '../../model/tree.ts';
import type { Frame } from '../clause/frame.ts';
import { isInverted, pointsAtLast } from './pronouns.ts';
import { type ResolverInput, SENTENCES_BACK } from './resolving.ts';

/** Tokens in which the name stands that opens a sentence: a number, an article, the noun. */
const OPENING = 4;
/** What a phrase before the main clause opens with. */
const OPENERS: ReadonlySet<Token['upos']> = new Set(['ADP', 'SCONJ']);
/** Clauses that are no main ones. */
const BOUND: ReadonlySet<Frame['link']> = new Set(['relative', 'participle', 'complement', 'control']);
const SPEECH = ['say', 'warn', 'regret', 'urge', 'welcome', 'condemn', 'inform', 'announce', 'thank', 'reaffirm', 'ask'] as const;

const PROMISE = ['commit', 'agree', 'decide', 'adopt'] as const;

const GIVING = ['give', 'fund', 'allot', 'contribute', 'support', 'help', 'continue'] as const;
const PRAISE = ['thank', 'welcome'] as const;
/** Slots that say what somebody is praised for. */
const PRAISED_FOR: ReadonlySet<string> = new Set(['for', 'on', 'occasion', 'topic', 'of']);

const tellsSpeech = (frame: Frame): boolean => SPEECH.some((concept) => frame.concepts.has(concept));

/** What a clause is about before anything else: its grammatical subject ("X a été reçu par Y" is about X), then whoever acts. */
const spokenOf = ({ passive, objects, subjects }: Frame): (readonly Token[])[] => (passive ? [objects, subjects] : [subjects]);

const MEETING = ['meet', 'receive', 'phone', 'speak'] as const;

/** "X s’est entretenu avec Y. Ils ont …": two who met are whom "they" means. */
function* met({ verbal, concepts, subjects, objects, args }: Frame): Generator<readonly Token[]> {
  if (!verbal || subjects.length !== 1 || !MEETING.some((concept) => concepts.has(concept))) return;
  const others = [...objects, ...args.flatMap(({ slot, head }) => (slot === 'with' ? [head] : []))];
  if (others.length === 1 && [...subjects, ...others].every(({ feats }) => feats.Number !== 'Plur')) yield [...subjects, ...others];
}

/** "La France lui accordera", "provides it with": an object is not whoever does it. */
const isGoverned = (token: Token, frame: Frame): boolean =>
  token.upos === 'PRON' &&
  (frame.recipients.includes(token) || frame.objects.includes(token) || frame.args.some((argument) => argument.head === token));

/** "La Banque, a-t-elle précisé, paiera", "the Bank, she said, will pay": who says so is told of before the words, not in them. */
const isInserted = (token: Token, { tokens }: Tree): boolean =>
  isInverted(token) ||
  (token.upos === 'PRON' && tokens[token.index - 1]?.form === ',' && /^(?:parataxis|acl:relcl)/u.test(tokens[token.head].deprel));

/** Searches a text backwards from its pronouns. */
export class Candidates {
  private readonly input: ResolverInput;
  private readonly mainFirst = new Map<number, readonly Frame[]>();

  constructor(input: ResolverInput) {
    this.input = input;
  }

  /** Whoever does something to the one whom a pronoun means, and is another: "lui" and "him" beside a verb are not its subject. */
  doersOn(token: Token): readonly Token[] {
    const frame = this.input.clauses.at(token.head);
    return frame && isGoverned(token, frame) ? frame.subjects.filter((subject) => subject !== token) : [];
  }

  /** Subjects above in the same sentence, then subjects and other roles of the sentences before, nearest sentence first. */
  *of(token: Token): Generator<readonly Token[]> {
    if (isInverted(token)) yield* this.speakersBefore(token);
    if (pointsAtLast(token)) yield* this.namedLast(token);
    yield* this.praised(token);
    if (this.speaks(token)) yield* this.speakersAlong(token);
    const aside = this.speaks(token) && isInserted(token, this.input.clauses.tree);
    const own = new Set<Frame>();
    const barred = new Set<Token>();
    if (!aside) {
      yield* this.above(token, own, barred);
      yield* this.ahead(token);
    }
    for (let back = aside ? 1 : 0; back <= SENTENCES_BACK; back++) {
      const sentence = this.input.doc.sentences[token.sentence - back];
      if (!sentence) return;
      const frames = this.framesOf(sentence.index).filter((frame) => frame.head.index < token.index || back > 0);
      if (back > 0) for (const frame of frames) yield* met(frame);
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

  /** "L’a félicité pour son élection", "thanked her for her support": what somebody is praised for is theirs. */
  private *praised(token: Token): Generator<readonly Token[]> {
    const { clauses, doc } = this.input;
    const noun = doc.tokens[token.head];
    if (!/^(?:det|nmod:poss)/u.test(token.deprel) || noun === undefined) return;
    const verb = [...clauses.tree.ancestors(noun)].map(({ index }) => clauses.at(index)).find((frame) => frame?.verbal);
    if (!verb || !PRAISE.some((concept) => verb.concepts.has(concept))) return;
    // The tree may hang the reason on whoever is thanked.
    const beside = [...verb.objects, ...verb.recipients].flatMap(({ index }) => clauses.argumentsOf(index));
    const reasons = new Set([noun, ...clauses.tree.ancestors(noun)]);
    if (![...verb.args, ...beside].some(({ head, slot }) => reasons.has(head) && PRAISED_FOR.has(slot))) return;
    const whom = [...verb.objects, ...verb.recipients].filter(({ index }) => index < token.index);
    if (whom.length > 0) yield whom;
  }

  /** "…, a-t-il rappelé": whoever spoke last in the sentences before, not who the words are about. */
  *speakersBefore(token: Token, reach = SENTENCES_BACK): Generator<readonly Token[]> {
    for (let back = 1; back <= reach; back++) {
      const sentence = this.input.doc.sentences[token.sentence - back];
      if (!sentence) return;
      for (const frame of this.framesOf(sentence.index)) if (frame.subjects.length > 0 && tellsSpeech(frame)) yield frame.subjects;
    }
  }

  /**
   * What the clauses around the pronoun are about.
   * @param own receives these clauses
   * @param barred receives the subjects of the clause that has the pronoun as its object: they act on somebody else
   */
  private *above(token: Token, own: Set<Frame>, barred: Set<Token>): Generator<readonly Token[]> {
    const { clauses } = this.input;
    for (const above of clauses.tree.ancestors(token)) {
      const frame = clauses.at(above.index);
      if (!frame) continue;
      if (own.size === 0 && isGoverned(token, frame)) for (const subject of frame.subjects) barred.add(subject);
      own.add(frame);
      for (const list of spokenOf(frame))
        if (list.length > 0 && !list.includes(token) && list[0].index < token.index && !list.some((each) => barred.has(each))) yield list;
    }
  }

  /** "Dans l’entretien qu’elle a eu avec X, la ministre s’est félicitée": in a phrase that opens its sentence, a pronoun may mean the subject behind the comma. */
  private *ahead(token: Token): Generator<readonly Token[]> {
    const { doc, clauses } = this.input;
    const opener = doc.tokens[doc.sentences[token.sentence].first];
    if ((token.upos !== 'PRON' && token.feats.Poss !== 'Yes') || !OPENERS.has(opener.upos)) return;
    for (const frame of clauses.inSentence(token.sentence)) {
      if (!frame.verbal || frame.inherited || BOUND.has(frame.link) || frame.head.index < token.index) continue;
      const [about] = spokenOf(frame).filter((list) => list.length > 0);
      if (!about || about[0].index <= token.index || about[0].index > frame.head.index || about[0].upos === 'PRON') continue;
      if (doc.tokens.slice(token.index, about[0].index).some(({ form }) => form === ',')) yield about;
      return;
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

  /** True for the subject of a verb of speech or promise. */
  promises(token: Token): boolean {
    const frame = this.input.clauses.at(token.head);
    return frame?.subjects.includes(token) === true && [...SPEECH, ...PROMISE].some((concept) => frame.concepts.has(concept));
  }

  /** True for the subject of a verb of giving or helping. */
  gives(token: Token): boolean {
    const frame = this.input.clauses.at(token.head);
    return frame?.subjects.includes(token) === true && !frame.passive && GIVING.some((concept) => frame.concepts.has(concept));
  }

  /** What the main clause of the sentence before is about. */
  aboutBefore(token: Token): readonly Token[] {
    const [frame] = token.sentence > 0 ? this.framesOf(token.sentence - 1).filter(({ verbal }) => verbal) : [];
    return frame && !frame.passive ? frame.subjects : [];
  }

  private speaks(token: Token): boolean {
    const frame = this.input.clauses.at(token.head);
    return frame?.subjects.includes(token) === true && tellsSpeech(frame);
  }

  /** "Mme X a souligné que … . Elle a fait savoir …": whoever speaks goes on speaking, in the sentence itself, then in the one before. */
  private *speakersAlong(token: Token): Generator<readonly Token[]> {
    for (let back = 0; back <= 1; back++) {
      const sentence = this.input.doc.sentences[token.sentence - back];
      if (!sentence) return;
      for (const frame of this.framesOf(sentence.index)) {
        if (frame.link === 'complement' || frame.head.index >= token.index || frame.subjects[0]?.index >= token.index) continue;
        if (frame.subjects.length > 0 && tellsSpeech(frame)) yield frame.subjects;
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
}
