import type { LanguageCode } from '../../model/doc.ts';
import { pack } from '../linear/linear.ts';
import type { Model } from '../model-file.ts';
import type { Lexeme } from '../words/lexeme.ts';
import { flip, flipHeads, reverse } from './guide.ts';
import { mendRoot, type RootClasses } from './mend.ts';
import { type Pass, parseSentence } from './parser.ts';
import { Relatives } from './relatives.ts';
import { type Input, State } from './state.ts';
import { pick, type Unit } from './units.ts';

/** Heads (the number of words for the root) and relations (classes) by word. */
export interface Parse {
  readonly heads: Int32Array;
  readonly labels: Int32Array;
}

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

/** A greedy parser of two passes: from the left, then from the right with the first tree as advice. Linear in the number of words. */
export class DependencyParser {
  private readonly first: Pass;
  private readonly second: Pass;
  private readonly classes: RootClasses;
  private readonly relatives: Relatives;
  private readonly flatLabel: number;
  private readonly state = new State();

  constructor(code: LanguageCode, { description, weights }: Model) {
    const rootLabel = description.relations.indexOf('root');
    const choices = description.relationsOf.map((row) => row.map((seen) => Int32Array.from(seen)));
    const common = { choices, rootLabel, mark: description.upos.indexOf('PUNCT') };
    this.classes = { ...common, markLabel: description.relations.indexOf('punct') };
    this.first = { ...common, actions: pack(weights.actions), relations: weights.relations };
    this.second = { ...common, actions: pack(weights.secondActions), relations: weights.secondRelations };
    this.relatives = new Relatives(code, description);
    this.flatLabel = description.relations.indexOf(code === 'fr' ? 'flat:name' : 'flat');
  }

  /** The tree of a sentence; each of `units` stands in it as one word. */
  parse(input: Input, units: readonly Unit[]): Parse {
    return units.length === 0 ? this.parseWords(input) : this.parseUnits(input, units);
  }

  private parseWords(input: Input): Parse {
    const { first, second, state } = this;
    parseSentence(first, input, state);
    const mirrored = reverse(input, state.heads, state.labels);
    parseSentence(second, mirrored, state);
    const heads = flipHeads(state.heads, input.size);
    const labels = flip(state.labels, input.size);
    mendRoot(heads, labels, input.tag, this.classes);
    this.relatives.mend(heads, labels, input);
    return { heads, labels };
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
    const whole = this.parseWords(pick(input, outer));
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
    const inside = this.parseWords(pick(input, positions));
    let root = unit.first;
    positions.forEach((position, i) => {
      if (inside.heads[i] === positions.length) root = position;
      else heads[position] = positions[inside.heads[i]];
      labels[position] = inside.labels[i];
    });
    return root;
  }
}
