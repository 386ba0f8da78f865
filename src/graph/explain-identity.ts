/** Why what several texts say is of one thing, and why what looks alike is kept apart. */
import { nameWords } from '../lexicon/words.ts';
import { keyParts } from './identity.ts';
import { byCodeUnit } from './terms.ts';
import type { GraphView } from './view.ts';
import { DCTERMS, FOAF, OA, PG, SCHEMA, SKOS } from './vocabulary.ts';
import { className, nodeWords, pledgedWords } from './wording.ts';

/** How many things that look alike are told. */
const MOST = 3;
/** Parts of keys whose names are no plain words. */
const PART_WORDS: Readonly<Record<string, string>> = {
  parties: 'participants',
  author: 'authors',
  organizer: 'organiser',
  visitor: 'visitors',
  stage: 'status',
};
const partWords = (name: string): string => PART_WORDS[name] ?? name;

/** Lines on the identity of a person, an event or a pledge; empty for anything else, and where there is nothing to tell. */
export function identityLines(view: GraphView, iri: string, language?: string): string[] {
  return [...together(view, iri, language), ...nearMisses(view, iri).flatMap((other) => apart(view, iri, other, language))];
}

function together(view: GraphView, iri: string, language: string | undefined): string[] {
  const bases = view.values(iri, PG.identityBasis);
  const lines: string[] = [];
  if (bases.includes('split')) lines.push('kept apart from the same in other texts by the file of identities');
  if (bases.includes('joined')) lines.push(`${opening(view, iri)}: joined by the file of identities`);
  const [key] = view.values(iri, PG.identityKey);
  if (!key || !bases.includes('content')) return lines;
  const parts = [...keyParts(key)]
    .filter(([name]) => name !== 'class')
    .map(([name, value]) => `${partWords(name)} (${valueWords(view, iri, value, language)})`);
  if (textsOf(view, iri).size > 1) lines.push(`${opening(view, iri)}: same ${parts.join(', same ')}`);
  else lines.push(`another text tells of the same ${noun(view, iri)} if it gives the same ${parts.join(', ')}`);
  return lines;
}

const noun = (view: GraphView, iri: string): string => className(view, iri).toLowerCase();
const spansOf = (view: GraphView, iri: string): string[] => [...view.values(iri, PG.mention), ...view.values(iri, PG.evidence)];

function textsOf(view: GraphView, iri: string): Set<string> {
  return new Set(spansOf(view, iri).flatMap((span) => view.values(span, OA.hasSource)));
}

/** "these 3 mentions in 2 texts are one person". */
function opening(view: GraphView, iri: string): string {
  const spans = spansOf(view, iri).length;
  const texts = textsOf(view, iri).size;
  const what = view.all(iri, PG.mention).length > 0 ? 'mention' : 'statement';
  if (spans === 1) return `this ${what} is of the ${noun(view, iri)} <${iri}>`;
  return `these ${spans} ${what}s in ${texts} ${texts === 1 ? 'text' : 'texts'} are one ${noun(view, iri)}`;
}

/** The members of a part of a key, by their labels where the graph has them. */
function valueWords(view: GraphView, iri: string, value: string, language: string | undefined): string {
  const base = iri.replace(/[^/#]+\/[^/]+$/u, '');
  return value
    .split(',')
    .map((member) => (view.has(base + member) ? nodeWords(view, base + member, language) : member))
    .join(', ');
}

function apart(view: GraphView, iri: string, other: string, language: string | undefined): string {
  const [own, others] = [iri, other].map((each) => view.values(each, PG.identityKey)[0]);
  const start = `kept apart from ${nodeWords(view, other, language)} <${other}>: `;
  if ([iri, other].some((each) => view.values(each, PG.identityBasis).includes('split'))) return `${start}split by the file of identities`;
  if (!own || !others) return start + missing(view, iri, own === undefined ? (others === undefined ? 'both' : 'this') : 'that');
  const [a, b] = [keyParts(own), keyParts(others)];
  const names = [...new Set([...a.keys(), ...b.keys()])].filter((name) => a.get(name) !== b.get(name));
  const differences = names.map((name) => {
    const [here, there] = [a, b].map((parts) => (parts.has(name) ? valueWords(view, iri, parts.get(name)!, language) : 'not told'));
    return `other ${partWords(name)} (${here}; there ${there})`;
  });
  return start + (differences.join(', ') || 'one text tells of both');
}

/** What a text has to say of each kind before another text can mean the same. */
const NEEDED = {
  person: 'the full name with a post and the body where it is held',
  event: 'who, when and where, as much as events of this class need',
  pledge: 'the amount or number, the beneficiary or occasion, and the day, all known to other texts',
} as const;

function missing(view: GraphView, iri: string, which: 'this' | 'that' | 'both'): string {
  const needed = view.types(iri).includes(FOAF.Person) ? NEEDED.person : view.types(iri).includes(PG.Pledge) ? NEEDED.pledge : NEEDED.event;
  const subject = which === 'both' ? 'neither text gives' : `${which} text does not give`;
  return `${subject} ${needed}, or gives it twice`;
}

/** Others that a reader may take for the same: people of one name, events of one class and date with one agent, pledges of one thing by one agent. */
function nearMisses(view: GraphView, iri: string): string[] {
  const types = view.types(iri);
  if (types.includes(FOAF.Person)) {
    const names = namesOf(view, iri);
    return others(view, iri, FOAF.Person, (other) => [...namesOf(view, other)].some((name) => names.has(name)));
  }
  if (types.includes(SCHEMA.Event)) {
    const date = view.one(iri, DCTERMS.date);
    const own = className(view, iri);
    const agents = agentsOf(view, iri);
    const isLike = (other: string): boolean =>
      className(view, other) === own && view.one(other, DCTERMS.date) === date && shares(agents, agentsOf(view, other));
    return date ? others(view, iri, SCHEMA.Event, isLike) : [];
  }
  if (!types.includes(PG.Pledge)) return [];
  const thing = pledgedWords(view, iri);
  const pledgers = new Set(view.values(iri, PG.pledger));
  return others(
    view,
    iri,
    PG.Pledge,
    (other) => pledgedWords(view, other) === thing && shares(pledgers, new Set(view.values(other, PG.pledger))),
  );
}

function others(view: GraphView, iri: string, type: string, isLike: (other: string) => boolean): string[] {
  return view
    .ofType(type)
    .filter((other) => other !== iri && isLike(other))
    .sort(byCodeUnit)
    .slice(0, MOST);
}

/** Full names, folded. */
function namesOf(view: GraphView, iri: string): Set<string> {
  const names = [...view.values(iri, SKOS.prefLabel), ...view.values(iri, SKOS.altLabel)].map(nameWords);
  return new Set(names.filter((words) => words.length > 1).map((words) => words.join(' ')));
}

/** Agents and places of an event; none told is like any other. */
function agentsOf(view: GraphView, event: string): Set<string> {
  const parts = view.values(event, PG.participation).flatMap((part) => view.values(part, PG.agent));
  return new Set([...parts, ...view.values(event, SCHEMA.location)]);
}

const shares = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((member) => b.has(member));
