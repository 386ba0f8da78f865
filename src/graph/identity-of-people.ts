/** Which people of a text other texts may know too: those with a full name, a post and the body or state where it is held. */
import { postClass } from '../lexicon/post-classes.ts';
import { nameWords } from '../lexicon/words.ts';
import type { LanguageCode } from '../model/doc.ts';
import type { Entity } from '../model/entity.ts';
import type { Office } from '../model/facts.ts';
import { firstStart } from './context.ts';
import { identityKey } from './identity.ts';

/** Keys of the people without a lexicon entry, by entity identifier. */
export function personKeys(offices: readonly Office[], language: LanguageCode): Map<string, string> {
  const told = offices
    .map((office) => ({ office, body: bodyName(office.organization) }))
    .filter(({ body, office: { person } }) => body !== undefined && !person.key && !person.anonymous)
    .sort((a, b) => Number(ofState(b.body!)) - Number(ofState(a.body!)) || firstStart(a.office) - firstStart(b.office));
  const keys = new Map<string, string>();
  for (const { office, body } of told) {
    const name = nameWords(office.person.name);
    if (name.length < 2 || keys.has(office.person.id)) continue;
    keys.set(
      office.person.id,
      identityKey([
        ['name', name.join(' ')],
        ['post', postClass(office.title, language)],
        ['body', body!],
      ]),
    );
  }
  return keys;
}

/** A post of a state goes before one of a body: it is told more often. */
const ofState = (body: string): boolean => body.startsWith('country/');

/**
 * A body as people are known by it: the state that it is part of ("ministère de la Défense" and "Norvège" are one to them), else its
 * lexicon key, else its folded name of two words or more.
 */
function bodyName(body: Entity | null): string | undefined {
  if (!body || body.anonymous || (body.class !== 'Organization' && body.class !== 'Country')) return undefined;
  if (body.class === 'Country') return body.key;
  if (body.state) return `country/${body.state}`;
  if (body.key) return body.key;
  const name = nameWords(body.name);
  return name.length < 2 ? undefined : name.join(' ');
}
