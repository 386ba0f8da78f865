import mammoth from 'mammoth';
import { PledgegraphError } from '../errors.ts';
import { blockText } from './blocks.ts';
import { parsePage } from './dom.ts';
import type { Loaded } from './format.ts';

const MOST_UNPACKED = 200 * 1024 * 1024;
const DIRECTORY_ENTRY = Buffer.from('PK\u0001\u0002', 'latin1');
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];

/** Reads a Word document: paragraphs, headings, lists and tables as text. */
export async function loadDocx(bytes: Uint8Array, name: string): Promise<Loaded> {
  if (OLD_OFFICE.every((byte, at) => bytes[at] === byte)) {
    throw new PledgegraphError('input-format', `${name} is protected by a password or in the old .doc format; save it as an open .docx.`);
  }
  if (unpackedSize(bytes) > MOST_UNPACKED) {
    throw new PledgegraphError('input-too-large', `${name} unpacks to more than ${MOST_UNPACKED / 1024 / 1024} MB, the most that is read.`);
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

/** What the directory of a ZIP archive says its files take unpacked, in bytes. */
function unpackedSize(bytes: Uint8Array): number {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let size = 0;
  for (let at = view.indexOf(DIRECTORY_ENTRY); at >= 0 && at + 28 <= view.length; at = view.indexOf(DIRECTORY_ENTRY, at + 28)) {
    size += view.readUInt32LE(at + 24);
  }
  return size;
}
