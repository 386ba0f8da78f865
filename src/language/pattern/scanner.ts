import { PledgegraphError } from '../../errors.ts';

const NAME = /[\p{L}\p{N}_-]+/uy;
const SPACE = /\s*/y;
const BARE_VALUE = /[^\s,"\]()[=!]+/uy;
const QUOTED = /"([^"]*)"/y;

/** A reading position in a pattern's source, with errors that name the column. */
export class Scanner {
  readonly source: string;
  at = 0;

  constructor(source: string) {
    this.source = source;
  }

  fail(problem: string, at: number = this.at): never {
    throw new PledgegraphError('pattern-malformed', `Pattern, column ${at + 1}: ${problem}, in: ${this.source}`);
  }

  get done(): boolean {
    return this.at >= this.source.length;
  }

  skipSpace(): void {
    this.take(SPACE);
  }

  /** The text that a sticky expression matches here, or undefined; moves past it. */
  take(expression: RegExp): string | undefined {
    expression.lastIndex = this.at;
    const found = expression.exec(this.source);
    if (!found) return undefined;
    this.at += found[0].length;
    return found[1] ?? found[0];
  }

  /** Moves past `text` if it stands here. */
  accept(text: string): boolean {
    if (!this.source.startsWith(text, this.at)) return false;
    this.at += text.length;
    return true;
  }

  expect(text: string, what: string): void {
    if (!this.accept(text)) this.fail(`expected ${what}${this.done ? ' before the end' : `, found “${this.source[this.at]}”`}`);
  }

  name(what: string): string {
    return this.take(NAME) ?? this.fail(`expected ${what}`);
  }

  /** One or more values with commas between them; quotes round a value that holds spaces or signs. */
  values(): string[] {
    const out: string[] = [];
    do out.push(this.take(QUOTED) ?? this.take(BARE_VALUE) ?? this.fail('expected a value'));
    while (this.accept(','));
    return out;
  }
}
