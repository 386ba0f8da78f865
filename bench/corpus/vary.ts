/**
 * Makes many documents of a few: other people and states, all dates moved by the same number of weeks (so that days of the week stay right),
 * other amounts. The same seed and number give the same document.
 */
import { random } from '../../test/random.ts';
import { otherPerson, otherState } from './names.ts';
import type { Pattern } from './texts.ts';

export type Random = () => number;

export interface Varied {
  readonly identifier: string;
  readonly text: string;
  readonly meta: Readonly<Record<string, string>>;
}

const MONTHS = {
  fr: ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
};
const MONTH = `(?:${[...MONTHS.fr, ...MONTHS.en].join('|')})`;
const YEAR = '(?:19|20)\\d\\d';
const DATE = new RegExp(
  [
    `(?<d1>\\d{1,2})\\.(?<m1>\\d\\d)\\.(?<y1>${YEAR})`,
    `(?:(?<d0>\\d{1,2})(?=\\s(?:et|au|and|to)\\s\\d{1,2}\\s(?<m0>${MONTH})))`,
    `(?<d2>\\d{1,2})(?:er)?\\s(?<m2>${MONTH})(?:\\s(?<y2>${YEAR}))?`,
    `(?<m3>${MONTH})(?:\\s(?<d3>\\d{1,2}))?(?:,?\\s(?<y3>${YEAR}))?`,
    `(?<y4>${YEAR})`,
  ]
    .map((form) => `(?<![\\p{L}\\p{N}])(?:${form})(?![\\p{L}\\p{N}])`)
    .join('|'),
  'gu',
);
const AMOUNT = /\d{1,3}(?:[\s,.]\d{3})+|\d+(?:[,.]\d{1,2})?/gu;
/** Marks where a date stood while amounts are changed. */
const HELD = /\u0001(\d+)\u0002/gu;
const DAY = 86_400_000;
/** Weeks that a document may move, either way: about two years. */
const WEEKS = 104;

/** Document number `number` of those that a seed gives. */
export function vary(patterns: readonly Pattern[], seed: number, number: number): Varied {
  const pattern = patterns[number % patterns.length];
  const chance = random(seed * 1_000_003 + number);
  const issued = pattern.meta.issued ?? '2024-01-15';
  const move = new Mover(issued, Math.floor((chance() * 2 - 1) * WEEKS));
  const identifier = `${pattern.name}-${String(number).padStart(6, '0')}`;
  const dates: string[] = [];
  const held = pattern.text.replace(DATE, (...match) => {
    dates.push(move.words(match[0], match.at(-1) as Record<string, string | undefined>));
    return `\u0001${dates.length - 1}\u0002`;
  });
  const amounts = held.replace(AMOUNT, (figure, at: number) => (isAmount(held, at) ? otherFigure(figure, chance) : figure));
  const text = rename(amounts, pattern, chance).replace(HELD, (_, i) => dates[Number(i)]);
  return { identifier, text, meta: { ...pattern.meta, identifier, issued: move.day(issued) } };
}

/** Figures that are a part of a name ("Leopard 2" aside), and the places of dates, stay. */
const isAmount = (text: string, at: number): boolean => !/[\p{L}\u0001.-]$/u.test(text.slice(0, at));

/** Between half and twice as much, with the same separators and as many decimals. */
function otherFigure(figure: string, chance: Random): string {
  const value = Math.max(1, Math.round(Number(figure.replace(/\D/gu, '')) * (0.5 + 1.5 * chance())));
  const signs = [...figure];
  const digits = [...String(value).padStart(signs.filter((sign) => /\d/.test(sign)).length, '0')];
  const out = signs.reverse().map((sign) => (/\d/.test(sign) ? digits.pop()! : sign));
  return (digits.join('') + out.reverse().join('')).replace(/^[0\s]+(?=\d)/u, '');
}

function rename(text: string, { language, people, states }: Pattern, chance: Random): string {
  const others = new Map([
    ...states.flatMap((name) => otherState(name, language, chance)),
    ...people.flatMap((name) => otherPerson(name, chance)),
  ]);
  const names = [...others.keys()].sort((a, b) => b.length - a.length).map((name) => name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
  if (names.length === 0) return text;
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}-])(?:${names.join('|')})(?![\\p{L}\\p{N}-])`, 'gu'), (name) => others.get(name)!);
}

/** Moves dates by whole weeks, and months and years by about as much. */
class Mover {
  private readonly issued: Date;
  private readonly weeks: number;

  constructor(issued: string, weeks: number) {
    this.issued = new Date(`${issued}T00:00:00Z`);
    this.weeks = weeks;
  }

  day(iso: string): string {
    return this.moved(new Date(`${iso}T00:00:00Z`))
      .toISOString()
      .slice(0, 10);
  }

  /** @param all what was matched, with the groups of the pattern */
  words(all: string, { d0, m0, d1, m1, y1, d2, m2, y2, d3, m3, y3 }: Record<string, string | undefined>): string {
    if (d1)
      return this.day([y1, m1, d1.padStart(2, '0')].join('-'))
        .split('-')
        .reverse()
        .join('.');
    const name = m0 ?? m2 ?? m3;
    const year = Number(y2 ?? y3 ?? this.issued.getUTCFullYear());
    if (!name) return String(Number(all) + Math.round((this.weeks * 7) / 365.25));
    const months = MONTHS.fr.includes(name) ? MONTHS.fr : MONTHS.en;
    const day = d0 ?? d2 ?? d3;
    const date = this.moved(new Date(Date.UTC(year, months.indexOf(name), Number(day ?? 15))));
    const words = all.replace(name, months[date.getUTCMonth()]).replace(/(?<=\s)\d{4}$/u, String(date.getUTCFullYear()));
    if (!day) return words;
    const number = date.getUTCDate();
    return words.replace(/\d{1,2}(?:er)?(?!\d)/u, months === MONTHS.fr && number === 1 ? '1er' : String(number));
  }

  private moved(date: Date): Date {
    return new Date(date.getTime() + this.weeks * 7 * DAY);
  }
}
