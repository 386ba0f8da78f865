import type { Token } from '../../model/doc.ts';
import { countryList } from './country-list.ts';
import { enumerates } from './enumeration.ts';
import type { Findings } from './findings.ts';
import { ageEnd, isTold, pastNumbers, qualityEnd, superlativeEnd } from './people-phrase.ts';

const MAX_WORDS = 18;
const OF: ReadonlySet<string> = new Set(['de', 'du', 'des', 'd']);
const ARTICLES: ReadonlySet<string> = new Set(['le', 'la', 'les', 'l']);
const UNSURE: ReadonlySet<string> = new Set(['un', 'une', 'des', 'de', 'd']);
const TO: ReadonlySet<string> = new Set(['a', 'aux', 'au']);
/** Endings by which an adjective or participle is told from a verb where no tagger has run. */
const ADJECTIVE =
  /(?:al|ale|aux|ales|els?|elles?|ifs?|ives?|iques?|aires?|iens?|iennes?|ais|aises?|ois|oises?|ains?|aines?|ieux|ieuses?|ées?|és?|antes?|unis?|unies?|istes?|iles?|iers?|ières?|eux|euses?|ants?)$/u;
const PARTICIPLE = /(?:e|es|ee|ees|is|it|ise|ises|us|ue|ues)$/u;

/** What follows a participle that tells an event. */
const AFTER_EVENT: ReadonlySet<string> = new Set([
  'par',
  'en',
  'dans',
  'sur',
  'vers',
  'depuis',
  'hier',
  'lors',
  'sous',
  'avant',
  'apres',
  'pendant',
]);

export interface ExtentOptions {
  /** The head has a capital: "à l’", "aux", "contre" may belong to the name. */
  readonly capital: boolean;
  /** The head is a group of people: participles take complements of their own ("civils exposés aux frappes"), "pour" does not belong. */
  readonly people?: boolean;
  /** "pour" may follow the bare head ("Fonds pour l’adaptation"), not only its complements. */
  readonly purpose?: boolean;
}

/** How the leaf at a word names its entity. */
const name = (found: Findings, at: number): string | undefined => found.at(at)?.kind;

/**
 * Where a French noun phrase ends whose head ends at `from`: adjectives, participles, complements with "de" and "pour",
 * coordinated complements; a quoted name right after the head belongs to it.
 */
export function frenchExtent(found: Findings, from: number, options: ExtentOptions): number {
  return new FrenchPhrase(found, from, options).end();
}

class FrenchPhrase {
  private readonly found: Findings;
  private readonly from: number;
  private readonly options: ExtentOptions;
  /** The next word to read, and the end of what is sure so far. */
  private at: number;
  private solid: number;
  private participle = false;
  /** An acronym in brackets stands right before. */
  private bracketed = false;
  /** The last word is a participle of a complement, or one of suffering. */
  private inner = false;
  /** Where the noun behind "par" stands. */
  private cause = -1;

  constructor(found: Findings, from: number, options: ExtentOptions) {
    this.found = found;
    this.from = from;
    this.options = options;
    this.at = from;
    this.solid = from;
  }

  end(): number {
    while (this.at < this.found.words.length && this.at - this.from < MAX_WORDS && !this.found.endsLine(this.at)) {
      if (!this.part()) break;
    }
    return this.solid;
  }

  /** One more part of the phrase. */
  private part(): boolean {
    return (
      this.body() || this.leaf() || this.quotation() || this.charge() || this.described() || this.agent() || this.link() || this.word()
    );
  }

  private take(end: number): true {
    this.at = end;
    this.solid = end;
    return true;
  }

  /** A name: an adjective of a state may follow the head, a noun needs "de" or a place right behind it; its acronym in brackets goes with it. */
  private leaf(): boolean {
    const { found, at, solid, from } = this;
    const leaf = found.at(at);
    if (!leaf || leaf.entity.class === 'Person') return false;
    const pair = found.words[leaf.last]?.glue === '-' && found.at(leaf.last) !== undefined;
    const local = this.options.capital && leaf.entity.class === 'Place' && found.words[at - 1].glue !== "'";
    if (leaf.kind !== 'adjective' && at === solid && at !== from && !pair && !local && found.words[at].glue !== '-') return false;
    this.take(this.options.people && leaf.kind !== 'adjective' ? countryList(found, leaf.last, 'fr') : leaf.last);
    const bracket = found.words[leaf.last]?.form === '(' && found.words[leaf.last + 2]?.form === ')' && found.words[leaf.last + 1].caps;
    if (bracket && this.options.people) {
      this.take(leaf.last + 3);
      this.bracketed = true;
    }
    return true;
  }

