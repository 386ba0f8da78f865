import { Readability } from '@mozilla/readability';
import { PledgegraphError } from '../errors.ts';
import { blockText, type DomNode } from './blocks.ts';
import { decodeText } from './decode.ts';
import { parsePage } from './dom.ts';
import type { Loaded } from './format.ts';
import { pageMetadata } from './page-metadata.ts';

const DECLARED = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/iu;
const HEAD_BYTES = 2048;

/** Reads a page: its main text, with its heading on top, and what its own metadata says. */
export async function loadHtml(bytes: Uint8Array, name: string): Promise<Loaded> {
  const declared = DECLARED.exec(new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES)))?.[1];
  const html = decodeText(bytes, name, declared);
  try {
    return readPage(html);
  } catch (cause) {
    throw new PledgegraphError('input-format', `${name} is no readable page: its elements are nested too deep or malformed.`, { cause });
  }
}

function readPage(html: string): Loaded {
  const document = parsePage(html);
  const meta = pageMetadata(document);
  const heading = document
    .querySelector('h1')
    ?.textContent?.replace(/[ \t\n\r\f]+/gu, ' ')
    .trim();
  const fallback = blockText(document.body ?? document.documentElement);
  const main = mainText(html) || fallback;
  const title = heading || meta.title;
  const text = title && !oneBlank(main.slice(0, title.length + 200)).includes(oneBlank(title)) ? `${title}\n\n${main}` : main;
  return { text, meta: { ...(heading && { title: heading }), ...meta } };
}

/** Readability changes the document it reads, hence one of its own. */
function mainText(html: string): string {
  const document = parsePage(html) as unknown as ConstructorParameters<typeof Readability>[0];
  const article = new Readability<DomNode>(document, { serializer: (node) => node as unknown as DomNode, disableJSONLD: true }).parse();
  return article?.content ? blockText(article.content) : '';
}

function oneBlank(text: string): string {
  return text.replace(/\s+/gu, ' ');
}
