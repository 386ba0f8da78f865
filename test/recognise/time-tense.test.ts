import assert from 'node:assert/strict';
import type { Token, Upos } from '../../src/model/doc.ts';
import { recogniseTimes } from '../../src/recognise/time/index.ts';
import { tenseAround } from '../../src/recognise/time/tense.ts';
import { timeLexicon } from '../../src/recognise/time/words.ts';

/** Tokens from "form/UPOS[:lemma][|Name=Value…][@head]", and their text. */
function parse(marked: string): { text: string; tokens: Token[] } {
  let text = '';
  const tokens = marked.split(' ').map((word, index): Token => {
    const [, form, upos, lemma, feats, head] = /^(.+?)\/([A-Z]+)(?::([^|@]+))?(?:\|([^@]+))?(?:@(-?\d+))?$/u.exec(word)!;
    const start = text.length;
    text += `${form} `;
    const pairs = (feats ?? '').split('|').filter(Boolean);
    return {
      index,
      sentence: 0,
      start,
      end: start + form.length,
      form,
      lemma: lemma ?? form.toLowerCase(),
      upos: upos as Upos,
      feats: Object.fromEntries(pairs.map((pair) => pair.split('='))),
      head: head === undefined ? -1 : Number(head),
      deprel: 'dep',
      spaceAfter: true,
    };
  });
  return { text, tokens };
}

const FRENCH: readonly (readonly [string, string, number])[] = [
  ['Il/PRON se/PRON tiendra/VERB|Tense=Fut en/ADP septembre/NOUN', 'septembre', 1],
  ['Ils/PRON ont/AUX|Tense=Pres annoncé/VERB|Tense=Past|VerbForm=Part en/ADP juillet/NOUN', 'juillet', -1],
  ['Il/PRON va/VERB:aller|Tense=Pres ouvrir/VERB|VerbForm=Inf en/ADP septembre/NOUN', 'septembre', 1],
  ['Il/PRON doit/AUX:devoir|Tense=Pres siéger/VERB|VerbForm=Inf en/ADP novembre/NOUN', 'novembre', 1],
  ['Elle/PRON est/AUX|Tense=Pres prévue/VERB:prévoir|Tense=Past|VerbForm=Part en/ADP mai/NOUN', 'mai', 1],
  ['Il/PRON se/PRON tiendrait/VERB|Mood=Cnd|Tense=Pres en/ADP mai/NOUN', 'mai', 1],
  ['Il/PRON siégeait/VERB|Tense=Imp en/ADP mai/NOUN', 'mai', -1],
  ['Il/PRON parle/VERB:parler|Tense=Pres|VerbForm=Fin en/ADP mai/NOUN', 'mai', 0],
  ['Il/PRON siège/VERB:siéger|Tense=Pres|VerbForm=Fin en/ADP mai/NOUN', 'mai', 1],
  ['Il/PRON a/AUX:avoir|Tense=Pres|VerbForm=Fin siégé/VERB:siéger|Tense=Past|VerbForm=Part en/ADP mai/NOUN', 'mai', -1],
  ['Il/PRON se/PRON réunira/VERB:réunir|Tense=Past en/ADP mai/NOUN', 'mai', 1],
  ['Ils/PRON se/PRON réuniront/VERB:réuniront|Tense=Past en/ADP mai/NOUN', 'mai', 1],
  ['Il/PRON déclara/VERB:déclarer|Tense=Past en/ADP mai/NOUN', 'mai', -1],
  ['La/DET session/NOUN de/ADP mai/NOUN', 'mai', 0],
];
const ENGLISH: readonly (readonly [string, string, number])[] = [
  ['It/PRON will/AUX|VerbForm=Fin be/AUX|VerbForm=Inf held/VERB|Tense=Past|VerbForm=Part in/ADP April/PROPN', 'April', 1],
  ['It/PRON was/AUX|Tense=Past held/VERB|Tense=Past|VerbForm=Part in/ADP April/PROPN', 'April', -1],
  ['It/PRON is/AUX|Tense=Pres scheduled/VERB:schedule|Tense=Past|VerbForm=Part for/ADP April/PROPN', 'April', 1],
  ['forum/NOUN to/PART be/AUX|VerbForm=Inf held/VERB|Tense=Past|VerbForm=Part in/ADP April/PROPN', 'April', 1],
  ['looked/VERB|Tense=Past forward/ADV to/ADP talks/NOUN in/ADP April/PROPN', 'April', 1],
  ['She/PRON leaves/VERB:leave|Tense=Pres|VerbForm=Fin in/ADP April/PROPN', 'April', 1],
  ['She/PRON is/AUX:be|Tense=Pres|VerbForm=Fin leaving/VERB:leave|Tense=Pres|VerbForm=Part in/ADP April/PROPN', 'April', 1],
  ['She/PRON has/AUX:have|Tense=Pres|VerbForm=Fin left/VERB:leave|Tense=Past|VerbForm=Part in/ADP April/PROPN', 'April', -1],
  ['It/PRON would/AUX|VerbForm=Fin meet/VERB|VerbForm=Inf in/ADP April/PROPN', 'April', 1],
  ['They/PRON condemn/VERB|Tense=Pres|VerbForm=Fin the/DET attack/NOUN@1 of/ADP 3/NUM@6 June/PROPN@3', '3', -1],
  ['They/PRON see/VERB|Tense=Pres|VerbForm=Fin the/DET attack/NOUN of/ADP 3/NUM June/PROPN', '3', 0],
  ['It/PRON passed/VERB|Tense=Past after/ADP the/DET vote/NOUN of/ADP 3/NUM June/PROPN', '3', -1],
  ['It/PRON praised/VERB|Tense=Past the/DET vote/NOUN of/ADP 3/NUM June/PROPN', '3', 0],
  ['funds/NOUN that/PRON I/PRON signed/VERB|Tense=Past in/ADP April/PROPN', 'April', -1],
];

