/** The first communiqué with other names, dates, amounts and verbs: the facts follow the words. */
import assert from 'node:assert/strict';
import { linesOf, read, SEED, says } from './read.ts';

interface Variant {
  readonly what: string;
  /** Every one stands in the text; all its places are replaced. */
  readonly replace: readonly (readonly [string, string])[];
  /** Facts that hold then, piece by piece. */
  readonly expect?: readonly (readonly string[])[];
  /** Facts that hold no longer. */
  readonly absent?: readonly (readonly string[])[];
}

const FORTY = '40 milliards d’euros au moins';
const FORTY_PLEDGE = ['agreed', 'financial', '40000000000.. EUR'];

const VARIANTS: readonly Variant[] = [
  {
    what: 'another amount',
    replace: [['40 milliards', '25 milliards']],
    expect: [['agreed', '25000000000.. EUR']],
    absent: [FORTY_PLEDGE],
  },
  {
    what: 'a ceiling for a floor',
    replace: [[FORTY, 'jusqu’à 3 milliards d’euros']],
    expect: [['agreed', '..3000000000 EUR']],
    absent: [FORTY_PLEDGE],
  },
  {
    what: 'a plain sum in another currency',
    replace: [[FORTY, '12,5 millions de livres sterling']],
    expect: [['agreed', 'financial', '12500000 GBP']],
  },
  {
    what: 'Swiss francs',
    replace: [['milliards d’euros au moins', 'milliards de francs suisses au moins']],
    expect: [['agreed', '40000000000.. CHF']],
  },
  {
    what: 'another country',
    replace: [
      ['OTAN-Ukraine', 'OTAN-Moldavie'],
      ['l’Ukraine', 'la Moldavie'],
      ['L’Ukraine', 'La Moldavie'],
      ['ukrainien', 'moldave'],
    ],
    expect: [
      ['Meeting', 'Participant=Conseil OTAN-Moldavie', 'Organizer=Moldavie'],
      ['Attack', '2024-08-27', 'Place=Moldavie', 'Author=Russie'],
      ['agreed', 'Alliés → Moldavie', '40000000000.. EUR'],
    ],
    absent: [['Meeting', 'Organizer=Ukraine']],
  },
  {
    what: 'another attacker',
    replace: [
      ['russes', 'iraniennes'],
      ['la Russie', 'l’Iran'],
      ['russe', 'iranienne'],
    ],
    expect: [
      ['Attack', '2024-08-27', 'Author=Iran'],
      ['Statement', 'Speaker=Alliés', 'Target=Iran'],
    ],
    absent: [['Attack', 'Author=Russie']],
  },
  {
    what: 'another chair',
    replace: [
      ['Jens Stoltenberg', 'Amélie Fontaine'],
      ['Le secrétaire général', 'La secrétaire générale'],
    ],
    expect: [
      ['Meeting', 'Chair=Amélie Fontaine'],
      ['Statement', 'Speaker=Amélie Fontaine'],
    ],
    absent: [['Meeting', 'Chair=Jens Stoltenberg']],
  },
  {
    what: 'another host',
    replace: [['sommet de l’OTAN', 'sommet de la CEDEAO']],
    expect: [['Summit', '2024-07', 'Host=Communauté économique des États de l’Afrique de l’Ouest']],
  },
  {
    what: 'another day',
    replace: [
      ['ce mercredi (28 août 2024)', 'ce jeudi (13 mars 2025)'],
      ['La réunion de ce mercredi', 'La réunion de ce jeudi'],
    ],
    expect: [
      ['Meeting', '2025-03-13', 'Chair=Jens Stoltenberg'],
      ['Attack', '2025-03-12'],
      ['Summit', '2024-07'],
      ['Establishment', '2025-09'],
    ],
    absent: [['Meeting', '2024-08-28']],
  },
  {
    what: 'another month of the summit',
    replace: [['OTAN en juillet', 'OTAN en mai']],
    expect: [
      ['Summit', '2024-05'],
      ['40000000000.. EUR', 'due 2024-05/2025-05', 'at Summit 2024-05'],
    ],
  },
  {
    what: 'another year of foundation',
    replace: [['en juillet 2023', 'en avril 2022']],
    expect: [
      ['Establishment', '2022-04', 'Target=Conseil OTAN-Ukraine'],
      ['Summit', '2022-04'],
    ],
  },
  {
    what: 'a later start',
    replace: [['opérationnel en septembre', 'opérationnel en janvier 2026']],
    expect: [['Establishment', '2026-01', 'Planned']],
  },
  {
    what: 'a closure for a foundation',
    replace: [['a été créé', 'a été évoqué']],
    absent: [['Establishment', 'Target=Conseil OTAN-Ukraine']],
  },
  {
    what: 'a proposal',
    replace: [['ont convenu qu’ils fourniraient ensemble', 'ont proposé de fournir ensemble']],
    expect: [['proposed', '40000000000.. EUR']],
    absent: [FORTY_PLEDGE],
  },
  {
    what: 'a refusal',
    replace: [['ont convenu qu’ils fourniraient', 'n’ont pas convenu qu’ils fourniraient']],
    absent: [['40000000000.. EUR']],
  },
  {
    what: 'a promise again',
    replace: [['ont annoncé qu’ils allaient envoyer', 'ont réaffirmé qu’ils allaient envoyer']],
    expect: [['reaffirmed', 'material']],
    absent: [['pledged', 'material']],
  },
  {
    what: 'a delivery',
    replace: [['ont annoncé qu’ils allaient envoyer', 'ont déjà livré']],
    expect: [['delivered', 'material']],
    absent: [['pledged', 'material']],
  },
  {
    what: 'other things, counted',
    replace: [['des systèmes de défense aérienne stratégique supplémentaires, notamment des batteries Patriot', 'douze hélicoptères']],
    expect: [['pledged', 'material', '12 hélicoptères']],
  },
  {
    what: 'another who asks',
    replace: [['à la demande de l’Ukraine', 'à la demande de la Pologne']],
    expect: [['Meeting', 'Organizer=Pologne']],
    absent: [['Meeting', 'Organizer=Ukraine']],
  },
  {
    what: 'another minister',
    replace: [['de la Défense, Roustem Oumierov', 'des Affaires étrangères, Petro Lyssenko']],
    expect: [['Meeting', 'Participant=Petro Lyssenko']],
    absent: [['Meeting', 'Participant=Roustem Oumierov']],
  },
];

describe('the first communiqué, changed', () => {
  for (const { what, replace, expect = [], absent = [] } of VARIANTS) {
    it(`tells of ${what}`, () => {
      let text = SEED;
      for (const [from, to] of replace) {
        assert.ok(text.includes(from), `"${from}" stands in the text`);
        text = text.replaceAll(from, to);
      }
      const lines = linesOf(read(text, 'fr', null));
      for (const pieces of expect) assert.ok(says(lines, pieces), `${pieces.join(' | ')} in:\n${lines.join('\n')}`);
      for (const pieces of absent) assert.ok(!says(lines, pieces), `no ${pieces.join(' | ')} in:\n${lines.join('\n')}`);
    });
  }

  it('is present in the room where no word says otherwise', () => {
    const { facts } = read(SEED.replace('joint par liaison vidéo', 'présent dans la salle'), 'fr', null);
    const parts = facts.events.flatMap(({ participations }) => participations);
    assert.ok(parts.some(({ agent, role }) => agent.name === 'Roustem Oumierov' && role === 'Participant'));
    assert.ok(parts.every(({ remote }) => !remote));
  });
});
