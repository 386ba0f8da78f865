import assert from 'node:assert/strict';
import type { LanguageCode } from '../../src/model/doc.ts';
import { casesOf, linesOf, read, says } from './read.ts';

const topics = new Map<string, [language: LanguageCode, text: string, pieces: string[]][]>();
for (const [topic, language, text, reads] of casesOf('event-cases.tsv')) {
  const cases = topics.get(topic) ?? [];
  topics.set(topic, cases);
  cases.push([language as LanguageCode, text.replaceAll('\\n', '\n'), reads.split(' | ')]);
}

describe('events: one text, one event or none', () => {
  for (const [topic, cases] of topics) {
    describe(topic, () => {
      for (const [language, text, pieces] of cases) {
        it(`${language}: ${text.split('\n')[0]} ${pieces.join(' ')}`, () => {
          const lines = linesOf(read(text, language));
          const wanted = pieces.filter((piece) => !piece.startsWith('-'));
          if (wanted.length > 0) assert.ok(says(lines, wanted), lines.join('\n'));
          for (const piece of pieces) if (piece.startsWith('-')) assert.ok(!says(lines, [piece.slice(1)]), lines.join('\n'));
        });
      }
    });
  }
});

describe('events: what several sentences say together', () => {
  const linesAbout = (kind: string, text: string, language: LanguageCode): string[] =>
    linesOf(read(text, language)).filter((line) => line.startsWith(`| ${kind}`));

  it('keeps words of two people apart from those of one', () => {
    const text = 'Emmanuel Macron a reçu Olaf Scholz. Les deux dirigeants ont condamné les frappes. Emmanuel Macron a remercié le Japon.';
    const lines = linesAbout('Statement', text, 'fr');
    assert.equal(lines.length, 2, lines.join('\n'));
    assert.ok(!lines.some((line) => line.includes('Speaker=Olaf Scholz') && line.includes('Target=Japon')), lines.join('\n'));
  });

  it('gives no target to a feeling about a thing', () => {
    const lines = linesOf(read('La Suisse exprime sa préoccupation face à la hausse des prix.', 'fr'));
    assert.ok(!lines.some((line) => line.includes('Target=')), lines.join('\n'));
  });

  it('gives what is noted in passing to whoever speaks', () => {
    const lines = linesAbout('Statement', 'Anna Weiss thanked Slovenia for its help, noting that it has given much.', 'en');
    assert.equal(lines.length, 1, lines.join('\n'));
  });

  it('lets whoever notes something go on to speak', () => {
    const lines = linesAbout('Statement', 'Anna Weiss noted that Ghana has sent aid to Chad and said that Japan would follow.', 'en');
    assert.ok(lines.length > 0 && !lines.some((line) => line.includes('Speaker=Ghana')), lines.join('\n'));
  });

  it('joins an illness to the general word for it, and not to another illness', () => {
    assert.equal(linesAbout('Disaster', 'Le choléra a touché le Togo en mai. L’épidémie recule.', 'fr').length, 1);
    assert.equal(linesAbout('Disaster', 'Cholera struck Togo in May. The outbreak is slowing.', 'en').length, 1);
    const two = 'L’épidémie de rougeole a touché le Togo. La pandémie de grippe a touché le Mali.';
    assert.equal(linesAbout('Disaster', two, 'fr').length, 2);
  });

  it('keeps editions of a series apart', () => {
    const text = 'Le deuxième sommet s’est tenu à Accra le 3 mai 2023. Ils ont préparé le troisième sommet, qui se tiendra à Lomé.';
    const lines = linesAbout('Summit', text, 'fr');
    assert.equal(lines.length, 2, lines.join('\n'));
  });

  describe('the event of a heading is told below', () => {
    const cases: readonly (readonly [kind: string, language: LanguageCode, text: string, events: number])[] = [
      ['Visit', 'fr', 'Déplacement d’Anna Weiss (6-7 mai 2024)\n\nMme Anna Weiss s’est rendue les 6 et 7 mai au Togo.', 1],
      [
        'Visit',
        'en',
        'President Kolo begins state visit\n\nJens Lind met Amina Kolo on the first day of President Kolo’s state visit to Kenya.',
        1,
      ],
      ['Meeting', 'fr', 'Entretien avec Mme Anna Weiss, Présidente du Conseil.\n\nLe ministre a reçu ce jour Mme Anna Weiss.', 1],
      ['Meeting', 'en', 'Foreign Minister holds talks with Togolese counterpart\n\nAnna Weiss met Robert Dussey in Lomé on Monday.', 1],
      ['Call', 'en', 'Readout of the Minister’s call with counterparts\n\nAnna Weiss spoke by telephone with Robert Dussey on Monday.', 1],
      ['Attack', 'en', 'Statement on the attack in Maiduguri\n\nGunmen opened fire in the market this morning.', 1],
      [
        'Attack',
        'fr',
        'Haïti – Attaque contre l’hôpital de Gonaïves\n\nLa France condamne l’attaque contre l’hôpital universitaire de Gonaïves.',
        1,
      ],
      [
        'Disaster',
        'fr',
        'Séisme au Népal : la Suisse enverra des tentes\n\nLe tremblement de terre qui a ravagé le Népal a fait dix morts.',
        1,
      ],
      ['Disaster', 'fr', 'Des inondations au Togo ont tué dix personnes. Les familles touchées par des inondations au Togo attendent.', 1],
      ['Exercise', 'en', 'Norway opens Exercise Polar Shield\n\nAnna Weiss today opened Exercise Polar Shield in Bodø.', 1],
    ];
    for (const [kind, language, text, events] of cases)
      it(`${language}: ${text.split('\n')[0]}`, () => assert.equal(linesAbout(kind, text, language).length, events));
  });

  it('names what is counted once', () => {
    const sanctions = 'The EU adopted its 14th package of sanctions against Russia on 24 April.';
    assert.equal(linesAbout('Sanction', sanctions, 'en').length, 1);
    assert.equal(linesAbout('Decision', 'An outbreak of cholera was declared in Cibitoke on 24 February.', 'en').length, 0);
    assert.equal(linesAbout('Decision', 'Une épidémie de choléra a été déclarée à Cibitoke le 24 février.', 'fr').length, 0);
    assert.equal(linesAbout('Disaster', 'Le volcan est entré en éruption vendredi.', 'fr').length, 1);
    assert.equal(linesAbout('Exercise', 'La Mission a évacué les blessés vers Bunia.', 'fr').length, 0);
    const rounds = 'Anna Weiss met Jens Lind on Monday. They agreed to hold the next round of the Water Dialogue in June.';
    assert.equal(linesAbout('Meeting', rounds, 'en').length, 2);
    assert.equal(linesAbout('Meeting', 'Jan Roth told the audience that the road is long.', 'en').length, 0);
  });

  it('takes up what was just told by saying which it was', () => {
    const visits = 'Anna Weiss s’est rendue lundi à Nairobi. C’était la première visite d’une ministre suisse au Kenya.';
    assert.equal(linesAbout('Visit', visits, 'fr').length, 1);
    const calls = 'Anna Weiss and Jens Lind spoke by telephone on Sunday. It was their third conversation since January.';
    assert.deepEqual(
      linesAbout('Call', calls, 'en').map((line) => line.includes('2024-05-12')),
      [true],
    );
  });

  it('joins the words of both sides to those of their ministers, and keeps the ministers', () => {
    const text = (end: string): string =>
      `Togo and Ghana share a border. Togo and Ghana trade with Mali. Ghana borders Togo. Anna Weiss met Jens Lind. The two ministers condemned the strikes. ${end}`;
    const lines = linesAbout('Statement', text('Both sides welcomed the agreement.'), 'en');
    assert.equal(lines.length, 1, lines.join('\n'));
    assert.ok(lines[0].includes('Speaker=Anna Weiss') && !lines[0].includes('Speaker=Togo'), lines[0]);
    assert.equal(linesAbout('Statement', text('The ministers of Chad welcomed the agreement.'), 'en').length, 2);
  });
});
