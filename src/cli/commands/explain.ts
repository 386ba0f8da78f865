import { PledgegraphError } from '../../errors.ts';
import { explain as explainFacts } from '../../graph/explain.ts';
import { renderExplanation } from '../../graph/explain-text.ts';
import { folderTexts } from '../../graph/store.ts';
import { GraphView } from '../../graph/view.ts';
import { type Call, type ExitCode, flag } from '../command.ts';
import { withSource } from '../source.ts';

const MOST = 5;
const BOLD = { mark: (words: string): string => `\x1b[1;4m${words}\x1b[0m` };

/** Shows facts, the words that say them, the rules that found them and what these saw. */
export async function explain({ words, values, io }: Call): Promise<ExitCode> {
  const wanted = words.join(' ');
  const { found, folder, name } = await withSource(values, async ({ name, folder, quads }) => ({
    name,
    folder,
    found: explainFacts(new GraphView(await quads()), wanted, folder && { texts: folderTexts(folder) }),
  }));
  if (found.length === 0) throw new PledgegraphError('parameter-invalid', `Nothing in ${name} is named or said by "${wanted}".`);
  const json = flag(values, 'json');
  const shown = json ? found : found.slice(0, MOST);
  if (folder && shown.some(({ rule }) => rule)) {
    const { seenBy } = await import('../seen.ts');
    const see = seenBy(folder);
    for (const each of shown) each.notes.push(...see(each));
  }
  if (json) io.out(`${JSON.stringify(shown, null, 2)}\n`);
  else io.out(shown.map((each) => renderExplanation(each, io.colour ? BOLD : undefined)).join('\n') + more(found.length - shown.length));
  return 0;
}

const more = (left: number): string => (left > 0 ? `\n… and ${left} more; give more words, or an IRI\n` : '');
