/**
 * npm run eval [-- SET…] [--sets DIR] [--scorer DIR] [--errors] [--held]
 * Builds each set of texts with known facts, scores the graph, and tells of each rule how often it was right and of each confidence how
 * much of it holds, and how many of the gold dates the texts' time expressions give. --errors lists misses and extras with their words. Folders named held* are left alone without --held.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readArguments } from './arguments.ts';
import { rightOf } from './eval/align.ts';
import { predict } from './eval/predict.ts';
import { documentsOf, type GoldSet, goldSets, readFacts } from './eval/sets.ts';
import { type Hit, reliabilityTable, ruleTable, type Scores, summary, timeTable } from './eval/tables.ts';
import { scoreTimes, type TimeScore } from './eval/times.ts';

const SHARED = '../shared/eval';
const SCORER = 'score.mjs';

const USAGE = 'Usage: npm run eval [-- SET…] [--sets DIR] [--scorer DIR] [--errors] [--held]';
const { values, positionals } = readArguments(USAGE, {
  sets: { type: 'string', default: SHARED },
  scorer: { type: 'string' },
  errors: { type: 'boolean', default: false },
  held: { type: 'boolean', default: false },
});

const say = (lines: readonly string[]): void => console.log(`${lines.join('\n')}\n`);

function runScorer(scorer: string, set: GoldSet, predicted: string, ...flags: string[]): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, [path.join(scorer, SCORER), set.folder, predicted, ...flags], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`${SCORER} failed on ${set.name}: ${stderr}`);
  return stdout;
}

/** The facts of a set with the rule that found each, checked against the scorer's own counts. */
function hitsOf(set: GoldSet, { folder, found }: Awaited<ReturnType<typeof predict>>, scores: Scores): Hit[] {
  const hits: Hit[] = [];
  let right = 0;
  for (const id of documentsOf(set.folder)) {
    if (!existsSync(path.join(folder, `${id}.json`))) continue;
    const predicted = readFacts(folder, id);
    const agreed = rightOf(readFacts(set.folder, id), predicted, readFileSync(path.join(set.folder, `${id}.txt`), 'utf8'));
    right += agreed.size;
    for (const { id: iri } of [...predicted.events, ...predicted.pledges])
      hits.push({ rule: '', confidence: 0, ...found.get(iri), right: agreed.has(iri) });
  }
  const counted = (scores.detail.event?.tp ?? 0) + (scores.detail.pledge?.tp ?? 0);
  if (counted !== right)
    console.warn(`${set.name}: ${right} facts aligned here, ${counted} by ${SCORER}: the rule table follows another alignment.`);
  return hits;
}

async function evaluate(sets: readonly GoldSet[], scorer: string, work: string): Promise<void> {
  const hits: Hit[] = [];
  const rows: [string, Scores][] = [];
  const times: [string, TimeScore][] = [];
  for (const set of sets) {
    const prediction = await predict(set, scorer, work);
    const scores = JSON.parse(runScorer(scorer, set, prediction.folder, '--json')) as Scores;
    console.log(`== ${set.name}: ${prediction.spans}`);
    if (prediction.rejected.length > 0) console.log(`Kept apart, against the shapes: ${prediction.rejected.join(', ')}`);
    console.log(runScorer(scorer, set, prediction.folder, ...(values.errors ? ['--errors'] : [])));
    hits.push(...hitsOf(set, prediction, scores));
    rows.push([set.name, scores]);
    const dated = scoreTimes(set, prediction.docs);
    times.push([set.name, dated]);
    if (values.errors) say(dated.unread.map(({ document, edtf, quote }) => `${document}\tunread date\t${edtf}: ${quote}`));
  }
  say(ruleTable(hits));
  say(reliabilityTable(hits));
  say(timeTable(times));
  say(summary(rows));
}

const scorer = [values.scorer, values.sets, SHARED].find((folder) => folder !== undefined && existsSync(path.join(folder, SCORER)));
if (!existsSync(values.sets) || !scorer) {
  console.log(
    `There is no ${existsSync(values.sets) ? `${SCORER} in ${values.scorer ?? values.sets}` : values.sets}: nothing is measured.`,
  );
} else {
  const work = mkdtempSync(path.join(tmpdir(), 'pledgegraph-eval-'));
  try {
    const sets = goldSets(values.sets, values.held).filter(({ name }) => positionals.length === 0 || positionals.includes(name));
    await evaluate(sets, scorer, work);
  } finally {
    rmSync(work, { recursive: true });
  }
}
