import assert from 'node:assert/strict';
import { sentencesByLooks } from '../../src/text/sentences.ts';

const CASES: { name: string; text: string; sentences: string[] }[] = [
  { name: 'nothing', text: '', sentences: [] },
  { name: 'one sentence', text: 'Le Mali paie.', sentences: ['Le Mali paie.'] },
  {
    name: 'several',
    text: 'Oui. Elle part ! Vraiment ? 12 pays suivent…',
    sentences: ['Oui.', 'Elle part !', 'Vraiment ?', '12 pays suivent…'],
  },
  {
    name: 'titles and initials',
    text: 'Le choix de M. Diop, de Dr. Sow et de J. K. Ba. Fin.',
    sentences: ['Le choix de M. Diop, de Dr. Sow et de J. K. Ba.', 'Fin.'],
  },
  { name: 'a reference', text: 'Voir art. 5 du texte. Fin ici.', sentences: ['Voir art. 5 du texte.', 'Fin ici.'] },
  { name: 'figures', text: 'Soit 1.5 million, ou 2.0. Bien.', sentences: ['Soit 1.5 million, ou 2.0.', 'Bien.'] },
  {
    name: 'quotations',
    text: '« On vient. » Elle a signé. “Good.” They left.',
    sentences: ['« On vient. »', 'Elle a signé.', '“Good.”', 'They left.'],
  },
  { name: 'lines', text: 'Titre\n  \n- un point\r\n  Fin. Oui', sentences: ['Titre', '- un point', 'Fin.', 'Oui'] },
  { name: 'words after an abbreviation', text: 'des gaz, etc. qui fuient. Fin', sentences: ['des gaz, etc. qui fuient.', 'Fin'] },
];

describe('sentences by their looks', () => {
  for (const { name, text, sentences } of CASES) {
    it(`tells apart ${name}`, () =>
      assert.deepEqual(
        sentencesByLooks(text).map(({ start, end }) => text.slice(start, end)),
        sentences,
      ));
  }
});
