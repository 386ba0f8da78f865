/** A line of a page: its text, the height of its baseline above the page's foot and of its letters, in points. */
export interface PageLine {
  readonly text: string;
  readonly y: number;
  readonly height: number;
}

/** Lines of a paragraph are closer than this many times the usual distance. */
const PARAGRAPH_GAP = 1.35;
const LETTER_CHANGE = 1.15;
const SAME_ON_PAGES = 3;
const BULLET = /^[•·▪◦‣–—-]\s/u;
const PAGE_NUMBER = /^(?:[-–—]\s*)?(?:page\s*)?\d{1,4}(?:\s*(?:\/|sur|of)\s*\d{1,4})?(?:\s*[-–—])?$/iu;

/** The running text of pages: running heads and page numbers left out, lines joined to paragraphs, words cut at line ends mended. */
export function pagesText(pages: readonly (readonly PageLine[])[]): string {
  const repeated = repeatedLines(pages);
  const kept = pages.map((lines) =>
    lines.filter((line, at) => !isMargin(lines, at) || !(PAGE_NUMBER.test(line.text) || repeated.has(shapeOf(line)))),
  );
  const vocabulary = new Set(kept.flat().flatMap((line) => line.text.match(/[\p{L}\p{M}]+/gu) ?? []));
  const usual = usualDistance(kept);
  const paragraphs: string[] = [];
  let previous: PageLine | undefined;
  for (const line of kept.flat()) {
    const last = paragraphs.length - 1;
    if (previous && continues(previous, line, usual)) paragraphs[last] = joinLines(paragraphs[last], line.text, vocabulary);
    else paragraphs.push(line.text);
    previous = line;
  }
  return paragraphs.reduce(
    (text, each) => (text === '' ? each : `${text}${BULLET.test(each) && BULLET.test(lastLine(text)) ? '\n' : '\n\n'}${each}`),
    '',
  );
}

function lastLine(text: string): string {
  return text.slice(text.lastIndexOf('\n') + 1);
}

function isMargin(lines: readonly PageLine[], at: number): boolean {
  return at < 2 || at >= lines.length - 2;
}

function shapeOf(line: PageLine): string {
  return line.text.replace(/\d+/gu, '0');
}

function repeatedLines(pages: readonly (readonly PageLine[])[]): Set<string> {
  const counts = new Map<string, number>();
  for (const lines of pages) {
    const shapes = new Set(lines.filter((_, at) => isMargin(lines, at)).map(shapeOf));
    for (const shape of shapes) counts.set(shape, (counts.get(shape) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= SAME_ON_PAGES).map(([shape]) => shape));
}

/** The smallest distance that is common between lines: that of the lines of a paragraph. */
function usualDistance(pages: readonly (readonly PageLine[])[]): number {
  const gaps = pages.flatMap((lines) => lines.slice(1).map((line, at) => lines[at].y - line.y)).filter((gap) => gap > 0);
  const sorted = gaps.sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 3)] ?? 0;
}

/** Across a page's end a paragraph goes on where its last line ends no sentence. */
function continues(previous: PageLine, line: PageLine, usual: number): boolean {
  if (BULLET.test(line.text) || Math.max(previous.height, line.height) > LETTER_CHANGE * Math.min(previous.height, line.height))
    return false;
  const gap = previous.y - line.y;
  return gap > 0 ? gap <= usual * PARAGRAPH_GAP : /[\p{L},;’'-]$/u.test(previous.text) && /^[\p{Ll}\d«]/u.test(line.text);
}

/** "appro-" + "visionnement" is one word only where the text has it elsewhere whole; otherwise the hyphen is the writer's. */
function joinLines(above: string, below: string, vocabulary: ReadonlySet<string>): string {
  const head = /([\p{L}\p{M}]+)[-\u00ad\u2010]$/u.exec(above);
  const tail = /^[\p{L}\p{M}]+/u.exec(below);
  if (!head || !tail) return `${above} ${below}`;
  const soft = above.endsWith('\u00ad');
  return `${soft || vocabulary.has(head[1] + tail[0]) ? above.slice(0, -1) : above}${below}`;
}
