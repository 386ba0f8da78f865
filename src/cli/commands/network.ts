import { writeOutput } from '../../graph/files.ts';
import { readGraphFolder } from '../../graph/store.ts';
import { GraphView } from '../../graph/view.ts';
import { actorNetwork } from '../../network/actors.ts';
import { writeGexf, writeGraphml } from '../../network/formats.ts';
import { rankActors } from '../../network/measures.ts';
import { networkTable } from '../../network/table.ts';
import { type Call, type ExitCode, flag, text } from '../command.ts';
import { choice, graphFolder } from '../shared.ts';

const FORMATS = ['table', 'gexf', 'graphml', 'json'] as const;

/** Ranks actors by their ties and groups them; or writes the network for a drawing program. */
export async function network({ values, io }: Call): Promise<ExitCode> {
  const format = choice(values, 'format', FORMATS, flag(values, 'json') ? 'json' : 'table');
  const ties = actorNetwork(new GraphView(readGraphFolder(graphFolder(values)).allQuads()));
  const content = format === 'gexf' ? writeGexf(ties) : format === 'graphml' ? writeGraphml(ties) : format === 'json' ? `${JSON.stringify(rankActors(ties), null, 2)}\n` : networkTable(rankActors(ties));
  const output = text(values, 'output');
  if (output) await writeOutput(output, content);
  else io.out(content);
  return 0;
}
