import type { Features, LanguageCode, Sentence, Span, Token, Upos } from '../model/doc.ts';
import type { Description, Model, Weights } from './model-file.ts';
import { flip, flipHeads, reverse } from './syntax/guide.ts';
import { parseSentence } from './syntax/parser.ts';
import { type Input, State } from './syntax/state.ts';
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
  tags: Int32Array;
  morphs: Int32Array;
}

const parts = (of: number): NonNullable<Token['part']>[] => Array.from({ length: of }, (_, at) => ({ at, of }));
const PARTS_OF_TWO = parts(2);

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
    for (const block of layout(text)) {
      const first = surface.starts.length;
      this.tokeniseInto(surface, text, block.start, block.end);
      const locked = lockedTokens(surface, first, constraints);
      let from = first;
      splitSentences(this.weights.boundary, surface, first, surface.starts.length, locked, (end) => {
        this.addSentence(text, surface, from, end, block, tokens, sentences);
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
    tokens: Token[],
    sentences: Sentence[],
  ): void {
    if (to <= from) return;
    const words = this.tag(surface, from, to);
    const heads = this.parse(words);
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
    const kind = block.kind === 'prose' ? 'prose' : block.kind;
    sentences.push({
      index,
      start: surface.starts[from],
      end: surface.ends[to - 1],
      first,
      last: tokens.length,
      kind,
      paragraph: block.paragraph,
    });
  }

  /** Tags the surface tokens [from, to) as one sentence and opens contractions. */
  tag(surface: Surface, from: number, to: number): Words {
    const size = to - from;
    const lexemes = surface.lexemes.slice(from, to);
    const tags = new Int32Array(size);
    tagWords(this.weights.tagger, lexemes, 0, size, tags, scores);
    const words: Words = { forms: [], lexemes: [], surface: [], part: [], tags, morphs: tags };
    const opened: number[] = [];
    for (let i = 0; i < size; i++) {
      const uposes = this.tagParts[tags[i]];
      const lexeme = lexemes[i];
      const contraction = this.contraction(lexeme.form);
      const split = contraction !== undefined && (uposes.length === 2 || !/^d(?:u|es)$/iu.test(lexeme.form));
      if (split) {
        for (let k = 0; k < 2; k++) {
          const lexemeOfPart = this.lexemes.get(contraction[k]);
          words.forms.push(lexemeOfPart.form);
          words.lexemes.push(lexemeOfPart);
          words.surface.push(from + i);
          words.part.push(PARTS_OF_TWO[k]);
          opened.push(uposes.length === 2 ? uposes[k] : this.description.upos.indexOf(k === 0 ? 'ADP' : 'DET'));
        }
      } else {
        words.forms.push(lexeme.form);
        words.lexemes.push(lexeme);
        words.surface.push(from + i);
        words.part.push(undefined);
        opened.push(uposes[0]);
      }
    }
    words.tags = Int32Array.from(opened);
    words.morphs = new Int32Array(opened.length);
    morphWords(this.weights.morphology, this.morphsOf, words.lexemes, 0, opened.length, words.tags, words.morphs, scores);
    return words;
  }

  private contraction(form: string): readonly [string, string] | undefined {
    if (form.length > 9) return undefined;
    return Object.hasOwn(this.contractions, form.toLowerCase()) ? this.contractions[form.toLowerCase()] : undefined;
  }

  /** Heads (their number for the root) and relations of tagged words: parsed from the left, then revised from the right. */
  parse(words: Words): { heads: Int32Array; labels: Int32Array } {
    const { weights, rootLabel, state } = this;
    const input = parserInput(words.lexemes, words.tags, words.morphs);
    parseSentence(weights.actions, weights.relations, rootLabel, input, state);
    const mirrored = reverse(input, state.heads, state.labels);
    parseSentence(weights.secondActions, weights.secondRelations, rootLabel, mirrored, state);
    return { heads: flipHeads(state.heads, input.size), labels: flip(state.labels, input.size) };
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
function lockedTokens(surface: Surface, first: number, constraints: Constraints): Uint8Array | undefined {
  const spans = [...(constraints.names ?? []), ...(constraints.amounts ?? [])];
  if (spans.length === 0) return undefined;
  const locked = new Uint8Array(surface.starts.length);
  const sorted = spans.toSorted((a, b) => a.start - b.start);
  let k = 0;
  for (let i = first; i + 1 < surface.starts.length; i++) {
    while (k < sorted.length && sorted[k].end <= surface.ends[i]) k++;
    for (let s = k; s < sorted.length && sorted[s].start < surface.ends[i]; s++) if (sorted[s].end > surface.ends[i]) locked[i] = 1;
  }
  return locked;
}
