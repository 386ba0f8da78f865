/** Networks as files for Gephi, Cytoscape, yEd and the like. */
import type { MultiGraph } from 'graphology';
import gexf from 'graphology-gexf';
import { escapeXml } from '../text/xml.ts';

type Scalar = string | number | boolean;
/** Any graph of graphology: its classes differ in nothing that counts here. */
type Graph = MultiGraph<object, object>;

/** Attributes as these formats hold them: lists become words apart by a space, what is not set is left out. */
function flat(attributes: object): Record<string, Scalar> {
  const entries = Object.entries(attributes).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(entries.map(([name, value]) => [name, Array.isArray(value) ? value.join(' ') : (value as Scalar)]));
}

/** GEXF 1.2 (https://gexf.net). */
export function writeGexf(graph: Graph): string {
  return gexf.write(graph, {
    formatNode: (_, attributes) => {
      const { label, ...rest } = flat(attributes);
      return { label: String(label), attributes: rest };
    },
    formatEdge: (_, attributes) => {
      const { count, label, ...rest } = flat(attributes);
      return {
        ...(count === undefined ? {} : { weight: Number(count) }),
        ...(label === undefined ? {} : { label: String(label) }),
        attributes: rest,
      };
    },
  });
}

const TYPES: Record<string, string> = { string: 'string', boolean: 'boolean', number: 'double' };

/** GraphML (http://graphml.graphdrawing.org). */
export function writeGraphml(graph: Graph): string {
  const keys = new Map<string, string>();
  const data = (domain: 'node' | 'edge', attributes: object): string[] =>
    Object.entries(flat(attributes)).map(([name, value]) => {
      const id = `${domain}-${name}`;
      keys.set(id, `  <key id="${id}" for="${domain}" attr.name="${escapeXml(name)}" attr.type="${TYPES[typeof value]}"/>`);
      return `<data key="${id}">${escapeXml(String(value))}</data>`;
    });
  const nodes = graph.mapNodes((id, attributes) => `    <node id="${escapeXml(id)}">${data('node', attributes).join('')}</node>`);
  const edges = graph.mapEdges((id, attributes, source, target, _s, _t, undirected) => {
    const ends = `source="${escapeXml(source)}" target="${escapeXml(target)}"`;
    return `    <edge id="${escapeXml(id)}" ${ends} directed="${!undirected}">${data('edge', attributes).join('')}</edge>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...[...keys].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, key]) => key),
    '  <graph edgedefault="undirected">',
    ...nodes,
    ...edges,
    '  </graph>',
    '</graphml>',
    '',
  ].join('\n');
}
