/** Events, who takes part in them, and when they are. */
import type { EventFact, Participation, When } from '../model/facts.ts';
import { type Context, firstStart, statementsBy, wordsAt, writeStated } from './context.ts';
import { type Claim, type Identified, identify, sharedBy, writeIdentity } from './identity.ts';
import { eventKey } from './identity-of-events.ts';
import { hashOf } from './iris.ts';
import { writePost } from './offices.ts';
import { byCodeUnit } from './terms.ts';
import { DCTERMS, EDTF, PG, RDF, SCHEMA, SEM, XSD } from './vocabulary.ts';

/**
 * The identity of events: by what is the same in every text that tells of them, where this text says it, else by class, date, place, agents
 * in their roles, factuality, and where the text first says so. Facts that agree in all of that are one event.
 */
export function identifyEvents(context: Context, events: readonly EventFact[]): Map<EventFact, Identified> {
  const claims = new Map(
    events.map((event): [EventFact, Claim] => {
      const key = eventKey(event, context.entities.shared);
      return [event, { local: `event/${localKey(context, event)}`, ...sharedBy('event', key) }];
    }),
  );
  return identify(claims, context.identities, context.doc.meta.identifier);
}

function localKey(context: Context, event: EventFact): string {
  const agents = event.participations.flatMap(({ role, agent }) => {
    const iri = context.entities.of(agent);
    return iri ? `${role} ${iri}` : [];
  });
  return hashOf(
    context.textId,
    firstStart(event),
    event.class,
    event.date?.edtf,
    context.entities.of(event.place),
    event.factuality,
    ...[...new Set(agents)].sort(byCodeUnit),
  );
}

/** Writes every event once. */
export function writeEvents(context: Context, identified: ReadonlyMap<EventFact, Identified>): void {
  const { base, sink, entities } = context;
  for (const [path, facts] of statementsBy((event) => identified.get(event)!.path, identified.keys())) {
    const iri = base + path;
    const [best] = facts;
    sink.link(iri, RDF.type, SCHEMA.Event);
    sink.link(iri, RDF.type, PG[best.class]);
    writeIdentity(sink, iri, identified.get(best)!);
    sink.link(iri, PG.factuality, PG[best.factuality]);
    const place = entities.of(best.place);
    if (place) sink.link(iri, SCHEMA.location, place);
    writeWhen(context, iri, DCTERMS.date, best.date);
    writeStated(context, iri, facts);
    writeParticipations(
      context,
      iri,
      facts.flatMap((fact) => fact.participations),
    );
  }
}

/** An EDTF value, its envelope of full days, and its words. */
export function writeWhen(context: Context, subject: string, property: string, when: When | null): void {
  if (!when?.edtf) return;
  const { sink, doc } = context;
  sink.value(subject, property, when.edtf, EDTF.EDTF);
  sink.value(subject, SEM.hasEarliestBeginTimeStamp, when.earliest, XSD.date);
  sink.value(subject, SEM.hasLatestEndTimeStamp, when.latest, XSD.date);
  sink.words(subject, PG.timeText, wordsAt(context, when.words), doc.language);
}

function writeParticipations(context: Context, event: string, participations: readonly Participation[]): void {
  const { base, sink, entities } = context;
  const written = participations.filter((p) => entities.of(p.agent));
  for (const [key, facts] of statementsBy((p) => hashOf(event.slice(base.length), p.role, entities.of(p.agent)), written)) {
    const [best] = facts;
    const iri = `${base}participation/${key}`;
    sink.link(event, PG.participation, iri);
    sink.link(iri, RDF.type, PG.Participation);
    sink.link(iri, PG.agent, entities.of(best.agent)!);
    sink.link(iri, PG.role, PG[best.role]);
    if (facts.some((fact) => fact.remote)) sink.link(iri, PG.mode, PG.Remote);
    for (const fact of facts) if (fact.actingAs) sink.link(iri, PG.actingAs, writePost(context, fact.actingAs));
    writeStated(context, iri, facts);
  }
}
