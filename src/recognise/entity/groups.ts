import type { Entity } from '../../model/entity.ts';
import { isAddressed } from './addressed.ts';
import { containedEnd } from './container.ts';
import type { Findings } from './findings.ts';
import { eachOf, isUrged } from './group-each.ts';
import { kinEnd } from './group-kin.ts';
import { enumerationEnd } from './group-list.ts';
import { isModifier } from './group-modifier.ts';
import { groupName, isShortened } from './group-name.ts';
import { tailEnd } from './group-tail.ts';
import { leftEdge } from './left-edge.ts';
import { type NamedGroup, namedGroups } from './named-groups.ts';
import { frenchExtent } from './noun-phrase.ts';
import { englishExtent } from './noun-phrase-en.ts';
import { FRENCH_OF, FRENCH_SINGULAR } from './particles.ts';
import { ceuxEnd } from './people-phrase.ts';
import { thoseEnd } from './people-phrase-en.ts';

const ARTICLES: ReadonlySet<string> = new Set(['le', 'la', 'les', 'l', 'the', 'des', 'd', 'de']);
const DEFINITE: ReadonlySet<string> = new Set(['les', 'ces', 'leurs', 'the', 'these', 'both']);

const ALL: ReadonlySet<string> = new Set(['all', 'tous', 'toutes']);
const ONE: ReadonlySet<string> = new Set(['le', 'du', 'au', 'ce', 'cet', 'un', 'notre', 'son', 'chaque', 'tout', 'votre', 'leur']);

/** Collectives with the whole noun phrase: "les ministres de la Défense des pays de l’OTAN", "de nombreux Alliés", "the people of Ukraine". */
export function findGroups(found: Findings): void {
  new GroupFinder(found).run();
}

class GroupFinder {
  private readonly found: Findings;
  /** The latest group by its head noun, for "les ministres" after "les ministres de la Défense". */
  private readonly latest = new Map<string, Entity>();

  constructor(found: Findings) {
    this.found = found;
  }

  run(): void {
    const { found } = this;
    for (let at = 0; at < found.words.length; at++) {
      const outer = found.outerAt(at);
      if (outer) at = outer.last - 1;
      else if (!found.words[at].punct) at = Math.max(this.groupAt(at) - 1, at);
    }
  }

  /** @returns where the group's phrase ends; `at` where none is headed here. */
  private groupAt(at: number): number {
    const { found } = this;
    const { words, vocabulary } = found;
    const proper = namedGroups(found.doc.language).at(words, at)[0];
    const contained = containedEnd(found, at);
    const common = contained > 0 ? { end: contained, values: [true] } : vocabulary.collectives.at(words, at)[0];
    const full = proper && words[proper.end - 1].upper && (!common || proper.end > common.end);
    if (full) return this.named(at, proper.end, proper.values[0]);
    if (found.doc.language === 'en' && this.isAttribute(at, (proper ?? common)?.end)) return at;
    if (proper && words[at].upper && !found.opens(at)) return this.named(at, this.extent(proper.end), proper.values[0]);
    const those = found.doc.language === 'en' ? thoseEnd(found, at) : ceuxEnd(found, at);
    if (those > 0) return this.those(at, those);
    const leaf = found.at(at);
    const demonym = leaf?.rule === 'entity/lexicon-demonym' && leaf.first === at;
    if (demonym) return this.isPlural(at) && !this.followsPost(at) ? this.common(at, leaf.last, true, 'entity/people') : at;
    const each = leaf ? undefined : eachOf(found, at);
    if (each) return this.each(at, each.first, each.plural);
    const end = common?.end ?? at + 1;
    const addressed = !leaf && !words[at].upper && isAddressed(found, at);
    if (!(common || addressed) || leaf || words[at].glue === '-') return at;
    if (this.isState(at) || this.isNamed(at, end) || this.isOne(at) || this.describes(at) || isModifier(found, at, end)) return at;
    return this.common(at, end, addressed || common.values[0], 'entity/group');
  }

  /** "Le Ministre Togolais": the adjective of a post, no people. */
  private followsPost(at: number): boolean {
    const { found } = this;
    if (found.doc.language !== 'fr' || found.opens(at) || found.breaks(at)) return false;
    return [1, 2, 3].some((back) => at >= back && found.vocabulary.posts.at(found.words, at - back).some(({ end }) => end === at));
  }

  /** "Des zones proches du Ghana": an adjective of the noun before it. */
  private describes(at: number): boolean {
    const token = this.found.token(at);
    const noun = token?.deprel === 'amod' ? this.found.doc.tokens[token.head] : undefined;
    return this.found.doc.language === 'fr' && token?.upos === 'ADJ' && noun?.upos === 'NOUN' && noun.index < token.index;
  }

  /** "Rohingya refugees", "Taliban fighters": a people's name that only tells whose or which those behind it are. */
  private isAttribute(first: number, at: number | undefined): boolean {
    const { found } = this;
    if (at === undefined || !found.words[first].upper || found.words[at - 1].norm.endsWith('s')) return false;
    const noun = found.vocabulary.collectives.at(found.words, at)[0];
    return noun !== undefined && !found.breaks(at) && !found.words[at].glue && !found.words[at].upper && !found.at(at);
  }

