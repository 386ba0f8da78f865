import assert from 'node:assert/strict';
import { loadLanguage } from '../../src/language/index.ts';

describe('clauses that somebody is told', () => {
  const cases: readonly (readonly [sentence: string, verb: string, clause: string, told: boolean])[] = [
    ['Ms Weiss told the ministers that Togo would send aid.', 'told', 'send', true],
    ['The Minister informed the Council that the mission had arrived in Goma.', 'informed', 'arrived', true],
    ['He assured the people of Togo that help would come.', 'assured', 'come', true],
    ['They notified the families that the search had ended.', 'notified', 'ended', true],
    ['Ms Weiss announced to the ministers that Togo would send aid.', 'announced', 'send', true],
    ['He told the story that his mother had heard.', 'told', 'heard', false],
    ['She thanked the soldiers that Togo had sent.', 'thanked', 'sent', false],
    ['She told the soldiers that guard the border to leave.', 'told', 'guard', false],
  ];
  for (const [sentence, verb, clause, told] of cases) {
    it(sentence, () => {
      const { tokens } = loadLanguage('en').analyse(sentence);
      const of = (form: string) => tokens.find((token) => token.form === form);
      assert.equal(of(clause)?.head === of(verb)?.index && of(clause)?.deprel === 'ccomp', told);
    });
  }
});
