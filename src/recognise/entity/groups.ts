import { Trie } from '../../lexicon/trie.ts';
import { alternatives, readTable } from '../../lexicon/tsv.ts';
import { normsOf } from '../../lexicon/words.ts';
import type { Entity } from '../../model/entity.ts';
import { type Findings, foldPhrase } from './findings.ts';
import { frenchExtent } from './noun-phrase.ts';
import { englishExtent } from './noun-phrase-en.ts';

interface NamedGroup {
  readonly key: string;
  readonly name: string;
  readonly of: string;
}

const DEFINITE: ReadonlySet<string> = new Set([
  'le',
  'la',
  'les',
  'l',
  'the',
  'ses',
  'leurs',
  'nos',
  'ces',
  'our',
  'their',
  'its',
  'these',
]);

const named = new Map<string, Trie<NamedGroup>>();

/** "Les Alliés", "the Twenty-Seven": collectives with a name of their own. */
function namedGroups(language: string): Trie<NamedGroup> {
  let trie = named.get(language);
  if (!trie) {
    trie = new Trie();
    for (const row of readTable('gazetteer/groups.tsv')) {
      const forms = alternatives(row[`forms_${language}`]);
      for (const form of forms) if (!/^\d/u.test(form)) trie.add(normsOf(form), { key: row.key, name: forms[0], of: row.of });
    }
    named.set(language, trie);
  }
  return trie;
}

/** Collectives with the whole noun phrase: "les ministres de la Défense des pays de l’OTAN", "de nombreux Alliés", "the people of Ukraine". */
export function findGroups(found: Findings): void {
  const { words, vocabulary } = found;
  const trie = namedGroups(found.doc.language);
  for (let at = 0; at < words.length; at++) {
    if (words[at].punct || found.at(at)?.entity.class === 'Person') continue;
    const outer = found.outerAt(at);
    if (outer) {
      at = outer.last - 1;
      continue;
    }
    const proper = trie.at(words, at)[0];
    const common = vocabulary.collectives.at(words, at)[0];
    if (proper && words[proper.end - 1].upper && (!common || proper.end > common.end)) {
      at = recordNamed(found, at, proper.end, proper.values[0]) - 1;
      continue;
    }
    if (proper && words[at].upper && !found.opens(at)) {
      at = recordNamed(found, at, extent(found, proper.end), proper.values[0]) - 1;
      continue;
    }
    const demonym = found.at(at)?.rule === 'entity/lexicon-demonym' && found.at(at)?.first === at;
    if (!common && !demonym) continue;
    if (common && !demonym && found.at(at)) continue;
    if (isState(found, at)) continue;
    const headEnd = common?.end ?? found.at(at)!.last;
    const last = recordCommon(found, at, headEnd, common?.values[0] ?? true, demonym);
    if (last > at) at = last - 1;
  }
}

/** "The Danish and Dutch governments": states, no group. */
function isState(found: Findings, at: number): boolean {
  return found.doc.language === 'en' && found.vocabulary.stateHeads.has(found.words[at].norm) && found.at(at - 1)?.kind === 'adjective';
}

const extent = (found: Findings, from: number): number =>
  found.doc.language === 'fr' ? frenchExtent(found, from, { capital: false, people: true }) : englishExtent(found, from);

function recordNamed(found: Findings, at: number, last: number, group: NamedGroup): number {
  const first = leftEdge(found, at);
  const whole = found.own('Group', group.name, at, { number: 'Plur' });
  whole.collectiveOf ??= group.of ? found.entityByKey(group.of) : undefined;
  const subset = isSubset(found, first, at);
  const entity = subset
    ? found.own('Group', found.text(first, last), first, { number: 'Plur', collectiveOf: whole.collectiveOf, subsetOf: whole })
    : whole;
  found.wrap({ first, last, entity, kind: 'description', rule: 'entity/group-name' });
  return last;
}

function recordCommon(found: Findings, at: number, headEnd: number, bare: boolean, demonym: boolean): number {
  const first = leftEdge(found, at);
  const last = Math.max(extent(found, headEnd), headEnd);
  if (demonym && !isPlural(found, at)) return at;
  const counted = first < at && !['le', 'la', 'les', 'l', 'the', 'des', 'd', 'de'].includes(found.words[first].norm);
  if (last === headEnd && !bare && !counted) return at;
  const name = found.text(first, last);
  const earlier = last === headEnd && !isSubset(found, first, at) ? sameHead(found, found.words[at].norm) : undefined;
  const core = earlier ?? found.own('Group', found.text(at, last), at, { number: 'Plur' });
  if (!earlier && core.name === found.text(at, last)) core.name = name;
  core.collectiveOf ??= ownerOf(found, at, last);
  found.wrap({ first, last, entity: core, kind: 'description', rule: demonym ? 'entity/people' : 'entity/group' });
  return last;
}

function isPlural(found: Findings, at: number): boolean {
  const { norm } = found.words[at];
  return /[sx]$/u.test(norm) && !['le', 'la', 'l', 'un', 'une', 'd'].includes(found.words[at - 1]?.norm ?? '');
}

/** Takes in quantifiers, numbers and determiners before the head: "près de 10 000 soldats", "les autres États", "our allies". */
function leftEdge(found: Findings, head: number): number {
  const english = found.doc.language === 'en';
  let at = head;
  while (
    at > 0 &&
    !found.breaks(at) &&
    !(at < head && DEFINITE.has(found.words[at].norm) && !['tous', 'toutes', 'all', 'de', 'of'].includes(found.words[at - 1].norm))
  ) {
    const word = found.words[at - 1];
    const leaf = found.at(at - 1);
    if (leaf && (!english || leaf.entity.class === 'Person' || leaf.last !== at || word.glue === "'")) break;
    if (leaf) at = leaf.first;
    else if (found.small('quantifier-before', at - 1) || /^\d/u.test(word.form)) at--;
    else if (english && !word.punct && found.is(at - 1, 'ADJ', 'NOUN') && !found.small('stop', at - 1) && word.glue === '') at--;
    else break;
  }
  const nothing = english ? ['a', 'an', 'to', 'at', 'up', 'over', 'about', 'more', 'than'] : ['de', 'd', 'plus', 'environ'];
  while (
    at < head &&
    nothing.includes(found.words[at].norm) &&
    !/^\d/u.test(found.words[at + 1]?.form ?? '') &&
    !(found.words[at].norm === 'plus' && found.words[at + 1]?.norm === 'de')
  )
    at++;
  return at;
}

function isSubset(found: Findings, first: number, head: number): boolean {
  for (let at = first; at < head; at++) if (found.small('subset', at)) return true;
  return false;
}

/** The latest group with the same head noun. */
function sameHead(found: Findings, norm: string): Entity | undefined {
  for (let at = found.outers.length - 1; at >= 0; at--) {
    const { entity } = found.outers[at];
    if (entity.class === 'Group' && foldPhrase(entity.name).split(' ').includes(norm)) return entity;
  }
  return undefined;
}

/** The first state or body inside the phrase: "déplacés soudanais" → Sudan. */
function ownerOf(found: Findings, first: number, last: number): Entity | undefined {
  for (let at = first; at < last; at++) {
    const leaf = found.at(at);
    if (leaf && (leaf.entity.class === 'Country' || leaf.entity.class === 'Organization')) return leaf.entity;
  }
  const before = found.at(first - 1);
  return before?.kind === 'adjective' && before.last === first ? before.entity : undefined;
}
