/** What posts people hold, and of what. */
import { fold } from '../../lexicon/words.ts';
import type { Entity } from '../../model/entity.ts';
import type { Office } from '../../model/facts.ts';
import type { Draft, Findings } from './findings.ts';
import type { Holder } from './holders.ts';
import type { Home } from './home.ts';
import { bodyIn } from './post-body.ts';
import { withoutEchoes } from './post-echoes.ts';
import { organizationOf, ownerTold } from './post-owner.ts';
import { shareLastState } from './post-rows.ts';
import { mainState, stateBeside } from './post-state.ts';
import type { PostPhrase } from './posts.ts';
import { ruledPlace } from './ruled-places.ts';

/** Further titles of who holds a post of the state. */
const OF_STATE = /^(?:chef|cheffe|porte-parole) d/iu;

/** The posts of the people, one for each person and title. */
export function officesOf(found: Findings, holders: readonly Holder[], home: Home): Office[] {
  const out = new Map<string, Office>();
  /** Offices whose owner the words beside them name. */
  const told = new Set<Office>();
  const posts = new Map<Office, PostPhrase>();
  for (const { post, person } of joined(found, holders)) {
    if ((post.noun.scope === 'rank' && !bodyIn(found, post)) || isStyle(found, post, person)) continue;
    if (found.lists('ambassador', fold(post.noun.lemma)) && isTitleOfEnvoy(found, post, organizationOf(found, post, person.entity, home)))
      continue;
    const title = titleOf(found, post);
    const entity = found.at(person.first)?.entity ?? person.entity;
    // "Le directeur du théâtre Eugène-Ionesco": what looked like a name is part of a site's.
    if (entity.class !== 'Person') continue;
    const key = `${entity.id} ${title.words.toLowerCase()}`;
    const evidence = {
      start: Math.min(title.start, found.words[person.first].start),
      end: Math.max(title.end, found.words[person.last - 1].end),
    };
    const known = out.get(key);
    if (known) {
      known.evidence.push(evidence);
      const owner = told.has(known) ? null : ownerTold(found, post);
      if (owner) {
        known.organization = owner;
        told.add(known);
      }
    } else {
      const office: Office = {
        person: entity,
        title: title.words,
        organization: ownerTold(found, post) ?? bracketedOwner(found, post, person) ?? organizationOf(found, post, entity, home),
        evidence: [evidence],
        rule: 'entity/office',
        confidence: 0.9,
      };
      out.set(key, office);
      posts.set(office, post);
      if (ownerTold(found, post) ?? bracketedOwner(found, post, person)) told.add(office);
    }
  }
  for (const office of out.values()) if (!told.has(office)) office.organization = stateToldOf(office, told) ?? office.organization;
  shareLastState(found, posts, told);
  const offices = withoutEchoes(found, [...out.values()], posts);
  partStates(found, offices, posts, told, home);
  return offices;
}

/** "Ambassadors Jean Diallo (Guinea) and Anna Berg (Sweden)", "M. Sy, ministre de la Santé (Togo)": the state or body in brackets behind the name or post. */
function bracketedOwner(found: Findings, post: PostPhrase, person: Draft): Entity | undefined {
  // "Maire de Tanger (Maroc)": where the town lies.
  if (ruledPlace(found, post)) return undefined;
  const open = Math.max(post.last, person.last);
  const leaf = found.words[open]?.form === '(' ? found.at(open + 1) : undefined;
  if (leaf?.first !== open + 1 || found.words[leaf.last]?.form !== ')' || leaf.kind === 'adjective') return undefined;
  return leaf.entity.class === 'Country' || (leaf.entity.class === 'Organization' && post.noun.scope !== 'state') ? leaf.entity : undefined;
}

/** "President Trump and President Duque": a state has one president; the second one named is that of the other state the text speaks of. */
function partStates(
  found: Findings,
  offices: readonly Office[],
  posts: ReadonlyMap<Office, PostPhrase>,
  told: ReadonlySet<Office>,
  home: Home,
): void {
  const holders = new Map<string, Office>();
  for (const office of offices) {
    if (office.organization?.class !== 'Country' || !found.lists('sole-post', fold(office.title))) continue;
    const key = `${fold(office.title)} ${office.organization.id}`;
    const first = holders.get(key);
    if (!first) holders.set(key, office);
    else if (first.person !== office.person && !told.has(office) && !found.entryOf(office.person)?.country)
      office.organization =
        stateBeside(found, posts.get(office)!.first, office.organization) ??
        mainState(found, { ...home, state: office.organization }) ??
        office.organization;
  }
}

/** "Ministre d’État, Ministre du Plan de la Zambie": a minister's further title is of the state that the other one names. */
function stateToldOf(office: Office, told: ReadonlySet<Office>): Office['organization'] {
  if (office.organization?.class !== 'Country' || !/^minist(?:re|er)(?!\p{L})/iu.test(office.title)) return null;
  for (const other of told) if (other.person === office.person && other.organization?.class === 'Country') return other.organization;
  return null;
}

/** "Président de la République, Chef de l’État", "Ministre de la Pêche, Porte-parole du Gouvernement": one title of one post-holder in French. */
function joined(found: Findings, holders: readonly Holder[]): Holder[] {
  const out: Holder[] = [];
  for (const { post, person } of holders) {
    const before = out.at(-1);
    const apposed = before?.person === person && post.first === before.post.last + 1 && found.words[before.post.last].form === ',';
    const ofState = before?.post.noun.scope !== 'rank' && OF_STATE.test(found.text(post.first, post.last)) && found.words[post.head].upper;
    if (before && apposed && ofState && found.doc.language === 'fr')
      out[out.length - 1] = { person, post: { ...before.post, last: post.last } };
    else out.push({ post, person });
  }
  return out;
}

/** "S.E. l’Ambassadeur Moussa Kane": nobody is ambassador of a body unless the title says so. */
const isTitleOfEnvoy = (found: Findings, post: PostPhrase, owner: Office['organization']): boolean =>
  post.last === post.head + 1 && owner?.class === 'Organization' && ownerTold(found, post) === null;

/** "Chief Ada Lund": a style of address. */
const isStyle = (found: Findings, post: PostPhrase, person: Draft): boolean =>
  post.last === post.first + 1 && person.first === post.last && found.small('style', post.first);

/** The post's words; "of Ukraine" behind the name ("President Zelenskyy of Ukraine") is left to the organization. A shared noun stands before its further complements. */
function titleOf(found: Findings, { first, last, led }: PostPhrase): { words: string; start: number; end: number } {
  const noun = led ? `${found.text(...led)} ${found.at(first) ? 'of ' : ''}` : '';
  return { words: `${noun}${found.text(first, last)}`, start: found.words[led?.[0] ?? first].start, end: found.words[last - 1].end };
}
