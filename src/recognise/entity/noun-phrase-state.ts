/** A French noun phrase while it is read: how far it goes so far, and what it holds that decides what may follow. */
import type { Findings } from './findings.ts';

export interface ExtentOptions {
  /** The head has a capital: "à l’", "aux", "contre" may belong to the name. */
  readonly capital: boolean;
  /** The head is a group of people: participles take complements of their own ("civils exposés aux frappes"), "pour" does not belong. */
  readonly people?: boolean;
  /** "pour" may follow the bare head ("Fonds pour l’adaptation"), not only its complements. */
  readonly purpose?: boolean;
  /** Something is given to it: "pour" tells what for ("verser 2 millions à la commune de Gao pour la voirie"). */
  readonly receives?: boolean;
}

export class FrenchPhrase {
  readonly found: Findings;
  /** Where the head ends. */
  readonly from: number;
  readonly options: ExtentOptions;
  /** The next word to read, and the end of what is sure so far. */
  at: number;
  solid: number;
  participle = false;
  /** An acronym in brackets stands right before. */
  bracketed = false;
  /** The last word is a participle of a complement, or one of suffering. */
  inner = false;
  /** Where the noun behind "par" stands. */
  cause = -1;

  constructor(found: Findings, from: number, options: ExtentOptions) {
    this.found = found;
    this.from = from;
    this.options = options;
    this.at = from;
    this.solid = from;
  }

  /** The phrase surely goes on up to `end`. */
  take(end: number): true {
    this.at = end;
    this.solid = end;
    return true;
  }

  /** A noun of military units and the like, which a name may follow ("la brigade « Aurore »", "la mission Aigle"). */
  isUnit(at: number): boolean {
    return this.found.small('unit', at);
  }

  /** A noun, or a name of no person, may start here. */
  startsNoun(at: number): boolean {
    const { found } = this;
    const word = found.words[at];
    if (!word || word.punct || found.breaks(at)) return false;
    if (found.at(at)) return found.at(at)?.entity.class !== 'Person';
    if (this.stops(at)) return false;
    if (found.small('calendar', at) && !found.is(at, 'ADJ')) return found.words[at - 2]?.norm === 'mois' && this.cause > 0;
    return !found.is(at, 'VERB', 'AUX', 'PRON', 'ADV', 'SCONJ', 'DET') || found.token(at)?.feats.VerbForm === 'Part';
  }

  /** Small words end the phrase, save as part of a hyphenated word ("sous-marines") or of a name ("N’Dolo"). */
  stops(at: number): boolean {
    const { found } = this;
    const next = found.words[at + 1];
    const clipped = found.words[at].upper && next?.glue === "'" && next.upper;
    return !clipped && found.words[at].glue !== '-' && next?.glue !== '-' && found.small('stop', at);
  }
}