  /** A body's description that follows "de" belongs to the phrase as a whole ("dirigeants du groupe armé X"). */
  private body(): boolean {
    const { found, at, solid, from } = this;
    const outer = found.outerAt(at);
    if (!this.options.people || at === solid || at === from || outer?.first !== at) return false;
    if (outer.entity.class !== 'Organization' && outer.entity.class !== 'Place') return false;
    return this.take(outer.last);
  }

  private quotation(): boolean {
    if (this.found.words[this.at].form !== '«' || (this.at - this.from > 1 && !this.isUnit(this.at - 1))) return false;
    const close = this.found.find('»', this.at + 1, 11);
    return close > 0 && this.take(close + 1);
  }

  /** "en charge de", "chargé de". */
  private charge(): boolean {
    const { words } = this.found;
    if (words[this.at].norm !== 'en' || words[this.at + 1]?.norm !== 'charge' || !OF.has(words[this.at + 2]?.norm ?? '')) return false;
    this.at += 2;
    return true;
  }

  /** An age, superlative or quality of people. */
  private described(): boolean {
    const { found, at } = this;
    const end = this.options.people
      ? Math.max(ageEnd(found, at), superlativeEnd(found, at), qualityEnd(found, at))
      : superlativeEnd(found, at);
    return end > at && this.take(end);
  }

  /** Who did what the complement has suffered belongs to it: "éleveurs des zones affectées par les feux de brousse". */
  private agent(): boolean {
    const { found, at, solid } = this;
    if (found.words[at].norm !== 'par' || at !== solid || !this.inner) return false;
    const next = pastNumbers(found, UNSURE.has(found.words[at + 1]?.norm ?? '') ? at + 2 : at + 1);
    if (!this.startsNoun(next)) return false;
    this.at = next;
    this.cause = next;
    return true;
  }

  /** A noun of military units and the like, which a name may follow ("la brigade « Aurore »", "la mission Aigle"). */
  private isUnit(at: number): boolean {
    return this.found.small('unit', at);
  }

  /** A preposition or conjunction that goes on with the phrase; `solid` waits until a noun follows. */
  private link(): boolean {
    const { found, at, options } = this;
    const { norm, punct } = found.words[at];
    let next = -1;
    if (!options.people && enumerates(found, at, this.from)) {
      this.at = OF.has(found.words[at + 1].norm) || TO.has(found.words[at + 1].norm) ? pastNumbers(found, at + 2) : at + 1;
      return true;
    }
    if ((punct && !this.adjectives()) || found.words[at].glue === '-') return false;
    if (this.adjectives()) next = at + 1;
    else if (OF.has(norm) && isTold(found, this.from, at + 1)) return false;
    else if (OF.has(norm)) next = options.capital && /^\d/u.test(found.words[at + 1]?.form ?? '') ? -1 : pastNumbers(found, at + 1);
    else if (norm === 'pour') next = !options.people && (options.purpose || at > this.from) ? pastNumbers(found, at + 1) : -1;
    else if (norm === 'et' || norm === 'ou') next = this.coordinated();
    else if (norm === 'en') next = options.capital && (this.inside() || this.isShortened(at + 1)) ? at + 1 : -1;
    else if (TO.has(norm) || norm === 'contre')
      next = (options.capital && this.toNoun()) || (this.participle && norm !== 'contre') ? pastNumbers(found, at + 1) : -1;
    if (next < 0 || !this.startsNoun(next)) return false;
    this.at = next;
    return true;
  }

  /** A comma between adjectives of states: "des unités belges, luxembourgeoises et roumaines". */
  private adjectives(): boolean {
    const { found, at } = this;
    return (
      found.words[at].form === ',' && name(found, at - 1) === 'adjective' && name(found, at + 1) === 'adjective' && !found.breaks(at + 1)
    );
  }

