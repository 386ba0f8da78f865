import assert from 'node:assert/strict';
import { iri, quad, typed } from '../../src/graph/terms.ts';
import { OA, PG } from '../../src/graph/vocabulary.ts';
import { restored } from '../../src/load/ask.ts';

const XSD_NAME = 'http://www.w3.org/2001/XMLSchema#';
const SUBJECT = iri('https://pledgegraph.example/a');

/** Property, value and type as a store gives them; the type that was loaded. */
const CASES: readonly (readonly [string, string, string, string])[] = [
  [OA.start, '12', 'integer', 'nonNegativeInteger'],
  [OA.end, '12', 'nonNegativeInteger', 'nonNegativeInteger'],
  [PG.quantity, '5000000000000', 'decimal', 'integer'],
  [PG.quantity, '300', 'integer', 'integer'],
  [PG.quantity, '2.5', 'decimal', 'decimal'],
  [PG.confidence, '1', 'decimal', 'decimal'],
];

describe('numbers of a store', () => {
  for (const [property, value, given, loaded] of CASES) {
    it(`${value} as ${given} is ${loaded} in ${property.replace(/^.*[#/]/u, '')}`, () => {
      const back = restored(quad(SUBJECT, iri(property), typed(value, iri(XSD_NAME + given)), iri('https://pledgegraph.example/g')));
      assert.ok(back.object.termType === 'Literal');
      assert.equal(back.object.value, value);
      assert.equal(back.object.datatype.value, XSD_NAME + loaded);
    });
  }
  it('and words stay as they are', () => {
    const given = quad(SUBJECT, iri(PG.quantity), typed('300', iri(`${XSD_NAME}string`)), iri('https://pledgegraph.example/g'));
    assert.equal(restored(given), given);
  });
});
