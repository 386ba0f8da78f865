import type { Entity } from '../../model/entity.ts';
import { isOfPost } from './body-limits.ts';
import { type Draft, type Findings, foldPhrase } from './findings.ts';

/** What may follow the head of an English name ("Contact Group on …"). */
const LINKS: ReadonlySet<string> = new Set(['of', 'for', 'on', 'in', 'to', 'against', 'at', 'with', 'from']);

/** The bodies and states named so far, by the nouns that may refer back to them; read from left to right, each mention once. */
export class Antecedents {
  private readonly found: Findings;
  private readonly queue: readonly Draft[];
  /** Families of all bodies that the text names. */
  readonly families: ReadonlySet<string>;
  private next = 0;
  private readonly byHead = new Map<string, Draft>();
  private named: Draft | undefined;
  private state: Draft | undefined;
  private readonly byForm = new Map<string, Draft>();
  private readonly heads = new Map<Entity, readonly string[]>();

  constructor(found: Findings) {
    this.found = found;
    this.queue = [...found.leaves(), ...found.outers].sort((a, b) => a.first - b.first);
    this.families = new Set(this.queue.flatMap((draft) => found.entryOf(draft.entity)?.families ?? []));
  }

  /** Takes in every mention before word `at`. */
  advance(at: number): void {
    for (; this.next < this.queue.length && this.queue[this.next].first < at; this.next++) this.take(this.queue[this.next]);
  }

  private take(draft: Draft): void {
    if (draft.entity.class === 'Country') {
      this.state = draft;
      for (const form of this.found.entryOf(draft.entity)?.heads ?? []) this.byForm.set(form, draft);
    }
    if (draft.entity.class !== 'Organization' || draft.kind === 'adjective') return;
    const families = this.found.entryOf(draft.entity)?.families ?? [];
    const aside = isOfPost(this.found, draft.first);
    for (const head of this.headsOf(draft.entity)) {
      // Whose post somebody holds is said in passing: a noun goes on meaning the body that it meant before.
      if (aside && this.byHead.has(head)) continue;
      this.byHead.set(head, draft);
      for (const family of families) this.byHead.set(`${family} ${head}`, draft);
    }
    if (families.includes('agency')) for (const family of families) this.byHead.set(`${family} agency`, draft);
    // "The agency" is no armed group.
    if (this.found.words[draft.first].upper && !families.includes('armed')) this.named = draft;
  }

  /** Takes in a body that a description has just called to mind. */
  note(entity: Entity, first: number): void {
    if (entity.class === 'Organization' && this.found.words[first].upper)
      this.named = { first, last: first + 1, entity, kind: 'description', rule: '' };
  }

  /** The latest body that this folded noun heads or refers to. */
  headedBy(noun: string): Entity | undefined {
    return this.byHead.get(noun)?.entity;
  }

  /** The latest body of a family ("un") that the noun fits; any of its agencies otherwise. */
  inFamily(family: string, noun: string): Entity | undefined {
    return (this.byHead.get(`${family} ${noun}`) ?? this.byHead.get(`${family} agency`))?.entity;
  }

  /** The latest body named with a capital. */
  latestNamed(): Entity | undefined {
    return this.named?.entity;
  }

  /** The latest state whose official name calls it by this folded noun ("royaume"), else the latest. */
  latestState(noun: string): Entity | undefined {
    return (this.byForm.get(noun) ?? this.state)?.entity;
  }

  /** Folded nouns that may stand for a body: those of the lexicon and the head of its name. */
  headsOf(entity: Entity): readonly string[] {
    let heads = this.heads.get(entity);
    if (!heads) {
      const norms = foldPhrase(entity.name).split(' ');
      const first = norms[0];
      const link = norms.findIndex((norm, at) => at > 0 && LINKS.has(norm));
      const english = link < 0 ? [] : [norms[link - 1]];
      const own = this.found.doc.language === 'fr' ? [first] : english.length > 0 ? [first, ...english] : [first, norms[norms.length - 1]];
      heads = [...new Set([...(this.found.entryOf(entity)?.heads ?? []), ...own])];
      this.heads.set(entity, heads);
    }
    return heads;
  }
}
