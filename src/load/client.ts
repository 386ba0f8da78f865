/** Requests to one store: who asks, how long to wait, and when to try again. */
import { Authoriser } from './authorise.ts';
import type { Credentials } from './credentials.ts';
import { type Answer, Connections, type Request } from './exchange.ts';
import { isBusy, networkFailure, passes, statusFailure } from './failures.ts';

export interface ClientOptions {
  readonly credentials?: Credentials;
  /** Milliseconds without a byte after which a request is given up. */
  readonly idle?: number;
  /** How often a request is tried again. */
  readonly retries?: number;
  /** Milliseconds before it is tried again the first time; each further pause is twice as long. */
  readonly pause?: number;
}

export const CLIENT_DEFAULTS = { idle: 60_000, retries: 5, pause: 250 } as const;
/** No pause is longer, in milliseconds, whatever the store asks for. */
const LONGEST = 30_000;

/** Sends requests to one store: with credentials, limits of time, and further attempts where they may help. */
export class Client {
  private readonly connections = new Connections();
  private readonly authoriser: Authoriser;
  private readonly options: Required<Omit<ClientOptions, 'credentials'>>;
  /** True once the store has answered: from then on, a connection that is refused may be a store that starts again. */
  private met = false;

  constructor({ credentials, ...options }: ClientOptions = {}) {
    this.authoriser = new Authoriser(credentials);
    this.options = { ...CLIENT_DEFAULTS, ...options };
  }

  /**
   * Sends a request until it is answered. All requests of this program may be repeated: they set, add to a set, remove or ask.
   * @param accepted statuses besides those of success that the caller can deal with
   * @throws PledgegraphError `store-unreachable`, `store-refused`, `store-failed`
   */
  async send(request: Request, accepted: readonly number[] = []): Promise<Answer> {
    const { retries, pause, idle } = this.options;
    for (let attempt = 0; ; attempt++) {
      const last = attempt >= retries;
      let wait = pause * 2 ** attempt;
      try {
        const answer = await this.authorised(request);
        this.met = true;
        if ((answer.status >= 200 && answer.status < 300) || accepted.includes(answer.status)) return answer;
        if (last || !isBusy(answer)) throw statusFailure(answer, request, this.authoriser.credentials);
        wait = Math.max(wait, 1000 * (Number(answer.headers['retry-after']) || 0));
      } catch (error) {
        if (last || !passes(error, this.met)) throw networkFailure(error, request, idle);
      }
      await new Promise((resolve) => setTimeout(resolve, Math.min(wait, LONGEST)));
    }
  }

  private async authorised(request: Request): Promise<Answer> {
    const { method, url } = request;
    for (let again = 0; ; again++) {
      const header = this.authoriser.header(method, url);
      const answer = await this.connections.send(request, header, this.options.idle, this.authoriser.mayBeAsked(method, url));
      this.authoriser.answered(method, url);
      if (answer.status !== 401 || again >= 2) return answer;
      if (!this.authoriser.challenged(url, answer.headers['www-authenticate'], header)) return answer;
    }
  }

  close(): void {
    this.connections.close();
  }
}
