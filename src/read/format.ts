import type { FoundMeta } from './metadata.ts';

export type Format = 'text' | 'markdown' | 'html' | 'pdf' | 'docx';

/** What a format's reader finds in a file; the text is not yet canonical. */
export interface Loaded {
  readonly text: string;
  readonly meta: FoundMeta;
}

/** Reads the bytes of one input. `name` is how messages name it. */
export type Loader = (bytes: Uint8Array, name: string) => Promise<Loaded>;

/** The endings that are read, and the format of each. */
const ENDINGS: Readonly<Record<string, Format>> = {
  '.txt': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.pdf': 'pdf',
  '.docx': 'docx',
};

/** All endings that are read, for messages. */
export const KNOWN_ENDINGS = Object.keys(ENDINGS).join(', ');

/** The format that a file name's ending says, if it is one that is read. */
export function formatOfName(name: string): Format | undefined {
  const ending = /\.[^./\\]+$/u.exec(name)?.[0].toLowerCase() ?? '';
  return Object.hasOwn(ENDINGS, ending) ? ENDINGS[ending] : undefined;
}

/** The format that the first bytes show, for input without a name. */
export function formatOfBytes(bytes: Uint8Array): Format {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 256));
  if (head.startsWith('%PDF-')) return 'pdf';
  if (head.startsWith('PK\u0003\u0004')) return 'docx';
  return /^(?:ï»¿)?\s*<(?:!doctype html|html|\?xml[^>]*>\s*<(?:!doctype )?html)/iu.test(head) ? 'html' : 'text';
}

/** A format's reader; the library behind it is loaded only then. */
export async function loaderOf(format: Format): Promise<Loader> {
  switch (format) {
    case 'html':
      return (await import('./html.ts')).loadHtml;
    case 'pdf':
      return (await import('./pdf.ts')).loadPdf;
    case 'docx':
      return (await import('./docx.ts')).loadDocx;
    case 'markdown':
      return (await import('./markdown.ts')).loadMarkdown;
    case 'text':
      return loadText;
  }
}

async function loadText(bytes: Uint8Array, name: string): Promise<Loaded> {
  const { decodeText } = await import('./decode.ts');
  return { text: decodeText(bytes, name), meta: {} };
}
