import { unusedPosts } from '../../lexicon/entity-words.ts';
import { fold } from '../../lexicon/words.ts';
import type { Entity } from '../../model/entity.ts';
import { type Findings, foldPhrase } from './findings.ts';
import type { Home } from './home.ts';
import { isSender } from './hosts-of-envoys.ts';
import { ABROAD } from './particles.ts';
import { bodyIn } from './post-body.ts';
import { isOwn, isWhose, ledBody, possessor, spokenFor } from './post-possessor.ts';
import { isGivenBy, mainState, metState, thanksState, visitedState } from './post-state.ts';
import { type PostPhrase, pastAdjectives } from './posts.ts';
import { ruledPlace } from './ruled-places.ts';
import { isOnlyAddress, isOnlyScene } from './scene-states.ts';

const MEETING_REACH = 40;
const GUEST_REACH = 120;

/** The body or state that the post's words name; else, for posts of a state that has such, the state that speaks; else the body spoken of. */
export function organizationOf(found: Findings, post: PostPhrase, person: Entity, home: Home): Entity | null {
  const named = ownerInside(found, post) ?? departmentOf(found, post, home) ?? ruledPlace(found, post);
  if (named) return named;
  const { state } = home;
  const isForeign = state && (thanksState(found, post, state) || isGivenBy(found, post, state));
  const meant = isForeign ? mainState(found, home) : ownerMeant(found, post, person, home);
  return meant && lacks(found, post, meant) ? null : meant;
}

/** "Le roi Philippe" in Dakar is not Senegal's. */
const lacks = (found: Findings, { noun }: PostPhrase, { key }: Entity): boolean =>
  noun.scope === 'state' && key !== undefined && unusedPosts(found.doc.language).get(noun.lemma)?.has(key.replace('country/', '')) === true;

/** Whose post it is, where its own words do not say. */
function ownerMeant(found: Findings, post: PostPhrase, person: Entity, home: Home): Entity | null {
  if (/(?:cette derniere|ce dernier|celle ci|celui ci)$/u.test(normsIn(found, post))) return spokenOf(found, post.first);
  const after = behindName(found, post) ?? behindComma(found, post);
  if (after) return after;
  const own = ledBody(found, post) ?? (isOwn(found, post) ? possessor(found, post) : spokenFor(found, post));
  if (own) return own;
  if (servesAbroad(found, post, home)) return mainState(found, home);
  if (post.noun.scope === 'any' && (isOwn(found, post) || isWhose(found, post))) return spokenOf(found, post.first);
  const college = collegeOf(found, post, home);
  if (college) return college;
  const land = found.landOf(person);
  if (land) return land;
  if (post.noun.body) return found.entityByKey(post.noun.body) ?? null;
  if (post.noun.scope === 'other')
    return isTheirs(found, post) ? (visitedState(found, post.first, home) ?? guestBefore(found, post.first, home)) : null;
  const named = post.noun.scope === 'state' && isOwn(found, post) ? stateBefore(found, post.first, MEETING_REACH) : undefined;
  if (named) return named;
  if (isForeign(found, post, home)) return hostOf(found, post, home) ?? guestBefore(found, post.first, home) ?? mainState(found, home);
  if (post.noun.scope === 'state' || isStatePresident(found, post))
    return (
      hostOf(found, post, home) ?? metState(found, post, home) ?? home.state ?? stateSpokenOf(found, post, home) ?? namedBody(found, post)
    );
  if (presidesState(found, post, home)) return home.state ?? stateSpokenOf(found, post, home);
  if (leadsHome(found, post, home)) return metState(found, post, home) ?? home.state ?? null;
  if (found.small('is-mayor', post.head)) return home.bodies.find((body) => !found.entryOf(body)) ?? null;
  if (/^\p{L}+ nationale?(?!\p{L})/u.test(normsIn(found, post)) && home.state) return home.state;
  if (found.lists('home-envoy', fold(post.noun.lemma)) && home.state) {
    if (isHomeOnlyScene(found, home)) return null;
    if (isOfficial(found, home)) return home.state;
  }
  if (post.noun.scope === 'body' || bareGeneral(found, post)) return home.bodies[0] ?? spokenOf(found, post.first);
  if (found.lists('secretary', post.noun.lemma) && isOfficial(found, home) && home.state) return home.state;
  if (namesUnknown(found, post)) return null;
  if (home.publisher.length === 0) return home.bodies.find((body) => !found.entryOf(body)?.country) ?? null;
  return (post.last === post.head + 1 && found.small('manager', post.head) ? undefined : home.state) ?? home.bodies[0] ?? null;
}

