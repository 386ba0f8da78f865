import type { EventFact } from '../model/facts.ts';

type Classes = ReadonlySet<EventFact['class']>;

/** Gatherings at which people sit together. */
export const SITTINGS: Classes = new Set(['Meeting', 'Summit', 'Conference']);
/** Sittings, also at a distance. */
export const SESSIONS: Classes = new Set([...SITTINGS, 'Call']);
/** Whatever has hosts, chairs and an audience. */
export const GATHERINGS: Classes = new Set([...SITTINGS, 'Ceremony']);
/** Whatever people say or promise something at. */
export const OCCASIONS: Classes = new Set([...SESSIONS, 'Visit', 'Ceremony']);
