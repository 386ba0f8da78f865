import { getDocumentProxy } from 'unpdf';
import { PledgegraphError } from '../errors.ts';
import type { Loaded } from './format.ts';
import { type PageLine, pagesText } from './pdf-layout.ts';

/** A piece of text on a page, as PDF.js gives it; `transform` holds its position in points (x at 4, y at 5). */
interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly hasEOL: boolean;
}

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;

/** Titles that programs leave behind say nothing. */
const MADE_BY_PROGRAM = /^(?:microsoft word|untitled|sans titre|document\d*)|\.(?:docx?|pdf|indd|odt|pub)$/iu;

/** Reads the text layer of a PDF, page by page. */
export async function loadPdf(bytes: Uint8Array, name: string): Promise<Loaded> {
  const pdf = await open(bytes, name);
  const pages: PageLine[][] = [];
  try {
    for (let number = 1; number <= pdf.numPages; number++) {
      const content = await (await pdf.getPage(number)).getTextContent();
      pages.push(linesOf((content.items as unknown[]).filter(isText)));
    }
    const { info } = (await pdf.getMetadata()) as { info?: { Title?: unknown } };
    const title = typeof info?.Title === 'string' ? info.Title.trim() : '';
    const text = pagesText(pages);
    if (text === '') throw new PledgegraphError('input-empty', `${name} has no text layer: it holds images only, or nothing.`);
    return { text, meta: title !== '' && !MADE_BY_PROGRAM.test(title) ? { title } : {} };
  } catch (cause) {
    throw cause instanceof PledgegraphError ? cause : damaged(name, cause);
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function open(bytes: Uint8Array, name: string): Promise<PdfDocument> {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, isEvalSupported: false, disableFontFace: true });
  } catch (cause) {
    if ((cause as Error).name !== 'PasswordException') throw damaged(name, cause);
    throw new PledgegraphError('input-format', `${name} is protected by a password; save it without one and try again.`, { cause });
  }
}

function damaged(name: string, cause: unknown): PledgegraphError {
  return new PledgegraphError('input-format', `${name} is no readable PDF: it is damaged or of another format.`, { cause });
}

/** PDF.js also gives marks of the document's structure. */
function isText(item: unknown): item is TextItem {
  return typeof item === 'object' && item !== null && 'str' in item;
}

/** Pieces that share a baseline are one line; a gap between two is a blank. */
function linesOf(items: readonly TextItem[]): PageLine[] {
  const lines: { text: string; y: number; height: number; right: number }[] = [];
  let open: (typeof lines)[number] | undefined;
  for (const item of items) {
    const [x, y] = [item.transform[4], item.transform[5]];
    if (item.str !== '') {
      if (open && Math.abs(open.y - y) > Math.max(open.height, item.height) / 2) open = undefined;
      if (!open) {
        open = { text: '', y, height: item.height, right: x };
        lines.push(open);
      }
      const apart = x - open.right > item.height * 0.15 && !/\s$/u.test(open.text) && !/^\s/u.test(item.str);
      open.text += apart && open.text !== '' ? ` ${item.str}` : item.str;
      open.height = Math.max(open.height, item.height);
      open.right = x + item.width;
    }
    if (item.hasEOL) open = undefined;
  }
  return lines.map(({ text, y, height }) => ({ text: text.trim(), y, height })).filter((line) => line.text !== '');
}