  private extent(from: number): number {
    const { found } = this;
    return found.doc.language === 'fr' ? frenchExtent(found, from, { capital: false, people: true }) : englishExtent(found, from);
  }

  private those(at: number, last: number): number {
    const { found } = this;
    const first = ALL.has(found.words[at - 1]?.norm ?? '') ? at - 1 : at;
    const entity = found.own('Group', found.text(first, last), first, { number: 'Plur' });
    found.wrap({ first, last, entity, kind: 'description', rule: 'entity/those' });
    return last;
  }

  /** Everyone of a kind; by themselves the words call those who were named before. */
  private each(at: number, first: number, plural: string): number {
    const { found } = this;
    const last = tailEnd(found, at, Math.max(this.extent(at + 1), at + 1), false);
    const whole = last === at + 1 ? this.latest.get(plural) : undefined;
    const entity = whole ?? found.own('Group', groupName(found, first, last), at, { number: 'Plur' });
    found.wrap({ first, last, entity, kind: 'description', rule: 'entity/each' });
    return last;
  }

  private named(at: number, last: number, group: NamedGroup): number {
    const { found } = this;
    const first = leftEdge(found, at);
    const whole = found.own('Group', group.name, at, { number: 'Plur' });
    whole.collectiveOf ??= group.of ? found.entityByKey(group.of) : undefined;
    const part = this.isSubset(first, at);
    const entity = part
      ? found.own('Group', found.text(first, last), first, { number: 'Plur', collectiveOf: whole.collectiveOf, subsetOf: whole })
      : whole;
    for (let word = at; word < last; word++) if (!found.at(word)) this.latest.set(found.words[word].norm, whole);
    this.latest.set(found.words[at].norm, whole);
    found.wrap({ first, last, entity, kind: 'description', rule: 'entity/group-name' });
    return last;
  }

  private common(at: number, headEnd: number, bare: boolean, rule: string): number {
    const { found } = this;
    const { norm } = found.words[at];
    const first = leftEdge(found, at);
    const end = Math.max(enumerationEnd(found, at, headEnd), headEnd);
    const last = kinEnd(found, headEnd) ?? this.withTail(first, at, headEnd, rule, this.withTwin(at, Math.max(this.extent(end), end)));
    const modified = at - first > 1 || (first < at && !ARTICLES.has(found.words[first].norm));
    if (last === headEnd && !bare && (modified ? this.isPair(first, at) : !isUrged(found, headEnd - 1))) return at;
    const whole = this.latest.get(norm);
    const part = this.isSubset(first, at);
    const owner = this.ownerOf(at, last);
    const nation = part ? undefined : (this.nationOf(at, last, owner) ?? this.ownedBy(first, at, last, owner));
    const same =
      (nation ? found.known('Group', nation) : undefined) ??
      ((last === headEnd && !part && !modified) || (!part && isShortened(found, at, last, whole)) ? whole : undefined);
    const counted = this.isCounted(first, at);
    const own = part || counted ? first : this.adjectives(first, at);
    const entity = same ?? found.own('Group', groupName(found, own, last), at, { number: 'Plur' });
    if (entity.name === groupName(found, at, last)) entity.name = groupName(found, first, last);
    if (nation) found.alias('Group', nation, entity);
    entity.collectiveOf ??= owner ?? (part && last === headEnd ? whole?.collectiveOf : undefined);
    if (part && last === headEnd && whole && whole !== entity) entity.subsetOf ??= whole;
    if (!part && !(counted && whole)) this.latest.set(norm, entity);
    found.wrap({ first, last, entity, kind: 'description', rule });
    return last;
  }

  /** What tells apart those whom no state's adjective and no possessive does; behind such an adjective a participle only tells what they do. */
  private withTail(first: number, at: number, headEnd: number, rule: string, end: number): number {
    const { found } = this;
    for (let word = first; word < end; word++) {
      const leaf = found.at(word);
      if (leaf?.first === at && leaf.last === headEnd && rule === 'entity/people') continue;
      if (leaf?.kind === 'adjective' && leaf.last < end && found.small('complemented', end - 1)) break;
      if (leaf?.kind === 'adjective') return leaf.first > at && leaf.last < end && found.is(leaf.last, 'VERB') ? leaf.last : end;
      if (found.is(word, 'PRON')) return end;
    }
    const head = found.doc.language === 'fr' ? at : headEnd - 1;
    return tailEnd(found, head, end, this.hasNumber(first, at));
  }

  /** "Les sénateurs du Nord, Ada Lund, …", "ministers Ada Lund and Paul Sy": people of a post whom names follow, behind its complement too. */
  private isNamed(at: number, end: number): boolean {
    const { found } = this;
    if (found.vocabulary.posts.at(found.words, at).length === 0) return false;
    const last = Math.max(this.extent(end), end);
    const name = found.at(found.words[last]?.form === ',' ? last + 1 : last);
    return name?.entity.class === 'Person' && !found.breaks(last);
  }

