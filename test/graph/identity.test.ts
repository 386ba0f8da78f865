import assert from 'node:assert/strict';
import { eventKey } from '../../src/graph/identity-of-events.ts';
import { personKeys } from '../../src/graph/identity-of-people.ts';
import { pledgeKey } from '../../src/graph/identity-of-pledges.ts';
import type { LanguageCode } from '../../src/model/doc.ts';
import type { Entity } from '../../src/model/entity.ts';
import type { EventFact, Office, PledgeFact, Role } from '../../src/model/facts.ts';

const STATED = { evidence: [{ start: 0, end: 1 }], rule: 'test/rule', confidence: 0.9 };

const entity = (key: string, name = key, more: Partial<Entity> = {}): Entity => {
  const cls = { country: 'Country', body: 'Organization', place: 'Place', person: 'Person', group: 'Group' }[key.split('/')[0]];
  return { id: key, class: cls as Entity['class'], name, ...(key.includes('?') ? {} : { key }), ...more };
};
/** Everything but what has "?" in its key is known to other texts. */
const known = ({ key }: Entity): string | undefined => key;
const when = (edtf: string) => ({ edtf, earliest: null, latest: null });

describe('what identifies people', () => {
  const key = (name: string, title: string, language: LanguageCode, body: Entity | null): string | undefined => {
    const person = { id: 'p', class: 'Person', name } as Entity;
    const office: Office = { ...STATED, person, title, organization: body };
    return personKeys([office], language).get('p');
  };
  const norway = entity('country/NOR');
  const ministry = entity('body/?', 'ministère de la Défense', { state: 'NOR' });
  const berg = key('Léa Berg-Dahl', 'ministre norvégienne de la Défense', 'fr', norway);

  for (const [words, other, same] of [
    ['the other language', key('Lea Berg Dahl', 'Norwegian Defence Minister', 'en', norway), true],
    ['the ministry instead of the state', key('Léa Berg-Dahl', 'ministre', 'fr', ministry), true],
    ['another portfolio', key('Léa Berg-Dahl', 'Minister for Trade', 'en', norway), true],
    ['another state', key('Léa Berg-Dahl', 'ministre', 'fr', entity('country/DNK')), false],
    ['another post', key('Léa Berg-Dahl', 'ambassadrice', 'fr', norway), false],
    ['a deputy', key('Léa Berg-Dahl', 'vice-ministre de la Défense', 'fr', norway), false],
    ['another name', key('Eva Berg-Dahl', 'ministre', 'fr', norway), false],
  ] as const) {
    it(`${same ? 'holds' : 'does not hold'} across ${words}`, () => {
      assert.ok(berg && other);
      assert.equal(other === berg, same, `${berg} | ${other}`);
    });
  }

  it('wants a full name and a body', () => {
    assert.equal(key('Berg', 'ministre', 'fr', norway), undefined);
    assert.equal(key('Léa Berg', 'ministre', 'fr', null), undefined);
    assert.equal(key('Léa Berg', 'présidente', 'fr', entity('body/?', 'Conseil')), undefined);
  });
});

