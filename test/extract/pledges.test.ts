import assert from 'node:assert/strict';
import { agrees, pledgePieces } from '../../src/extract/reading.ts';
import type { LanguageCode } from '../../src/model/doc.ts';
import type { PledgeFact } from '../../src/model/facts.ts';
import { analyse } from '../../src/pipeline.ts';
import { casesOf } from './read.ts';

const ISSUED = '2024-05-15';

const read = (text: string, language: LanguageCode): readonly PledgeFact[] =>
  analyse({ text, language, meta: { identifier: 'case', issued: ISSUED } }).facts.pledges;

describe('pledges: one sentence, one promise or none', () => {
  for (const [language, text, expected] of casesOf('pledge-cases.tsv')) {
    it(`${language}: ${text}`, () => {
      const got = read(text.replaceAll('\\n', '\n'), language as LanguageCode).map((pledge) => pledgePieces(pledge).join(' '));
      if (expected === '-') assert.deepEqual(got, []);
      else
        assert.ok(
          got.some((reading) => agrees(reading, expected)),
          `${expected} is not among ${JSON.stringify(got)}`,
        );
    });
  }
});

describe('pledges: who "we" are', () => {
  const givers = (text: string, language: LanguageCode, publisher?: string): readonly string[] =>
    analyse({ text, language, meta: { identifier: 'case', issued: ISSUED, publisher } }).facts.pledges.flatMap(({ pledgers }) =>
      pledgers.map(({ name }) => name),
    );

  it('takes the state for its ministries', () => {
    const text = 'Statement\n\nThe Minister met Chile’s envoy in Oslo.\n\n“Norway stands by Chile. We will give Chile 5 million euros.”';
    assert.deepEqual(new Set(givers(text, 'en', 'Department of Trade and Fisheries, Norway')), new Set(['Norway']));
    const joint =
      'Communiqué conjoint du ministère de la Santé et du ministère de la Pêche de la Norvège\n\nNous verserons 5 millions d’euros au Chili.';
    assert.deepEqual(givers(joint, 'fr'), ['Norvège']);
  });

  it('leaves out the land where an embassy or office serves', () => {
    const text = 'We will give 5 million euros to Chile, as Norway and Peru know.';
    assert.deepEqual(givers(text, 'en', 'Embassy of Norway in Peru'), ['Norway']);
    assert.deepEqual(givers(text, 'en', 'Delegation of the European Union to Peru'), ['European Union']);
    assert.deepEqual(givers(text, 'en', 'UNICEF Peru'), ['United Nations Children’s Fund']);
    assert.deepEqual(givers(text, 'en', 'Governments of Norway and Peru'), ['Norway', 'Peru']);
    assert.deepEqual(givers('Nous verserons 5 millions d’euros au Chili, avec le Pérou.', 'fr', 'Ambassade de Norvège au Pérou'), [
      'Norvège',
    ]);
  });

  it('tells bodies that speak for themselves from the land in their name', () => {
    const text = 'We will give 5 million euros to Chile, as Norway and Peru know.';
    for (const name of ['Norwegian Red Cross', 'Telenor Norway', 'Fjord Foundation Norway', 'City of Bergen'])
      assert.deepEqual(givers(text, 'en', name), [name], name);
    const french = 'Nous verserons 5 millions d’euros au Chili, avec la Norvège.';
    for (const name of ['Croix-Rouge norvégienne', 'Telenor Norvège', 'Ville de Bergen'])
      assert.deepEqual(givers(french, 'fr', name), [name], name);
    assert.deepEqual(givers(french, 'fr', 'Gouvernement norvégien'), ['Norvège']);
  });

  it('takes a news agency for nobody who gives', () => {
    const text = 'M. Omar Sy a remis 20 lits à l’hôpital de Louga. L’État donnera 3 millions de FCFA au Mali.';
    assert.deepEqual(givers(text, 'fr', 'Agence de presse sénégalaise'), ['Omar Sy', 'Sénégal']);
  });

  it('hears the body told beside the people who speak, and nobody behind the verb', () => {
    const text =
      'We, the Trade Ministers of Chile and Peru, and the High Representative of the European Union, convey our sympathy to the people of Mali. We will give Mali 5 million euros.';
    assert.deepEqual(givers(text, 'en'), ['the Trade Ministers of Chile and Peru', 'European Union']);
  });
});

