/** Reads the values of parameters, as a user types them. */
import type { IriTerm, LiteralTerm } from 'sparqljs';
import { PledgegraphError } from '../errors.ts';
import { iri, typed } from '../graph/terms.ts';
import { PREFIXES } from '../graph/vocabulary.ts';
import { isDay } from '../read/metadata.ts';
import type { Binding } from './bind.ts';
import type { ParameterType } from './saved.ts';

const IRI = /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/iu;
const BRACKETED = /^<([^\s<>"{}|\\^`]+)>$/u;

type Reader = (value: string) => Binding | null;

const term = (value: unknown): Binding => ({ term: value as IriTerm | LiteralTerm });
const literal = (value: string, datatype?: string): Binding => term(typed(value, datatype && PREFIXES.xsd + datatype));

/** An absolute IRI with or without its angle brackets; a word and a colon alone are words. */
function absoluteIri(value: string): Binding | null {
  const inner = BRACKETED.exec(value)?.[1];
  if (inner !== undefined) return term(iri(inner));
  return /^(?:[a-z][a-z0-9+.-]*:\/\/|urn:)/iu.test(value) && IRI.test(value) ? term(iri(value)) : null;
}

const date: Reader = (value) => (isDay(value) ? literal(value, 'date') : null);

const when =
  (pattern: RegExp, read: (value: string) => Binding): Reader =>
  (value) =>
    pattern.test(value) ? read(value) : null;

const integer = when(/^[+-]?\d+$/u, (value) => literal(value, 'integer'));
const text: Reader = (value) => literal(value);

const READERS: Record<ParameterType, { readonly read: Reader; readonly wanted: string }> = {
  agent: { read: (value) => absoluteIri(value) ?? (value === '' ? null : { label: value }), wanted: 'an IRI or a name' },
  iri: { read: absoluteIri, wanted: 'an absolute IRI' },
  term: {
    read: (value) =>
      absoluteIri(value) ?? when(/^(?:pg:)?[A-Za-z]+$/u, (name) => term(iri(PREFIXES.pg + capital(name.replace('pg:', '')))))(value),
    wanted: 'a name of the vocabulary, such as Summit, or an IRI',
  },
  date: { read: date, wanted: 'a day of the calendar, YYYY-MM-DD' },
  currency: { read: when(/^[a-z]{3}$/iu, (code) => literal(code.toUpperCase())), wanted: 'three letters of ISO 4217, such as EUR' },
  language: { read: when(/^[a-z]{2,3}$/iu, (code) => literal(code.toLowerCase())), wanted: 'a language code, such as fr' },
  integer: { read: integer, wanted: 'a whole number' },
  text: { read: text, wanted: 'text' },
  any: { read: (value) => absoluteIri(value) ?? date(value) ?? integer(value) ?? text(value), wanted: 'a value' },
};

const capital = (name: string): string => name[0].toUpperCase() + name.slice(1);

/** @throws PledgegraphError `parameter-invalid` where the value is none of that type */
export function readValue(query: string, name: string, type: ParameterType, value: string): Binding {
  const { read, wanted } = READERS[type];
  const binding = read(value.trim());
  if (binding) return binding;
  throw new PledgegraphError('parameter-invalid', `${query}: the parameter ${name} wants ${wanted}, not "${value}".`);
}