describe('what identifies events', () => {
  const event = (words: string, more: Partial<EventFact> = {}): EventFact => {
    const [cls, edtf, ...roles] = words.split(' ');
    const place = roles.find((each) => each.startsWith('@'));
    return {
      ...STATED,
      class: cls as EventFact['class'],
      date: edtf === '-' ? null : when(edtf),
      place: place ? entity(place.slice(1), place, place === '@place/oslo' ? { state: 'NOR' } : {}) : null,
      participations: roles
        .filter((each) => each !== place)
        .map((each) => each.split('='))
        .map(([role, agent]) => ({ ...STATED, role: role as Role, agent: entity(agent) })),
      factuality: 'Actual',
      ...more,
    };
  };
  const table: readonly (readonly [string, string, boolean])[] = [
    ['Summit 2025-06 Organizer=body/nato', 'Summit 2025-06 Host=body/nato Host=country/NLD Chair=person/x', true],
    ['Summit 2025-06 Organizer=body/nato', 'Summit 2025-07 Organizer=body/nato', false],
    ['Summit 2025-06 Organizer=body/nato', 'Summit 2025-06 Organizer=body/eu', false],
    ['Meeting 2025-06-05 Participant=body/nuc', 'Meeting 2025-06-05 Participant=body/nuc Chair=person/x', true],
    ['Meeting 2025-06-05 Participant=person/x Host=person/y', 'Meeting 2025-06-05 Participant=person/y Participant=person/x', true],
    ['Meeting 2025-06-05 Participant=person/x Participant=person/y', 'Meeting 2025-06-05 Participant=person/x Participant=person/z', false],
    ['Meeting 2025-06-05 Participant=person/x Participant=person/y', 'Meeting 2025-06-06 Participant=person/x Participant=person/y', false],
    ['Attack 2025-03-01 Author=country/A Target=country/B', 'Attack 2025-03-01 Author=country/A Target=country/B', true],
    ['Attack 2025-03-01 Author=country/A Target=country/B @place/x', 'Attack 2025-03-01 Author=country/A Target=country/B @place/y', false],
    ['Visit 2025-03-01 Visitor=person/x @place/oslo', 'Visit 2025-03-01 Visitor=person/x @country/NOR', true],
    ['Visit 2025-03-01 Visitor=person/x @place/oslo', 'Visit 2025-03-01 Visitor=person/x @country/SWE', false],
  ];
  for (const [a, b, same] of table) {
    it(`${same ? 'holds' : 'does not hold'}: ${a} | ${b}`, () => {
      const keys = [a, b].map((words) => eventKey(event(words), known));
      assert.ok(keys[0] && keys[1]);
      assert.equal(keys[0] === keys[1], same, keys.join(' | '));
    });
  }

  for (const words of [
    'Meeting 2025-06-05 Organizer=country/FRA',
    'Meeting 2025-06 Participant=person/x Participant=person/y',
    'Meeting 2025-06-05 Participant=person/x Participant=person/?',
    'Summit - Organizer=body/nato',
    'Summit 2025 Organizer=body/nato',
    'Statement 2025-06-05 Speaker=person/x',
    'Agreement 2025-06-05 Participant=country/A Participant=country/B',
    'Attack 2025-03-01 Author=country/A',
    'Visit 2025-03-01 Visitor=person/x',
  ]) {
    it(`is too little in: ${words}`, () => assert.equal(eventKey(event(words), known), undefined));
  }

  it('is alike for what was planned and what took place, and absent for what did not', () => {
    const told = (factuality: EventFact['factuality']) => eventKey(event('Summit 2025-06 Host=body/nato', { factuality }), known);
    assert.equal(told('Planned'), told('Actual'));
    assert.equal(told('Negated'), undefined);
    assert.equal(told('Conditional'), undefined);
  });
});

describe('what identifies pledges', () => {
  const GIFT: PledgeFact = {
    ...STATED,
    pledgers: [entity('country/NOR')],
    beneficiaries: [entity('country/MDA')],
    status: 'Pledged',
    kind: 'Financial',
    amount: { min: 45e6, max: 45e6, currency: 'EUR', approximate: false },
    items: [],
    due: null,
    madeAt: null,
  };
  const meeting: EventFact = {
    ...STATED,
    class: 'Meeting',
    date: when('2025-03-14'),
    place: null,
    participations: [],
    factuality: 'Actual',
  };
  const key = (more: Partial<PledgeFact>, issued?: string, occasion?: string) =>
    pledgeKey({ ...GIFT, ...more }, { name: known, issued, occasion });
  const gift = key({}, '2025-03-14');

  for (const [words, other, same] of [
    ['other words of promising', key({ status: 'Agreed' }, '2025-03-14'), true],
    ['a report of a day later that names the occasion', key({ madeAt: meeting }, '2025-03-15'), true],
    ['a due date that one text leaves out', key({ due: when('2026') }, '2025-03-14'), true],
    ['another day', key({}, '2026-03-14'), false],
    ['delivery', key({ status: 'Delivered' }, '2025-03-14'), false],
    ['renewal', key({ status: 'Reaffirmed' }, '2025-03-14'), false],
    ['another sum', key({ amount: { ...GIFT.amount!, max: null } }, '2025-03-14'), false],
    ['another currency', key({ amount: { ...GIFT.amount!, currency: 'NOK' } }, '2025-03-14'), false],
    ['another receiver', key({ beneficiaries: [entity('country/UKR')] }, '2025-03-14'), false],
    ['one more giver', key({ pledgers: [entity('country/NOR'), entity('country/SWE')] }, '2025-03-14'), false],
  ] as const) {
    it(`${same ? 'holds' : 'does not hold'} across ${words}`, () => {
      assert.ok(gift && other);
      assert.equal(other === gift, same, `${gift} | ${other}`);
    });
  }

  it('wants a day, parties that other texts know, and something counted', () => {
    assert.equal(key({}), undefined);
    assert.equal(key({ pledgers: [] }, '2025-03-14'), undefined);
    assert.equal(key({ pledgers: [entity('group/?')] }, '2025-03-14'), undefined);
    assert.equal(key({ beneficiaries: [entity('group/?')] }, '2025-03-14', 'event/x'), undefined);
    assert.equal(key({ beneficiaries: [] }, '2025-03-14'), undefined);
    assert.ok(key({ beneficiaries: [] }, '2025-03-14', 'event/x'));
    assert.equal(key({ amount: null, items: [{ what: 'ships', quantity: null }] }, '2025-03-14'), undefined);
    assert.ok(key({ amount: null, items: [{ what: 'ships', quantity: 3 }] }, '2025-03-14'));
  });
});
