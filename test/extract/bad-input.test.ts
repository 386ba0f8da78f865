/** Texts that no communiqué should be: fewer facts, never a crash, never a span that does not quote, never more than linear time. */
import assert from 'node:assert/strict';
import { factsToQuads } from '../../src/graph/document.ts';
import { DEFAULT_BASE } from '../../src/graph/iris.ts';
import type { LanguageCode } from '../../src/model/doc.ts';
import type { Analysis } from '../../src/pipeline.ts';
import { linesOf, read, SEED, says } from './read.ts';

const ENGLISH =
  'On 12 June 2024, Canada’s Minister of Defence, Bill Blair, announced $57 million in military assistance to Ukraine at a meeting in Brussels. ' +
  'Norway will provide 22 air defence missiles by the end of 2024. The NATO-Ukraine Council condemned the Russian strikes.';

/** All that a build does but the shapes: throws where a span does not quote the text. */
function build(text: string, language: LanguageCode = 'fr', issued: string | null = '2024-06-12'): Analysis {
  const analysis = read(text.normalize('NFC'), language, issued);
  factsToQuads(analysis.doc, analysis.facts, { base: DEFAULT_BASE });
  const { doc, facts } = analysis;
  for (const span of [...doc.mentions, ...doc.times, ...doc.quantities, ...facts.events.flatMap(({ evidence }) => evidence)])
    assert.ok(span.start >= 0 && span.start < span.end && span.end <= doc.text.length, `${span.start}-${span.end}`);
  return analysis;
}

const withoutAccents = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');

/** What a scanner does: l for I, 0 for o, rn for m, lost spaces and words cut at line ends. */
const scanned = (text: string): string =>
  text
    .replace(/I/g, 'l')
    .replace(/(\p{L})o(\p{L})/gu, '$10$2')
    .replace(/m/g, 'rn')
    .replace(/(\p{L}{5})(\p{L}{4}) /gu, '$1-\n$2')
    .replace(/, /g, ',');

const DAMAGED: readonly (readonly [string, string, LanguageCode])[] = [
  ['capitals (fr)', SEED.toUpperCase(), 'fr'],
  ['capitals (en)', ENGLISH.toUpperCase(), 'en'],
  ['small letters', SEED.toLowerCase(), 'fr'],
  ['no accents', withoutAccents(SEED), 'fr'],
  ['decomposed accents', SEED.normalize('NFD'), 'fr'],
  ['a scanned page (fr)', scanned(SEED), 'fr'],
  ['a scanned page (en)', scanned(ENGLISH), 'en'],
  ['two languages at once (fr)', `${SEED}\n\n${ENGLISH}`, 'fr'],
  ['two languages at once (en)', `${ENGLISH}\n\n${SEED}`, 'en'],
  ['the other language', ENGLISH, 'fr'],
  ['emoji', SEED.replace(/ /g, (space, at: number) => (at % 7 === 0 ? ' 🇺🇦👩‍🚀 ' : space)), 'fr'],
  ['what is left of a page', SEED.replace(/\. /g, '.</p>\n<p class="x">&nbsp;').replace(/’/g, '&rsquo;').replace(/,/g, '<br/>,'), 'fr'],
  [
    'a table turned into text',
    'Donateur\tMontant\tBénéficiaire\nCanada\t57 M$\tUkraine\nNorvège\t22 missiles\tUkraine\nTotal\t\t57\n\n| Pays | Montant |\n|---|---|\n| France | 20 M€ |\n',
    'fr',
  ],
  [
    'a machine’s translation',
    'Le Canada a annoncé à fournir de $57 millions dans l’assistance militaire à l’Ukraine. La Norvège volonté fournir 22 missiles de défense d’air par la fin de 2024. La réunion a été tenue en Bruxelles sur mercredi.',
    'fr',
  ],
  ['signs alone', '« » … — • ; : ! ? (()) "" \u00a0\u202f\u200b % € $ 12 12 12', 'fr'],
  ['one word', 'Ukraine', 'fr'],
  ['a mark that stays open', `« ${SEED.replace(/»/g, '')}`, 'fr'],
];

