/** Run in a process of its own: loads a graph folder into the engine for queries, and tells how many quads that were. */
import { readGraphFolder } from '../../src/graph/store.ts';
import { fillStore } from '../../src/query/index.ts';

const { size } = await fillStore(readGraphFolder(process.argv[2]).files({ provenance: true }));
console.log(size);
