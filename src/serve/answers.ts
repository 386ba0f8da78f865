/** Answers that were given before, up to a number of bytes; what was asked for longest ago goes first. */
import type { Answer } from './job.ts';

export class AnswerCache {
  private readonly answers = new Map<string, Answer>();
  private readonly limit: number;
  private bytes = 0;

  constructor(limit: number) {
    this.limit = limit;
  }

  get(key: string): Answer | undefined {
    const found = this.answers.get(key);
    if (!found) return undefined;
    this.answers.delete(key);
    this.answers.set(key, found);
    return found;
  }

  set(key: string, answer: Answer): void {
    const before = this.answers.get(key);
    if (before) this.remove(key, before);
    if (answer.body.length > this.limit) return;
    this.answers.set(key, answer);
    this.bytes += answer.body.length;
    for (const [oldest, each] of this.answers) {
      if (this.bytes <= this.limit) break;
      this.remove(oldest, each);
    }
  }

  private remove(key: string, answer: Answer): void {
    this.answers.delete(key);
    this.bytes -= answer.body.length;
  }
}
