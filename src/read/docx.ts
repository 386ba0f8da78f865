import mammoth from 'mammoth';
import { PledgegraphError } from '../errors.ts';
import { blockText } from './blocks.ts';
import { parsePage } from './dom.ts';
import type { Loaded } from './format.ts';

const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];

/** Reads a Word document: paragraphs, headings, lists and tables as text. */
export async function loadDocx(bytes: Uint8Array, name: string): Promise<Loaded> {
  if (OLD_OFFICE.every((byte, at) => bytes[at] === byte)) {
    throw new PledgegraphError('input-format', `${name} is protected by a password or in the old .doc format; save it as an open .docx.`);
  }
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { externalFileAccess: false, includeEmbeddedStyleMap: false },
    );
    return { text: blockText(parsePage(`<html><body>${value}</body></html>`).documentElement), meta: {} };
  } catch (cause) {
    throw new PledgegraphError('input-format', `${name} is no readable Word document (.docx): it is damaged or of another format.`, {
      cause,
    });
  }
}
