/** Finds what fits a plan, part by part: each part is matched by itself, with its own small numbers, and only what is wanted of a row leaves it. */
import type { Plan, Slot, Step } from './plan.ts';
import { asksProvenance, ordered } from './plan.ts';
import type { ColumnStore, Part } from './store.ts';
import type { Table } from './table.ts';

/** Values that a variable may have, where they are few. */
export type Wanted = ReadonlyMap<string, ReadonlySet<number>>;

interface Sieve {
  readonly numbers: ReadonlySet<number>;
  readonly hashes: ReadonlySet<number>;
}

/** @param keep variables of the plan that are wanted of each row */
export function matchAll(plan: Plan, store: ColumnStore, keep: readonly string[], wanted: Wanted): Table {
  const best = ordered(plan, store, new Set(wanted.keys()));
  const sieves = best.vars.map((name): Sieve | undefined => {
    const numbers = wanted.get(name);
    return numbers && { numbers, hashes: new Set(Array.from(numbers, (number) => store.terms.hash(number))) };
  });
  const matcher = new Matcher(
    best,
    sieves,
    keep.map((name) => best.vars.indexOf(name)),
  );
  const places = best.constants.map(({ key, hash }) => store.places(key, hash));
  const skips = fewest(wanted)?.map((number) => store.places(store.terms.key(number), store.terms.hash(number)));
  for (const [i, part] of store.parts.entries()) {
    if (skips?.every((each) => each[i] < 0)) continue;
    matcher.run(part, (constant) => places[constant][i]);
  }
  const graphs = best.graph !== undefined && best.graph >= 0 ? wanted.get(best.vars[best.graph]) : undefined;
  if (asksProvenance(best) && !(graphs && isElsewhere(graphs, store)) && store.provenance) {
    const { columns } = store.provenance;
    matcher.run(store.provenance, (constant) => columns.find(best.constants[constant].key, best.constants[constant].hash));
  }
  return { vars: keep, columns: matcher.columns(), size: matcher.size };
}

/** True where none of the graphs is the provenance. */
function isElsewhere(graphs: ReadonlySet<number>, { terms, provenanceGraph }: ColumnStore): boolean {
  return Array.from(graphs, (number) => terms.key(number)).every((key) => key !== provenanceGraph);
}

/** So few values are looked for in every part before it is matched. */
const FEW = 16;

/** The values of the variable that has fewest, where that are few. */
function fewest(wanted: Wanted): number[] | undefined {
  const [least] = [...wanted.values()].sort((a, b) => a.size - b.size);
  return least && least.size <= FEW ? [...least] : undefined;
}

/** A column that grows. */
class Column {
  private values = new Int32Array(256);

  set(at: number, value: number): void {
    if (at === this.values.length) {
      const larger = new Int32Array(2 * at);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[at] = value;
  }

  done(size: number): Int32Array {
    return this.values.slice(0, size);
  }
}

const FREE = -1;

class Matcher {
  size = 0;
  private readonly plan: Plan;
  private readonly sieves: readonly (Sieve | undefined)[];
  private readonly keep: readonly number[];
  private readonly out: readonly Column[];
  /** Numbers in the part of the constants, and of the variables' values. */
  private readonly constants: Int32Array;
  private readonly values: Int32Array;
  /** Places in the part's list of groups that may fit a step. */
  private groups: number[][] = [];
  private part!: Part;

  constructor(plan: Plan, sieves: readonly (Sieve | undefined)[], keep: readonly number[]) {
    this.plan = plan;
    this.sieves = sieves;
    this.keep = keep;
    this.out = keep.map(() => new Column());
    this.constants = new Int32Array(plan.constants.length);
    this.values = new Int32Array(plan.vars.length);
  }

  columns(): Int32Array[] {
    return this.out.map((column) => column.done(this.size));
  }

  /** @param local the number in the part of a constant */
  run(part: Part, local: (constant: number) => number): void {
    this.part = part;
    const { columns } = part;
    const { constants, steps, graph } = this.plan;
    for (let i = 0; i < constants.length; i++) this.constants[i] = local(i);
    for (const { subject, object } of steps) if (this.isMissing(subject) || this.isMissing(object)) return;
    if (graph !== undefined && this.isMissing(graph)) return;
    const { groups } = columns;
    for (let from = 0; from < groups.length; ) {
      let to = from + 3;
      while (to < groups.length && groups[to] === groups[from]) to += 3;
      this.runGraph(groups[from], from, to);
      from = to;
    }
  }

