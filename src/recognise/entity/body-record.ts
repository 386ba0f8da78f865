/** Writes down a body that was found: under which entity, and whether its words are a name or a description. */
import type { BodyHead } from '../../lexicon/entity-words.ts';
import type { Entity } from '../../model/entity.ts';
import { kinOf, knownKin, noteKin } from './body-kin.ts';
import { type Draft, type Findings, foldPhrase } from './findings.ts';
import { FRENCH_OF } from './particles.ts';

const PURPOSE: ReadonlySet<string> = new Set(['for', 'in', 'pour']);

/** A capitalised name is a leaf and swallows the names in it; a description in lower case wraps them. */
export function recordBody(found: Findings, first: number, last: number, head: BodyHead, capital: boolean): void {
  const name = found.text(first, last);
  const leaf = found.at(first);
  const purpose = leaf?.entity.class === 'Organization' && leaf.last < last && onlyPurpose(found, leaf.last);
  const whole = purpose ? leaf.entity : shortened(found, first, last);
  const kin = kinOf(found, first, last);
  const same = whole ?? found.known('Organization', name) ?? knownKin(found, kin, first);
  const entity = same ?? found.own('Organization', name, first, { kind: kindOf(found, head) });
  noteKin(found, kin, entity);
  aliasShort(found, first, last, entity);
  if (found.lists('own-name', head.head)) found.alias('Organization', head.head, entity);
  if (capital && found.doc.language === 'fr') aliasHead(found, first, last, head, entity);
  const holds = found.words.slice(first + 1, last).some((_, index) => {
    const inner = found.at(first + 1 + index);
    return inner?.entity.class === 'Organization' && inner.first !== first && !isClosingHead(found, inner, last);
  });
  const abroad = found.doc.language === 'en' && found.words.slice(first, last).some((word) => word.norm === 'in');
  if (capital && (holds || abroad)) found.wrap({ first, last, entity, kind: 'name', rule: 'entity/body-name' });
  else if (capital) found.claim({ first, last, entity, kind: 'name', rule: 'entity/body-name' });
  else found.wrap({ first, last, entity, kind: 'description', rule: 'entity/body-description' });
}

/** "Trade Union Congress": the noun that closes the name is no house of its own. */
const isClosingHead = (found: Findings, inner: Draft, last: number): boolean =>
  inner.last === last &&
  inner.first === last - 1 &&
  found.words[inner.first - 1].upper &&
  found.vocabulary.bodyHeads.at(found.words, inner.first).length > 0;

/** "Mission d’appui en Somalie (AUSSOM)": the lexicon knows the acronym behind the name, under a name that opens with the same word. */
function shortened(found: Findings, first: number, last: number): Entity | undefined {
  const short = found.words[last]?.form === '(' ? found.at(last + 1) : undefined;
  if (short?.kind !== 'acronym' || short.entity.class !== 'Organization' || found.words[short.last]?.form !== ')') return undefined;
  return short.entity.key && foldPhrase(short.entity.name).startsWith(`${found.words[first].norm} `) ? short.entity : undefined;
}

const onlyPurpose = (found: Findings, at: number): boolean => found.words[at].norm === 'for' || found.words[at].norm === 'pour';

/** "The Port Safety Partnership for Kenya", "le Fonds fiduciaire pour les droits de l’homme" are also called by the words before "for". */
function aliasShort(found: Findings, first: number, last: number, entity: Entity): void {
  for (let at = first + 2; at < last - 1; at++)
    if (PURPOSE.has(found.words[at].norm)) found.alias('Organization', found.text(first, at), entity);
}

/** "Haut Conseil du Dialogue social", then "le Haut Conseil": a head of several words names the body by itself. */
function aliasHead(found: Findings, first: number, last: number, { head }: BodyHead, entity: Entity): void {
  const end = first + head.split(/[\s’'-]+/u).length;
  if (end > first + 1 && end < last && FRENCH_OF.has(found.words[end].norm)) found.alias('Organization', found.text(first, end), entity);
}

function kindOf(found: Findings, { head }: BodyHead): Entity['kind'] {
  if (found.lists('team-head', head)) return 'collaboration';
  return found.lists('unit-head', head) ? 'unit' : 'formal';
}
