import type { TimeScore } from './times.ts';

/** A fact that a rule found, and whether it stands for a gold one. */
export interface Hit {
  readonly rule: string;
  readonly confidence: number;
  readonly right: boolean;
}

const share = (right: number, all: number): string => (all === 0 ? '' : (right / all).toFixed(3));

/** Rules with their right and wrong hits, the rule with most wrong ones first. */
export function ruleTable(hits: readonly Hit[]): string[] {
  const byRule = new Map<string, { right: number; wrong: number }>();
  for (const { rule, right } of hits) {
    const counts = byRule.get(rule) ?? { right: 0, wrong: 0 };
    if (right) counts.right++;
    else counts.wrong++;
    byRule.set(rule, counts);
  }
  const rows = [...byRule].sort(([a, x], [b, y]) => y.wrong - x.wrong || (a < b ? -1 : 1));
  return [
    `${'rule'.padEnd(24)}   right  wrong  precision`,
    ...rows.map(([rule, { right, wrong }]) =>
      [rule.padEnd(24), String(right).padStart(8), String(wrong).padStart(7), share(right, right + wrong).padStart(11)].join(''),
    ),
  ];
}

const BINS = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.000001];

/** For each band of confidence: how many facts, their mean confidence, the share that is right. */
export function reliabilityTable(hits: readonly Hit[]): string[] {
  const rows = BINS.slice(1).flatMap((to, index) => {
    const inside = hits.filter(({ confidence }) => confidence >= BINS[index] && confidence < to);
    if (inside.length === 0) return [];
    const mean = inside.reduce((sum, { confidence }) => sum + confidence, 0) / inside.length;
    const band = `${BINS[index].toFixed(1)} to ${Math.min(to, 1).toFixed(1)}`;
    return [
      [
        band.padEnd(24),
        String(inside.length).padStart(8),
        mean.toFixed(3).padStart(7),
        share(inside.filter(({ right }) => right).length, inside.length).padStart(11),
      ].join(''),
    ];
  });
  return [`${'confidence'.padEnd(24)}   facts   mean      right`, ...rows];
}

const GROUPS = ['entities', 'people', 'events', 'pledges', 'facts'] as const;

/** What score.mjs --json prints, as far as it is used here. */
export type Scores = Readonly<Record<(typeof GROUPS)[number], { readonly f1: number }>> & {
  readonly documents: number;
  readonly detail: Readonly<Record<string, { readonly tp: number }>>;
};

/** Of each set, how many dates of gold events and pledges some time expression of the text gives by value. */
export function timeTable(rows: readonly (readonly [string, TimeScore])[]): string[] {
  return [
    `${'dates by value'.padEnd(24)}   right    all      share`,
    ...rows.map(([name, { all, unread }]) => {
      const right = all - unread.length;
      return [name.padEnd(24), String(right).padStart(8), String(all).padStart(7), share(right, all).padStart(11)].join('');
    }),
  ];
}

/** One line a set. */
export function summary(rows: readonly (readonly [string, Scores])[]): string[] {
  return [
    ['F1'.padEnd(16), ...GROUPS.map((group) => group.padStart(10)), '  documents'].join(''),
    ...rows.map(([name, scores]) =>
      [name.padEnd(16), ...GROUPS.map((group) => scores[group].f1.toFixed(3).padStart(10)), String(scores.documents).padStart(11)].join(''),
    ),
  ];
}
