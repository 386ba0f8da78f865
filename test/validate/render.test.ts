import assert from 'node:assert/strict';
import { iri, quad, worded } from '../../src/graph/terms.ts';
import { PG, SH, SKOS } from '../../src/graph/vocabulary.ts';
import {
  type LocatedResult,
  locateResults,
  parseRdf,
  renderJson,
  renderSarif,
  renderText,
  renderTurtle,
  validate,
} from '../../src/validate/index.ts';
import { BROKEN, own, QUADS, TEXTS, without } from './fixture.ts';

const locate = async (quads = BROKEN): Promise<LocatedResult[]> => locateResults(await validate(quads), quads, TEXTS);

const AFTER = ' et livrera trois bateaux au Tchad d’ici à 2026.';
const BEFORE = 'La Suisse versera 12 millions de francs et ';

describe('renderText', () => {
  it('shows severity, message, node, place, and the sentence with its words marked', async () => {
    assert.equal(
      renderText(await locate()),
      `in/lacs.txt:2:1: Violation: Un montant doit avoir exactement une devise, en code ISO 4217 (trois majuscules). [money-currency]
  <https://pledgegraph.example/amount/1> schema:currency
  [La Suisse versera 12 millions de francs]${AFTER}

in/lacs.txt:2:1: Warning: Montant invraisemblable : moins de 1 000 unités. Manque-t-il « millions » ? [money-small]
  <https://pledgegraph.example/amount/1> schema:value|schema:minValue|schema:maxValue = 12.0
  [La Suisse versera 12 millions de francs]${AFTER}

in/lacs.txt:2:44: Info: Le texte ne donne pas de quantité. [item-uncounted]
  <https://pledgegraph.example/item/1> pg:quantity
  ${BEFORE}[livrera trois bateaux au Tchad] d’ici à 2026.

1 violation, 1 warning, 1 info
`,
    );
  });

  it('lists down to the severity that is asked for, and counts all', async () => {
    const text = renderText(await locate(), { least: 'Warning' });
    assert.doesNotMatch(text, /item-uncounted/);
    assert.match(text, /^1 violation, 1 warning, 1 info$/m);
  });

  it('marks words by colour where there is colour', async () => {
    const text = renderText(await locate(), { colour: true });
    assert.ok(text.includes(`\x1b[1;4mLa Suisse versera 12 millions de francs\x1b[0m${AFTER}`));
    assert.match(text, /\x1b\[1;31mViolation\x1b\[0m/);
  });

  it('names further places of the same fact', async () => {
    const text = renderText(await locate(without(QUADS, 'body/lacs', SKOS.exactMatch)));
    assert.match(text, /^ {2}in\/lacs\.txt:1:205$/m);
  });

  it('goes through the text from its start', async () => {
    const quads = [...QUADS].filter((q) => q.predicate.value !== PG.rule);
    const text = renderText(await locate(quads), { least: 'Violation' });
    const places = [...text.matchAll(/^in\/lacs\.txt:(\d+):(\d+): V/gm)].map(([, line, column]) => Number(line) * 1000 + Number(column));
    assert.ok(places.length > 5);
    assert.deepEqual(
      places,
      [...places].sort((a, b) => a - b),
    );
  });

  it('says that all is well', () => {
    assert.equal(renderText([]), '0 violations, 0 warnings, 0 infos\n');
  });
});

describe('renderJson', () => {
  it('gives conformance, counts and every result with its evidence', async () => {
    const { conforms, counts, results } = JSON.parse(renderJson(await locate()));
    assert.equal(conforms, false);
    assert.deepEqual(counts, { Violation: 1, Warning: 1, Info: 1 });
    assert.equal(results.length, 3);
    const [first] = results;
    assert.deepEqual(
      [first.severity, first.focus, first.path, first.value, first.language],
      ['Violation', own('amount/1'), 'schema:currency', null, 'fr'],
    );
    assert.deepEqual(Object.keys(first.messages).sort(), ['en', 'fr']);
    assert.deepEqual(first.evidence[0].start, { line: 2, column: 1 });
    assert.deepEqual(first.evidence[0].end, { line: 2, column: 40 });
    assert.equal(first.evidence[0].sentence.after, AFTER);
  });

  it('conforms with nothing but information', async () => {
    const { conforms, results } = JSON.parse(renderJson(await locate(without(QUADS, 'item/1', PG.quantity))));
    assert.deepEqual([conforms, results.length], [true, 1]);
  });
});

describe('renderTurtle', () => {
  it('is a SHACL report that reads back', async () => {
    const words = quad(iri(own('pledge/3')), iri(PG.pledger), worded('les "Alliés"', 'fr'));
    const located = await locate([...BROKEN, words]);
    const quads = parseRdf(renderTurtle(located), 'report.ttl');
    const values = (predicate: string) => quads.filter((q) => q.predicate.value === predicate).map((q) => q.object.value);
    assert.deepEqual(values(SH.conforms), ['false']);
    assert.equal(values(SH.resultSeverity).length, located.length);
    assert.deepEqual(values(SH.focusNode).sort(), located.map(({ result }) => result.focus).sort());
    assert.ok(quads.some((q) => q.predicate.value === SH.value && q.object.equals(worded('les "Alliés"', 'fr'))));
    assert.ok(values(PG.evidence).some((span) => span.startsWith(own('span/'))));
    assert.ok(quads.some((q) => q.predicate.value.endsWith('alternativePath')));
  });

  it('conforms without results', () => {
    assert.match(renderTurtle([]), /sh:conforms true \.\n$/);
  });
});

describe('renderSarif', () => {
  it('is a SARIF 2.1.0 log with rules, levels and regions', async () => {
    const log = JSON.parse(renderSarif(await locate(), { version: '1.2.3' }));
    assert.equal(log.version, '2.1.0');
    assert.match(log.$schema, /sarif-2\.1\.0/);
    const [run] = log.runs;
    assert.deepEqual([run.tool.driver.name, run.tool.driver.version, run.columnKind], ['pledgegraph', '1.2.3', 'utf16CodeUnits']);
    assert.deepEqual(
      run.results.map((result: { level: string }) => result.level),
      ['error', 'warning', 'note'],
    );
    for (const result of run.results) {
      assert.equal(run.tool.driver.rules[result.ruleIndex].id, result.ruleId);
      assert.ok(run.tool.driver.rules[result.ruleIndex].shortDescription.text);
      assert.ok(result.message.text);
      const { artifactLocation, region, contextRegion } = result.locations[0].physicalLocation;
      assert.equal(artifactLocation.uri, 'in/lacs.txt');
      assert.ok(contextRegion.snippet.text.includes(region.snippet.text));
      assert.ok(region.endColumn > region.startColumn && region.startLine === 2);
    }
    assert.equal(new Set(run.results.map((r: { partialFingerprints: object }) => JSON.stringify(r.partialFingerprints))).size, 3);
  });

  it('names the node where no text is at hand, and writes file names as URIs', async () => {
    const quads = without(QUADS, 'body/lacs', SKOS.exactMatch);
    const report = await validate(quads);
    const bare = JSON.parse(renderSarif(locateResults(report, quads, new Map()), { version: '1' }));
    assert.deepEqual(bare.runs[0].results[0].locations, [
      { logicalLocations: [{ fullyQualifiedName: own('body/lacs'), kind: 'resource' }] },
    ]);
    const uriOf = (file: string): string => {
      const text = { ...TEXTS.get(own('text/a'))!, file };
      const [result] = JSON.parse(renderSarif(locateResults(report, quads, new Map([[own('text/a'), text]])), { version: '1' })).runs[0]
        .results;
      assert.equal(result.relatedLocations.length, 1);
      return result.locations[0].physicalLocation.artifactLocation.uri;
    };
    assert.equal(uriOf('à lire/n° 1.txt'), '%C3%A0%20lire/n%C2%B0%201.txt');
    assert.equal(uriOf('/data/a.txt'), 'file:///data/a.txt');
    assert.equal(uriOf('C:\\data\\a.txt'), 'file:///C:/data/a.txt');
  });

  it('is whole without results', () => {
    assert.deepEqual(JSON.parse(renderSarif([], { version: '1' })).runs[0].results, []);
  });
});