  private isMissing(slot: Slot): boolean {
    return slot < 0 && this.constants[-1 - slot] < 0;
  }

  private runGraph(local: number, from: number, to: number): void {
    const { steps, graph } = this.plan;
    this.groups.length = 0;
    for (const step of steps) {
      const fitting = this.groupsFor(step, from, to);
      if (fitting.length === 0) return;
      this.groups.push(fitting);
    }
    this.values.fill(FREE);
    if (graph !== undefined && !this.bind(graph, local)) return;
    this.step(0);
  }

  private groupsFor({ properties }: Step, from: number, to: number): number[] {
    const { groups } = this.part.columns;
    const fitting: number[] = [];
    for (const slot of properties) {
      const local = slot < 0 ? this.constants[-1 - slot] : FREE;
      if (slot < 0 && local < 0) continue;
      for (let at = from; at < to; at += 3) if (slot >= 0 || groups[at + 1] === local) fitting.push(at);
    }
    return fitting;
  }

  private step(i: number): void {
    if (i === this.plan.steps.length) {
      this.emit();
      return;
    }
    const { subject, object, properties } = this.plan.steps[i];
    const { groups, subjects, objects } = this.part.columns;
    const [property] = properties;
    for (const [choice, at] of this.groups[i].entries()) {
      const start = at === 0 ? 0 : groups[at - 1];
      const end = groups[at + 2];
      const freed = property >= 0 && this.values[property] === FREE;
      if (property >= 0 && !this.bind(property, groups[at + 1])) {
        if (freed) this.values[property] = FREE;
        continue;
      }
      const [s, o] = [this.valueOf(subject), this.valueOf(object)];
      if (s >= 0) {
        for (let row = lowerBound(subjects, start, end, s); row < end && subjects[row] === s; row++) {
          if (o < 0 || objects[row] === o) this.row(i, choice, s, objects[row]);
        }
      } else if (o >= 0) {
        const rows = this.part.rowsOf(start, end, o);
        if (rows) for (const row of rows) this.row(i, choice, subjects[row], o);
        else for (let row = start; row < end; row++) if (objects[row] === o) this.row(i, choice, subjects[row], o);
      } else for (let row = start; row < end; row++) this.row(i, choice, subjects[row], objects[row]);
      if (freed) this.values[property] = FREE;
    }
  }

  /** Goes on with a row's values, where they fit. Those that another property of a choice has given count no more. */
  private row(i: number, choice: number, s: number, o: number): void {
    const { subject, object, properties } = this.plan.steps[i];
    if (choice > 0 && properties.length > 1 && this.groups[i].slice(0, choice).some((at) => this.holds(at, s, o))) return;
    const freeSubject = subject >= 0 && this.values[subject] === FREE;
    const freeObject = object >= 0 && object !== subject && this.values[object] === FREE;
    if (this.bind(subject, s) && this.bind(object, o)) this.step(i + 1);
    if (freeSubject) this.values[subject] = FREE;
    if (freeObject) this.values[object] = FREE;
  }

  private holds(at: number, s: number, o: number): boolean {
    const { groups, subjects, objects } = this.part.columns;
    const end = groups[at + 2];
    let row = lowerBound(subjects, at === 0 ? 0 : groups[at - 1], end, s);
    while (row < end && subjects[row] === s && objects[row] < o) row++;
    return row < end && subjects[row] === s && objects[row] === o;
  }

  private valueOf(slot: Slot): number {
    return slot < 0 ? this.constants[-1 - slot] : this.values[slot];
  }

  /** Gives a variable its value; false where it has another, or one that is not wanted. */
  private bind(slot: Slot, local: number): boolean {
    const value = this.valueOf(slot);
    if (value !== FREE) return value === local;
    const sieve = this.sieves[slot];
    if (sieve && !(sieve.hashes.has(this.part.columns.hashes[local]) && sieve.numbers.has(this.part.number(local)))) return false;
    this.values[slot] = local;
    return true;
  }

  private emit(): void {
    for (let i = 0; i < this.keep.length; i++) this.out[i].set(this.size, this.part.number(this.values[this.keep[i]]));
    this.size++;
  }
}

/** The first row from `start` on whose number is not less. */
function lowerBound(numbers: Uint32Array, start: number, end: number, wanted: number): number {
  let [low, high] = [start, end];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (numbers[middle] < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
