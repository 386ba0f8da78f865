import type { Doc, Token } from '../model/doc.ts';
import type { Entity } from '../model/entity.ts';
import { isRelation } from '../model/tree.ts';
import type { Positions } from './reference/mentions.ts';

/** Case words that mark who gets, joins or does something; and where something happens. */
const PARTY: ReadonlySet<string> = new Set(['à', 'avec', 'par', 'with', 'by', 'for']);
const SITE: ReadonlySet<string> = new Set(['à', 'in']);

/**
 * Groups and places that no event or pledge has taken up, but that the sentence gives a part: receivers, companions and agents ("aux
 * familles", "with partners", "by gunmen"), members of a list with somebody kept, and places where the clause is set.
 * @param kept what facts use already
 */
export function involved(doc: Doc, positions: Positions, kept: ReadonlySet<Entity>): Entity[] {
  const out = new Set<Entity>();
  for (const mention of doc.mentions) {
    const { entity } = mention;
    if ((entity.class !== 'Group' && entity.class !== 'Place') || kept.has(entity) || out.has(entity)) continue;
    const head = positions.headOf(mention);
    if (!head || !doc.tokens[head.head]) continue;
    if (entity.class === 'Place' ? isSite(doc, head) : isParty(doc, head) || isListed(positions, head, kept, out)) out.add(entity);
  }
  return [...out];
}

const isParty = (doc: Doc, head: Token): boolean => isOblique(head) && isPredicate(doc.tokens[head.head]) && marked(doc, head, PARTY);

const isSite = (doc: Doc, head: Token): boolean => isOblique(head) && doc.tokens[head.head].upos === 'VERB' && marked(doc, head, SITE);

const isOblique = (token: Token): boolean => isRelation(token, 'obl') || isRelation(token, 'nmod') || isRelation(token, 'iobj');

const isPredicate = (token: Token): boolean => token.upos === 'VERB' || token.upos === 'NOUN';

/** The one case word of a noun. */
function marked(doc: Doc, head: Token, cases: ReadonlySet<string>): boolean {
  const { first } = doc.sentences[head.sentence];
  const found: string[] = [];
  for (let at = head.index - 1; at >= first && head.index - at < REACH; at--)
    if (doc.tokens[at].head === head.index && isRelation(doc.tokens[at], 'case')) found.push(doc.tokens[at].lemma.toLowerCase());
  return found.length === 1 && cases.has(found[0]);
}

const REACH = 8;

/** Beside somebody who is kept: "les autorités, les maires et les jeunes". */
function isListed(positions: Positions, head: Token, kept: ReadonlySet<Entity>, more: ReadonlySet<Entity>): boolean {
  if (!isRelation(head, 'conj')) return false;
  const beside = positions.headedBy(head.head)[0]?.entity;
  return (
    beside !== undefined &&
    beside.class !== 'Place' &&
    (kept.has(beside) || more.has(beside)) &&
    !positions.headedBy(head.index).some(({ kind }) => kind === 'adjective')
  );
}
