import assert from 'node:assert/strict';
import type { Span } from '../../src/model/doc.ts';
import type { Stated } from '../../src/model/facts.ts';
import { EXAMPLE_DATE, failuresOf, RULES } from '../../src/rules.ts';
import { eventLine, pledgeLine, read } from './read.ts';

const LANGUAGES = ['fr', 'en'] as const;

const sameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

/** Two facts of different rules that rest on the same words. */
function claimedTwice<T extends Stated>(facts: readonly T[], line: (fact: T) => string): string[] {
  return facts.flatMap((one, at) =>
    facts
      .slice(at + 1)
      .filter(
        (other) =>
          other.rule !== one.rule && line(other) !== line(one) && one.evidence.some((a) => other.evidence.some((b) => sameSpan(a, b))),
      )
      .map((other) => `${one.rule} ${line(one)} and ${other.rule} ${line(other)}`),
  );
}

describe('extraction rules', () => {
  it('have identifiers of their own', () => {
    assert.equal(new Set(RULES.map(({ id }) => id)).size, RULES.length);
  });

  for (const rule of RULES) {
    describe(rule.id, () => {
      for (const language of LANGUAGES) {
        it(`has a sentence to read and one to leave alone (${language})`, () => {
          assert.ok(rule.examples[language].match.length > 0, 'nothing to read');
          assert.ok(rule.examples[language].reject.length > 0, 'nothing to leave alone');
        });

        it(`shares no words with another rule that reads them otherwise (${language})`, () => {
          for (const { text } of rule.examples[language].match) {
            const { facts } = read(text, language, EXAMPLE_DATE);
            assert.deepEqual([...claimedTwice(facts.events, eventLine), ...claimedTwice(facts.pledges, pledgeLine)], [], text);
          }
        });
      }

      it('reads its examples as they say', () => {
        assert.deepEqual(failuresOf(rule), []);
      });
    });
  }
});