  /** "The Danish and Dutch governments", "les gouvernements du Mali et du Niger": states, no group. */
  private isState(at: number): boolean {
    const { found } = this;
    if (!found.vocabulary.stateHeads.has(found.words[at].norm)) return false;
    if (found.doc.language === 'en' && found.at(at - 1)?.kind === 'adjective') return true;
    const land = ['of', ...FRENCH_OF].includes(found.words[at + 1]?.norm ?? '')
      ? found.at(ARTICLES.has(found.words[at + 2]?.norm ?? '') ? at + 3 : at + 2)
      : undefined;
    return land?.entity.class === 'Country' && land.kind === 'name';
  }

  /** One name for "the Ukrainian people" and "the people of Ukraine": nothing but the state stands beside the head. */
  private nationOf(head: number, last: number, owner: Entity | undefined): string | undefined {
    const { found } = this;
    if (owner?.class !== 'Country' || !found.small('nation', head)) return undefined;
    for (let at = head + 1; at < last; at++) {
      const leaf = found.at(at);
      if (leaf ? leaf.entity !== owner : !found.small('nation-of', at)) return undefined;
    }
    return `people of ${owner.id}`;
  }

  /** One name for "G7 Leaders" and "the Leaders of the Group of Seven (G7)": nothing but the body stands beside the head. */
  private ownedBy(first: number, head: number, last: number, owner: Entity | undefined): string | undefined {
    const { found } = this;
    if (found.doc.language !== 'en' || owner?.class !== 'Organization' || !found.words[head].upper) return undefined;
    for (let at = first; at < last; at++) {
      const leaf = found.at(at);
      if (at !== head && leaf?.entity !== owner && !found.words[at].punct && !['the', 'of'].includes(found.words[at].norm))
        return undefined;
    }
    return `${found.words[head].norm} of ${owner.id}`;
  }

  /** Women and men, girls and boys named apart are one group: "les Haïtiennes et les Haïtiens", "des femmes et des enfants". */
  private withTwin(at: number, last: number): number {
    const { found } = this;
    const { words } = found;
    if (found.doc.language !== 'fr' || words[last]?.norm !== 'et' || last > at + 1) return last;
    const article = ['les', 'des', 'd'].includes(words[last + 1]?.norm ?? '');
    if (article && words[at - 1]?.norm !== words[last + 1].norm && words[last + 1].norm !== 'd') return last;
    const other = article ? last + 2 : last + 1;
    const norm = words[other]?.norm ?? '';
    if (!/[sx]$/u.test(norm) || found.is(other, 'ADJ')) return last;
    const same = norm !== words[at].norm && norm.slice(0, 4) === words[at].norm.slice(0, 4) && norm.length > 5;
    const kin = found.small('kin', at) && found.small('kin', other);
    return same || kin ? Math.max(this.extent(other + 1), other + 1) : last;
  }

  /** "Le pays": one of them. */
  private isOne(at: number): boolean {
    const { words } = this.found;
    return /[sx]$/u.test(words[at].norm) && ONE.has(words[at - 1]?.norm ?? '');
  }

  private isPlural(at: number): boolean {
    const { words } = this.found;
    return /[sx]$/u.test(words[at].norm) && !FRENCH_SINGULAR.has(words[at - 1]?.norm ?? '');
  }

  /** "Les deux gouvernements", "the two leaders": a pair named before, no group of its own. */
  private isPair(first: number, head: number): boolean {
    const { words } = this.found;
    return DEFINITE.has(words[first].norm) && words.slice(first, head).some(({ norm }) => norm === 'deux' || norm === 'two');
  }

  private isSubset(first: number, head: number): boolean {
    for (let at = first; at < head; at++) if (this.found.small('subset', at)) return true;
    return false;
  }

  /** "the Canadian forces", "Allied forces": a state's adjective before the head, which English puts there, tells them from others. */
  private adjectives(first: number, head: number): number {
    const { found } = this;
    let own = head;
    for (let at = head - 1; at >= first; at--) if (found.at(at)?.kind === 'adjective') own = found.at(at)!.first;
    return own;
  }

  /** "3.6 million people", "quelque 64 000 personnes": other numbers count other people; refugees and soldiers are mostly the same. */
  private isCounted(first: number, head: number): boolean {
    const { found } = this;
    return !DEFINITE.has(found.words[first].norm) && found.small('anybody', head) && this.hasNumber(first, head);
  }

  private hasNumber(first: number, head: number): boolean {
    const { found } = this;
    for (let at = first; at < head; at++) if (/^\d/u.test(found.words[at].form) || found.is(at, 'NUM')) return true;
    return false;
  }

  /** The first state or body inside the phrase, or the adjective before its head: "déplacés soudanais" → Sudan. */
  private ownerOf(head: number, last: number): Entity | undefined {
    const { found } = this;
    for (let at = head; at < last; at++) {
      const leaf = found.at(at);
      if (leaf && (leaf.entity.class === 'Country' || leaf.entity.class === 'Organization')) return leaf.entity;
    }
    const before = found.at(head - 1);
    return before && before.last === head && (before.entity.class === 'Country' || before.entity.class === 'Organization')
      ? before.entity
      : undefined;
  }
}
