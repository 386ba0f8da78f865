/** Pledges with their amounts and items. */
import type { Amount, EventFact, Item, PledgeFact } from '../model/facts.ts';
import { type Context, firstStart, statementsBy, writeStated } from './context.ts';
import { writeWhen } from './events.ts';
import { type Claim, type Identified, identify, sharedBy, writeIdentity } from './identity.ts';
import { pledgeKey } from './identity-of-pledges.ts';
import { hashOf } from './iris.ts';
import { decimal } from './sink.ts';
import { PG, RDF, SCHEMA, SKOS, XSD } from './vocabulary.ts';

/**
 * The identity of pledges: by what is the same in every text that tells of them, where this text says it, else by all that defines them and
 * where the text first says so. Facts that agree in all of that are one pledge.
 */
export function identifyPledges(
  context: Context,
  pledges: readonly PledgeFact[],
  events: ReadonlyMap<EventFact, Identified>,
): Map<PledgeFact, Identified> {
  const { meta } = context.doc;
  const claims = new Map(
    pledges.map((pledge): [PledgeFact, Claim] => {
      const occasion = pledge.madeAt ? events.get(pledge.madeAt) : undefined;
      const key = pledgeKey(pledge, {
        name: context.entities.shared,
        occasion: occasion?.basis === 'content' || occasion?.basis === 'joined' ? occasion.path : undefined,
        issued: meta.issued,
      });
      return [pledge, { local: `pledge/${localKey(context, pledge, events)}`, ...sharedBy('pledge', key) }];
    }),
  );
  return identify(claims, context.identities, meta.identifier);
}

function localKey(context: Context, pledge: PledgeFact, events: ReadonlyMap<EventFact, Identified>): string {
  const { entities, textId } = context;
  const { amount } = pledge;
  return hashOf(
    textId,
    firstStart(pledge),
    pledge.status,
    pledge.kind,
    hashOf(...entities.all(pledge.pledgers)),
    hashOf(...entities.all(pledge.beneficiaries)),
    amount && hashOf(amount.min, amount.max, amount.currency, String(amount.approximate)),
    hashOf(...pledge.items.map((item) => itemKey(item)).sort()),
    pledge.due?.edtf,
    pledge.madeAt && occasionIri(context, pledge, events),
    pledge.purpose,
    pledge.condition,
  );
}

function occasionIri({ base }: Context, { madeAt }: PledgeFact, events: ReadonlyMap<EventFact, Identified>): string | undefined {
  const occasion = madeAt ? events.get(madeAt) : undefined;
  return occasion && base + occasion.path;
}

function itemKey(item: Item): string {
  return hashOf(item.what, item.quantity);
}

/** Writes every pledge once. */
export function writePledges(
  context: Context,
  identified: ReadonlyMap<PledgeFact, Identified>,
  events: ReadonlyMap<EventFact, Identified>,
): void {
  const { base, sink, doc, entities } = context;
  for (const [path, facts] of statementsBy((pledge) => identified.get(pledge)!.path, identified.keys())) {
    const iri = base + path;
    const [best] = facts;
    sink.link(iri, RDF.type, PG.Pledge);
    writeIdentity(sink, iri, identified.get(best)!);
    for (const pledger of entities.all(best.pledgers)) sink.link(iri, PG.pledger, pledger);
    for (const beneficiary of entities.all(best.beneficiaries)) sink.link(iri, PG.beneficiary, beneficiary);
    sink.link(iri, PG.status, PG[best.status]);
    sink.link(iri, PG.kind, PG[best.kind]);
    writeAmount(context, iri, best.amount);
    for (const item of best.items) writeItem(context, iri, item);
    writeWhen(context, iri, PG.due, best.due);
    const occasion = occasionIri(context, best, events);
    if (occasion) sink.link(iri, PG.madeAt, occasion);
    for (const { reaffirms } of facts) {
      const earlier = reaffirms && identified.get(reaffirms)?.path;
      if (earlier && earlier !== path) sink.link(iri, PG.reaffirms, base + earlier);
    }
    sink.words(iri, PG.purpose, best.purpose, doc.language);
    sink.words(iri, PG.condition, best.condition, doc.language);
    writeStated(context, iri, facts);
  }
}

/** A plain figure as `schema:value`, else the bounds that are stated; nothing without a bound. */
function writeAmount({ base, sink }: Context, pledge: string, amount: Amount | null): void {
  if (!amount || (amount.min === null && amount.max === null)) return;
  const iri = `${base}amount/${pledge.slice(`${base}pledge/`.length)}`;
  sink.link(pledge, PG.amount, iri);
  sink.link(iri, RDF.type, SCHEMA.MonetaryAmount);
  sink.value(iri, SCHEMA.currency, amount.currency);
  if (amount.min === amount.max) sink.value(iri, SCHEMA.value, decimal(amount.min!), XSD.decimal);
  else {
    if (amount.min !== null) sink.value(iri, SCHEMA.minValue, decimal(amount.min), XSD.decimal);
    if (amount.max !== null) sink.value(iri, SCHEMA.maxValue, decimal(amount.max), XSD.decimal);
  }
  if (amount.approximate) sink.value(iri, PG.approximate, 'true', XSD.boolean);
}

function writeItem({ base, sink, doc }: Context, pledge: string, item: Item): void {
  const iri = `${base}item/${pledge.slice(`${base}pledge/`.length)}.${itemKey(item)}`;
  sink.link(pledge, PG.item, iri);
  sink.link(iri, RDF.type, PG.Item);
  sink.words(iri, SKOS.prefLabel, item.what, doc.language);
  if (item.quantity !== null && Number.isInteger(item.quantity)) sink.value(iri, PG.quantity, decimal(item.quantity), XSD.integer);
}
