import { PledgegraphError } from '../../errors.ts';
import { suggestion } from '../../query/nearest.ts';
import { type Failure, failuresOf, RULES, type RuleCard } from '../../rules.ts';
import { type Call, type ExitCode, flag, type Output } from '../command.ts';

/** Lists the rules, or runs their examples. */
export function rules({ words, values, io }: Call): ExitCode {
  const [action, ...names] = words;
  const json = flag(values, 'json');
  if (action === 'test') return test(names.length > 0 ? names.map(ruleCalled) : RULES, json, io);
  if (action !== undefined) throw new PledgegraphError('option-invalid', `rules ${action} is unknown; write "rules" or "rules test".`);
  io.out(json ? `${JSON.stringify(RULES, null, 2)}\n` : RULES.map(card).join('\n'));
  return 0;
}

/** "give" is enough for pledge/give. */
function ruleCalled(name: string): RuleCard {
  const rule = RULES.find(({ id }) => id === name || id.endsWith(`/${name}`));
  if (rule) return rule;
  const names = RULES.map(({ id }) => id.slice(id.indexOf('/') + 1));
  throw new PledgegraphError('option-invalid', `There is no rule "${name}". ${suggestion(name, names)}`);
}

function card({ id, finds, units, examples }: RuleCard): string {
  const first = (['fr', 'en'] as const).flatMap((language) =>
    examples[language].match.slice(0, 1).map(({ text, reads }) => `    ${language}  ${text}\n        ${reads}\n`),
  );
  return `${id}  ${finds}\n    words of: ${units.join(', ')}\n${first.join('')}`;
}

function test(tested: readonly RuleCard[], json: boolean, io: Output): ExitCode {
  const failures = tested.flatMap(failuresOf);
  const examples = tested.reduce((sum, rule) => sum + countExamples(rule), 0);
  if (json) io.out(`${JSON.stringify({ rules: tested.length, examples, failures }, null, 2)}\n`);
  else io.out(`${failures.map(told).join('')}${examples} examples of ${tested.length} rules, ${failures.length} not read as they say\n`);
  return failures.length > 0 ? 1 : 0;
}

const countExamples = ({ examples: { fr, en } }: RuleCard): number =>
  fr.match.length + fr.reject.length + en.match.length + en.reject.length;

const told = ({ rule, language, text, expected, got }: Failure): string =>
  `${rule} (${language}): ${text}\n    expected  ${expected}\n    read      ${got.join(' | ') || '(nothing)'}\n`;
