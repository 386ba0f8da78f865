/**
 * npm run calibrate [-- --sets DIR…]
 * Counts, on texts with known facts, how often each rule is right with full and with partial readings, and writes data/confidence.tsv.
 * Folders named held* are never looked at.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { completenessOfEvent, completenessOfPledge } from '../src/extract/confidence.ts';
import type { Entity } from '../src/model/entity.ts';
import type { EventFact, Facts, PledgeFact } from '../src/model/facts.ts';
import { analyse } from '../src/pipeline.ts';
import { readInputs } from '../src/read/index.ts';
import { readArguments } from './arguments.ts';
import { rightOf } from './eval/align.ts';
import { documentsOf, type FactFile, goldSets, readFacts } from './eval/sets.ts';

const TABLE = fileURLToPath(new URL('../data/confidence.tsv', import.meta.url));
const USAGE = 'Usage: npm run calibrate [-- --sets DIR…]';
const { values } = readArguments(USAGE, { sets: { type: 'string', multiple: true, default: ['../shared/eval'] } });

/** Our facts in the scorer's form, each under its place in the list. */
function asFacts(facts: Facts, mentionsOf: (entity: Entity) => string[]): FactFile {
  const spans = (fact: EventFact | PledgeFact) => fact.evidence.map(({ start, end }) => [start, end] as const);
  return {
    entities: facts.entities.map((each) => ({
      id: each.id,
      class: each.class,
      name: each.name,
      wikidata: each.wikidata ?? null,
      mentions: mentionsOf(each),
    })),
    events: facts.events.map((each, index) => ({
      id: `event ${index}`,
      class: each.class,
      date: each.date?.edtf ?? null,
      spans: spans(each),
    })),
    pledges: facts.pledges.map((each, index) => ({
      id: `pledge ${index}`,
      kind: each.kind.toLowerCase(),
      pledgers: each.pledgers.map((pledger) => pledger.id),
      amount: each.amount,
      spans: spans(each),
    })),
  };
}

const counts = new Map<string, { right: number; wrong: number }>();
let documents = 0;
for (const folder of values.sets
  .flatMap((root) => goldSets(root, false))
  .filter((set, index, all) => all.findIndex((other) => other.folder === set.folder) === index)) {
  for (const id of documentsOf(folder.folder)) {
    const file = path.join(folder.folder, `${id}.txt`);
    const [source] = (await readInputs([file])).documents;
    const { doc, facts } = analyse(source);
    const mentions = (entity: Entity): string[] =>
      doc.mentions.filter((mention) => mention.entity === entity).map(({ start, end }) => doc.text.slice(start, end));
    const right = rightOf(readFacts(folder.folder, id), asFacts(facts, mentions), readFileSync(file, 'utf8'));
    documents++;
    const count = (rule: string, completeness: string, isRight: boolean): void => {
      const key = `${rule}\t${completeness}`;
      const entry = counts.get(key) ?? { right: 0, wrong: 0 };
      if (isRight) entry.right++;
      else entry.wrong++;
      counts.set(key, entry);
    };
    facts.events.forEach((event, index) => void count(event.rule, completenessOfEvent(event), right.has(`event ${index}`)));
    facts.pledges.forEach((pledge, index) => void count(pledge.rule, completenessOfPledge(pledge), right.has(`pledge ${index}`)));
  }
}

const rows = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, { right, wrong }]) => `${key}\t${right}\t${wrong}`);
const head = [
  '# How often each rule was right on texts with known facts, by how complete its reading was. Made by tools/calibrate.ts.',
  'rule\tcompleteness\tright\twrong',
];
writeFileSync(TABLE, `${[...head, ...rows].join('\n')}\n`);
console.log(`${documents} documents, ${rows.length} rows in data/confidence.tsv`);
