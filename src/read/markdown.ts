import { decodeText } from './decode.ts';
import type { Loaded } from './format.ts';
import { checkMetadata, type FoundMeta } from './metadata.ts';

const FRONT_MATTER = /^\uFEFF?---[ \t]*\n(?<head>[\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/u;
const FENCE = /^\s*(?:```|~~~)/u;
const HEADING = /^ {0,3}#{1,6}[ \t]+(?<words>.*?)[ \t]*#*$/u;
const ITEM = /^(?<indent>\s*)(?:[-*+]|\d+[.)])[ \t]+/u;
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/u;
const RULE = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/u;
const TABLE_RULE = /^\s*\|?(?:\s*:?-{3,}:?\s*\|)+\s*:?-*:?\s*$/u;
/** Inline marks and what remains of them, in the order of application. */
const INLINE: readonly [RegExp, string][] = [
  [/!\[([^\]]*)\]\([^)]*\)/gu, ''],
  [/\[([^\]]+)\](?:\([^)]*\)|\[[^\]]*\])/gu, '$1'],
  [/<((?:https?:|mailto:)[^>\s]+)>/gu, '$1'],
  [/<\/?[a-z][^>]*>/giu, ''],
  [/(?<![\p{L}\p{N}\\])(\*\*\*|___|\*\*|__|\*|_)(?=\S)(.+?)(?<=\S)(?<!\\)\1(?![\p{L}\p{N}])/gu, '$2'],
  [/~~(.+?)~~/gu, '$1'],
  [/`([^`]+)`/gu, '$1'],
  [/\\([\\`*_{}[\]()#+\-.!|>~])/gu, '$1'],
];

/** Reads Markdown: marks taken off, headings and paragraphs parted by blank lines, list items on lines of their own. */
export async function loadMarkdown(bytes: Uint8Array, name: string): Promise<Loaded> {
  const source = decodeText(bytes, name).replace(/\r\n?/gu, '\n');
  const head = FRONT_MATTER.exec(source);
  const meta = head?.groups ? frontMatter(head.groups.head, name) : {};
  return { text: markdownText(source.slice(head?.[0].length ?? 0)), meta };
}

/** The known fields of a page's front matter, as "field: value" lines; others belong to the tool that wrote it. */
function frontMatter(head: string, name: string): FoundMeta {
  const known = new Map<string, string>();
  for (const line of head.split('\n')) {
    const field = /^(?<key>title|date|issued|publisher|source|language|lang|identifier)\s*:\s*["']?(?<value>.+?)["']?\s*$/u.exec(
      line,
    )?.groups;
    if (field) known.set(field.key === 'date' ? 'issued' : field.key === 'lang' ? 'language' : field.key, field.value);
  }
  const issued = known.get('issued');
  if (issued) known.set('issued', issued.slice(0, 10));
  return checkMetadata(Object.fromEntries(known), name);
}

/** The readable text of Markdown without its front matter. */
export function markdownText(source: string): string {
  const blocks: string[] = [];
  let open = '';
  let fenced = false;
  const close = (): void => {
    if (open !== '') blocks.push(open);
    open = '';
  };
  for (const raw of source.replace(/<!--[\s\S]*?-->/gu, '').split('\n')) {
    if (FENCE.test(raw)) {
      close();
      fenced = !fenced;
      continue;
    }
    const line = fenced ? raw : raw.replace(/^ {0,3}(?:>[ \t]?)+/u, '');
    const heading = HEADING.exec(line)?.groups?.words;
    if (line.trim() === '' || RULE.test(line) || TABLE_RULE.test(line) || (UNDERLINE.test(line) && open !== '')) close();
    else if (heading !== undefined) {
      close();
      blocks.push(heading);
    } else if (ITEM.test(line) || /^\s*\|/u.test(line)) {
      close();
      open = line.replace(/^(\s*)[*+](?=[ \t])/u, '$1-').trim();
    } else open = open === '' ? line.trim() : `${open}${/ {2}$/u.test(open) ? '\n' : ' '}${line.trim()}`;
  }
  close();
  return joinBlocks(blocks.map(inlineText));
}

function inlineText(block: string): string {
  const cells = block.startsWith('|')
    ? block
        .replace(/^\||\|$/gu, '')
        .split('|')
        .map((cell) => cell.trim())
        .join('\t')
    : block;
  return INLINE.reduce((text, [mark, rest]) => text.replace(mark, rest), cells);
}

/** Items of a list stand on lines below one another, all else is parted by a blank line. */
function joinBlocks(blocks: readonly string[]): string {
  return blocks.reduce((text, block, at) => {
    if (at === 0) return block;
    const together = (ITEM.test(block) && ITEM.test(blocks[at - 1])) || (block.includes('\t') && blocks[at - 1].includes('\t'));
    return `${text}${together ? '\n' : '\n\n'}${block}`;
  }, '');
}
