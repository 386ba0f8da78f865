import type { LanguageCode } from '../model/doc.ts';
import type { Entity, EntityClass } from '../model/entity.ts';
import { perLanguage } from './per-language.ts';
import { Trie } from './trie.ts';
import { alternatives, type Row, readTable } from './tsv.ts';
import { fold, normsOf } from './words.ts';

/** Something that the lexicon knows, once for both languages. */
export interface Entry {
  /** Frozen: "country/FRA", "body/nato", "place/geneva", "person/…". */
  readonly key: string;
  readonly class: EntityClass;
  readonly wikidata?: string;
  readonly kind?: Entity['kind'];
  /** Preferred label by language. */
  readonly labels: Readonly<Record<LanguageCode, string>>;
  /** Alpha-3 code of the state it lies in or belongs to. */
  readonly country?: string;
  /** Key of the body whose seat it is, and that its name may stand for. */
  readonly seat?: string;
  readonly families: readonly string[];
  /** Folded nouns that refer back to it ("organisation", "kingdom"). */
  readonly heads: readonly string[];
}

export type NameKind = 'name' | 'acronym' | 'adjective' | 'stem' | 'demonym' | 'capital' | 'surname' | 'description';

/** One way to write an entry. */
export interface Name {
  readonly entry: Entry;
  readonly kind: NameKind;
  readonly form: string;
}

/** What one language's texts are searched for. */
export interface Gazetteer {
  readonly names: Trie<Name>;
  readonly entries: ReadonlyMap<string, Entry>;
  /** Capitals by the alpha-3 code of their state. */
  readonly capitals: ReadonlyMap<string, Entry>;
}

type Cell = (column: string) => readonly string[];

const LANGUAGES: readonly LanguageCode[] = ['fr', 'en'];

/** The names of states, bodies, places and people as texts in this language write them. Read once. Throws `lexicon-malformed`. */
export const gazetteer = perLanguage(load);

function load(language: LanguageCode): Gazetteer {
  const names = new Trie<Name>();
  const entries = new Map<string, Entry>();
  const capitals = new Map<string, Entry>();
  const add = (entry: Entry, kind: NameKind, forms: readonly string[]): void => {
    entries.set(entry.key, entry);
    if (kind === 'capital' && entry.country && !capitals.has(entry.country)) capitals.set(entry.country, entry);
    for (const form of new Set(forms)) names.add(normsOf(form), { entry, kind, form });
  };
  const donors = new Set(readTable('gazetteer/donors.tsv').map(({ country }) => country));
  for (const row of readTable('gazetteer/countries.tsv')) addCountry(row, language, add, donors);
  for (const row of readTable('gazetteer/stems.tsv')) {
    const state = entries.get(`country/${row.country}`);
    if (state) add(state, 'stem', alternatives(row[`forms_${language}`]));
  }
  for (const file of ['bodies', 'bodies-international']) {
    for (const row of readTable(`gazetteer/${file}.tsv`)) addBody(row, language, add);
  }
  for (const row of readTable('gazetteer/places.tsv')) {
    const entry = entryOf(row, 'place', 'Place', row.country);
    add(row.seat ? { ...entry, seat: row.seat } : entry, row.seat ? 'capital' : 'name', alternatives(row[`names_${language}`]));
  }
  for (const row of readTable('gazetteer/people.tsv')) addPerson(row, add);
  for (const row of readTable('gazetteer/descriptions.tsv')) {
    const entry = entries.get(row.entity);
    if (entry && row.always === 'yes') add(entry, 'description', alternatives(row[`forms_${language}`]));
  }
  return { names, entries, capitals };
}

type Add = (entry: Entry, kind: NameKind, forms: readonly string[]) => void;

function addCountry(row: Row, language: LanguageCode, add: Add, donors: ReadonlySet<string>): void {
  const cell: Cell = (column) => alternatives(row[`${column}_${language}`]);
  const state = {
    ...entryOf(row, 'country', 'Country', row.key),
    heads: cell('names').flatMap((name) => formsOf(name, language)),
    families: donors.has(row.key) ? ['donor'] : [],
  };
  const isShort = (form: string): boolean => /^[\p{Lu}.]+$/u.test(form);
  add(
    state,
    'name',
    cell('names').filter((form) => !isShort(form)),
  );
  add(state, 'acronym', cell('names').filter(isShort));
  add(state, 'adjective', cell('adjectives'));
  add(state, 'demonym', cell('demonyms'));
  const [fr, en] = LANGUAGES.map((each) => alternatives(row[`capitals_${each}`])[0] ?? '');
  if (!fr && !en) return;
  const capital: Entry = {
    key: `place/${slug(en || fr)}`,
    class: 'Place',
    labels: { fr: fr || en, en: en || fr },
    country: row.key,
    families: [],
    heads: [],
    ...(row.capital_wikidata ? { wikidata: row.capital_wikidata } : {}),
  };
  add(capital, 'capital', cell('capitals'));
}

const OF: ReadonlySet<string> = new Set(['of', 'de', 'du', 'des', 'd']);

/** What an official name calls a state: "Hashemite Kingdom of Jordan", "Royaume hachémite de Jordanie"; nothing where it is the United one. */
function formsOf(name: string, language: LanguageCode): string[] {
  const norms = normsOf(name);
  const of = norms.findIndex((norm) => OF.has(norm));
  if (of < 1 || norms[0] === 'united' || norms[1] === 'uni') return [];
  return [norms[language === 'fr' ? 0 : of - 1]];
}

/** Bodies keep both languages' names: a French text cites English names and acronyms; only its own language's nouns refer back. */
function addBody(row: Row, language: LanguageCode, add: Add): void {
  const entry = { ...entryOf(row, 'body', 'Organization', row.country), heads: alternatives(row[`heads_${language}`]).map(fold) };
  const other = language === 'fr' ? 'en' : 'fr';
  const own = [...alternatives(row[`names_${language}`]), ...alternatives(row[`names_${other}`])];
  add(entry, 'name', own);
  add(entry, 'acronym', alternatives(row[`acronyms_${language}`]));
  add(
    entry,
    'acronym',
    alternatives(row[`acronyms_${other}`]).filter((form) => form.length > 3),
  );
}

function addPerson(row: Row, add: Add): void {
  const [full] = alternatives(row.names);
  const entry: Entry = {
    key: `person/${slug(full)}`,
    class: 'Person',
    labels: { fr: full, en: full },
    families: [],
    heads: [],
    ...(row.country ? { country: row.country } : {}),
    ...(row.wikidata ? { wikidata: row.wikidata } : {}),
  };
  add(entry, 'name', alternatives(row.names));
  add(entry, 'surname', alternatives(row.surnames));
}

function entryOf(row: Row, folder: string, cls: EntityClass, country: string): Entry {
  const fr = alternatives(row.names_fr)[0] ?? alternatives(row.acronyms_fr ?? '')[0];
  const en = alternatives(row.names_en)[0] ?? alternatives(row.acronyms_en ?? '')[0];
  return {
    key: `${folder}/${row.key}`,
    class: cls,
    labels: { fr: fr ?? en, en: en ?? fr },
    families: alternatives(row.families ?? ''),
    heads: [],
    ...(row.wikidata ? { wikidata: row.wikidata } : {}),
    ...(row.kind ? { kind: row.kind as Entity['kind'] } : {}),
    ...(country ? { country } : {}),
  };
}

function slug(name: string): string {
  return fold(name)
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
}
