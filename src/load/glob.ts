/** Patterns of names: `*` is any run of characters, `?` any one, `{a,b}` either. */
import { PledgegraphError } from '../errors.ts';
import { escapeRegex } from '../text/regex.ts';

/**
 * A test for whole names.
 * @throws PledgegraphError `option-invalid` for a brace that is not closed, or one in another
 */
export function globTest(glob: string): (name: string) => boolean {
  if (!/^(?:[^{}]|\{[^{}]*\})*$/u.test(glob)) {
    throw new PledgegraphError('option-invalid', `--only ${glob}: braces hold names with commas between them, such as {fr,en}-*.`);
  }
  const source = glob.replace(/\*+|\?|\{([^{}]*)\}|[^*?{]+/gu, (part, choices: string | undefined) => {
    if (choices !== undefined) return `(?:${choices.split(',').map(escapeRegex).join('|')})`;
    if (part === '?') return '.';
    return part.startsWith('*') ? '.*' : escapeRegex(part);
  });
  const pattern = new RegExp(`^${source}$`, 'su');
  return (name) => pattern.test(name);
}
