import assert from 'node:assert/strict';
import { loadLanguage } from '../../src/language/index.ts';

describe('main verbs behind what was done before', () => {
  const cases: readonly (readonly [sentence: string, verb: string, subject: string])[] = [
    ['Après avoir salué les efforts du Togo, Mme Weiss a visité le port de Lomé.', 'visité', 'Mme'],
    ['Après avoir condamné l’attaque de Bunia, le Kenya a suspendu sa coopération.', 'suspendu', 'Kenya'],
    ['Après avoir visité Kara, Dapaong et Lomé, la délégation sera reçue par le préfet.', 'reçue', 'délégation'],
    ['Après avoir longé le marché, que la Banque a financé, la ministre, Anna Weiss, a félicité le maire.', 'félicité', 'ministre'],
    ['Après s’être recueilli au mémorial, il a rencontré les familles.', 'rencontré', 'il'],
    ['Après la séance, la ministre a signé un accord.', 'signé', 'ministre'],
    ['Mardi 12 mars, à Kara, la ministre de l’Eau, Anna Weiss, s’est entretenue avec le maire.', 'entretenue', 'ministre'],
    ['Le 12 mars, à Kara, la ministre de l’Eau, Anna Weiss, a reçu le maire.', 'reçu', 'ministre'],
    ['La ministre de l’Eau, Anna Weiss, sera en visite officielle à Kara le 20 mars.', 'visite', 'ministre'],
  ];
  for (const [sentence, verb, subject] of cases) {
    it(sentence, () => {
      const { tokens } = loadLanguage('fr').analyse(sentence);
      const of = (form: string) => tokens.find((token) => token.form === form);
      assert.equal(of(verb)?.deprel, 'root');
      assert.equal(of(subject)?.head, of(verb)?.index);
    });
  }
});
