import type { Features, LanguageCode, Sentence, Span, Token, Upos } from '../model/doc.ts';
import type { Model } from './model-file.ts';
import { headPlaces, headPredicates } from './syntax/being-somewhere.ts';
import { DependencyParser, type Parse, parserInput } from './syntax/dependency-parser.ts';
import { raiseMains } from './syntax/fronted-deeds.ts';
import { rejoinAuxiliaries } from './syntax/interrupted.ts';
import { headUndertakings, openingExercises } from './syntax/named-undertakings.ts';
import { joinPairs } from './syntax/pairs-between.ts';
import { joinListedNames, rejoinNames } from './syntax/parted-names.ts';
import { hangPostnominals } from './syntax/postnominal.ts';
import { headPrenominals } from './syntax/prenominal.ts';
import { tagReducedParticiples } from './syntax/reduced-participles.ts';
import { joinSequels } from './syntax/sequels.ts';
import { hangSharedSubjects } from './syntax/shared-subjects.ts';
import { hangStrayObjects, tellAddressees } from './syntax/stray-objects.ts';
import { hangToldClauses } from './syntax/told-clauses.ts';
import { firstAfter, type Marked, markedSpans } from './syntax/units.ts';
import { Lemmatiser } from './tag/lemmatiser.ts';
import { mendSingulars } from './tag/singulars.ts';
import { type Words, WordTagger } from './tag/word-tagger.ts';
import { type Surface, splitSentences } from './words/boundary.ts';
import { type Block, layout } from './words/layout.ts';
import { Lexemes } from './words/lexeme.ts';
import { wordRules } from './words/rules.ts';
import { scan, type WordRules } from './words/scan.ts';

/** What is known of a text before it is parsed: stretches that are one unit of its trees. No sentence ends inside one. */
export interface Constraints {
  /** Names of people, bodies, places: proper nouns, the first word the head of the others. */
  readonly names?: readonly Span[];
  /** Amounts with their currency or unit: one subtree each. */
  readonly amounts?: readonly Span[];
}

/** Tokens and sentences of a text. */
export interface Analysis {
  readonly tokens: Token[];
  readonly sentences: Sentence[];
}

/** A trained language: every step from raw text to trees, each usable alone. Offsets are UTF-16 units. Not for use by two callers at once. */
export class Language {
  readonly code: LanguageCode;
  private readonly model: Model;
  private readonly rules: WordRules;
  private readonly lexemes: Lexemes;
  private readonly tagger: WordTagger;
  private readonly parser: DependencyParser;
  private readonly lemmatiser: Lemmatiser;
  private readonly features: readonly Features[];

  constructor(code: LanguageCode, model: Model) {
    const { abbreviations, whole, vocabulary, morphs } = model.description;
    this.code = code;
    this.model = model;
    this.rules = wordRules(code, abbreviations, whole);
    this.lexemes = new Lexemes(new Set(vocabulary), model.lexicon);
    this.tagger = new WordTagger(code, model, this.lexemes);
    this.parser = new DependencyParser(code, model);
    this.lemmatiser = new Lemmatiser(model);
    this.features = morphs.map(parseFeatures);
  }

  /** Surface tokens of [from, to), added to `surface`. White space belongs to none. */
  tokenise(text: string, from = 0, to = text.length, surface: Surface = { starts: [], ends: [], lexemes: [] }): Surface {
    scan(text, from, to, this.rules, (start, end) => {
      surface.starts.push(start);
      surface.ends.push(end);
      surface.lexemes.push(this.lexemes.get(text.slice(start, end)));
    });
    return surface;
  }

  /** The sentences of surface tokens [first, …): the position after the last token of each. */
  split(surface: Surface, first = 0, marked: readonly Marked[] = []): number[] {
    const ends: number[] = [];
    const locked = lockedTokens(surface, first, marked);
    const { description, weights } = this.model;
    splitSentences(weights.boundary, description.leads, surface, first, surface.starts.length, locked, (end) => ends.push(end));
    return ends;
  }

  /** The words of the sentence [from, to) of surface tokens, with their parts of speech and morphology. */
  tag(surface: Surface, from: number, to: number, marked: readonly Marked[] = []): Words {
    return this.tagger.tag(surface, from, to, marked);
  }

  /** The tree of tagged words. */
  parse({ lexemes, tags, morphs, units }: Words): Parse {
    return this.parser.parse(parserInput(lexemes, tags, morphs), units);
  }

