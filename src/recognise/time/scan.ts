/**
 * Finds time expressions in one pass over the words: only a word that starts some rule or preposition is looked at,
 * patterns are tried at that place alone, and the longest reading wins.
 */
import type { LanguageCode, Span } from '../../model/doc.ts';
import { WORD_CHAR } from '../../text/regex.ts';
import { isEdtf } from './calendar.ts';
import { draft } from './draft.ts';
import type { CompiledGrammar } from './grammar.ts';
import type { Context, Direction, Draft, Grain, Groups, Prefix, Rule, Value } from './types.ts';

/** What the document gives to the pass. */
interface Scene {
  readonly text: string;
  readonly language: LanguageCode;
  readonly issued: string | null;
  /** Direction in time of the verb that governs [start, end). */
  tense(start: number, end: number): Direction;
  /** The words that name an event, from where its name starts. */
  anchorAt(start: number, end: number): Span;
}

interface Core {
  readonly rule: Rule;
  readonly groups: Groups;
  readonly words: string;
  readonly start: number;
  readonly end: number;
  readonly value: Value;
}

const WORD = /\p{N}+|[\p{L}\p{M}]+/gu;
const WORD_HERE = /\p{N}|[\p{L}\p{M}]+/uy;
const JOINED = /\p{N}[.,:/-]$|[\p{L}\p{M}][./:-]$/u;
const INSIDE_WORD = new RegExp(`${WORD_CHAR}$`, 'u');
const SENTENCE_END = /[.!?…]["»”)]?\s+["«“(]?\s?\p{Lu}|\n\s*\n/u;
const LONGEST_SENTENCE = 600;
/** After an article a year is a noun's adjective unless the sentence goes on without one: "before the 1967 border". */
const DEFINITE = /\p{L}\sthe\s$/iu;
/** A list or coordination goes on with times of the same grain only. */
const LISTED: ReadonlySet<Grain> = new Set(['year', 'month', 'day', 'quarter']);
const IN_LIST: Prefix = { id: 'list', source: '', starts: [], kind: 'point', weak: true };

const keyOf = (word: string): string => (/^\p{N}/u.test(word) ? '#' : word.toLowerCase());

class Scanner {
  readonly drafts: Draft[] = [];
  /** Month of the last day or month named, of which "le 12" is. */
  private month: string | null = null;
  private readonly scene: Scene;
  private readonly grammar: CompiledGrammar;
  /** The last day named, from which "the next day" counts. */
  private day: string | null = null;
  /** Start of the last time named, from which "four years later" counts. */
  private named: string | null = null;

  constructor(scene: Scene, grammar: CompiledGrammar) {
    this.scene = scene;
    this.grammar = grammar;
  }

  /** The last time before `start` in the same sentence. */
  private before(start: number): Draft | null {
    const last = this.drafts.at(-1);
    if (!last || start - last.end > LONGEST_SENTENCE) return null;
    return SENTENCE_END.test(this.scene.text.slice(last.end, start + 2)) ? null : last;
  }

  private context(start: number, end: number, prefix: Prefix | null, year: number | null): Context {
    const { scene } = this;
    const before = this.before(start);
    const dated =
      before?.edtf && ((before.kind === 'point' && before.grain !== 'year' && LISTED.has(before.grain)) || before.kind === 'since');
    return {
      language: scene.language,
      issued: scene.issued,
      reference: this.day ?? scene.issued,
      named: this.named,
      month: this.month,
      anchor: dated ? before.edtf!.split('/')[0] : scene.issued,
      year,
      direction: () => prefix?.direction ?? (scene.tense(start, end) || (prefix?.lean ?? 0)),
    };
  }

  private allowed(rule: Rule, end: number, prefix: Prefix | null): boolean {
    if (prefix ? rule.prefixed === false : rule.alone === false) return false;
    const named = prefix?.definite && rule.dated;
    if (!named && prefix?.excludes?.includes(rule.id)) return false;
    if (!rule.figure) return true;
    const here = (pattern: RegExp): boolean => {
      pattern.lastIndex = end;
      return pattern.test(this.scene.text);
    };
    return !here(this.grammar.counted) && (named || !prefix?.weak || here(this.grammar.afterYear));
  }

  /** The longest expression that starts exactly at `start`. */
  private core(start: number, key: string, prefix: Prefix | null, year: number | null = null): Core | null {
    let best: Core | null = null;
    for (const { item: rule, pattern } of this.grammar.rules.get(key) ?? []) {
      pattern.lastIndex = start;
      const match = pattern.exec(this.scene.text);
      if (!match) continue;
      const end = start + match[0].length;
      if ((best && end <= best.end) || !this.allowed(rule, end, prefix)) continue;
      const groups = match.groups ?? {};
      const value = rule.read(groups, this.context(start, end, prefix, year), match[0]);
      if (value) best = { rule, groups, words: match[0], start, end, value };
    }
    return best;
  }

  private coreAt(start: number, prefix: Prefix, year: number | null = null): Core | null {
    WORD_HERE.lastIndex = start;
    const word = WORD_HERE.exec(this.scene.text)?.[0];
    return word ? this.core(start, keyOf(word), prefix, year) : null;
  }

  /** Both ends of a range: a year named at one end holds for the other. */
  private range(first: Core, prefix: Prefix | null): Core | null {
    const middle = (prefix && this.grammar.middles.get(prefix.id)) ?? (prefix?.needsEnd ? undefined : this.grammar.dash);
    if (!middle) return null;
    middle.lastIndex = first.end;
    const joint = middle.exec(this.scene.text);
    if (!joint || !first.value.edtf) return null;
    const known = first.value.relative ? null : Number(first.value.edtf.slice(0, 4));
    const second = this.coreAt(first.end + joint[0].length, prefix ?? IN_LIST, known);
    if (!second?.value.edtf || second.value.kind) return null;
    if (middle === this.grammar.dash && second.value.grain !== first.value.grain) return null;
    const year = Number(second.value.edtf.slice(0, 4));
    const end = second.value.edtf.split('/').at(-1)!;
    for (const hint of [year, year - 1]) {
      const value = first.value.relative
        ? first.rule.read(first.groups, { ...this.context(first.start, first.end, prefix, hint) }, first.words)
        : first.value;
      const edtf = `${value?.edtf?.split('/')[0]}/${end}`;
      if (!value || !isEdtf(edtf)) continue;
      const relative = value.relative && second.value.relative;
      return { ...first, end: second.end, value: { edtf, grain: 'span', relative } };
    }
    return null;
  }

  private finish(core: Core, start: number, prefix: Prefix | null): Draft | null {
    const tail = core.groups.tail?.length ?? 0;
    const named = core.groups.anchor?.length ?? 0;
    return draft(core.value, {
      span: { start, end: core.end - tail },
      rule: core.rule.id,
      prefix,
      issued: this.scene.issued,
      before: this.before(start),
      anchor: named ? this.scene.anchorAt(core.end - named, core.end) : null,
    });
  }

  /** True where a second number follows that made no range of years with the first: two amounts ("de 1950 à 2000 euros"). */
  private amounts(first: Core, prefix: Prefix): boolean {
    const middle = this.grammar.middles.get(prefix.id);
    if (!first.rule.figure || !middle) return false;
    middle.lastIndex = first.end;
    const joint = middle.exec(this.scene.text);
    return joint !== null && /^\d/u.test(this.scene.text.slice(first.end + joint[0].length));
  }

  private prefixed(start: number, key: string): Draft[] {
    return (this.grammar.prefixes.get(key) ?? []).flatMap(({ item: prefix, pattern }) => {
      pattern.lastIndex = start;
      const match = pattern.exec(this.scene.text);
      const core = match
        ? this.coreAt(start + match[0].length, DEFINITE.test(match[0]) ? { ...prefix, weak: true, definite: true } : prefix)
        : null;
      if (!core) return [];
      const range = this.range(core, prefix);
      if (!range && (prefix.needsEnd || this.amounts(core, prefix))) return [];
      const outside = range && prefix.middle ? 0 : (match?.groups?.outside?.length ?? 0);
      const closed = prefix.middle && (range !== null || core.rule.closed);
      const opened = closed ? { ...prefix, kind: 'point' as const } : prefix;
      return this.finish(range ?? core, start + outside, opened) ?? [];
    });
  }

  /** The longest mention that starts at a word. */
  private at(start: number, key: string): Draft | null {
    const plain = this.core(start, key, null);
    const alone = plain && this.finish(this.range(plain, null) ?? plain, start, null);
    return [alone, ...this.prefixed(start, key)].reduce((best, next) => (next && (!best || next.end > best.end) ? next : best), null);
  }

  private push(mention: Draft): void {
    this.drafts.push(mention);
    if (mention.grain === 'day' && mention.edtf?.length === 10) this.day = mention.edtf;
    const month = /^\d{4}-\d\d(?=-|$)/u.exec(mention.edtf?.split('/').at(-1) ?? '')?.[0];
    if (month) this.month = month;
    if (mention.kind === 'point' && mention.edtf) this.named = mention.edtf.split('/')[0];
  }

  /** Further times of a list: "en 2023, 2024 et 2025". */
  private list(first: Draft): void {
    let last = first;
    while (LISTED.has(last.grain)) {
      const { conjunction } = this.grammar;
      conjunction.lastIndex = last.end;
      const joint = conjunction.exec(this.scene.text);
      const core = joint && this.coreAt(last.end + joint[0].length, IN_LIST);
      const next = core && core.value.grain === last.grain ? this.finish(core, core.start, IN_LIST) : null;
      if (!next) return;
      last = { ...next, kind: last.kind };
      this.push(last);
    }
  }

  run(): Draft[] {
    const { text } = this.scene;
    const pattern = new RegExp(WORD);
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const key = keyOf(match[0]);
      if (!this.grammar.rules.has(key) && !this.grammar.prefixes.has(key)) continue;
      const behind = text.slice(Math.max(0, match.index - 2), match.index);
      if (INSIDE_WORD.test(behind) || (key === '#' && JOINED.test(behind))) continue;
      const found = this.at(match.index, key);
      if (!found) continue;
      this.push(found);
      this.list(found);
      pattern.lastIndex = this.drafts.at(-1)!.end;
    }
    return this.drafts;
  }
}

/** All time expressions of a text, in order, never overlapping, before refinement. */
export function scan(scene: Scene, grammar: CompiledGrammar): Draft[] {
  return new Scanner(scene, grammar).run();
}
