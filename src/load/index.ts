export { readAddress, shown } from './address.ts';
export { CLIENT_DEFAULTS, type ClientOptions } from './client.ts';
export { connect, type RemoteStore } from './connect.ts';
export { type Credentials, findCredentials } from './credentials.ts';
export { DIALECT, DIALECTS, type DialectName } from './dialects.ts';
export { type LoadOptions, type LoadReport, load, type Mismatch } from './load.ts';
export { isEmptyPlan, type Plan } from './plan.ts';
export { type LoadProtocol, PROTOCOLS } from './writers.ts';
