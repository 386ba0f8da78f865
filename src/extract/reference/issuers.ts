import { isSmallWord } from '../../lexicon/entity-words.ts';
import { gazetteer } from '../../lexicon/gazetteer.ts';
import { fold } from '../../lexicon/words.ts';
import type { Doc, Sentence } from '../../model/doc.ts';
import { type Entity, isParty, type Mention } from '../../model/entity.ts';
import type { Clauses } from '../clause/build.ts';
import { titleAuthors } from './joint.ts';
import type { Positions } from './mentions.ts';

/**
 * The bodies that issue a document: those that the publisher's name names, else the first body or state that acts in the text.
 * @param publisherMentions what the entity recogniser finds in the publisher's name.
 */
export function issuersOf(doc: Doc, clauses: Clauses, positions: Positions, publisherMentions: readonly Mention[]): Entity[] {
  const issuers = namedIssuers(doc, clauses, positions, publisherMentions);
  const state = issuers.length > 1 ? stateOfAll(issuers, doc) : undefined;
  return state ? [state] : issuers;
}

/** "Department of Foreign Affairs, Ireland", "joint statement by the Ministries of Defence and of Justice": the one state whose ministries these are. */
function stateOfAll(issuers: readonly Entity[], { mentions, language }: Doc): Entity | undefined {
  const states = new Set<Entity>();
  for (const issuer of issuers) {
    if (issuer.class === 'Country') {
      states.add(issuer);
      continue;
    }
    if (issuer.class !== 'Organization') return undefined;
    const own = mentions.filter(({ entity }) => entity === issuer);
    const told = mentions.find(
      ({ entity, start, end }) =>
        entity.class === 'Country' &&
        (issuer.state ? entity.key === `country/${issuer.state}` : own.some((each) => each.start <= start && end <= each.end)),
    );
    if (told) states.add(told.entity);
    else if (
      !fold(issuer.name)
        .split(/\s/u)
        .some((word) => isSmallWord(language, 'department', word))
    )
      return undefined;
  }
  return states.size === 1 ? [...states][0] : undefined;
}

