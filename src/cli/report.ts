import type { Step } from '../build/corpus.ts';
import type { PledgegraphError } from '../errors.ts';
import type { ManifestEntry } from '../graph/manifest.ts';
import { type Call, type ExitCode, flag } from './command.ts';
import { oneLine } from './shared.ts';

/** What a build tells the user: a line for each document, a summary, and what went wrong. */
export class BuildReport {
  private readonly call: Call;
  private readonly out: string;
  private readonly totals = {
    documents: 0,
    unchanged: 0,
    rejected: 0,
    unusable: 0,
    events: 0,
    pledges: 0,
    spans: 0,
    quads: 0,
    warnings: 0,
  };

  /** @param out the graph folder, as the user named it */
  constructor(call: Call, out: string) {
    this.call = call;
    this.out = out;
  }

  /** An input that is not in the graph because it cannot be used. */
  unusable(file: string, { code, message }: PledgegraphError): void {
    this.totals.unusable++;
    this.call.io.err(`pledgegraph: ${oneLine(message)}\n`);
    if (flag(this.call.values, 'json')) this.json({ file, error: code, message });
  }

  /** What became of one input. Those that did not change are only counted, unless they are kept apart. */
  step(step: Step): void {
    if (step.kind === 'unusable') this.unusable(step.file, step.error);
    else {
      this.count(step.entry);
      if (step.kind === 'built') this.built(step.entry);
      else this.totals.unchanged++;
      if (step.entry.reasons) this.keptApart(step.entry, step.kind === 'built' ? step.violations : undefined);
    }
  }

  /** Documents of the graph or kept apart. */
  get documents(): number {
    return this.totals.documents;
  }

  private count({ counts, findings, reasons }: ManifestEntry): void {
    this.totals.documents++;
    this.totals.warnings += findings?.Warning ?? 0;
    if (reasons) this.totals.rejected++;
    else for (const what of ['events', 'pledges', 'spans', 'quads'] as const) this.totals[what] += counts[what];
  }

  private built({ identifier, file, language, issued, counts, findings, reasons }: ManifestEntry): void {
    if (flag(this.call.values, 'json')) this.json({ identifier, file, language, issued, conforms: !reasons, ...counts, findings });
    else this.line(`${identifier}  ${language}  ${issued ?? 'no date'}  ${factCounts(counts)}${reasons ? '  KEPT APART' : ''}`);
    if (issued === null) this.note(`${file}: no date of issue is given or found; relative dates ("yesterday") stay without a day`);
  }

  private keptApart({ file, reasons = [] }: ManifestEntry, violations = reasons.map((reason) => `${reason}\n`).join('')): void {
    this.call.io.err(`${file} breaks a shape and is kept apart:\n${violations}`);
  }

  /** @param gone how many documents of the last graph are in it no more */
  summary(gone: number): void {
    const { documents, unchanged, rejected, unusable, events, pledges, spans, quads, warnings } = this.totals;
    if (flag(this.call.values, 'json')) this.json({ summary: { ...this.totals, gone, out: this.out } });
    const built = `${count(documents - rejected, 'document')} in ${this.out}: ${count(events, 'event')}, ${count(pledges, 'pledge')}, ${count(quads, 'quad')}`;
    this.line(`${built}, ${spans} spans that quote the text, ${count(warnings, 'warning')}`);
    if (unchanged + gone > 0) this.line(`${documents - unchanged} built, ${unchanged} as they were, ${gone} gone`);
    if (rejected > 0) this.line(`${count(rejected, 'document')} kept apart in ${this.out}/rejected`);
    if (unusable > 0) this.line(`${count(unusable, 'input')} not usable and not in the graph`);
  }

  /** The gravest thing that happened. */
  get exitCode(): ExitCode {
    if (this.totals.unusable > 0) return 2;
    return this.totals.rejected > 0 ? 1 : 0;
  }

  private json(value: object): void {
    this.call.io.out(`${JSON.stringify(value)}\n`);
  }

  private line(words: string): void {
    const { io, values } = this.call;
    if (!flag(values, 'json') && !flag(values, 'quiet')) io.out(`${words}\n`);
  }

  private note(words: string): void {
    const { io, values } = this.call;
    if (!flag(values, 'quiet')) io.err(`pledgegraph: ${oneLine(words)}\n`);
  }
}

function factCounts({ events, pledges, entities }: { events: number; pledges: number; entities: number }): string {
  if (events + pledges === 0) return `no event or pledge found, ${count(entities, 'entity', 'entities')}`;
  return `${count(events, 'event')}  ${count(pledges, 'pledge')}  ${count(entities, 'entity', 'entities')}`;
}

const count = (number: number, one: string, many = `${one}s`): string => `${number} ${number === 1 ? one : many}`;