  /** The lemma of a form with this part of speech; `feats` as UD writes them ("Gender=Fem|Number=Plur"). */
  lemmatise(form: string, upos: Upos, feats = '_'): string {
    const { description } = this.model;
    return this.lemmatiser.lemma(form, description.upos.indexOf(upos), description.morphs.indexOf(feats));
  }

  /** Tokens, sentences and trees of a text. Linear in its length. */
  analyse(text: string, constraints: Constraints = {}): Analysis {
    const analysis: Analysis = { tokens: [], sentences: [] };
    const surface: Surface = { starts: [], ends: [], lexemes: [] };
    const names = [...(constraints.names ?? []), ...(this.code === 'en' ? openingExercises(text) : [])];
    const marked = markedSpans(names, constraints.amounts);
    for (const block of layout(text)) {
      let from = surface.starts.length;
      this.tokenise(text, block.start, block.end, surface);
      for (const end of this.split(surface, from, marked)) {
        const words = this.tag(surface, from, end, marked);
        this.addTokens(text, surface, words, this.parse(words), analysis);
        addSentence(surface, from, end, words.tags.length, block, analysis);
        from = end;
      }
    }
    joinSequels(analysis.tokens, this.code);
    mendSingulars(analysis.tokens, this.code);
    joinPairs(analysis.tokens);
    if (this.code === 'en') {
      rejoinAuxiliaries(analysis.tokens);
      rejoinNames(analysis.tokens);
      joinListedNames(analysis.tokens);
      headUndertakings(analysis.tokens);
      headPlaces(analysis.tokens);
      hangSharedSubjects(analysis.tokens);
      hangToldClauses(analysis.tokens);
      tagReducedParticiples(analysis.tokens);
    } else {
      hangPostnominals(analysis.tokens);
      headPrenominals(analysis.tokens);
      raiseMains(analysis.tokens);
      headPredicates(analysis.tokens);
      hangStrayObjects(analysis.tokens);
      tellAddressees(analysis.tokens);
    }
    return analysis;
  }

  /** Appends the tokens of a parsed sentence. */
  private addTokens(text: string, surface: Surface, words: Words, { heads, labels }: Parse, { tokens, sentences }: Analysis): void {
    const { description } = this.model;
    const first = tokens.length;
    const size = words.tags.length;
    for (let i = 0; i < size; i++) {
      const { form } = words.lexemes[i];
      const end = surface.ends[words.surface[i]];
      const part = words.part[i];
      tokens.push({
        index: first + i,
        sentence: sentences.length,
        start: surface.starts[words.surface[i]],
        end,
        form,
        lemma: this.lemmatiser.lemma(form, words.tags[i], words.morphs[i]),
        upos: description.upos[words.tags[i]] as Upos,
        feats: this.features[words.morphs[i]],
        head: heads[i] === size ? -1 : first + heads[i],
        deprel: description.relations[labels[i]],
        ...(part === undefined ? {} : { part }),
        spaceAfter: end >= text.length || /\s/u.test(text[end]),
      });
    }
  }
}

/** Appends the sentence of surface tokens [from, to), whose `size` words are the last of the tokens. */
function addSentence(surface: Surface, from: number, to: number, size: number, block: Block, { tokens, sentences }: Analysis): void {
  sentences.push({
    index: sentences.length,
    start: surface.starts[from],
    end: surface.ends[to - 1],
    first: tokens.length - size,
    last: tokens.length,
    kind: block.kind,
    paragraph: block.paragraph,
  });
}

/** "Gender=Fem|Number=Sing" as an object, frozen and shared. */
function parseFeatures(text: string): Features {
  if (text === '_') return Object.freeze({});
  return Object.freeze(Object.fromEntries(text.split('|').map((pair) => pair.split('=') as [string, string])));
}

/** Marks the tokens (counted from `first`) after which a name or an amount goes on. */
function lockedTokens({ starts, ends }: Surface, first: number, marked: readonly Marked[]): Uint8Array | undefined {
  if (marked.length === 0) return undefined;
  const locked = new Uint8Array(starts.length - first);
  let k = firstAfter(marked, starts[first] ?? 0);
  for (let i = first; i + 1 < starts.length && k < marked.length; i++) {
    while (k < marked.length && marked[k].end <= ends[i]) k++;
    if (k < marked.length && marked[k].start < ends[i]) locked[i - first] = 1;
  }
  return locked;
}
