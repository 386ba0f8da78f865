/**
 * Runs the W3C's SPARQL 1.1 tests over HTTP against a server that is started for them, and prints what passes and why the rest does not.
 * Exit code 1 where a test fails that known-failures.json does not list, or one passes that it lists.
 */
import { readFileSync } from 'node:fs';
import { createServer } from '../../src/serve/index.ts';
import { checkSyntax, evaluate, type Fetch, filesInFrom, isEmpty, loadData, type Verdict } from './evaluation.ts';
import { checkDescription, checkProtocol, PROTOCOL_DATA } from './protocol.ts';
import { GROUPS, readTests, SUITE, type SuiteTest } from './suite.ts';

const KNOWN: Readonly<Record<string, string>> = JSON.parse(readFileSync(new URL('known-failures.json', import.meta.url), 'utf8'));

interface Tally {
  passed: number;
  failed: number;
  notRun: number;
}

function judge(fetch: Fetch, root: string, test: SuiteTest): Promise<{ verdict: Verdict } | undefined> {
  const wrap = async (verdict: Promise<Verdict>): Promise<{ verdict: Verdict }> => ({ verdict: await verdict });
  switch (test.type) {
    case 'ProtocolTest':
      return checkProtocol(fetch, test.id);
    case 'ServiceDescriptionTest':
      return wrap(checkDescription(fetch, test.id, root));
    case 'PositiveSyntaxTest11':
    case 'NegativeSyntaxTest11':
      return wrap(checkSyntax(fetch, test));
    default:
      return wrap(evaluate(fetch, test));
  }
}

/** Tests whose data hold nothing are asked of an empty store, since a request cannot name a graph that no store keeps. */
const needsNothing = (test: SuiteTest): boolean => [...test.data, ...test.graphData, ...filesInFrom(test)].every(isEmpty);

async function main(): Promise<number> {
  const groups = GROUPS.map((group) => ({ group, tests: readTests(group) }));
  const tests = groups.flatMap((each) => each.tests);
  const data = { nquads: [loadData(tests), PROTOCOL_DATA], base: SUITE, union: false };
  const running = await createServer(data, { workers: 1, spares: 0, warm: false });
  const root = await running.server.listen(0, '127.0.0.1');
  const ask: Fetch = async (path, init) => {
    const response = await fetch(new URL(path, root), init);
    return { status: response.status, type: response.headers.get('content-type') ?? '', text: await response.text() };
  };
  const verdicts = new Map<string, { verdict: Verdict } | undefined>();
  const run = async (some: readonly SuiteTest[]): Promise<void> => {
    for (const test of some) verdicts.set(test.id, await judge(ask, root, test));
  };
  const evaluated = (test: SuiteTest): boolean => test.result !== undefined;
  await run(tests.filter((test) => !evaluated(test) || !needsNothing(test)));
  await running.replace({ nquads: [], base: SUITE, union: false });
  await run(tests.filter((test) => evaluated(test) && needsNothing(test)));
  await running.server.close(1000);

  const all = groups.map(({ group, tests: some }) => ({ group, ...tally(some, verdicts) }));
  console.log('group                  passed  failed  not run');
  for (const { group, passed, failed, notRun } of [...all, total(all)])
    console.log(`${group.padEnd(22)} ${String(passed).padStart(6)}  ${String(failed).padStart(6)}  ${String(notRun).padStart(7)}`);
  return report(verdicts);
}

function tally(tests: readonly SuiteTest[], verdicts: ReadonlyMap<string, { verdict: Verdict } | undefined>): Tally {
  const found = tests.map(({ id }) => verdicts.get(id));
  const notRun = found.filter((each) => each === undefined).length;
  const passed = found.filter((each) => each && each.verdict === undefined).length;
  return { passed, failed: found.length - passed - notRun, notRun };
}

function total(all: readonly Tally[]): Tally & { group: string } {
  const sum = (pick: (each: Tally) => number): number => all.reduce((all, each) => all + pick(each), 0);
  return { group: 'all', passed: sum((each) => each.passed), failed: sum((each) => each.failed), notRun: sum((each) => each.notRun) };
}

/** Each failure with its reason, then what is not as it is listed. */
function report(verdicts: ReadonlyMap<string, { verdict: Verdict } | undefined>): number {
  const failed = new Map([...verdicts].flatMap(([id, each]) => (each?.verdict === undefined ? [] : [[id, each.verdict]])));
  const unlisted = [...failed].filter(([id]) => !(id in KNOWN));
  const passing = Object.keys(KNOWN).filter((id) => !failed.has(id));
  for (const id of Object.keys(KNOWN).filter((each) => failed.has(each))) console.log(`known failure ${id}: ${KNOWN[id]}`);
  for (const [id, verdict] of unlisted) console.log(`FAILED ${id}: ${verdict}`);
  for (const id of passing) console.log(`LISTED as a failure, but passes: ${id}`);
  const notRun = [...verdicts].filter(([, each]) => each === undefined);
  if (notRun.length > 0) console.log(`not run, since nothing is updated here: ${notRun.map(([id]) => id).join(', ')}`);
  return unlisted.length + passing.length > 0 ? 1 : 0;
}

process.exitCode = await main();
