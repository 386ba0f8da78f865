/** Run by a test in a process of its own: writes a document into the folder named, says so, and never commits. */
import { factsToQuads } from '../../src/graph/document.ts';
import { GraphFolderWriter } from '../../src/graph/folder.ts';
import { BASE, fixture } from './fixture.ts';

const { doc, facts } = fixture((text) => text.replace('trois', 'dix'), 'a');
const writer = new GraphFolderWriter(process.argv[2], { base: BASE });
writer.add({ doc, graph: factsToQuads(doc, facts, { base: BASE }), file: 'in/a.txt', plain: true });
console.log('written');
setInterval(() => undefined, 1000);
