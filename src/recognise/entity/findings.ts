import { loadConcepts } from '../../lexicon/concepts.ts';
import { type EntityWords, entityWords } from '../../lexicon/entity-words.ts';
import { type Entry, type Gazetteer, gazetteer } from '../../lexicon/gazetteer.ts';
import { fold, type Word, wordsOf } from '../../lexicon/words.ts';
import type { Doc, Token } from '../../model/doc.ts';
import type { Entity, Mention } from '../../model/entity.ts';
import { isRelation } from '../../model/tree.ts';
import { alignTokens, wordsOfSums } from './alignment.ts';

/** A mention in the making: words `first` to `last` (exclusive). */
export interface Draft {
  readonly first: number;
  readonly last: number;
  readonly entity: Entity;
  readonly kind: Mention['kind'];
  readonly rule: string;
}

/** What has been found so far in one document. Leaves never overlap; outer mentions (groups, bodies without a proper name) may hold leaves. */
export class Findings {
  readonly doc: Doc;
  readonly words: readonly Word[];
  readonly lexicon: Gazetteer;
  readonly vocabulary: EntityWords;
  readonly outers: Draft[] = [];
  private readonly leaf: (Draft | undefined)[];
  private readonly outer: (Draft | undefined)[];
  private readonly entities = new Map<string, Entity>();
  private readonly entries = new Map<Entity, Entry>();
  private readonly tokenOf: Int32Array;
  private readonly people = new Map<string, Draft[]>();
  private readonly leaders = new Map<string, Draft[]>();
  private readonly inner = new Map<string, Draft[]>();
  private positions: Map<string, number[]> | undefined;
  private sums: ReadonlySet<number> | undefined;

  constructor(doc: Doc) {
    this.doc = doc;
    this.words = wordsOf(doc.text);
    this.lexicon = gazetteer(doc.language);
    this.vocabulary = entityWords(doc.language);
    this.leaf = new Array(this.words.length);
    this.outer = new Array(this.words.length);
    this.tokenOf = alignTokens(this.words, doc.tokens);
  }

  /** The leaf that covers a word. */
  at(index: number): Draft | undefined {
    return this.leaf[index];
  }

  /** The outer mention that covers a word. */
  outerAt(index: number): Draft | undefined {
    return this.outer[index];
  }

  /** Leaves in text order. */
  leaves(): Draft[] {
    return this.leaf.filter((draft, index): draft is Draft => draft !== undefined && draft.first === index);
  }

  /** Records a leaf; whatever leaf it overlaps gives way. */
  claim(draft: Draft): void {
    for (let index = draft.first; index < draft.last; index++) {
      const other = this.leaf[index];
      if (other) for (let each = other.first; each < other.last; each++) this.leaf[each] = undefined;
    }
    this.leaf.fill(draft, draft.first, draft.last);
    if (draft.entity.class === 'Person') this.remember(draft);
  }

  private remember(draft: Draft): void {
    push(this.people, this.words[draft.last - 1].norm, draft);
    if (draft.last - draft.first > 1) push(this.leaders, this.words[draft.first].norm, draft);
    for (let at = draft.first + 1; at < draft.last - 1; at++) if (this.words[at].upper) push(this.inner, this.words[at].norm, draft);
  }

  /** Mentions so far of people named in several words, whose first word is this. */
  peopleBeginning(norm: string): readonly Draft[] {
    return this.leaders.get(norm) ?? [];
  }

  /** Mentions so far of people in whose name this word stands, neither first nor last. */
  peopleWith(norm: string): readonly Draft[] {
    return this.inner.get(norm) ?? [];
  }

  /** Mentions of people so far whose last word is this. */
  peopleEnding(norm: string): readonly Draft[] {
    return this.people.get(norm) ?? [];
  }

  /** Every place where a folded word stands. */
  positionsOf(norm: string): readonly number[] {
    if (!this.positions) {
      this.positions = new Map();
      for (let at = 0; at < this.words.length; at++) {
        const list = this.positions.get(this.words[at].norm);
        if (list) list.push(at);
        else this.positions.set(this.words[at].norm, [at]);
      }
    }
    return this.positions.get(norm) ?? [];
  }

  /** The next word of this form at or after `from`, not farther than `reach` words; -1 where there is none. */
  find(form: string, from: number, reach: number): number {
    const end = Math.min(from + reach, this.words.length);
    for (let at = from; at < end; at++) if (this.words[at].form === form) return at;
    return -1;
  }

  /** Records a mention that may hold leaves. */
  wrap(draft: Draft): void {
    this.outers.push(draft);
    this.outer.fill(draft, draft.first, draft.last);
  }

  /** Puts another entity or kind in a leaf's place. */
  replace(draft: Draft, change: Partial<Draft>): Draft {
    const next = { ...draft, ...change };
    this.claim(next);
    return next;
  }

  /** Puts other entities in the place of some, wherever the text mentions them. */
  recast(others: ReadonlyMap<Entity, Entity>): void {
    for (const leaf of this.leaves()) {
      const entity = others.get(leaf.entity);
      if (entity) this.replace(leaf, { entity });
    }
    for (const [at, draft] of this.outers.entries()) {
      const entity = others.get(draft.entity);
      if (!entity) continue;
      const next = { ...draft, entity };
      this.outers[at] = next;
      for (let word = draft.first; word < draft.last; word++) if (this.outer[word] === draft) this.outer[word] = next;
    }
  }

