import type { Evidence, Explanation } from './explain.ts';

interface TextStyle {
  /** Makes the words of the evidence stand out in their sentence. */
  mark(words: string): string;
}

const PLAIN: TextStyle = { mark: (words) => `[${words}]` };

/** An explanation as lines of text. */
export function renderExplanation(explanation: Explanation, style: TextStyle = PLAIN): string {
  return `${lines(explanation, style, '').join('\n')}\n`;
}

function lines(explanation: Explanation, style: TextStyle, indent: string): string[] {
  const { class: name, summary, iri, statements, identity, evidence, rule, confidence, parts, notes } = explanation;
  const width = Math.max(0, ...statements.map(({ words }) => words.length));
  const inner = `${indent}  `;
  const out = [`${indent}${name}: ${summary}`, `${inner}<${iri}>`];
  for (const { words, value } of statements) out.push(`${inner}${words.padEnd(width)}  ${value}`);
  for (const line of identity) out.push(inner + line);
  for (const place of evidence) out.push(...evidenceLines(place, style).map((line) => inner + line));
  if (rule) out.push(`${inner}found by ${rule}${confidence === undefined ? '' : `, confidence ${confidence}`}`);
  for (const note of notes) out.push(inner + note);
  for (const part of parts) out.push('', ...lines(part, style, inner));
  return out;
}

/** Where it is said, and the sentence with the words marked. */
export function evidenceLines({ document, exact, source }: Evidence, style: TextStyle = PLAIN): string[] {
  if (!source) return [`said in ${document ?? 'a text that is not at hand'}:`, `  ${style.mark(exact.replace(/\s+/g, ' '))}`];
  const { file, line, column, sentence } = source;
  return [`said at ${file}:${line}:${column}:`, `  ${sentence.before}${style.mark(sentence.words)}${sentence.after}`];
}
