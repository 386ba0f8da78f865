import { type Core, parseCore } from './core.ts';
import type { CurrencyHints } from './currency.ts';
import type { QuantityLexicon } from './lexicon.ts';
import { matchBefore, skip } from './match.ts';
import { round } from './numeral.ts';

/** A figure, or two that bound one quantity. */
export interface Bounded {
  readonly core: Core;
  readonly start: number;
  readonly min: number | null;
  readonly max: number | null;
  readonly rule: string;
}

const CLAUSE_REACH = 60;

/** Joins a figure and the one after it to a range where words or a dash say so; "porter de 3 à 5 millions" is two figures. */
export function withRange(text: string, first: Core, floor: number, lexicon: QuantityLexicon, hints: CurrencyHints): Bounded {
  const single: Bounded = { core: first, start: first.start, min: first.value, max: first.value, rule: first.rule };
  if (first.value === null) return single;
  for (const frame of lexicon.ranges) {
    const opening = frame.opener ? matchBefore(frame.opener, text, first.start) : first.start;
    if (opening < floor) continue;
    const next = skip(frame.connector, text, first.end);
    const second = next > first.end ? secondCore(text, next, lexicon, hints) : undefined;
    if (!second || second.value === null || !compatible(first, second)) continue;
    if (frame.opener && followsChange(text, opening, lexicon)) return single;
    const low = sharedScale(first, second);
    if (low > second.value) continue;
    return join(first, second, opening, low);
  }
  return single;
}

/** True where a verb of change stands shortly before, in the same clause. */
function followsChange(text: string, at: number, lexicon: QuantityLexicon): boolean {
  const clause = /[^.;:!?\n]*$/u.exec(text.slice(Math.max(0, at - CLAUSE_REACH), at))?.[0] ?? '';
  return (clause.toLowerCase().match(/\p{L}+/gu) ?? []).some((word) =>
    lexicon.change.some((verb) => (verb.endsWith('*') ? word.startsWith(verb.slice(0, -1)) : word === verb)),
  );
}

/** A symbol may stand before the second figure ("$3-$4 million"). */
function secondCore(text: string, at: number, lexicon: QuantityLexicon, hints: CurrencyHints): Core | undefined {
  for (let start = at; start <= at + 5; start++) {
    const core = parseCore(text, start, lexicon, hints);
    if (core && (start === at || core.start === at)) return core;
  }
  return undefined;
}

function compatible(first: Core, second: Core): boolean {
  if (first.kind === 'count') return true;
  if (first.kind !== second.kind) return first.kind === 'money' && second.kind === 'count';
  return first.currency === second.currency && first.unit === second.unit;
}

/** "5 à 8 millions": the scale of the second figure holds for the first. */
function sharedScale(first: Core, second: Core): number {
  const value = first.value ?? 0;
  return first.numeral.scale === 1 && value < 1000 && second.numeral.scale > 1 ? round(value * second.numeral.scale) : value;
}

function join(first: Core, second: Core, start: number, min: number): Bounded {
  const lead = second.kind === 'count' && first.kind === 'money' ? first : second;
  const core: Core = {
    ...lead,
    start: first.start,
    end: second.end,
    figure: { start: first.figure.start, end: second.figure.end },
    approximate: first.approximate || second.approximate,
    numeral: { ...second.numeral, plain: first.numeral.plain && second.numeral.plain, start: first.start },
  };
  return { core, start, min, max: second.value, rule: `${lead.rule}-range` };
}

/**
 * "respectivement 60 et 40 millions d’euros": a bare figure in a list takes scale and currency from the figure that ends the list.
 * Only next to the word that says so; elsewhere "les 27 et 50 millions d’euros" would be misread. A figure with a scale of its own needs no such
 * word ("5 million and 3 million euros"), one in thousands takes the currency alone ("400 000 et 250 000 euros, dans cet ordre").
 */
export function withSharedMoney(text: string, first: Core, lexicon: QuantityLexicon, hints: CurrencyHints): Core {
  if (first.value === null) return first;
  if (first.kind === 'money') return withSharedScale(text, first, lexicon, hints);
  if (first.kind !== 'count') return first;
  const next = skip(lexicon.listJoint, text, first.end);
  const found = next > first.end ? secondCore(text, next, lexicon, hints) : undefined;
  const last = found && withSharedMoney(text, found, lexicon, hints);
  if (last?.kind !== 'money') return first;
  const scaled = first.numeral.scale > 1;
  if (!scaled && !isRespective(text, first.start, last.end, lexicon)) return first;
  const whole = scaled || first.value >= LEAST_WHOLE;
  if (!scaled && whole === last.numeral.scale > 1) return first;
  const scale = whole ? first.numeral.scale : last.numeral.scale;
  return {
    ...first,
    kind: 'money',
    value: whole ? first.value : round(first.value * scale),
    currency: last.currency,
    numeral: { ...first.numeral, plain: false, scale },
    rule: 'money-list',
  };
}

/** "$45 and $20 million": a small sum with its sign beside one of the same currency in millions is in millions too. */
function withSharedScale(text: string, first: Core, lexicon: QuantityLexicon, hints: CurrencyHints): Core {
  if (first.value === null || first.numeral.scale > 1 || first.value >= LEAST_WHOLE || !SIGNED.test(text.slice(first.start, first.end)))
    return first;
  const next = skip(lexicon.listJoint, text, first.end);
  const found = next > first.end ? secondCore(text, next, lexicon, hints) : undefined;
  const last = found?.kind === 'money' ? withSharedScale(text, found, lexicon, hints) : undefined;
  const scale = last?.numeral.scale ?? 1;
  if (scale <= 1 || last?.currency !== first.currency) return first;
  return { ...first, value: round(first.value * scale), numeral: { ...first.numeral, plain: false, scale }, rule: 'money-list' };
}

const SIGNED = /^\D+\d/u;

/** Bare figures from here on are sums in full. */
const LEAST_WHOLE = 1000;

function isRespective(text: string, start: number, end: number, lexicon: QuantityLexicon): boolean {
  const near = `${text.slice(Math.max(0, start - CLAUSE_REACH), start)} ${text.slice(end, end + CLAUSE_REACH)}`.toLowerCase();
  return lexicon.respective.some((word) => near.includes(word));
}
