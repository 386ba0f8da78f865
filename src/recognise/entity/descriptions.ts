import { alternatives, readTable } from '../../lexicon/tsv.ts';
import { fold } from '../../lexicon/words.ts';
import type { LanguageCode } from '../../model/doc.ts';
import type { Entity } from '../../model/entity.ts';
import { type Draft, type Findings, foldPhrase } from './findings.ts';
import type { Home } from './home.ts';

const ARTICLES: ReadonlySet<string> = new Set(['le', 'la', 'l', 'du', 'au', 'the']);
const DEMONSTRATIVES: ReadonlySet<string> = new Set(['ce', 'cet', 'cette', 'this', 'that', 'ledit', 'ladite', 'dudit']);
const THINGS: ReadonlySet<string> = new Set([
  'organisation',
  'institution',
  'agence',
  'structure',
  'organization',
  'agency',
  'body',
  'organisme',
  'instance',
]);
const FAMILIES: Readonly<Record<string, string>> = {
  onusienne: 'un',
  onusien: 'un',
  europeenne: 'eu',
  europeen: 'eu',
  un: 'un',
  panafricaine: 'au',
};
const COUNTRY_NOUNS: ReadonlySet<string> = new Set(['pays', 'royaume', 'country', 'kingdom']);

const defaults = new Map<LanguageCode, ReadonlyMap<string, string>>();

function defaultsOf(language: LanguageCode): ReadonlyMap<string, string> {
  let map = defaults.get(language);
  if (!map) {
    map = new Map(
      readTable('gazetteer/descriptions.tsv')
        .filter((row) => row.always === 'no')
        .flatMap((row) => alternatives(row[`forms_${language}`]).map((form) => [fold(form), row.entity] as const)),
    );
    defaults.set(language, map);
  }
  return map;
}

/** "L’Alliance", "l’agence onusienne", "cette organisation", "the coalition", "le pays": the latest entity that the noun fits. */
export function findDescriptions(found: Findings, home: Home): void {
  const { words } = found;
  for (let at = 1; at < words.length; at++) {
    const word = words[at];
    if (word.punct || found.at(at) || found.outerAt(at) || found.breaks(at)) continue;
    const before = words[at - 1].norm;
    const points = DEMONSTRATIVES.has(before);
    const beside = found.small('capital', at) && found.at(at - 1)?.kind === 'adjective';
    if (!ARTICLES.has(before) && !points && !beside) continue;
    if (found.small('capital', at)) {
      claimCapital(found, at);
      continue;
    }
    const family = FAMILIES[words[at + 1]?.norm ?? ''];
    const last = family ? at + 2 : at + 1;
    if (!points && completed(found, last)) continue;
    const entity = COUNTRY_NOUNS.has(word.norm) ? lastCountry(found, at) : bodyFor(found, at, points, family, home);
    if (entity) found.claim({ first: at, last, entity, kind: 'description', rule: 'entity/description' });
  }
}

function bodyFor(found: Findings, at: number, points: boolean, family: string | undefined, home: Home): Entity | undefined {
  const word = found.words[at];
  const heads = found.vocabulary.bodyHeads.at(found.words, at);
  const thing = THINGS.has(word.norm);
  const listed = defaultsOf(found.doc.language).get(word.norm);
  if (heads.length === 0 && !thing && !listed && !found.vocabulary.stateHeads.has(word.norm)) return undefined;
  const antecedent = latest(found, at, word.norm, family, thing);
  if (antecedent && (word.upper || points || thing || family || antecedent.first < at)) return antecedent.entity;
  if (listed && word.upper) return found.entityByKey(listed);
  const issuer = home.bodies.find((body) => headsOf(found, body).includes(word.norm));
  if (issuer) return issuer;
  if (!word.upper || heads.length === 0 || found.opens(at) || family) return undefined;
  if (found.doc.language === 'en' || heads[0].values[0].use === 'nation') return undefined;
  return found.own('Organization', found.text(at, at + 1), at, { kind: 'formal' });
}

/** The latest mention before of a body that this noun heads or refers to; a noun like "organisation" fits any body, the family narrows. */
function latest(found: Findings, at: number, norm: string, family: string | undefined, thing: boolean): Draft | undefined {
  let best: Draft | undefined;
  const candidates = [...found.leaves(), ...found.outers].filter((draft) => draft.entity.class === 'Organization' && draft.first < at);
  candidates.sort((a, b) => a.first - b.first);
  for (const draft of candidates) {
    const entry = found.entryOf(draft.entity);
    if (family && !entry?.families.includes(family)) continue;
    const fits = headsOf(found, draft.entity).includes(norm) || (family !== undefined && entry?.families.includes('agency'));
    if (fits) best = draft;
    else if (thing && !best && draft.kind !== 'adjective') best = undefined;
  }
  if (best || !thing || family === 'un') return best;
  if (family) return candidates.findLast((draft) => draft.entity.key === `body/${family}`);
  return candidates.filter((draft) => found.words[draft.first].upper).at(-1);
}

function headsOf(found: Findings, entity: Entity): readonly string[] {
  const entry = found.entryOf(entity);
  const first = foldPhrase(entity.name).split(' ');
  const own =
    found.doc.language === 'fr'
      ? [first[0]]
      : [first[0], first[first.length - 1], first[first.indexOf('of') - 1] ?? '', first[first.indexOf('for') - 1] ?? ''];
  return entry ? [...entry.heads, ...own] : own;
}

function lastCountry(found: Findings, at: number): Entity | undefined {
  for (let index = at - 1; index >= 0; index--) {
    const leaf = found.at(index);
    if (leaf?.entity.class === 'Country') return leaf.entity;
  }
  return undefined;
}

/** A complement or adjective follows: no bare description. */
function completed(found: Findings, at: number): boolean {
  const word = found.words[at];
  if (!word || word.punct || word.gap) return false;
  if (['de', 'du', 'des', 'd', 'of', 'pour', 'for'].includes(word.norm))
    return !found.small('possessive', at + 1) && !found.small('stop', at + 1);
  if (word.glue !== '') return true;
  if (found.at(at)?.kind === 'adjective' || word.upper) return true;
  return found.doc.language === 'fr' ? found.is(at, 'ADJ') : found.is(at, 'NOUN', 'PROPN');
}

/** "La capitale ukrainienne", "the Ukrainian capital": the city. */
function claimCapital(found: Findings, at: number): void {
  const beside = [found.at(at + 1), found.at(at - 1)].find((leaf) => leaf?.kind === 'adjective' && leaf.entity.class === 'Country');
  const capital = beside?.entity.key && found.lexicon.capitals.get(beside.entity.key.replace('country/', ''));
  if (!beside || !capital) return;
  const [first, last] = beside.first > at ? [at, beside.last] : [beside.first, at + 1];
  found.claim({ first, last, entity: found.entityOf(capital), kind: 'description', rule: 'entity/capital-of' });
}