/** "À Praia, il s’est entretenu avec le Premier ministre": whom a visitor meets holds office where the text has just been. */
function hostOf(found: Findings, post: PostPhrase, home: Home): Entity | undefined {
  const { words } = found;
  let at = post.first - 1;
  if (words[at] && !found.small('toward', at)) at--;
  let met = words[at] !== undefined && found.small('meet', at);
  if (!words[at] || !(met || found.small('toward', at))) return undefined;
  for (let index = at - 1; index >= 0 && at - index <= MEETING_REACH && words[index].form !== '.'; index--)
    met ||= found.small('meet', index);
  const state = met ? stateBefore(found, post.first, MEETING_REACH) : null;
  return state && state !== home.state ? state : undefined;
}

/** "La commissaire chargée du Climat", "Commissioner Lahbib": whatever their land, of the Commission of the Union whose institution issues the text or where no body does. */
function collegeOf(found: Findings, post: PostPhrase, { bodies }: Home): Entity | null {
  if (!found.lists('college', fold(post.noun.lemma))) return null;
  const isUnions =
    bodies.length > 0
      ? found.entryOf(bodies[0])?.families?.includes('eu')
      : found.leaves().some(({ entity }) => entity.key === 'body/european-commission');
  return isUnions ? (found.entityByKey('body/european-commission') ?? null) : null;
}

/**
 * "Secretary of Defense", "Under Secretary of the Treasury": of the American department that the title names, where the text names it too;
 * those below a secretary whose title names none, of the department that issues the text.
 */
function departmentOf(found: Findings, post: PostPhrase, { bodies, state }: Home): Entity | null {
  if (found.doc.language !== 'en') return null;
  const { rank, field } = SECRETARY.exec(foldPhrase(found.text(post.first, post.last)))?.groups ?? {};
  if (field === undefined ? rank === undefined : rank === undefined && !OWN_DEPARTMENT.test(field)) return null;
  const fieldOf = (body: Entity): string =>
    body.class === 'Organization' && (found.entryOf(body)?.country ?? state?.key?.replace('country/', '')) === 'USA'
      ? (DEPARTMENT.exec(foldPhrase(body.name))?.groups?.field ?? '')
      : '';
  const named = found.leaves().find(({ entity }) => {
    const own = fieldOf(entity);
    return own !== '' && (field === undefined ? bodies.includes(entity) : field === own || field.startsWith(`${own} `));
  });
  return named?.entity ?? null;
}

/** A secretary or somebody below one, and the department's field; the secretaries that texts give to their departments. */
const SECRETARY = /(?:(?<rank>under|deputy|assistant) ?)?secretary(?: of (?:the )?(?<field>.+)|(?= for )|$)/u;
const OWN_DEPARTMENT = /^(?:defense|treasury)/u;
const DEPARTMENT = /department of (?:the )?(?<field>.+)$/u;

/** Whom the words of the post name, or a genitive before them. */
function ownerInside(found: Findings, post: PostPhrase): Entity | null {
  const mark = pastAdjectives(found, post.first - 1);
  const owner = found.at(mark - 1);
  const owned = found.words[mark]?.norm === 's' && found.words[mark].glue === "'";
  if (owned && owner && owner.entity.class !== 'Person' && owner.entity.class !== 'Place') return owner.entity;
  return bodyIn(found, post);
}

