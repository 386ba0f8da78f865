import type { LanguageCode, Token, Upos } from '../../model/doc.ts';
import type { Model } from '../model-file.ts';
import { findUnits, type Marked, type Unit } from '../syntax/units.ts';
import type { Surface } from '../words/boundary.ts';
import type { Lexeme, Lexemes } from '../words/lexeme.ts';
import { openContraction } from '../words/rules.ts';
import { actingOf, vowsOf } from './plans.ts';
import { morphWords, tagWords } from './tagger.ts';

/** Words of one sentence, before and while they are parsed: parallel arrays. */
export interface Words {
  readonly lexemes: readonly Lexeme[];
  /** Position of each word's surface token. */
  readonly surface: readonly number[];
  readonly part: readonly Token['part'][];
  /** Classes: parts of speech and bundles of morphology, as the model lists them. */
  readonly tags: Int32Array;
  readonly morphs: Int32Array;
  /** Names and amounts among them. */
  readonly units: readonly Unit[];
}

const PARTS: readonly NonNullable<Token['part']>[] = [
  { at: 0, of: 2 },
  { at: 1, of: 2 },
];

/** Finds the parts of speech and the morphology of words, and with them which contractions are two words. */
export class WordTagger {
  private readonly code: LanguageCode;
  private readonly model: Model;
  private readonly lexemes: Lexemes;
  private readonly morphsOf: readonly Int32Array[];
  /** Parts of speech of each tag: two for a contraction. */
  private readonly tagParts: readonly (readonly number[])[];
  private readonly properNoun: number;
  /** Parts of speech of "du" and of "duquel" where the tagger took them for one word. */
  private readonly contracted: Readonly<Record<'article' | 'pronoun', readonly number[]>>;

  constructor(code: LanguageCode, model: Model, lexemes: Lexemes) {
    const { upos, tags, morphsOf } = model.description;
    this.code = code;
    this.model = model;
    this.lexemes = lexemes;
    this.morphsOf = morphsOf.map((choices) => Int32Array.from(choices));
    this.tagParts = tags.map((tag) => tag.split('+').map((part) => upos.indexOf(part)));
    this.properNoun = upos.indexOf('PROPN');
    const withPreposition = (tag: string): readonly number[] => [upos.indexOf('ADP'), upos.indexOf(tag)];
    this.contracted = { article: withPreposition('DET'), pronoun: withPreposition('PRON') };
  }

  /** Tags the surface tokens [from, to) as one sentence, opens contractions, and makes proper nouns of the names among `marked`. */
  tag(surface: Surface, from: number, to: number, marked: readonly Marked[]): Words {
    const { tagger, morphology } = this.model.weights;
    const lexemes = surface.lexemes.slice(from, to);
    const tags = new Int32Array(to - from);
    tagWords(tagger, lexemes, 0, lexemes.length, tags);
    const opened = this.open(from, lexemes, tags);
    const position = (edges: readonly number[]): number[] => opened.surface.map((at) => edges[at]);
    const units = marked.length === 0 ? [] : findUnits(marked, position(surface.starts), position(surface.ends));
    for (const { name, first, last } of units) if (name) opened.tags.fill(this.properNoun, first, last);
    if (this.code === 'en') this.mendTags(opened.lexemes, opened.tags);
    morphWords(morphology, this.morphsOf, opened.lexemes, 0, opened.tags.length, opened.tags, opened.morphs);
    return { ...opened, units };
  }

  /** Makes verbs of "plans", "pledge" where they lead their sentence, and an adjective of the "Acting" of a post. */
  private mendTags(lexemes: readonly Lexeme[], tags: Int32Array): void {
    const { upos } = this.model.description;
    const words = { length: tags.length, form: (at: number) => lexemes[at].form, upos: (at: number) => upos[tags[at]] as Upos };
    for (const at of vowsOf(words)) tags[at] = upos.indexOf('VERB');
    for (const at of actingOf(words)) tags[at] = upos.indexOf('ADJ');
  }

  /** The syntactic words of tagged surface tokens: "du" becomes two where it was tagged as two. */
  private open(from: number, surface: readonly Lexeme[], tags: Int32Array): Omit<Words, 'units'> {
    const lexemes: Lexeme[] = [];
    const places: number[] = [];
    const part: Token['part'][] = [];
    const uposes: number[] = [];
    surface.forEach((lexeme, i) => {
      const own = this.tagParts[tags[i]];
      const forms = openContraction(this.code, lexeme.form, own.length);
      const parts =
        own.length === forms.length
          ? own
          : forms.length === 1
            ? own.slice(0, 1)
            : this.contracted[/quel/iu.test(forms[1]) ? 'pronoun' : 'article'];
      forms.forEach((form, k) => {
        lexemes.push(forms.length === 1 ? lexeme : this.lexemes.get(form));
        places.push(from + i);
        part.push(forms.length === 1 ? undefined : PARTS[k]);
        uposes.push(parts[k]);
      });
    });
    return {
      lexemes,
      surface: places,
      part,
      tags: Int32Array.from(uposes),
      morphs: new Int32Array(uposes.length),
    };
  }
}
