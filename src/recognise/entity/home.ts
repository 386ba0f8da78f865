import type { Entity, Mention } from '../../model/entity.ts';
import { isElsewhere, isFavoured, isMet, isStayedIn } from './elsewhere.ts';
import { type Draft, type Findings, foldPhrase } from './findings.ts';
import { hostOfEnvoys, isSender } from './hosts-of-envoys.ts';
import { isBearersName } from './name-shape.ts';
import { namesIn } from './publishers.ts';

/** Who issues the text, as far as publisher, header and dateline tell. */
export interface Home {
  readonly state?: Entity;
  readonly bodies: readonly Entity[];
  /** Mentions in the publisher's name. */
  readonly publisher: readonly Mention[];
  /** Where the publisher tells no state: those whose office-holders are met or spoken to, so that the text is not theirs. */
  readonly met?: ReadonlySet<Entity>;
}

const HEADER = 60;
const BELONGING: ReadonlySet<string> = new Set(['of', 'de', 'du', 'd', 'des', 'la', 'l', 'the']);

/** Reads the publisher's name, then bodies named in the header, then the dateline's capital, then where an envoy serves, then the state named first. */
export function homeOf(found: Findings): Home {
  const publisher = namesIn(found, found.doc.meta.publisher ?? '');
  const published = [...new Set(publisher.map((mention) => mention.entity))];
  const bodies = published.filter((entity) => entity.class === 'Organization' && !found.entryOf(entity)?.families.includes('press'));
  const region = bodies.find((body) => isGovernment(found, body));
  if (region) return { publisher, bodies, state: region };
  const state =
    published.find((entity) => entity.class === 'Country') ?? stateOfBodies(found, published) ?? stateOfPlaces(found, publisher);
  if (state || bodies.length > 0) return { publisher, bodies, ...(state ? { state } : {}) };
  const header = found.leaves().filter((draft) => draft.first < HEADER);
  const opening = header.find(({ entity }) => entity.class === 'Organization' || entity.class === 'Country')?.entity;
  if (opening && opening.class === 'Organization' && isGovernment(found, opening)) return { publisher, bodies, state: opening };
  const issuer = header
    .filter(
      (draft) =>
        draft.entity.class === 'Organization' && inHeader(found, draft.first) && !owns(found, draft.last) && !isInTitle(found, draft.first),
    )
    .map((draft) => draft.entity);
  const place = (
    header.find((draft) => isDateline(found, draft)) ??
    header.find(
      (draft) =>
        (draft.rule.endsWith('-capital') || draft.rule === 'entity/metonym' || draft.entity.class === 'Place') &&
        (issuer.length > 0 || !isElsewhere(found, draft)),
    )
  )?.entity;
  const dateline = place?.class === 'Country' ? place.key?.replace('country/', '') : place && found.entryOf(place)?.country;
  const lands = found.leaves().filter((draft) => draft.entity.class === 'Country' && !isBearersName(found, draft.first));
  const named = lands.filter((draft) => draft.kind !== 'adjective');
  const states = named.map((draft) => draft.entity);
  const local = dateline ? found.entityByKey(`country/${dateline}`) : undefined;
  const international = issuer.length > 0;
  const owner = stateOfBodies(found, issuer);
  const met = new Set(lands.filter((draft) => isMet(found, draft)).map(({ entity }) => entity));
  const home =
    officialOf(found, header) ??
    (owner && (owner === local || states.includes(owner)) ? owner : undefined) ??
    (international ? states.find((state) => state === local) : (local ?? hostOfEnvoys(found) ?? namedFirst(found, lands, met)));
  return { publisher, bodies: [...new Set(issuer)], met, ...(home ? { state: home } : {}) };
}

/** The state that a text names first and that may be its own, by the name before the adjective. */
function namedFirst(found: Findings, lands: readonly Draft[], met: ReadonlySet<Entity>): Entity | undefined {
  const open = lands.filter((draft) => !met.has(draft.entity) && !isSender(found, draft));
  const named = open.filter((draft) => draft.kind !== 'adjective');
  const first =
    [...named, ...open].find((draft) => !isTopic(found, draft.entity) && !isElsewhere(found, draft)) ??
    named.find((draft) => !isStayedIn(found, draft) && !isFavoured(found, draft));
  return first?.entity;
}

