import type { Doc, Token } from '../../model/doc.ts';
import type { Entity, Mention } from '../../model/entity.ts';
import type { Clauses } from '../clause/build.ts';
import type { Frame } from '../clause/frame.ts';
import { FINITE } from '../clause/strayed.ts';
import { STOPS } from './closing-names.ts';
import type { Positions } from './mentions.ts';
import type { OfficeHolders } from './office-holders.ts';
import { replaceSubjects, soleOf } from './sole-subjects.ts';
import { isCourse, isFromQuote, isTagOfText, topicOf } from './tellers.ts';

/** What may stand between a subject and its verb besides times and commas. */
const BESIDE_VERB: ReadonlySet<Token['upos']> = new Set(['AUX', 'ADV', 'PART']);
const CLITIC = /^(?:s[e’']|n[e’']|l[ae’']|les|lui|leur|y|en)$/iu;
const STYLE =
  /^(?:m|mm|mme|mmes|mlle|me|dr|pr|mr|mrs|ms|sir|h\.?e|s\.?e|s\.?e\.?m|monsieur|madame|docteur|maître|ministre|son|sa|his|her|excellence|excellency|honou?rable|hon)\.?$/iu;
const RELATIVE = /^(?:qui|qu[e'’]|dont|où|that|wh\p{L}+)$/iu;
/** Links of verbs that have a subject of their own. */
const OWN: ReadonlySet<Frame['link']> = new Set(['root', 'complement', 'reported', 'coordinate', 'adverbial', 'relative']);
/** Tokens before a verb in which its subject may stand. */
const REACH = 60;
/** Names in a list at most. */
const MAX_LIST = 20;
const NOMINAL: ReadonlySet<Token['upos']> = new Set(['NOUN', 'PROPN']);
/** Tokens from one bracket to the other around a short name. */
const BRACKETED = 5;

/** Somebody named before a verb: the mention, and the first token of its title. */
interface Unit {
  readonly mention: Mention;
  readonly from: number;
  readonly free: boolean;
}

/**
 * Where the tree gives a finite verb no subject that names anybody, whoever the words name before it: "In July, Kenya and Ghana co-hosted …",
 * "À l’invitation de M. X, le Président de la Commission, M. Y, a effectué …". Nobody behind a preposition; several where "and" joins them.
 */
export function mendSubjects(clauses: Clauses, doc: Doc, positions: Positions, holders: OfficeHolders): void {
  const surface = new Surface(clauses, doc, positions, holders);
  for (const frame of clauses.frames) {
    const strayed = frame.inherited && surface.isFalseRelative(frame);
    const teller = isFromQuote(frame, doc) ? clauses.tree.head(frame.head) : undefined;
    if (teller && teller.index < frame.head.index && NOMINAL.has(teller.upos)) {
      frame.subjects = clauses.tree.conjuncts(teller);
      continue;
    }
    if (
      !frame.verbal ||
      (frame.inherited && !strayed) ||
      frame.concepts.size === 0 ||
      isTagOfText(frame, clauses) ||
      !FINITE.includes(frame.tense) ||
      !OWN.has(frame.link)
    )
      continue;
    const named = soleOf(frame, frame.passive ? frame.objects : frame.subjects, { clauses, doc });
    const topic = topicOf(frame, named);
    if (topic) replaceSubjects(clauses, frame, named, clauses.tree.conjuncts(topic));
    if (topic || named.some((token) => token.index > frame.head.index || token.upos === 'PRON') || surface.hasRelative(frame)) continue;
    if (isCourse(frame, named, clauses)) continue;
    const known = strayed ? [] : surface.entitiesOf(named);
    if (known.length > 0 && surface.isSingular(frame)) continue;
    const units = surface.before(frame);
    if (units.length === 0) continue;
    if (known.length > 0) {
      const joins = units.length > known.length && known.every((each) => units.some(({ mention }) => mention.entity === each));
      if (!joins || units.some(({ mention }) => !known.includes(mention.entity) && surface.isGoverned(mention, units))) continue;
    }
    replaceSubjects(
      clauses,
      frame,
      named,
      units.flatMap(({ mention }) => positions.headOf(mention) ?? []),
    );
  }
}

class Surface {
  private readonly clauses: Clauses;
  private readonly tokens: readonly Token[];
  private readonly language: Doc['language'];
  private readonly positions: Positions;
  private readonly holders: OfficeHolders;

  constructor(clauses: Clauses, doc: Doc, positions: Positions, holders: OfficeHolders) {
    this.clauses = clauses;
    this.tokens = doc.tokens;
    this.language = doc.language;
    this.positions = positions;
    this.holders = holders;
  }

  /** Whom the subjects of the tree name; nobody where a preposition stands before the name after all. */
  entitiesOf(subjects: readonly Token[]): Entity[] {
    const out: Entity[] = [];
    for (const token of subjects) {
      const mention =
        this.positions.headedBy(token.index).find(({ entity, kind }) => entity.class !== 'Place' && kind !== 'adjective') ??
        this.positions.covering(token) ??
        this.styledBy(token);
      if (mention && (mention.entity.class !== 'Person' || this.unitOf(mention).free)) out.push(mention.entity);
      const holder = mention ? null : this.holders.at(token);
      if (holder && !holder.anonymous) out.push(holder);
    }
    return [...new Set(out)];
  }

  /** "M. Lund": the name behind a style of address, which a tree may make the head. */
  private styledBy({ form, index, sentence }: Token): Mention | undefined {
    const next = this.tokens[index + 1];
    if (!STYLE.test(form) || next?.sentence !== sentence) return undefined;
    return this.positions.holding(next.index).find(({ start, entity }) => start === next.start && entity.class === 'Person');
  }

  /** "Through UNICEF and the WFP, and Norway will …": a name in a list that a preposition governs; "the Ministry of Health of Malawi and UNICEF" are two. */
  isGoverned(mention: Mention, units: readonly Unit[]): boolean {
    let head = this.positions.headOf(mention);
    for (let steps = 0; head && head.deprel === 'conj' && steps < MAX_LIST; steps++) head = this.clauses.tree.head(head);
    const first = head;
    if (!first) return false;
    const within = units.some((unit) => unit.mention !== mention && this.isInside(first, unit.mention));
    if (within && mention.entity.class === 'Organization') return false;
    return this.clauses.tree.by(first.index, 'case').some(({ upos }) => upos === 'ADP');
  }

  /** A word inside a name that is not its head. */
  private isInside({ index, start, end }: Token, mention: Mention): boolean {
    return start >= mention.start && end <= mention.end && this.positions.headOf(mention)?.index !== index;
  }

  /** "A signé": one does it. */
  isSingular({ head, passive }: Frame): boolean {
    const auxiliaries = this.clauses.tree.by(head.index, 'aux', 'cop');
    const finite = (this.language === 'fr' ? [...auxiliaries, head] : auxiliaries).find((token) => token.feats.VerbForm === 'Fin');
    return !passive && finite?.feats.Number === 'Sing' && finite.feats.Person === '3';
  }

  /** Whoever stands before a verb as its subject. */
  before(frame: Frame): Unit[] {
    const { tokens } = this;
    let last = frame.head.index - 1;
    while (last >= 0 && this.isBeside(tokens[last], frame)) last--;
    last = this.beforeBracket(last);
    if (last < 0 || tokens[last].sentence !== frame.head.sentence || tokens[last].upos === 'PRON') return [];
    const units: Unit[] = [];
    for (let at = last; at >= 0 && frame.head.index - at <= REACH && tokens[at].sentence === frame.head.sentence; ) {
      const { form, feats, upos } = tokens[at];
      if (STOPS.has(form) || upos === 'SCONJ' || feats.PronType === 'Rel' || (feats.VerbForm === 'Fin' && upos !== 'NOUN')) break;
      const mention = this.endingAt(at);
      if (!mention) {
        at--;
        continue;
      }
      const unit = this.unitOf(mention);
      if (unit.free && !this.isInTitle(mention)) units.unshift(unit);
      at = this.positions.tokensIn(mention)[0] - 1;
    }
    return this.joined(units, last, frame);
  }

  /** "The Green Climate Fund (GCF), …": the word before the brackets that end there. */
  private beforeBracket(at: number): number {
    if (this.tokens[at]?.form !== ')') return at;
    for (let open = at - 1; open > 0 && at - open <= BRACKETED; open--) if (this.tokens[open].form === '(') return open - 1;
    return at;
  }

  /** "Anna Lund, UNICEF Representative, stressed", "Anna Lund, Ghana’s Minister of Trade, …": a body or state before the post that somebody holds there. */
  private isInTitle(mention: Mention): boolean {
    const [, end] = this.positions.tokensIn(mention);
    const next = this.tokens[/^['’]s$/u.test(this.tokens[end]?.form ?? '') ? end + 1 : end];
    return mention.entity.class !== 'Person' && next !== undefined && this.holders.isPost(next);
  }

  /** The last one named, and those whom "and" joins to it. */
  private joined(units: readonly Unit[], last: number, frame: Frame): Unit[] {
    const nearest = units.at(-1);
    if (!nearest) return [];
    const adjacent = this.positions.tokensIn(nearest.mention)[1] === last + 1;
    if (!adjacent && (nearest.mention.entity.class !== 'Person' || !this.isApposed(nearest, last))) return [];
    const before = units.at(-2);
    const and = this.conjunctionBefore(nearest, before);
    if (and < 0) return [nearest];
    // "Between Kenya and Ghana": the first of the two is governed, and so is the second.
    if (!before || (!this.isAfterPause(and) && !this.endsAt(before, and) && !this.completes(before, and))) return [];
    return this.isSingular(frame) ? [nearest] : [...units];
  }

  /** "X, and the Minister, Y": where "and" joins a name, or the title that it closes, to whoever stands before; -1 where nothing does. */
  private conjunctionBefore({ from }: Unit, before: Unit | undefined): number {
    if (this.tokens[from - 1]?.upos === 'CCONJ') return from - 1;
    const end = before ? this.positions.tokensIn(before.mention)[1] : from;
    for (let at = from - 1; at >= end; at--)
      if (this.tokens[at].upos === 'CCONJ' && this.isAfterPause(at) && this.tokens[at + 1].upos !== 'ADP') return at;
    return -1;
  }

  private isAfterPause(at: number): boolean {
    return this.tokens[at - 1]?.form === ',';
  }

  private endsAt({ mention }: Unit, at: number): boolean {
    return this.positions.tokensIn(mention)[1] === at;
  }

  /** "President X of Togo and": "of Togo" says more of X. */
  private completes({ mention }: Unit, and: number): boolean {
    const end = this.positions.tokensIn(mention)[1];
    return mention.entity.class === 'Person' && /^(?:of|de)$/u.test(this.tokens[end].lemma) && this.endingAt(and - 1) !== undefined;
  }

  /** A relative pronoun is the subject or object. */
  hasRelative({ head }: Frame): boolean {
    return this.clauses.tree.children(head.index).some(({ feats }) => feats.PronType === 'Rel');
  }

  /** "X, director at the ministry, | spoke": a finite clause without a relative pronoun that the tree hung on the last noun of a title. */
  isFalseRelative({ link, head }: Frame): boolean {
    return (
      link === 'relative' &&
      !this.tokens.slice(head.head + 1, head.index).some(({ feats, form }) => feats.PronType === 'Rel' || RELATIVE.test(form))
    );
  }

  /** What stands between a name and the verb is a title of it: it opens with a comma or with "of". */
  private isApposed({ mention }: Unit, last: number): boolean {
    const next = this.tokens[this.positions.tokensIn(mention)[1]];
    return next !== undefined && next.index <= last && (next.form === ',' || next.lemma === 'of' || next.lemma === 'de');
  }

  private isBeside(token: Token, { head }: Frame): boolean {
    return (
      token.sentence === head.sentence &&
      (BESIDE_VERB.has(token.upos) ||
        token.form === ',' ||
        this.clauses.isTime(token.index) ||
        (token.upos === 'PRON' && CLITIC.test(token.form)))
    );
  }

  private endingAt(at: number): Mention | undefined {
    const { end } = this.tokens[at];
    return this.positions
      .holding(at)
      .find(({ end: until, entity, kind }) => until === end && entity.class !== 'Place' && kind !== 'adjective' && kind !== 'pronoun');
  }

  /** A mention with its title. It is free where no preposition and no other noun stands before it. */
  private unitOf(mention: Mention): Unit {
    const person = mention.entity.class === 'Person';
    let from = this.positions.tokensIn(mention)[0];
    const { sentence } = this.tokens[from];
    for (; from > 0 && this.tokens[from - 1].sentence === sentence; from--) {
      const before = this.tokens[from - 1];
      if (before.upos === 'DET' || (person && this.isTitle(before, mention.entity))) continue;
      const inside = person && before.upos === 'ADP' && this.holders.at(this.tokens[from - 2] ?? before) === mention.entity;
      if (inside) continue;
      const free = before.form === ',' || STOPS.has(before.form) || before.upos === 'CCONJ' || this.clauses.isTime(before.index);
      return { mention, from, free };
    }
    return { mention, from, free: true };
  }

  private isTitle(token: Token, person: Entity): boolean {
    if (STYLE.test(token.form) || token.form === '.' || this.holders.isPost(token)) return true;
    return token.upos !== 'PUNCT' && token.upos !== 'CCONJ' && token.upos !== 'ADP' && this.holders.at(token) === person;
  }
}