  /** The entity of a lexicon entry, one object a document. */
  entityOf(entry: Entry): Entity {
    let entity = this.entities.get(entry.key);
    if (!entity) {
      entity = {
        id: entry.key,
        class: entry.class,
        key: entry.key,
        name: entry.labels[this.doc.language],
        ...(entry.wikidata ? { wikidata: entry.wikidata } : {}),
        ...(entry.kind ? { kind: entry.kind } : {}),
        ...(entry.country && entry.class !== 'Country' ? { state: entry.country } : {}),
      };
      this.entities.set(entry.key, entity);
      this.entries.set(entity, entry);
    }
    return entity;
  }

  entityByKey(key: string): Entity | undefined {
    const entry = this.lexicon.entries.get(key);
    return entry && this.entityOf(entry);
  }

  /** The lexicon's entry of an entity; undefined where only the text knows it. */
  entryOf(entity: Entity): Entry | undefined {
    return this.entries.get(entity);
  }

  /** The state that an entity of the lexicon lies in or belongs to. */
  landOf(entity: Entity): Entity | undefined {
    const country = this.entryOf(entity)?.country;
    return country ? this.entityByKey(`country/${country}`) : undefined;
  }

  /** An entity that only the text knows, one for each class and folded name. */
  own(cls: Entity['class'], name: string, first: number, extra: Partial<Entity> = {}): Entity {
    const memo = `${cls}:${foldPhrase(name)}`;
    let entity = this.entities.get(memo);
    if (!entity) {
      entity = { id: `${cls.toLowerCase()}:${this.words[first].start}`, class: cls, name, ...extra };
      this.entities.set(memo, entity);
    }
    return entity;
  }

  /** Another name for an entity of this text ("PAM" after "Programme alimentaire mondial (PAM)"). */
  alias(cls: Entity['class'], name: string, entity: Entity): void {
    const memo = `${cls}:${foldPhrase(name)}`;
    if (!this.entities.has(memo)) this.entities.set(memo, entity);
  }

  known(cls: Entity['class'], name: string): Entity | undefined {
    return this.entities.get(`${cls}:${foldPhrase(name)}`);
  }

  text(first: number, last: number): string {
    return this.doc.text.slice(this.words[first].start, this.words[last - 1].end).replace(/\s+/gu, ' ');
  }

  /** The syntactic word that a word lies in, where the text has been analysed. */
  token(index: number): Token | undefined {
    return this.tokenOf[index] < 0 ? undefined : this.doc.tokens[this.tokenOf[index]];
  }

  /** The preposition that hangs on a syntactic word, at most `reach` words before it. */
  caseOf({ index }: Token, reach: number): Token | undefined {
    const { tokens } = this.doc;
    for (let at = Math.max(0, index - reach); at < index; at++)
      if (tokens[at].head === index && isRelation(tokens[at], 'case')) return tokens[at];
    return undefined;
  }

  /** True where the word is this part of speech; false too where nothing is known. */
  is(index: number, ...tags: readonly string[]): boolean {
    const token = this.token(index);
    return token !== undefined && tags.includes(token.upos);
  }

  /** True for a syntactic word whose lemma has one of these concepts. */
  means({ lemma, upos }: Token, concepts: readonly string[]): boolean {
    const known = loadConcepts(this.doc.language).of(lemma.toLowerCase(), upos);
    return concepts.some((concept) => known.has(concept));
  }

  /** True inside a sum of money, its currency told or not. */
  inSum(index: number): boolean {
    this.sums ??= wordsOfSums(this.words, this.doc);
    return this.sums.has(index);
  }

  /** True for one of the language's small words of this use. */
  small(use: string, index: number): boolean {
    const word = this.words[index];
    return word !== undefined && this.lists(use, word.norm);
  }

  /** True where the language's small words of this use hold a folded word or phrase. */
  lists(use: string, norm: string): boolean {
    return this.vocabulary.small[use]?.has(norm) ?? false;
  }

  /** True where a sentence, line or paragraph opens. */
  opens(index: number): boolean {
    const before = this.words[index - 1];
    if (!before || this.words[index].gap) return true;
    if (/^[.!?:;«“•–—]$/u.test(before.form)) return true;
    return this.doc.text.slice(before.end, this.words[index].start).includes('\n');
  }

  /** True where a heading's line ends: the next line opens with a capital. */
  endsLine(index: number): boolean {
    const { words } = this;
    if (this.breaks(index)) return true;
    return words[index].upper && this.doc.text.slice(words[index - 1].end, words[index].start).includes('\n');
  }

  /** True where a line ends that also ends its sentence: lists of people without punctuation. */
  closesLine(index: number): boolean {
    if (this.breaks(index)) return true;
    const [before, next] = [this.token(index - 1), this.token(index)];
    return before?.sentence !== next?.sentence && this.doc.text.slice(this.words[index - 1].end, this.words[index].start).includes('\n');
  }

  /** True where a new line or paragraph lies between this word and the one before. */
  breaks(index: number): boolean {
    return index === 0 || index >= this.words.length || this.words[index].gap;
  }
}

/** A phrase for comparing: folded words without articles. */
export function foldPhrase(name: string): string {
  return name
    .split(/[^\p{L}\p{M}\p{N}.&+]+/u)
    .filter(Boolean)
    .map(fold)
    .join(' ')
    .replace(/^(?:le|la|les|l|the) /u, '');
}

function push(map: Map<string, Draft[]>, key: string, draft: Draft): void {
  const list = map.get(key);
  if (list) list.push(draft);
  else map.set(key, [draft]);
}