/** The owner that the text names beside the post or the name. */
export const ownerTold = (found: Findings, post: PostPhrase): Entity | null =>
  ownerInside(found, post) ?? behindName(found, post) ?? behindComma(found, post);

/** "Prime Minister Idrissa" in a text of a state that has no prime minister: another state’s. */
const isForeign = (found: Findings, { noun, head, last }: PostPhrase, home: Home): boolean =>
  home.state?.key !== undefined &&
  unusedPosts(found.doc.language).get(noun.lemma)?.has(home.state.key.replace('country/', '')) === true &&
  (noun.scope === 'state' || last === head + 1) &&
  !namesOwnBody(found, head, home);

/** "le président Lund" where the body that issues the text is no office of the state. */
const namesOwnBody = (found: Findings, head: number, home: Home): boolean =>
  /^presidente?s?$/u.test(found.words[head].norm) && !isOfficial(found, home);

/** The text is a state's: no body, or one of the state, is named first as its issuer. */
const isOfficial = (found: Findings, { bodies }: Home): boolean => bodies.length === 0 || isOfState(found, bodies[0]);

/** A body of a state: the lexicon says so, or its name tells that a minister or president heads it ("Prime Minister’s Office"). */
const isOfState = (found: Findings, body: Entity): boolean =>
  found.entryOf(body)?.country !== undefined ||
  foldPhrase(body.name)
    .split(' ')
    .some((norm) => found.lists('minister', norm) || found.lists('ministry', norm));

/** "son homologue", "their counterpart": of those whom the text’s own state meets. */
const isTheirs = (found: Findings, { first }: PostPhrase): boolean => found.small('possessive', first - 1);

/** The latest state before that is not the text’s own. */
function guestBefore(found: Findings, at: number, home: Home): Entity | null {
  if (!home.state) return null;
  for (let index = at - 1; index >= 0 && at - index <= GUEST_REACH; index--) {
    const leaf = found.at(index);
    if (leaf?.entity.class === 'Country' && leaf.entity !== home.state) return leaf.entity;
  }
  return null;
}

/** In a text of no state: where the sentence is, else the state it speaks of most, unless its office-holders are met by others. */
function stateSpokenOf(found: Findings, post: PostPhrase, home: Home): Entity | null {
  const state = metState(found, post, home) ?? mainState(found, home, 2) ?? stateBefore(found, post.first);
  return state && (home.met?.has(state) || isOnlyAddress(found, state)) ? null : state;
}

/** A land that the text of nobody in particular names only as where something happens sends no envoy. */
const isHomeOnlyScene = (found: Findings, { state, publisher, bodies }: Home): boolean =>
  publisher.length === 0 && bodies.length === 0 && isOnlyScene(found, state);

/** "Son ambassadeur à Bamako" in a text of Mali: an envoy to a land is another one's. */
function servesAbroad(found: Findings, { head, last, noun }: PostPhrase, { state }: Home): boolean {
  if (!state || !found.lists('ambassador', fold(noun.lemma))) return false;
  for (let at = head + 2; at < last; at++) {
    const leaf = found.at(at);
    const before = found.words[at - 1].norm;
    if (leaf?.first !== at || !(ABROAD.has(before) || before === 'a')) continue;
    if (leaf.entity === state || found.landOf(leaf.entity) === state) return true;
  }
  return false;
}

/** The latest state named before, by its own name, its adjective or its capital. */
function stateBefore(found: Findings, at: number, reach = at): Entity | null {
  for (let index = at - 1; index >= 0 && at - index <= reach; index--) {
    const leaf = found.at(index);
    if (leaf?.entity.class === 'Country' && !isSender(found, leaf)) return leaf.entity;
    const land = leaf?.entity.class === 'Place' && leaf.rule.endsWith('-capital') ? found.landOf(leaf.entity) : undefined;
    if (land) return land;
  }
  return null;
}

