import type { Features, LanguageCode, Sentence, Span, Token, Upos } from '../model/doc.ts';
import type { Description, Model, Weights } from './model-file.ts';
import { flip, flipHeads, reverse } from './syntax/guide.ts';
import { parseSentence } from './syntax/parser.ts';
import { type Input, State } from './syntax/state.ts';
import { findUnits, firstAfter, type Marked, markedSpans, pick, type Unit } from './syntax/units.ts';
import { type LemmaTable, lemmaOf } from './tag/lemmatiser.ts';
import { morphWords, tagWords } from './tag/tagger.ts';
import { type Surface, splitSentences } from './words/boundary.ts';
import { cutEnglish } from './words/english.ts';
import { cutFrench, FRENCH_CONTRACTIONS } from './words/french.ts';
import { type Block, layout } from './words/layout.ts';
import { type Lexeme, Lexemes } from './words/lexeme.ts';
import { scan, type WordRules } from './words/scan.ts';

/** What is known of a text before it is parsed: spans that are one unit. */
export interface Constraints {
  /** Names of people, bodies, places: no sentence ends inside. */
  readonly names?: readonly Span[];
  readonly amounts?: readonly Span[];
}

/** Heads and relations (classes) by word. */
export interface Parse {
  readonly heads: Int32Array;
  readonly labels: Int32Array;
}

/** Tokens and sentences of a text. */
export interface Analysis {
  readonly tokens: Token[];
  readonly sentences: Sentence[];
}

/** Words of one sentence, before and while they are parsed: parallel arrays by position in the text. */
interface Words {
  readonly forms: string[];
  readonly lexemes: Lexeme[];
  readonly surface: number[];
  readonly part: Token['part'][];
  readonly tags: Int32Array;
  readonly morphs: Int32Array;
  /** Names and amounts among them. */
  units: readonly Unit[];
}

const parts = (of: number): NonNullable<Token['part']>[] => Array.from({ length: of }, (_, at) => ({ at, of }));
const PARTS_OF_TWO = parts(2);

/** Contractions that may also be articles. */
const AMBIGUOUS = /^d(?:u|es)$/iu;

/** A trained language: every step from raw text to trees, each usable alone. */
export class Language {
  readonly code: LanguageCode;
  private readonly rules: WordRules;
  private readonly lexemes: Lexemes;
  private readonly weights: Weights;
  private readonly description: Description;
  private readonly lemmas: LemmaTable;
  private readonly morphsOf: readonly Int32Array[];
  private readonly features: readonly Features[];
  private readonly tagParts: readonly (readonly number[])[];
  private readonly lemmaCache = new Map<Lexeme, Map<number, string>>();
  private readonly contractions: Readonly<Record<string, readonly [string, string]>>;
  private readonly rootLabel: number;
  private readonly flatLabel: number;
  private readonly properNoun: number;
  private readonly contractedUpos: readonly [number, number];
  private readonly state = new State();

  constructor(code: LanguageCode, { description, lexicon, weights }: Model) {
    this.code = code;
    this.description = description;
    this.weights = weights;
    this.rules = wordRules(code, description.abbreviations, description.whole);
    this.lexemes = new Lexemes(new Set(description.vocabulary), lexicon);
    this.lemmas = lemmaTable(description);
    this.morphsOf = description.morphsOf.map((choices) => Int32Array.from(choices));
    this.features = description.morphs.map(parseFeatures);
    this.tagParts = description.tags.map((tag) => tag.split('+').map((upos) => description.upos.indexOf(upos)));
    this.contractions = code === 'fr' ? FRENCH_CONTRACTIONS : {};
    this.rootLabel = description.relations.indexOf('root');
    this.flatLabel = description.relations.indexOf(code === 'fr' ? 'flat:name' : 'flat');
    this.properNoun = description.upos.indexOf('PROPN');
    this.contractedUpos = [description.upos.indexOf('ADP'), description.upos.indexOf('DET')];
  }

  /** Surface tokens of [from, to). */
  tokenise(text: string, from = 0, to = text.length): Surface {
    const surface: Surface = { starts: [], ends: [], lexemes: [] };
    this.tokeniseInto(surface, text, from, to);
    return surface;
  }

  private tokeniseInto(surface: Surface, text: string, from: number, to: number): void {
    scan(text, from, to, this.rules, (start, end) => {
      surface.starts.push(start);
      surface.ends.push(end);
      surface.lexemes.push(this.lexemes.get(text.slice(start, end)));
    });
  }

  /** Tags and parses a text. */
  analyse(text: string, constraints: Constraints = {}): Analysis {
    const surface: Surface = { starts: [], ends: [], lexemes: [] };
    const tokens: Token[] = [];
    const sentences: Sentence[] = [];
    const marked = markedSpans(constraints.names, constraints.amounts);
    for (const block of layout(text)) {
      const first = surface.starts.length;
      this.tokeniseInto(surface, text, block.start, block.end);
      const locked = lockedTokens(surface, first, marked);
      let from = first;
      splitSentences(this.weights.boundary, surface, first, surface.starts.length, locked, (end) => {
        this.addSentence(text, surface, from, end, block, marked, { tokens, sentences });
        from = end;
      });
    }
    return { tokens, sentences };
  }