describe('pledges: what several sentences say together', () => {
  it('hears of a gift once, however it is thanked for or handed over', () => {
    const once: readonly (readonly [LanguageCode, string])[] = [
      ['en', 'Chile gave UNICEF five trucks. "We are grateful to Chile for this generous contribution," said Ana Roth.'],
      ['en', 'Chile gave UNICEF five trucks. The trucks were handed over by the Ambassador of Chile.'],
      ['fr', 'Le Chili a donné cinq camions à l’UNICEF. L’UNICEF a remercié le Chili pour cette contribution.'],
      ['fr', 'Le Chili a donné cinq camions à la police. Ce don a été remis par l’ambassadeur du Chili au ministre.'],
    ];
    for (const [language, text] of once) assert.equal(read(text, language).length, 1, text);
    assert.equal(read('Chile gave UNICEF five trucks. Chile handed over 300 tents.', 'en').length, 2);
  });

  it('gives a headline and the sentence that repeats it one promise with both as evidence', () => {
    const pledges = read(
      'La Suisse débloque 12 millions de francs pour le Soudan\n\nLa Suisse versera 12 millions de francs au Soudan.',
      'fr',
    );
    assert.equal(pledges.length, 1);
    assert.equal(pledges[0].evidence.length, 2);
  });

  it('makes one promise of a gift and of the participle behind it', () => {
    for (const [text, language] of [
      ['The contribution of 7 million dollars paid by Norway to the Fund was welcomed.', 'en'],
      ['Le prêt de 3 millions d’euros accordé par la Suède au Togo financera une route.', 'fr'],
    ] as const)
      assert.deepEqual(
        read(text, language).map(({ amount }) => amount?.max),
        [language === 'en' ? 7_000_000 : 3_000_000],
        text,
      );
  });

  it('makes no promise of its own of a headline that only says that the one below it is made', () => {
    for (const [text, language] of [
      ['Norway announces new aid for Malawi\n\nNorway will give Malawi 28 million kroner.', 'en'],
      ['La Norvège annonce une aide au Malawi\n\nLa Norvège remettra dix ambulances au Malawi.', 'fr'],
    ] as const)
      assert.deepEqual(
        read(text, language).map((pledge) => pledge.evidence.length),
        [2],
      );
    const vague = read('Norway announces new aid for Africa\n\nNorway will give Kenya 28 million kroner.', 'en');
    assert.equal(vague.length, 1);
  });

  it('reads the words of one promise once', () => {
    for (const text of [
      'Bhutan renewed its promise to pay $12 million of its own into the fund.',
      'UNICEF, working with the Red Cross, plans to give $8 million to Chad.',
    ])
      assert.deepEqual(
        read(text, 'en').map((pledge) => pledge.kind),
        ['Financial'],
      );
  });

  it('lets each item of a list borrow the verb and the giver of its lead-in', () => {
    const pledges = read(
      'Le Canada consacrera :\n\n- 80 millions de dollars canadiens à Haïti ;\n- 4 millions de dollars canadiens au Mali.',
      'fr',
    );
    assert.deepEqual(pledges.map((pledge) => pledge.amount?.min).sort(), [4_000_000, 80_000_000]);
    for (const pledge of pledges)
      assert.deepEqual(
        pledge.pledgers.map((party) => party.name),
        ['Canada'],
      );
  });

  it('gives each item of a list to the state that opens it or stands behind its sum', () => {
    const giversOf = (text: string, language: LanguageCode): string[] => read(text, language).map(({ pledgers }) => pledgers[0].name);
    const announced =
      'The ministers announced the following contributions:\n\n- Canada: $15 million;\n- Sweden – €3 million over two years.';
    assert.deepEqual(giversOf(announced, 'en'), ['Canada', 'Sweden']);
    const welcomed =
      'Parmi les contributions annoncées figurent :\n\n- 32 millions d’euros de l’Allemagne ;\n- Suède – 3 millions d’euros.';
    assert.deepEqual(giversOf(welcomed, 'fr'), ['Allemagne', 'Suède']);
  });

  it('gives the items of a list to whoever its title names', () => {
    const pledges = read('Engagements de la Suède :\n\n- 30 millions d’euros pour la Zambie ;\n- 2 millions d’euros pour le Mali.', 'fr');
    assert.deepEqual(
      pledges.map(({ pledgers, beneficiaries, amount }) => [pledgers[0].name, beneficiaries[0].name, amount?.min]),
      [
        ['Suède', 'Zambie', 30_000_000],
        ['Suède', 'Mali', 2_000_000],
      ],
    );
  });

  it('takes who joins in, decides or is sent for nobody who receives', () => {
    const cases: readonly (readonly [string, LanguageCode])[] = [
      ['Finland will work with Moldova.', 'en'],
      ['The UK will co-host a conference on Sudan in London with the African Union.', 'en'],
      ['Kazakhstan intends to submit the bill to the Senate before mid-year.', 'en'],
      ['New Zealand has deployed HMNZS Canterbury.', 'en'],
      ['La France coorganisera en mai une conférence avec l’Union africaine.', 'fr'],
    ];
    for (const [text, language] of cases)
      assert.deepEqual(
        read(text, language).flatMap(({ beneficiaries }) => beneficiaries.map(({ name }) => name)),
        [],
        text,
      );
  });

  it('keeps what a promise depends on', () => {
    const [pledge] = read('Sous réserve de l’accord du Parlement, la Suède versera 5 millions d’euros au Mali.', 'fr');
    assert.match(pledge.condition ?? '', /accord du Parlement/);
  });

  it('dates what is to be done, not what was done', () => {
    const [due] = read('La Suède versera 5 millions d’euros au Mali d’ici à 2026.', 'fr');
    assert.equal(due.due?.edtf, '2026');
    const [done] = read('La Suède a versé 5 millions d’euros au Mali en 2023.', 'fr');
    assert.equal(done.due, null);
  });

  it('dates goods by the sentence that says when they come', () => {
    const [due] = read(
      'Le Maroc livrera 250 groupes électrogènes aux Comores. Ces appareils doivent être déchargés à Moroni avant le 31 juillet.',
      'fr',
    );
    assert.equal(due.due?.edtf, '2024-07-31');
    const [open] = read('Norway will give Mali 20 trucks. The minister will visit Bamako in June.', 'en');
    assert.equal(open.due, null);
  });

  it('takes the same sum in another currency for no second promise', () => {
    const pledges = read('La Banque mondiale prêtera 120 millions d’euros au Bénin, soit environ 78,7 milliards de francs CFA.', 'fr');
    assert.deepEqual(
      pledges.map((pledge) => pledge.amount?.currency),
      ['EUR'],
    );
  });
});

