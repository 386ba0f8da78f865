/** Turtle and TriG, grouped by subject, sorted, with prefixes: the same quads give the same bytes. */
import { groupBy, remember, sortedByKey } from './collections.ts';
import { escapeLiteral } from './nquads.ts';
import { byCodeUnit, type Literal, type NamedNode, type Quad } from './terms.ts';
import { PREFIXES, RDF, XSD } from './vocabulary.ts';

const LOCAL_NAME = /^[A-Za-z_](?:[\w-]*[\w])?$/;
const RELATIVE = /^[A-Za-z0-9_~%-][A-Za-z0-9._~%-]*(?:\/[A-Za-z0-9_~%-][A-Za-z0-9._~%-]*)*$/;
/** Literals that Turtle writes bare, by datatype, where their form allows it. */
const BARE: Record<string, RegExp> = {
  [XSD.integer]: /^[+-]?[0-9]+$/,
  [XSD.decimal]: /^[+-]?[0-9]*\.[0-9]+$/,
  [XSD.boolean]: /^(?:true|false)$/,
};

export interface TurtleOptions {
  /** Written as `@base`, and IRIs under it relative to it. */
  base?: string;
  /** Prefix → namespace; the project's own by default. */
  prefixes?: Readonly<Record<string, string>>;
}

/** How terms are written, and which prefixes that used. */
class Names {
  readonly used = new Set<string>();
  readonly base: string | undefined;
  readonly prefixes: [string, string][];
  private readonly known = new Map<string, string>();

  constructor(options: TurtleOptions) {
    this.base = options.base?.endsWith('/') ? options.base : undefined;
    this.prefixes = Object.entries(options.prefixes ?? PREFIXES).sort(([a], [b]) => byCodeUnit(a, b));
  }

  iri(value: string): string {
    return remember(this.known, value, () => this.shorten(value));
  }

  private shorten(value: string): string {
    if (this.base && value.startsWith(this.base) && RELATIVE.test(value.slice(this.base.length)))
      return `<${value.slice(this.base.length)}>`;
    for (const [prefix, namespace] of this.prefixes) {
      if (!value.startsWith(namespace) || !LOCAL_NAME.test(value.slice(namespace.length))) continue;
      this.used.add(prefix);
      return `${prefix}:${value.slice(namespace.length)}`;
    }
    return `<${value}>`;
  }

  term(term: NamedNode | Literal): string {
    if (term.termType === 'NamedNode') return this.iri(term.value);
    const { value, language, datatype } = term;
    if (BARE[datatype.value]?.test(value)) return value;
    const quoted = `"${escapeLiteral(value)}"`;
    if (language) return `${quoted}@${language}`;
    return datatype.value === XSD.string ? quoted : `${quoted}^^${this.iri(datatype.value)}`;
  }

  header(): string {
    const lines = this.base ? [`@base <${this.base}> .`] : [];
    for (const [prefix, namespace] of this.prefixes) if (this.used.has(prefix)) lines.push(`@prefix ${prefix}: <${namespace}> .`);
    return lines.length ? `${lines.join('\n')}\n\n` : '';
  }
}

/** All quads as one Turtle document; graph names are left out, and what stands in several graphs is written once. */
export function writeTurtle(quads: Iterable<Quad>, options: TurtleOptions = {}): string {
  const names = new Names(options);
  const body = writeSubjects(quads, names, '');
  return names.header() + body;
}

/** All quads as TriG, one block a graph, the default graph first. */
export function writeTrig(quads: Iterable<Quad>, options: TurtleOptions = {}): string {
  const names = new Names(options);
  const blocks: string[] = [];
  for (const [graph, members] of sortedByKey(groupBy(quads, (q) => q.graph.value))) {
    if (graph === '') blocks.push(writeSubjects(members, names, ''));
    else blocks.push(`${names.iri(graph)} {\n${writeSubjects(members, names, '  ')}}\n`);
  }
  return names.header() + blocks.join('\n');
}

function writeSubjects(quads: Iterable<Quad>, names: Names, indent: string): string {
  const blocks: string[] = [];
  for (const [subject, members] of sortedByKey(groupBy(quads, (q) => q.subject.value))) {
    const lines: string[] = [];
    for (const [predicate, statements] of sortedByKey(groupBy(members, (q) => predicateOrder(q.predicate.value)))) {
      const objects = [...new Set(statements.map((q) => names.term(q.object)))].sort(byCodeUnit);
      lines.push(`${predicate === '' ? 'a' : names.iri(predicate)} ${objects.join(', ')}`);
    }
    blocks.push(`${indent}${names.iri(subject)} ${lines.join(` ;\n${indent}  `)} .\n`);
  }
  return blocks.join('\n');
}

/** The type stands first. */
function predicateOrder(predicate: string): string {
  return predicate === RDF.type ? '' : predicate;
}
