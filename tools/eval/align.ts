/** Which predicted event or pledge is which gold one: the scorer's own alignment, told item by item (the scorer prints totals only). */
import type { FactFile, GoldEntity, GoldEvent, GoldPledge } from './sets.ts';

type Spans = readonly (readonly [number, number])[];

const norm = (words: string): string =>
  words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\b(le|la|les|l|du|de|des|d|un|une|the|a|an|of)\b/g, ' ')
    .replace(/ +/g, ' ')
    .trim();

function spansOf(item: GoldEvent | GoldPledge, text: string): Spans {
  if (item.spans) return item.spans;
  return [item.quote, ...(item.also ?? [])].flatMap((quote): [number, number][] => {
    const at = quote ? text.indexOf(quote) : -1;
    return quote && at >= 0 ? [[at, at + quote.length]] : [];
  });
}

/** The largest share of the shorter of two spans that both hold. */
function overlap(left: Spans, right: Spans): number {
  let best = 0;
  for (const [a, b] of left) {
    for (const [c, d] of right) {
      const shared = Math.min(b, d) - Math.max(a, c);
      if (shared > 0) best = Math.max(best, shared / Math.min(b - a, d - c));
    }
  }
  return best;
}

/** One-to-one pairs, the most alike first. */
function align<T>(gold: readonly T[], predicted: readonly T[], similarity: (gold: T, predicted: T) => number): [T, T][] {
  const all = gold
    .flatMap((g, i) => predicted.map((p, j): [number, number, number] => [similarity(g, p), i, j]))
    .filter(([score]) => score > 0);
  all.sort((a, b) => b[0] - a[0] || a[1] - b[1] || a[2] - b[2]);
  const usedGold = new Set<number>();
  const usedPredicted = new Set<number>();
  const pairs: [T, T][] = [];
  for (const [, i, j] of all) {
    if (usedGold.has(i) || usedPredicted.has(j)) continue;
    usedGold.add(i);
    usedPredicted.add(j);
    pairs.push([gold[i], predicted[j]]);
  }
  return pairs;
}

const PARENT: Readonly<Record<string, string>> = { Summit: 'Meeting', Conference: 'Meeting' };
const sameClass = (a: string, b: string): boolean => a === b || PARENT[a] === b || PARENT[b] === a;
const amountKey = ({ amount }: GoldPledge): string | null =>
  amount ? `${amount.min ?? ''}..${amount.max ?? ''} ${amount.currency}` : null;

function sameEntity(gold: GoldEntity, predicted: GoldEntity): number {
  if (gold.class !== predicted.class) return 0;
  if (gold.wikidata && gold.wikidata === predicted.wikidata) return 3;
  if (norm(gold.name) === norm(predicted.name)) return 2;
  const names = new Set([predicted.name, ...(predicted.mentions ?? [])].map(norm));
  return [gold.name, ...(gold.mentions ?? [])].some((name) => names.has(norm(name))) ? 1 : 0;
}

/** Identifiers of the predicted events and pledges that stand for a gold one. */
export function rightOf(gold: FactFile, predicted: FactFile, text: string): ReadonlySet<string> {
  const goldOf = new Map(align(gold.entities, predicted.entities, sameEntity).map(([g, p]) => [p.id, g.id]));
  const events = align(gold.events, predicted.events, (g, p) => {
    const shared = sameClass(g.class, p.class) ? overlap(spansOf(g, text), spansOf(p, text)) : 0;
    return shared && shared + ((g.date ?? null) === (p.date ?? null) ? 1 : 0) + (g.class === p.class ? 0.5 : 0);
  });
  const pledges = align(gold.pledges, predicted.pledges, (g, p) => {
    const shared = overlap(spansOf(g, text), spansOf(p, text));
    if (shared < 0.3) return 0;
    const who = (g.pledgers ?? []).some((each) => (p.pledgers ?? []).some((other) => goldOf.get(other) === each));
    return shared + (who ? 0.5 : 0) + (amountKey(g) === amountKey(p) ? 0.5 : 0) + (g.kind === p.kind ? 0.3 : 0);
  });
  return new Set([...events, ...pledges].map(([, p]) => p.id));
}