describe('pledges: where they were made', () => {
  const made = (text: string, language: LanguageCode): readonly (string | undefined)[] =>
    read(text, language).map(({ madeAt }) => madeAt?.class);

  it('gives what a council approves to its session, not to the decision that the promise is', () => {
    const text =
      'Le Conseil des ministres de la Belgique s’est réuni le 14 mai 2024 à Bruxelles.\n\nLe Conseil a approuvé une aide de 5 millions d’euros au Mali.';
    assert.deepEqual(made(text, 'fr'), ['Meeting']);
  });

  it('gives what is due under an agreement to the agreement', () => {
    const text =
      'Norway and UNHCR signed an agreement in Oslo on 14 May 2024.\n\nUnder the agreement, Norway will provide 500 tents to Chad.';
    assert.deepEqual(made(text, 'en'), ['Agreement']);
  });

  it('gives to the meeting at which those who promise took part themselves', () => {
    const text =
      'Sweden and Norway held their annual meeting in Oslo on 14 May 2024.\n\nOn the margins, Minister Anna Berg met the Mayor of Oslo. Sweden will give 500 tents to Chad.';
    const [pledge] = read(text, 'en');
    assert.ok(pledge.madeAt?.participations.some(({ agent }) => agent.name === 'Norway'));
  });

  it('gives promises to the gathering at which a sentence says that all of them were made', () => {
    const english = 'Norway will give $3 million to Gavi. The pledges were announced at the Global Vaccine Summit, hosted by Oslo.';
    const french = 'La Norvège versera 3 millions de dollars à Gavi. Ces annonces ont été faites lors du Sommet sur les vaccins.';
    assert.deepEqual(made(english, 'en'), ['Summit']);
    assert.deepEqual(made(french, 'fr'), ['Summit']);
  });

  it('gives what was promised there to the gathering told of last', () => {
    const text = 'The donors’ forum on Mali opened in Oslo.\n\nAid worth $20 million was promised there by Sweden.';
    assert.deepEqual(made(text, 'en'), ['Conference']);
    const french = 'Le forum des bailleurs du Mali s’est ouvert à Oslo.\n\nUne aide de 20 millions d’euros y a été promise par la Suède.';
    assert.deepEqual(made(french, 'fr'), ['Conference']);
    assert.deepEqual(made('The donors’ forum on Mali opened in Oslo.\n\nSweden will send 20 trucks to Niger.', 'en'), [undefined]);
  });

  const OPENING = 'Minister Anna Berg of Sweden met Minister Ama Mensah of Ghana in Oslo on 14 May 2024.';

  it('keeps to the meeting that the text is about where another is only mentioned', () => {
    const text = `${OPENING}\n\nThe ministers welcomed the launch of the centre at the summit held in Rabat on Sunday. Sweden will give 500 tents to Chad.`;
    assert.deepEqual(made(text, 'en'), ['Meeting']);
  });

  it('gives what a sentence places at another session to that one', () => {
    const text = `${OPENING}\n\nAt the summit in Rabat on 12 May, Sweden promised to give 500 tents to Chad.`;
    assert.deepEqual(made(text, 'en'), ['Summit']);
  });

  it('gives to the visit that a text opens with what the visitor says', () => {
    const visit = 'Le ministre suédois Karl Lind a effectué une visite au Togo du 12 au 14 mai 2024.\n\n';
    assert.deepEqual(made(`${visit}Karl Lind a annoncé que la Suède fournirait 500 tentes à l’UNICEF.`, 'fr'), ['Visit']);
    assert.deepEqual(made(`${visit}La Suède fournira 500 tentes à l’UNICEF.`, 'fr'), [undefined]);
  });

  it('gives what somebody says to the talks in which they took part', () => {
    const text = `${OPENING}\n\nAt the weekend, the town of Bergen had opened a fair.\n\nMinister Mensah told Anna Berg that Ghana would send 20 instructors to Togo.`;
    assert.deepEqual(made(text, 'en'), ['Meeting']);
    const french =
      'La ministre suédoise Anna Berg s’est entretenue le 14 mai 2024 avec le président Karim Sow.\n\nAnna Berg a assuré que la Suède enverrait 20 instructeurs au Togo.';
    assert.deepEqual(made(french, 'fr'), ['Meeting']);
  });

  it('gives no promise of last month to the meeting of today', () => {
    assert.deepEqual(made(`${OPENING}\n\nIn April, Denmark promised to give 500 tents to Chad.`, 'en'), [undefined]);
    const french =
      'Le Conseil des ministres du Mali s’est réuni le 14 mai 2024 à Bamako.\n\nLe 3 avril, le Maroc a promis 500 tentes au Tchad.';
    assert.deepEqual(made(french, 'fr'), [undefined]);
  });

  it('gives to the forum that a text opens with, also where it names no guest', () => {
    const text = 'La conférence des donateurs s’est achevée ce mardi à Genève.\n\nLa Suède fournira 500 tentes au Tchad.';
    assert.deepEqual(made(text, 'fr'), ['Conference']);
    assert.deepEqual(
      made('A donors’ conference on Mali took place in Geneva on 14 May 2024.\n\nSweden will give 500 tents to Chad.', 'en'),
      ['Conference'],
    );
  });
});
