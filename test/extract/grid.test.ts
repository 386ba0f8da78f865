import assert from 'node:assert/strict';
import type { LanguageCode } from '../../src/model/doc.ts';
import { linesOf, read, says } from './read.ts';

/** Language, text, and the pieces that one event of its reading must hold. */
type Case = readonly [LanguageCode, string, ...string[]];

const TOLD: readonly Case[] = [
  ['fr', 'Un accord a été paraphé hier à Dakar par le Sénégal.', 'Agreement', '2024-05-14', 'Author=Sénégal'],
  ['fr', 'La signature de la convention entre le Niger et le Tchad a eu lieu samedi.', 'Agreement', 'Author=Niger', 'Author=Tchad'],
  ['en', 'The signing of the treaty between Niger and Chad took place on Saturday.', 'Agreement', 'Author=Niger', 'Author=Chad'],
  [
    'fr',
    'De nouvelles mesures restrictives ont été prises à l’encontre de l’Iran par l’Union européenne.',
    'Sanction',
    'Author=Union européenne',
  ],
  ['fr', 'La décision de suspendre les vols a été prise hier par l’Union africaine.', 'Decision', '2024-05-14', 'Author=Union africaine'],
  ['fr', 'Un Observatoire des prix vient d’être institué par le Gouvernement togolais.', 'Establishment', 'Author=Togo'],
  ['fr', 'La mise en place d’une cellule de crise par le Rwanda a été saluée.', 'Establishment', 'Author=Rwanda'],
  ['en', 'The establishment of a task force by Rwanda was hailed.', 'Establishment', 'Author=Rwanda'],
  ['fr', 'Filippo Grandi est arrivé jeudi à Khartoum. Il y a rencontré Josep Borrell.', 'Meeting', 'Participant=Filippo Grandi'],
  ['en', 'Meeting in Lomé on 12 May, the ECOWAS ministers adopted a roadmap.', 'Meeting', '2024-05-12', 'Participant=the ECOWAS ministers'],
  ['fr', 'En marge de la Conférence de Munich, Kaja Kallas a rencontré Jens Stoltenberg.', 'Meeting', 'Participant=Kaja Kallas'],
  ['fr', 'Josep Borrell est attendu jeudi à Lomé.', 'Visit', '2024-05-16', 'Place=Lomé', 'Visitor=Josep Borrell'],
  ['fr', 'Trois villages ont été incendiés par des hommes armés vendredi.', 'Attack', '2024-05-10'],
  ['fr', 'Emmanuel Macron a décoré lundi le général Thierry Burkhard.', 'Ceremony', 'Target=Thierry Burkhard'],
  ['en', 'Olaf Scholz received the Charlemagne Prize on 9 May.', 'Ceremony', '2024-05-09', 'Target=Olaf Scholz'],
  ['en', 'Emmanuel Macron and Xi Jinping held a lengthy phone conversation on Tuesday.', 'Call', 'Participant=Emmanuel Macron'],
  ['en', 'Joe Biden spoke with His Excellency William Lai yesterday evening.', 'Call', '2024-05-14', 'Participant=William Lai'],
  ['en', 'Kaja Kallas reviewed the situation on Monday by telephone with William Ruto.', 'Call', 'Participant=William Ruto'],
  ['fr', 'Emmanuel Macron a parlé lundi au téléphone avec Olaf Scholz.', 'Call', '2024-05-13', 'Participant=Olaf Scholz'],
  ['fr', 'Filippo Grandi est arrivé à Goma. Il y retournera en juin.', 'Visit', '2024-06', 'Place=Goma', 'Visitor=Filippo Grandi'],
  ['en', 'Filippo Grandi arrived in Goma on Monday. He will return there in June.', 'Visit', '2024-06', 'Place=Goma'],
  ['fr', 'Josep Borrell envisage d’aller, en novembre, à Goma.', 'Visit', '2024-11', 'Place=Goma', 'Visitor=Josep Borrell'],
  ['fr', 'Josep Borrell a rappelé s’être rendu le mois passé à Goma.', 'Visit', '2024-04', 'Place=Goma'],
  ['en', 'Josep Borrell left this morning for Kampala.', 'Visit', '2024-05-15', 'Place=Kampala', 'Visitor=Josep Borrell'],
  ['fr', 'En Moldavie, Catherine Colonna a reçu jeudi Maia Sandu.', 'Meeting', 'Place=Moldavie'],
  ['fr', 'À Lomé, Josep Borrell a déclaré que la paix était possible.', 'Statement', 'Place=Lomé', 'Speaker=Josep Borrell'],
  ['en', 'On Tuesday in Beirut, Kaja Kallas called on Joseph Aoun to act.', 'Statement', '2024-05-14', 'Place=Beirut'],
  ['en', 'Speaking on Tuesday in Luanda, Joe Biden said that peace is near.', 'Statement', 'Place=Luanda'],
  ['fr', 'La signature du premier contrat, le 1er mars 2024, a ouvert la voie.', 'Agreement', '2024-03-01'],
  ['fr', 'La signature, prévue avant l’été, d’un arrangement technique est bienvenue.', 'Agreement'],
  ['en', 'In March, Bola Tinubu ordered a review of fuel prices.', 'Decision', '2024-03', 'Author=Bola Tinubu'],
  ['fr', 'En mars, Bassirou Diomaye Faye a ordonné la fermeture de la frontière.', 'Decision', '2024-03'],
  ['en', 'The decision taken by the African Union on 3 May was hailed.', 'Decision', '2024-05-03', 'Author=African Union'],
  ['en', 'The Department of Agriculture opened a help desk for growers last week.', 'Establishment'],
  ['fr', 'Kaja Kallas a assuré ses hôtes que l’Union tiendrait parole.', 'Statement', 'Speaker=Kaja Kallas'],
  ['en', 'Paul Kagame reminded his guests that the mandate ends in June.', 'Statement', 'Speaker=Paul Kagame'],
  ['fr', 'L’adoption, le 12 avril, de la Charte par le Gabon a été saluée.', 'Agreement', '2024-04-12'],
  ['en', 'Norway announced in April that it would give ten buses to Ghana.', 'Statement', '2024-04', 'Speaker=Norway'],
  ['fr', 'Josep Borrell a quitté Genève lundi à destination de Kampala.', 'Visit', '2024-05-13', 'Place=Kampala'],
];

