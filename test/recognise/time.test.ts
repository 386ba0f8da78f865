import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Features, LanguageCode, Token } from '../../src/model/doc.ts';
import { envelope, isEdtf } from '../../src/recognise/time/calendar.ts';
import { recogniseTimes } from '../../src/recognise/time/index.ts';

interface Row {
  readonly text: string;
  readonly issued: string | null;
  readonly edtf: string | null;
  readonly kind: string;
  readonly verb: string;
  /** The marked expression; null in a row that holds no time. */
  readonly expression: string | null;
}

const orNull = (field: string | undefined): string | null => (field === '-' ? null : (field ?? null));

function rows(language: LanguageCode): Row[] {
  const lines = readFileSync(new URL(`data/time.${language}.tsv`, import.meta.url), 'utf8').split('\n');
  return lines
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => {
      const [marked, issued, edtf, kind = '', verb = ''] = line.split('\t');
      const expression = /\[(.*?)\]/u.exec(marked)?.[1] ?? null;
      return { text: marked.replace(/[[\]]/gu, ''), issued: orNull(issued), edtf: orNull(edtf), kind, verb, expression };
    });
}

/** Words as tokens of one sentence, of which one is a verb in the tense given ("tenu=Past"). */
function tokens(text: string, verb: string): Token[] {
  const [form, tense] = verb.split('=');
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((match, index) => ({
    index,
    sentence: 0,
    start: match.index,
    end: match.index + match[0].length,
    form: match[0],
    lemma: match[0],
    upos: match[0] === form ? 'VERB' : 'X',
    feats: match[0] === form ? { Tense: tense } : ({} as Features),
    head: -1,
    deprel: 'root',
    spaceAfter: true,
  }));
}

function check(row: Row, language: LanguageCode): void {
  const found = recogniseTimes(row.text, { language, issued: row.issued, tokens: row.verb ? tokens(row.text, row.verb) : [] });
  const seen = found.map(({ start, end, edtf, kind }) => ({ words: row.text.slice(start, end), edtf, kind }));
  const expected = row.expression === null ? [] : [{ words: row.expression, edtf: row.edtf, kind: row.kind }];
  assert.deepEqual(seen, expected);
  for (const { edtf, earliest, latest } of found) {
    if (edtf === null) continue;
    assert.ok(isEdtf(edtf), edtf);
    const whole = envelope(edtf);
    assert.ok(within(earliest, whole.earliest, whole.latest) && within(latest, whole.earliest, whole.latest), `${earliest} to ${latest}`);
  }
}

/** True for an open end where the value is open, or a day inside the value. */
function within(day: string | null, first: string | null, last: string | null): boolean {
  if (day === null) return first === null || last === null;
  return (first === null || day >= first) && (last === null || day <= last);
}

for (const language of ['fr', 'en'] as const) {
  describe(`times in ${language}`, () => {
    for (const row of rows(language)) {
      const title = row.expression ? `${row.expression} (${row.issued ?? 'undated'}) is ${row.edtf}` : `none in: ${row.text}`;
      it(title, () => check(row, language));
    }
  });
}

describe('times beside other events', () => {
  const relationOf = (text: string, language: LanguageCode, issued: string | null = '2024-07-10') => {
    const [mention] = recogniseTimes(text, { language, issued }).filter(({ relation }) => relation);
    const { anchor, offsetDays } = mention.relation!;
    return { anchor: text.slice(anchor.start, anchor.end), offsetDays, edtf: mention.edtf };
  };
  it('name the event and the days between', () => {
    assert.deepEqual(relationOf('Réuni au lendemain des frappes russes', 'fr'), { anchor: 'frappes', offsetDays: 1, edtf: null });
    assert.deepEqual(relationOf('Réuni à la veille de l’ouverture', 'fr'), { anchor: 'ouverture', offsetDays: -1, edtf: null });
    assert.deepEqual(relationOf('Deux semaines après le scrutin', 'fr'), { anchor: 'scrutin', offsetDays: 14, edtf: null });
    assert.deepEqual(relationOf('It met the day before the summit', 'en'), { anchor: 'summit', offsetDays: -1, edtf: null });
    assert.deepEqual(relationOf('It met three days after its defeat', 'en'), { anchor: 'defeat', offsetDays: 3, edtf: null });
    assert.deepEqual(relationOf('It met two months after Oslo voted', 'en'), { anchor: 'Oslo voted', offsetDays: 60, edtf: null });
    assert.deepEqual(relationOf('Un an après le scrutin', 'fr'), { anchor: 'scrutin', offsetDays: 365, edtf: null });
  });
  it('take the day that stands beside them', () => {
    const seen = relationOf('Réuni ce mercredi (28 août 2024), au lendemain des frappes', 'fr');
    assert.deepEqual(seen, { anchor: 'frappes', offsetDays: 1, edtf: '2024-08-28' });
  });
  it('count from the date of the event where the words give it', () => {
    assert.equal(relationOf('Deux jours après le sommet du 11 juillet 2024', 'fr').edtf, '2024-07-13');
    assert.equal(relationOf('The day after the strikes of December 31, 2024', 'en').edtf, '2025-01-01');
  });
});