describe('direction of the governing verb', () => {
  const french = timeLexicon('fr');
  const cases = [...FRENCH.map((row) => [...row, french] as const), ...ENGLISH.map((row) => [...row, timeLexicon('en')] as const)];
  for (const [marked, word, direction, words] of cases) {
    it(`${marked.replace(/\/\S+/gu, '')}: ${direction}`, () => {
      const { text, tokens } = parse(marked);
      const start = text.indexOf(word);
      assert.equal(tenseAround(tokens, start, start + word.length, words), direction);
    });
  }
  it('follows the tree where there is one, not the nearest verb', () => {
    const { text, tokens } = parse(
      'Au/ADP@1 sommet/NOUN@8 de/ADP@3 juillet/NOUN@1 qui/PRON@5 sera/VERB|Tense=Fut@1 ils/PRON@8 ont/AUX|Tense=Pres@8 promis/VERB|Tense=Past@-1 cela/PRON@8',
    );
    const start = text.indexOf('juillet');
    assert.equal(tenseAround(tokens, start, start + 7, french), -1);
  });
  it('is open without tokens or far from any verb', () => {
    assert.equal(tenseAround([], 0, 3, french), 0);
    const { tokens } = parse('mai/NOUN 2024/NUM');
    assert.equal(tenseAround(tokens, 0, 3, french), 0);
  });
  it('decides the year', () => {
    const value = (marked: string): string | null => {
      const { text, tokens } = parse(marked);
      return recogniseTimes(text, { language: 'fr', issued: '2024-12-30', tokens })[0].edtf;
    };
    assert.equal(value('Il/PRON a/AUX|Tense=Pres signé/VERB|Tense=Past en/ADP avril/NOUN'), '2024-04');
    assert.equal(value('Il/PRON signera/VERB|Tense=Fut en/ADP avril/NOUN'), '2025-04');
    assert.equal(value('Un/DET accord/NOUN en/ADP avril/NOUN'), '2025-04');
  });
});
