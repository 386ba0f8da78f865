import type { Checked } from '../build.ts';
import type { PledgegraphError } from '../errors.ts';
import { countFacts } from '../graph/counts.ts';
import { countBySeverity, renderText } from '../validate/index.ts';
import { type Call, type ExitCode, flag } from './command.ts';

/** What a build tells the user: a line for each document, a summary, and what went wrong. */
export class BuildReport {
  private readonly call: Call;
  private readonly out: string;
  private readonly totals = { documents: 0, rejected: 0, unusable: 0, events: 0, pledges: 0, spans: 0, quads: 0, warnings: 0 };

  /** @param out the graph folder, as the user named it */
  constructor(call: Call, out: string) {
    this.call = call;
    this.out = out;
  }

  /** An input that is not in the graph because it cannot be used. */
  unusable(file: string, { code, message }: PledgegraphError): void {
    this.totals.unusable++;
    this.call.io.err(`pledgegraph: ${message}\n`);
    if (flag(this.call.values, 'json')) this.json({ file, error: code, message });
  }

  document(checked: Checked): void {
    const { built, report, results } = checked;
    const { io, values } = this.call;
    const counts = countFacts(built.graph.document);
    const findings = countBySeverity(results.map(({ result }) => result));
    this.totals.documents++;
    this.totals.rejected += report.conforms ? 0 : 1;
    this.totals.warnings += findings.Warning;
    if (report.conforms) for (const what of ['events', 'pledges', 'spans', 'quads'] as const) this.totals[what] += counts[what];
    const { identifier, issued } = built.doc.meta;
    if (flag(values, 'json'))
      this.json({
        identifier,
        file: built.file,
        language: built.doc.language,
        issued: issued ?? null,
        conforms: report.conforms,
        ...counts,
        findings,
      });
    else
      this.line(
        `${identifier}  ${built.doc.language}  ${issued ?? 'no date'}  ${factCounts(counts)}${report.conforms ? '' : '  KEPT APART'}`,
      );
    if (issued === undefined)
      this.note(`${built.file}: no date of issue is given or found; relative dates ("yesterday") stay without a day`);
    if (!report.conforms)
      io.err(
        `${built.file} breaks a shape and is kept apart:\n${renderText(results, { least: 'Violation', colour: io.terminal && io.colour })}`,
      );
  }

  summary(): void {
    const { documents, rejected, unusable, events, pledges, spans, quads, warnings } = this.totals;
    if (flag(this.call.values, 'json')) this.json({ summary: { ...this.totals, out: this.out } });
    const built = `${count(documents - rejected, 'document')} in ${this.out}: ${count(events, 'event')}, ${count(pledges, 'pledge')}, ${count(quads, 'quad')}`;
    this.line(`${built}, ${spans} spans that quote the text, ${count(warnings, 'warning')}`);
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
    if (!flag(values, 'quiet')) io.err(`pledgegraph: ${words}\n`);
  }
}

function factCounts({ events, pledges, entities }: { events: number; pledges: number; entities: number }): string {
  if (events + pledges === 0) return `no event or pledge found, ${count(entities, 'entity', 'entities')}`;
  return `${count(events, 'event')}  ${count(pledges, 'pledge')}  ${count(entities, 'entity', 'entities')}`;
}

const count = (number: number, one: string, many = `${one}s`): string => `${number} ${number === 1 ? one : many}`;