describe('times in a sentence', () => {
  const values = (text: string, language: LanguageCode, issued: string | null = '2024-08-28'): (string | null)[] =>
    recogniseTimes(text, { language, issued }).map(({ edtf }) => edtf);

  it('let a length run from the date named before it', () => {
    assert.deepEqual(values('Au sommet de juillet 2024, ils ont convenu d’un don dans l’année à venir.', 'fr'), [
      '2024-07',
      '2024-07/2025-07',
    ]);
    assert.deepEqual(values('From January 2025 the fund pays 5 million over three years.', 'en'), ['2025-01/..', '2025-01/2028-01']);
  });
  it('do not let it run from a date of another sentence', () => {
    assert.deepEqual(values('Il a été créé en mai 2019. Un don viendra dans l’année à venir.', 'fr'), ['2019-05', '2024-08/2025-08']);
  });
  it('let “until” run from the start named before it', () => {
    assert.deepEqual(values('Ils débuteront le 1er décembre 2024 et dureront jusqu’à la fin de 2027.', 'fr'), [
      '2024-12-01',
      '2024-12-01/2027',
    ]);
  });
  it('count “the next day” from the last day named', () => {
    assert.deepEqual(values('Arrivé le 31 décembre 2023, il est reparti le lendemain.', 'fr'), ['2023-12-31', '2024-01-01']);
    assert.deepEqual(values('It opened on 28 February 2024 and closed the following day.', 'en'), ['2024-02-28', '2024-02-29']);
  });
  it('count “years later” from the last time named, if any', () => {
    assert.deepEqual(values('Élu en 1990, il meurt quatre ans plus tard.', 'fr'), ['1990', '1994']);
    assert.deepEqual(values('Elected in May 1990, she left two months later.', 'en'), ['1990-05', '1990-07']);
    assert.deepEqual(values('Elected in 1990, she left two months later.', 'en'), ['1990', null]);
    assert.deepEqual(values('Il meurt quatre ans plus tard.', 'fr'), [null]);
    assert.deepEqual(values('Signé en 2019, il a été ratifié l’année suivante.', 'fr'), ['2019', '2020']);
  });
  it('join neighbouring days and keep others apart', () => {
    assert.deepEqual(values('Réunis mercredi et hier à Washington', 'fr', '2024-10-25'), ['2024-10-23/2024-10-24']);
    assert.deepEqual(values('Versé en 2021 et 2024', 'fr'), ['2021', '2024']);
    assert.deepEqual(values('Versé en 2023, 2024 et 2025', 'fr'), ['2023/2025']);
  });
  it('need no date of issue where the words are absolute', () => {
    assert.deepEqual(values('Vu le 3 mai 2024, puis en 2023 ; il part demain', 'fr', null), ['2024-05-03', '2023', null]);
  });
});

describe('a long or hostile text', () => {
  const hostile = ['2024, ', 'ce mercredi, ', 'de 2024 à ', 'dans les ', "d'ici à la ", 'lundi et ', 'trois ', '1'];
  for (const part of hostile) {
    it(`takes time in proportion to its length: ${JSON.stringify(part)}`, () => {
      const run = (times: number): number => {
        const text = part.repeat(times);
        const start = performance.now();
        recogniseTimes(text, { language: 'fr', issued: '2024-08-28' });
        return performance.now() - start;
      };
      run(2000);
      assert.ok(run(20_000) < 60 * Math.max(run(2000), 5));
    });
  }
});

describe('times: days of the month named last', () => {
  const days = (text: string, language: LanguageCode): readonly (string | null)[] =>
    recogniseTimes(text, { language, issued: '2024-05-20' }).map(({ edtf }) => edtf);

  it('takes a bare number behind a date for a day of its month', () => {
    assert.deepEqual(days('Ils ont siégé le 3 avril à Oslo, puis, le 12, à Bergen.', 'fr'), ['2024-04-03', '2024-04-12']);
    assert.deepEqual(days('They sat on 3 April in Oslo and on the 12th, in Bergen.', 'en'), ['2024-04-03', '2024-04-12']);
    assert.deepEqual(days('Help left in March before the storm of the 14th of that month.', 'en').slice(0, 2), ['2024-03', '2024-03-14']);
  });

  it('takes no rank or count for a day', () => {
    assert.deepEqual(days('Depuis le 3 avril, le 5e régiment occupe le site.', 'fr').length, 1);
    assert.deepEqual(days('Since 3 April it has been on the 5th floor.', 'en').length, 1);
  });
});
