import { PledgegraphError } from '../../errors.ts';
import { type Failure, failuresOf, RULES } from '../../rules.ts';
import { type Call, type ExitCode, flag } from '../command.ts';

/** Lists the rules, or runs their examples. */
export async function rules({ words, values, io }: Call): Promise<ExitCode> {
  if (words[0] === 'test') return test(flag(values, 'json'), io.out);
  if (words.length > 0) throw new PledgegraphError('option-invalid', `rules ${words[0]} is unknown; write "rules" or "rules test".`);
  if (flag(values, 'json')) io.out(`${JSON.stringify(RULES, null, 2)}\n`);
  else for (const rule of RULES) io.out(`${rule.id}  ${rule.finds}\n    words of: ${rule.units.join(', ')}\n    fr: ${rule.examples.fr.match[0].text}\n    en: ${rule.examples.en.match[0].text}\n`);
  return 0;
}

function test(json: boolean, out: (text: string) => void): ExitCode {
  const failures = RULES.flatMap(failuresOf);
  const count = RULES.reduce((sum, { examples: { fr, en } }) => sum + fr.match.length + fr.reject.length + en.match.length + en.reject.length, 0);
  if (json) out(`${JSON.stringify({ examples: count, failures }, null, 2)}\n`);
  else out(`${failures.map(line).join('')}${count} examples of ${RULES.length} rules, ${failures.length} not read as they say\n`);
  return failures.length > 0 ? 1 : 0;
}

const line = (failure: Failure): string => `${failure.rule} (${failure.language}): ${failure.text}\n    expected: ${failure.expected}\n    read:     ${failure.got.join(' | ') || '(nothing)'}\n`;
