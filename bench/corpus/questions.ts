/** The saved queries with a value for each parameter that they need. */
import { loadQueries } from '../../src/query/index.ts';

/** Values by the type of the parameter: a state that many of the documents name, and a day in their midst. */
const VALUES: Readonly<Record<string, string>> = { agent: 'Norvège', date: '2024-06-01' };

export interface Question {
  readonly name: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** Each saved query as it needs it, and again with one value for each further parameter of a type that has one. */
export function savedQuestions(): Question[] {
  return [...loadQueries().values()].flatMap(({ name, parameters }) => {
    const given = (wanted: boolean): Record<string, string> =>
      Object.fromEntries(
        parameters.filter(({ required, type }) => (required || wanted) && VALUES[type]).map((each) => [each.name, VALUES[each.type]]),
      );
    const [least, most] = [given(false), given(true)];
    return JSON.stringify(least) === JSON.stringify(most)
      ? [{ name, parameters: least }]
      : [least, most].map((each) => ({ name, parameters: each }));
  });
}

export const optionsOf = ({ parameters }: Question): string[] =>
  Object.entries(parameters).flatMap(([name, value]) => ['--param', `${name}=${value}`]);
