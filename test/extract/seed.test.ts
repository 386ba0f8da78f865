import assert from 'node:assert/strict';
import { eventLine, linesOf, pledgeLine, read, SEED } from './read.ts';

describe('the first communiqué', () => {
  const analysis = read(SEED, 'fr', null);
  const { doc, facts } = analysis;
  const lines = linesOf(analysis);

  it('is dated by its own text', () => {
    assert.equal(doc.meta.issued, '2024-08-28');
  });

  it('names two people with their posts', () => {
    assert.deepEqual(
      facts.offices.map(({ person, title, organization }) => [person.name, title, organization?.key]),
      [
        ['Jens Stoltenberg', 'secrétaire général de l’OTAN', 'body/nato'],
        ['Roustem Oumierov', 'ministre ukrainien de la Défense', 'country/UKR'],
      ],
    );
  });

  it('reports one meeting with its chair, its organiser and a minister by video', () => {
    const meetings = facts.events.filter((event) => event.class === 'Meeting');
    assert.equal(meetings.length, 1, lines.join('\n'));
    assert.equal(meetings[0].date?.edtf, '2024-08-28');
    const parts = meetings[0].participations.map(
      ({ role, agent, remote, actingAs }) => `${role} ${agent.name}${remote ? ' remote' : ''}${actingAs ? ` as ${actingAs.title}` : ''}`,
    );
    assert.deepEqual(parts.sort(), [
      'Chair Jens Stoltenberg as secrétaire général de l’OTAN',
      'Organizer Ukraine',
      'Participant Conseil OTAN-Ukraine',
      'Participant Roustem Oumierov remote as ministre ukrainien de la Défense',
    ]);
  });

  it('holds the pledge of forty thousand million at least, due within the year, made at the summit', () => {
    const pledge = facts.pledges.find(({ amount }) => amount !== null);
    assert.ok(pledge, lines.join('\n'));
    assert.deepEqual(pledge.amount, { min: 40_000_000_000, max: null, currency: 'EUR', approximate: false });
    assert.deepEqual(
      [pledge.status, pledge.kind, pledge.due?.edtf, pledge.due?.latest],
      ['Agreed', 'Financial', '2024-07/2025-07', '2025-07-31'],
    );
    assert.deepEqual([pledge.madeAt?.class, pledge.madeAt?.date?.edtf], ['Summit', '2024-07']);
    assert.deepEqual(
      [pledge.pledgers.map(({ class: kind }) => kind), pledge.beneficiaries.map(({ key }) => key)],
      [['Group'], ['country/UKR']],
    );
  });

  it('holds the pledge of air defence systems, Patriot batteries among them, by many Allies', () => {
    const pledge = facts.pledges.find(({ kind }) => kind === 'Material');
    assert.ok(pledge, lines.join('\n'));
    assert.equal(pledge.status, 'Pledged');
    assert.equal(pledge.madeAt?.date?.edtf, '2024-07');
    const [pledger] = pledge.pledgers;
    assert.equal(pledger.class, 'Group');
    assert.ok(pledger.subsetOf ?? pledger.collectiveOf, 'a part of a larger group');
    const items = pledge.items.map(({ what }) => what).join(' + ');
    assert.match(items, /^systèmes de défense aérienne/);
    assert.match(items, /batteries Patriot/);
  });

  it('dates the strikes by the day after them, and tells them from the invasion', () => {
    const attacks = facts.events.filter((event) => event.class === 'Attack').map(eventLine);
    assert.equal(attacks.length, 2, attacks.join('\n'));
    assert.match(attacks[0], /2024-08-27.*Place=Ukraine.*Author=Russie/);
    assert.match(attacks[1], /Author=Russie.*Target=Ukraine/);
  });

  it('takes every name for what it is', () => {
    const named = facts.entities.filter((entity) => entity.key).map((entity) => entity.key as string);
    for (const key of ['body/nato', 'country/RUS', 'country/UKR']) assert.ok(named.includes(key), `${key} among ${named}`);
    assert.deepEqual(named.filter((key) => key.startsWith('country/')).sort(), ['country/RUS', 'country/UKR']);
  });

  it('quotes the text for every fact', () => {
    for (const fact of [...facts.events, ...facts.pledges, ...facts.offices]) {
      assert.ok(fact.evidence.length > 0);
      for (const { start, end } of fact.evidence) assert.ok(start >= 0 && start < end && end <= doc.text.length);
    }
    assert.ok(facts.pledges.map(pledgeLine).length >= 5);
  });
});
