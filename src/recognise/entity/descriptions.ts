import { perLanguage } from '../../lexicon/per-language.ts';
import { alternatives, readTable } from '../../lexicon/tsv.ts';
import { fold } from '../../lexicon/words.ts';
import type { Entity } from '../../model/entity.ts';
import { Antecedents } from './antecedents.ts';
import { isOfPost } from './body-limits.ts';
import { type Findings, foldPhrase } from './findings.ts';
import type { Home } from './home.ts';

const ARTICLES: ReadonlySet<string> = new Set(['le', 'la', 'l', 'du', 'au', 'the']);
const FOR: ReadonlySet<string> = new Set(['pour', 'for']);
const DEMONSTRATIVES: ReadonlySet<string> = new Set(['ce', 'cet', 'cette', 'this', 'that', 'ledit', 'ladite', 'dudit']);

/** Folded descriptions with the key of the entity that they mean where the text names no other. */
const defaultsOf = perLanguage(
  (language): ReadonlyMap<string, string> =>
    new Map(
      readTable('gazetteer/descriptions.tsv')
        .filter((row) => row.always === 'no')
        .flatMap((row) => alternatives(row[`forms_${language}`]).map((form) => [fold(form), row.entity] as const)),
    ),
);

/** Folded adjectives with the family of bodies that they name. */
const familiesOf = perLanguage(
  (language): ReadonlyMap<string, string> =>
    new Map(
      readTable('gazetteer/families.tsv').flatMap((row) =>
        alternatives(row[`adjectives_${language}`]).map((form) => [fold(form), row.family] as const),
      ),
    ),
);

/** "L’Alliance", "l’agence onusienne", "cette organisation", "the coalition", "le pays": the latest entity that the noun fits. */
export function findDescriptions(found: Findings, home: Home): void {
  const { words } = found;
  const antecedents = new Antecedents(found);
  const families = familiesOf(found.doc.language);
  for (let at = 1; at < words.length; at++) {
    const word = words[at];
    antecedents.advance(at);
    if (word.punct || found.at(at) || found.outerAt(at) || found.breaks(at)) continue;
    if (found.small('capital', at)) {
      claimCapital(found, at);
      continue;
    }
    const points = DEMONSTRATIVES.has(words[at - 1].norm);
    const posted = found.doc.language === 'en' && word.upper && words[at + 1]?.upper && found.vocabulary.posts.at(words, at + 1).length > 0;
    const bare = word.upper && (!found.opens(at) || found.is(at + 1, 'AUX', 'VERB')) && found.small('bare-body', at);
    const first = openingOf(found, at);
    if (first === at && !ARTICLES.has(words[at - 1].norm) && !points && !posted && !bare) continue;
    const family = families.get(words[at + 1]?.norm ?? '');
    const last = family ? at + 2 : describedEnd(found, at);
    if (!points && !posted && completed(found, last)) continue;
    const entity = found.small('country-noun', at)
      ? antecedents.latestState(word.norm)
      : bodyFor(found, antecedents, { at, points, posted, bare, family }, home);
    if (!entity) continue;
    found.claim({ first, last, entity, kind: 'description', rule: 'entity/description' });
    antecedents.note(entity, first);
  }
}

/** "the regional organisation", "the island kingdom": where the word starts that only colours what a body or state is called; `at` where none does. */
function openingOf(found: Findings, at: number): number {
  const { words } = found;
  if (found.doc.language !== 'en' || words[at].upper || !isPointer(found, at)) return at;
  let first = at;
  while (at - first < 2 && found.small('description-adjective', first - 1) && !found.breaks(first)) first--;
  return ARTICLES.has(words[first - 1]?.norm ?? '') ? first : at;
}

/** "l’organisation régionale", "le pays ouest-africain": where such a word ends behind it. */
function describedEnd(found: Findings, at: number): number {
  const { words } = found;
  if (found.doc.language !== 'fr' || !isPointer(found, at)) return at + 1;
  const tied = words[at + 2]?.glue === '-' ? at + 2 : at + 1;
  return found.small('description-adjective', tied) && !words[tied].upper && !found.breaks(at + 1) ? tied + 1 : at + 1;
}

const isPointer = (found: Findings, at: number): boolean => found.small('body-noun', at) || found.small('country-noun', at);

interface Noun {
  readonly at: number;
  /** "cette", "this" stand before it. */
  readonly points: boolean;
  /** It opens a post ("Cabinet Secretary"). */
  readonly posted: boolean;
  /** It needs no article ("Cabinet has agreed"). */
  readonly bare: boolean;
  /** Family that its adjective names ("onusienne" → "un"). */
  readonly family: string | undefined;
}

