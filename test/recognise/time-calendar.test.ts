import assert from 'node:assert/strict';
import {
  addDays,
  addMonths,
  dayNumber,
  daysInMonth,
  easter,
  envelope,
  isDay,
  isEdtf,
  isLeapYear,
  isoMonth,
  monday,
  parseEdtf,
  weekday,
} from '../../src/recognise/time/calendar.ts';

describe('calendar', () => {
  it('knows leap years and month ends', () => {
    assert.deepEqual([1900, 2000, 2023, 2024].map(isLeapYear), [false, true, false, true]);
    assert.deepEqual([daysInMonth(2023, 2), daysInMonth(2024, 2), daysInMonth(2024, 4), daysInMonth(2024, 12)], [28, 29, 30, 31]);
    assert.equal(isDay(2023, 2, 29), false);
    assert.equal(isDay(2024, 2, 29), true);
    assert.equal(isDay(2024, 13, 1), false);
  });
  it('adds days across months, years and leap days', () => {
    assert.equal(addDays('2023-12-31', 1), '2024-01-01');
    assert.equal(addDays('2024-03-01', -1), '2024-02-29');
    assert.equal(addDays('2023-03-01', -1), '2023-02-28');
    assert.equal(addDays('1969-12-31', 1), '1970-01-01');
    assert.equal(dayNumber('1970-01-02'), 1);
  });
  it('adds months across years', () => {
    assert.equal(addMonths('2024-12-10', 1), '2025-01');
    assert.equal(addMonths('2024-01', -1), '2023-12');
    assert.equal(addMonths('2024-01-31', 14), '2025-03');
    assert.equal(isoMonth(2024, 0), '2023-12');
  });
  it('counts weeks from Monday', () => {
    assert.equal(weekday('2024-08-28'), 3);
    assert.equal(weekday('1969-12-28'), 7);
    assert.equal(monday('2024-09-01'), '2024-08-26');
    assert.equal(monday('2024-08-26'), '2024-08-26');
  });
  it('finds Easter', () => {
    assert.deepEqual([1961, 2000, 2024, 2025, 2038].map(easter), ['1961-04-02', '2000-04-23', '2024-03-31', '2025-04-20', '2038-04-25']);
  });
});

const ENVELOPES: readonly (readonly [string, string | null, string | null])[] = [
  ['2024-08-28', '2024-08-28', '2024-08-28'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2023-02', '2023-02-01', '2023-02-28'],
  ['2024', '2024-01-01', '2024-12-31'],
  ['199X', '1990-01-01', '1999-12-31'],
  ['19XX', '1900-01-01', '1999-12-31'],
  ['2024-XX', '2024-01-01', '2024-12-31'],
  ['2024-05~', '2024-05-01', '2024-05-31'],
  ['2024-21', '2024-03-01', '2024-05-31'],
  ['2023-24', '2023-12-01', '2024-02-29'],
  ['2024-07-09/2024-07-11', '2024-07-09', '2024-07-11'],
  ['2024-07/2025-07', '2024-07-01', '2025-07-31'],
  ['../2030', null, '2030-12-31'],
  ['2024-04-15/..', '2024-04-15', null],
];

describe('EDTF', () => {
  for (const [edtf, earliest, latest] of ENVELOPES) {
    it(`${edtf} lies between ${earliest} and ${latest}`, () => assert.deepEqual(envelope(edtf), { earliest, latest }));
  }
  for (const bad of [
    '',
    '24',
    '2024-13',
    '2024-02-30',
    '2023-02-29',
    '2024-00',
    '2024-01-00',
    '../..',
    '2025/2024',
    '2024/',
    '2024/2025/2026',
    '2024-8',
    'X',
    '20X4',
    '199X-01',
    '2024-21-01',
    '2024-XX-01',
  ]) {
    it(`refuses ${JSON.stringify(bad)}`, () => {
      assert.equal(isEdtf(bad), false);
      assert.deepEqual(envelope(bad), { earliest: null, latest: null });
    });
  }
  it('tells intervals from dates', () => {
    assert.equal(parseEdtf('2024')?.interval, false);
    assert.equal(parseEdtf('2024/2024')?.interval, true);
    assert.equal(parseEdtf('2024/..')?.end, null);
  });
});
