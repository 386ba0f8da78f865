/** Refiners look at neighbouring mentions: each is a small function over the list, run in order. */
import { addDays, envelope } from './calendar.ts';
import { follows, revalued } from './draft.ts';
import type { Draft } from './types.ts';

type Merge = (first: Draft, second: Draft, text: string) => Draft | null;

const between = (first: Draft, second: Draft, text: string): string => text.slice(first.end, second.start);

/** "ce mercredi (28 août 2024)", "ce mercredi, 28 août": one time said twice. */
const restated: Merge = (first, second, text) => {
  if (first.grain !== second.grain || !second.edtf || second.kind !== 'point' || !first.relative) return null;
  const gap = between(first, second, text);
  const bracketed = /^,?\s?\($/u.test(gap) && text[second.end] === ')';
  if (!bracketed && !/^,\s(?:le\s)?$/u.test(gap)) return null;
  if (!bracketed && first.edtf !== second.edtf) return null;
  return { ...revalued(first, second.edtf, second.end + (bracketed ? 1 : 0)), relative: false };
};

/** "hier et ce vendredi", "en 2025 et en 2026": neighbours in the calendar make one interval. */
const consecutive: Merge = (first, second, text) => {
  const alike = first.grain === second.grain && second.kind === 'point' && ['point', 'span'].includes(first.kind);
  if (!alike || !follows(first, second) || !/^(?:,|,?\s(?:et|and|&)(?:\s(?:de|d['’]|of|des|du))?)\s?$/u.test(between(first, second, text)))
    return null;
  const edtf = `${first.edtf!.split('/')[0]}/${second.edtf!.split('/').at(-1)}`;
  return { ...revalued(first, edtf, second.end), kind: 'span', relative: first.relative || second.relative };
};

function mergeAll(merge: Merge, mentions: readonly Draft[], text: string): Draft[] {
  const merged: Draft[] = [];
  for (const mention of mentions) {
    const last = merged.at(-1);
    const joined = last ? merge(last, mention, text) : null;
    if (joined) merged[merged.length - 1] = joined;
    else merged.push(mention);
  }
  return merged;
}

/** "ce mercredi, au lendemain des frappes" is that Wednesday; "deux jours après le sommet du 11 juillet" is the 13th. */
function placeRelations(mentions: readonly Draft[], text: string): Draft[] {
  return mentions.map((mention, index) => {
    if (!mention.relation || mention.edtf) return mention;
    const before = mentions[index - 1];
    if (before?.grain === 'day' && before.edtf?.length === 10 && /^,?\s$/u.test(between(before, mention, text))) {
      return revalued(mention, before.edtf);
    }
    const after = mentions[index + 1];
    const { anchor, offsetDays, coarse } = mention.relation;
    const close =
      !coarse &&
      after?.edtf?.length === 10 &&
      after.grain === 'day' &&
      /^[^.,;:!?\n]{0,40},?\s?$/u.test(text.slice(anchor.end, after.start));
    return close ? revalued(mention, addDays(envelope(after.edtf!).earliest!, offsetDays)) : mention;
  });
}

const AT_THE_LATEST = /^,?\s(?:au plus tard|at the latest)(?!\p{L})/iu;

/** "le 1er avril au plus tard": the words after a time make it a deadline. */
function suffixes(mentions: readonly Draft[], text: string): Draft[] {
  return mentions.map((mention) => {
    const words = AT_THE_LATEST.exec(text.slice(mention.end, mention.end + 20))?.[0];
    return words && (mention.kind === 'point' || mention.kind === 'deadline')
      ? { ...mention, kind: 'deadline', end: mention.end + words.length }
      : mention;
  });
}

/** Runs the refiners in order. */
export function refine(mentions: readonly Draft[], text: string): Draft[] {
  const once = mergeAll(consecutive, mergeAll(restated, mentions, text), text);
  return suffixes(placeRelations(once, text), text);
}