function bodyFor(found: Findings, antecedents: Antecedents, { at, points, posted, bare, family }: Noun, home: Home): Entity | undefined {
  const word = found.words[at];
  const heads = found.vocabulary.bodyHeads.at(found.words, at);
  const thing = found.small('body-noun', at);
  const listed = defaultsOf(found.doc.language).get(word.norm);
  const antecedent = antecedents.headedBy(word.norm);
  const town = townFor(found, at, home);
  if (town) return town;
  if (
    heads.length === 0 &&
    !thing &&
    !(word.upper && antecedent && endsName(found, antecedent, word.norm)) &&
    !listed &&
    !found.vocabulary.stateHeads.has(word.norm)
  )
    return undefined;
  if (family) return antecedents.inFamily(family, word.norm) ?? (thing ? mainBody(found, antecedents, family) : undefined);
  const latest = antecedent ?? (thing ? antecedents.latestNamed() : undefined);
  if (latest) return latest;
  if (listed && word.upper && inContext(found, antecedents, listed)) return found.entityByKey(listed);
  const issuer =
    home.bodies.find((body) => antecedents.headsOf(body).includes(word.norm)) ??
    (word.upper && found.small('department', at) && home.publisher.length > 0 && home.bodies.length === 1 ? home.bodies[0] : undefined);
  if (issuer) return issuer;
  const alone = !word.upper && !points && found.small('unnamed', at);
  if (alone) return found.own('Organization', found.text(at, at + 1), at, { kind: 'formal' });
  if (
    !word.upper ||
    posted ||
    heads.length === 0 ||
    (found.opens(at) && !bare) ||
    (found.doc.language === 'fr' && ['nation', 'state'].includes(heads[0].values[0].use))
  )
    return undefined;
  return found.own('Organization', found.text(at, at + 1), at, { kind: 'formal' });
}

/** "La commune fournira le terrain", "the city gave": the town that issues the text, where it acts. */
function townFor(found: Findings, at: number, { bodies }: Home): Entity | undefined {
  const body = bodies.at(0);
  if (!body || body.key || !found.small('municipal', at) || found.token(at)?.deprel !== 'nsubj') return undefined;
  return foldPhrase(body.name)
    .split(' ')
    .some((norm) => found.lists('municipal', norm))
    ? body
    : undefined;
}

/** "Le Programme" behind "le Programme alimentaire mondial", "the Programme" behind "the World Food Programme". */
const endsName = (found: Findings, { name }: Entity, norm: string): boolean =>
  found.doc.language === 'fr' ? foldPhrase(name).startsWith(`${norm} `) : foldPhrase(name).endsWith(` ${norm}`);

/** A body of the European Union is meant only where the text names another of its bodies. */
function inContext(found: Findings, antecedents: Antecedents, key: string): boolean {
  const families = found.lexicon.entries.get(key)?.families ?? [];
  return !families.includes('eu') || antecedents.families.has('eu');
}

/** "L’organisation panafricaine" is the African Union, if the text names it or one of its bodies. */
function mainBody(found: Findings, antecedents: Antecedents, family: string): Entity | undefined {
  return antecedents.families.has(family) ? found.entityByKey(`body/${family}`) : undefined;
}

/** A complement or adjective follows: no bare description. */
function completed(found: Findings, at: number): boolean {
  const word = found.words[at];
  if (!word || word.punct || word.gap) return false;
  if (word.norm === 's' && word.glue === "'") return false;
  // "The Council today adopted …": a day beside the verb.
  if (found.token(at)?.deprel === 'obl:unmarked') return false;
  // "La directrice de la Banque pour l’Asie du Sud": the purpose is that of the post.
  if (FOR.has(word.norm) && isOfPost(found, at - 1)) return false;
  if (['de', 'du', 'des', 'd', 'of', 'pour', 'for'].includes(word.norm))
    return !found.small('possessive', at + 1) && !found.small('stop', at + 1) && !hangsOnVerb(found, at);
  if (word.glue !== '') return true;
  if (found.at(at)?.kind === 'adjective' || word.upper) return true;
  return found.doc.language === 'fr' ? found.is(at, 'ADJ') : found.is(at, 'NOUN', 'PROPN');
}

/** "A informé le Conseil de l’ouverture du port": what the preposition introduces completes the verb. */
function hangsOnVerb(found: Findings, at: number): boolean {
  const { tokens } = found.doc;
  const preposition = found.token(at);
  const noun = preposition && tokens[preposition.head];
  const above = noun && tokens[noun.head];
  return preposition !== undefined && above?.upos === 'VERB' && above.index < preposition.index && noun?.deprel.startsWith('obl') === true;
}

/** "La capitale ukrainienne", "the Ukrainian capital": the city. */
function claimCapital(found: Findings, at: number): void {
  const beside = [found.at(at + 1), found.at(at - 1)].find((leaf) => leaf?.kind === 'adjective' && leaf.entity.class === 'Country');
  const capital = beside?.entity.key && found.lexicon.capitals.get(beside.entity.key.replace('country/', ''));
  if (!beside || !capital) return;
  const [first, last] = beside.first > at ? [at, beside.last] : [beside.first, at + 1];
  found.claim({ first, last, entity: found.entityOf(capital), kind: 'description', rule: 'entity/capital-of' });
}
