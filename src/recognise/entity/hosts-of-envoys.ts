import type { Entity } from '../../model/entity.ts';
import type { Draft, Findings } from './findings.ts';
import { ABROAD, ARTICLES, FRENCH_OF, TOWARD } from './particles.ts';

/** Words before the land that an envoy is sent to. */
const SENT: ReadonlySet<string> = new Set([...ABROAD, ...TOWARD, 'a']);
const LINKS: ReadonlySet<string> = new Set([...FRENCH_OF, 'of', ...ARTICLES]);
const MAX_LINKS = 3;

/**
 * "L’ambassadeur du Japon au Mali", "l’ambassadeur turc à Bamako", "the British Ambassador to Kenya": the land where an envoy serves, which a text
 * that names no issuer most often speaks from. The first one named; none where envoys to several lands are.
 */
export function hostOfEnvoys(found: Findings): Entity | undefined {
  const hosts = new Set<Entity>();
  for (let at = 0; at < found.words.length; at++) {
    if (!found.small('ambassador', at)) continue;
    const sender = stateBehind(found, at + 1, LINKS) ?? adjectiveAt(found, at + 1);
    const from = sender ? sender.last : at + 1;
    if (!SENT.has(found.words[from]?.norm ?? '')) continue;
    const host = stateBehind(found, from, SENT)?.entity ?? landOfTown(found, from + 1);
    if (host && host !== sender?.entity) hosts.add(host);
  }
  return hosts.size === 1 ? [...hosts][0] : undefined;
}

/** "L’ambassadeur du Japon a remis …": the land that sends an envoy, which is not where they serve. */
export function isSender(found: Findings, { first }: Draft): boolean {
  let at = first - 1;
  while (at >= 0 && first - at <= MAX_LINKS && LINKS.has(found.words[at].norm)) at--;
  return at >= 0 && at < first - 1 && found.small('ambassador', at);
}

/** "L’ambassadeur turc". */
function adjectiveAt(found: Findings, at: number): Draft | undefined {
  const leaf = found.at(at);
  return leaf?.first === at && leaf.kind === 'adjective' && leaf.entity.class === 'Country' ? leaf : undefined;
}

/** "Ambassador of Norway in Lilongwe": the land that the town lies in. */
function landOfTown(found: Findings, at: number): Entity | undefined {
  const leaf = found.at(at);
  return leaf?.first === at && leaf.entity.class === 'Place' ? found.landOf(leaf.entity) : undefined;
}

/** The state named right behind small words, the first of which is one of `openers`. */
function stateBehind(found: Findings, from: number, openers: ReadonlySet<string>): Draft | undefined {
  if (!openers.has(found.words[from]?.norm ?? '')) return undefined;
  for (let at = from + 1; at <= from + MAX_LINKS; at++) {
    const leaf = found.at(at);
    if (leaf) return leaf.entity.class === 'Country' && leaf.kind === 'name' && leaf.first === at ? leaf : undefined;
    if (!LINKS.has(found.words[at]?.norm ?? '')) return undefined;
  }
  return undefined;
}
