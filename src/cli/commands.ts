import type { Command } from './command.ts';

const GRAPH = { graph: { type: 'string' } } as const;

/** All commands, in the order of the overview. A command's code is loaded only when it is called. */
export const COMMANDS: readonly Command[] = [
  {
    name: 'build',
    usage: 'build INPUT... [--out DIR] [--base IRI] [--json] [--quiet]',
    summary: 'Read communiqués, extract their facts, validate them, write a graph folder',
    help: `
INPUT is a file (.txt .md .html .pdf .docx), a folder of such files, or - for standard input. NAME.meta.json beside NAME.txt may give
what the text does not say: issued, publisher, source, title, language, identifier.

  --out DIR    the graph folder to write (default: graph); replaced as a whole, or left as it was
  --base IRI   what the IRIs of instances start with (default: https://pledgegraph.example/)
  --json       one JSON object for each document, and one for the summary
  --quiet      no line for each document

Exit code: 0 done; 1 a document breaks a shape of severity Violation (it is kept apart in DIR/rejected and named); 2 unusable input.`,
    options: { out: { type: 'string' }, base: { type: 'string' } },
    load: async () => (await import('./commands/build.ts')).build,
  },
  {
    name: 'validate',
    usage: 'validate [FILE...] [--graph DIR] [--shapes DIR] [--format text|json|turtle|sarif]',
    summary: 'Check a graph against SHACL shapes, with the words of the source for each finding',
    help: `
FILE is Turtle, TriG, N-Triples or N-Quads; without one, the graph folder is checked.

  --graph DIR    the graph folder (default: graph)
  --shapes DIR   shapes to use instead of the built-in ones
  --format F     text (default), json, turtle or sarif

Exit code: 0 nothing of severity Violation; 1 a Violation; 2 unusable input.`,
    options: { ...GRAPH, shapes: { type: 'string' }, format: { type: 'string' } },
    load: async () => (await import('./commands/validate.ts')).validateCommand,
  },
  {
    name: 'query',
    usage: 'query [NAME|FILE.rq|-] [--param NAME=VALUE]... [--graph DIR] [--format table|json|csv|tsv|xml|turtle]',
    summary: 'Ask a saved question or your own SPARQL 1.1 query',
    help: `
Without a name, lists the saved queries with their questions and parameters. - reads a query from standard input.

  --param NAME=VALUE   a parameter of the query; may be given several times. An agent may be named by IRI or by label ("Ukraine")
  --graph DIR          the graph folder (default: graph)
  --format F           table (default), json, csv, tsv, xml or turtle (CONSTRUCT and DESCRIBE)

Only reading: Update, SERVICE and LOAD are refused.`,
    options: { ...GRAPH, param: { type: 'string', multiple: true }, format: { type: 'string' } },
    load: async () => (await import('./commands/query.ts')).query,
  },
  {
    name: 'export',
    usage: 'export [--graph DIR] --format FORMAT [--output FILE]',
    summary: 'Write the graph as Turtle, TriG, N-Triples, N-Quads, JSON-LD, RDF/XML, GEXF, GraphML or CSV tables',
    help: `
  --graph DIR     the graph folder (default: graph)
  --format F      turtle, trig, n-triples, n-quads, json-ld, rdf-xml, gexf, graphml, csv or svg
  --output FILE   where to write (default: standard output); for csv a folder: pledges.csv, events.csv, people.csv, organisations.csv`,
    options: { ...GRAPH, format: { type: 'string' }, output: { type: 'string', short: 'o' } },
    load: async () => (await import('./commands/export.ts')).exportCommand,
  },
  {
    name: 'explain',
    usage: 'explain IRI|"WORDS" [--graph DIR] [--json]',
    summary: 'Show a fact, the words that say it in their sentence, and the rule that found it',
    help: `
IRI may be shortened to its last part; WORDS are looked for in names and in the words that facts quote.

  --graph DIR   the graph folder (default: graph)
  --json        as JSON`,
    options: { ...GRAPH },
    load: async () => (await import('./commands/explain.ts')).explain,
  },
  {
    name: 'network',
    usage: 'network [--graph DIR] [--format table|gexf|graphml|json] [--output FILE]',
    summary: 'Who is tied to whom through events and pledges: ranks and communities',
    help: `
Ranks actors by PageRank and betweenness and groups them into communities (Louvain, same seed every time).

  --graph DIR     the graph folder (default: graph)
  --format F      table (default), gexf, graphml or json
  --output FILE   where to write (default: standard output)`,
    options: { ...GRAPH, format: { type: 'string' }, output: { type: 'string', short: 'o' } },
    load: async () => (await import('./commands/network.ts')).network,
  },
  {
    name: 'parse',
    usage: 'parse FILE [--format conllu|tree] [--language fr|en]',
    summary: 'Show the sentences, words and dependency trees of a text',
    help: `
  --format F     tree (default) or conllu
  --language L   fr or en (default: detected)`,
    options: { format: { type: 'string' }, language: { type: 'string' } },
    load: async () => (await import('./commands/parse.ts')).parse,
  },
  {
    name: 'rules',
    usage: 'rules [test] [--json]',
    summary: 'List the extraction rules, or run their examples',
    help: `
rules        each rule with what it finds and its first example
rules test   reads every example sentence of every rule; exit code 1 if one is not read as it says`,
    options: {},
    load: async () => (await import('./commands/rules.ts')).rules,
  },
];