describe('unusual texts', () => {
  for (const [what, text, language] of DAMAGED) {
    it(`give facts that quote them: ${what}`, () => {
      build(text, language);
    });
  }

  it('keep the main facts without accents and in decomposed form', () => {
    assert.ok(says(linesOf(build(SEED.normalize('NFD'), 'fr', null)), ['agreed', '40000000000.. EUR', 'due 2024-07/2025-07']));
    assert.ok(build(withoutAccents(SEED), 'fr', null).facts.pledges.some(({ amount }) => amount?.min === 40_000_000_000));
  });

  it('give no facts where nothing happens and nobody promises', () => {
    for (const [text, language] of [
      ['La tarte aux pommes se mange tiède. On la sert avec de la crème.', 'fr'],
      ['Apple pie is best served warm. It goes well with cream.', 'en'],
    ] as const) {
      const { facts } = build(text, language);
      assert.deepEqual([facts.events, facts.pledges, facts.offices, facts.entities], [[], [], [], []]);
    }
  });

  it('keep dates that contradict one another apart from each other', () => {
    const { facts } = build(
      'Le Conseil OTAN-Ukraine s’est réuni le 28 août 2024 à Bruxelles. Le Conseil OTAN-Ukraine s’est réuni le 3 mars 2022 à Bruxelles. Le 31 février 2024, le Conseil de sécurité s’est réuni.',
    );
    const dates = facts.events.filter((event) => event.class === 'Meeting').map((event) => event.date?.edtf);
    assert.ok(dates.includes('2024-08-28') && dates.includes('2022-03-03'), `${dates}`);
    assert.ok(!dates.includes('2024-02-31'), `${dates}`);
  });
});

const PLEDGERS = [
  'La France',
  'Le Canada',
  'La Norvège',
  'L’Italie',
  'Le Japon',
  'La Suède',
  'L’Irlande',
  'L’Espagne',
  'La Belgique',
  'Le Danemark',
];
const RECEIVERS = ['à l’Ukraine', 'au Soudan', 'au Liban', 'à Haïti', 'au Yémen', 'à la Moldavie'];

/** Pledges that all differ. */
const pledges = (count: number): string =>
  Array.from(
    { length: count },
    (_, at) => `${PLEDGERS[at % PLEDGERS.length]} versera ${at + 2} millions d’euros ${RECEIVERS[at % RECEIVERS.length]}.`,
  ).join(' ');

/** The least time of three rounds, in milliseconds. */
function timeOf(work: () => void): number {
  return Math.min(
    ...[1, 2, 3].map(() => {
      const start = performance.now();
      work();
      return performance.now() - start;
    }),
  );
}

describe('long texts', function () {
  this.timeout(60_000);

  it('hold three hundred pledges, each once', () => {
    const { facts } = build(pledges(300));
    const sums = facts.pledges.map(({ amount }) => amount?.min);
    assert.ok(new Set(sums).size >= 295, `${new Set(sums).size} sums`);
    assert.equal(sums.length, new Set(sums).size);
  });

  it('take time in proportion to their length', () => {
    build(pledges(100));
    const [short, long] = [100, 800].map((count) => timeOf(() => build(pledges(count))));
    assert.ok(long / short < 8 * 3, `eight times the pledges took ${(long / short).toFixed(1)} times as long`);
  });

  it('need no full stop: ten thousand words in one sentence', () => {
    const words = SEED.replace(/[.;:!?»«]/g, '')
      .replace(/\n/g, ' ')
      .split(' ');
    const text = (count: number): string => Array.from({ length: count }, (_, at) => words[at % words.length]).join(' ');
    build(text(1_000));
    const [short, long] = [1_250, 10_000].map((count) => timeOf(() => build(text(count))));
    assert.ok(long / short < 8 * 4, `eight times the words took ${(long / short).toFixed(1)} times as long`);
  });
});
