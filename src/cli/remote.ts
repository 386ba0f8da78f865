import { PledgegraphError } from '../errors.ts';
import { CLIENT_DEFAULTS, connect, DIALECTS, findCredentials, type RemoteStore, readAddress } from '../load/index.ts';
import { text, type Values } from './command.ts';
import { choice, wholeNumber } from './shared.ts';

/**
 * The store at the address that an option gives; the caller closes its client.
 * @throws PledgegraphError where there is none, or none that answers
 */
export function openRemote(values: Values, option: string): Promise<RemoteStore> {
  const given = text(values, option);
  if (given === undefined) throw new PledgegraphError('option-invalid', `--${option} is needed: the address of a store.`);
  const address = readAddress(given, `--${option}`);
  const seconds = wholeNumber(values, 'timeout', 1);
  const settings = {
    credentials: findCredentials(address.hostname),
    idle: seconds === undefined ? CLIENT_DEFAULTS.idle : 1000 * seconds,
    retries: wholeNumber(values, 'retries', 0) ?? CLIENT_DEFAULTS.retries,
  };
  const dialect = text(values, 'dialect') === undefined ? undefined : choice(values, 'dialect', DIALECTS);
  return connect(address, settings, dialect);
}
