/** The parts of the DOM that the walk needs; linkedom's nodes have them. */
export interface DomNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: Iterable<DomNode>;
}

const ELEMENT = 1;
const TEXT = 3;
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY DD DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR MAIN OL P PRE SECTION TABLE UL'.split(
    ' ',
  ),
);
const LINES = new Set(['LI', 'TR', 'BR']);
const UNSEEN = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE HEAD IFRAME OBJECT SVG CANVAS BUTTON SELECT TEXTAREA VIDEO AUDIO'.split(' '));
/** HTML's white space: no-break spaces are characters of the text. */
const COLLAPSED = /[ \t\n\r\f]+/gu;

/** The text of a tree of elements: blocks are paragraphs, list items lines that open with "- ", cells are parted by tabs. */
export function blockText(root: DomNode): string {
  const out: string[] = [];
  walk(root, out);
  return tidyLines(out.join(''));
}

function walk(node: DomNode, out: string[], inCell = false): void {
  if (node.nodeType === TEXT) {
    out.push((node.nodeValue ?? '').replace(COLLAPSED, ' '));
    return;
  }
  const name = node.nodeName.toUpperCase();
  if (node.nodeType === ELEMENT && UNSEEN.has(name)) return;
  const [before, after] = inCell && BLOCKS.has(name) ? [' ', ' '] : breaks(name);
  out.push(before);
  for (const child of node.childNodes) walk(child, out, inCell || name === 'TD' || name === 'TH');
  out.push(after);
}

function breaks(name: string): [string, string] {
  if (name === 'LI') return ['\n- ', '\n'];
  if (name === 'TD' || name === 'TH') return ['', '\t'];
  if (LINES.has(name)) return ['\n', ''];
  return BLOCKS.has(name) ? ['\n\n', '\n\n'] : ['', ''];
}

/** No blanks at the ends of lines, one blank line at most between paragraphs, a list's marker on the line of its item. */
function tidyLines(text: string): string {
  return text
    .replace(/[ \t]+\n/gu, '\n')
    .replace(/\n[ \t]+/gu, '\n')
    .replace(/ *\t */gu, '\t')
    .replace(/ {2,}/gu, ' ')
    .replace(/(^|\n)-[ \t]*\n+(?=[^\n-])/gu, '$1- ')
    .replace(/\n{3,}/gu, '\n\n')
    .replace(/\n\n(?=- )/gu, (gap, at: number, whole: string) => (isItemBefore(whole, at) ? '\n' : gap))
    .trim();
}

function isItemBefore(text: string, at: number): boolean {
  return text.slice(text.lastIndexOf('\n', at - 1) + 1, at).startsWith('- ');
}