/** Words before the land where an embassy or office is. */
const SERVING = /(?:^|\s)(?:in|to|at|en|à|aux?|auprès (?:de|du)|près)\s+(?:the\s|la\s|le\s|les\s|l[’'])?$/iu;

/** "Embassy of Japan in India", "Ambassade de France au Sénégal", "UNICEF Malawi": the land where whoever issues the text serves issues nothing. */
function isHostLand({ entity, start }: Mention, all: readonly Mention[], publisher: string): boolean {
  const before = all.filter((each) => each.end <= start && each.entity !== entity && isParty(each.entity));
  const last = before.at(-1);
  if (entity.class !== 'Country' || !last) return false;
  return (
    SERVING.test(publisher.slice(0, start)) || (last.entity.class === 'Organization' && /^\s$/u.test(publisher.slice(last.end, start)))
  );
}

/** "APS", "Xinhua": a news agency issues nothing of its own. */
const isPress = ({ key }: Entity, { language }: Doc): boolean =>
  key !== undefined && gazetteer(language).entries.get(key)?.families.includes('press') === true;

/** "Croix-Rouge norvégienne": the land inside a body's name. */
const isInName = ({ entity, start, end }: Mention, all: readonly Mention[]): boolean =>
  entity.class === 'Country' && all.some((each) => each.entity.class === 'Organization' && each.start <= start && end <= each.end);

function namedIssuers(doc: Doc, clauses: Clauses, positions: Positions, allMentions: readonly Mention[]): Entity[] {
  const publisherMentions = allMentions.filter(
    (mention) => !isHostLand(mention, allMentions, doc.meta.publisher ?? '') && !isInName(mention, allMentions),
  );
  const known = new Map(doc.mentions.map((mention) => [mention.entity.id, mention.entity]));
  const named = [...new Set(publisherMentions.map((mention) => known.get(mention.entity.id) ?? mention.entity))].filter(
    (entity) => entity.class !== 'Place' && entity.class !== 'Person',
  );
  for (const body of named) {
    const state = body.state && !/^(?:gouvernement|government) | government$/iu.test(body.name) && known.get(`country/${body.state}`);
    if (state && !named.includes(state)) named.push(state);
  }
  // A news agency reports what its state and others do.
  if (named.some((entity) => isPress(entity, doc))) return named.filter(({ class: kind }) => kind === 'Country');
  const states = named.filter((entity) => entity.class === 'Country');
  if (areJoined(doc, publisherMentions)) {
    const pair = firstPair(named, clauses, positions);
    const present = named.filter((entity) => known.has(entity.id));
    if (present.length > pair.length) return present;
    return pair.length > 0 ? pair : named;
  }
  const joint = titleAuthors(doc);
  if (joint.length > 0 && (named.length === 0 || named.some((entity) => joint.includes(entity)))) return joint;
  if (named.length > 0) return states.length > 0 ? states : named.slice(0, 1);
  const header = headerBodies(doc, clauses, positions);
  return header.length > 0 ? header : firstActor(clauses, positions);
}

const JOINED = /^(,? and|,? et|,) (the |l[ea]s? |l[’'])?$/;

/** "US and European Commission": the publisher’s name names two as equals. */
function areJoined(doc: Doc, mentions: readonly Mention[]): boolean {
  const inOrder = [...mentions].sort((a, b) => a.start - b.start);
  const name = doc.meta.publisher ?? '';
  return inOrder.some((mention, at) => at > 0 && JOINED.test(name.slice(inOrder[at - 1].end, mention.start)));
}

/** The parties to a joint text as it first names them side by side ("Kenya and Norway cooperate"). */
function firstPair(named: readonly Entity[], clauses: Clauses, positions: Positions): Entity[] {
  for (const frame of clauses.frames) {
    const acting = frame.subjects.flatMap((subject) => positions.headedBy(subject.index).map((mention) => mention.entity));
    const parties = [...new Set(acting)].filter(isParty);
    if (frame.verbal && parties.length > 1 && parties.some((entity) => named.includes(entity))) return parties;
  }
  return [];
}

const HEADER_SENTENCES = 5;

/** Bodies that the lines above the text name outside any clause ("Conseil de l’Union européenne", "Communiqué du ministère de …"). */
function headerBodies(doc: Doc, clauses: Clauses, positions: Positions): Entity[] {
  for (const sentence of doc.sentences.slice(0, HEADER_SENTENCES)) {
    if (clauses.frames.some((frame) => frame.verbal && frame.head.sentence === sentence.index && frame.subjects.length > 0)) continue;
    for (let at = sentence.first; at < sentence.last; at++) {
      const mention = positions
        .headedBy(at)
        .find(
          (each) => each.entity.class === 'Organization' && (each.kind === 'name' || each.kind === 'acronym') && !isPress(each.entity, doc),
        );
      if (mention) return [mention.entity];
    }
    const state = stateOfOffice(sentence, doc, positions);
    if (state) return [state];
  }
  return [];
}

/** "Minister of Foreign Affairs of Canada", "Premier ministre du Canada": the state of the office that a line of its own names. */
function stateOfOffice({ first, last, kind }: Sentence, { tokens, language }: Doc, positions: Positions): Entity | undefined {
  if (kind !== 'heading') return undefined;
  const isPost = (at: number): boolean => OFFICES.some((use) => isSmallWord(language, use, fold(tokens[at].form)));
  const post = isPost(first) ? first : first + 1 < last && isPost(first + 1) ? first + 1 : undefined;
  if (post === undefined || tokens.slice(first, last).some(({ upos }) => upos === 'VERB' || upos === 'AUX')) return undefined;
  return positions.headedBy(last - 1).find(({ entity, kind: how }) => entity.class === 'Country' && how === 'name')?.entity;
}

const OFFICES = ['minister', 'head-of-state'] as const;

/** Links of clauses that tell for themselves. */
const MAIN = new Set<string>(['root', 'coordinate', 'reported']);

/** The first state or body that acts in a main clause, else in any. */
function firstActor(clauses: Clauses, positions: Positions): Entity[] {
  const verbs = clauses.frames.filter(({ verbal }) => verbal);
  for (const frame of [...verbs.filter(({ link }) => MAIN.has(link)), ...verbs]) {
    for (const subject of frame.subjects) {
      const mention = positions
        .headedBy(subject.index)
        .find((each) => each.entity.class === 'Country' || each.entity.class === 'Organization');
      if (mention) return [mention.entity];
    }
  }
  return [];
}
