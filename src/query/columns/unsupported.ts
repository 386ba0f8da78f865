/** Thrown for whatever is not surely answered as the engine answers it; the query then goes to the engine. */
export class Unsupported extends Error {
  constructor(what: string) {
    super(`not answered from columns: ${what}`);
    this.name = 'Unsupported';
  }
}
