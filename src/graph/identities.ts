/** The user's file of identities: what is one, and what is not, whatever the rules say. */
import { readFileSync } from 'node:fs';
import { PledgegraphError } from '../errors.ts';
import { gazetteer } from '../lexicon/gazetteer.ts';
import { nameWords } from '../lexicon/words.ts';
import { remember } from './collections.ts';
import { hashOf, sha256 } from './iris.ts';
import { byCodeUnit } from './terms.ts';

/** Kinds of things that rows may name by IRI. */
const KINDS = ['person', 'organization', 'event', 'pledge'] as const;
/** Rows that name people by their names: only people are so well told by a name alone. */
const NAMED_KIND = 'person';
const OWN_IRI = new RegExp(`(?:^|/)((?:${KINDS.join('|')})/[A-Za-z0-9._~%-]+)$`, 'u');
const LOOKS_LIKE_IRI = /^[a-z][a-z0-9+.-]*:\/\/|^[a-z]+\/\S+$/u;
const NAME = `${NAMED_KIND}-name:`;

interface Cell {
  readonly text: string;
  /** Where it stands: "identities.tsv:3:6". */
  readonly place: string;
}

/** Joins and splits as a file states them. Holds nothing of any text. */
export class Identities {
  /** SHA-256 of what the rows say, whatever their order, comments and blanks: what a build depends on. */
  readonly hash: string;
  /** The file as it was read. */
  readonly content: string;
  private readonly parent = new Map<string, string>();
  private readonly splits = new Map<string, Set<string>>();
  private readonly groups: ReadonlyMap<string, string>;

  private constructor(content: string, joins: readonly (readonly [string, string])[], splits: readonly (readonly [string, string])[]) {
    this.content = content;
    for (const [a, b] of joins) this.parent.set(this.root(b), this.root(a));
    for (const [who, document] of splits) remember(this.splits, who, () => new Set<string>()).add(document);
    this.groups = this.named();
    const rows = [
      ...joins.map(([a, b]) => JSON.stringify(['join', ...[a, b].sort(byCodeUnit)])),
      ...splits.map((row) => JSON.stringify(row)),
    ];
    this.hash = sha256([...new Set(rows)].sort(byCodeUnit).join('\n'));
  }

  /**
   * Reads a table: tab-separated; "#" opens a comment line. `join`, A, B: the two are one. `split`, A, DOCUMENT: what that document calls
   * so is another. A and B are IRIs (or their last two parts, "person/1c9f…") or names of people. A fourth column is for notes.
   * @param name what errors name
   * @throws PledgegraphError `identities-malformed` with line and column (UTF-16 units, both from 1) of what cannot be used
   */
  static parse(content: string, name: string): Identities {
    const joins: [string, string][] = [];
    const splits: [string, string][] = [];
    content
      .replace(/^\ufeff/u, '')
      .split(/\r?\n/u)
      .forEach((line, at) => {
        if (line.trim() === '' || line.startsWith('#')) return;
        const [action, who, other] = cellsOf(line, `${name}:${at + 1}`);
        if (action.text === 'join') joins.push(joinOf(who, other));
        else splits.push([tokenOf(who), other.text]);
      });
    return new Identities(content, joins, splits);
  }

  /**
   * Reads a file of identities, UTF-8; see {@link parse}.
   * @throws PledgegraphError `input-missing` where it cannot be read, `identities-malformed`
   */
  static read(file: string): Identities {
    let content: string;
    try {
      content = readFileSync(file, 'utf8');
    } catch (cause) {
      throw new PledgegraphError('input-missing', `The file of identities ${file} does not exist or cannot be read.`, { cause });
    }
    return Identities.parse(content, file);
  }

  /** True where one of these paths or names is another thing in a document than in the others. */
  isSplit(names: readonly [shared?: string, local?: string, name?: string], document: string): boolean {
    const [shared, local, name] = names;
    const tokens = [shared, local, name === undefined ? undefined : nameToken(name)];
    return tokens.some((token) => token !== undefined && this.splits.get(token)?.has(document));
  }