  /** "de l’Économie et des Finances", "de prévention et de lutte", "villes et collectivités": never "et l’UNICEF". */
  private coordinated(): number {
    const { found, at, from, options } = this;
    const { words } = found;
    const next = words[at + 1];
    if (!next || next.gap || next.punct) return -1;
    if (OF.has(next.norm)) {
      const noun = pastNumbers(found, at + 2);
      const other = found.at(noun);
      if (words[noun]?.upper && words[noun].norm === words[from - 1].norm) return -1;
      const parallel = words.slice(from, at).some((word) => OF.has(word.norm));
      return parallel && (!other || other.kind === 'adjective' || found.at(at - 1) !== undefined || this.bracketed) ? noun : -1;
    }
    if (this.options.people && this.isCollective(at + 1)) return at + 1;
    if (name(found, at - 1) === 'adjective' && name(found, at + 1) === 'adjective') return at + 1;
    if (next.upper && name(found, at - 1)) return -1;
    if (at === from && options.people && found.is(at - 1, 'ADJ') && found.is(at + 1, 'ADJ') && !found.at(at + 1)) return at + 1;
    if (at === from || ARTICLES.has(next.norm) || found.small('stop', at + 1) || found.small('link', at + 1)) return -1;
    if (found.at(at + 1) || next.upper !== words[at - 1].upper || found.is(at + 1, 'AUX', 'ADV', 'PRON', 'ADP', 'DET')) return -1;
    return found.is(at + 1, 'VERB') &&
      !(this.isParticiple(at + 1) && (this.isParticiple(at - 1) || (options.people && found.is(at - 1, 'ADJ'))))
      ? -1
      : at + 1;
  }

  /** "Mission d’appui en Somalie (MAS)": the acronym behind the state shortens a name that ends with it. */
  private isShortened(at: number): boolean {
    const { found } = this;
    const leaf = found.at(at);
    if (leaf?.entity.class !== 'Country' || leaf.kind === 'adjective') return false;
    const bracket = found.words[leaf.last + 1];
    return (
      found.words[leaf.last]?.form === '(' && bracket?.caps === true && bracket.form.length > 2 && found.words[leaf.last + 2]?.form === ')'
    );
  }

  /** "Autorité de mise en valeur", "Institut de recherche en agronomie": a bare noun behind a lower-case noun. */
  private inside(): boolean {
    const { found, at, from } = this;
    const [before, next] = [found.words[at - 1], found.words[at + 1]];
    if (at === from || before.upper || !next || next.upper || next.gap || found.at(at + 1) || found.small('en-phrase', at + 1))
      return false;
    return found.is(at + 1, 'NOUN') && found.is(at - 1, 'NOUN');
  }

  private isParticiple(at: number): boolean {
    return this.found.is(at, 'VERB', 'ADJ') && this.found.token(at)?.feats.VerbForm === 'Part';
  }

  private isCollective(at: number): boolean {
    return this.found.vocabulary.collectives.at(this.found.words, at).length > 0 && /s$/u.test(this.found.words[at].norm);
  }

  /** "à l’énergie atomique", "aux réfugiés", "contre la faim" inside a capitalised name. */
  private toNoun(): boolean {
    const { found, at } = this;
    const { words } = found;
    const { norm } = words[at];
    const noun = pastNumbers(found, at + 1);
    if (!words[noun] || found.at(noun) || name(found, at - 1) === 'adjective') return false;
    if (words[noun].upper) return words[at - 1].upper && found.small('to-heads', at - 1);
    if (norm === 'aux' || norm === 'contre') return this.startsNoun(noun);
    return norm === 'a' && noun === at + 2 && found.is(noun, 'NOUN');
  }

  private startsNoun(at: number): boolean {
    const { found } = this;
    const word = found.words[at];
    if (!word || word.punct || found.breaks(at)) return false;
    if (found.at(at)) return found.at(at)?.entity.class !== 'Person';
    if (this.stops(at)) return false;
    if (found.small('calendar', at) && !found.is(at, 'ADJ')) return found.words[at - 2]?.norm === 'mois' && this.cause > 0;
    return !found.is(at, 'VERB', 'AUX', 'PRON', 'ADV', 'SCONJ', 'DET') || found.token(at)?.feats.VerbForm === 'Part';
  }

  /** Small words end the phrase, save as part of a hyphenated word ("sous-marines") or of a name ("N’Dolo"). */
  private stops(at: number): boolean {
    const { found } = this;
    const next = found.words[at + 1];
    const clipped = found.words[at].upper && next?.glue === "'" && next.upper;
    return !clipped && found.words[at].glue !== '-' && next?.glue !== '-' && found.small('stop', at);
  }

