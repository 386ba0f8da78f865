import { extract } from './extract/index.ts';
import { loadLanguage } from './language/index.ts';
import type { Doc, DocumentMeta, LanguageCode } from './model/doc.ts';
import type { Facts } from './model/facts.ts';
import { detectLanguage } from './read/language.ts';
import { detachReceivers, recogniseEntities, recogniseOffices, recognisePublisher, withForms } from './recognise/entity/index.ts';
import { documentCurrencyHints, recogniseQuantities } from './recognise/quantity/index.ts';
import { detachTimes, issueDateFromText, recogniseTimes } from './recognise/time/index.ts';

/** A text with what is known of it from outside. */
export interface Source {
  /** Canonical text: NFC, LF line ends. */
  readonly text: string;
  readonly meta: DocumentMeta;
  /** Detected where it is not given. */
  readonly language?: LanguageCode;
}

/** An annotated document and the facts it states. */
export interface Analysis {
  readonly doc: Doc;
  readonly facts: Facts;
}

/**
 * From a text to its facts: language → sentences, tokens and trees → times, quantities, entities, posts → events and pledges.
 * Pure and deterministic: the same source gives the same facts.
 *
 * @throws PledgegraphError `language-unknown` where neither French nor English is recognised
 * @example
 * const { facts } = analyse({ text: 'La Suisse versera 12 millions de francs au PAM.', meta: { identifier: 'a', issued: '2024-04-15' } });
 * facts.pledges[0].amount; // { min: 12000000, max: 12000000, currency: 'CHF', approximate: false }
 */
export function analyse(source: Source): Analysis {
  const doc = annotate(source);
  const offices = recogniseOffices(doc);
  const facts = extract(doc, { offices, publisher: recognisePublisher(doc) });
  doc.mentions = withForms(doc);
  return { doc, facts };
}

/** The first half of {@link analyse}: a document with its trees, times, quantities and mentions. */
export function annotate(source: Source): Doc {
  const { text } = source;
  const language = source.language ?? detectLanguage(text);
  const issued = source.meta.issued ?? issueDateFromText(text, language)?.date;
  const meta: DocumentMeta = { ...source.meta, issued };
  const { tokens, sentences } = loadLanguage(language).analyse(text);
  const doc: Doc = { text, meta, language, tokens, sentences, times: [], quantities: [], mentions: [] };
  doc.times = recogniseTimes(text, { language, issued: issued ?? null, tokens });
  detachTimes(tokens, doc.times);
  doc.quantities = recogniseQuantities(text, { language, currencyHints: documentCurrencyHints(text, meta, doc) });
  doc.mentions = recogniseEntities(doc);
  detachReceivers(doc);
  return doc;
}