  /** The path that a path or a person's name is joined to; undefined where no row says so. */
  joined(path: string, name?: string): string | undefined {
    return this.groups.get(path) ?? (name === undefined ? undefined : this.groups.get(nameToken(name)));
  }

  private root(token: string): string {
    let at = token;
    while (this.parent.has(at) && this.parent.get(at) !== at) at = this.parent.get(at)!;
    if (!this.parent.has(at)) this.parent.set(at, at);
    return at;
  }

  /** What all that is joined is called: the least of its IRIs, else an IRI of the least of its names, in whatever order the rows stand. */
  private named(): Map<string, string> {
    const members = new Map<string, string[]>();
    for (const token of this.parent.keys()) remember(members, this.root(token), () => []).push(token);
    const found = new Map<string, string>();
    for (const tokens of members.values()) {
      const sorted = [...tokens].sort(byCodeUnit);
      const path = sorted.find((token) => !token.startsWith(NAME)) ?? `${NAMED_KIND}/${hashOf('joined', sorted[0])}`;
      for (const token of tokens) found.set(token, path);
    }
    return found;
  }
}

function nameToken(name: string): string {
  return NAME + nameWords(name).join(' ');
}

function malformed(place: string, what: string): PledgegraphError {
  return new PledgegraphError('identities-malformed', `${place}: ${what}`);
}

/** The first three cells of a row, with their places. */
function cellsOf(line: string, place: string): [Cell, Cell, Cell] {
  let column = 1;
  const cells = line.split('\t').map((text): Cell => {
    const cell = { text: text.trim(), place: `${place}:${column}` };
    column += text.length + 1;
    return cell;
  });
  const [action] = cells;
  if (action.text !== 'join' && action.text !== 'split')
    throw malformed(action.place, `a row begins with "join" or "split", not "${action.text}".`);
  const end = `${place}:${line.length + 1}`;
  const needed = action.text === 'join' ? ['what is kept', 'what is joined to it'] : ['what is split', 'the document it is split in'];
  needed.forEach((what, index) => {
    const cell = cells[index + 1];
    if (!cell?.text) throw malformed(cell?.place ?? end, `"${action.text}" needs ${what} in column ${index + 2}, after a tab.`);
  });
  if (cells.length > 4) throw malformed(cells[4].place, 'a row has three cells, and a fourth for notes.');
  return cells.slice(0, 3) as [Cell, Cell, Cell];
}

function joinOf(kept: Cell, other: Cell): [string, string] {
  const [a, b] = [tokenOf(kept), tokenOf(other)];
  if (a === b) throw malformed(other.place, `"${other.text}" is joined to itself.`);
  const kinds = [a, b].map(kindOf);
  if (kinds[0] !== kinds[1]) throw malformed(other.place, `"${other.text}" is a kind of thing that cannot be one with "${kept.text}".`);
  return [a, b];
}

const kindOf = (token: string): string => (token.startsWith(NAME) ? NAMED_KIND : token.slice(0, token.indexOf('/')));

/** A cell as a path, or as a name. */
function tokenOf({ text, place }: Cell): string {
  const bare = text.replace(/^<(.*)>$/u, '$1');
  const path = OWN_IRI.exec(bare)?.[1];
  if (path && gazetteer('en').entries.has(path))
    throw malformed(place, `"${text}" is an entry of the lexicon, whose names stand in data/gazetteer.`);
  if (path && LOOKS_LIKE_IRI.test(bare)) return path;
  if (LOOKS_LIKE_IRI.test(bare)) throw malformed(place, `"${text}" is no IRI of a ${KINDS.join(', ').replace(/, ([^,]*)$/u, ' or $1')}.`);
  if (nameWords(text).length < 2) throw malformed(place, `"${text}" is no full name of a person; write first name and surname, or an IRI.`);
  return nameToken(text);
}