  /** An adjective, participle or name right behind; a noun only after a preposition, or after an adjective there ("des petites villes"). */
  private word(): boolean {
    const { found, at, solid, from } = this;
    const word = found.words[at];
    if (word.norm === 'ad' && found.words[at + 1]?.norm === 'hoc') return this.take(at + 2);
    if (word.norm === 'non' && this.options.people && found.is(at + 1, 'VERB', 'ADJ') && found.token(at + 1)?.feats.VerbForm !== 'Fin') {
      this.at = at + 1;
      return true;
    }
    if (
      word.punct ||
      /^\d/u.test(word.form) ||
      this.stops(at) ||
      (!word.upper && found.small('inform', at)) ||
      (found.small('link', at) && word.glue !== '-')
    )
      return false;
    const token = found.token(at);
    const linked = at > solid || at === from || word.glue === '-' || (found.is(at - 1, 'ADJ') && OF.has(this.beforeArticles(at - 2)));
    if (word.upper) {
      if (!linked && !found.words[at - 1].upper && !(at === solid && this.isNamed(at))) return false;
    } else if (!token || token.upos === 'X') {
      if (!linked && !ADJECTIVE.test(word.form)) return false;
      if (this.options.people && /ée?s?$/u.test(word.form) && this.tells(at)) return false;
      if (at === from && !ADJECTIVE.test(word.form) && word.glue !== '-') return false;
    } else {
      const participle = token.upos === 'VERB' && token.feats.VerbForm === 'Part' && token.feats.Tense !== 'Pres';
      if (this.options.people && token.feats.Number === 'Sing' && this.isPlural(at - 1)) return false;
      const befallen = this.options.people === true && found.small('befallen', at) && found.words[at + 1]?.norm === 'par';
      const inner = participle && (befallen || this.isInner(at, token));
      if (token.upos === 'VERB' && (!participle || (this.tells(at) && !inner) || this.isForeign(at))) return false;
      if (['AUX', 'ADV', 'PRON', 'SCONJ', 'ADP', 'DET', 'CCONJ', 'NUM', 'INTJ'].includes(token.upos) && word.glue !== '-') return false;
      if (token.upos === 'NOUN' && !linked && !(this.options.people && found.small('apposed', at))) return false;
      this.inner = inner;
      this.participle ||=
        this.options.people === true &&
        (participle || (token.upos === 'ADJ' && PARTICIPLE.test(word.norm) && found.words[at + 1]?.norm === 'aux'));
    }
    return this.take(at + 1);
  }

  /** Capitals right behind a unit's noun ("la mission Aigle") or a plural noun for people ("jeunes patriotes Wazalendo") name it. */
  private isNamed(at: number): boolean {
    const { found, from, options } = this;
    if (at === this.cause + 1 && this.cause > 0 && !found.at(at)) return found.is(at, 'PROPN', 'X') && found.words[at].glue === '';
    return (options.people && at === from ? found.is(at, 'PROPN', 'X') : this.isUnit(at - 1)) && found.words[at].glue === '';
  }

  /** A plural noun, or a body: no singular adjective or participle right behind is its own ("la réunion des donateurs convoquée par …"). */
  private isPlural(at: number): boolean {
    const { found } = this;
    if (found.at(at)?.entity.class === 'Organization') return true;
    return found.is(at, 'NOUN', 'ADJ') && found.token(at)?.feats.Number === 'Plur' && /[sx]$/u.test(found.words[at].norm);
  }

  /** A participle that agrees with a complement right before it, and not with the head ("éleveurs des zones affectées par …"). */
  private isInner(at: number, token: Token): boolean {
    const { found, from } = this;
    const noun = found.token(at - 1);
    const head = found.token(from - 1);
    return (
      this.options.people === true &&
      at - 1 > from &&
      found.words[at + 1]?.norm === 'par' &&
      noun?.upos === 'NOUN' &&
      noun.feats.Number === token.feats.Number &&
      noun.feats.Gender === token.feats.Gender &&
      head?.feats.Gender !== token.feats.Gender
    );
  }

  /** A participle with an agent, place or time says what happened, not who is meant ("soldats tombés en novembre"). */
  private tells(at: number): boolean {
    const next = this.found.words[at + 1];
    if (!next || next.punct) return false;
    return AFTER_EVENT.has(next.norm) || this.found.small('calendar', at + 1);
  }

  /** A plural participle behind a single body belongs to another noun ("secouristes de la Chaîne suisse de sauvetage dépêchés"). */
  private isForeign(at: number): boolean {
    const { found, from, options } = this;
    if (options.people || found.token(at)?.feats.Number !== 'Plur') return false;
    for (let index = from - 1; index < at; index++) if (/[sx]$/u.test(found.words[index].norm) && !found.small('link', index)) return false;
    return true;
  }

  private beforeArticles(at: number): string {
    let index = at;
    while (index > this.from && ARTICLES.has(this.found.words[index].norm)) index--;
    return this.found.words[index]?.norm ?? '';
  }
}