/** Rules, habits and possibilities; and the class of event that they must not give. */
const UNTOLD: readonly (readonly [LanguageCode, string, string])[] = [
  ['fr', 'Le comité peut nommer un rapporteur.', 'Appointment'],
  ['en', 'The committee may appoint a rapporteur.', 'Appointment'],
  ['fr', 'Le Conseil se réunit au moins deux fois par an.', 'Meeting'],
  ['en', 'Agreements of this kind must be ratified by Parliament.', 'Agreement'],
  ['en', 'Contracts are signed by the director.', 'Agreement'],
  ['fr', 'Le président peut convoquer une session extraordinaire.', 'Meeting'],
  ['fr', 'L’exercice du droit de vote est garanti.', 'Exercise'],
  ['en', 'Josep Borrell left office in Brussels in May.', 'Visit'],
  ['fr', 'Josep Borrell a quitté ses fonctions à Bruxelles en mai.', 'Visit'],
  ['en', 'Josep Borrell met Olaf Scholz and bought a phone.', 'Call'],
  ['en', 'Bola Tinubu ordered a coffee.', 'Statement'],
  ['fr', 'Le ministre assure la présidence.', 'Statement'],
  ['en', 'The decision taken there is known.', 'Decision'],
  ['fr', 'La signature du contrat reste à faire.', 'Agreement'],
  ['fr', 'Les fonds iront en mai à la Croix-Rouge.', 'Visit'],
  ['en', 'The 2024 budget exercise foresees higher revenue.', 'Exercise'],
  ['en', 'Candidates for election must submit their file.', 'Election'],
];

describe('events in each construction', () => {
  for (const [language, text, ...pieces] of TOLD)
    it(text, () => {
      const lines = linesOf(read(text, language));
      assert.ok(says(lines, pieces), lines.join('\n'));
    });
});

describe('what holds at any time', () => {
  for (const [language, text, kind] of UNTOLD)
    it(text, () => {
      const found = read(text, language).facts.events.map((event) => event.class);
      assert.ok(!found.some((each) => each === kind), found.join(' '));
    });
});
