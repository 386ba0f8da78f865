import { GraphView } from '../../graph/view.ts';
import { type ActorNetwork, actorNetwork } from '../../network/actors.ts';
import { writeGexf, writeGraphml } from '../../network/formats.ts';
import { rankActors } from '../../network/measures.ts';
import { networkTable } from '../../network/table.ts';
import { type Call, type ExitCode, flag, text } from '../command.ts';
import { deliver } from '../deliver.ts';
import { choice } from '../shared.ts';
import { withSource } from '../source.ts';

const WRITERS: Readonly<Record<'table' | 'json' | 'gexf' | 'graphml', (ties: ActorNetwork) => string>> = {
  table: (ties) => networkTable(rankActors(ties)),
  json: (ties) => `${JSON.stringify(rankActors(ties), null, 2)}\n`,
  gexf: writeGexf,
  graphml: writeGraphml,
};
const FORMATS = Object.keys(WRITERS) as (keyof typeof WRITERS)[];

/** Ranks actors by their ties and groups them; or writes the network for a drawing program. */
export async function network(call: Call): Promise<ExitCode> {
  const { values } = call;
  const format = choice(values, 'format', FORMATS, flag(values, 'json') ? 'json' : 'table');
  const ties = await withSource(values, async (source) => actorNetwork(new GraphView(await source.quads())));
  await deliver(call, WRITERS[format](ties), text(values, 'output'));
  return 0;
}
