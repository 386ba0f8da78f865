import type { Command, Words } from './command.ts';

const TEXT = { type: 'string' } as const;
const TEXTS = { type: 'string', multiple: true } as const;
const FLAG = { type: 'boolean' } as const;
const GRAPH = { graph: TEXT } as const;
const FILE = { output: { type: 'string', short: 'o' } } as const;
const REMOTE = { dialect: TEXT, timeout: TEXT, retries: TEXT } as const;
const ENDPOINT = { ...REMOTE, endpoint: TEXT, base: TEXT } as const;
const ENDPOINT_HELP = `
With --endpoint, --base IRI tells graphs apart where a store holds several; --dialect, --timeout, --retries and credentials are as for load.`;
const NONE: Words = { least: 0, most: 0, what: 'nothing' };
const INPUTS: Words = { least: 1, most: Number.POSITIVE_INFINITY, what: 'a file, a folder, or - for standard input' };

/** All commands, in the order of the overview. */
export const COMMANDS: readonly Command[] = [
  {
    name: 'build',
    usage: 'build INPUT... [--out DIR] [--base IRI] [--identities FILE] [--jobs N] [--fresh] [--json] [--quiet]',
    summary: 'Read communiqués, extract their facts, validate them, write a graph folder',
    help: `
INPUT is a file (.txt .md .html .pdf .docx), a folder of such files, or - for standard input. NAME.meta.json beside NAME.txt may give
what the text does not say: issued (YYYY-MM-DD), publisher, source (URL), title, language (fr, en), identifier.

  --out DIR    the graph folder to write (default: graph); it is replaced in one step, or left as it was
  --base IRI   what the IRIs of instances start with (default: https://pledgegraph.example/)
  --identities FILE
               what is one and what is not, where the rules do not see it: rows "join, A, B" or "split, A, DOCUMENT", tab-separated;
               A and B are IRIs or full names of people
  --jobs N     how many threads work (default: one for each core where there is enough to do; the result is the same)
  --fresh      build all, also what did not change
  --json       one line of JSON for each document that is built, and one for the summary
  --quiet      no line for each document, no summary

Only texts that are new or have changed are built, and all of them where the program, its words or its models have changed. Texts that are
gone leave the graph. A build that was killed goes on where it stopped.

Exit code: 0 done; 1 a document breaks a shape of severity Violation: it is named, and kept apart in DIR/rejected;
2 unusable input: it is named, and the graph holds the others; 130 interrupted, nothing changed.`,
    words: INPUTS,
    options: { out: TEXT, base: TEXT, identities: TEXT, jobs: TEXT, fresh: FLAG },
    load: async () => (await import('./commands/build.ts')).build,
  },
  {
    name: 'extract',
    usage: 'extract INPUT...|--jsonl [--base IRI] [--identities FILE] [--jobs N] [--json]',
    summary: 'Write the N-Quads of documents to standard output, as a filter in a pipe or a cluster',
    help: `
INPUT is as for build. With --jsonl, each line of standard input is a document as a JSON object, and the output has their quads in
the same order, with memory that does not grow:

  {"identifier": "a-1", "issued": "2024-05-15", "text": "…"}

identifier and text are needed; issued, publisher, source, title and language (fr, en) may be given. Each document comes with what the lexicon
says of its entities; its quads are those of build. Documents that cannot be used, break a shape, or have an identifier again (among the last
500,000 documents) are told on standard error with line and identifier, and left out.

  --jsonl      documents as lines of JSON on standard input
  --base IRI   what the IRIs of instances start with (default: https://pledgegraph.example/)
  --identities FILE
               as for build
  --jobs N     how many threads work (default: 1)
  --json       errors as lines of JSON

Exit code: 0 done; 1 a document breaks a shape; 2 unusable input; the others are done in either case.`,
    words: { ...INPUTS, least: 0 },
    options: { jsonl: FLAG, base: TEXT, identities: TEXT, jobs: TEXT },
    load: async () => (await import('./commands/extract.ts')).extract,
  },
  {
    name: 'validate',
    usage: 'validate [FILE...] [--graph DIR|--endpoint URL] [--shapes DIR] [--format text|json|turtle|sarif]',
    summary: 'Check a graph against SHACL shapes, with the words of the source for each finding',
    help: `
FILE is Turtle, TriG, N-Triples or N-Quads, or - for standard input. Without one, the graph folder is checked; with one, the
sentences of the source are shown as far as the graph folder has the texts.

  --graph DIR    the graph folder (default: graph)
  --endpoint URL a store instead; with --graph, the sentences come from that folder (docs/stores.md)
  --shapes DIR   a folder or file of shapes (SHACL Core) to use instead of the built-in ones
  --format F     text (default), json, turtle or sarif (for code hosts and editors)
  --quiet        only what is of severity Violation
${ENDPOINT_HELP}

Exit code: 0 nothing of severity Violation; 1 a Violation; 2 unusable input.`,
    words: { least: 0, most: Number.POSITIVE_INFINITY, what: 'files of RDF' },
    options: { ...GRAPH, ...ENDPOINT, shapes: TEXT, format: TEXT },
    load: async () => (await import('./commands/validate.ts')).validateCommand,
  },
  {
    name: 'query',
    usage: 'query [NAME|FILE.rq|-] [--param NAME=VALUE]... [--graph DIR|--endpoint URL] [--format table|json|csv|tsv|xml|turtle]',
    summary: 'Ask a saved question or your own SPARQL 1.1 query',
    help: `
Without a name, lists the saved queries with their questions and parameters. - reads a query from standard input.

  --param NAME=VALUE   a parameter of the query; may be given several times. What is asked about is given by IRI, as a table shows it
                       (country/UKR), or by name (Ukraine)
  --graph DIR          the graph folder (default: graph)
  --endpoint URL       a store instead: the address of a data set, repository or SPARQL endpoint (docs/stores.md)
  --format F           table (default), json, csv, tsv, xml, or turtle (CONSTRUCT and DESCRIBE)

Queries only read: Update, SERVICE and FROM with a graph that is not here are refused.
${ENDPOINT_HELP}`,
    words: { least: 0, most: 1, what: 'one name, one FILE.rq or -' },
    options: { ...GRAPH, ...ENDPOINT, param: TEXTS, format: TEXT },
    load: async () => (await import('./commands/query.ts')).query,
  },
  {
    name: 'export',
    usage: 'export [--graph DIR|--endpoint URL] --format FORMAT [--output FILE] [--provenance]',
    summary: 'Write the graph as RDF, as a drawing or as tables',
    help: `
  --graph DIR     the graph folder (default: graph)
  --endpoint URL  a store instead (docs/stores.md)
  --format F      turtle, trig, n-triples, n-quads, json-ld, rdf-xml;
                  gexf or graphml (agents, events and pledges as nodes), svg (a picture), csv (four tables)
  --output FILE   where to write (default: standard output); for csv a folder: pledges.csv, events.csv, people.csv, organisations.csv
  --provenance    RDF with the graph that tells when and from what the others were made; without it, exports of equal graphs are equal
${ENDPOINT_HELP}`,
    words: NONE,
    options: { ...GRAPH, ...ENDPOINT, ...FILE, format: TEXT, provenance: FLAG },
    load: async () => (await import('./commands/export.ts')).exportCommand,
  },
  {
    name: 'explain',
    usage: 'explain IRI|"WORDS" [--graph DIR] [--endpoint URL] [--json]',
    summary: 'Show a fact, the words that say it in their sentence, the rule that found it and what the rule saw',
    help: `
IRI may be shortened to its last part; WORDS are looked for in names and in the words that facts quote.

  --graph DIR   the graph folder (default: graph)
  --endpoint URL
                a store instead; with --graph, sentences and trees come from that folder (docs/stores.md)
  --json        everything that was found, as JSON
${ENDPOINT_HELP}`,
    words: { least: 1, most: Number.POSITIVE_INFINITY, what: 'an IRI or words to look for' },
    options: { ...GRAPH, ...ENDPOINT },
    load: async () => (await import('./commands/explain.ts')).explain,
  },
  {
    name: 'network',
    usage: 'network [--graph DIR|--endpoint URL] [--format table|gexf|graphml|json] [--output FILE]',
    summary: 'Who is tied to whom through events and pledges: ranks and communities',
    help: `
Ranks actors by PageRank and betweenness and groups them into communities (Louvain; the same graph gives the same result).

  --graph DIR     the graph folder (default: graph)
  --endpoint URL  a store instead (docs/stores.md)
  --format F      table (default), json, or gexf or graphml (actors as nodes, ties as edges)
  --output FILE   where to write (default: standard output)
${ENDPOINT_HELP}`,
    words: NONE,
    options: { ...GRAPH, ...ENDPOINT, ...FILE, format: TEXT },
    load: async () => (await import('./commands/network.ts')).network,
  },
  {
    name: 'load',
    usage: 'load --to URL [--protocol auto|gsp|update] [--graph DIR] [--only GLOB] [--dry-run]',
    summary: 'Load the graph into a triple store: what changed is sent, what is gone is removed, and all is counted',
    help: `
URL is the address of a data set or repository: Fuseki, RDF4J, GraphDB, Virtuoso, Oxigraph, Neptune, or any SPARQL 1.1 endpoint
(docs/stores.md). Each document is a named graph; what a store already has is not sent again, and a load that was stopped goes on where it was.

  --to URL         where the store is, such as http://localhost:3030/dataset
  --protocol P     auto (default: what is new in bulk where the store takes it, the rest graph by graph), gsp (Graph Store Protocol),
                   or update (SPARQL Update)
  --graph DIR      the graph folder (default: graph)
  --only GLOB      only documents whose identifier or file fits, such as 'nato-*' or '{fr,en}-2024*'; others stay as they are in the store
  --dry-run        says what would be done: + new, ~ replaced, - removed
  --fresh          sends also what has not changed
  --jobs N         requests at once (default: 4)
  --dialect NAME   fuseki, rdf4j, graphdb, virtuoso, oxigraph, neptune, other (default: what the store says of itself)
  --timeout S      seconds without a byte after which a request is given up (default: 60)
  --retries N      how often a request is tried again where the store is busy or the connection lost (default: 5)
  --json           one line of JSON instead of the summary

Credentials come from PLEDGEGRAPH_STORE_USER and PLEDGEGRAPH_STORE_PASSWORD, from PLEDGEGRAPH_STORE_TOKEN (bearer), or from ~/.netrc.
Exit code: 0 done; 1 the store counts another number of triples in a graph than was sent; 2 the store cannot be used; 130 interrupted.`,
    words: NONE,
    options: { ...GRAPH, ...REMOTE, to: TEXT, protocol: TEXT, only: TEXT, 'dry-run': FLAG, fresh: FLAG, jobs: TEXT },
    load: async () => (await import('./commands/load.ts')).load,
  },
  {
    name: 'serve',
    usage: 'serve [--graph DIR] [--port N] [--host ADDRESS] [--cors ORIGIN]... [--timeout SECONDS] [--workers N]',
    summary: 'Serve the graph over HTTP: a SPARQL endpoint, graphs, entities by their IRIs, saved queries, a page to ask from',
    help: `
Reads only. The graph is served anew when its folder changes. docs/serve.md lists the paths and the limits.

  --graph DIR          the graph folder (default: graph)
  --port N             where to listen (default: 3040; 0 for any free port)
  --host ADDRESS       the address to listen on (default: 127.0.0.1, this machine alone)
  --cors ORIGIN        lets pages of this origin read answers; may be given several times; * for all
  --public-url URL     where clients reach the server, behind a proxy
  --timeout SECONDS    how long a query may run (default: 30)
  --workers N          queries that run at once (default: one for each processor, at most 4); each has the graph in memory, and one more stands by
  --log                a line on standard error for each request

SIGTERM and Ctrl-C end it; what has begun is answered within 10 seconds. Exit code: 0 ended; 2 the graph or the port cannot be used.`,
    words: NONE,
    options: { ...GRAPH, port: TEXT, host: TEXT, cors: TEXTS, 'public-url': TEXT, timeout: TEXT, workers: TEXT, log: FLAG },
    load: async () => (await import('./commands/serve.ts')).serve,
  },
  {
    name: 'parse',
    usage: 'parse INPUT... [--format tree|conllu] [--match PATTERN] [--language fr|en]',
    summary: 'Show the sentences, words and dependency trees of a text, or where a pattern matches in them',
    help: `
INPUT is as for build.

  --format F        tree (default) or conllu
  --match PATTERN   only where a dependency pattern matches, such as 'v=[@give] >nsubj who=[#Country]' (docs/patterns.md)
  --language L      fr or en (default: detected)
  --json            one JSON object for each text (sentences with their words), or for each match`,
    words: INPUTS,
    options: { format: TEXT, match: TEXT, language: TEXT },
    load: async () => (await import('./commands/parse.ts')).parse,
  },
  {
    name: 'rules',
    usage: 'rules [test [RULE...]] [--json]',
    summary: 'List the extraction rules, or run their examples',
    help: `
rules             each rule with what it finds, the words it listens to, and its first examples
rules test        reads every example sentence of every rule; exit code 1 if one is not read as it says
rules test RULE   only the examples of that rule`,
    words: { least: 0, most: Number.POSITIVE_INFINITY, what: '"test"' },
    options: {},
    load: async () => (await import('./commands/rules.ts')).rules,
  },
];