  private addSentence(
    text: string,
    surface: Surface,
    from: number,
    to: number,
    block: Block,
    marked: readonly Marked[],
    { tokens, sentences }: Analysis,
  ): void {
    if (to <= from) return;
    const words = this.tag(surface, from, to, marked);
    const heads = this.parse(words, words.units);
    const first = tokens.length;
    const index = sentences.length;
    for (let i = 0; i < words.forms.length; i++) {
      const at = words.surface[i];
      const end = surface.ends[at];
      const head = heads.heads[i];
      const upos = this.description.upos[words.tags[i]] as Upos;
      const part = words.part[i];
      tokens.push({
        index: first + i,
        sentence: index,
        start: surface.starts[at],
        end,
        form: words.forms[i],
        lemma: this.lemma(words.lexemes[i], words.tags[i], words.morphs[i]),
        upos,
        feats: this.features[words.morphs[i]],
        head: head === words.forms.length ? -1 : first + head,
        deprel: this.description.relations[heads.labels[i]],
        ...(part === undefined ? {} : { part }),
        spaceAfter: end >= text.length || /\s/u.test(text[end]),
      });
    }
    sentences.push({
      index,
      start: surface.starts[from],
      end: surface.ends[to - 1],
      first,
      last: tokens.length,
      kind: block.kind,
      paragraph: block.paragraph,
    });
  }

  /** Tags the surface tokens [from, to) as one sentence, opens contractions, and makes proper nouns of the names among `marked`. */
  tag(surface: Surface, from: number, to: number, marked: readonly Marked[] = []): Words {
    const lexemes = surface.lexemes.slice(from, to);
    const tags = new Int32Array(to - from);
    tagWords(this.weights.tagger, lexemes, 0, lexemes.length, tags, scores);
    const words = this.open(from, lexemes, tags);
    const position = (edges: readonly number[]): number[] => words.surface.map((at) => edges[at]);
    if (marked.length > 0) words.units = findUnits(marked, position(surface.starts), position(surface.ends));
    for (const { name, first, last } of words.units) if (name) words.tags.fill(this.properNoun, first, last);
    morphWords(this.weights.morphology, this.morphsOf, words.lexemes, 0, words.forms.length, words.tags, words.morphs, scores);
    return words;
  }

  /** The syntactic words of tagged surface tokens: "du" becomes two where it was tagged as two. */
  private open(from: number, lexemes: readonly Lexeme[], tags: Int32Array): Words {
    const forms: string[] = [];
    const opened: Lexeme[] = [];
    const places: number[] = [];
    const part: Token['part'][] = [];
    const uposes: number[] = [];
    lexemes.forEach((lexeme, i) => {
      const own = this.tagParts[tags[i]];
      const pieces = this.pieces(lexeme.form, own.length);
      pieces.forEach((piece, k) => {
        const word = pieces.length === 1 ? lexeme : this.lexemes.get(piece);
        forms.push(word.form);
        opened.push(word);
        places.push(from + i);
        part.push(pieces.length === 1 ? undefined : PARTS_OF_TWO[k]);
        uposes.push(own.length === pieces.length ? own[k] : pieces.length === 1 ? own[0] : this.contractedUpos[k]);
      });
    });
    return {
      forms,
      lexemes: opened,
      surface: places,
      part,
      tags: Int32Array.from(uposes),
      morphs: new Int32Array(forms.length),
      units: [],
    };
  }

  /** A form's words: two for a contraction, unless it may also be an article and was tagged as one. */
  private pieces(form: string, tagged: number): readonly string[] {
    const contraction = this.contraction(form);
    return contraction === undefined || (tagged === 1 && AMBIGUOUS.test(form)) ? [form] : contraction;
  }

  private contraction(form: string): readonly [string, string] | undefined {
    if (form.length > 9) return undefined;
    return Object.hasOwn(this.contractions, form.toLowerCase()) ? this.contractions[form.toLowerCase()] : undefined;
  }

  /** Heads (their number for the root) and relations of tagged words; `units` stand in the tree as one word each. */
  parse(words: Words, units: readonly Unit[] = []): Parse {
    const input = parserInput(words.lexemes, words.tags, words.morphs);
    return units.length === 0 ? this.parseInput(input) : this.parseUnits(input, units);
  }

  /** Parsed from the left, then revised from the right. */
  private parseInput(input: Input): Parse {
    const { weights, rootLabel, state } = this;
    parseSentence(weights.actions, weights.relations, rootLabel, input, state);
    const mirrored = reverse(input, state.heads, state.labels);
    parseSentence(weights.secondActions, weights.secondRelations, rootLabel, mirrored, state);
    return { heads: flipHeads(state.heads, input.size), labels: flip(state.labels, input.size) };
  }

