/** Envoys whom nobody names, told of again: "the ambassador of Sweden … the diplomat said". */
import { isSmallWord } from '../../lexicon/entity-words.ts';
import type { Token } from '../../model/doc.ts';
import type { Entity } from '../../model/entity.ts';
import { isKnown } from '../clause/function-words.ts';
import type { ResolverInput } from './resolving.ts';
import { isDelegated, sender } from './titles.ts';

/** Farthest that an earlier naming of an envoy may stand before, in sentences. */
const REACH = 5;

interface Envoy {
  readonly noun: Token;
  readonly sender: Entity;
}

/** Tells whom an envoy speaks for where only an earlier naming of him says who sent him. */
export class Envoys {
  private readonly input: ResolverInput;
  private bySentence: ReadonlyMap<number, readonly Envoy[]> | undefined;

  constructor(input: ResolverInput) {
    this.input = input;
  }

  /** The state or body that sent "l’ambassadeur", "le diplomate", "the envoy": that of the last such envoy before. */
  senderOf(token: Token): Entity | undefined {
    const { clauses } = this.input;
    if (token.upos !== 'NOUN' || token.feats.Number === 'Plur' || !this.isEnvoy(token)) return undefined;
    if (!isKnown(token, clauses) || clauses.tree.by(token.index, 'nmod', 'appos', 'flat', 'compound').length > 0) return undefined;
    const called = this.isCalledEnvoy(token);
    this.bySentence ??= this.introduced();
    for (let back = 0; back <= REACH; back++) {
      const before = this.bySentence.get(token.sentence - back)?.filter(({ noun }) => noun.index < token.index);
      const envoy = before?.findLast(({ noun }) => noun.lemma === token.lemma || (called && this.isOfEmbassy(noun)));
      if (envoy) return envoy.sender;
    }
    return undefined;
  }

  /** True for "ambassadeur", "diplomate", "envoy". */
  isEnvoy(token: Token): boolean {
    return isDelegated(token, this.input.doc) || this.isCalledEnvoy(token);
  }

  /** "Diplomate", "emissary": what holders of several posts are called. */
  private isCalledEnvoy({ lemma }: Token): boolean {
    return isSmallWord(this.input.doc.language, 'called-envoy', lemma.toLowerCase());
  }

  /** "Ambassadeur", "consul": whoever may be called a diplomat. */
  private isOfEmbassy({ lemma, form }: Token): boolean {
    return [lemma, form].some((word) => isSmallWord(this.input.doc.language, 'is-envoy', word.toLowerCase()));
  }

  /** Envoys with their senders, by sentence. */
  private introduced(): ReadonlyMap<number, readonly Envoy[]> {
    const found = new Map<number, Envoy[]>();
    for (const noun of this.input.doc.tokens) {
      if (noun.upos !== 'NOUN' && noun.upos !== 'PROPN') continue;
      const sentBy = sender(noun, this.input);
      if (!sentBy) continue;
      const known = found.get(noun.sentence);
      if (known) known.push({ noun, sender: sentBy });
      else found.set(noun.sentence, [{ noun, sender: sentBy }]);
    }
    return found;
  }
}
