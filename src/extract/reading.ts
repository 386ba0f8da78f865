import type { Entity } from '../model/entity.ts';
import type { Amount, EventFact, Facts, PledgeFact } from '../model/facts.ts';

const names = (entities: readonly Entity[]): string => entities.map((entity) => entity.name).join(' + ');

/** An amount as examples write it: "12000000 CHF", "40000000000.. EUR" (no maximum), "..6000000 USD" (no minimum). */
function amountText({ min, max, currency }: Amount): string {
  const figure = min === max ? `${min}` : `${min ?? ''}..${max ?? ''}`;
  return `${figure} ${currency}`;
}

/** What an event says, piece by piece: class, date, place, then `Role=Name` for each role. */
export function eventPieces(event: EventFact): string[] {
  const roles = event.participations.filter((part) => !part.agent.anonymous).map((part) => `${part.role}=${part.agent.name}`);
  const factuality = event.factuality === 'Actual' ? [] : [event.factuality];
  return [
    event.class,
    ...(event.date ? [event.date.edtf] : []),
    ...(event.place ? [`Place=${event.place.name}`] : []),
    ...factuality,
    ...roles,
  ];
}

/** What a pledge says, piece by piece: status, kind, `Pledger → Beneficiary`, amount, items, due date. */
export function pledgePieces(pledge: PledgeFact): string[] {
  const items = pledge.items.map((item) => (item.quantity === null ? item.what : `${item.quantity} ${item.what}`));
  return [
    pledge.status.toLowerCase(),
    pledge.kind.toLowerCase(),
    pledge.beneficiaries.length > 0 ? `${names(pledge.pledgers)} → ${names(pledge.beneficiaries)}` : names(pledge.pledgers),
    ...(pledge.amount ? [amountText(pledge.amount)] : []),
    ...items,
    ...(pledge.due ? [`due ${pledge.due.edtf}`] : []),
  ];
}

/** The facts that one rule found, each as one line. */
export function readingsOf(facts: Facts, rule: string): string[] {
  return [
    ...facts.events.filter((event) => event.rule === rule).map((event) => eventPieces(event).join(' ')),
    ...facts.pledges.filter((pledge) => pledge.rule === rule).map((pledge) => pledgePieces(pledge).join(' ')),
  ];
}

/** Before each role of an event: "Meeting 2024-05-14 Chair=France Host=OTAN" falls into three pieces. */
const BEFORE_ROLE = / (?=[A-Z][a-z]+=)/;

/** The events that several places of the text tell of, each as one line. */
export const joinedReadings = ({ events }: Facts): string[] =>
  events.filter(({ evidence }) => evidence.length > 1).map((event) => eventPieces(event).join(' '));

/**
 * True where a reading holds everything that an example expects. An example may leave pieces out ("Meeting Chair=France" accepts a reading
 * that also has a date), but not name what is not there. The roles of an event may come in any order; inside a piece, words keep theirs.
 */
export function agrees(reading: string, expected: string): boolean {
  return expected.split(BEFORE_ROLE).every((piece) => holds(reading, piece));
}

function holds(reading: string, piece: string): boolean {
  let at = 0;
  for (const word of piece.split(' ')) {
    const found = reading.indexOf(word, at);
    if (found < 0) return false;
    at = found + word.length;
  }
  return true;
}