  /** Each unit is parsed by itself (a name is flat), then the sentence with the unit's head in its place. */
  private parseUnits(input: Input, units: readonly Unit[]): Parse {
    const heads = new Int32Array(input.size);
    const labels = new Int32Array(input.size);
    const outer: number[] = [];
    let at = 0;
    for (const unit of units) {
      while (at < unit.first) outer.push(at++);
      outer.push(unit.name ? this.flatten(unit, heads, labels) : this.parseInside(unit, input, heads, labels));
      at = unit.last;
    }
    while (at < input.size) outer.push(at++);
    const whole = this.parseInput(pick(input, outer));
    outer.forEach((position, i) => {
      heads[position] = whole.heads[i] === outer.length ? input.size : outer[whole.heads[i]];
      labels[position] = whole.labels[i];
    });
    return { heads, labels };
  }

  /** Hangs the words of a name on its first; returns that. */
  private flatten(unit: Unit, heads: Int32Array, labels: Int32Array): number {
    for (let i = unit.first + 1; i < unit.last; i++) {
      heads[i] = unit.first;
      labels[i] = this.flatLabel;
    }
    return unit.first;
  }

  /** Parses the words of an amount by themselves; returns their head. */
  private parseInside(unit: Unit, input: Input, heads: Int32Array, labels: Int32Array): number {
    const positions = Array.from({ length: unit.last - unit.first }, (_, i) => unit.first + i);
    const inside = this.parseInput(pick(input, positions));
    let root = unit.first;
    positions.forEach((position, i) => {
      if (inside.heads[i] === positions.length) root = position;
      else heads[position] = positions[inside.heads[i]];
      labels[position] = inside.labels[i];
    });
    return root;
  }

  private lemma(lexeme: Lexeme, upos: number, morph: number): string {
    let known = this.lemmaCache.get(lexeme);
    if (known === undefined) {
      if (this.lemmaCache.size > 50_000) this.lemmaCache.clear();
      known = new Map();
      this.lemmaCache.set(lexeme, known);
    }
    const key = upos * 4096 + morph;
    let lemma = known.get(key);
    if (lemma === undefined) {
      lemma = lemmaOf(this.lemmas, lexeme.form, this.description.upos[upos], morph);
      known.set(key, lemma);
    }
    return lemma;
  }
}

const scores = new Int32Array(1024);

/** What the parser reads of tagged words. */
export function parserInput(lexemes: readonly Lexeme[], tags: Int32Array, morphs: Int32Array): Input {
  const size = lexemes.length;
  const word = new Int32Array(size);
  const suffix = new Int32Array(size);
  const listed = new Int32Array(size);
  for (let i = 0; i < size; i++) {
    word[i] = lexemes[i].known;
    suffix[i] = lexemes[i].suffix3;
    listed[i] = lexemes[i].lexicon;
  }
  return { size, word, suffix, tag: tags, morph: morphs, listed };
}

/** The tokeniser's rules with what was learnt from a treebank. */
export function wordRules(code: LanguageCode, abbreviations: Iterable<string>, wholeWords: Iterable<string>): WordRules {
  const whole = new Set(wholeWords);
  const cut = code === 'fr' ? cutFrench : cutEnglish;
  return {
    cut: (text, start, end, push) => cut(text, start, end, push, whole),
    abbreviations: new Set(abbreviations),
    groupedDigits: code === 'fr',
    signedNumbers: code === 'fr',
  };
}

function lemmaTable(description: Description): LemmaTable {
  const words = new Map<string, string>();
  for (const line of description.lemmas) {
    const tab = line.indexOf('\t');
    words.set(line.slice(0, tab), line.slice(tab + 1));
  }
  const endings = new Map(
    description.endings.map((line) => {
      const [key, strip, add] = line.split('\t');
      return [key, { strip: Number(strip), add }] as const;
    }),
  );
  return { words, endings };
}

/** "Gender=Fem|Number=Sing" as an object, frozen and shared. */
function parseFeatures(text: string): Features {
  if (text === '_') return Object.freeze({});
  return Object.freeze(Object.fromEntries(text.split('|').map((pair) => pair.split('=') as [string, string])));
}

/** Marks the tokens after which a name or an amount goes on. */
function lockedTokens(surface: Surface, first: number, marked: readonly Marked[]): Uint8Array | undefined {
  if (marked.length === 0) return undefined;
  const { starts, ends } = surface;
  const locked = new Uint8Array(starts.length - first);
  let k = firstAfter(marked, starts[first] ?? 0);
  for (let i = first; i + 1 < starts.length && k < marked.length; i++) {
    while (k < marked.length && marked[k].end <= ends[i]) k++;
    if (k < marked.length && marked[k].start < ends[i]) locked[i - first] = 1;
  }
  return locked;
}