/** "Netherlands Ministry of Infrastructure", "Ministère des Affaires étrangères du Tchad": the state of a ministry that the heading names on one line. */
function officialOf(found: Findings, header: readonly Draft[]): Entity | undefined {
  const { words } = found;
  const ministry = words.slice(0, HEADER).findIndex((_, at) => found.small('ministry', at) && words[at].upper && inHeader(found, at));
  if (ministry < 0) return undefined;
  return header.find(
    ({ first, last, entity }) =>
      entity.class === 'Country' &&
      (first < ministry
        ? words.slice(last, ministry).every(({ upper }) => upper) && isOneLine(found, last, ministry)
        : BELONGING.has(words[first - 1].norm) && isOneLine(found, ministry + 1, first)),
  )?.entity;
}

function isOneLine(found: Findings, from: number, to: number): boolean {
  for (let at = from; at <= to; at++)
    if (found.endsLine(at) || /^[.:;]$/u.test(found.words[at].form) || found.is(at, 'VERB', 'AUX')) return false;
  return true;
}

/** "Tonga : le Luxembourg rend la parole aux îles": what a heading is about, before its colon. */
const isTopic = (found: Findings, state: Entity): boolean => {
  const first = found.leaves().find(({ entity }) => entity === state);
  return first !== undefined && found.words[first.last]?.form === ':' && inHeader(found, first.first);
};

/** "Luxembourg, le 12 mars", "HARARE – …": a town or small state that opens a line, with a date or dash behind it. */
function isDateline(found: Findings, { first, last, entity }: Draft): boolean {
  const { words } = found;
  if (first > 0 && !found.breaks(first) && !found.endsLine(first)) return false;
  if (entity.class !== 'Place' && entity.class !== 'Country') return false;
  const [mark, next] = [words[last]?.form ?? '', words[last + 1]?.form ?? ''];
  return (
    (entity.class === 'Place' && /^[–—-]$/u.test(mark)) ||
    (mark === ',' && (/^\d/u.test(next) || next === 'le' || found.small('calendar', last + 1)))
  );
}

/** "Gouvernement du Québec", "Scottish Government": speaks as a state does. */
export function isGovernment(found: Findings, body: Entity): boolean {
  const norms = foldPhrase(body.name).split(' ');
  return [norms[0], norms[norms.length - 1]].some(
    (norm) => /^go(?:uv|v)ern(?:e?ment)$/u.test(norm) && found.vocabulary.stateHeads.has(norm),
  );
}

/** The state in which the places lie that the publisher's name names ("State House, Abuja"). */
function stateOfPlaces(found: Findings, publisher: readonly Mention[]): Entity | undefined {
  for (const { entity } of publisher) {
    const land = entity.class === 'Place' ? found.landOf(entity) : undefined;
    if (land) return land;
  }
  return undefined;
}

/** A line of its own without a verb's full stop, before the first sentence ends. */
function inHeader(found: Findings, at: number): boolean {
  for (let index = 0; index < at; index++) if (found.words[index].form === '.' && found.words[index + 1]?.upper) return false;
  return true;
}

/** "M23’s offensive": what is said of a body that something belongs to is no heading. */
const owns = (found: Findings, end: number): boolean => found.words[end]?.norm === 's' && found.words[end].glue === "'";

/** "Minister of International Development and La Francophonie": what a minister is in charge of. */
function isInTitle(found: Findings, at: number): boolean {
  for (let index = at - 1; index >= 0 && at - index <= TITLE && !found.words[index].punct; index--)
    if (found.small('minister', index)) return true;
  return false;
}

const TITLE = 8;

function stateOfBodies(found: Findings, bodies: readonly Entity[]): Entity | undefined {
  for (const body of bodies) {
    const land = found.landOf(body);
    if (land) return land;
  }
  return undefined;
}
