/**
 * Checks the identifiers of the gazetteer against two outside tables.
 * Usage: tsx tools/check-gazetteer.ts COUNTRY_CODES.csv INTERNATIONAL_BODIES.tsv
 * Prints how many identifiers each table confirms, and every one that it contradicts; exits 1 if any is contradicted.
 */
import { readFileSync } from 'node:fs';
import { alternatives, type Row, readTable } from '../src/lexicon/tsv.ts';
import { fold } from '../src/lexicon/words.ts';

/** Entities that the outside table has under another identifier, with the reason. */
const KNOWN: Readonly<Record<string, string>> = {
  NLD: 'the country (Q55), where the table has the kingdom',
  NAM: 'the table has none',
  unhcr: 'the agency (Q132551), where the table has its office',
};

/** Cells of one CSV line; quoted cells may hold commas. */
function csvCells(line: string): string[] {
  return [...line.matchAll(/(?:"((?:[^"]|"")*)"|([^,]*))(?:,|$)/gu)].map((match) => (match[1] ?? match[2]).replaceAll('""', '"'));
}

function table(path: string, cells: (line: string) => string[]): Record<string, string>[] {
  const [header, ...lines] = readFileSync(path, 'utf8')
    .split(/\r?\n/u)
    .filter((line) => line !== '');
  const columns = cells(header);
  return lines.map((line) => Object.fromEntries(cells(line).map((cell, index) => [columns[index], cell])));
}

const key = (name: string): string =>
  fold(name.replaceAll("'", '’').replaceAll('‐', '-'))
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim();

/** Problems and the number of identifiers that the table of countries confirms. */
function checkCountries(path: string): { confirmed: number; wrong: string[] } {
  const outside = new Map(table(path, csvCells).map((row) => [row['ISO3166-1-Alpha-3'], row.wikidata_id.replace(/.*\//u, '')]));
  const rows = readTable('gazetteer/countries.tsv');
  const confirmed = rows.filter((row) => outside.get(row.key) === row.wikidata).length;
  const wrong = rows.filter((row) => outside.has(row.key) && outside.get(row.key) !== row.wikidata && !KNOWN[row.key]);
  return { confirmed, wrong: wrong.map((row) => `${row.key}: ${row.wikidata}, the table has ${outside.get(row.key)}`) };
}

/** The same for bodies: an identifier of the table must stand under one of its names, and a name of the table under its identifier. */
function checkBodies(path: string): { confirmed: number; wrong: string[] } {
  const outside = table(path, (line) => line.split('\t'));
  const names = new Map<string, Set<string>>();
  const byName = new Map<string, string>();
  for (const row of outside) {
    const own = ['name_en', 'name_other_en', 'name_other_2_en', 'name_fr', 'name_other_fr', 'abbreviation_en', 'abbreviation_fr'].map(
      (column) => key(row[column] ?? ''),
    );
    names.set(row.wikidata_code, new Set(own.filter(Boolean)));
    for (const name of own.slice(0, 5)) if (name && !byName.has(name)) byName.set(name, row.wikidata_code);
  }
  const wrong: string[] = [];
  let confirmed = 0;
  for (const row of [...readTable('gazetteer/bodies.tsv'), ...readTable('gazetteer/bodies-international.tsv')]) {
    const own = namesOf(row);
    const theirs = names.get(row.wikidata);
    if (theirs && own.some((name) => theirs.has(name))) confirmed++;
    else if (theirs) wrong.push(`${row.key}: ${row.wikidata} is “${[...theirs][0]}” in the table`);
    const other = own.map((name) => byName.get(name)).find((id) => id !== undefined && id !== row.wikidata);
    if (other && row.wikidata && !theirs && !KNOWN[row.key]) wrong.push(`${row.key}: ${row.wikidata}, the table has ${other}`);
  }
  return { confirmed, wrong };
}

function namesOf(row: Row): string[] {
  return ['names_fr', 'names_en', 'acronyms_fr', 'acronyms_en'].flatMap((column) => alternatives(row[column])).map(key);
}

const [countries, bodies] = process.argv.slice(2);
if (!countries || !bodies) {
  console.error('usage: tsx tools/check-gazetteer.ts COUNTRY_CODES.csv INTERNATIONAL_BODIES.tsv');
  process.exit(2);
}
const results = { countries: checkCountries(countries), bodies: checkBodies(bodies) };
for (const [name, { confirmed, wrong }] of Object.entries(results)) {
  console.log(`${name}: ${confirmed} identifiers confirmed, ${wrong.length} contradicted`);
  for (const line of wrong) console.log(`  ${line}`);
}
process.exit(Object.values(results).some(({ wrong }) => wrong.length > 0) ? 1 : 0);
