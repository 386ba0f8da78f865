import { PledgegraphError } from '../../errors.ts';
import { explain as explainFacts } from '../../graph/explain.ts';
import { renderExplanation } from '../../graph/explain-text.ts';
import { shortHash } from '../../graph/iris.ts';
import { readGraphFolder } from '../../graph/store.ts';
import { GraphView } from '../../graph/view.ts';
import { type Call, type ExitCode, flag } from '../command.ts';
import { graphFolder } from '../shared.ts';

const MOST = 5;
const BOLD = { mark: (words: string): string => `\x1b[1;4m${words}\x1b[0m` };

/** Shows facts, the words that say them, and the rules that found them. */
export async function explain({ words, values, io }: Call): Promise<ExitCode> {
  const wanted = words.join(' ');
  if (!wanted) throw new PledgegraphError('option-invalid', 'explain needs an IRI or words to look for. See pledgegraph explain --help.');
  const folder = readGraphFolder(graphFolder(values));
  const view = new GraphView(folder.allQuads());
  const { base, documents } = folder.manifest;
  const byText = new Map(documents.map((entry) => [`${base}text/${shortHash(entry.textSha256)}`, entry]));
  const found = explainFacts(view, wanted, {
    texts: (iri) => {
      const entry = byText.get(iri);
      return entry && { file: entry.plain ? entry.file : `${folder.folder}/${entry.text}`, text: folder.text(entry) };
    },
  });
  if (found.length === 0) throw new PledgegraphError('parameter-invalid', `Nothing in ${folder.folder} is named or said by "${wanted}".`);
  const shown = found.slice(0, MOST);
  if (flag(values, 'json')) io.out(`${JSON.stringify(found, null, 2)}\n`);
  else io.out(shown.map((each) => renderExplanation(each, io.columns === undefined ? undefined : BOLD)).join('\n') + (found.length > MOST ? `\n… and ${found.length - MOST} more\n` : ''));
  return 0;
}
