import type { Doc } from '../model/doc.ts';
import type { Entity, Mention } from '../model/entity.ts';
import type { EventFact, Facts, Office, PledgeFact } from '../model/facts.ts';
import { PRESUMED } from '../recognise/entity/presumed.ts';
import { involved } from './involved.ts';
import type { Positions } from './reference/mentions.ts';

/**
 * Keeps what the graph should hold: every named person, body and state; groups, places, bodies without a name of their own and states
 * known by an adjective alone only where a fact needs them; nobody nameless.
 */
export function selectFacts(
  doc: Doc,
  positions: Positions,
  offices: readonly Office[],
  events: readonly EventFact[],
  pledges: readonly PledgeFact[],
): Facts {
  for (const event of events) event.participations = event.participations.filter((part) => !part.agent.anonymous);
  const firm = pledges.filter((pledge) => !pledge.pledgers.some((pledger) => pledger.anonymous));
  for (const pledge of firm) nameContent(pledge, doc);
  const used = new Set<Entity>();
  const use = (entity: Entity | null | undefined): void => {
    if (!entity || used.has(entity)) return;
    used.add(entity);
    use(entity.collectiveOf);
    use(entity.subsetOf);
  };
  for (const event of events) {
    use(event.place);
    for (const part of event.participations) use(part.agent);
  }
  for (const pledge of firm) for (const party of [...pledge.pledgers, ...pledge.beneficiaries]) use(party);
  for (const office of offices) {
    use(office.person);
    use(office.organization);
  }
  for (const mention of doc.mentions) {
    const named = mention.rule !== PRESUMED && mention.kind !== 'adjective' && mention.kind !== 'pronoun' && !isUnnamed(mention, doc);
    if (named && (mention.entity.class === 'Person' || mention.entity.class === 'Organization' || mention.entity.class === 'Country'))
      use(mention.entity);
  }
  for (const entity of involved(doc, positions, used, events, firm)) use(entity);
  const mentioned = new Set(doc.mentions.map((mention) => mention.entity));
  const entities = [...used].filter((entity) => mentioned.has(entity) && !entity.anonymous);
  return { entities, offices: [...offices], events: [...events], pledges: firm };
}

/** A promise without amount or thing ("le solde à l’UNICEF") is about what its words say. */
function nameContent(pledge: PledgeFact, { text }: Doc): void {
  if (pledge.amount || pledge.items.length > 0 || pledge.purpose) return;
  const [{ start, end }] = pledge.evidence;
  pledge.purpose = text.slice(start, end);
}

/** A body of this text alone, called by what it is ("un fonds d’assistance"), and not by whose it is ("les forces armées moldaves"). */
const isUnnamed = (mention: Mention, doc: Doc): boolean =>
  mention.kind === 'description' &&
  mention.entity.class === 'Organization' &&
  mention.entity.key === undefined &&
  !/\p{Lu}/u.test(mention.entity.name) &&
  !doc.mentions.some((other) => other !== mention && mention.start <= other.start && other.end <= mention.end);
