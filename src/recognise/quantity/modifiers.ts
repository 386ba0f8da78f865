import type { QuantityMention } from '../../model/value.ts';
import { SPACE } from '../../text/regex.ts';
import type { Modifier, QuantityLexicon } from './lexicon.ts';
import { matchBefore, skip, wordLength } from './match.ts';
import type { Bounded } from './range.ts';

/** What the words around a figure say of it. */
export interface Qualified {
  readonly start: number;
  readonly end: number;
  readonly modifiers: readonly Modifier[];
}

const BLANK = new RegExp(`${SPACE}?`, 'uy');

/** Extends a figure over the words before ("au moins", "près de") and after it ("par an", "au total"). */
export function qualify(text: string, bounded: Bounded, floor: number, lexicon: QuantityLexicon): Qualified {
  const modifiers: Modifier[] = [];
  let start = bounded.start;
  if (bounded.core.value === null) start = Math.max(floor, vagueStart(text, start, lexicon));
  for (let found = before(text, start, floor, lexicon); found; found = before(text, start, floor, lexicon)) {
    modifiers.push(found.modifier);
    start = found.at;
  }
  let end = bounded.core.end;
  for (let found = after(text, end, lexicon); found; found = after(text, end, lexicon)) {
    modifiers.push(found.modifier);
    end = found.at;
  }
  return { start, end, modifiers };
}

function vagueStart(text: string, start: number, lexicon: QuantityLexicon): number {
  const at = matchBefore(lexicon.vague, text, start);
  return at < 0 ? start : at;
}

function before(text: string, start: number, floor: number, lexicon: QuantityLexicon): { modifier: Modifier; at: number } | undefined {
  let best: { modifier: Modifier; at: number } | undefined;
  for (const modifier of lexicon.before) {
    const at = matchBefore(modifier.pattern, text, start);
    if (at >= floor && (!best || at < best.at)) best = { modifier, at };
  }
  // "Handed over 5 million": the particle of a verb sets no bound.
  return best?.modifier.kind === 'min' && matchBefore(lexicon.particled, text, start) >= 0 ? undefined : best;
}

function after(text: string, end: number, lexicon: QuantityLexicon): { modifier: Modifier; at: number } | undefined {
  const from = skip(BLANK, text, end);
  if (from === end) return undefined;
  let best: { modifier: Modifier; at: number } | undefined;
  for (const modifier of lexicon.after) {
    const at = from + wordLength(modifier.pattern, text, from);
    if (at > from && (!best || at > best.at)) best = { modifier, at };
  }
  return best;
}

/** Writes the mention: bounds from the modifiers, flags from the others. Strictness ("plus de" against "au moins") is not kept. */
export function toMention(bounded: Bounded, qualified: Qualified): QuantityMention {
  const { core } = bounded;
  const has = (kind: Modifier['kind']) => qualified.modifiers.some((modifier) => modifier.kind === kind);
  const per = qualified.modifiers.find((modifier) => modifier.kind === 'per')?.value as QuantityMention['per'];
  const single = bounded.min === bounded.max;
  return {
    start: qualified.start,
    end: qualified.end,
    kind: core.kind,
    min: single && has('max') && !has('min') ? null : bounded.min,
    max: single && has('min') && !has('max') ? null : bounded.max,
    approximate: core.approximate || has('approximate'),
    figure: core.figure,
    rule: bounded.rule,
    ...(core.currency !== undefined && { currency: core.currency }),
    ...(core.unit !== undefined && { unit: core.unit }),
    ...(per !== undefined && { per }),
    ...(has('total') && { total: true }),
  };
}