/** "President Ekomo" in a text of a state: its own. */
const leadsHome = (found: Findings, post: PostPhrase, home: Home): boolean =>
  home.state !== undefined &&
  isOfficial(found, home) &&
  /^presidente?$/u.test(normsIn(found, post)) &&
  found.at(post.last)?.entity.class === 'Person';

/** Few international bodies have presidents; the one whose name follows at once ("President Ekomo") in their texts is a state's. */
function presidesState(found: Findings, post: PostPhrase, home: Home): boolean {
  if (home.bodies.length === 0 || !/^presidente?$/u.test(normsIn(found, post))) return false;
  const families = home.bodies.flatMap((body) => found.entryOf(body)?.families ?? []);
  if (families.includes('un')) return true;
  if (home.state) return false;
  return families.length > 0 && !families.includes('eu') && found.at(post.last)?.entity.class === 'Person';
}

/** "directrice de Foo Bar": capitals in the post's complement name a body that nothing else tells of. */
function namesUnknown(found: Findings, post: PostPhrase): boolean {
  if (found.doc.language === 'en')
    return found.words.slice(post.head + 1, post.last).some((word) => word.norm === 'of') && !isStaff(found, post);
  return found.words.slice(post.head + 1, post.last).some((word, index) => word.upper && !found.words[post.head + index].upper);
}

const isStaff = (found: Findings, post: PostPhrase): boolean => wordsIn(found, post).some((norm) => found.lists('of-staff', norm));

const wordsIn = (found: Findings, post: PostPhrase): string[] => found.words.slice(post.head, post.last).map((word) => word.norm);

const normsIn = (found: Findings, post: PostPhrase): string => wordsIn(found, post).join(' ');

const isStatePresident = (found: Findings, post: PostPhrase): boolean => wordsIn(found, post).some((norm) => found.lists('of-state', norm));

const bareGeneral = (found: Findings, post: PostPhrase): boolean =>
  post.first === post.head && post.last - post.head <= 2 && found.lists('general-post', normsIn(found, post));

/** "President Volodymyr Zelenskyy of Ukraine". */
function behindName(found: Findings, post: PostPhrase): Entity | null {
  for (let at = post.last; at < Math.min(post.last + 8, found.words.length); at++) {
    const leaf = found.at(at);
    if (leaf?.entity.class !== 'Person') continue;
    const of = found.words[leaf.last];
    if (of?.norm !== 'of') return null;
    const noun = found.words[leaf.last + 1]?.norm === 'the' ? leaf.last + 2 : leaf.last + 1;
    const body = found.at(noun);
    return body && (body.entity.class === 'Country' || body.entity.class === 'Organization') ? body.entity : null;
  }
  return null;
}

/** "Ada Lund, Administrator, Harbour Safety Agency": the body right behind a bare post. */
function behindComma(found: Findings, post: PostPhrase): Entity | null {
  if (post.last > post.head + 1 || found.words[post.last]?.form !== ',' || found.words[post.first - 1]?.form !== ',') return null;
  const body = found.at(post.last + 1) ?? found.outerAt(post.last + 1);
  return body?.first === post.last + 1 && body.entity.class === 'Organization' ? body.entity : null;
}

/** The latest body named before. */
function spokenOf(found: Findings, at: number): Entity | null {
  for (let index = at - 1; index >= 0; index--) {
    const leaf = found.at(index);
    if (leaf?.entity.class === 'Organization') return leaf.entity;
  }
  return null;
}

/** A body in a minister's title counts only where no state does. */
function namedBody(found: Findings, post: PostPhrase): Entity | null {
  for (let at = post.first; at < post.last; at++) if (found.at(at)?.entity.class === 'Organization') return found.at(at)!.entity;
  return null;
}
